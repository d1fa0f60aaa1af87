"""The committee before the first day: its roster, its accounts, its own free days, and the rounds that will open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import insert

from bot.demo.committee.deeds import DEEDS
from bot.demo.committee.resolutions import OPEN
from bot.demo.committee.studying import edition_of
from bot.demo.simulation.members import SimulatedCommittee
from bot.demo.simulation.roster import ROOT, code_of, province
from bot.demo.simulation.scenario import OFFICE, Crowd, Scenario
from domain.calendar.quarters import Quarter
from domain.calendar.working_days import WorkCalendar
from domain.people.person import CONSENT_VERSION, Person, Role, Status
from domain.people.roster.change import compare
from domain.pledges.round import Group, PledgeRound
from domain.rounds.round import Round
from domain.study.completion import STUDIED
from domain.study.edition import Resolution
from domain.study.round import StudyRound
from domain.talk.messages import Address
from handlers.rounds.actions import open_round
from handlers.study.publishing.actions import publish
from storage.engine.database import Statements
from storage.tables import accounts, consents
from storage.types import new_id
from storage.work import SqlWork

ROWS_A_STATEMENT = 10_000
_ACCOUNTS = insert(accounts)
_CONSENTS = insert(consents)

OPENS = time(8)
CLOSES = time(17)
PACE = timedelta(seconds=3)
LEADERLESS = 50
"""Every fiftieth cell has no secretary."""


async def settle(
    work: SqlWork, scenario: Scenario, crowd: Crowd, calendar: WorkCalendar, now: datetime
) -> SimulatedCommittee:
    """Write everything, as of `now`."""
    day = calendar.day_of(now)
    file = province(scenario.members, leaderless=LEADERLESS)
    await work.roster.apply(compare(file, await work.roster.known(day)), day, now)
    ids = {one.code: one.id for one in (await work.roster.known(day)).people}
    root = await work.people.root(day)
    assert root is not None  # noqa: S101 - the roster has one
    units = {unit.code: unit for unit in await work.people.units((root.id,), day)}
    people = [
        Person(
            id=ids[code_of(number)],
            code=row.code or "",
            full_name=row.full_name,
            unit_id=units[row.unit_code].id,
            unit_name=row.unit_name,
            position=row.position,
            status=Status.ACTIVE,
        )
        for number, row in enumerate(file.rows)
    ]
    await work.people.grant(people[OFFICE].id, Role.OFFICE, units[ROOT].id, day)
    await link_many(
        work.statements, [(people[number].id, address) for number, address in crowd.accounts.items()], now
    )
    for free in scenario.free_days:
        await work.days.put(free, worked=False)
    rounds = await _open_rounds(work, scenario, calendar, by=people[OFFICE].id, root=root.id, now=now)
    return SimulatedCommittee(people=people, rounds=rounds, accounts=crowd.accounts)


async def _open_rounds(
    work: SqlWork, scenario: Scenario, calendar: WorkCalendar, *, by: str, root: str, now: datetime
) -> Sequence[Round]:
    rounds: list[Round] = []
    day = calendar.day_of(now)
    for number in range(scenario.rounds):
        first = scenario.start + timedelta(days=number * scenario.apart)
        span = _Span(
            calendar.instant(first, OPENS),
            calendar.instant(first + timedelta(days=scenario.deadline_after), CLOSES),
        )
        round_ = _study(number, span, root, now) if number % 2 else _pledges(number, span, root, now)
        if isinstance(round_, StudyRound):
            edition = edition_of(OPEN)
            await publish(work, round_, edition, by=by, scope=(root,), day=day, now=now)
        else:
            await open_round(work, round_, by=by, scope=(root,), day=day, now=now)
        rounds.append(round_)
    return rounds


@dataclass(frozen=True, slots=True)
class _Span:
    opens_at: datetime
    deadline: datetime


def _pledges(number: int, span: _Span, root: str, now: datetime) -> Round:
    quarter = Quarter.of(span.deadline.date()).following
    return PledgeRound(
        id=new_id(now),
        title=f"Q{quarter.number}/{quarter.year} ({number + 1})",
        period_from=quarter.period[0],
        period_to=quarter.period[1],
        opens_at=span.opens_at,
        deadline=span.deadline,
        owed=1,
        max_pledges=3,
        approval=True,
        guidance="",
        audience_unit_id=root,
        groups=tuple(Group(place, title) for place, (title, _) in enumerate(DEEDS, start=1)),
    )


def _study(number: int, span: _Span, root: str, now: datetime) -> Round:
    """Questions are asked, but no mark is set: in a simulation the answers are guessed."""
    edition = edition_of(OPEN)
    return StudyRound(
        id=new_id(now),
        title=f"{OPEN.title} ({number + 1})",
        opens_at=span.opens_at,
        deadline=span.deadline,
        audience_unit_id=root,
        resolution=Resolution(OPEN.number, span.opens_at.date() - timedelta(days=14), OPEN.issuer),
        edition=edition.number,
        cards=len(edition.cards),
        questions=edition.questions,
        pass_mark=0,
        pace=PACE,
        ways=STUDIED,
    )


async def link_many(statements: Statements, linked: Sequence[tuple[str, Address]], at: datetime) -> None:
    """Give these people, by id, these accounts, with their yes to the consent text in force.

    The accounts must be new. Tells no account that it was detached, as `SqlAccounts.link` does.
    """
    for first in range(0, len(linked), ROWS_A_STATEMENT):
        some = [
            {"channel": address.channel, "chat": address.chat, "person_id": person_id}
            for person_id, address in linked[first : first + ROWS_A_STATEMENT]
        ]
        await statements.run(_ACCOUNTS, [{**one, "open": True, "linked_at": at} for one in some])
        agreed = {"version": CONSENT_VERSION, "given": True, "at": at}
        await statements.run(_CONSENTS, [{**one, **agreed, "id": new_id(at)} for one in some])
