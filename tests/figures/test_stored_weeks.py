"""Weekly snapshots, remarks, and the office's own days."""

from __future__ import annotations

from datetime import timedelta

from domain.calendar.working_days import OwnDay
from domain.figures.counts import Figures
from domain.pledges.figures import PledgeFigures
from domain.study.figures import StudyFigures
from storage.tables import week_figures
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee

WEEK = "2026-W45"


async def test_a_week_is_kept_once(committee: Committee) -> None:
    weeks, unit = committee.work.weeks, committee.units["CB1"]
    first = {
        unit: Figures(
            {"q": PledgeFigures(due=3, registered=1, missing=2), "n": StudyFigures(due=3, online=2)}
        )
    }

    kept = [
        await weeks.keep(WEEK, first, NOON),
        await weeks.keep(WEEK, {unit: Figures({"q": PledgeFigures(due=9)})}, NOON),
        await weeks.keep("2026-W46", {}, NOON),
        await weeks.keep("2026-W46", first, NOON),
    ]

    assert kept == [True, False, True, False]
    assert await weeks.kept(WEEK) == first
    assert await weeks.kept("2026-W46") == {}
    assert await weeks.kept("2026-W01") == {}


async def test_a_leader_sees_the_week_of_the_units_in_scope(committee: Committee) -> None:
    weeks, units = committee.work.weeks, committee.units
    lines = {
        units[code]: Figures({"q": PledgeFigures(due=due)})
        for due, code in enumerate(("DB1", "CB1", "CB2"), 1)
    }
    await weeks.keep(WEEK, lines, NOON)

    assert await weeks.kept_within(WEEK, committee.scope("DB1"), DAY_ONE) == lines
    assert await weeks.kept_within(WEEK, committee.scope("CB2"), DAY_ONE) == {
        units["CB2"]: lines[units["CB2"]]
    }
    assert await weeks.kept_within(WEEK, (), DAY_ONE) == {}
    assert [await weeks.is_kept(week) for week in (WEEK, "2026-W46")] == [True, False]


async def test_a_snapshot_of_other_code_is_still_read(committee: Committee) -> None:
    unit = committee.units["CB1"]
    await committee.work.weeks.keep(WEEK, {unit: Figures({"q": PledgeFigures(due=3)})}, NOON)

    await committee.work.statements.run(
        week_figures.update().values(
            figures={
                "q": {"kind": "pledge", "counts": {"due": 3, "of_old": 7}},
                "m": {"kind": "meeting", "counts": {"due": 3}},
                "study": {"due": 3},  # over several rounds
            }
        )
    )

    assert await committee.work.weeks.kept(WEEK) == {unit: Figures({"q": PledgeFigures(due=3)})}


async def test_a_week_of_the_first_form_is_read_where_it_was_kept_of_one_round(committee: Committee) -> None:
    unit, work = committee.units["CB1"], committee.work
    only = await committee.open_round()
    await work.weeks.keep(WEEK, {unit: Figures({"q": PledgeFigures(due=3)})}, NOON)
    registered = {
        "due": 9,
        "registered": 6,
        "approved": 4,
        "waiting": 3,
        "returned": 1,
        "missing": 3,
        "done": 2,
    }
    studied = {"seated": 9, "due": 8, "online": 4, "handed_in": 3, "accepted": 1, "returned": 1, "missing": 6}
    await work.statements.run(week_figures.update().values(figures={"pledge": registered, "study": studied}))

    read = await work.weeks.kept(WEEK)
    await committee.open_round(title="Đợt thứ hai")
    of_several = await work.weeks.kept(WEEK)

    # No study round was there to say what the sum is of.
    counts = PledgeFigures(due=9, registered=6, approved=4, waiting=2, missing=3, done=2)
    assert read == {unit: Figures({only.id: counts})}
    assert of_several == {unit: Figures({})}


def test_what_sums_of_studies_meant() -> None:
    kept = {"seated": 9, "due": 8, "online": 4, "handed_in": 3, "accepted": 1, "returned": 1, "missing": 6}

    read = StudyFigures.of_sum(kept)

    assert read == StudyFigures(seated=9, due=8, online=4, handed_in=2, accepted=1, returned=1, unfinished=6)


async def test_a_later_remark_replaces_the_first(committee: Committee) -> None:
    weeks, units = committee.work.weeks, committee.units

    for unit, text in (("CB1", "Tốt"), ("CB2", "Chậm"), ("CB1", "Rất tốt")):
        await weeks.remark(WEEK, units[unit], text=text, by=committee.people["A1"], at=NOON)

    assert await weeks.remarks(WEEK, committee.scope("DB1"), DAY_ONE) == {
        units["CB1"]: "Rất tốt",
        units["CB2"]: "Chậm",
    }
    assert await weeks.remarks(WEEK, committee.scope("CB2"), DAY_ONE) == {units["CB2"]: "Chậm"}
    assert await weeks.remarks(WEEK, (), DAY_ONE) == {}


async def test_own_days_are_put_changed_and_taken_back(work: SqlWork) -> None:
    later = DAY_ONE + timedelta(days=5)
    await work.days.put(later, worked=True)
    await work.days.put(DAY_ONE, worked=False, note="Hội thao")
    there = await work.days.all()
    await work.days.put(DAY_ONE, worked=True, note="Làm bù")
    gone = [await work.days.take_back(later) for _ in range(2)]

    assert list(there.values()) == [OwnDay(DAY_ONE, False, "Hội thao"), OwnDay(later, True)]
    assert gone == [True, False]
    assert await work.days.all() == {DAY_ONE: OwnDay(DAY_ONE, True, "Làm bù")}
