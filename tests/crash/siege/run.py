"""The course of a siege: working days, each with its deaths, its rest and its verdict."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from bot.calendar.holidays import vietnamese_holidays
from bot.demo.emulators.telegram import TelegramEmulator
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind
from tests.crash.committee import CROWD_PHONES, open_round, opened
from tests.crash.siege.balancer import LoadBalancer
from tests.crash.siege.clock import SharedClock, shared_clock
from tests.crash.siege.crowd import Crowd
from tests.crash.siege.ledger import Ledger, Row
from tests.crash.siege.office import Office
from tests.crash.siege.processes import Process, Processes
from tests.crash.siege.record import Record
from tests.crash.siege.verdict import Verdict, by_chat
from tests.crash.siege.victim import Orders
from tests.crash.siege.weather import blow
from tests.crash.victim import TOKEN, Home
from tests.town import COMMITTEE, ZONE

FIRST_DAY = date(2026, 11, 25)
HOURS = ("08:59:57", "09:04:00", "09:40:00")
"""Before the day's reminder, after the doubts' second attempts are due, and when conversations rest."""
EVENING = "16:30:00"
SHARE = (0.3, 0.4, 0.3)
"""Of the day's deaths, at each of these hours."""
ANSWERS = 25
"""At most so many answers are waited for after a death, so that the next one meets people talking."""
SILENCE = 3.0
"""Real seconds after which it comes all the same."""
LATER = 0.4
"""Real seconds within which it then comes at any moment."""
MOSTLY = 0.5
"""How often whoever takes updates is to die rather than the other one."""
REST = 180.0
"""Real seconds in which everything that is due must have left."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long, how hard, and where. `at_a_time`: processes; `webhook`: the platform brings updates."""

    database_url: str
    folder: Path
    kills: int
    days: int
    seed: int
    webhook: bool = False
    at_a_time: int = 2
    at_most: float = float("inf")
    """Real seconds after which no further day begins."""


@dataclass
class Outcome:
    """What came of it."""

    verdict: Verdict = field(default_factory=Verdict)
    deaths: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def kills(self) -> int:
        """Deaths of all sorts."""
        return self.deaths.total()


async def besiege(plan: Plan, tell: Callable[[str], None]) -> Outcome:
    """Settle in the settled database of the plan, kill as often as it says, and judge every evening."""
    siege = await _begun(plan, tell)
    started = time.monotonic()
    async with siege.under_way():
        for number, day in enumerate(islice(_working_days(), plan.days)):
            if time.monotonic() - started > plan.at_most:
                break
            kills = plan.kills * (number + 1) // plan.days - plan.kills * number // plan.days
            await siege.day(day, kills)
    siege.outcome.seconds = time.monotonic() - started
    return siege.outcome


async def _begun(plan: Plan, tell: Callable[[str], None]) -> _Siege:
    clock = shared_clock(plan.folder / "clock", _at(FIRST_DAY, "08:00:00"))
    telegram = TelegramEmulator(
        token=TOKEN, clock=clock, records=1_000_000, keep_messages=60, first_retry=0.1
    )
    for code, phone in CROWD_PHONES.items():
        telegram.person(phone, code)
        telegram.state.chats[phone].started = True
    return _Siege(plan, tell, clock, telegram)


