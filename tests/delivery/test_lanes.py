"""Who waits for whom on the way out: lanes, channels, chats; and what becomes of what waited too long."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, select, update

from bot.app import App
from bot.channels.base import Fatal, File, NextTurn, NotSent, Rejected, Sent, at_once
from bot.delivery.composing import COMPOSE_AGAIN, Composing
from bot.delivery.deliver import ASKED
from bot.delivery.limits import NOTICES_AT_ONCE, RateLimiter, SendSlot
from bot.delivery.settlements import GroupCommit
from bot.demo.committee.one_transaction import claim_due
from bot.settings import Settings
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice, OutgoingAnswer
from domain.talk.messages import Address, Reply, reply, say
from handlers.talk.scene import Scene
from storage.tables import accounts, memberships, outbox, people, unit_spans, units
from storage.types import FOREVER
from storage.work import writing
from tests.delivery.test_limits import Simulated
from tests.screens import TYPED
from tests.town import BUTTONS, MONDAY, Memory, StillClock, Stopwatch, strict_words

HELLO = reply(say("talk-reception-fault"))
AN, BINH = Address("telegram", "an"), Address("telegram", "binh")


class Platform(Memory):
    """Remembers in which order it was asked, and may hang or refuse."""

    def __init__(self, name: str) -> None:
        super().__init__(BUTTONS if name == "telegram" else TYPED, name=name)
        self.asked: list[str] = []
        self.left: list[float] = []
        self.now: Callable[[], float] = lambda: 0.0
        self.refuses: Exception | None = None
        self.pieces = 1
        self.answers = asyncio.Event()
        self.answers.set()

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """Note who is written to; answer when it may. Raises what it was told to."""
        self.asked.append(address.chat)
        self.left.append(self.now())
        for _ in range(1, self.pieces):
            await next_turn()
            self.left.append(self.now())
        await self.answers.wait()
        if self.refuses is not None:
            raise self.refuses
        return await super().send(
            address, reply, language=language, edits=edits, files=files, next_turn=next_turn
        )


@dataclass
class Post:
    """The assistant between a database and two platforms; `time` is that of its limits."""

    app: App
    telegram: Platform
    zalo: Platform
    clock: StillClock
    time: Simulated | Stopwatch

    async def move_in(self, channel: str, *names: str) -> list[str]:
        """People with one open account each; their chats are their names, and so are their ids."""
        async with writing(self.app.database) as work:
            shared = {"full_name": "x", "folded_name": "x", "name_key": "x"}
            await work.statements.run(
                insert(people),
                [shared | {"id": name, "code": name, "folded_code": name} for name in names],
            )
            since = {"valid_from": date(2026, 1, 1), "valid_to": FOREVER}
            cell = {"unit_id": f"cell of {names[0]}"}
            await work.statements.run(insert(units), {"id": cell["unit_id"], "code": cell["unit_id"]})
            await work.statements.run(insert(unit_spans), cell | since | {"name": "x"})
            await work.statements.run(
                insert(memberships),
                [cell | since | {"person_id": name, "kind": "full", "status": "active"} for name in names],
            )
            shared_account = {"channel": channel, "open": True, "linked_at": MONDAY}
            await work.statements.run(
                insert(accounts), [shared_account | {"chat": name, "person_id": name} for name in names]
            )
            for name in names:
                await work.accounts.consent(
                    Address(channel, name), person_id=name, version="any", given=True, at=MONDAY
                )
        return list(names)

    async def post(
        self, *names: str, kind: MessageKind = MessageKind.NOTICE, due: datetime = MONDAY, times: int = 1
    ) -> None:
        """So many notices for each."""
        notices = [
            Notice(f"{kind}:{name}:{n}", kind, name, due, HELLO) for name in names for n in range(times)
        ]
        async with writing(self.app.database) as work:
            await work.outbox.post(notices, self.clock.at)

    async def answer(self, address: Address) -> None:
        """OutgoingAnswer somebody, as a batch would."""
        async with writing(self.app.database) as work:
            said = [OutgoingAnswer(address, "vi", HELLO)]
            parcels = await work.outbox.answer(said, me=self.app.delivery.owner, at=self.clock.at)
        self.app.delivery.now(parcels)

    async def states(self) -> dict[str, int]:
        """How many rows are in each state."""
        async with writing(self.app.database) as work:
            return await work.outbox.counts()

    async def in_turn(self, seconds: float) -> None:
        """Let so much of the simulated time pass, and everything be done that is due then."""
        assert isinstance(self.time, Simulated)
        self.time.time += seconds
        drained = asyncio.create_task(self.app.delivery.drain())
        while not drained.done():
            await self.time.run()
            await asyncio.to_thread(lambda: None)
        await drained


@asynccontextmanager
async def serving(folder: Path, clock: StillClock, time: Simulated | Stopwatch) -> AsyncIterator[Post]:
    """A process on the folder's database."""
    telegram, zalo = Platform("telegram"), Platform("zalo")
    app = App(
        Settings(_env_file=None, data_dir=folder, telegram_token=SecretStr("")),
        clock=clock,
        channels=[telegram, zalo],
        limiter=lambda: RateLimiter(now=time.now, sleep=time.sleep),
        words=strict_words(),
    )
    await app.open()
    yield Post(app, telegram, zalo, clock, time)
    await app.close()


