"""What is known of people's studies, as lines of lists and of the workbook need it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.figures.lines import MemberLine
from domain.study.completion import STUDIED, Way
from domain.study.reflections import ReflectionState


@dataclass(frozen=True, slots=True)
class StudyLine:
    """What is known of one person's study in a round. Without `way` nothing was said; `late`: after the deadline."""

    way: Way | None = None
    reason: str = ""
    at: datetime | None = None
    code: str = ""
    entered_by: str = ""
    """Who entered it for them, by name; empty where they did it themselves."""
    late: bool = False
    card: int = 0
    """The card they are reading, 0 before the first."""
    reflection: ReflectionState | None = None
    reflection_owed: bool = False
    """Whether the round asks for a reflection at all."""

    @property
    def studied(self) -> bool:
        """Whether there is a proof of study in force."""
        return self.way in STUDIED

    @property
    def waiting(self) -> bool:
        """Whether the reflection waits to be read."""
        return self.reflection is ReflectionState.SUBMITTED


def study_of(line: MemberLine) -> StudyLine | None:
    """What is known of the person's study; None where the line is about a round of another kind."""
    return line.detail if isinstance(line.detail, StudyLine) else None


def has_studied(line: MemberLine) -> bool:
    """Whether there is a proof of study in force."""
    study = study_of(line)
    return study is not None and study.studied
