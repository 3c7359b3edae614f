from __future__ import annotations

import io

from PIL import Image
from word_drafts import png

from bulletin_editor.readers.pictures import read_asset

_ORIENTATION = 0x0112


def photo(size: tuple[int, int], orientation: int = 1) -> bytes:
    """A JPEG whose left half is red."""
    image = Image.new("RGB", size, "blue")
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    target = io.BytesIO()
    image.save(target, "JPEG", exif=exif)
    return target.getvalue()


def test_a_photo_taken_on_its_side_is_turned_upright() -> None:
    _, asset = read_asset(photo((80, 40), orientation=6))
    assert (asset.width, asset.height) == (40, 80)
    shown = Image.open(io.BytesIO(asset.data))
    assert shown.getexif().get(_ORIENTATION, 1) == 1
    red, _, blue = shown.convert("RGB").getpixel((20, 5))
    assert red > blue


def test_a_photo_of_more_pixels_than_paper_shows_is_made_smaller() -> None:
    data = photo((4000, 3000))
    _, asset = read_asset(data)
    assert (asset.width, asset.height) == (2480, 1860)
    assert len(asset.data) < len(data)


def test_other_pictures_are_kept_byte_for_byte() -> None:
    for data in (photo((300, 200)), png()):
        assert read_asset(data)[1].data == data
