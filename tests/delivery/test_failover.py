"""One person with two accounts: a notice that one refuses leaves by the other at once, and quotas that run out."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import App
from bot.channels.base import (
    ChannelError,
    Exhausted,
    Fatal,
    File,
    NextTurn,
    Receive,
    Sent,
    Unreachable,
    at_once,
)
from bot.delivery.limits import RateLimiter
from bot.delivery.quota import QuotaMeter
from bot.delivery.settlements import Settlements
from bot.demo.committee.one_transaction import claim_due
from bot.settings import Settings
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice
from domain.people.person import CONSENT_VERSION
from domain.talk.messages import Address, ReachChange, Reply, Said, Update, reply, say
from storage.delivery.outbox import SqlOutbox
from storage.delivery.quotas import SqlQuotas
from storage.people.accounts import SqlAccounts
from storage.tables import outbox, quotas
from storage.work import writing
from tests.crash.checkpoints import Checkpoint, watching
from tests.screens import TYPED
from tests.town import BUTTONS, MONDAY, ZONE, Memory, StillClock, Stopwatch, strict_words

HELLO = reply(say("talk-reception-fault"))
DECEMBER = datetime(2026, 12, 1, tzinfo=ZONE).astimezone(UTC)
BLOCKED = Unreachable("blocked")
USED_UP = Exhausted("quota exceeded")


class Carrier(Memory):
    """A channel that refuses when told, and counts what it was asked to carry."""

    refuses: ChannelError | None = None
    asked = 0
    pieces = 1

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
        """Remember the reply, which takes so many messages. Raises what it was told to."""
        self.asked += 1
        if self.refuses is not None:
            raise self.refuses
        sent = await super().send(
            address, reply, language=language, edits=edits, files=files, next_turn=next_turn
        )
        return replace(sent, count=self.pieces)


class Death(Exception):  # noqa: N818  what a test does to a process
    """The process ends here."""


@dataclass
class House:
    """A committee whose people have two accounts: Telegram first, then Zalo."""

    folder: Path
    app: App
    telegram: Carrier
    zalo: Carrier
    clock: StillClock

    async def person(self, code: str) -> str:
        """The id of the person with this code."""
        async with writing(self.app.database) as work:
            found = await work.people.by_code(code, self.clock.at.date())
        assert found is not None
        return found.id

    async def open_zalo(self, *codes: str, consented: bool = True) -> None:
        """Give these people a second account."""
        async with writing(self.app.database) as work:
            for code in codes:
                found = await work.people.by_code(code, self.clock.at.date())
                assert found is not None
                address = Address("zalo", code)
                await work.accounts.link(found.id, address, self.clock.at + timedelta(seconds=1))
                if consented:
                    await work.accounts.consent(
                        address,
                        person_id=found.id,
                        version=CONSENT_VERSION,
                        given=True,
                        at=self.clock.at,
                    )

    async def post(self, code: str, *, kind: MessageKind = MessageKind.NOTICE, times: int = 1) -> None:
        """Put so many notices for that person on their way."""
        person = await self.person(code)
        async with writing(self.app.database) as work:
            known = len(await work.statements.rows(select(outbox.c.id)))
            notices = [Notice(f"n{known + n}", kind, person, self.clock.at, HELLO) for n in range(times)]
            await work.outbox.post(notices, self.clock.at)

    async def deliver(self) -> None:
        """Send what is due."""
        await self.app.delivery.drain()

    async def hear(
        self, *contents: Said | ReachChange, channel: str = "telegram", code: str = "DV01"
    ) -> None:
        """That person writes, event by event."""
        for place, content in enumerate(contents):
            event = f"{channel}-{code}-{self.clock.at}-{place}"
            update = Update(Address(channel, code), event, self.clock.at, content)
            await self.app.dispatcher.receive(channel, [update], "")
        await self.deliver()

    def got(self, code: str) -> dict[str, list[str]]:
        """The ids of the words that came first in each message, by channel."""
        return {
            channel.name: [said.lines[0].id for said in channel.box(Address(channel.name, code)).replies]
            for channel in (self.telegram, self.zalo)
        }

    async def fates(self) -> list[tuple[str, int, str]]:
        """State, attempts and channel of everything, oldest first."""
        async with writing(self.app.database) as work:
            rows = await work.statements.rows(
                select(outbox.c.state, outbox.c.attempts, outbox.c.channel).order_by(
                    outbox.c.created_at, outbox.c.key
                )
            )
        return [(row["state"], row["attempts"], row["channel"]) for row in rows]

    async def faults(self) -> list[tuple[str, str]]:
        """State and fault of everything, oldest first."""
        async with writing(self.app.database) as work:
            rows = await work.statements.rows(
                select(outbox.c.state, outbox.c.fault).order_by(outbox.c.created_at, outbox.c.key)
            )
        return [(row["state"], row["fault"]) for row in rows]

    async def used(self) -> dict[tuple[str, str], tuple[int, int]]:
        """Sent and received, by channel and month."""
        async with writing(self.app.database) as work:
            rows = await work.statements.rows(select(quotas))
        return {(row["channel"], row["month"]): (row["sent"], row["received"]) for row in rows}

    def allow(self, **limits: int) -> None:
        """Set the channels' quotas."""
        self.app.scenes.policy = replace(self.app.scenes.policy, monthly_quotas=limits)

    async def spend(self, channel: str, messages: int) -> None:
        """Let so many messages have gone out this month."""
        async with writing(self.app.database) as work:
            await work.quotas.count("2026-11", sent={channel: messages})


