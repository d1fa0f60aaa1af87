"""Reflections, from the first note to the secretary's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.review.deciding import Decision
from domain.study.reflections import Reflection, ReflectionState, ReflectionTerms
from storage.tables import assessments, reflection_versions
from tests.committee import DAY_ONE, NOON, Committee

HOUR = timedelta(hours=1)
TERMS = ReflectionTerms(10)


async def test_what_is_written_is_kept_until_it_is_handed_in(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made = await committee.open_study(reflection=TERMS)
    seen = [await studies.jotted(made.id, me)]

    for text in ("Một", "Một hai", "", "Ba\n\n<b>&"):
        await studies.jot(made.id, me, text, NOON)
        seen.append(await studies.jotted(made.id, me))
    others = await studies.jotted(made.id, committee.people["A2"])
    await committee.reflect("A3", made)

    assert seen == ["", "Một", "Một hai", "", "Ba\n\n<b>&"]
    assert others == ""
    assert await studies.jotted(made.id, me) == ""


async def test_a_reflection_is_handed_in_returned_and_handed_in_anew(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    made = await committee.open_study(reflection=TERMS)
    before = await studies.reflection(made.id, me)

    first = await committee.reflect("A3", made, "Lần một")
    assert await committee.assess(first, accepted=False, at=NOON + HOUR)
    returned = await studies.reflection(made.id, me)
    second = await committee.reflect("A3", made, "Lần hai", NOON + 2 * HOUR)
    outdated = await committee.assess(first, accepted=True)
    assert await committee.assess(second, accepted=True)
    twice = await committee.assess(second, accepted=False)
    late = await studies.submit_reflection(made.id, me, "Lần ba", NOON)

    assert before is None
    assert first == Reflection(
        round_id=made.id,
        round_title=made.title,
        person_id=me,
        person_name="Đỗ Văn Cường",
        unit_id=committee.units["CB1"],
        unit_name="Chi bộ Một",
        version=1,
        state=ReflectionState.SUBMITTED,
        text="Lần một",
        submitted_at=NOON,
    )
    assert returned == replace(first, state=ReflectionState.RETURNED, remark="Bổ sung")
    assert second == replace(first, version=2, text="Lần hai", submitted_at=NOON + 2 * HOUR)
    assert (outdated, twice, late) == (False, False, None)
    assert await studies.reflection(made.id, me) == replace(second, state=ReflectionState.ACCEPTED)
    rows = await committee.work.statements.rows(
        reflection_versions.select().order_by(reflection_versions.c.version)
    )
    assert [(row["version"], row["text"]) for row in rows] == [(1, "Lần một"), (2, "Lần hai")]


async def test_nothing_is_handed_in_where_nothing_is_asked(committee: Committee) -> None:
    studies, me = committee.work.studies, committee.people["A3"]
    plain = await committee.open_study()
    elsewhere = await committee.open_study(audience="CB2", reflection=TERMS)
    closed = await committee.open_study(reflection=TERMS)
    await committee.work.rounds.close(closed.id, NOON)
    early = await committee.open_study(reflection=TERMS)

    handed_in = [
        await studies.submit_reflection(made.id, me, "Thu hoạch", NOON - HOUR if made is early else NOON)
        for made in (plain, elsewhere, closed, early)
    ]

    assert handed_in == [None] * 4


async def test_a_reflection_is_found_by_its_key_within_the_scope(committee: Committee) -> None:
    studies, made = committee.work.studies, await committee.open_study(reflection=TERMS)
    mine, theirs = await committee.reflect("A2", made), await committee.reflect("B2", made)
    read = await committee.reflect("B1", made)
    await committee.assess(read, "VP1", accepted=True)
    cell, whole = committee.scope("CB1"), committee.scope("GOC")

    assert await studies.within(mine.key, cell, DAY_ONE) == mine
    assert await studies.within(theirs.key, cell, DAY_ONE) is None
    assert await studies.within(theirs.key, whole, DAY_ONE) == theirs
    assert await studies.within(read.key, whole, DAY_ONE) == replace(read, state=ReflectionState.ACCEPTED)
    assert await studies.within(mine.key, (), DAY_ONE) is None
    for key in ("%-%", "", mine.key.upper() + "'"):
        assert await studies.within(key, whole, DAY_ONE) is None


async def test_every_assessment_stays(committee: Committee) -> None:
    studies, me, leader = committee.work.studies, committee.people["A3"], committee.people["A2"]
    made = await committee.open_study(reflection=TERMS)

    for version, (accepted, remark, role) in enumerate(
        [(False, "Nêu rõ", "deputy"), (True, "", "above")], start=1
    ):
        handed_in = await committee.reflect("A3", made, f"Lần {version}", NOON + version * HOUR)
        assert await studies.decide(
            handed_in,
            Decision(version, accepted, remark, leader, role, NOON + version * HOUR),
        )
        assert not await committee.assess(handed_in, accepted=True)

    rows = await committee.work.statements.rows(assessments.select().order_by(assessments.c.version))
    assert [(row["version"], row["accepted"], row["remark"], row["acting_for"]) for row in rows] == [
        (1, False, "Nêu rõ", "deputy"),
        (2, True, "", "above"),
    ]
    assert {(row["round_id"], row["person_id"], row["assessed_by"]) for row in rows} == {
        (made.id, me, leader)
    }
    assert [row["at"] for row in rows] == [NOON + HOUR, NOON + 2 * HOUR]
