"""What the bot called, when, and what it was told, without the token; and what it was told to go wrong."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class ApiCall(ABC):
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

    @property
    @abstractmethod
    def chat_id(self) -> int | str | None:
        """The chat it is about, if it is about one."""


@dataclass(slots=True)
class ApiCounters:
    """How often each thing happened since the start. `delivered` counts the updates that reached the bot."""

    calls: int = 0
    polls: int = 0
    delivered: int = 0
    webhook_posts: int = 0
    webhook_failures: int = 0
    faults: int = 0


@dataclass(slots=True)
class Fault:
    """`method` is `*` for any; `chat` is None for any; `times` is how often it still occurs, None: until healed."""

    method: str
    chat: int | str | None
    times: int | None