@pytest.fixture
async def post(tmp_path: Path, settled: Path) -> AsyncIterator[Post]:
    """Waiting costs nothing."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    async with serving(tmp_path, StillClock(MONDAY), Stopwatch()) as built:
        await built.app.delivery.drain()
        yield built


@pytest.fixture
async def still(tmp_path: Path, settled: Path) -> AsyncIterator[Post]:
    """Time stands still until it is told to pass."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    async with serving(tmp_path, StillClock(MONDAY), Simulated()) as built:
        yield built


def names(beginning: str, number: int) -> list[str]:
    """So many."""
    return [f"{beginning}{n:03}" for n in range(number)]


# ---------------------------------------------------------------- who waits for whom


async def test_a_platform_that_hangs_delays_nobody_elses_notices(post: Post) -> None:
    stuck = await post.move_in("zalo", *names("z", 3 * NOTICES_AT_ONCE))
    others = await post.move_in("telegram", *names("t", 3 * NOTICES_AT_ONCE))
    post.zalo.answers.clear()
    await post.post(*stuck)
    await post.post(*others, due=MONDAY + timedelta(seconds=1))
    post.clock.at = MONDAY + timedelta(seconds=1)

    while len(post.telegram.boxes) < len(others):
        await post.app.delivery.claim_some()
        await asyncio.to_thread(lambda: None)
    in_hand = len(post.zalo.asked)
    post.zalo.answers.set()
    await post.app.delivery.drain()

    assert in_hand == NOTICES_AT_ONCE
    assert sorted(post.zalo.asked) == stuck
    assert await post.states() == {"sent": 6 * NOTICES_AT_ONCE}


async def test_rows_that_were_posted_before_their_person_had_a_channel_block_nobody_either(
    post: Post,
) -> None:
    stuck = await post.move_in("zalo", *names("z", 5 * NOTICES_AT_ONCE))
    (other,) = await post.move_in("telegram", "t")
    post.zalo.answers.clear()
    await post.post(*stuck)
    await post.post(other, due=MONDAY + timedelta(seconds=1))
    async with writing(post.app.database) as work:
        await work.statements.run(update(outbox).values(channel=""))
    post.clock.at = MONDAY + timedelta(seconds=1)

    await post.app.delivery.claim_some()
    await post.app.delivery.claim_some()
    while not post.telegram.boxes:
        await asyncio.to_thread(lambda: None)
    post.zalo.answers.set()
    await post.app.delivery.drain()

    assert sorted(post.zalo.asked) == stuck


