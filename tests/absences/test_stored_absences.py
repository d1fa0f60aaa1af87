"""What an absence puts off in the seats, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.absences.absence import Absence
from tests.committee import DAY_ONE, NOON, Committee

UNTIL = DAY_ONE + timedelta(days=20)


def absence_of(committee: Committee, until: date = UNTIL) -> Absence:
    """A3 of the committee is away, by A1's word."""
    return Absence(committee.people["A3"], until, "đi học", committee.people["A1"], NOON)


async def rests(committee: Committee, round_id: str) -> tuple[date | None, str]:
    """Until when the reminders of A3 rest in the round, and why."""
    seat = await committee.work.rounds.seat(round_id, committee.people["A3"])
    assert seat is not None
    return seat.snoozed_until, seat.snooze_reason


async def test_it_lasts_until_the_day_before_its_end(committee: Committee) -> None:
    away = absence_of(committee)

    await committee.work.absences.note(away)

    assert await committee.work.absences.of(away.person_id, UNTIL - timedelta(days=1)) == away
    assert await committee.work.absences.of(away.person_id, UNTIL) is None


async def test_rounds_before_and_after_rest_and_wake(committee: Committee) -> None:
    away = absence_of(committee)
    before = await committee.open_round()
    await committee.work.absences.note(away)
    after = await committee.open_study()
    during = await rests(committee, before.id), await rests(committee, after.id)

    await committee.work.absences.note(replace(away, until=UNTIL + timedelta(days=1)))
    longer = await rests(committee, before.id), await rests(committee, after.id)
    await committee.work.absences.end(away.person_id)

    assert during == ((UNTIL, "đi học"),) * 2
    assert longer == ((UNTIL + timedelta(days=1), "đi học"),) * 2
    assert (await rests(committee, before.id), await rests(committee, after.id)) == ((None, ""),) * 2
    assert await committee.work.absences.of(away.person_id, DAY_ONE) is None


async def test_an_absence_that_is_over_puts_off_nothing(committee: Committee) -> None:
    await committee.work.absences.note(absence_of(committee, DAY_ONE))

    round_ = await committee.open_round()

    assert await rests(committee, round_.id) == (None, "")


async def test_what_the_member_said_and_lasts_longer_stays(committee: Committee) -> None:
    round_ = await committee.open_round()
    own = UNTIL + timedelta(days=2)
    await committee.work.rounds.snooze(round_.id, committee.people["A3"], until=own, reason="công tác")

    await committee.work.absences.note(absence_of(committee))
    await committee.work.absences.end(committee.people["A3"])

    assert await rests(committee, round_.id) == (own, "công tác")


async def test_it_ends_once(committee: Committee) -> None:
    away = absence_of(committee)
    await committee.work.absences.note(away)

    ended = [await committee.work.absences.end(away.person_id) for _ in range(2)]

    assert ended == [True, False]
