"""The calls of the local Zalo, its counters and the faults it can be told to have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.demo.emulators.journal import ApiCall, ApiCounters, Fault

ZaloFaultKind = Literal["html429", "html502", "html504", "reset", "hang", "drop"]
"""`html…`: a page of the server in between. `reset`, `hang`: no answer, nothing done. `drop`: no answer, but done."""


@dataclass(slots=True)
class ZaloFault(Fault):
    """A fault of one of Zalo's kinds."""

    kind: ZaloFaultKind


@dataclass(frozen=True, slots=True)
class ZaloCall(ApiCall):
    """`unknown` names the parameters that the method does not have: the platform swallows them."""

    unknown: tuple[str, ...]

    @property
    def chat_id(self) -> str:
        """The chat it is about; empty where the parameter is missing."""
        value = self.parameters.get("chat_id")
        return str(value) if value is not None else ""

    @property
    def ok(self) -> bool:
        """Whether the platform said yes; an empty poll is a no."""
        return self.answer is not None and self.answer.get("ok") is True


@dataclass(slots=True)
class ZaloCounters(ApiCounters):
    """`lost_updates`: events without a poll that waited, or whose poll was cut off while they were handed out.

    `throttled`: polls that came too fast.
    """

    throttled: int = 0
    lost_updates: int = 0
