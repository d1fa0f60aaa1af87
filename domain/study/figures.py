"""Counts of study rounds, each for itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.figures.counts import RoundFigures, Share
from domain.figures.tree import Branch, cells
from domain.study.round import StudyRound


@dataclass(frozen=True, slots=True)
class StudyFigures(RoundFigures):
    """A unit's figures in a study round; people are counted.

    `seated` are all on the frozen roster, `due` those of them who count. Those who are due have studied in one of four
    ways, has said why not (`excused`), or neither (`unexcused`). `reflections` are due from everybody due where the
    round asks for one: `handed_in`, of it `accepted`; `returned` to be completed; or neither. `unfinished` still owe
    something, a reflection too.
    """

    kind: ClassVar[str] = StudyRound.kind

    seated: int = 0
    due: int = 0
    direct: int = 0
    online: int = 0
    self_study: int = 0
    makeup: int = 0
    excused: int = 0
    reflections: int = 0
    handed_in: int = 0
    accepted: int = 0
    returned: int = 0
    unfinished: int = 0

    @classmethod
    def of_sum(cls, counts: Mapping[str, int]) -> Self:
        """Reflections that came back were handed in then, and the unfinished were called missing."""
        alike = {
            name: counts.get(name, 0)
            for name in (
                "seated",
                "due",
                "direct",
                "online",
                "self_study",
                "makeup",
                "excused",
                "reflections",
            )
        }
        returned = counts.get("returned", 0)
        return cls(
            **alike,
            handed_in=counts.get("handed_in", 0) - returned,
            accepted=counts.get("accepted", 0),
            returned=returned,
            unfinished=counts.get("missing", 0),
        )

    @property
    def tasks(self) -> Share:
        """Studied of due."""
        return self.completion

    @property
    def lacking(self) -> int:
        """How many are to study yet; reflections are told of for themselves."""
        return self.completion.missing

    @property
    def studied(self) -> int:
        """How many have studied, whatever the way."""
        return self.direct + self.online + self.self_study + self.makeup

    @property
    def unexcused(self) -> int:
        """How many have neither studied nor said why not."""
        return self.due - self.studied - self.excused

    @property
    def completion(self) -> Share:
        """Studied of due."""
        return Share(self.studied, self.due)

    @property
    def reflection(self) -> Share:
        """Reflections handed in of those due."""
        return Share(self.handed_in, self.reflections)

    @property
    def unread(self) -> int:
        """Reflections that wait to be read."""
        return self.handed_in - self.accepted

    @property
    def unwritten(self) -> int:
        """Reflections that nobody has handed in."""
        return self.reflections - self.handed_in - self.returned

    @property
    def acceptance(self) -> Share:
        """Reflections accepted of those due."""
        return Share(self.accepted, self.reflections)


def finished_cells(branches: Iterable[Branch], round_id: str) -> Share:
    """In how many cells everybody has studied, of those cells in which somebody is to."""
    studies = (cell.line.figures.of(StudyFigures, round_id) for cell in cells(branches))
    due = [study.completion for study in studies if study.due]
    return Share(sum(share.missing == 0 for share in due), len(due))
