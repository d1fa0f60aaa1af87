"""What Zalo's answers mean for the sender: every error becomes one of the closed set.

The codes are the platform's own documented ones; where its documents and what was measured differ, both are taken.
"""

from __future__ import annotations

from bot.channels.base import (
    ChannelError,
    Exhausted,
    Fatal,
    InDoubt,
    NotSent,
    Oversized,
    Rejected,
    Unreachable,
)
from bot.channels.zalo.api import TOO_FAST, Refused, ZaloError, ZaloFileTooLarge, ZaloNotConnected

UNKNOWN_BOT = (
    "Zalo does not know this bot: check ZALO_BOT_TOKEN (reset in Bot Creator? the old one died at once) "
    "and ZALO_API_URL"
)

EMPTY_POLL = 408
"""`getUpdates` answers so when nothing came: not a fault."""
TOO_MANY_TODAY = 426
"""So many webhooks were set or tried today that the platform takes no more until tomorrow."""

SLOWER = 10.0
"""Seconds to leave the platform alone after it said "too fast"; it names no time itself."""

_GONE = ("chat not found", "chat_id is invalid", "chat_id does not exist", "user not found", "blocked")
"""How a chat that is not there any more may be called; the platform documents no words for it."""


def outcome(error: ZaloError) -> ChannelError:
    """The meaning of an error of a send or a fetch."""
    match error:
        case ZaloNotConnected(code=code) if code == TOO_FAST:
            return NotSent("too fast for Zalo", retry_after=SLOWER)
        case ZaloNotConnected():
            return NotSent(f"not taken by Zalo ({error})")
        case ZaloFileTooLarge():
            return Oversized(str(error))
        case Refused():
            return _refusal(error)
        case _:
            return InDoubt(f"no clear answer from Zalo ({error})")


def _refusal(error: Refused) -> ChannelError:
    match error.code:
        case 401:
            return Fatal(UNKNOWN_BOT)
        case 429:
            return Exhausted("the month's quota of Zalo messages is used up")
        case 400:
            gone = any(phrase in str(error).lower() for phrase in _GONE)
            return Unreachable(str(error)) if gone else Rejected(f"Zalo refuses the request: {error}")
        case 404 | 410 | 413:
            return Rejected(f"Zalo does not have or take this ({error.code}): {error}")
        case _:
            return InDoubt(f"Zalo answered {error.code}: {error}")
