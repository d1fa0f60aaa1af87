"""Delivery and polling against a platform that fails in every way: what becomes of parcels, and what people see."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import App
from bot.channels.pauses import Pauses
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.delivery.limits import RateLimiter
from bot.demo.emulators.telegram import TelegramEmulator, TelegramFaultKind
from bot.settings import Settings
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice, OutgoingAnswer
from domain.talk.messages import Address, Reply, Update, reply, say
from storage.tables import outbox
from storage.work import writing
from tests.crash.committee import PHONES, REMINDERS, open_round, settle
from tests.crash.scene import Scene, telegram
from tests.crash.talking import ASK, CHOOSE, act, deed_of, pledge
from tests.crash.victim import TOKEN
from tests.crash.victim import WORDS as TEXTS
from tests.town import StillClock, Stopwatch

FILE = "neuguong.sqlite"
FIRST, SECOND = "Mục này không thuộc", "Hệ thống gặp trục"
WORDS = {FIRST: reply(say("talk-reception-not-yours")), SECOND: reply(say("talk-reception-fault"))}
FAULTS: tuple[TelegramFaultKind, ...] = (
    "429",
    "500",
    "502html",
    "reset_before",
    "reset_after",
    "hang",
    "hang_after",
)
ARRIVES: tuple[TelegramFaultKind, ...] = ("reset_after", "hang_after")
"""Where the platform takes it although it does not say so."""

Fate = tuple[str, int]
"""A parcel's state and attempts."""


@dataclass
class OverHttp:
    """The assistant in this process, between a database and a local Telegram."""

    app: App
    channel: TelegramChannel
    telegram: TelegramEmulator
    clock: StillClock
    scene: Scene

    async def answer(self, code: str, *bodies: Reply) -> None:
        """OutgoingAnswer somebody, as a batch would."""
        said = [OutgoingAnswer(Address("telegram", str(PHONES[code])), "vi", body) for body in bodies]
        async with writing(self.app.database) as work:
            parcels = await work.outbox.answer(said, me=self.app.delivery.owner, at=self.clock.at)
        self.app.delivery.now(parcels)

    async def post(self, code: str, *bodies: Reply, kind: MessageKind = MessageKind.NOTICE) -> None:
        """Put notices for somebody on their way."""
        async with writing(self.app.database) as work:
            person = await work.people.by_code(code, self.clock.at.date())
            assert person is not None
            known = len(await work.statements.rows(select(outbox.c.id)))
            notices = [
                Notice(f"key:{known + place}", kind, person.id, self.clock.at, body)
                for place, body in enumerate(bodies)
            ]
            assert await work.outbox.post(notices, self.clock.at) == len(bodies)

    async def fates(self, code: str) -> list[Fate]:
        """What became of everything that was for this person, oldest first."""
        async with writing(self.app.database) as work:
            rows = await work.statements.rows(
                select(outbox.c.state, outbox.c.attempts)
                .where(outbox.c.chat == str(PHONES[code]))
                .order_by(outbox.c.id)
            )
        return [(row["state"], row["attempts"]) for row in rows]

    async def fault(self, code: str) -> str:
        """Why the newest parcel for this person is where it is."""
        async with writing(self.app.database) as work:
            rows = await work.statements.rows(
                select(outbox.c.fault).where(outbox.c.chat == str(PHONES[code])).order_by(outbox.c.id)
            )
        return str(rows[-1]["fault"])

    def sees(self, code: str) -> list[str]:
        """The first words of what is in this person's chat."""
        shown = self.telegram.chat(PHONES[code])
        return [" ".join(message.text.split()[:4]) for message in shown if message.from_bot]

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Poll and answer meanwhile; what was taken is answered at the end."""

        async def receive(updates: list[Update], cursor: str) -> None:
            await self.app.dispatcher.receive("telegram", updates, cursor)

        async with writing(self.app.database) as work:
            cursor = await work.inbox.cursor("telegram")
        task = asyncio.create_task(self.channel.run(receive, cursor))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await self.app.delivery.drain()


@pytest.fixture(scope="module")
def committee(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A settled committee to copy."""
    path = tmp_path_factory.mktemp("committee") / FILE
    asyncio.run(settle(f"sqlite+aiosqlite:///{path}"))
    return path


