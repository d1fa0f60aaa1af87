"""One person, several accounts: in which order notices use them, and what happens when one closes; both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice, Openings, OutgoingAnswer, Parcel
from domain.people.person import CONSENT_VERSION, ChannelAccount
from domain.reminders.ladder import LadderStep
from domain.reminders.planning import DueStep
from domain.talk.messages import Address, Reply, Text
from storage.delivery.claims import LEASE
from storage.people.accounts import ONCE, Returned
from storage.tables import accounts, outbox
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee

SAID = Reply(lines=(Text("talk-reception-fault"),))
MINUTE = timedelta(minutes=1)
TELEGRAM, ZALO = Address("telegram", "chat-A3"), Address("zalo", "chat-A3")
ALL = Openings(on=frozenset({"telegram", "zalo"}), day=DAY_ONE, turns=NOON + timedelta(days=3))


async def two_accounts(committee: Committee, code: str = "A3") -> None:
    """Telegram first, Zalo a minute later."""
    await committee.link(code)
    await committee.link(code, channel="zalo", at=NOON + MINUTE)


async def claimed(
    committee: Committee,
    code: str = "A3",
    *,
    openings: Openings | None = ALL,
    kind: MessageKind = MessageKind.NOTICE,
) -> list[Parcel]:
    """A fresh notice for that person, claimed."""
    outbox_ = committee.work.outbox
    known = len(await committee.work.statements.rows(select(outbox.c.id)))
    body = SAID if kind is MessageKind.NOTICE else None
    await outbox_.post([Notice(f"n{known}", kind, committee.people[code], NOON, body)], NOON)
    return await claim_due(outbox_, me="one", now=NOON, most=9, openings=openings)


async def where(committee: Committee, code: str = "A3", openings: Openings | None = ALL) -> list[str]:
    """The channels by which a fresh notice for that person leaves."""
    return [parcel.address.channel for parcel in await claimed(committee, code, openings=openings)]


async def row(work: SqlWork) -> dict[str, object]:
    """What the outbox holds of the only notice."""
    columns = ("state", "attempts", "token", "channel", "chat", "fault", "due_at")
    return dict((await work.statements.rows(select(*[outbox.c[name] for name in columns])))[0])


# ------------------------------------------------------------------ the order


async def test_the_channel_linked_first_goes_first_until_the_person_prefers_another(
    committee: Committee,
) -> None:
    work, person = committee.work, committee.people["A3"]
    await two_accounts(committee)

    before = await where(committee)
    preferred = await work.accounts.prefer(person, "zalo"), await work.accounts.prefer(person, "paper")
    after = await where(committee)
    accounts_held = await work.accounts.of_person(person)

    assert (before, preferred, after) == (["telegram"], (True, False), ["zalo"])
    assert accounts_held == [
        ChannelAccount("zalo", "chat-A3", open=True, consented=True, linked_at=NOON + MINUTE, place=0),
        ChannelAccount("telegram", "chat-A3", open=True, consented=True, linked_at=NOON, place=1),
    ]


async def test_a_new_account_takes_the_place_of_its_channels_former_one(committee: Committee) -> None:
    work, person = committee.work, committee.people["A3"]
    await two_accounts(committee)
    await work.accounts.prefer(person, "zalo")

    await committee.link("A3", chat="other", at=NOON + 2 * MINUTE)
    await committee.link("A3", channel="zalo", chat="other", at=NOON + 3 * MINUTE)

    assert [(one.channel, one.chat, one.place) for one in await work.accounts.of_person(person)] == [
        ("zalo", "other", 0),
        ("telegram", "other", 1),
    ]


async def test_channels_that_are_closed_refused_or_off_are_passed_over(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)
    used = []

    used.append(await where(committee, openings=replace(ALL, on=frozenset({"zalo"}))))
    await work.accounts.reach(TELEGRAM, open_=False, at=NOON)
    used.append(await where(committee))
    await work.accounts.reach(TELEGRAM, open_=True, at=NOON)
    await work.accounts.consent(
        TELEGRAM, person_id=committee.people["A3"], version=CONSENT_VERSION, given=False, at=NOON + MINUTE
    )
    used.append(await where(committee))
    await work.accounts.reach(ZALO, open_=False, at=NOON)
    used.append(await where(committee))

    assert used == [["zalo"], ["zalo"], ["zalo"], []]
    faults = await work.statements.rows(select(outbox.c.state, outbox.c.fault).order_by(outbox.c.key))
    assert [(one["state"], one["fault"]) for one in faults] == [("leased", "")] * 3 + [
        ("failed", "no open account")
    ]


@pytest.mark.parametrize(
    ("code", "openings", "channels"),
    [
        ("A3", replace(ALL, scarce=frozenset({"telegram"})), ["zalo"]),
        ("A1", replace(ALL, scarce=frozenset({"telegram"})), ["telegram"]),
        ("VP1", replace(ALL, scarce=frozenset({"telegram"})), ["telegram"]),
        ("A1", replace(ALL, spent=frozenset({"telegram"})), ["zalo"]),
        ("A1", replace(ALL, scarce=frozenset({"zalo"}), spent=frozenset({"telegram"})), ["zalo"]),
        ("A3", replace(ALL, scarce=frozenset({"zalo"}), spent=frozenset({"telegram"})), []),
        ("A3", None, ["telegram"]),
    ],
)
async def test_what_is_scarce_is_for_leaders_and_the_office(
    committee: Committee, code: str, openings: Openings | None, channels: list[str]
) -> None:
    await two_accounts(committee, code)

    assert await where(committee, code, openings) == channels


async def test_notices_that_only_a_quota_holds_up_wait_for_the_month_or_fail(committee: Committee) -> None:
    work = committee.work
    await committee.link("A3")
    spent = replace(ALL, spent=frozenset({"telegram"}))

    notice = await claimed(committee, openings=spent)
    question = await claimed(committee, openings=spent, kind=MessageKind.WEEK_QUESTION)
    rows = await work.statements.rows(
        select(outbox.c.state, outbox.c.fault, outbox.c.due_at).order_by(outbox.c.key)
    )
    due = await claim_due(work.outbox, me="one", now=ALL.turns, most=9, openings=ALL)

    assert (notice, question) == ([], [])
    assert (
        DELIVERY_POLICIES[MessageKind.WEEK_QUESTION].life
        < ALL.turns - NOON
        < DELIVERY_POLICIES[MessageKind.NOTICE].life
    )
    assert [dict(one) for one in rows] == [
        {"state": "pending", "fault": "quota", "due_at": ALL.turns},
        {"state": "failed", "fault": "quota", "due_at": NOON},
    ]
    assert [parcel.address for parcel in due] == [TELEGRAM]


# ------------------------------------------------------------------ failover


async def test_the_same_row_turns_to_the_next_channel(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)
    (first,) = await claimed(committee)
    await work.outbox.mark([first], now=NOON)
    await work.accounts.reach(TELEGRAM, open_=False, at=NOON)

    turned = await work.outbox.turn(
        first, person_id=first.person_id, now=NOON, why="Unreachable", openings=ALL
    )
    held = await row(work)
    late = await work.outbox.turn(first, person_id=first.person_id, now=NOON, why="Unreachable", openings=ALL)
    assert turned is not None
    marked = await work.outbox.mark([first], now=NOON), await work.outbox.mark([turned], now=NOON)
    await work.outbox.sent([(turned, "77")], at=NOON)

    assert turned == replace(first, address=ZALO, token=first.token + 1)
    assert held == {
        "state": "leased",
        "attempts": 0,
        "token": 2,
        "channel": "zalo",
        "chat": "chat-A3",
        "fault": "Unreachable",
        "due_at": NOON,
    }
    assert (late, marked) == (None, (set(), {first.id}))
    assert await work.outbox.counts() == {"sent": 1}


async def test_composed_kinds_are_composed_anew_at_the_next_channel(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)
    (first,) = await claimed(committee, kind=MessageKind.REMINDER)
    await work.outbox.mark([first], now=NOON)
    await work.accounts.reach(TELEGRAM, open_=False, at=NOON)

    turned = await work.outbox.turn(
        replace(first, body=SAID), person_id=first.person_id, now=NOON, why="Unreachable", openings=ALL
    )

    assert turned is not None
    assert turned.body is None


async def test_what_turned_and_whose_process_died_waits_for_the_next_channel(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)
    (first,) = await claimed(committee)
    await work.outbox.mark([first], now=NOON)
    await work.accounts.reach(TELEGRAM, open_=False, at=NOON)
    await work.outbox.turn(first, person_id=first.person_id, now=NOON, why="Unreachable", openings=ALL)
    later = NOON + 2 * LEASE

    reaped = await work.outbox.reap(now=later)
    (again,) = await claim_due(work.outbox, me="two", now=later, most=9, openings=ALL)

    assert reaped == 1
    assert (again.id, again.address, again.attempts) == (first.id, ZALO, 1)


@pytest.mark.parametrize(
    ("openings", "state", "fault"),
    [
        (replace(ALL, on=frozenset({"telegram"})), "failed", "Unreachable"),
        (replace(ALL, spent=frozenset({"zalo"})), "pending", "quota"),
        (replace(ALL, spent=frozenset({"zalo"}), turns=NOON + timedelta(days=9)), "failed", "quota"),
    ],
)
async def test_without_a_next_channel_it_fails_or_waits(
    committee: Committee, openings: Openings, state: str, fault: str
) -> None:
    work = committee.work
    await two_accounts(committee)
    (first,) = await claimed(committee)
    await work.outbox.mark([first], now=NOON)
    await work.accounts.reach(TELEGRAM, open_=False, at=NOON)

    turned = await work.outbox.turn(
        first, person_id=first.person_id, now=NOON, why="Unreachable", openings=openings
    )
    held = await row(work)

    assert (turned, held["state"], held["fault"]) == (None, state, fault)


async def test_answers_of_the_dead_go_back_to_their_chat_whatever_the_quota(committee: Committee) -> None:
    work = committee.work
    await work.outbox.answer([OutgoingAnswer(TELEGRAM, "vi", SAID)], me="dead", at=NOON)
    await work.outbox.reap(now=NOON, living=["one"])

    nothing_open = Openings(on=frozenset(), day=DAY_ONE, turns=NOON, spent=frozenset({"telegram"}))
    (again,) = await claim_due(work.outbox, me="one", now=NOON, most=9, openings=nothing_open)

    assert again.address == TELEGRAM


async def test_a_reminder_waits_in_the_queue_of_its_persons_first_open_channel(committee: Committee) -> None:
    work = committee.work
    round_ = await committee.open_round(audience="CB1")
    await two_accounts(committee, "A1")
    await two_accounts(committee, "A2")
    await work.accounts.reach(Address("telegram", "chat-A2"), open_=False, at=NOON)
    people = [committee.people[code] for code in ("A1", "A2", "A3")]
    due = DueStep(round_, round_.deadline, LadderStep("t-1", NOON))

    await work.reminders.plan(sorted(people), due, day=DAY_ONE, at=NOON)

    rows = await work.statements.rows(select(outbox.c.person_id, outbox.c.channel))
    queues = {row["person_id"]: row["channel"] for row in rows}
    assert [queues[person] for person in people] == ["telegram", "zalo", ""]


# ------------------------------------------------------------------ who wrote


async def _heard_at(work: SqlWork) -> dict[str, object]:
    rows = await work.statements.rows(select(accounts.c.channel, accounts.c.heard_at))
    return {one["channel"]: one["heard_at"] for one in rows}


async def test_who_writes_is_noted_once_a_day(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)
    noted = []

    for at in (NOON + MINUTE, NOON + ONCE - MINUTE, NOON + ONCE + 2 * MINUTE):
        await work.accounts.heard([TELEGRAM, Address("telegram", "stranger")], at)
        noted.append(await _heard_at(work))

    assert noted == [
        {"telegram": NOON, "zalo": NOON + MINUTE},
        {"telegram": NOON, "zalo": NOON + MINUTE},
        {"telegram": NOON + ONCE + 2 * MINUTE, "zalo": NOON + MINUTE},
    ]


async def test_closed_accounts_that_write_are_open_and_named_once(committee: Committee) -> None:
    work = committee.work
    silent = await committee.link("B2", consented=False)
    await two_accounts(committee)
    for address in (TELEGRAM, silent):
        await work.accounts.reach(address, open_=False, at=NOON + MINUTE)

    first = await work.accounts.heard([TELEGRAM, ZALO, silent], NOON + 2 * MINUTE)
    second = await work.accounts.heard([TELEGRAM, ZALO, silent], NOON + 3 * MINUTE)
    accounts_held = [
        one for code in ("A3", "B2") for one in await work.accounts.of_person(committee.people[code])
    ]

    assert (first, second) == (
        [Returned(TELEGRAM, "vi", NOON + MINUTE, committee.people["A3"])],
        [],
    )
    assert all(one.open for one in accounts_held)


async def test_a_channel_is_removed_by_its_owner_only(committee: Committee) -> None:
    work = committee.work
    await two_accounts(committee)

    foreign = await work.accounts.detach(ZALO, committee.people["B2"])
    own = await work.accounts.detach(ZALO, committee.people["A3"])
    again = await work.accounts.detach(ZALO, committee.people["A3"])

    assert (foreign, own, again) == (False, True, False)
    assert [one.channel for one in await work.accounts.of_person(committee.people["A3"])] == ["telegram"]
