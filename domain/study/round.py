"""Study rounds: they ask for a proof of study."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from domain.rounds.round import Round
from domain.study.completion import Way
from domain.study.edition import Resolution
from domain.study.reflections import ReflectionTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRound(Round):
    """A study round: the resolution, what counts as having studied it, and which edition of its text is in force.

    `pass_mark`: how many of the `questions` must be answered right at the first try of a reading.
    `pace`: the least time a card stays on the screen before the next one comes.
    `attendance_suffices`: whoever a roll call enters as present at the conference need not read the text.
    """

    kind: ClassVar[str] = "study"

    resolution: Resolution
    edition: int
    cards: int
    questions: int
    pass_mark: int
    pace: timedelta
    ways: tuple[Way, ...]
    reflection: ReflectionTerms | None = None
    attendance_suffices: bool = True

    @property
    def number(self) -> str:
        """The resolution's."""
        return self.resolution.number
