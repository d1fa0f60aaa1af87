"""What the workshop can be asked for, as plain data that crosses between processes, and what each job may cost.

Imports nothing that reads or makes files: the assistant's own process imports this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar, Generic, Literal, TypeVar
from zoneinfo import ZoneInfo

from domain.figures.chart import Chart
from domain.figures.draft import ReportDraft
from domain.figures.sheet import ReportSheet
from domain.people.roster.notes import MissingLine, RosterNote
from domain.people.roster.rows import CellSheet, KnownUnit, RosterSheet
from domain.pledges.year_sheet import YearSheet
from domain.policy import Invitation
from domain.talk.messages import Fetched

Result = TypeVar("Result")

MOST_ROWS = 200_000
"""Rows that a workbook may have where a job does not say otherwise."""


MOST_ROSTER_ROWS = 10_000
"""Rows of a roster that is sent in a chat: so many are compared while somebody waits. Larger ones go by the command
line."""


class UnreadableWorkbook(Exception):  # noqa: N818 -- it says what the file is
    """The file cannot be taken; `text_id` names the words that say why and what to do."""

    def __init__(self, text_id: str) -> None:
        """`text_id` is one of the `people-roster-unreadable-...` texts."""
        super().__init__(text_id)
        self.text_id = text_id


class JobFailed(Exception):  # noqa: N818 -- it says what became of the job
    """The job was not done: it took too long, too much memory or gave too much, or the workshop broke down over it."""

    def __init__(self, why: Literal["time", "memory", "size", "broken"], where: str = "") -> None:
        """`where`: where in the program it broke, or at which limit; never what the file says."""
        super().__init__(f"{why} {where}".rstrip())
        self.why = why


@dataclass(frozen=True, slots=True)
class Job(Generic[Result]):
    """One piece of work, whose type says what comes back."""

    seconds: ClassVar[float] = 15.0
    """After which the workshop is killed."""
    megabytes: ClassVar[int] = 230
    """Memory that it may ask for in all, besides program files: what strangers send must not fill the server."""
    largest_answer: ClassVar[int] = 16 << 20
    """Bytes that it may answer: who asks has no limit of memory, and holds the answer whole."""


@dataclass(frozen=True, slots=True)
class ReadDocument(Job[Fetched]):
    """A document that somebody sent: `name` by the sender's word, at most `largest` bytes."""

    name: str
    data: bytes
    largest: int


@dataclass(frozen=True, slots=True)
class ReadRoster(Job[RosterSheet | Fetched]):
    """A roster that somebody of an office sent, read by the units that it may name; why it was not read otherwise."""

    seconds: ClassVar[float] = 90.0
    megabytes: ClassVar[int] = 400
    largest_answer: ClassVar[int] = 64 << 20

    name: str
    data: bytes
    largest: int
    known_units: tuple[KnownUnit, ...]
    today: date


@dataclass(frozen=True, slots=True)
class CleanPhoto(Job[bytes | None]):
    """A photograph that somebody sent, to be made anew without a word about itself; None for what is none."""

    megabytes: ClassVar[int] = 600
    """Unpacked it may have forty million dots, and stands there twice while it is turned upright."""

    data: bytes


@dataclass(frozen=True, slots=True)
class ReadWorkbook(Job[CellSheet]):
    """A workbook's first sheet that is not hidden, from its bytes or its place. Raises UnreadableWorkbook."""

    megabytes: ClassVar[int] = 600
    """A roster of a hundred thousand lines comes from the operator's own disk."""
    seconds: ClassVar[float] = 120.0
    largest_answer: ClassVar[int] = 256 << 20

    source: Path | bytes
    most_rows: int = MOST_ROWS


@dataclass(frozen=True, slots=True)
class MakingJob(Job[bytes]):
    """A file of our own content, which may be long."""

    seconds: ClassVar[float] = 120.0
    megabytes: ClassVar[int] = 1500
    largest_answer: ClassVar[int] = 64 << 20
    """Telegram takes files of 50 MB."""


@dataclass(frozen=True, slots=True)
class Book(MakingJob):
    """An Excel file: its sheets in order, and what its properties and the foot of each page say."""

    title: str
    at: datetime
    zone: ZoneInfo
    footer: str
    sheets: tuple[ReportSheet, ...]


@dataclass(frozen=True, slots=True)
class DrawCharts(MakingJob):
    """These charts below each other in one picture."""

    seconds: ClassVar[float] = 30.0

    charts: tuple[Chart, ...]
    picture: Literal["png", "svg"] = "png"


@dataclass(frozen=True, slots=True)
class WordDraft(MakingJob):
    """A report as a Word file; `template`: the committee's own, None for that of the program."""

    seconds: ClassVar[float] = 60.0

    draft: ReportDraft
    language: str
    template: bytes | None = None


@dataclass(frozen=True, slots=True)
class YearSheets(MakingJob):
    """What became of a year's pledges, as a Word file: a sheet a person."""

    sheets: tuple[YearSheet, ...]
    language: str


@dataclass(frozen=True, slots=True)
class RosterNotes(MakingJob):
    """A roster as it was sent, with what the program says of its lines; and who is missing from it.

    `texts`: its lines from 1 on, `heading`: the line of the heading.
    """

    texts: tuple[tuple[str, ...], ...]
    heading: int
    notes: tuple[RosterNote, ...]
    missing: tuple[MissingLine, ...]
    language: str


@dataclass(frozen=True, slots=True)
class QuestionSheet(MakingJob):
    """The Excel template for questions on the cards of a text, by their headings."""

    headings: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class LinkCard:
    """One person's card. `code` has eight digits to be typed, `secret` is what the QR codes carry."""

    unit: str
    name: str
    person_code: str
    code: str
    secret: str


@dataclass(frozen=True, slots=True)
class CardSheet(MakingJob):
    """A PDF of cards: whose they are, until when the codes are good, when they were issued, the links to the bot.

    `contact`: whom to ask, as the office writes it; empty where nobody said.
    """

    organisation: str
    unit: str
    cards: Sequence[LinkCard]
    until: datetime
    issued_at: datetime
    invitations: Sequence[Invitation]
    language: str
    contact: str = ""