async def test_lanes_go_in_order_however_many_of_a_later_one_are_in_flight(still: Post) -> None:
    crowd = await still.move_in("telegram", *names("crowd", 2 * NOTICES_AT_ONCE))
    await still.move_in("telegram", "reminded", "told")
    await still.post(*crowd)
    async with writing(still.app.database) as work:
        await work.statements.run(update(outbox).values(lane=3))
    limited = still.app.delivery._channels["telegram"]
    limited.limiter.halt(100)
    await still.app.delivery.claim_some()

    await still.post("reminded", kind=MessageKind.REMINDER)
    await still.post("told")
    await still.app.delivery.claim_some()
    await still.answer(AN)
    await still.in_turn(100)

    first, second, third, *rest = still.telegram.asked
    assert ([first, second, third], sorted(rest)) == (["an", "told", "reminded"], crowd)


async def test_each_message_that_a_reply_is_split_into_waits_for_its_turn(still: Post) -> None:
    crowd = await still.move_in("telegram", *names("crowd", 40))
    still.telegram.pieces, still.telegram.now = 2, still.time.now
    await still.post(*crowd)

    await still.in_turn(0)

    left = still.telegram.left
    assert len(left) == 80
    assert min(later - sooner for sooner, later in zip(left, left[30:], strict=False)) >= 1


async def test_a_person_with_many_notices_keeps_nobody_waiting(post: Post) -> None:
    await post.move_in("telegram", "an", "binh")
    await post.post("an", times=300)
    await post.post("binh", due=MONDAY + timedelta(seconds=1))
    post.clock.at = MONDAY + timedelta(seconds=1)

    await post.app.delivery.drain()
    async with writing(post.app.database) as work:
        rows = await work.statements.rows(
            select(outbox.c.due_at, outbox.c.attempts).where(outbox.c.state == "pending")
        )
    due = sorted(row["due_at"] for row in rows)

    assert len(post.telegram.box(BINH).replies) == 1
    assert len(post.telegram.box(AN).replies) + len(due) == 300
    assert len(due) > 200
    assert {row["attempts"] for row in rows} == {0}
    assert due[-1] - due[0] >= timedelta(seconds=len(due) - 1)


@pytest.mark.parametrize(("age", "asked"), [(ASKED - timedelta(milliseconds=1), True), (ASKED, False)])
async def test_only_an_answer_to_who_has_just_written_is_under_no_common_pace(
    post: Post, monkeypatch: pytest.MonkeyPatch, age: timedelta, asked: bool
) -> None:
    limiter = post.app.delivery._channels["telegram"].limiter
    turns: list[tuple[str, bool]] = []

    async def noted(address: Address, lane: int, *, asked: bool = False) -> SendSlot:
        turns.append((address.chat, asked))
        return await RateLimiter.turn(limiter, address, lane, asked=asked)

    monkeypatch.setattr(limiter, "turn", noted)
    await post.move_in("telegram", "binh")
    await post.post("binh")
    await post.app.delivery.drain()
    await post.answer(AN)
    post.clock.at += age
    await post.app.delivery.drain()

    assert turns == [("binh", False), ("an", asked)]


# ---------------------------------------------------------------- what waited too long


@pytest.mark.parametrize("kind", [MessageKind.NOTICE, MessageKind.REMINDER, MessageKind.ANSWER])
async def test_what_passes_its_life_in_flight_is_not_sent(still: Post, kind: MessageKind) -> None:
    await still.move_in("telegram", "an")
    still.app.delivery._channels["telegram"].limiter.halt(100)
    if kind is MessageKind.ANSWER:
        await still.answer(AN)
    else:
        await still.post("an", kind=kind)
        await still.app.delivery.claim_some()

    still.clock.at = MONDAY + DELIVERY_POLICIES[kind].life
    await still.in_turn(100)

    assert (await still.states(), still.telegram.asked) == ({"expired": 1}, [])


