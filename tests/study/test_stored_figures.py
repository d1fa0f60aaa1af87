"""Figures and lines of study rounds, now and looking back, alone and beside registration rounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.figures.counts import Figures, Share
from domain.people.person import Status
from domain.pledges.figures import PledgeFigures
from domain.pledges.round import PledgeRound
from domain.reminders.ladder import LadderStep
from domain.reminders.planning import DueStep
from domain.study.completion import Way
from domain.study.figures import StudyFigures
from domain.study.lines import StudyLine
from domain.study.readings import Reading
from domain.study.reflections import ReflectionState, ReflectionTerms
from domain.study.round import StudyRound
from tests.committee import DAY_ONE, NOON, Committee, changed, edition, import_roster
from tests.figures.lines import untouched

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TOMORROW = DAY_ONE + DAY
LATE = NOON + 30 * DAY
TERMS = ReflectionTerms(10)


async def test_every_way_is_counted_in_its_unit(committee: Committee) -> None:
    made = await committee.open_study(reflection=TERMS)
    await committee.study("A1", made, Way.DIRECT)
    await committee.study("A2", made, Way.ONLINE)
    await committee.study("A3", made, Way.NONE, reason="ốm")
    await committee.study("B1", made, Way.SELF)
    await committee.study("B2", made, Way.MAKEUP)
    await committee.study("C1", made, Way.NONE, by="VP1")
    await committee.assess(await committee.reflect("A1", made), by="A2", accepted=True)
    await committee.assess(await committee.reflect("A2", made), accepted=False)
    await committee.reflect("A3", made)
    await committee.reflect("B1", made)

    lines = await committee.work.figures.units(committee.scope("GOC"), [made.id], LATE, DAY_ONE)

    assert {line.unit_code: line.figures.of(StudyFigures, made.id) for line in lines} == {
        "CB1": StudyFigures(
            seated=3,
            due=3,
            direct=1,
            online=1,
            excused=1,
            reflections=3,
            handed_in=2,
            accepted=1,
            returned=1,
            unfinished=2,
        ),
        "CB2": StudyFigures(
            seated=2, due=2, self_study=1, makeup=1, reflections=2, handed_in=1, unfinished=1
        ),
        "CB3": StudyFigures(seated=1, due=1, reflections=1, unfinished=1),
        "DB1": StudyFigures(seated=1, due=1, reflections=1, unfinished=1),
        "GOC": StudyFigures(seated=1, due=1, reflections=1, unfinished=1),
    }
    total = await committee.work.figures.total(committee.scope("GOC"), [made.id], LATE, DAY_ONE)
    assert total == Figures.total(line.figures for line in lines)
    study = total.of(StudyFigures, made.id)
    assert (study.studied, study.unexcused) == (4, 3)
    assert (study.unread, study.unwritten) == (2, 4)
    assert total.unfinished(made.id) == sum(
        people for _, people in await committee.work.figures.missing_units(made.id, DAY_ONE)
    )


async def test_both_kinds_beside_each_other(committee: Committee) -> None:
    pledges, study = await committee.open_round(audience="DB1"), await committee.open_study(audience="CB1")
    await committee.pledge("A3", pledges)
    await committee.study("A3", study)
    await committee.link("A3")
    figures, rounds = committee.work.figures, [pledges.id, study.id]

    lines = await figures.units(committee.scope("DB1"), rounds, LATE, DAY_ONE)

    of_cell = Figures(
        {
            pledges.id: PledgeFigures(due=3, registered=1, waiting=1, missing=2),
            study.id: StudyFigures(seated=3, due=3, self_study=1, unfinished=2),
        }
    )
    assert [(line.unit_code, line.figures) for line in lines] == [
        ("CB1", of_cell),
        ("CB2", Figures({pledges.id: PledgeFigures(due=2, missing=2)})),
        ("DB1", Figures({pledges.id: PledgeFigures(due=1, missing=1)})),
    ]
    assert await figures.reached(committee.scope("CB1"), rounds, LATE, DAY_ONE) == {
        round_id: {committee.units["CB1"]: Share(1, 3)} for round_id in rounds
    }
    assert await figures.total(committee.scope("CB1"), rounds, LATE, DAY_ONE) == of_cell
    assert await figures.total((), rounds, LATE, DAY_ONE) == Figures()


async def test_whoever_sits_in_two_study_rounds_counts_once_in_each(committee: Committee) -> None:
    first, second = await committee.open_study(audience="CB1"), await committee.open_study(audience="CB1")
    rounds = [first.id, second.id]

    total = await committee.work.figures.total(committee.scope("CB1"), rounds, LATE, DAY_ONE)

    assert [total.tasks(round_id) for round_id in rounds] == [Share(0, 3)] * 2


async def test_study_figures_look_back(committee: Committee) -> None:
    made = await committee.open_study(audience="CB1", reflection=TERMS)
    studies, me = committee.work.studies, committee.people["A3"]
    await committee.study("A3", made, Way.NONE, reason="ốm", at=NOON + 1 * HOUR)
    await committee.study("A3", made, Way.DIRECT, by="A1", at=NOON + 2 * HOUR)
    reflection = await committee.reflect("A3", made, at=NOON + 3 * HOUR)
    await committee.assess(reflection, accepted=True, at=NOON + 4 * HOUR)
    await studies.publish(made.id, edition(2, "Mới"), by="office", at=NOON + 5 * HOUR)
    await studies.ask_again(made.id, None, NOON + 5 * HOUR)
    entered = await committee.study("A3", made, Way.ONLINE, by="A1", at=NOON + 6 * HOUR)
    await studies.object_to(entered.id, me, since=NOON, at=NOON + 7 * HOUR)

    async def at(moment: datetime) -> StudyFigures:
        total = await committee.work.figures.total(committee.scope("GOC"), [made.id], moment, DAY_ONE)
        assert total.of(PledgeFigures, made.id) == PledgeFigures()
        return total.of(StudyFigures, made.id)

    bare = StudyFigures(seated=3, due=3, reflections=3, unfinished=3)
    written = replace(bare, handed_in=1)
    accepted = replace(written, accepted=1)
    assert [await at(NOON - HOUR), *[await at(NOON + hours * HOUR) for hours in range(8)]] == [
        StudyFigures(),
        bare,
        replace(bare, excused=1),
        replace(bare, direct=1),
        replace(written, direct=1, unfinished=2),
        replace(accepted, direct=1, unfinished=2),
        accepted,
        replace(accepted, online=1, unfinished=2),
        accepted,
    ]


async def test_whoever_does_not_count_stays_on_the_roster_only(committee: Committee) -> None:
    made = await committee.open_study(audience="CB1", reflection=TERMS)
    await committee.study("A3", made)
    await committee.reflect("A3", made)
    await import_roster(committee.work, changed("A3", status=Status.EXEMPT), TOMORROW)

    total = await committee.work.figures.total(committee.scope("GOC"), [made.id], LATE, TOMORROW)
    lines = await committee.work.figures.units(committee.scope("GOC"), [made.id], LATE, TOMORROW)

    assert total == Figures({made.id: StudyFigures(seated=3, due=2, reflections=2, unfinished=2)})
    assert [line.figures.of(StudyFigures, made.id).due for line in lines] == [2]


async def test_a_line_a_seat_of_a_study_round(committee: Committee) -> None:
    made = await committee.open_study(audience="CB1", reflection=TERMS)
    me = committee.people["A3"]
    await committee.study("A1", made, Way.NONE, reason="ốm")
    await committee.study("A2", made, Way.DIRECT, by="A1")
    await committee.assess(await committee.reflect("A2", made), accepted=True)
    await committee.work.studies.read(Reading(made.id, me, 1, 1, 2, 1, False, NOON))
    late = await committee.study("A3", made, at=made.deadline + HOUR)
    await committee.assess(await committee.reflect("A3", made), accepted=False)

    lines = await committee.work.figures.members(committee.scope("CB1"), [made.id], DAY_ONE)

    secretary = replace(
        untouched(committee, "A1", made), detail=StudyLine(Way.NONE, "ốm", NOON, reflection_owed=True)
    )
    deputy = replace(
        untouched(committee, "A2", made),
        done=1,
        accepted=1,
        detail=StudyLine(
            Way.DIRECT,
            "",
            NOON,
            "HT-2026-0001",
            entered_by="Nguyễn Văn Ân",
            reflection=ReflectionState.ACCEPTED,
            reflection_owed=True,
        ),
    )
    third = replace(
        untouched(committee, "A3", made),
        returned=1,
        detail=StudyLine(
            Way.SELF,
            "",
            late.at,
            "HT-2026-0002",
            late=True,
            card=2,
            reflection=ReflectionState.RETURNED,
            reflection_owed=True,
        ),
    )
    assert {line.kind for line in lines} == {StudyRound.kind}
    assert lines == [secretary, deputy, third]


async def test_lines_of_who_said_nothing_and_of_another_kind(committee: Committee) -> None:
    study, pledges = await committee.open_study(audience="CB3"), await committee.open_round(audience="CB3")

    lines = await committee.work.figures.members(committee.scope("CB3"), [study.id, pledges.id], DAY_ONE)

    assert {line.kind: line.detail for line in lines} == {
        StudyRound.kind: StudyLine(),
        PledgeRound.kind: None,
    }


async def test_who_is_missing_in_a_study_round(committee: Committee) -> None:
    made, figures = await committee.open_study(audience="CB1", reflection=TERMS), committee.work.figures
    await committee.study("A1", made, Way.NONE, reason="ốm")
    await committee.study("A2", made)
    await committee.study("A3", made)
    await committee.reflect("A3", made)

    missing = await figures.missing(committee.units["CB1"], made.id)

    assert [one.person.code for one in missing] == ["A1", "A2"]
    assert await figures.missing_units(made.id, DAY_ONE) == [(committee.units["CB1"], 2)]
    assert [
        member.person.code
        for member, _ in await figures.missing_seats(made.id, committee.scope("CB1"), DAY_ONE)
    ] == ["A1", "A2"]


async def test_reminders_reach_whoever_has_not_done_the_whole_task(committee: Committee) -> None:
    made, reminders = await committee.open_study(audience="CB1", reflection=TERMS), committee.work.reminders
    for code in ("A1", "A2", "A3"):
        await committee.link(code)
    await committee.study("A1", made, Way.NONE, reason="ốm")
    await committee.study("A2", made)
    await committee.study("A3", made)
    await committee.reflect("A3", made)

    deadlines = await reminders.deadlines(made.id)
    concerned: list[str] = []
    after = ""
    while True:
        found, after = await reminders.concerned(
            DueStep(made, made.deadline, LadderStep("t-1", NOON + DAY)),
            day=TOMORROW,
            step_day=TOMORROW,
            opened_today=False,
            said_from=NOON,
            a_week=4,
            after=after,
            most=2,
        )
        concerned += found
        if not after:
            break

    assert deadlines == [made.deadline]
    assert concerned == sorted(committee.people[code] for code in ("A1", "A2"))
