"""Markdown to blocks: Python-Markdown makes HTML, and the one HTML reader reads it.

Drafts are forgiving where Markdown is strict: lines that are whole paragraphs stay paragraphs without a blank line
between them, a label ending in a colon stands alone, and typed blanks before a paragraph make no code block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.decoding import decode
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.html import read_markup
from bulletin_editor.readers.lines import paragraphs_of
from bulletin_editor.readers.markdown_bounds import with_bounded_marks, with_marks_back
from bulletin_editor.readers.text import clean_text
from bulletin_editor.readers.written_markdown import is_written, read_written

EXTENSIONS = ("tables", "footnotes", "sane_lists", "fenced_code", "def_list", "attr_list", "md_in_html")
_MARKED = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}(?:[ \t]|$)|>|[*+-][ \t]|\d{1,9}[.)][ \t]|\||```|~~~|:[ \t]|\[\^?[^\]]+\]:|!\[|<[/!a-zA-Z]"
    r"|={3,}[ \t]*$|-{3,}[ \t]*$|(?:[*_-][ \t]*){3,}$)"
)
_LIST_ITEM = re.compile(r"^[ \t]{0,3}(?:[*+-]|\d{1,9}[.)])[ \t]+\S")
_NUMBERED = re.compile(r"^([ \t]{0,3}\d{1,2})([.)])(?=[ \t]+\S)")
_ENDS_BLOCK = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t].*|={3,}|-{3,}|(?:[*_-][ \t]*){3,})[ \t]*$")
"""Headings and rules: a blank line after them changes nothing but keeps blocks small."""
_FENCE = re.compile(r"^[ \t]{0,3}(```|~~~)")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.{0,4000}?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


def read_markdown(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a Markdown file into the parts."""
    decoded = decode(data, path)
    if decoded.confidence < 100:
        parts.report(ReadingRule.ENCODING_GUESSED, what=decoded.encoding, confidence=decoded.confidence)
    if is_written(decoded.text):
        read_written(decoded.text, parts)
        return
    read_markup(html_of_markdown(decoded.text), parts, folder=path.parent)
    if not parts.blocks:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)


def html_of_markdown(text: str) -> str:
    """Return the HTML of a Markdown text."""
    import markdown

    converter = markdown.Markdown(extensions=list(EXTENSIONS), tab_length=4)
    converter.parser.blockprocessors.deregister("code")
    source = clean_text(text).replace("\r\n", "\n").replace("\r", "\n")
    source = _FRONT_MATTER.sub("", source)
    try:
        lines = _with_gaps(_with_lone_numbers_kept(source.split("\n")))
        return with_marks_back(converter.convert("\n".join(with_bounded_marks(list(lines)))))
    except RecursionError:
        escaped = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return "".join(f"<p>{line}</p>" for line in escaped.split("\n") if line.strip())


def _with_lone_numbers_kept(lines: Sequence[str]) -> list[str]:
    """Return the lines with typed numbers that make no list kept as text: one list of one item each would all be 1."""
    standing = [index for index, line in enumerate(lines) if line.strip()]
    result = list(lines)
    for before, index, after in zip([-1, *standing], standing, [*standing[1:], -1], strict=False):
        match = _NUMBERED.match(lines[index])
        if match is None or any(near >= 0 and _beside_item(lines[near]) for near in (before, after)):
            continue
        result[index] = f"{match[1]}\\{lines[index][match.end(1) :]}"
    return result


def _beside_item(line: str) -> bool:
    return _NUMBERED.match(line) is not None or line.startswith(("   ", "\t"))


def _with_gaps(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines with blank ones between those that are paragraphs of their own."""
    group: list[str] = []
    fenced = in_item = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        if in_item and not (group or fenced) and line.startswith(("  ", "\t")) and not _MARKED.match(line.lstrip()):
            yield line
            continue
        in_item = _LIST_ITEM.match(line.lstrip()) is not None
        if group and _LIST_ITEM.match(line):
            yield from (*_spaced(group), "")
            group = []
        if fenced or not line.strip() or _MARKED.match(line) or _continues_item(line, group):
            yield from _spaced(group)
            group = []
            yield line
            if not fenced and _ENDS_BLOCK.match(line):
                yield ""
            continue
        group.append(line)
    yield from _spaced(group)


def _continues_item(line: str, group: Sequence[str]) -> bool:
    """Tell whether an indented line may belong to the list item or note above it."""
    return not group and line.startswith(("  ", "\t")) and bool(_MARKED.match(line.lstrip()))


def _spaced(group: Sequence[str]) -> Iterator[str]:
    if not group:
        return
    if any("|" in line for line in group[:2]) and len(group) > 1:
        yield from group
        return
    hard_broken = any(line.endswith(("  ", "\\")) for line in group[:-1])
    paragraphs = list(group) if hard_broken else paragraphs_of(group)
    for index, paragraph in enumerate(paragraphs):
        if index and not hard_broken:
            yield ""
        yield paragraph
