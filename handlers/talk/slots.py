"""How a floor below hears what modules say of themselves, without knowing the modules.

The room that wants to know something of every module (what kind of round it is, what it counts) owns a `Slot`, typed
by the answer. The table of modules fills the slots once; whoever has a scene reads them: `scene.modules[KINDS]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """Something that a module may say of itself; `name` is unique."""

    name: str


@dataclass(frozen=True, slots=True)
class FilledSlots:
    """What the modules of this assistant said, slot by slot, in the order of the modules."""

    filled: Mapping[Slot[Any], tuple[Any, ...]] = field(default_factory=dict)

    def __getitem__(self, slot: Slot[T]) -> tuple[T, ...]:
        """What every module said that has something to say here; empty where none has."""
        return self.filled.get(slot, ())
