"""The picture for the README keeps its colours."""

from __future__ import annotations

import pytest

from bot.demo.page.acts import sample_picture
from tests.e2e.palette import with_palette


def test_a_picture_of_many_colours_becomes_one_of_256() -> None:
    picture = with_palette(sample_picture(64, 40))

    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert picture[24:26] == bytes((8, 3))
    assert int.from_bytes(picture[33:37], "big") <= 3 * 256


@pytest.mark.parametrize("picture", [b"GIF89a", with_palette(sample_picture(8, 8))])
def test_other_pictures_are_refused(picture: bytes) -> None:
    with pytest.raises(ValueError, match=r"PNG|plain"):
        with_palette(picture)
