"""Reflections on what was studied: what is asked, and one as it was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LONGEST_REFLECTION = 20_000
"""Characters of a reflection: about ten handwritten pages."""


@dataclass(frozen=True, slots=True)
class ReflectionTerms:
    """The reflection that is asked for: its least length in characters, and the questions that guide it."""

    least: int
    guides: tuple[str, ...] = ()


def reflection_key(round_id: str, person_id: str) -> str:
    """What names a person's reflection in a round, whatever its version: the ends of both ids."""
    return f"{round_id[-12:]}-{person_id[-12:]}"


class ReflectionState(StrEnum):
    """The life of a reflection: handed in, then accepted, or returned with a remark and handed in anew."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Reflection:
    """A reflection as it is now."""

    round_id: str
    round_title: str
    person_id: str
    person_name: str
    unit_id: str
    unit_name: str
    version: int
    state: ReflectionState
    text: str
    submitted_at: datetime
    remark: str = ""

    @property
    def key(self) -> str:
        """What names it in a list and in a button."""
        return reflection_key(self.round_id, self.person_id)