@asynccontextmanager
async def living(
    folder: Path, clock: StillClock, *, dies_at: Checkpoint | None = None
) -> AsyncIterator[House]:
    """A process on the folder's database. With `dies_at` it goes no further than that moment, the first time."""

    def reached(moment: Checkpoint) -> None:
        if moment is dies_at:
            raise Death(moment)

    with watching(reached):
        telegram = Carrier(BUTTONS)
        zalo = Carrier(TYPED, name="zalo", invitation="https://zalo.me/neuguong")
        watch = Stopwatch()
        app = App(
            Settings(_env_file=None, data_dir=folder, telegram_token=SecretStr("")),
            clock=clock,
            channels=[telegram, zalo],
            limiter=lambda: RateLimiter(now=watch.now, sleep=watch.sleep),
            words=strict_words(),
        )
        await app.open()
        await app.delivery.drain()
        yield House(folder, app, telegram, zalo, clock)
        await app.close()


@pytest.fixture
async def house(tmp_path: Path, settled: Path) -> AsyncIterator[House]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    async with living(tmp_path, StillClock(MONDAY)) as built:
        await built.open_zalo("DV01")
        yield built


# ------------------------------------------------------------------ failover


@pytest.mark.parametrize("fault", [BLOCKED, USED_UP], ids=["unreachable", "exhausted"])
async def test_what_one_channel_refuses_leaves_by_the_next_in_the_same_delivery(
    house: House, fault: ChannelError
) -> None:
    house.telegram.refuses = fault
    await house.post("DV01", times=2)

    await house.deliver()

    assert house.got("DV01") == {"telegram": [], "zalo": ["talk-reception-fault"] * 2}
    assert (await house.fates())[:2] == [("sent", 1, "zalo")] * 2