@asynccontextmanager
async def wired(
    committee: Path, folder: Path, limiter: Callable[[], RateLimiter] = RateLimiter
) -> AsyncIterator[OverHttp]:
    """The assistant on a copy of the committee in this folder."""
    shutil.copy(committee, folder / FILE)
    clock = StillClock(REMINDERS)
    async with telegram(clock) as emulator:
        channel = TelegramChannel(
            token=TOKEN,
            words=TEXTS,
            clock=clock,
            api_url=emulator.url,
            request=AiohttpRequest(connect_seconds=2.0, read_seconds=0.5),
            pauses=Pauses(poll=0, first=0.001, most=0.002),
        )
        settings = Settings(_env_file=None, data_dir=folder, telegram_token=SecretStr(""))
        app = App(settings, clock=clock, channels=[channel], limiter=limiter, words=TEXTS)
        await app.open()
        await app.delivery.drain()
        yield OverHttp(app, channel, emulator, clock, Scene(folder, settings.database, emulator, REMINDERS))
        await app.delivery.drain()
        await app.close()


@pytest.fixture
async def over_http(committee: Path, tmp_path: Path) -> AsyncIterator[OverHttp]:
    """Pauses are kept in real time."""
    async with wired(committee, tmp_path) as built:
        yield built


@pytest.fixture
async def waitless(committee: Path, tmp_path: Path) -> AsyncIterator[OverHttp]:
    """Pauses are kept, and cost nothing."""
    watch = Stopwatch()
    async with wired(committee, tmp_path, lambda: RateLimiter(now=watch.now, sleep=watch.sleep)) as built:
        yield built


async def test_faults_of_answers(over_http: OverHttp) -> None:
    """An answer is tried again by the same process, so the next stays behind it; what arrived unseen is doubled."""
    people = dict(zip(FAULTS, PHONES, strict=False))
    for fault, code in people.items():
        over_http.telegram.fault("sendMessage", chat=PHONES[code], kind=fault, retry_after=0)

    for code in people.values():
        await over_http.answer(code, *WORDS.values())
    await over_http.app.delivery.drain()

    assert {fault: await over_http.fates(code) for fault, code in people.items()} == {
        fault: [("sent", 1 if fault == "429" else 2), ("sent", 1)] for fault in FAULTS
    }
    assert {fault: over_http.sees(code) for fault, code in people.items()} == {
        fault: [FIRST] * (2 if fault in ARRIVES else 1) + [SECOND] for fault in FAULTS
    }


async def test_answer_in_doubt_is_repeated_before_what_comes_behind_it(waitless: OverHttp) -> None:
    doubts = len(DELIVERY_POLICIES[MessageKind.ANSWER].again)
    waitless.telegram.fault("sendMessage", kind="502html", times=doubts)

    await waitless.answer("A01", *WORDS.values())
    await waitless.app.delivery.drain()

    assert await waitless.fates("A01") == [("sent", doubts + 1), ("sent", 1)]
    assert waitless.sees("A01") == [FIRST, SECOND]


async def test_answer_in_doubt_too_often_is_held(waitless: OverHttp) -> None:
    sends = len(DELIVERY_POLICIES[MessageKind.ANSWER].again) + 1
    waitless.telegram.fault("sendMessage", kind="502html", times=sends)

    await waitless.answer("A01", *WORDS.values())
    await waitless.app.delivery.drain()

    assert await waitless.fates("A01") == [("held", sends), ("sent", 1)]
    assert waitless.sees("A01") == [SECOND]


