"""What becomes of a parcel, step by step, on both databases. `test_outbox_machine` mixes the steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice, OutgoingAnswer, Parcel
from domain.talk.messages import Address, Reply, Text
from storage.delivery.claims import LEASE
from storage.tables import outbox
from storage.work import SqlWork
from tests.committee import NOON, Committee

SAID = Reply(lines=(Text("talk-reception-fault"),))
AN = Address("telegram", "1")
SECOND = timedelta(seconds=1)
TICK = timedelta(milliseconds=1)


async def post(work: SqlWork, committee: Committee, *kinds: MessageKind) -> None:
    """Messages of these kinds to A1, who has the account AN; each is due a second after the one before."""
    person = committee.people["A1"]
    await committee.link("A1", chat=AN.chat)
    notices = [
        Notice(f"{kind}:{place}", kind, person, NOON + place * SECOND, SAID, {"place": str(place)})
        for place, kind in enumerate(kinds)
    ]
    assert await work.outbox.post(notices, NOON) == len(kinds)


async def claimed(work: SqlWork, *, me: str = "one", most: int = 64) -> list[Parcel]:
    """What this process takes, a minute after noon."""
    return await claim_due(work.outbox, me=me, now=NOON + LEASE, most=most)


async def rows(work: SqlWork) -> Sequence[tuple[str, int, str]]:
    """State, attempts and fault of everything, in the order of its making."""
    found = await work.statements.rows(
        select(outbox.c.state, outbox.c.attempts, outbox.c.fault).order_by(outbox.c.key, outbox.c.id)
    )
    return [(row["state"], row["attempts"], row["fault"]) for row in found]


async def test_known_keys_are_kept_as_they_are(work: SqlWork, committee: Committee) -> None:
    await post(work, committee, MessageKind.NOTICE)
    again = Notice("notice:0", MessageKind.REMINDER, committee.people["A1"], NOON)

    assert await work.outbox.post([again], NOON) == 0
    assert [parcel.kind for parcel in await claimed(work)] == [MessageKind.NOTICE]


async def test_urgent_lanes_go_first_then_who_waits_longest(work: SqlWork, committee: Committee) -> None:
    await post(
        work, committee, MessageKind.REMINDER, MessageKind.NOTICE, MessageKind.REMINDER, MessageKind.NOTICE
    )

    taken = [parcel.about["place"] for parcel in await claimed(work, most=3)]
    left = [parcel.about["place"] for parcel in await claimed(work, me="two")]

    assert (taken, left) == (["1", "3", "0"], ["2"])


async def test_what_is_not_due_or_has_no_channel_is_not_given_out(
    work: SqlWork, committee: Committee
) -> None:
    await post(work, committee, MessageKind.NOTICE)
    await work.outbox.post(
        [Notice("later", MessageKind.NOTICE, committee.people["A1"], NOON + 2 * LEASE)], NOON
    )
    await work.outbox.post([Notice("nowhere", MessageKind.NOTICE, committee.people["C1"], NOON)], NOON)
    await work.accounts.reach(AN, open_=False, at=NOON)

    assert await claimed(work) == []
    assert await rows(work) == [
        ("pending", 0, ""),
        ("failed", 0, "no open account"),
        ("failed", 0, "no open account"),
    ]


@pytest.mark.parametrize(
    ("kind", "hours"),
    [
        (MessageKind.NOTICE, 7 * 24),
        (MessageKind.REMINDER, 14 * 24),
        (MessageKind.MISSING, 3 * 24),
        (MessageKind.ESCALATION, 3 * 24),
        (MessageKind.WEEK_QUESTION, 2 * 24),
        (MessageKind.WEEK_UNIT, 3 * 24),
        (MessageKind.WEEK_OFFICE, 3 * 24),
        (MessageKind.BROADCAST, 4 * 24),
    ],
)
async def test_what_outlived_its_worth_expires(
    work: SqlWork, committee: Committee, kind: MessageKind, hours: int
) -> None:
    await post(work, committee, kind, kind)

    taken = await claim_due(work.outbox, me="one", now=NOON + timedelta(hours=hours), most=9)

    assert [parcel.about for parcel in taken] == [{"place": "1"}]  # due a second later
    assert await rows(work) == [("expired", 0, ""), ("leased", 0, "")]


async def test_lost_lease_may_not_go_to_the_network_or_change_anything(
    work: SqlWork, committee: Committee
) -> None:
    await post(work, committee, MessageKind.NOTICE)
    (mine,) = await claimed(work, me="one")
    now = NOON + 3 * LEASE
    reaped = await work.outbox.reap(now=now)
    (theirs,) = await claim_due(work.outbox, me="two", now=now, most=9)

    marked = await work.outbox.mark([mine], now=now), await work.outbox.mark([theirs], now=now)
    await work.outbox.fail(mine, "late")
    await work.outbox.later(mine, due=now, why="late")
    await work.outbox.doubt(mine, now=now, why="late")

    assert (reaped, marked) == (1, (set(), {theirs.id}))
    assert await rows(work) == [("sending", 1, "lease ended")]


async def test_lease_that_is_held_is_not_reaped(work: SqlWork, committee: Committee) -> None:
    await post(work, committee, MessageKind.NOTICE)
    (mine,) = await claimed(work)
    await work.outbox.hold([(mine.id, mine.token)], now=NOON + 3 * LEASE)

    assert await work.outbox.reap(now=NOON + 4 * LEASE) == 0
    assert await work.outbox.reap(now=NOON + 4 * LEASE + SECOND) == 1


async def test_deferral_is_no_attempt(work: SqlWork, committee: Committee) -> None:
    await post(work, committee, MessageKind.REMINDER)
    for _ in range(3):
        (mine,) = await claimed(work)
        await work.outbox.mark([mine], now=NOON)
        await work.outbox.later(mine, due=NOON, why="in a conversation")

    assert await rows(work) == [("pending", 0, "in a conversation")]


@pytest.mark.parametrize("kind", MessageKind)
async def test_doubt_is_repeated_or_held_as_the_kind_has_it(
    work: SqlWork, committee: Committee, kind: MessageKind
) -> None:
    await post(work, committee, kind)
    pauses = DELIVERY_POLICIES[kind].again
    now = NOON + LEASE
    early: list[Parcel] = []
    states: list[tuple[str, int, str]] = []
    for pause in (*pauses, SECOND):
        (mine,) = await claim_due(work.outbox, me="one", now=now, most=9)
        await work.outbox.mark([mine], now=now)
        await work.outbox.doubt(mine, now=now, why="InDoubt")
        states += await rows(work)
        early += await claim_due(work.outbox, me="one", now=now + pause - TICK, most=9)
        now += pause

    repeated = [("pending", number, "InDoubt") for number in range(1, len(pauses) + 1)]
    assert states == [*repeated, ("held", len(pauses) + 1, "InDoubt")]
    assert early == []


async def test_answers_of_the_dead_come_again_in_their_order(work: SqlWork) -> None:
    said = [OutgoingAnswer(AN, "vi", Reply(lines=(Text(f"text-{number}"),))) for number in range(20)]
    parcels = await work.outbox.answer(said, me="dead", at=NOON)

    reaped = await work.outbox.reap(now=NOON, living=["one"])
    again = await claim_due(work.outbox, me="one", now=NOON, most=64)

    assert reaped == 20
    assert [parcel.body for parcel in again] == [one.body for one in said]
    assert [parcel.id for parcel in again] == [parcel.id for parcel in parcels]
    assert {parcel.attempts for parcel in again} == {2}


async def test_an_answer_waits_behind_one_in_another_process(work: SqlWork) -> None:
    """As it was said: while that one may still be sent, and until the one that takes it over has claimed it as well."""
    first, second, third, elsewhere = (
        OutgoingAnswer(address, "vi", Reply(lines=(Text(f"text-{number}"),)))
        for number, address in enumerate((AN, AN, AN, Address("telegram", "elsewhere")))
    )
    (held,) = await work.outbox.answer([first], me="one", at=NOON)
    # Another process, whose clock is behind.
    going = await work.outbox.answer([second, elsewhere], me="two", at=NOON - SECOND)
    also = await work.outbox.answer([third], me="one", at=NOON)  # though it sends the first
    meanwhile = await claimed(work, me="two")

    await work.outbox.reap(now=NOON + LEASE, living=["two"])
    taken = await claimed(work, me="two")

    assert ([parcel.body for parcel in going], also, meanwhile) == ([elsewhere.body], [], [])
    assert [parcel.body for parcel in taken] == [first.body, second.body, third.body]
    assert held.id == taken[0].id


async def test_an_answer_leaves_once_the_one_before_has(work: SqlWork) -> None:
    said = OutgoingAnswer(AN, "vi", SAID)
    (first,) = await work.outbox.answer([said], me="one", at=NOON)
    assert await work.outbox.answer([said], me="two", at=NOON) == []
    await work.outbox.sent([(first, "77")], at=NOON)

    (second,) = await claimed(work, me="three")
    (third,) = await work.outbox.answer([said], me="three", at=NOON + SECOND)

    assert first.id < second.id < third.id


async def test_sent_words_are_forgotten(work: SqlWork, committee: Committee) -> None:
    await post(work, committee, MessageKind.NOTICE)
    (mine,) = await claimed(work)
    await work.outbox.mark([mine], now=NOON)

    await work.outbox.sent([(mine, "77")], at=NOON)

    kept = await work.statements.row(select(outbox.c.state, outbox.c.message, outbox.c.body))
    assert dict(kept or {}) == {"state": "sent", "message": "77", "body": None}
    assert await work.outbox.counts() == {"sent": 1}
