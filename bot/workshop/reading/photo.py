"""Photographs that people send: made anew from their dots alone, so that nothing of where and by what they were taken
goes along.

The bytes come from outside: their kind and how many dots they have is settled before anything unpacks them.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

KINDS = ("JPEG", "PNG", "WEBP")
"""What telephones and platforms make, by content, whatever a name says."""

MOST_DOTS = 40_000_000
"""Dots of the largest one that is unpacked."""

LONGEST_SIDE = 2000
"""Dots of the longer side that is kept: enough to read a signed list."""

_QUALITY = 85


def clean_photo(data: bytes) -> bytes | None:
    """The photograph as a JPEG without a word about itself; None for what is none, too large or broken."""
    try:
        with Image.open(BytesIO(data), formats=KINDS) as image:
            if image.width * image.height > MOST_DOTS:
                return None
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # Of the old picture's words (EXIF, comments, colour profiles) the new one is given none.
    fresh = Image.new("RGB", upright.size)
    fresh.paste(upright)
    made = BytesIO()
    fresh.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
