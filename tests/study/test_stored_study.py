"""Editions, readings, answers and proofs of study."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people.person import Role
from domain.rounds.round import OBJECTION, Seat, Task
from domain.study.completion import Proof, StudyAnswer, Way
from domain.study.readings import QuestionFigures, Reading, Try
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from storage.tables import study_answers, study_editions
from tests.committee import DAY_ONE, EDITION, NOON, RESOLUTION, Committee, edition

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

# ------------------------------------------------------------------ rounds


async def test_a_study_round_is_kept_with_its_terms(committee: Committee) -> None:
    made = await committee.open_study(reflection=ReflectionTerms(300, ("Nhận thức?", "Việc làm?")))
    plain = await committee.open_study(title="Nghị quyết 58")

    assert await committee.work.rounds.get(made.id) == made
    assert await committee.work.rounds.get(plain.id) == plain
    assert await committee.work.rounds.of_scope(committee.scope("CB1"), DAY_ONE) in (
        [made, plain],
        [plain, made],
    )


async def test_a_round_for_holders_of_a_role_seats_nobody_else(committee: Committee) -> None:
    roles = (Role.SECRETARY, Role.DEPUTY)
    ahead = await committee.work.rounds.preflight(committee.units["GOC"], DAY_ONE, roles)

    made = await committee.open_study(roles=roles)

    seated = {
        code
        for code, person_id in committee.people.items()
        if await committee.work.rounds.seat(made.id, person_id) is not None
    }
    assert seated == {"DB1", "A1", "A2", "B1"}
    assert ahead.people == len(seated)
    assert await committee.work.rounds.get(made.id) == made


async def test_tasks_of_every_kind_in_one_list(committee: Committee) -> None:
    pledges = await committee.open_round(days=9)
    plain = await committee.open_study(days=3)
    written = await committee.open_study(days=5, reflection=ReflectionTerms(10))
    me, cell = committee.people["A3"], committee.units["CB1"]

    async def done() -> list[int]:
        tasks = await committee.work.rounds.tasks(me)
        assert tasks == [
            Task(one, Seat(one.id, me, cell, one.deadline), done=task.done)
            for one, task in zip((plain, written, pledges), tasks, strict=True)
        ]
        return [task.done for task in tasks]

    seen = [await done()]
    await committee.study("A3", plain, Way.NONE, reason="ốm")
    await committee.study("A3", written)
    seen.append(await done())
    await committee.study("A3", plain)
    reflection = await committee.reflect("A3", written)
    seen.append(await done())
    await committee.assess(reflection, accepted=False)
    seen.append(await done())
    await committee.assess(await committee.reflect("A3", written), accepted=True)
    seen.append(await done())

    assert seen == [[0, 0, 0], [0, 0, 0], [1, 1, 0], [1, 0, 0], [1, 1, 0]]


# ------------------------------------------------------------------ editions


async def test_editions_follow_each_other(committee: Committee) -> None:
    studies, office = committee.work.studies, committee.people["VP1"]
    made = await committee.open_study()
    corrected = edition(2, "Một\n\nHai", minor=True, note="Sửa lỗi chính tả")

    published = [
        await studies.publish(made.id, EDITION, by=office, at=NOON),
        await studies.publish(made.id, edition(3), by=office, at=NOON),
        await studies.publish("no such round", EDITION, by=office, at=NOON),
        await studies.publish(made.id, corrected, by=office, at=NOON),
        await studies.publish(made.id, corrected, by=office, at=NOON),
    ]

    assert published == [False, False, False, True, False]
    assert await studies.editions(made.id) == [EDITION, corrected]
    assert await studies.edition(made.id) == corrected
    assert await studies.edition(made.id, 1) == EDITION
    assert await studies.edition(made.id, 3) is None
    assert await studies.edition("no such round") is None
    assert await committee.work.rounds.get(made.id) == replace(made, edition=2, cards=2, questions=2)


async def test_nothing_is_published_in_a_closed_round(committee: Committee) -> None:
    made = await committee.open_study()
    await committee.work.rounds.close(made.id, NOON)

    assert not await committee.work.studies.publish(made.id, edition(2), by="office", at=NOON)


async def test_a_new_edition_asks_those_chosen_again(committee: Committee) -> None:
    studies = committee.work.studies
    made = await committee.open_study()
    for code in ("A2", "A3", "B2"):
        await committee.study(code, made)
    excused = await committee.study("A1", made, Way.NONE, reason="ốm")
    other = await committee.study("A3", await committee.open_study())
    await studies.publish(made.id, edition(2, "Mới"), by=committee.people["VP1"], at=NOON + HOUR)

    asked = await studies.ask_again(made.id, committee.scope("CB1"), NOON + HOUR)
    rest = await studies.ask_again(made.id, None, NOON + HOUR)

    assert asked == sorted(committee.people[code] for code in ("A2", "A3"))
    assert rest == [committee.people["B2"]]
    assert await studies.ask_again(made.id, (), NOON + HOUR) == []
    assert await studies.current_answer(made.id, committee.people["A1"]) == excused
    assert [one.answer for one in await studies.proofs(committee.people["A3"])] == [other]
    again = await committee.study("A3", made, at=NOON + 2 * HOUR)
    assert (again.edition, again.digest) == (2, edition(2, "Mới").digest)


# ------------------------------------------------------------------ reading


async def test_reading_goes_on_where_it_was_left(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made, other = await committee.open_study(), await committee.open_study()
    page = Reading(made.id, me, edition=1, card=1, furthest=1, run=1, asking=False, shown_at=NOON)
    elsewhere = replace(page, round_id=other.id, card=3)
    asking = replace(page, card=2, furthest=3, run=2, edition=2, asking=True, shown_at=NOON + HOUR)

    before = await studies.reading(made.id, me)
    for reading in (page, elsewhere, asking):
        await studies.read(reading)

    assert before is None
    assert await studies.reading(made.id, me) == asking
    assert await studies.reading(other.id, me) == elsewhere
    assert await studies.reading(made.id, committee.people["A2"]) is None


async def test_tries_are_kept_in_their_order(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made = await committee.open_study()
    given = [Try(2, 1, 1, False), Try(2, 1, 0, True), Try(1, 1, 0, True)]

    for second, attempt in enumerate(given):
        await studies.tried(made.id, me, 1, attempt, NOON + timedelta(seconds=second))
    await studies.tried(made.id, me, 2, Try(1, 1, 1, False), NOON)

    assert await studies.tries(made.id, me, 1) == given
    assert await studies.tries(made.id, me, 2) == [Try(1, 1, 1, False)]
    assert await studies.tries(made.id, committee.people["A2"], 1) == []


async def test_questions_by_how_often_they_were_missed(committee: Committee) -> None:
    studies = committee.work.studies
    made = await committee.open_study()
    tries = {
        "A1": [Try(1, 1, 0, True), Try(2, 1, 1, False), Try(2, 1, 0, True)],
        "A2": [Try(2, 1, 1, False), Try(2, 2, 1, False)],
        "A3": [Try(2, 1, 0, True), Try(2, 2, 1, False)],
        "B2": [Try(1, 1, 1, False)],
    }
    for code, given in tries.items():
        for second, attempt in enumerate(given):
            at = NOON + timedelta(seconds=second)
            await studies.tried(made.id, committee.people[code], 1, attempt, at)
    await studies.tried(made.id, committee.people["A3"], 7, Try(1, 1, 1, False), NOON)

    whole = await studies.missed(committee.scope("GOC"), [made.id], DAY_ONE)
    cell = await studies.missed(committee.scope("CB2"), [made.id], DAY_ONE)

    first = QuestionFigures(made.id, edition=1, card=1, text="Câu 1?", asked=2, missed=1)
    second_card = QuestionFigures(made.id, edition=1, card=2, text="Câu 2?", asked=3, missed=2)
    assert whole == [second_card, first]
    assert cell == [replace(first, asked=1), replace(second_card, asked=0, missed=0)]
    assert await studies.missed((), [made.id], DAY_ONE) == []
    assert await studies.missed(committee.scope("GOC"), [], DAY_ONE) == []


# ------------------------------------------------------------------ answers


async def test_a_proof_carries_the_text_and_a_number(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made, later = await committee.open_study(), await committee.open_study()

    answer = await committee.study("A3", made, Way.ONLINE)
    newest = await committee.study("A3", later, at=NOON + HOUR)
    await committee.work.rounds.close(made.id, NOON)

    assert answer == StudyAnswer(
        id=answer.id,
        round_id=made.id,
        person_id=me,
        way=Way.ONLINE,
        reason="",
        edition=1,
        digest=EDITION.digest,
        code="HT-2026-0001",
        at=NOON,
    )
    proof = Proof(answer, made.title, RESOLUTION)
    assert await studies.proofs(me) == [Proof(newest, later.title, RESOLUTION), proof]
    assert await studies.proof("HT-2026-0001") == proof
    assert await studies.proof(" ht-2026-0002 ") == Proof(newest, later.title, RESOLUTION)
    assert await studies.proof("HT-2026-0003") is None
    assert await studies.proofs(committee.people["A2"]) == []


@pytest.mark.parametrize("by", ["", "A1"])
async def test_who_has_studied_gets_the_same_proof_again(committee: Committee, by: str) -> None:
    made = await committee.open_study()
    first = await committee.study("A3", made, Way.DIRECT, by=by)

    again = [
        await committee.study("A3", made, Way.SELF, at=NOON + HOUR),
        await committee.study("A3", made, Way.NONE, reason="quên", at=NOON + HOUR),
        await committee.study("A3", made, Way.NONE, by="A1", at=NOON + HOUR),
    ]

    assert again == [first] * 3
    assert len(await committee.work.statements.rows(study_answers.select())) == 1


async def test_an_answer_takes_the_place_of_a_reason(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made = await committee.open_study()

    absent = await committee.study("A3", made, Way.NONE, by="A1")
    excused = await committee.study("A3", made, Way.NONE, reason="ốm", at=NOON + HOUR)
    late = await committee.study("A3", made, Way.MAKEUP, at=made.deadline + DAY)

    assert [(one.studied, one.code) for one in (absent, excused)] == [(False, ""), (False, "")]
    assert (late.studied, late.code) == (True, "HT-2026-0001")
    assert await studies.current_answer(made.id, me) == late
    rows = await committee.work.statements.rows(study_answers.select().order_by(study_answers.c.at))
    assert [(row["ended_at"], row["ended_by"]) for row in rows] == [
        (NOON + HOUR, "replaced"),
        (made.deadline + DAY, "replaced"),
        (None, ""),
    ]


async def test_nobody_answers_where_nothing_is_asked(committee: Committee) -> None:
    made = await committee.open_study(audience="CB2")
    closed = await committee.open_study()
    await committee.work.rounds.close(closed.id, NOON)
    pledges = await committee.open_round()
    whole = await committee.open_study()

    async def answers(round_id: str, at_hours: int = 0, code: str = "A3") -> bool:
        person_id = committee.people[code]
        at = NOON + at_hours * HOUR
        given = await committee.work.studies.answer(
            round_id=round_id, person_id=person_id, way=Way.SELF, reason="", at=at
        )
        return given is not None

    assert not await answers(made.id), "no seat"
    assert not await answers(whole.id, code="A4"), "not counted, so no seat"
    assert not await answers(closed.id)
    assert not await answers(pledges.id)
    assert not await answers("no such round")
    assert not await answers(whole.id, at_hours=-1), "not open yet"
    assert await answers(whole.id)


async def test_a_round_without_a_text_takes_no_answer(committee: Committee) -> None:
    made = await committee.open_study()
    bare = replace(made, id="bare")
    await committee.work.rounds.open(bare, by="office", at=NOON, day=DAY_ONE)

    given = await committee.work.studies.answer(
        round_id="bare", person_id=committee.people["A3"], way=Way.SELF, reason="", at=NOON
    )

    assert given is None


async def test_who_was_entered_may_object_for_some_days(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made = await committee.open_study()
    entered = await committee.study("A3", made, Way.DIRECT, by="A1")
    own = await committee.study("A2", made)
    since, late = NOON + DAY - OBJECTION, NOON + DAY

    found = [
        await studies.objectionable(entered.id, me, since),
        await studies.objectionable(entered.id, me, late),
        await studies.objectionable(entered.id, committee.people["A2"], since),
        await studies.objectionable(own.id, committee.people["A2"], since),
    ]
    ended = [
        await studies.object_to(entered.id, committee.people["A2"], since=since, at=late),
        await studies.object_to(entered.id, me, since=late, at=late),
        await studies.object_to(entered.id, me, since=since, at=late),
        await studies.object_to(entered.id, me, since=since, at=late),
    ]

    assert entered.entered_by == committee.people["A1"]
    assert found == [entered, None, None, None]
    assert ended == [False, False, True, False]
    assert await studies.current_answer(made.id, me) is None
    assert await studies.proofs(me) == []
    assert await studies.proof(entered.code) == Proof(entered, made.title, RESOLUTION)
    assert (await committee.study("A3", made, at=late)).code == "HT-2026-0003"


# ------------------------------------------------------------------ whether anything was touched


async def test_nothing_is_at_fault_as_long_as_nothing_is_touched(committee: Committee) -> None:
    made = await committee.open_study()
    await committee.study("A2", made)
    await committee.study("A3", made, Way.NONE)
    await committee.work.studies.publish(made.id, edition(2, "Khác"), by="office", at=NOON)

    assert await committee.work.studies.faults() == []


async def test_texts_and_proofs_that_were_touched_are_found(committee: Committee) -> None:
    made: StudyRound = await committee.open_study()
    await committee.work.studies.publish(made.id, edition(2, "Khác"), by="office", at=NOON)
    changed = await committee.study("A2", made)
    await committee.study("A3", made)
    run = committee.work.statements.run
    await run(study_editions.update().where(study_editions.c.number == 1).values(text="Sửa lén"))
    await run(study_answers.update().where(study_answers.c.id == changed.id).values(digest="0" * 64))

    assert await committee.work.studies.faults() == [f"{made.id}/1", changed.code]
