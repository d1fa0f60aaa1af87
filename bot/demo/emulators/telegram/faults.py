"""Faults on demand: what the platform or the network does wrong, how often, to which method and chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["429", "500", "502html", "reset_before", "reset_after", "hang", "hang_after", "duplicate"]


@dataclass(slots=True)
class Fault:
    """`times` is how often it still strikes; None is until healed. `retry_after` is in seconds."""

    method: str
    chat: int | None
    kind: FaultKind
    times: int | None
    retry_after: int


class Faults:
    """The faults that still wait to strike, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self.waiting.append(fault)

    def heal(self) -> None:
        """Forget every fault that has not struck yet."""
        self.waiting.clear()

    def strike(self, *, method: str, chat: int | None) -> Fault | None:
        """The fault that hits this call, if any; one stroke of it is used up."""
        for fault in self.waiting:
            if fault.method in (method, "*") and fault.chat in (None, chat):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                return fault
        return None
