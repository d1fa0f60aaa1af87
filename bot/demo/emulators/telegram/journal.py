"""What the local Telegram keeps account of: calls, counters, its limits; and the faults it can be told to have.

The limits refuse nothing: a test asserts that they were exceeded zero times.
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Literal

from bot.demo.emulators.journal import ApiCall, ApiCounters, Fault
from bot.demo.emulators.telegram.state import TelegramChat

ANSWER_SECONDS = 10.0
OVERALL = 30
# A shade under one second: requests that left in time may arrive bunched by a few milliseconds.
OVERALL_WINDOW = 0.9
CHAT_BURST = 20
CHAT_PER_SECOND = 1.0
GROUP_PER_MINUTE = 20

TelegramFaultKind = Literal[
    "429", "500", "502html", "reset_before", "reset_after", "hang", "hang_after", "duplicate"
]


@dataclass(slots=True)
class TelegramFault(Fault):
    """`retry_after` is in seconds."""

    kind: TelegramFaultKind
    retry_after: int


@dataclass(frozen=True, slots=True)
class TelegramCall(ApiCall):
    """Form fields are strings, files are named by their names.

    `result` is what the call brought about, whether the bot was told of it or not; None where it brought about nothing.
    """

    result: object = None

    @property
    def chat_id(self) -> int | None:
        """The chat it is about; None where the parameter is missing or no number."""
        return chat_number(self.parameters.get("chat_id"))


@dataclass(slots=True)
class TelegramCounters(ApiCounters):
    """`repeated` counts updates handed out before.

    `expired` counts button presses that were neither fetched nor answered in time.
    """

    repeated: int = 0
    expired: int = 0


def chat_number(value: object) -> int | None:
    """A chat id as it comes over HTTP, or None if it is not a number."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return None
    return None


@dataclass(slots=True)
class Violations:
    """How many messages broke the rule of 30 a second overall, of one chat, of 20 a minute in a group."""

    overall: int = 0
    chat: int = 0
    group: int = 0

    @property
    def total(self) -> int:
        return self.overall + self.chat + self.group


class RateWatch:
    """Watches accepted messages. Times are real seconds of a monotonic clock."""

    def __init__(self) -> None:
        self.violations = Violations()
        self._unasked: deque[float] = deque(maxlen=OVERALL + 1)

    def sent(self, chat: TelegramChat, now: float) -> None:
        """Note one message that was accepted for this chat."""
        if now - chat.acted > ANSWER_SECONDS:
            times = self._unasked
            times.append(now)
            if len(times) > OVERALL and now - times[0] < OVERALL_WINDOW:
                self.violations.overall += 1
        level = chat.level - (now - chat.level_at) * CHAT_PER_SECOND
        chat.level = (level if level > 0 else 0.0) + 1
        chat.level_at = now
        if chat.level > CHAT_BURST:
            self.violations.chat += 1
        if chat.kind != "private":
            chat.recent = [at for at in chat.recent if now - at < 60]
            chat.recent.append(now)
            if len(chat.recent) > GROUP_PER_MINUTE:
                self.violations.group += 1
