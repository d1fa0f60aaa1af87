"""What is done about somebody's study where there is no chat."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from domain.calendar.working_days import WorkCalendar
from domain.study.completion import StudyAnswer, Way
from domain.study.reflections import Reflection, ReflectionTerms
from handlers.action import Refusal
from handlers.study.actions import attend, confirm, excuse, reflect
from storage.tables import audit
from tests.committee import DAY_ONE, NOON, Committee

TERMS = ReflectionTerms(20)
THOUGHTS = "Mỗi đảng viên chọn một việc để làm trước."


async def _kept(committee: Committee) -> list[tuple[str, str, str]]:
    """Actor, action and detail of what the audit holds, oldest first."""
    rows = await committee.work.statements.run(
        select(audit.c.actor, audit.c.action, audit.c.detail).order_by(audit.c.number)
    )
    return [(row.actor, row.action, row.detail) for row in rows]


def _why(done: object) -> str:
    assert isinstance(done, Refusal)
    return done.why.id


async def test_a_reason_gives_way_to_study_and_study_stays(committee: Committee) -> None:
    made = await committee.open_study()
    person = await committee.person("A3")

    missed = await excuse(committee.work, person, "đi công tác", round_=made, at=NOON)
    studied = await confirm(committee.work, person, Way.SELF, round_=made, at=NOON + timedelta(hours=1))
    later = await excuse(committee.work, person, "ốm", round_=made, at=NOON + timedelta(hours=2))

    assert isinstance(missed, StudyAnswer)
    assert isinstance(studied, StudyAnswer)
    assert later == studied
    assert await _kept(committee) == [
        (person.id, "study.answer", "none"),
        (person.id, "study.answer", f"self {studied.code}"),
    ]


async def test_what_the_round_does_not_offer_is_refused(committee: Committee) -> None:
    made = await committee.open_study(audience="DB1")
    person, stranger = await committee.person("A3"), await committee.person("C1")

    reasons = [
        _why(await confirm(committee.work, person, Way.DIRECT, round_=made, at=NOON)),
        _why(await confirm(committee.work, stranger, Way.SELF, round_=made, at=NOON)),
        _why(await excuse(committee.work, stranger, "ốm", round_=made, at=NOON)),
        _why(await confirm(committee.work, person, Way.SELF, round_=made, at=NOON, author=stranger)),
    ]

    assert reasons == ["study-learn-gone", "study-learn-gone", "study-learn-gone", "on-behalf-refused"]
    assert await _kept(committee) == []


async def test_a_short_reflection_counts_from_paper_only(committee: Committee) -> None:
    made = await committee.open_study(reflection=TERMS)
    person, other = await committee.person("A3"), await committee.person("A2")
    secretary = await committee.person("A1")

    short = await reflect(committee.work, person, "Rõ.", round_=made, at=NOON)
    long = await reflect(committee.work, person, THOUGHTS, round_=made, at=NOON)
    paper = await reflect(committee.work, secretary, "Rõ.", round_=made, at=NOON, author=other)

    assert _why(short) == "study-learn-reflection-short"
    assert isinstance(long, Reflection)
    assert isinstance(paper, Reflection)
    assert await _kept(committee) == [
        (person.id, "study.reflection", "v1"),
        (secretary.id, "paper.reflection", f"v1 {other.id}"),
    ]


async def test_who_does_not_look_after_a_member_enters_nothing_for_them(committee: Committee) -> None:
    work, made = committee.work, await committee.open_study(reflection=TERMS)
    member = await committee.person("A3")
    (line,) = [
        line
        for line in await work.figures.members(committee.scope("CB1"), [made.id], DAY_ONE)
        if line.person_id == member.id
    ]

    reasons = []
    for code in ("A4", "B1", "C1", "A3"):
        actor = await committee.person(code)
        entry = await attend(
            work, actor, line, way=Way.DIRECT, reason="", round_=made, at=NOON, calendar=WorkCalendar()
        )
        reasons += [
            _why(await confirm(work, actor, Way.SELF, round_=made, at=NOON, author=member)),
            _why(await reflect(work, actor, THOUGHTS, round_=made, at=NOON, author=member)),
            _why(entry),
        ]
    entered = [
        await confirm(work, await committee.person(code), Way.SELF, round_=made, at=NOON, author=author)
        for code, author in (("A2", member), ("VP1", await committee.person("A2")))
    ]

    assert reasons == ["on-behalf-refused"] * 11 + ["study-attendance-left-self"]
    assert [isinstance(answer, StudyAnswer) for answer in entered] == [True, True]
