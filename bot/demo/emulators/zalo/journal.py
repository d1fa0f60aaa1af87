"""What the bot called, when, and what it was told: bounded, without the token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.demo.emulators.zalo.state import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API.

    `at` is real seconds of a monotonic clock, `clock` the demo's time. `unknown` names the parameters the method
    does not have: the platform swallows them. `answer` is None and `status` 0 where there was no answer.
    """

    number: int
    method: str
    parameters: Mapping[str, object]
    unknown: tuple[str, ...]
    at: float
    clock: datetime
    status: int
    answer: Json | None

    @property
    def chat_id(self) -> str:
        value = self.parameters.get("chat_id")
        return str(value) if value is not None else ""

    @property
    def ok(self) -> bool:
        """Whether the platform said yes; an empty poll is a no."""
        return self.answer is not None and self.answer.get("ok") is True


@dataclass(slots=True)
class Counters:
    """How often each thing happened since the start.

    `lost_updates`: events that nobody waited for, or whose poll was cut off while they were handed out. `throttled`:
    polls that came too fast. `vanished`: events of users beyond the most a bot may have. `undelivered`: what was
    accepted and reached nobody. `black`: photos whose address worked only once.
    """

    calls: int = 0
    polls: int = 0
    empty_polls: int = 0
    throttled: int = 0
    delivered: int = 0
    lost_updates: int = 0
    vanished: int = 0
    undelivered: int = 0
    black: int = 0
    webhook_posts: int = 0
    webhook_failures: int = 0
    faults: int = 0
