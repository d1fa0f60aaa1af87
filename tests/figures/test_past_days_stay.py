"""The figures of a past day never move, whatever happens afterwards, and are what the rows of that day said."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.demo.committee.one_transaction import OneTransaction
from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures, RoundFigures
from domain.figures.tree import grow, walk
from domain.pledges.figures import PledgeFigures
from domain.rounds.round import Round, RoundState
from domain.study.figures import StudyFigures
from handlers.figures.day_close import keep_day
from handlers.figures.past_day import end_of_day, past_day_lines, rounds_as_of
from handlers.figures.week.planners import close_week
from storage.engine.database import Database, Statements
from storage.figures import repository
from storage.work import SqlWork, writing
from tests.committee import DAY_ONE, noon, settle
from tests.figures.random_history import History
from tests.figures.recount import STUDIED, Rows, rows_of
from tests.town import ZONE

CALENDAR = WorkCalendar(zone=ZONE)
DAYS = 5
SEEN_BY_BODY = "seen by the body"
Told = Mapping[str, Figures]


@pytest.mark.parametrize("next_url", ["sqlite"], indirect=True)
@settings(max_examples=10)
@given(seed=st.integers(0, 2**32))
def test_the_figures_of_a_past_day_never_move(next_url: Callable[[], str], seed: int) -> None:
    asyncio.run(_live_and_look_back(next_url(), seed))


@pytest.mark.parametrize("next_url", ["postgresql"], indirect=True)
def test_nor_do_they_on_a_server(next_url: Callable[[], str]) -> None:
    asyncio.run(_live_and_look_back(next_url(), seed=1))


async def _live_and_look_back(url: str, seed: int) -> None:
    database = Database(url)
    try:
        async with writing(database) as work:
            committee = await settle(work, DAY_ONE)
            history = History(committee, Random(seed))  # noqa: S311 - to draw, not to hide
            at_its_end: dict[date, tuple[Told, list[str]]] = {}
            for number in range(DAYS):
                day = DAY_ONE + timedelta(days=number)
                await history.live(day)
                body = committee.units["DB1"]
                told = await _told(work, day, body)
                rows = await rows_of(work, day)
                # The newest span of a unit last: with its parent a unit that ended stays in the tree.
                rows.tables["unit_spans"].sort(key=lambda row: str(row["valid_from"]))
                running = [one for one in history.rounds if rows.round(one.id)["state"] == RoundState.OPEN]
                assert told == _recounted(rows, running, body)
                at_its_end[day] = told, await _command_line(work, day)
            await _week_is_its_sunday(work, history.rounds)
            for kept in (False, True):
                if kept:
                    await _every_day_is_kept(work)
                for day, (told, lines) in at_its_end.items():
                    now = await _told(work, day, committee.units["DB1"])
                    assert now == told, f"{day} moved, kept: {kept}: {history.done}"
                    assert await _command_line(work, day) == lines
                    assert await _summed(work, day, body) == (
                        {day: told.get(SEEN_BY_BODY, Figures())} if kept else {}
                    )
    finally:
        await database.close()


async def _every_day_is_kept(work: SqlWork) -> None:
    """The chore keeps one day at each look, the last one first, until nothing is left; each is read from then on."""
    storage, now = OneTransaction(work), noon(DAY_ONE + timedelta(days=DAYS))
    while await keep_day(storage, now, CALENDAR):
        pass
    assert await work.day_figures.kept(DAY_ONE) == {
        DAY_ONE + timedelta(days=number) for number in range(DAYS)
    }


async def _week_is_its_sunday(work: SqlWork, rounds: list[Round]) -> None:
    """What is kept of the week is what stood at the end of its Sunday."""
    week = CALENDAR.week_of(DAY_ONE)
    monday = noon(week.following.monday)
    root = await work.people.root(week.sunday)
    assert root is not None
    assert await close_week(work, monday, CALENDAR) == 1
    kept = await work.weeks.kept(week.label)
    at = end_of_day(week.sunday, CALENDAR)
    lines = await work.figures.units((root.id,), [one.id for one in rounds], at, week.sunday)
    then = {line.unit_id: line.figures for line in lines}
    assert {(unit, one) for unit in kept for one in kept[unit].by_round()}
    for unit_id, figures in kept.items():
        for round_id, counted in figures.by_round().items():
            assert counted == then[unit_id].by_round()[round_id]


async def _told(work: SqlWork, day: date, body: str) -> Told:
    """The figures of the rounds that ran at the end of the day, of each unit with all that lies under it; and of the
    body as its own office sees it."""
    root = await work.people.root(day)
    assert root is not None
    at = end_of_day(day, CALENDAR)
    known = rounds_as_of(await work.rounds.of_scope((root.id,), day), day, at)
    rounds = [round_.id for round_ in known if round_.running(at)]
    units = await work.people.units((root.id,), day)
    lines = await work.figures.units((root.id,), rounds, at, day) if rounds else []
    told = {branch.line.unit_id: branch.line.figures for branch in walk(grow(units, lines))}
    told[SEEN_BY_BODY] = await work.figures.total((body,), rounds, at, day) if rounds else Figures()
    # Of what is kept of everybody, too, nothing is told beyond the scope.
    seen = await work.figures.units((body,), rounds, at, day) if rounds else []
    assert Figures.total(line.figures for line in seen) == told[SEEN_BY_BODY]
    with pytest.MonkeyPatch.context() as counting:
        counting.setattr(repository, "MANY_UNITS", 0)
        counting.setattr(Statements, "beside", _here)
        assert (await work.figures.units((body,), rounds, at, day) if rounds else []) == seen
    return {unit_id: figures for unit_id, figures in told.items() if figures != Figures()}


@asynccontextmanager
async def _here(statements: Statements) -> AsyncIterator[Statements]:
    """Where this history is, which is never kept: another connection would not see it."""
    yield statements


async def _summed(work: SqlWork, day: date, body: str) -> Mapping[date, Figures]:
    """The sum of what is kept of the day under the body, as curves read it."""
    root = await work.people.root(day)
    assert root is not None
    at = end_of_day(day, CALENDAR)
    known = rounds_as_of(await work.rounds.of_scope((root.id,), day), day, at)
    rounds = [round_.id for round_ in known if round_.running(at)]
    return await work.day_sums.of((body,), rounds, {day: at})


async def _command_line(work: SqlWork, day: date) -> list[str]:
    lines, rounds = await past_day_lines(work, None, day, CALENDAR)
    return [repr((lines, [round_.title for round_ in rounds]))]


def _recounted(rows: Rows, rounds: list[Round], body: str) -> Told:
    """The same by slow, obvious code from the rows as they are at that moment: of the units that there are then."""
    told = {}
    there = {one for one, span in rows.units().items() if span["valid_to"] > rows.day}
    for name, unit_id in (*((one, one) for one in there), (SEEN_BY_BODY, body)):
        here = rows.under(unit_id) if unit_id in there else set()
        figures = Figures(
            {
                one.id: _pledged(rows, one.id, here) if one.kind == "pledge" else _studied(rows, one.id, here)
                for one in rounds
            }
        )
        if figures != Figures():
            told[name] = figures
    return told


def _pledged(rows: Rows, round_id: str, units: set[str]) -> RoundFigures:
    due = rows.due(round_id, units)
    states = [rows.state(round_id, one) for one in due]
    under_way = rows.under_way(round_id, due)
    results = [row["fulfilment"] for row in under_way]
    progress = [row["progress"] for row in under_way]
    confirmed, waiting = states.count("confirmed"), states.count("waiting")
    return PledgeFigures(
        due=len(due),
        registered=confirmed + waiting,
        approved=confirmed,
        waiting=waiting,
        returned=states.count("returned"),
        missing=states.count("part") + states.count("missing"),
        met=results.count("confirmed"),
        not_met=results.count("not-met"),
        evidenced=sum(bool(row["evidenced"]) for row in under_way),
        done=progress.count("done"),
        doing=progress.count("doing"),
        stuck=progress.count("stuck"),
        silent=progress.count(None),
    )


def _studied(rows: Rows, round_id: str, units: set[str]) -> RoundFigures:
    due = rows.due(round_id, units)
    ways = [rows.way(round_id, one) for one in due]
    asks = rows.asks_reflection(round_id)
    written = [rows.reflection(round_id, one) for one in due] if asks else []
    accepted = written.count("accepted")
    return StudyFigures(
        seated=len(rows.seated(round_id, units)),
        due=len(due),
        direct=ways.count("direct"),
        online=ways.count("online"),
        self_study=ways.count("self"),
        makeup=ways.count("makeup"),
        excused=ways.count("excused"),
        reflections=len(written),
        handed_in=accepted + written.count("submitted"),
        accepted=accepted,
        returned=written.count("returned"),
        unfinished=sum(
            way not in STUDIED or (asks and rows.reflection(round_id, one) not in ("submitted", "accepted"))
            for way, one in zip(ways, due, strict=True)
        ),
    )
