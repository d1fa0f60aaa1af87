"""Study by a whole province: publishing to everybody, and the figures when most have answered. On SQLite."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from bot.clock import SystemClock
from bot.settings import Settings
from domain.study.completion import Way
from domain.study.edition import Card, Edition, Question, Resolution, digest_of
from domain.study.figures import StudyFigures
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.tables import reflection_versions, reflections, seats, study_answers
from storage.types import new_id
from storage.work import SqlWork, reading, writing
from tests.bench.province import Province, settle, write

PEOPLE = 100_000
CARDS = 40
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


async def study_times(folder: Path, runs: int) -> list[Times]:
    """Settle a province once; publish to it and take its figures so many times."""
    settings = Settings(_env_file=None, data_dir=folder)
    now = SystemClock().now()
    database = Database(settings.database)
    try:
        await upgrade(database)
        async with writing(database) as work:
            day = now.astimezone(settings.timezone).date()
            province = await settle(work, PEOPLE, now=now, day=day)
        return [await _run(database, province, number) for number in range(runs)]
    finally:
        await database.close()


async def _run(database: Database, province: Province, number: int) -> Times:
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
    assert (
        sum(line.figures.of(StudyFigures, round_.id).due for line in lines)
        == total.of(StudyFigures, round_.id).due
        == len(members)
        == PEOPLE
    )
    assert (
        total.of(StudyFigures, round_.id).studied
        == sum(line.done for line in members) + _owing_a_reflection()
    )
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

# ------------------------------------------------------------------ what people answered


async def _answer(work: SqlWork, round_: StudyRound, edition: Edition) -> str:
    """Let most of them have answered, written at once; returns one of them."""
    seated = await work.statements.values(select(seats.c.person_id).where(seats.c.round_id == round_.id))
    people = list(enumerate(seated))
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
    await write(work, insert(study_answers), answers)
    await write(work, insert(reflection_versions), [{**one, **written} for one in handed_in])
    await write(
        work,
        insert(reflections),
        [{**one, "state": "submitted", "submitted_at": at} for one in handed_in],
    )
    return str(people[0][1])
