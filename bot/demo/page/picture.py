"""A picture to send from a phone, drawn here so that the demo needs no file."""

from __future__ import annotations

import struct
import zlib
from math import sin


def sample_picture(width: int = 320, height: int = 200) -> bytes:
    """A small PNG of a morning over fields."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            hill = height * 0.62 + height * 0.09 * sin(x / width * 7)
            sun = (x - width * 0.72) ** 2 + (y - height * 0.3) ** 2 < (height * 0.12) ** 2
            sky = (250 - y // 5, 214 + y // 8, 180 + y // 4)
            rows += bytes((92, 138 - y // 6, 84) if y > hill else (255, 246, 214) if sun else sky)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
