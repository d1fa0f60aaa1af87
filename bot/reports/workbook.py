"""The consolidated workbook of a scope: sheets about registrations, studies or both, and about who can be reached.

Reads through the repositories, hands plain tables to a thread that prints them. Knows no platform.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reports.ground import ReportContext, teller
from bot.reports.people_tables import pledge_people_table, study_people_table
from bot.reports.pledge_tables import pledge_rounds_table, pledge_units_table, pledges_table
from bot.reports.reach_table import reach_table
from bot.reports.sheets import Book, Table, printed
from bot.reports.study_tables import questions_table, study_rounds_table, study_units_table
from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.lines import MemberLine, PledgeLine
from domain.figures.tree import Branch, figures_day, grow, rolled_up, walk
from domain.people.person import Scope
from domain.people.reach import SILENT_AFTER, ReachLine
from domain.ports import Words, Work
from domain.rounds.round import Round, RoundKind
from domain.study.edition import QuestionFigures


@dataclass(frozen=True, slots=True)
class _Read:
    """What the tables are made of, as one state of the database has it."""

    rounds: Sequence[Round]
    branches: tuple[Branch, ...]
    reached: dict[str, Share]
    sums: dict[str, Figures]
    members: Sequence[MemberLine]
    pledges: Sequence[PledgeLine]
    questions: Sequence[QuestionFigures]
    reach: Sequence[ReachLine]

    def of_kind(self, kind: RoundKind) -> list[Round]:
        return [round_ for round_ in self.rounds if round_.kind is kind]

    def members_of(self, kind: RoundKind) -> list[MemberLine]:
        return [line for line in self.members if line.kind is kind]


async def workbook(
    work: Work,
    *,
    scope: Scope,
    rounds: Sequence[str],
    at: datetime,
    calendar: WorkCalendar,
    words: Words,
    language: str,
) -> bytes:
    """The workbook of these rounds (ids; those outside the scope are left out) for the scope's subtree, now.

    As many statements, whatever the number of rounds, units and people.
    """
    read = await _read(work, scope=scope, rounds=rounds, at=at, calendar=calendar)

    tell = teller(words, language)

    def book() -> bytes:
        tops = ", ".join(branch.line.unit_name for branch in read.branches)
        ground = ReportContext(
            tell=tell,
            notes=(tops, tell("workbook-as-of", at=at)),
            order={branch.line.unit_id: place for place, branch in enumerate(walk(read.branches))},
            codes={branch.line.unit_id: branch.line.unit_code for branch in walk(read.branches)},
        )
        studies = read.of_kind(RoundKind.STUDY)
        pledged = () if studies and len(studies) == len(read.rounds) else _pledge_tables(read, ground)
        studied = _study_tables(read, ground) if studies else ()
        kind = "both" if pledged and studied else "study" if studied else "pledge"
        return printed(
            Book(
                tell(f"workbook-title-{kind}"),
                at,
                calendar.zone,
                tell("workbook-footer", unit=tops, at=at),
                (*pledged, *studied, reach_table(read.reach, ground)),
            )
        )

    return await asyncio.to_thread(book)


async def _read(
    work: Work, *, scope: Scope, rounds: Sequence[str], at: datetime, calendar: WorkCalendar
) -> _Read:
    today = calendar.day_of(at)
    chosen = [round_ for round_ in await work.rounds.of_scope(scope, today) if round_.id in set(rounds)]
    ids = [round_.id for round_ in chosen]
    studies = [round_.id for round_ in chosen if round_.kind is RoundKind.STUDY]
    pledges = [round_.id for round_ in chosen if round_.kind is RoundKind.PLEDGE]
    day = figures_day(chosen, today=today, calendar=calendar)
    units = await work.people.units(scope, day)
    branches = grow(units, await work.figures.units(scope, ids, at, day) if ids else ())
    reached = await work.figures.reached(scope, pledges, at, day) if pledges else {}
    return _Read(
        rounds=chosen,
        branches=branches,
        reached=rolled_up(branches, reached, Share()),
        sums=await work.figures.by_round(scope, ids, at, day) if ids else {},
        members=await work.figures.members(scope, ids, day) if ids else (),
        pledges=await work.figures.pledges(scope, pledges, day) if pledges else (),
        questions=await work.studies.missed(scope, studies, day) if studies else (),
        reach=await work.reach.people(scope, today, now=at, silent_before=at - SILENT_AFTER),
    )


def _pledge_tables(read: _Read, ground: ReportContext) -> tuple[Table, ...]:
    totals = [
        (round_, read.sums.get(round_.id, Figures()).pledge) for round_ in read.of_kind(RoundKind.PLEDGE)
    ]
    return (
        pledge_rounds_table(totals, ground),
        pledge_units_table(read.branches, read.reached, ground),
        pledge_people_table(read.members_of(RoundKind.PLEDGE), ground),
        pledges_table(read.pledges, ground),
    )


def _study_tables(read: _Read, ground: ReportContext) -> tuple[Table, ...]:
    rounds = read.of_kind(RoundKind.STUDY)
    totals = [(round_, read.sums.get(round_.id, Figures()).study) for round_ in rounds]
    members = read.members_of(RoundKind.STUDY)
    titles = {round_.id: round_.title for round_ in rounds}
    return (
        study_rounds_table(totals, read.branches, members, ground),
        study_units_table(read.branches, members, ground),
        study_people_table(members, ground),
        *([questions_table(read.questions, titles, ground)] if read.questions else []),
    )