async def test_what_locks_a_whole_channel_is_written_last_in_every_process(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def noted(owner: type, name: str) -> None:
        act = getattr(owner, name)

        async def write(*given: object, **named: object) -> object:
            written.append(name)
            return await act(*given, **named)

        monkeypatch.setattr(owner, name, write)

    for code in ("DV01", "DV02", "BT01"):
        await house.post(code)
    now = house.clock.at
    async with writing(house.app.database) as work:
        parcels = await claim_due(work.outbox, me="me", now=now, most=3)
        await work.outbox.mark(parcels, now=now)
    first, second, third = sorted(parcels, key=lambda parcel: parcel.address.chat)
    noted(SqlOutbox, "later")
    noted(SqlAccounts, "reach")
    noted(SqlQuotas, "exhaust")
    settlements = Settlements(house.app.database, QuotaMeter(house.app.scenes, ["telegram", "zalo"]))

    await asyncio.gather(
        settlements.closed(first, now, USED_UP),
        settlements.closed(second, now, BLOCKED),
        settlements.later(third, now, USED_UP),
    )

    assert written == ["later", "reach", "exhaust"]


async def test_whoever_has_no_channel_left_is_on_the_secretarys_list(house: House) -> None:
    house.telegram.refuses = house.zalo.refuses = BLOCKED
    await house.post("DV01")

    await house.deliver()
    async with writing(house.app.database) as work:
        root = await work.people.root(house.clock.at.date())
        assert root is not None
        members = await work.people.members((root.id,), house.clock.at.date())

    assert (house.telegram.asked, house.zalo.asked) == (1, 1)
    assert await house.faults() == [("failed", "Unreachable: blocked")]
    assert [one.person.code for one in members if one.linked and not one.reachable] == ["DV01"]


async def test_a_second_channel_without_consent_is_not_written_to(house: House) -> None:
    await house.open_zalo("DV02", consented=False)
    house.telegram.refuses = BLOCKED
    await house.post("DV02")

    await house.deliver()

    assert (house.zalo.asked, await house.faults()) == (0, [("failed", "Unreachable: blocked")])


async def test_answers_belong_to_the_chat_that_asked(house: House) -> None:
    house.telegram.refuses = BLOCKED

    await house.hear(Said("/menu"))

    assert house.got("DV01") == {"telegram": [], "zalo": []}
    assert await house.faults() == [("failed", "Unreachable: blocked")]


@pytest.mark.parametrize("moment", [Checkpoint.TURNED, Checkpoint.TURN_KEPT])
async def test_death_between_closing_and_resending_neither_loses_nor_doubles(
    tmp_path: Path, settled: Path, moment: Checkpoint, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    clock = StillClock(MONDAY)
    async with living(tmp_path, clock, dies_at=moment) as first:
        await first.open_zalo("DV01")
        first.telegram.refuses = BLOCKED
        await first.post("DV01")
        await first.deliver()
        assert first.zalo.asked == 0
    assert "was left" in caplog.text

    async with living(tmp_path, clock) as second:
        second.telegram.refuses = BLOCKED
        await second.deliver()
        clock.at += DELIVERY_POLICIES[MessageKind.NOTICE].again[0]
        await second.deliver()

        assert second.got("DV01") == {"telegram": [], "zalo": ["talk-reception-fault"]}
        assert [state for state, *_ in await second.fates()] == ["sent"]
        assert second.telegram.asked == (1 if moment is Checkpoint.TURNED else 0)


# ------------------------------------------------------------------ a channel comes back


async def test_a_channel_that_comes_back_is_told_so_once(house: House) -> None:
    house.telegram.refuses = BLOCKED
    await house.post("DV01")
    await house.deliver()
    house.telegram.refuses = None

    await house.hear(ReachChange(open=True), Said("/menu"), Said("/menu"))
    await house.post("DV01")
    await house.deliver()

    assert house.got("DV01") == {
        "telegram": [
            "people-menu-greeting",
            "people-menu-greeting",
            "people-accounts-back",
            "talk-reception-fault",
        ],
        "zalo": ["talk-reception-fault"],
    }


async def test_a_closed_channel_opens_when_somebody_writes_and_closes_when_they_say_so(house: House) -> None:
    came = []
    for contents in (
        (ReachChange(open=False),),
        (Said("/menu"),),
        (ReachChange(open=False),),
        (ReachChange(open=True),),
    ):
        house.clock.at += timedelta(hours=1)
        await house.hear(*contents)
        came.append(len(house.got("DV01")["telegram"]))

    assert came == [0, 2, 2, 3]
    assert sorted(house.got("DV01")["telegram"]) == [
        "people-accounts-back",
        "people-accounts-back",
        "people-menu-greeting",
    ]


# ------------------------------------------------------------------ quotas


async def test_what_goes_in_and_out_is_counted_by_channel_and_month(house: House) -> None:
    house.zalo.pieces = 3
    await house.hear(Said("/menu"), ReachChange(open=True))
    await house.hear(Said("/menu"), channel="zalo")
    house.clock.at = DECEMBER
    await house.hear(Said("/menu"))

    assert await house.used() == {
        ("telegram", "2026-11"): (1, 1),
        ("zalo", "2026-11"): (3, 1),
        ("telegram", "2026-12"): (1, 1),
    }


async def test_the_office_is_warned_once_when_a_quota_nears_its_end(house: House) -> None:
    house.allow(zalo=10)
    await house.spend("zalo", 5)
    counts = []

    for _ in range(3):
        await house.hear(Said("/menu"), channel="zalo")
        house.clock.at += timedelta(minutes=1)
        counts.append(len(house.got("VP01")["telegram"]))

    assert counts == [0, 1, 1]
    assert house.got("VP01") == {"telegram": ["delivery-quota-near"], "zalo": []}


async def test_the_office_is_warned_although_the_first_count_was_undone(house: House) -> None:
    house.allow(zalo=10)
    await house.spend("zalo", 7)
    meter = QuotaMeter(house.app.scenes, ["telegram", "zalo"])

    async def count(*, dies: bool) -> None:
        async with writing(house.app.database) as work:
            await meter.count(work, house.clock.at, sent={"zalo": 1})
            if dies:
                raise Death

    with pytest.raises(Death):
        await count(dies=True)
    await count(dies=False)
    await house.deliver()

    assert house.got("VP01") == {"telegram": ["delivery-quota-near"], "zalo": []}


@pytest.mark.parametrize(
    ("used", "code", "channel"),
    [(94, "DV01", "zalo"), (95, "DV01", "telegram"), (95, "BT01", "zalo"), (99, "VP01", "zalo")],
)
async def test_the_last_of_a_quota_is_for_leaders_and_the_office(
    house: House, used: int, code: str, channel: str
) -> None:
    house.allow(zalo=100)
    await house.spend("zalo", used)
    await house.open_zalo("BT01", "VP01")
    person = await house.person(code)
    async with writing(house.app.database) as work:
        await work.accounts.prefer(person, "zalo")
    await house.post(code)

    await house.deliver()

    assert house.got(code)[channel] == ["talk-reception-fault"] + ["delivery-quota-near"] * (
        (code, used) == ("VP01", 99)
    )


async def test_a_used_up_quota_is_told_once_and_stays_shut_until_the_month_turns(house: House) -> None:
    await house.open_zalo("VP01", "DV11")
    for code in ("VP01", "DV01", "DV11"):
        person = await house.person(code)
        async with writing(house.app.database) as work:
            await work.accounts.prefer(person, "zalo")
    only_zalo = await house.person("DV11")
    async with writing(house.app.database) as work:
        await work.accounts.detach(Address("telegram", "DV11"), only_zalo)
    house.zalo.refuses = USED_UP
    house.clock.at = DECEMBER - timedelta(days=2)

    for _ in range(3):
        await house.post("DV01")
        await house.deliver()
    await house.post("DV11")
    await house.deliver()
    asked, waiting = house.zalo.asked, [one for one in await house.faults() if one[0] != "sent"]
    house.zalo.refuses = None
    house.clock.at = DECEMBER
    await house.post("DV01")
    await house.deliver()

    assert (asked, waiting) == (1, [("pending", "quota")])
    assert house.got("VP01") == {"telegram": ["delivery-quota-exhausted"], "zalo": []}
    assert house.got("DV01") == {"telegram": ["talk-reception-fault"] * 3, "zalo": ["talk-reception-fault"]}
    assert house.got("DV11") == {"telegram": [], "zalo": ["talk-reception-fault"]}


async def test_every_month_turns_on_the_first_of_the_next_one(house: House) -> None:
    meter = QuotaMeter(house.app.scenes, ["zalo"])
    firsts = [datetime(2027 + month // 12, month % 12 + 1, 1, tzinfo=ZONE) for month in range(13)]
    async with writing(house.app.database) as work:
        for first, following in pairwise(firsts):
            for now in (first, following - timedelta(milliseconds=1)):
                assert (await meter.openings(work, now)).turns == following


async def test_answers_go_out_whatever_our_own_count_says(house: House) -> None:
    house.allow(zalo=10)
    await house.spend("zalo", 20)

    await house.hear(Said("/menu"), channel="zalo")

    assert house.got("DV01")["zalo"] == ["people-menu-greeting"]


async def test_d_an_answer_goes_by_the_other_account_where_the_month_is_used_up(house: House) -> None:
    house.zalo.refuses = USED_UP

    await house.hear(Said("/menu"), Said("/menu"), channel="zalo")

    assert house.got("DV01") == {"telegram": ["delivery-answer-elsewhere"] * 2, "zalo": []}
    said = house.telegram.box(Address("telegram", "DV01")).replies[0]
    assert [line.id for line in said.lines[:3]] == ["delivery-answer-elsewhere", "", "people-menu-greeting"]
    assert [one for one in await house.fates() if one[2] == "telegram"][:2] == [("sent", 1, "telegram")] * 2


async def test_d_an_answer_without_another_account_fails(house: House) -> None:
    house.zalo.refuses = USED_UP
    person = await house.person("DV01")
    async with writing(house.app.database) as work:
        await work.accounts.detach(Address("telegram", "DV01"), person)

    await house.hear(Said("/menu"), channel="zalo")
    await house.hear(Said("/menu"), channel="zalo", code="nobody")

    assert house.got("DV01") == {"telegram": [], "zalo": []}
    assert [state for state, _ in await house.faults()][:2] == ["failed", "failed"]


class Shut(Memory):
    """A platform that does not know the bot any more."""

    async def run(self, receive: Receive, cursor: str) -> None:
        """Raises Fatal at once."""
        raise Fatal("the token was reset")


class Listening(Memory):
    """A platform that goes on, and says once that it was asked."""

    def __init__(self) -> None:
        super().__init__(TYPED)
        self.name = "zalo"
        self.listens = asyncio.Event()

    async def run(self, receive: Receive, cursor: str) -> None:
        """Wait for ever."""
        self.listens.set()
        await asyncio.Event().wait()


async def test_a_platform_that_refuses_the_bot_leaves_the_other_channels_open(
    settled: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    settings = Settings(_env_file=None, data_dir=tmp_path, telegram_token=SecretStr(""))
    zalo = Listening()
    app = App(settings, clock=StillClock(MONDAY), channels=[Shut(BUTTONS), zalo], words=strict_words())

    running = asyncio.create_task(app.run())
    await zalo.listens.wait()
    await asyncio.sleep(0)
    ended_early = running.done()
    running.cancel()
    await asyncio.wait({running})

    assert (ended_early, running.cancelled()) == (False, True)
    assert "the token was reset (the other channels go on)" in caplog.messages


async def test_without_any_channel_left_the_process_ends(settled: Path, tmp_path: Path) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    settings = Settings(_env_file=None, data_dir=tmp_path, telegram_token=SecretStr(""))
    app = App(settings, clock=StillClock(MONDAY), channels=[Shut(BUTTONS)], words=strict_words())

    with pytest.raises(ExceptionGroup) as ended:
        await app.run()

    assert ended.value.subgroup(Fatal) is not None
