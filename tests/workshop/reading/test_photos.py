"""Photographs are made anew: upright, no larger than needed, and without a word about where they were taken."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.workshop.reading.photo import LONGEST_SIDE, clean_photo

RED, BLUE = (200, 30, 30), (30, 30, 200)
_ORIENTATION, _MAKER, _GPS = 0x0112, 0x010F, 0x8825


def picture(kind: str = "JPEG", *, size: tuple[int, int] = (80, 40), turned: int = 1) -> bytes:
    """Left half red, right half blue, with what telephones write into it."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[_ORIENTATION] = turned
    exif[_MAKER] = "Dien thoai cua toi"
    exif.get_ifd(_GPS)[2] = (10.0, 46.0, 33.0)
    made = BytesIO()
    image.save(made, kind, exif=exif)
    return made.getvalue()


def opened(data: bytes | None) -> Image.Image:
    assert data is not None
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_only_the_dots_are_left(kind: str) -> None:
    sent = picture(kind)
    cleaned = clean_photo(sent)

    assert b"Dien thoai" in sent
    image = opened(cleaned)
    assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (80, 40), {})
    assert b"Dien thoai" not in (cleaned or b"")
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_turned_one_stands_upright() -> None:
    image = opened(clean_photo(picture(turned=6)))

    assert image.size == (40, 80)
    top, bottom = image.getpixel((20, 5)), image.getpixel((20, 75))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert (top[0] > top[2], bottom[2] > bottom[0]) == (True, True)


def test_large_one_is_made_smaller() -> None:
    assert opened(clean_photo(picture(size=(5000, 2500)))).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_one_that_unpacks_to_too_much_is_refused() -> None:
    made = BytesIO()
    Image.new("1", (9000, 9000)).save(made, "PNG")

    assert len(made.getvalue()) < 100_000
    assert clean_photo(made.getvalue()) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture()[:200],
        picture()[:20],
    ],
    ids=["nothing", "gif", "pdf", "svg", "cut", "head"],
)
def test_what_is_no_whole_photograph_is_refused(data: bytes) -> None:
    assert clean_photo(data) is None


@pytest.mark.filterwarnings("ignore")  # as in the workshop: Pillow warns of much that is broken
@given(st.binary(max_size=300), st.integers(0, 600))
def test_no_bytes_break_it(noise: bytes, place: int) -> None:
    sent = picture()

    clean_photo(noise)
    clean_photo(sent[:place] + noise + sent[place + len(noise) :])
