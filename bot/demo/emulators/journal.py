"""What the bot called, when, and what it was told: bounded, without the token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One call of a platform's API.

    `at` is real seconds of a monotonic clock, `clock` the demo's time. `parameters` are as they came over HTTP.
    `answer` is None where none was given (a reset or a hang). `status` is the HTTP status, 0 where there was none.
    """

    number: int
    method: str
    parameters: Mapping[str, object]
    at: float
    clock: datetime
    status: int
    answer: Json | None


@dataclass(slots=True)
class ApiCounters:
    """How often each thing happened since the start. `delivered` counts the updates that reached the bot."""

    calls: int = 0
    polls: int = 0
    delivered: int = 0
    webhook_posts: int = 0
    webhook_failures: int = 0
    faults: int = 0
