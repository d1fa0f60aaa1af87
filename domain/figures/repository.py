"""Sums along the tree, kept weeks, templates of reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.figures.counts import Figures, Share
from domain.figures.lines import MemberLine, UnitLine
from domain.figures.report_template import KeptTemplates, ReportTemplate
from domain.people.person import Member, Scope, Unit
from domain.rounds.round import Seat


class Sums(Protocol):
    """Aggregates over frozen rosters: a statement or a few, however many rows they count."""

    async def units(self, scope: Scope, rounds: Sequence[str], at: datetime, day: date) -> list[UnitLine]:
        """A line a unit with seats, each unit's own figures without those of the units under it, by code.

        Like all figures here they are told round by round. Of the last instant of a day that was kept (`KeptDays`)
        they are read, not counted.
        """
        ...

    async def places(self, scope: Scope, day: date) -> list[Unit]:
        """Every unit found in the scope on that day, those included that had ended by then: as they were called last,
        each under the unit that took it in at last."""
        ...

    async def reached(
        self, scope: Scope, rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, dict[str, Share]]:
        """How many of each unit's own people in each of these rounds an account reaches, by round and unit id."""
        ...

    async def total(self, scope: Scope, rounds: Sequence[str], at: datetime, day: date) -> Figures:
        """The sum over everything in the scope, round by round; one query a kind of rounds."""
        ...

    async def first_day(self, scope: Scope) -> date | None:
        """The first day of which anything is known of these units; None where there are none."""
        ...

    async def people(self, scope: Scope, day: date) -> dict[str, int]:
        """How many people belong to each unit of the scope, asked for anything or not, by unit id."""
        ...

    async def members(self, scope: Scope, rounds: Sequence[str], day: date) -> list[MemberLine]:
        """A line a seat: what that person owes (nothing outside denominators) and did; by unit, then by name."""
        ...

    async def belonging(self, unit_id: str, rounds: Sequence[str], day: date) -> list[MemberLine]:
        """The same lines of those who belong to exactly this unit on that day, wherever they sit in the rounds."""
        ...

    async def of_person(self, person_id: str, rounds: Sequence[str], day: date) -> list[MemberLine]:
        """The same lines of one person, at whatever unit they were when a round began."""
        ...

    async def missing(self, unit_id: str, round_id: str) -> list[Member]:
        """Who sits in the round at exactly this unit, is still counted, and has not done enough."""
        ...

    async def missing_units(
        self, round_id: str, day: date, *, deadline: datetime | None = None
    ) -> list[tuple[str, int]]:
        """The units in which somebody is missing (see `missing`) and how many, most first; one query.

        With `deadline` only those count whom that one binds: the round's, or one that they were given.
        """
        ...

    async def missing_seats(
        self, round_id: str, units: Collection[str], day: date
    ) -> list[tuple[Member, Seat]]:
        """Who is missing at exactly these units, each with their seat; by unit code, then in order of names."""
        ...


class KeptDays(Protocol):
    """The figures at the end of days that are over, which never change: `Sums.units` finds them there."""

    async def keep(self, day: date, at: datetime, rounds: Sequence[str], lines: Sequence[UnitLine]) -> bool:
        """Store the lines of all units in all `rounds` that ran at the day's last instant `at`; False where the day
        is stored already."""
        ...

    async def kept(self, since: date) -> set[date]:
        """The days that are stored, from this one on."""
        ...


class DaySums(Protocol):
    """What is kept of days that are over (`KeptDays`), summed up."""

    async def of(
        self, scope: Scope, rounds: Sequence[str], days: Mapping[date, datetime]
    ) -> dict[date, Figures]:
        """The sums of the scope in these rounds at the end of the days, each given with its last instant: of the units
        that were in it on that day. Days that are not kept, or without one of the rounds, are left out."""
        ...


class Weeks(Protocol):
    """Weekly snapshots, which never change, and what secretaries said on the week."""

    async def keep(self, week: str, lines: Mapping[str, Figures], at: datetime) -> bool:
        """Store the figures of the week by unit id; False where they are stored already."""
        ...

    async def is_kept(self, week: str) -> bool:
        """Whether there are figures of the week (`2026-W47`)."""
        ...

    async def kept_at(self, week: str) -> datetime | None:
        """When the figures of the week were stored; None where they are not."""
        ...

    async def kept(self, week: str) -> dict[str, Figures]:
        """The stored figures of the whole committee's week by unit id; empty where there are none."""
        ...

    async def kept_within(self, week: str, scope: Scope, day: date) -> dict[str, Figures]:
        """Those of the units that were in the scope on that day."""
        ...

    async def remark(self, week: str, unit_id: str, *, text: str, by: str, at: datetime) -> None:
        """The secretary's line on the week; a later one replaces it."""
        ...

    async def remarks(self, week: str, scope: Scope, day: date) -> dict[str, str]:
        """Remarks by unit id."""
        ...


class ReportTemplates(Protocol):
    """The Word template of the committee's reports. The one before it is kept; the program's own is kept nowhere."""

    async def kept(self) -> KeptTemplates:
        """The one in force and the one before it, without their contents."""
        ...

    async def in_force(self) -> bytes | None:
        """The file of the one in force; None where that is the program's own."""
        ...

    async def content(self, template_id: str) -> bytes | None:
        """The file of this one, in force or not."""
        ...

    async def propose(self, name: str, content: bytes, *, by: str, at: datetime) -> str:
        """Keep a template until it is confirmed, in place of what the same person proposed before. Returns its id."""
        ...

    async def proposed(self, template_id: str) -> ReportTemplate | None:
        """The template that was sent and is not confirmed yet; None for any other."""
        ...

    async def take(self, template_id: str, at: datetime) -> None:
        """Let this one be in force: one that was proposed, or the one before. The present one is the one before it now,
        and what came before that one is forgotten."""
        ...

    async def leave(self, at: datetime) -> None:
        """Let the program's own be in force."""
        ...
