"""What Telegram's answers mean for the sender: every error of the library becomes one of the closed set.

The texts are Telegram's own, see https://core.telegram.org/bots/api#making-requests; there are no error numbers.
"""

from __future__ import annotations

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from bot.channels.base import (
    ChannelError,
    Fatal,
    InDoubt,
    Moved,
    NotSent,
    Oversized,
    Rejected,
    Unreachable,
)
from bot.channels.telegram.request import (
    RequestTooLarge,
    TelegramFileTooLarge,
    TelegramNotConnected,
    Throttled,
)

UNKNOWN_BOT = (
    "Telegram does not know this bot: check TELEGRAM_TOKEN (revoked? get a new one from @BotFather) "
    "and TELEGRAM_API_URL"
)
CONFLICT = (
    "another program fetches this bot's updates: stop the other one, or remove its webhook; "
    "a token serves one installation"
)

_GONE = ("chat not found", "user not found", "peer_id_invalid")
_UNCHANGED = ("message is not modified",)
_NOT_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "no text in the message to edit",  # the old one is a document
    "message_id_invalid",
)
_WITHOUT_TOPIC = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
_OVERSIZED = ("file is too big",)  # https://core.telegram.org/bots/api#getfile
_TOO_LATE = ("query is too old", "query id is invalid", "query_id_invalid")


def outcome(error: TelegramError) -> ChannelError:
    """The meaning of an error. BadRequest is a NetworkError to the library, so the order below matters."""
    match error:
        case Throttled():
            return NotSent("throttled by Telegram", retry_after=error.retry_after)
        case TelegramNotConnected():
            return NotSent("no connection to Telegram")
        case ChatMigrated():
            return Moved(str(error.new_chat_id))
        case Forbidden():
            return Unreachable(_described(error))
        case InvalidToken() | EndPointNotFound():
            return Fatal(UNKNOWN_BOT)
        case Conflict():
            return Fatal(CONFLICT)
        case RequestTooLarge():
            return Rejected("too large for Telegram")
        case TelegramFileTooLarge():
            return Oversized(error.message)
        case BadRequest():
            return _refused(error)
        case _:
            return InDoubt(f"no clear answer from Telegram ({type(error).__name__})")


def _refused(error: TelegramError) -> ChannelError:
    if _says(error, _GONE):
        return Unreachable(_described(error))
    return Oversized(_described(error)) if _says(error, _OVERSIZED) else Rejected(_described(error))


def unchanged(error: TelegramError) -> bool:
    """An edit to what is there already."""
    return _says(error, _UNCHANGED)


def not_editable(error: TelegramError) -> bool:
    """The message is gone, too old, or of another kind: it takes a new one."""
    return _says(error, _NOT_EDITABLE)


def without_topic(error: TelegramError) -> bool:
    """The topic of the chat is not there any more, or is closed: the chat itself takes it."""
    return _says(error, _WITHOUT_TOPIC)


def too_late(error: TelegramError) -> bool:
    """A press that Telegram no longer wants acknowledged."""
    return _says(error, _TOO_LATE)


def _says(error: TelegramError, phrases: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return isinstance(error, BadRequest) and any(phrase in said for phrase in phrases)


def _described(error: TelegramError) -> str:
    return error.message[:200]