class _Siege:
    def __init__(
        self, plan: Plan, tell: Callable[[str], None], clock: SharedClock, telegram: TelegramEmulator
    ) -> None:
        self._plan = plan
        self._tell = tell
        self._clock = clock
        self._telegram = telegram
        self._random = Random(plan.seed)  # noqa: S311  moments of death, no secret
        self._record = Record(telegram)
        self._crowd = Crowd(telegram, self._record, Random(plan.seed + 1))  # noqa: S311
        self.outcome = Outcome()
        self._stack = AsyncExitStack()

    @asynccontextmanager
    async def under_way(self) -> AsyncIterator[None]:
        """The platform is there, the office works, processes serve."""
        async with AsyncExitStack() as stack:
            telegram = self._telegram
            await telegram.start()
            stack.push_async_callback(telegram.stop)
            listening = asyncio.create_task(self._record.listen())
            stack.callback(listening.cancel)
            database = await stack.enter_async_context(opened(self._plan.database_url))
            self._ledger = Ledger(database)
            self._codes = await self._ledger.codes()
            self._office = Office(self._ledger, self._clock, Random(self._plan.seed + 2))  # noqa: S311
            await self._office.open()
            webhook_base = ""
            if self._plan.webhook:
                balancer = LoadBalancer(self._ports, Random(self._plan.seed + 3))  # noqa: S311
                webhook_base = await balancer.start()
                stack.push_async_callback(balancer.stop)
            home = Home(self._plan.folder, self._plan.database_url, telegram.url)
            self._processes = Processes(Orders(home, self._clock, webhook_base, self._plan.folder / "log"))
            stack.callback(self._processes.end)
            stack.callback(self._crowd.break_off)
            for _ in range(self._plan.at_a_time):
                await self._processes.start()
            yield

    async def day(self, day: date, kills: int) -> None:
        """One working day."""
        morning = _at(day, "08:30:00")
        self._clock.jump(morning)
        await open_round(
            self._plan.database_url,
            COMMITTEE[0],
            opens=datetime.combine(day, datetime.min.time(), ZONE).replace(hour=8, minute=5),
            deadline=_at(day, EVENING),
        )
        self._crowd.new_day()
        left = kills
        for place, (hour, share) in enumerate(zip(HOURS, SHARE, strict=True)):
            deaths = left if place == len(HOURS) - 1 else round(kills * share)
            left -= deaths
            self._clock.jump(_at(day, hour))
            self._crowd.begin(pledging=(20, 10, 0)[place], within=(6.0, 3.0, 0.0)[place])
            enough = asyncio.Event()
            office = asyncio.create_task(self._office.work(enough))
            await self._die(deaths)
            enough.set()
            await office
            self._telegram.heal()
            await self._crowd.end()
            await self._come_to_rest()
        await self._until_evening(day)
        self._record.read()
        known = len(self.outcome.verdict.violations)
        await self._judge(morning)
        for violation in self.outcome.verdict.violations[known:]:
            self._tell(f"{day}: {violation}")

    async def _die(self, times: int) -> None:
        for _ in range(times):
            answers = self._record.answered + self._random.randint(1, ANSWERS)
            blow(self._telegram, self._random, webhook=self._plan.webhook)
            with suppress(TimeoutError):
                await self._telegram.wait_for(partial(self._answered, answers), timeout=SILENCE)
            await asyncio.sleep(self._random.uniform(0, LATER))
            one, role = await self._chosen()
            await self._processes.kill(one)
            await self._processes.start()
            self.outcome.deaths[role] += 1
            if self.outcome.kills % 50 == 0:
                self._progress()

    def _answered(self, times: int) -> bool:
        return self._record.answered >= times

    async def _chosen(self) -> tuple[Process, str]:
        """Who is to die: mostly whoever takes updates, sometimes the other."""
        poller = await self._ledger.poller() if not self._single_process else ""
        taking = [
            one
            for one in self._processes.alive
            if one.owner and (self._single_process or one.owner == poller)
        ]
        others = [one for one in self._processes.alive if one not in taking]
        wanted = taking if self._random.random() < MOSTLY else others
        one = self._random.choice(wanted or taking or others)
        if not one.owner:
            return one, "starting, or standing by"
        return one, "taking updates" if one in taking else "serving beside"

    @property
    def _single_process(self) -> bool:
        return self._plan.database_url.startswith("sqlite")

    def _ports(self) -> list[int]:
        return [one.port for one in self._processes.alive if one.port]

    # ------------------------------------------------------------------ rest

    async def _come_to_rest(self) -> None:
        """Wait until nothing is claimed or due."""
        try:
            async with asyncio.timeout(REST):
                while await self._ledger.under_way(self._clock.now()):  # noqa: ASYNC110 - rows tell of no change
                    await asyncio.sleep(0.1)
        except TimeoutError:
            left = await self._ledger.under_way(self._clock.now())
            self.outcome.verdict.violations.append(f"{left} rows do not come to rest")

    async def _until_evening(self, day: date) -> None:
        """From due moment to due moment, until nothing is due before the evening."""
        evening = _at(day, EVENING)
        for _ in range(20):
            due = await self._ledger.next_due()
            if due is None or due >= evening:
                return
            self._clock.jump(max(due, self._clock.now()) + timedelta(seconds=1))
            await self._come_to_rest()

    # ------------------------------------------------------------------ judging

    async def _judge(self, morning: datetime) -> None:
        rows = await self._ledger.rows(morning)
        verdict, record = self.outcome.verdict, self._record
        answers = by_chat(rows, MessageKind.ANSWER)
        for person in self._crowd.people:
            verdict.answers(person, record.answers[person.chat], answers.get(str(person.chat), []))
        record.answers.clear()
        people = {person.code: person for person in self._crowd.people}
        for row in rows:
            if row.kind is MessageKind.REMINDER and self._codes[row.person_id] in people:
                person = people[self._codes[row.person_id]]
                verdict.reminder(row, record.reminders.pop(person.chat, []), person)
        for chat, unowed in record.reminders.items():
            verdict.violations.append(f"{chat}: {len(unowed)} reminders that no row knows of")
        record.reminders.clear()
        self._judge_notices(rows)
        sent, taken = self._crowd.today, await self._ledger.taken(morning)
        if taken != sent:
            verdict.violations.append(f"{sent} updates were sent, {taken} were taken")
        verdict.numbers["updates set aside"] += await self._ledger.faults(morning)
        verdict.numbers["updates"] += taken
        for state in ("overall", "chat"):
            verdict.numbers[f"messages above the platform's limits, {state}"] = getattr(
                self._telegram.violations, state
            )

    def _judge_notices(self, rows: list[Row]) -> None:
        verdict, told = self.outcome.verdict, self._office.told
        for row in rows:
            number = row.key.removeprefix("told:")
            if row.kind is MessageKind.NOTICE and number.isdecimal():
                row_chat = told.pop(int(number))
                if row.chat != str(row_chat):
                    verdict.violations.append(f"{row.key}: addressed to {row.chat} instead of {row_chat}")
                verdict.notice(row, self._record.notices.pop(int(number), []))
        verdict.violations += [f"notice {number}: its row is gone" for number in told]
        told.clear()

    def _progress(self) -> None:
        verdict = self.outcome.verdict
        self._tell(
            f"{self.outcome.kills} deaths, {self._record.messages} messages taken, "
            f"{self._crowd.updates} updates, {len(verdict.violations)} violations"
        )


def _at(day: date, hour: str) -> datetime:
    return datetime.fromisoformat(f"{day.isoformat()}T{hour}").replace(tzinfo=ZONE).astimezone(UTC)


def _working_days() -> Iterator[date]:
    calendar = WorkCalendar(free_days=frozenset(vietnamese_holidays(range(2026, 2029))), zone=ZONE)
    day = FIRST_DAY
    while True:
        yield day
        day = calendar.next_working_day_after(day)
