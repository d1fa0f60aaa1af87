"""What the bot called, when, and what it was told: bounded, without the token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.demo.emulators.telegram.state import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API.

    `at` is real seconds of a monotonic clock, `clock` the demo's time. `parameters` are as they came over
    the wire (form fields are strings), files by their names. `answer` is None where none was given (a reset
    or a hang). `status` is the HTTP status, 0 where there was none. `result` is what the call brought about,
    whether the bot was told of it or not; None where it brought about nothing.
    """

    number: int
    method: str
    parameters: Mapping[str, object]
    at: float
    clock: datetime
    status: int
    answer: Json | None
    result: object = None

    @property
    def chat_id(self) -> int | None:
        return chat_number(self.parameters.get("chat_id"))


@dataclass(slots=True)
class Counters:
    """How often each thing happened since the start.

    `delivered` counts updates handed out, `repeated` those handed out before, `conflicts` polls ended by
    another, `expired` button presses nobody fetched or answered in time.
    """

    calls: int = 0
    polls: int = 0
    delivered: int = 0
    repeated: int = 0
    conflicts: int = 0
    expired: int = 0
    webhook_posts: int = 0
    webhook_failures: int = 0
    faults: int = 0


def chat_number(value: object) -> int | None:
    """A chat id as it comes over the wire, or None if it is not a number."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return None
    return None
