"""What the page lets a person do on their phone, on either platform."""

from __future__ import annotations

import struct
import zlib
from math import sin

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.page.answers import text_of


def act_on_telegram(telegram: TelegramEmulator, user_id: int, act: str, body: Json) -> None:
    """Do it. Raises KeyError for an unknown act, NotPossible and ValueError for one the phone cannot do now."""
    match act:
        case "start":
            telegram.press_start(user_id, text_of(body, "payload").replace(" ", ""))
        case "say":
            telegram.say(user_id, text_of(body, "text"))
        case "press":
            message_id = body.get("message_id")
            telegram.press(user_id, message_id if isinstance(message_id, int) else 0, text_of(body, "data"))
        case "block":
            telegram.block(user_id)
        case "unblock":
            telegram.unblock(user_id)
        case "sticker":
            telegram.send_sticker(user_id, "👍")
        case "photo":
            telegram.send_photo(user_id, sample_picture())
        case "voice":
            telegram.send_voice(user_id)
        case "contact":
            telegram.send_contact(user_id, "+84900000000")
        case _:
            raise KeyError(act)


def act_on_zalo(zalo: ZaloEmulator, user_id: str, act: str, body: Json) -> None:
    """Do it. Raises KeyError for what there is not on Zalo: starting, pressing, blocking, a contact."""
    match act:
        case "say":
            zalo.say(user_id, text_of(body, "text"))
        case "sticker":
            zalo.send_sticker(user_id)
        case "photo":
            zalo.send_photo(user_id, sample_picture())
        case "voice":
            zalo.send_voice(user_id)
        case _:
            raise KeyError(act)


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