async def test_answer_that_others_took_back_is_theirs_to_repeat(over_http: OverHttp) -> None:
    """Whoever was slow and taken for dead does not send a second time beside those who took over."""
    over_http.telegram.fault("sendMessage", kind="hang_after")

    await over_http.answer("A01", WORDS[FIRST])
    await over_http.telegram.wait_for(lambda: over_http.sees("A01"))
    async with writing(over_http.app.database) as work:
        await work.outbox.reap(now=over_http.clock.at, living=["somebody else"])
    await over_http.app.delivery.drain()

    assert await over_http.fates("A01") == [("sent", 2)]
    assert over_http.sees("A01") == [FIRST] * 2


async def test_faults_of_notices(over_http: OverHttp) -> None:
    """A notice in doubt waits for two minutes, what must not come twice is held."""
    people = dict(zip(FAULTS, PHONES, strict=False))
    weekly = dict(zip(FAULTS, reversed(PHONES), strict=False))
    for fault in FAULTS:
        for code in (people[fault], weekly[fault]):
            over_http.telegram.fault("sendMessage", chat=PHONES[code], kind=fault, retry_after=0)
            kind = MessageKind.NOTICE if code == people[fault] else MessageKind.WEEK_OFFICE
            await over_http.post(code, WORDS[FIRST], kind=kind)

    await over_http.app.delivery.drain()
    soon = {fault: await over_http.fates(code) for fault, code in people.items()}
    held = {fault: await over_http.fates(code) for fault, code in weekly.items()}
    over_http.clock.at += DELIVERY_POLICIES[MessageKind.NOTICE].again[0]
    await over_http.app.delivery.drain()

    assert soon == {fault: [("sent", 1) if fault == "429" else ("pending", 1)] for fault in FAULTS}
    assert held == {fault: [("sent", 1) if fault == "429" else ("held", 1)] for fault in FAULTS}
    assert {fault: await over_http.fates(code) for fault, code in people.items()} == {
        fault: [("sent", 1 if fault == "429" else 2)] for fault in FAULTS
    }
    assert {fault: len(over_http.sees(code)) for fault, code in people.items()} == {
        fault: 2 if fault in ARRIVES else 1 for fault in FAULTS
    }


async def test_long_pause_gives_a_notice_back(over_http: OverHttp) -> None:
    over_http.telegram.fault("sendMessage", kind="429", retry_after=60)
    await over_http.post("A01", WORDS[FIRST])

    await over_http.app.delivery.drain()
    before = await over_http.app.delivery.claim_some()
    async with writing(over_http.app.database) as work:
        due = await work.statements.value(select(outbox.c.due_at))

    assert await over_http.fates("A01") == [("pending", 0)]
    assert (before, due) == (0, over_http.clock.at + timedelta(seconds=60))
    assert over_http.sees("A01") == []


async def test_notice_that_must_wait_stands_in_no_answers_way(over_http: OverHttp) -> None:
    await over_http.post("A01", WORDS[FIRST], WORDS[FIRST])

    await over_http.app.delivery.claim_some()
    await over_http.telegram.wait_for(lambda: over_http.sees("A01"))
    await over_http.answer("A01", WORDS[SECOND])
    await over_http.app.delivery.drain()

    assert over_http.sees("A01") == [FIRST, SECOND, FIRST]


async def test_what_waits_in_a_living_process_is_not_taken_for_dead(over_http: OverHttp) -> None:
    """The pause is longer than a lease, by the clock; the reaper looks meanwhile."""
    over_http.telegram.fault("sendMessage", kind="429", retry_after=1)
    await over_http.answer("A01", *WORDS.values())
    await over_http.telegram.wait_for(lambda: over_http.telegram.calls_of("sendMessage"))

    over_http.clock.at += timedelta(minutes=5)
    reaped = await over_http.app.delivery.reap()
    await over_http.app.delivery.drain()

    assert reaped == 0
    assert await over_http.fates("A01") == [("sent", 1), ("sent", 1)]
    assert over_http.sees("A01") == [FIRST, SECOND]


