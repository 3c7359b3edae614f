"""Bytes to text in the encodings that offices use, told apart surely or refused.

UTF-8 and marked UTF-16 prove themselves. GB18030 and Big5 accept almost any bytes, so a reading in them must also look
like Chinese: most of its characters common ones, and clearly more than in the rival reading.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from bulletin_editor.errors import Cause, FileError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白"
    "教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
    "究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值"
    "号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
    "這國時來們個會發動過說產種後學經進裡電實現點從業應開還當關線數問題條員結解見論運農幾強決處隊給門領導東濟階術極聯認權證單風達場"
    "務積議報類離確張馬節話況傳許廣記須際驗連斷難眾書複兒備辦習響約勞團歷構稱準號維劃選標寫親查養狀廠識適屬圓調滿縣參紅細聽該鐵價嚴"
)
_WELCOME = re.compile(r"[\s!-~，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％﹪　０-９Ａ-Ｚａ-ｚ①-⑳○●□■◆★℃]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_UNWELCOME = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff]")
_WESTERN_MARKS = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa9\xae\xb0\xb7\xbd")
_SURE_MARGIN = 0.12
_LEAST_LIKENESS = 0.55


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in; `confidence` is 100 where the bytes prove it."""

    text: str
    encoding: str
    confidence: int


def decode(data: bytes, path: Path | str) -> Decoded:
    """Return the text of a file.

    Raises `FileError` with `EMPTY` when there is nothing but white space, with `WRONG_ENCODING` when no encoding fits
    surely.
    """
    if not data.strip():
        raise FileError(path, Cause.EMPTY)
    decoded = _marked(data, path) or _as_utf_8(data) or _as_utf_16(data) or _as_western(data) or _as_chinese(data)
    if decoded is None or _is_binary(decoded.text):
        raise FileError(path, Cause.WRONG_ENCODING)
    if not decoded.text.strip("\ufeff \t\r\n\x0b\x0c\u3000\xa0"):
        raise FileError(path, Cause.EMPTY)
    return decoded


def _marked(data: bytes, path: Path | str) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            if text is None:
                raise FileError(path, Cause.WRONG_ENCODING, encoding)
            return Decoded(text, encoding.removesuffix("-sig"), 100)
    return None


def _as_utf_8(data: bytes) -> Decoded | None:
    text = _strictly(data, "utf-8")
    return None if text is None or "\0" in text else Decoded(text, "utf-8", 100)


def _as_utf_16(data: bytes) -> Decoded | None:
    """Read UTF-16 without its mark: in one byte order the text is common characters, in the other it is not."""
    if len(data) % 2 or len(data) < 4:
        return None
    best: Decoded | None = None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, encoding)
        likeness = _likeness(text) if text is not None and not _is_binary(text) else 0.0
        if text is not None and likeness > 0.7 and (best is None or likeness * 100 > best.confidence):
            best = Decoded(text, encoding, min(99, int(likeness * 100)))
    if best is None:
        return None
    rivals = [_likeness(text) for name in ("gb18030", "big5hkscs") if (text := _strictly(data, name)) is not None]
    return best if best.confidence / 100 > max(rivals, default=0.0) + _SURE_MARGIN else None


def _as_western(data: bytes) -> Decoded | None:
    """Read Windows' Western code page where its marks stand alone among Latin letters, such as a curly apostrophe."""
    high = [index for index, byte in enumerate(data) if byte >= 0x80]
    if len(high) > len(data) * 0.05 or b"\0" in data:
        return None
    alone = all((i == 0 or data[i - 1] < 0x80) and (i + 1 == len(data) or data[i + 1] < 0x80) for i in high)
    if not alone or not all(data[i] in _WESTERN_MARKS or data[i] >= 0xC0 for i in high):
        return None
    text = _strictly(data, "cp1252")
    letters = sum(1 for byte in data if chr(byte).isascii() and chr(byte).isalpha())
    return Decoded(text, "cp1252", 85) if text is not None and letters > len(data) * 0.6 else None


def _as_chinese(data: bytes) -> Decoded | None:
    readings = []
    for encoding, name in (("gb18030", "gb18030"), ("big5hkscs", "big5")):
        text = _strictly(data, encoding)
        if text is not None and not _is_binary(text):
            readings.append((_likeness(text), Decoded(text, name, 0)))
    if not readings:
        return None
    readings.sort(key=lambda reading: -reading[0])
    likeness, best = readings[0]
    rival = readings[1][0] if len(readings) > 1 else 0.0
    if likeness < _LEAST_LIKENESS or likeness < rival + _SURE_MARGIN:
        return None
    return Decoded(best.text, best.encoding, min(99, int(50 + likeness * 50)))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _likeness(text: str) -> float:
    """Return how much of the text is of characters common in Chinese and Latin writing, 0 to 1.

    Rare Han characters count against it, and a text of ASCII alone says nothing.
    """
    sample = text[:20_000]
    foreign = [character for character in sample if not ("\t" <= character <= "~")]
    if not foreign:
        return 0.9 if any(character.isalpha() for character in sample) else 0.0
    common = sum(1 for c in foreign if c in _COMMON or _WELCOME.match(c))
    ordinary = sum(1 for c in foreign if c not in _COMMON and _is_ordinary_han(c))
    return (common + 0.65 * ordinary) / len(foreign)


def _is_ordinary_han(character: str) -> bool:
    """Tell whether the character stands in the first levels of GB 2312 or Big5, which hold everyday writing."""
    if not _HAN.match(character):
        return False
    simplified = _strictly_encoded(character, "gb2312")
    if len(simplified) == 2 and 0xB0 <= simplified[0] <= 0xD7:
        return True
    traditional = _strictly_encoded(character, "big5")
    return len(traditional) == 2 and 0xA4 <= traditional[0] <= 0xC6


def _strictly_encoded(character: str, encoding: str) -> bytes:
    try:
        return character.encode(encoding)
    except UnicodeEncodeError:
        return b""


def _is_binary(text: str) -> bool:
    odd = len(_UNWELCOME.findall(text[:50_000]))
    return odd > 0 and odd * 200 > min(len(text), 50_000)
