"""Pictures: which kinds a bulletin can hold, checked by decoding them and measured in pixels.

Kinds that Word, browsers and the typesetter all show are kept byte for byte; other raster kinds become PNG. A photo
is made again where its camera lay on its side, which not every program heeds, or where it has far more pixels than
paper can show.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.content.bulletin import Asset
from bulletin_editor.errors import Cause, FileError

if TYPE_CHECKING:
    from PIL.Image import Image

MAXIMUM_PICTURE_BYTES = 64 * 1024 * 1024
MAXIMUM_PIXELS = 120_000_000

_KEPT = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif"}
_CONVERTED = ("BMP", "TIFF", "WEBP")
_LARGEST_PRINT = 2480
"""Pixels across the whole width of A4 at 300 to the inch, more than which no page shows."""
_TOO_MANY = 3000
"""Pixels on the longer side from which a picture is made smaller: below, little would be saved."""
_ORIENTATION = 0x0112
_MEASURE_PIXELS = 590
"""The measure of an A4 text area (156 mm) at 96 pixels an inch, which is how large screens show a picture."""
_NARROWEST = 0.1
_METAFILE_SIGNATURES = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x01\x00\x00\x00")


def is_metafile(data: bytes) -> bool:
    """Tell whether these are the bytes of a Windows metafile (WMF, EMF), which cannot be shown."""
    return data.startswith(_METAFILE_SIGNATURES)


def read_asset(data: bytes, source: Path | str = "") -> tuple[str, Asset]:
    """Return a picture with its key, the SHA-256 of the bytes kept.

    Raises `FileError`, naming `source`, for what is no picture, is damaged or is too large.
    """
    import PIL.Image
    from PIL import UnidentifiedImageError

    if not data:
        raise FileError(source, Cause.EMPTY)
    if len(data) > MAXIMUM_PICTURE_BYTES:
        raise FileError(source, Cause.TOO_LARGE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(io.BytesIO(data), formats=(*_KEPT, *_CONVERTED)) as picture:
                if picture.width * picture.height > MAXIMUM_PIXELS:
                    raise FileError(source, Cause.TOO_LARGE, f"{picture.width}x{picture.height}")
                picture.load()
                shown = _for_print(picture)
                kept, media_type = _kept_bytes(picture, shown, data)
                size = shown.size
    except UnidentifiedImageError as error:
        raise FileError(source, Cause.UNKNOWN_FORMAT) from error
    except (PIL.Image.DecompressionBombError, MemoryError) as error:
        raise FileError(source, Cause.TOO_LARGE) from error
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, KeyError, OverflowError) as error:
        raise FileError(source, Cause.CORRUPT, str(error)) from error
    return hashlib.sha256(kept).hexdigest(), Asset(media_type, kept, *size)


def own_width(pixels: int) -> float:
    """Return the share of the measure at which a picture has the size screens show it in; a larger one takes all."""
    return round(min(1.0, max(_NARROWEST, pixels / _MEASURE_PIXELS)), 2)


def _for_print(picture: Image) -> Image:
    """Return the picture upright and in the size of print; itself where it is so, or where it moves."""
    import PIL.Image
    from PIL.ImageOps import exif_transpose

    if getattr(picture, "n_frames", 1) > 1:
        return picture
    turned = exif_transpose(picture) if picture.getexif().get(_ORIENTATION, 1) != 1 else picture
    if max(turned.size) <= _TOO_MANY or turned.mode not in ("L", "RGB", "RGBA"):
        return turned
    share = _LARGEST_PRINT / max(turned.size)
    size = (max(1, round(turned.width * share)), max(1, round(turned.height * share)))
    return turned.resize(size, PIL.Image.Resampling.LANCZOS)


def _kept_bytes(picture: Image, shown: Image, data: bytes) -> tuple[bytes, str]:
    media_type = _KEPT.get(picture.format or "")
    if media_type is not None and shown is picture:
        return data, media_type
    target = io.BytesIO()
    if media_type == "image/jpeg":
        shown.save(target, "JPEG", quality=92, subsampling=0, icc_profile=picture.info.get("icc_profile"))
        return target.getvalue(), media_type
    plain = shown if shown.mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I") else shown.convert("RGB")
    plain.save(target, "PNG")
    return target.getvalue(), "image/png"
