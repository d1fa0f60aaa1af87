"""How somebody studied, what counts as having studied, and what proves it.

Terms follow the guidance on studying and grasping resolutions (hoc tap, quan triet nghi quyet): everybody on the frozen
roster is due; a reason for not having studied is an answer, but not study.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.study.edition import Resolution


class Way(StrEnum):
    """How somebody studied. `none`: not yet, perhaps with a reason."""

    DIRECT = "direct"
    ONLINE = "online"
    SELF = "self"
    MAKEUP = "makeup"
    NONE = "none"


STUDIED = (Way.DIRECT, Way.ONLINE, Way.SELF, Way.MAKEUP)
"""The ways that count as having studied."""

AT_CONFERENCE = (Way.DIRECT, Way.ONLINE)
"""The ways of those who were at the conference, in the hall or by its transmission."""


@dataclass(frozen=True, slots=True)
class StudyAnswer:
    """What is known of somebody's study: entered for them by `entered_by`, or said by themselves (empty).

    `code` is the proof's code, empty where nothing was studied. `digest` is that of the edition it was about.
    """

    id: str
    round_id: str
    person_id: str
    way: Way
    reason: str
    edition: int
    digest: str
    code: str
    at: datetime
    entered_by: str = ""

    @property
    def studied(self) -> bool:
        """Whether this proves study."""
        return self.way in STUDIED


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof as its owner, and those who check it see it. `minor` editions since do not touch it."""

    answer: StudyAnswer
    round_title: str
    resolution: Resolution