@pytest.mark.parametrize(
    ("due", "claimed", "state"),
    [
        (timedelta(hours=6), timedelta(hours=6, minutes=30), "sent"),  # 15:30 and 16:00
        (timedelta(hours=6), timedelta(hours=7, minutes=10), "pending"),  # 16:40: until the next working day
    ],
)
async def test_a_reminder_leaves_in_working_hours(
    post: Post, due: timedelta, claimed: timedelta, state: str
) -> None:
    await post.move_in("telegram", "an")
    await post.post("an", kind=MessageKind.REMINDER, due=MONDAY + due)
    post.clock.at = MONDAY + claimed

    await post.app.delivery.drain()

    assert await post.states() == {state: 1}


def test_what_keeps_working_hours_outlives_a_weekend_but_a_question_about_the_week() -> None:
    """From Friday at 17:00 until Monday at 8:00; and nothing is repeated for ever."""
    weekend = timedelta(days=2, hours=15)
    patient = {kind for kind, policy in DELIVERY_POLICIES.items() if policy.patient}

    assert {kind for kind in patient if DELIVERY_POLICIES[kind].life < weekend} == {MessageKind.WEEK_QUESTION}
    assert set(MessageKind) - patient == {MessageKind.ANSWER, MessageKind.NOTICE}
    assert [
        sorted(kind.value for kind, policy in DELIVERY_POLICIES.items() if policy.lane == lane)
        for lane in (0, 1, 3)
    ] == [["answer"], ["notice"], ["broadcast"]]
    assert {len(DELIVERY_POLICIES[kind].again) for kind in patient} == {0, 1}


@pytest.mark.parametrize(("longer", "state"), [(timedelta(), "expired"), (timedelta(seconds=1), "pending")])
async def test_a_reminder_that_could_only_leave_after_its_life_is_given_up(
    post: Post, longer: timedelta, state: str
) -> None:
    """It is 16:40; what lives until work begins again, and no longer, would be late by then."""
    await post.move_in("telegram", "an")
    await post.post("an", kind=MessageKind.REMINDER, due=MONDAY + timedelta(hours=6))
    post.clock.at = MONDAY + timedelta(hours=7, minutes=10)
    begins = post.app.scenes.calendar_cache.current.next_working_time(post.clock.at)
    async with writing(post.app.database) as work:
        await work.statements.run(update(outbox).values(expires_at=begins + longer))

    await post.app.delivery.drain()

    assert (await post.states(), post.telegram.asked) == ({state: 1}, [])


# ---------------------------------------------------------------- what platforms say


async def test_what_is_refused_for_good_is_not_tried_again(post: Post) -> None:
    await post.move_in("telegram", "an")
    post.telegram.refuses = Rejected("can't parse entities")
    await post.post("an")

    await post.app.delivery.drain()
    post.clock.at = MONDAY + timedelta(days=1)
    await post.app.delivery.drain()

    assert (await post.states(), post.telegram.asked) == ({"failed": 1}, ["an"])


async def test_what_cannot_be_sent_at_all_fails_and_holds_up_nobody(post: Post) -> None:
    """A channel that is off since it was written; a message that breaks the channel's own code."""
    await post.answer(Address("mail", "an"))
    await post.app.delivery.drain()
    post.telegram.refuses = ValueError("no such button")
    await post.answer(AN)
    await post.app.delivery.drain()
    post.telegram.refuses = None
    await post.answer(BINH)
    await post.app.delivery.drain()

    async with writing(post.app.database) as work:
        rows = await work.statements.rows(select(outbox.c.chat, outbox.c.state, outbox.c.fault))
    assert [(row["state"], row["fault"]) for row in rows if row["state"] != "sent"] == [
        ("failed", "channel is off"),
        ("failed", "ValueError"),
    ]
    assert post.telegram.asked == ["an", "binh"]


