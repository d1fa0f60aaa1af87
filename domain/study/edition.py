"""The study of a resolution: its text in cards, how somebody studied it, and what proves it.

Terms and figures follow the guidance on studying and grasping resolutions (hoc tap, quan triet nghi quyet): everybody
on the frozen roster is due; a reason for not having studied is an answer, but not study.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

OBJECTION = timedelta(days=7)
"""How long somebody may object to what was entered for them."""

LONGEST_REFLECTION = 20_000
"""Characters of a reflection: about ten handwritten pages."""


class Way(StrEnum):
    """How somebody studied. `none`: not yet, perhaps with a reason."""

    DIRECT = "direct"
    ONLINE = "online"
    SELF = "self"
    MAKEUP = "makeup"
    NONE = "none"


STUDIED = (Way.DIRECT, Way.ONLINE, Way.SELF, Way.MAKEUP)
"""The ways that count as having studied."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is studied: its number (`57-NQ/TW`), date, issuing body, and where the public text stands."""

    number: str
    issued_on: date
    issuer: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class ReflectionTerms:
    """The reflection that is asked for: its least length in characters, and the questions that guide it."""

    least: int
    guides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question on a card: two to five options, the place of the right one from 0, why it is right."""

    text: str
    options: tuple[str, ...]
    right: int
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of the text that fits on a phone's screen, from 1; `heading` is empty where the text has none there."""

    number: int
    heading: str
    body: str
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a study round, which never changes. `minor`: a small correction of the edition before.

    `text` is normalised, `digest` its SHA-256 in hexadecimal, `note` what changed against the edition before.
    """

    number: int
    text: str
    digest: str
    cards: tuple[Card, ...]
    minor: bool = False
    note: str = ""

    @property
    def questions(self) -> int:
        """How many cards have a question."""
        return sum(card.question is not None for card in self.cards)


def digest_of(text: str) -> str:
    """The SHA-256 of a normalised text, in hexadecimal: what a proof carries."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Reading:
    """How far somebody has read an edition: the card on the screen, and the furthest one they got to.

    `furthest` is past the last card when all is read; it stands open since `shown_at`. Cards before it may be looked at
    again. `asking`: the card is read and its question is on the screen. `run` counts the rounds of reading, from 1:
    below the pass mark, the cards whose questions were missed come once more.
    """

    round_id: str
    person_id: str
    edition: int
    card: int
    furthest: int
    run: int
    asking: bool
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class Try:
    """An answer to a card's question."""

    card: int
    run: int
    option: int
    right: bool


@dataclass(frozen=True, slots=True)
class StudyAnswer:
    """What stands about somebody's study: by themselves, or entered for them by `entered_by` (empty: by themselves).

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
    """A reflection as it stands now."""

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
        """What names it in a list and in a door."""
        return reflection_key(self.round_id, self.person_id)


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof as its owner, and whoever checks it, sees it. `minor` editions since do not touch it."""

    answer: StudyAnswer
    round_title: str
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How often a question was answered, and how often wrongly at the first try; `card` counts from 1."""

    round_id: str
    edition: int
    card: int
    text: str
    asked: int
    missed: int
