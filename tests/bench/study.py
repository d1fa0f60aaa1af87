"""Study by a whole province: publishing to everybody, and the figures when most have answered. On SQLite."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Insert, insert, select

from bot.clock import SystemClock
from bot.settings import Settings
from domain.policy import CONSENT_VERSION
from domain.roster import KnownUnit, RosterFile, RosterRow
from domain.roster_change import compare
from domain.rounds import StudyRound
from domain.study import Card, Edition, Question, ReflectionTerms, Resolution, Way, digest_of
from storage.database import Database
from storage.ids import new_id
from storage.migrate import upgrade
from storage.tables import accounts, consents, reflection_versions, reflections, seats, study_answers
from storage.work import SqlWork, reading, writing

PEOPLE = 100_000
CELL = 25
CELLS_OF_A_BODY = 40
CARDS = 40
AT_ONCE = 10_000
WAYS = (Way.DIRECT, Way.DIRECT, Way.ONLINE, Way.ONLINE, Way.SELF, Way.SELF, Way.SELF, Way.MAKEUP, Way.NONE)
"""What nine of ten people answer; the tenth has said nothing."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one run: opening with publishing, the figures by unit at the first look (`cold`) and at the next one,
    their total, a line a member, the tasks of one person."""

    published: float
    cold: float
    units: float
    total: float
    members: float
    tasks: float


@dataclass(frozen=True, slots=True)
class _Province:
    root: str
    day: date
    now: datetime


async def study_times(folder: Path, runs: int) -> list[Times]:
    """Settle a province once; publish to it and take its figures so many times."""
    settings = Settings(_env_file=None, data_dir=folder)
    now = SystemClock().now()
    database = Database(settings.database)
    try:
        await upgrade(database)
        async with writing(database) as work:
            province = await _settle(work, now, now.astimezone(settings.timezone).date())
        return [await _run(database, province, number) for number in range(runs)]
    finally:
        await database.close()


async def _run(database: Database, province: _Province, number: int) -> Times:
    text, cards = _resolution()
    round_ = StudyRound(
        id=new_id(province.now),
        title=f"Nghị quyết số {number}",
        opens_at=province.now,
        deadline=province.now + timedelta(days=20),
        audience_unit_id=province.root,
        resolution=Resolution(f"{number}-NQ/TU", province.day, "Tỉnh ủy"),
        edition=1,
        cards=len(cards),
        questions=len(cards) // 5,
        pass_mark=5,
        pace=timedelta(seconds=5),
        ways=(Way.ONLINE, Way.SELF),
        reflection=ReflectionTerms(300),
    )
    began = time.perf_counter()
    async with writing(database) as work:
        seated = await work.rounds.open(round_, by="office", at=province.now, day=province.day)
        first = Edition(1, text, digest_of(text), cards)
        published = await work.studies.publish(round_.id, first, by="office", at=province.now)
    publishing = time.perf_counter() - began
    assert published
    assert seated == PEOPLE
    async with writing(database) as work:
        one = await _answer(work, round_, first)
    async with reading(database) as work:
        asked: Sequence[Any] = ((province.root,), [round_.id], province.now, province.day)
        began = time.perf_counter()
        lines = await work.figures.units(*asked)
        cold = time.perf_counter() - began
        began = time.perf_counter()
        assert await work.figures.units(*asked) == lines
        units = time.perf_counter() - began
        began = time.perf_counter()
        total = await work.figures.total(*asked)
        summed = time.perf_counter() - began
        began = time.perf_counter()
        members = await work.figures.members((province.root,), [round_.id], province.day)
        listed = time.perf_counter() - began
        began = time.perf_counter()
        await work.rounds.tasks(one)
        tasks = time.perf_counter() - began
    assert sum(line.figures.study.due for line in lines) == total.study.due == len(members) == PEOPLE
    assert total.study.studied == sum(line.done for line in members) + _owing_a_reflection()
    return Times(publishing, cold, units, summed, listed, tasks)


def _owing_a_reflection() -> int:
    """Who has studied, but not handed in what they thought of it."""
    return sum(_way(number) not in (None, Way.NONE) and not _reflects(number) for number in range(PEOPLE))


def _way(number: int) -> Way | None:
    return WAYS[number % 10] if number % 10 < len(WAYS) else None


def _reflects(number: int) -> bool:
    return number % 3 > 0


def _resolution() -> tuple[str, tuple[Card, ...]]:
    """A long text: as many cards as a phone's reader bears, every fifth with a question."""
    bodies = [f"{place}. " + "Nội dung nghị quyết cần học tập, quán triệt. " * 30 for place in range(CARDS)]
    cards = tuple(
        Card(place, f"Mục {place}", body, _QUESTION if place % 5 == 0 else None)
        for place, body in enumerate(bodies, start=1)
    )
    return "\n\n".join(bodies), cards