async def test_a_platform_that_refuses_the_bot_is_left_alone(still: Post) -> None:
    await still.move_in("telegram", "an", "binh")
    still.telegram.refuses = Fatal("the token was reset")
    await still.post("an")
    await still.in_turn(0)
    still.telegram.refuses = None

    limiter = still.app.delivery._channels["telegram"].limiter
    waiting = asyncio.create_task(limiter.acquire(BINH, 0))
    await still.time.run(until=1059) if isinstance(still.time, Simulated) else None
    early = waiting.done()
    await still.time.run() if isinstance(still.time, Simulated) else None
    await waiting

    assert (await still.states(), early) == ({"pending": 1}, False)


async def test_a_long_pause_outlives_the_process(tmp_path: Path, settled: Path) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    clock = StillClock(MONDAY)
    async with serving(tmp_path, clock, Stopwatch()) as first:
        await first.move_in("telegram", "an", "binh")
        first.telegram.refuses = NotSent("throttled", retry_after=600)
        await first.post("an", "binh")
        await first.app.delivery.drain()

    clock.at = MONDAY + timedelta(minutes=4)
    async with serving(tmp_path, clock, Stopwatch()) as second:
        limiter = second.app.delivery._channels["telegram"].limiter
        waits = [limiter.wait(address, 1, behind=0) for address in (AN, BINH, Address("telegram", "x"))]
        await limiter.acquire(Address("telegram", "x"), 0)

        assert waits == [360, 360, 0]
        assert second.time.now() == 360  # two chats were refused: it was the bot


# ---------------------------------------------------------------- composing


async def never(_scene: Scene, _about: Mapping[str, str]) -> Reply | None:
    """Is not done in time."""
    await asyncio.Event().wait()
    return HELLO


async def broken(_scene: Scene, _about: Mapping[str, str]) -> Reply | None:
    """Cannot be composed."""
    raise ValueError("no such round")


async def hello(_scene: Scene, _about: Mapping[str, str]) -> Reply | None:
    """Is composed at once."""
    return HELLO


async def test_one_that_is_not_composed_holds_up_no_other(post: Post) -> None:
    await post.move_in("telegram", *names("t", 3))
    composing = Composing(
        database=post.app.database,
        scenes=post.app.scenes,
        composers={MessageKind.REMINDER: never, MessageKind.MISSING: broken, MessageKind.WEEK_UNIT: hello},
        documents={},
        clock=post.clock,
        patience=0.01,
    )
    kinds = (MessageKind.REMINDER, MessageKind.MISSING, MessageKind.WEEK_UNIT)
    async with writing(post.app.database) as work:
        notices = [Notice(kind, kind, name, MONDAY) for kind, name in zip(kinds, names("t", 3), strict=True)]
        await work.outbox.post(notices, MONDAY)
        parcels = await claim_due(work.outbox, me="me", now=MONDAY, most=9)

    ready = await composing.prepare(parcels)
    async with writing(post.app.database) as work:
        rows = await work.statements.rows(
            select(outbox.c.kind, outbox.c.state, outbox.c.due_at, outbox.c.fault)
        )

    assert [parcel.body for parcel in ready if parcel is not None] == [HELLO]
    assert {row["kind"]: (row["state"], row["due_at"] - MONDAY, row["fault"]) for row in rows} == {
        "reminder": ("pending", COMPOSE_AGAIN, "took long to compose"),
        "missing": ("failed", timedelta(), "ValueError"),
        "week-unit": ("sending", timedelta(), ""),
    }


async def test_one_that_spoils_a_group_spoils_it_for_itself() -> None:
    groups: list[list[str]] = []

    async def act(items: Sequence[str]) -> Sequence[str]:
        groups.append(list(items))
        await asyncio.sleep(0)
        if "bad" in items:
            raise ValueError("bad")
        return [item.upper() for item in items]

    together: GroupCommit[str, str] = GroupCommit(act)
    results = await asyncio.gather(*map(together.do, ("a", "b", "bad", "c")), return_exceptions=True)

    assert [str(result) for result in results] == ["A", "B", "bad", "C"]
    assert Counter(map(len, groups)) == {4: 1, 1: 4}
