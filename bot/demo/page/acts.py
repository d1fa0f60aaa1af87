"""What the page lets a person do on their phone, on either platform."""

from __future__ import annotations

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.page.answers import text_of
from bot.demo.page.picture import sample_picture


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
