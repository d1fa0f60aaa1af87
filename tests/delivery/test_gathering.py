"""Messages that are said in one, on both databases: whatever is killed or comes in between, each is said once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import MessageKind, Notice, Parcel
from storage.work import SqlWork
from tests.committee import NOON, Committee

MINUTE = timedelta(minutes=1)
KEYS = ("first", "second", "third")


async def _post(committee: Committee, *keys: str) -> None:
    person = committee.people["A1"]
    notices = [Notice(key, MessageKind.CLOSING, person, NOON, about={"round": key}) for key in keys]
    assert await committee.work.outbox.post(notices, NOON) == len(keys)


async def _marked(work: SqlWork, after: int) -> dict[str, Parcel]:
    """What is due so many minutes after noon, marked as being sent, by what it is about."""
    now = NOON + after * MINUTE
    parcels = await claim_due(work.outbox, me="one", now=now, most=9)
    await work.outbox.mark(parcels, now=now)
    return {parcel.about["round"]: parcel for parcel in parcels}


async def _said(work: SqlWork, keys: Sequence[str]) -> list[list[str] | None]:
    return [await work.outbox.gather(key, KEYS) for key in keys]


async def test_the_first_to_be_composed_says_all_that_waits(work: SqlWork, committee: Committee) -> None:
    await committee.link("A1")
    await _post(committee, "second", "first")
    parcels = await _marked(work, 1)

    said = await _said(work, ["second", "first", "second"])
    await work.outbox.later(parcels["second"], due=NOON + MINUTE)
    await _post(committee, "third")
    again = await _said(work, ["first", "third", "second"])

    assert [sorted(one) if one else one for one in said] == [["first", "second"], None, ["first", "second"]]
    # What came after it was composed is said by itself, and what it says is said by nothing else.
    assert [sorted(one) if one else one for one in again] == [None, ["third"], ["first", "second"]]


async def test_what_is_on_the_wire_is_not_said_again(work: SqlWork, committee: Committee) -> None:
    await committee.link("A1")
    await _post(committee, "first")
    first = (await _marked(work, 1))["first"]
    assert await work.outbox.gather("first", KEYS) == ["first"]
    await _post(committee, "second")
    await work.outbox.sent([(first, "1")], at=NOON + 2 * MINUTE)
    await _marked(work, 3)

    assert await work.outbox.gather("second", KEYS) == ["second"]


async def test_what_was_to_be_said_by_one_that_failed_is_said_after_all(
    work: SqlWork, committee: Committee
) -> None:
    await committee.link("A1")
    await _post(committee, "first", "second")
    parcels = await _marked(work, 1)
    await work.outbox.gather("first", KEYS)
    await work.outbox.fail(parcels["first"], "refused")

    assert await work.outbox.gather("second", KEYS) == ["second"]


async def test_it_is_said_too_where_the_one_that_failed_is_not_asked_about_any_more(
    work: SqlWork, committee: Committee
) -> None:
    await committee.link("A1")
    await _post(committee, "first", "second")
    parcels = await _marked(work, 1)
    await work.outbox.gather("first", KEYS)
    before = await work.outbox.gather("second", ["second"])
    await work.outbox.fail(parcels["first"], "refused")

    assert before is None
    assert await work.outbox.gather("second", ["second"]) == ["second"]


async def test_when_it_left_is_known_of_all_that_it_said(work: SqlWork, committee: Committee) -> None:
    await committee.link("A1")
    await _post(committee, "first", "second")
    parcels = await _marked(work, 1)
    await work.outbox.gather("first", KEYS)
    await work.outbox.drop([parcels["second"]])
    before = await work.reminders.settled(["second"]), await work.reminders.sent(["second"])
    await work.outbox.sent([(parcels["first"], "1")], at=NOON + MINUTE)

    assert before == ({}, {})
    assert await work.reminders.settled(["second"]) == {"second": NOON + MINUTE}
    assert await work.reminders.sent(["second", "third"]) == {"second": NOON + MINUTE}
