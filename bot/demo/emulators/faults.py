"""Faults on demand: what a platform or the network does wrong, how often, to which method and chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar


@dataclass(slots=True)
class Fault:
    """`method` is `*` for any; `chat` is None for any; `times` is how often it still occurs, None: until healed."""

    method: str
    chat: int | str | None
    times: int | None


F = TypeVar("F", bound=Fault)


class Faults(Generic[F]):
    """The faults that have yet to occur, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[F] = []

    def add(self, fault: F) -> None:
        """Let this fault occur at the next call that it is meant for."""
        self.waiting.append(fault)

    def heal(self) -> None:
        """Forget every fault that has yet to occur."""
        self.waiting.clear()

    def strike(self, *, method: str, chat: int | str | None) -> F | None:
        """The fault that this call meets, if any; it is counted as having occurred once more."""
        for fault in self.waiting:
            if fault.method in (method, "*") and fault.chat in (None, chat):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                return fault
        return None