async def test_many_answers_of_the_dead_leave_room_for_notices(waitless: OverHttp) -> None:
    """More than may be in flight at once; each is marked again before it is sent again."""
    *answered, other = PHONES
    async with writing(waitless.app.database) as work:
        said = [
            OutgoingAnswer(Address("telegram", str(PHONES[code])), "vi", WORDS[FIRST])
            for code in answered
            for _ in range(3)
        ]
        await work.outbox.answer(said, me="dead", at=waitless.clock.at)

    reaped = await waitless.app.delivery.reap(living=[waitless.app.delivery.owner])
    await waitless.app.delivery.drain()
    await waitless.post(other, WORDS[SECOND])
    await waitless.app.delivery.drain()

    assert reaped == 3 * len(answered)
    assert {code: await waitless.fates(code) for code in answered} == {
        code: [("sent", 2)] * 3 for code in answered
    }
    assert (await waitless.fates(other), waitless.sees(other)) == ([("sent", 1)], [SECOND])


async def test_whoever_blocked_is_seen_by_those_who_care(over_http: OverHttp) -> None:
    over_http.telegram.block(PHONES["A01"])
    await over_http.post("A01", WORDS[FIRST])

    await over_http.app.delivery.drain()
    first = await over_http.fault("A01")
    await over_http.post("A01", WORDS[SECOND])
    await over_http.app.delivery.drain()
    async with writing(over_http.app.database) as work:
        states = await work.outbox.counts()
        reasons = [
            row["fault"] for row in await work.statements.rows(select(outbox.c.fault).order_by(outbox.c.key))
        ]
        root = await work.people.root(over_http.clock.at.date())
        assert root is not None
        members = await work.people.members((root.id,), over_http.clock.at.date())

    assert first == "Unreachable: Forbidden: bot was blocked by the user"
    assert (states, reasons) == ({"failed": 2}, [first, "no open account"])
    assert [one.person.code for one in members if one.linked and not one.reachable] == ["A01"]


POLLS: Sequence[TelegramFaultKind] = ("429", "500", "502html", "reset_before", "reset_after", "duplicate")


async def test_faults_of_polls_lose_and_repeat_nothing(over_http: OverHttp) -> None:
    async with over_http.listening():
        for number, fault in enumerate(POLLS):
            over_http.telegram.fault("getUpdates", kind=fault, retry_after=0)
            over_http.telegram.say(PHONES["A01"], f"/huy {number}")
            await over_http.telegram.wait_for(lambda: len(over_http.sees("A01")) > number)  # noqa: B023  awaited here
        await over_http.telegram.wait_for(lambda: not over_http.telegram.deliveries.pending)

    assert over_http.telegram.counters.faults == len(POLLS)
    assert len(over_http.sees("A01")) == len(POLLS)


async def test_press_on_two_devices_acts_once(over_http: OverHttp) -> None:
    await open_round(over_http.scene.url, "CB1")
    *story, last = pledge("A01")
    async with over_http.listening():
        for one in story:
            act(over_http.scene, "A01", one)
            await over_http.scene.shows("A01", one.answer)

    act(over_http.scene, "A01", last)
    act(over_http.scene, "A01", last)
    async with over_http.listening():
        await over_http.telegram.wait_for(lambda: not over_http.telegram.deliveries.pending)

    assert await over_http.scene.deeds(["A01"]) == [[deed_of("A01")]]


async def test_press_that_comes_twice_asks_the_same_question_again(over_http: OverHttp) -> None:
    await open_round(over_http.scene.url, "CB1")
    async with over_http.listening():
        act(over_http.scene, "A01", ASK)
        await over_http.scene.shows("A01", ASK.answer)

    act(over_http.scene, "A01", CHOOSE)
    act(over_http.scene, "A01", CHOOSE)
    async with over_http.listening():
        await over_http.telegram.wait_for(lambda: not over_http.telegram.deliveries.pending)

    assert [words for words in over_http.sees("A01") if words == CHOOSE.answer] == [CHOOSE.answer]