_QUESTION = Question("Mục tiêu là gì?", ("Một", "Hai", "Ba"), 1, "Theo nội dung đã học.")

# ------------------------------------------------------------------ the province and what its people answered


async def _settle(work: SqlWork, now: datetime, day: date) -> _Province:
    cells = PEOPLE // CELL
    bodies = cells // CELLS_OF_A_BODY
    units = (
        KnownUnit("TU", "Đảng bộ tỉnh", None),
        *(KnownUnit(f"DB{number}", f"Đảng bộ số {number}", "TU") for number in range(bodies)),
        *(
            KnownUnit(f"CB{number}", f"Chi bộ số {number}", f"DB{number // CELLS_OF_A_BODY}")
            for number in range(cells)
        ),
    )
    rows = tuple(_person(number) for number in range(PEOPLE))
    change = compare(RosterFile(rows=rows, units=units), await work.roster.known(day))
    await work.roster.apply(change, day, now)
    root = await work.people.root(day)
    assert root is not None
    known = await work.roster.known(day)
    chats = [
        {"channel": "telegram", "chat": str(chat), "person_id": person.id}
        for chat, person in enumerate(known.people)
    ]
    await _insert(work, insert(accounts), [{**one, "open": True, "linked_at": now} for one in chats])
    consented = {"version": CONSENT_VERSION, "given": True, "at": now}
    await _insert(work, insert(consents), [{**one, **consented, "id": new_id(now)} for one in chats])
    return _Province(root.id, day, now)


def _person(number: int) -> RosterRow:
    return RosterRow(
        line=number + 2,
        code=f"DV{number}",
        full_name="Nguyễn Văn An",
        unit_code=f"CB{number // CELL}",
        unit_name=f"Chi bộ số {number // CELL}",
        parent_code=f"DB{number // CELL // CELLS_OF_A_BODY}",
        position="Bí thư" if number % CELL == 0 else "",
    )


async def _answer(work: SqlWork, round_: StudyRound, edition: Edition) -> str:
    """Let most of them have answered, written at once; returns one of them."""
    seated = await work.statements.run(select(seats.c.person_id).where(seats.c.round_id == round_.id))
    people = list(enumerate(seated.scalars().all()))
    at = round_.opens_at
    answers = [
        {
            "id": new_id(at),
            "round_id": round_.id,
            "person_id": person_id,
            "way": way.value,
            "reason": "Ốm" if way is Way.NONE else "",
            "edition": 1,
            "digest": edition.digest,
            "code": None if way is Way.NONE else f"HT-{round_.id}"[:24] + f"-{number}",
            "at": at,
        }
        for number, person_id in people
        if (way := _way(number)) is not None
    ]
    handed_in = [
        {"round_id": round_.id, "person_id": person_id, "version": 1}
        for number, person_id in people
        if _reflects(number)
    ]
    written = {"text": "Qua học tập, tôi nhận thức sâu sắc hơn. " * 10, "at": at}
    await _insert(work, insert(study_answers), answers)
    await _insert(work, insert(reflection_versions), [{**one, **written} for one in handed_in])
    await _insert(
        work,
        insert(reflections),
        [{**one, "state": "submitted", "submitted_at": at} for one in handed_in],
    )
    return str(people[0][1])


async def _insert(work: SqlWork, statement: Insert, rows: Sequence[dict[str, Any]]) -> None:
    for first in range(0, len(rows), AT_ONCE):
        await work.statements.run(statement, rows[first : first + AT_ONCE])
