"""An entry of the audit log, and what an office may look for in it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.audit.acts import KINDS_OF_ACTS, ActKind


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Something that was done: by whom, and to what."""

    at: datetime
    actor: str
    action: str
    subject: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry with the names of whom it is about, for those who read it.

    `actor` is a person's name, or what `AuditEntry.actor` says where it was a program; `by_person` says which. `person`
    and `unit` are names, empty where the entry is about none, or about its actor alone. `note` is what a person wrote
    into the entry for its readers.
    """

    number: int
    at: datetime
    actor: str
    by_person: bool
    action: str
    person: str
    unit: str
    note: str


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries: those by or about the person with this id, of a kind, of the days from `first` to `last`; and of
    these the ones before the entry with the number `before`, or the newest where it is 0."""

    person: str = ""
    kind: ActKind | None = None
    first: date | None = None
    last: date | None = None
    before: int = 0

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out of all there is."""
        return replace(self, before=0) != AuditFilter()

    @property
    def token(self) -> str:
        """As `parse` reads it."""
        days = [day.isoformat() if day else "" for day in (self.first, self.last)]
        return "|".join((self.person, self.kind or "", *days, str(self.before)))

    @classmethod
    def parse(cls, token: str) -> AuditFilter:
        """The filter of this token; of anything else one that leaves nothing out."""
        try:
            person, kind, first, last, before = token.split("|")
            return cls(
                person,
                next((one for one in KINDS_OF_ACTS if one == kind), None),
                date.fromisoformat(first) if first else None,
                date.fromisoformat(last) if last else None,
                int(before),
            )
        except ValueError:
            return cls()


@dataclass(frozen=True, slots=True)
class AuditRoot:
    """What the log is sealed with up to the entry with this number: whoever keeps both can tell later whether anything
    of it was changed. `digest` in hexadecimal digits."""

    number: int
    digest: str

    @property
    def short(self) -> str:
        """Enough of it to be compared at a glance, in groups of four."""
        return " ".join(self.digest[place : place + 4] for place in (0, 4, 8, 12))


_OF_THE_LINK = ("account.", "consent.", "code.")


def to_review(entries: Sequence[AuditEntry]) -> list[AuditEntry]:
    """What somebody did through an account, without what made it theirs. Codes for others are part of it."""
    return [
        entry
        for entry in entries
        if not entry.action.startswith(_OF_THE_LINK)
        or (entry.action.startswith("code.") and entry.subject != entry.actor)
    ]
