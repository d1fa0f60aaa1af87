"""Requests for extensions as they are kept: who may ask, for whom they wait, who decides what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from domain.calendar.working_days import WorkCalendar
from domain.extensions.request import ExtensionRequest, RequestState
from domain.pledges.round import PledgeRound
from domain.review.deciding import Decider, Decision
from domain.rounds.round import AfterDeadline
from domain.talk.messages import Choice, say
from handlers.extensions.actions import grant_to
from storage.tables import outbox
from tests.committee import DAY_ONE, NOON, ON_TIME_ONLY, Committee

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def _asks(
    committee: Committee, made: PledgeRound, code: str = "A3", *, at: datetime | None = None, days: int = 5
) -> ExtensionRequest | None:
    now = at or made.deadline + HOUR
    return await committee.work.extensions.ask(
        made.id, await committee.person(code), until=made.deadline + days * DAY, reason="Đi công tác", at=now
    )


async def _waits_for(committee: Committee, code: str, day: date = DAY_ONE) -> list[ExtensionRequest]:
    grants = tuple(await committee.work.people.grants(committee.people[code], day))
    decider = Decider(await committee.person(code), grants, day, NOON - DAY)
    return list(await committee.work.extensions.waiting(decider.authority))


async def _decides(
    committee: Committee, code: str, one: ExtensionRequest, *, approved: bool = True, remark: str = ""
) -> bool:
    by = committee.people[code]
    decision = Decision(one.version, approved, remark, by, "", one.submitted_at + HOUR)
    return await committee.work.extensions.decide(one, decision)


async def _deadline(committee: Committee, made: PledgeRound, code: str = "A3") -> datetime:
    seat = await committee.work.rounds.seat(made.id, committee.people[code])
    assert seat is not None
    return seat.deadline


async def test_only_who_can_do_nothing_else_asks_and_once_at_a_time(committee: Committee) -> None:
    lenient = await committee.open_round(title="Nhận muộn")
    strict = await committee.open_round(audience="DB1", afterwards=ON_TIME_ONLY)

    refused = [
        await _asks(committee, lenient),
        await _asks(committee, strict, "C1"),
        await _asks(committee, strict, days=0),
    ]
    first = await _asks(committee, strict)
    again = await _asks(committee, strict)

    assert refused == [None, None, None]
    assert first is not None
    assert (first.person_name, first.unit_name, first.state) == (
        "Đỗ Văn Cường",
        "Chi bộ Một",
        RequestState.ASKED,
    )
    assert again is None


async def test_the_secretary_passes_on_and_the_office_grants(committee: Committee) -> None:
    made = await committee.open_round(afterwards=ON_TIME_ONLY)
    await _asks(committee, made)

    (waits,) = await _waits_for(committee, "A1")
    before = await _waits_for(committee, "VP1")
    assert await _decides(committee, "A1", waits)
    after = await _waits_for(committee, "A1")
    (passed,) = await _waits_for(committee, "VP1")
    unmoved = await _deadline(committee, made)
    assert await _decides(committee, "VP1", passed)

    assert (waits.grants, before, after) == (False, [], [])
    assert (passed.state, passed.version, passed.grants) == (RequestState.PASSED_ON, 2, True)
    assert unmoved == made.deadline
    assert await _deadline(committee, made) == made.deadline + 5 * DAY
    assert await committee.work.extensions.pending(made.id, committee.people["A3"]) is None


async def test_where_the_round_lets_them_leaders_grant(committee: Committee) -> None:
    made = await committee.open_round(afterwards=AfterDeadline(accepts_late=False, leaders_extend=True))
    await _asks(committee, made)

    (waits,) = await _waits_for(committee, "A2")
    assert waits.grants
    assert await _decides(committee, "A2", waits)

    assert await _deadline(committee, made) == made.deadline + 5 * DAY


async def test_nobody_decides_their_own_another_units_or_twice(committee: Committee) -> None:
    made = await committee.open_round(afterwards=AfterDeadline(accepts_late=False, leaders_extend=True))
    own = await _asks(committee, made, "A1")
    assert own is not None
    grants = replace(own, grants=True)

    refused = [await _decides(committee, code, grants) for code in ("A1", "B1", "A3")]
    first = await _decides(committee, "A2", grants, approved=False, remark="Đã đủ thời gian")
    second = await _decides(committee, "A2", grants)

    assert (refused, first, second) == ([False, False, False], True, False)
    assert await _deadline(committee, made, "A1") == made.deadline


async def test_who_may_only_pass_on_cannot_grant_by_saying_so(committee: Committee) -> None:
    made = await committee.open_round(afterwards=ON_TIME_ONLY)
    asked = await _asks(committee, made)
    assert asked is not None

    granted = await _decides(committee, "A1", replace(asked, grants=True))
    passed = await _decides(committee, "A1", asked)
    again = await _decides(committee, "A1", replace(asked, version=2, grants=False), approved=False)

    assert (granted, passed, again) == (False, True, False)
    assert await _deadline(committee, made) == made.deadline


async def test_what_is_asked_for_a_time_that_is_over_can_only_be_declined(committee: Committee) -> None:
    made = await committee.open_round(afterwards=ON_TIME_ONLY)
    asked = await _asks(committee, made, days=1)
    assert asked is not None
    late = replace(asked, submitted_at=made.deadline + 2 * DAY)

    assert not await _decides(committee, "A1", late)
    assert await _decides(committee, "A1", late, approved=False, remark="Đã qua")


async def test_nothing_waits_in_a_closed_round_or_after_another_extension(committee: Committee) -> None:
    closed = await committee.open_round(title="Một", afterwards=ON_TIME_ONLY)
    settled = await committee.open_round(title="Hai", afterwards=ON_TIME_ONLY)
    for made in (closed, settled):
        await _asks(committee, made)

    await committee.work.rounds.close(closed.id, NOON)
    person = committee.people["A3"]
    await committee.work.extensions.settle(settled.id, [person], by=committee.people["VP1"], at=NOON)

    assert await _waits_for(committee, "A1") == []
    assert await _asks(committee, settled) is not None


async def test_everybody_is_extended_who_has_an_earlier_deadline(committee: Committee) -> None:
    made = await committee.open_round()
    until = made.deadline + 2 * DAY
    rounds, office = committee.work.rounds, committee.people["VP1"]
    later = until + DAY
    await rounds.extend(made.id, committee.people["A1"], until=later, reason="ốm", by=office)

    people = [committee.people[code] for code in ("A1", "A2", "A3", "A4")]
    given = await rounds.extend_all(made.id, people, until=until, reason="mất điện", by=office)

    assert given == {committee.people["A2"], committee.people["A3"]}
    assert [await _deadline(committee, made, code) for code in ("A1", "A2", "A3")] == [later, until, until]


async def test_nobody_is_told_of_time_in_a_round_that_was_closed_meanwhile(committee: Committee) -> None:
    made = await committee.open_round(afterwards=ON_TIME_ONLY)
    await _asks(committee, made)
    work, office, member = committee.work, committee.people["VP1"], committee.people["A3"]
    seat = await work.rounds.seat(made.id, member)
    assert seat is not None
    await work.rounds.close(made.id, NOON)
    posted = await work.statements.value(select(func.count()).select_from(outbox))

    given = await grant_to(
        work,
        made,
        [seat],
        until=made.deadline + DAY,
        reason="mất điện",
        task=Choice("/dangky", say("extensions-button-tasks")),
        by=office,
        calendar=WorkCalendar(),
        now=NOON,
    )

    assert given == 0
    assert await work.statements.value(select(func.count()).select_from(outbox)) == posted
    assert await work.extensions.pending(made.id, member) is not None


async def test_a_secretary_without_a_deputy_asks_the_unit_above(committee: Committee) -> None:
    made = await committee.open_round(afterwards=ON_TIME_ONLY)
    await _asks(committee, made, "B1")

    assert [one.person_name for one in await _waits_for(committee, "DB1")] == ["Hoàng Văn Em"]
