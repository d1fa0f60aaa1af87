"""The gates keep the platform's pace, let answers go first, and forget who is idle."""

from __future__ import annotations

import asyncio
import heapq
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.gates import ChatGate, NetworkGate, SlotQueue
from bot.delivery.limits import PaceShare, RateLimiter, Turns
from domain.delivery.outgoing import Pace
from domain.talk.messages import Address


class Simulated:
    """Time that passes only when everybody sleeps."""

    def __init__(self) -> None:
        self.time = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._count = 0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        woken = asyncio.Event()
        heapq.heappush(self._sleepers, (self.time + seconds, self._count, woken))
        await woken.wait()

    async def settle(self) -> None:
        """Let everybody run who can."""
        for _ in range(20):
            await asyncio.sleep(0)

    async def run(self, until: float = float("inf")) -> None:
        await self.settle()
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, woken = heapq.heappop(self._sleepers)
            self.time = max(self.time, at)
            woken.set()
            await self.settle()


class Sending:
    """Asks the limiter and notes when it was let through."""

    def __init__(self, pace: Pace | None = None) -> None:
        self.time = Simulated()
        self.limiter = RateLimiter(pace, now=self.time.now, sleep=self.time.sleep)
        self.passed: list[tuple[float, str, int]] = []
        self._tasks: list[asyncio.Task[None]] = []

    def ask(self, chat: str, lane: int) -> asyncio.Task[None]:
        task = asyncio.create_task(self._pass(chat, lane))
        self._tasks.append(task)
        return task

    async def _pass(self, chat: str, lane: int) -> None:
        await self.limiter.acquire(Address("telegram", chat), lane)
        self.passed.append((round(self.time.now() - 1000.0, 3), chat, lane))

    async def done(self) -> list[tuple[float, str, int]]:
        await self.time.run()
        await asyncio.gather(*self._tasks)
        return self.passed


async def test_who_is_overtaken_when_its_turn_has_come_waits_again() -> None:
    """Woken by the one before, and an answer was quicker."""
    time, passed = Simulated(), list[tuple[str, int]]()
    gate = ChatGate(Pace(answers=1, notices=1), time.now, time.sleep)

    async def enter(who: str, *lanes: int) -> None:
        for lane in lanes:
            await gate.enter(lane)
            passed.append((who, lane))

    tasks = [asyncio.create_task(enter(who, *lanes)) for who, *lanes in (("a", 2), ("b", 2, 0), ("c", 2))]
    await time.run()
    await asyncio.gather(*tasks)

    assert passed == [("a", 2), ("b", 2), ("b", 0), ("c", 2)]


async def test_who_gives_up_in_the_middle_of_a_queue_keeps_nobody() -> None:
    time, passed = Simulated(), list[str]()
    gate = ChatGate(Pace(answers=1, notices=1), time.now, time.sleep)

    async def enter(who: str) -> None:
        await gate.enter(2)
        passed.append(who)

    tasks = [asyncio.create_task(enter(who)) for who in "abcd"]
    await time.settle()
    tasks[2].cancel()
    await time.run()

    assert passed == ["a", "b", "d"]


async def test_broadcast_keeps_the_overall_pace() -> None:
    sending = Sending(Pace(overall=10))
    for number in range(4):
        sending.ask(str(number), 2)

    passed = await sending.done()

    assert [at for at, _, _ in passed] == pytest.approx([0, 0.1, 0.2, 0.3], abs=0.005)


async def test_one_chat_gets_one_a_second() -> None:
    sending = Sending()
    for _ in range(3):
        sending.ask("1", 2)

    passed = await sending.done()

    assert [at for at, _, _ in passed] == pytest.approx([0, 1, 2], abs=0.01)


async def test_notices_may_follow_a_quick_conversation() -> None:
    sending = Sending(Pace(notices=3))
    sending.ask("1", 0)
    for _ in range(3):
        sending.ask("1", 1)

    passed = await sending.done()

    assert [at for at, _, _ in passed] == pytest.approx([0, 0, 0.03, 1], abs=0.01)


async def test_answers_come_in_a_burst_and_then_by_the_second() -> None:
    sending = Sending(Pace(answers=3))
    for _ in range(5):
        sending.ask("1", 0)

    passed = await sending.done()

    assert passed == [(0, "1", 0), (0, "1", 0), (0, "1", 0), (1, "1", 0), (2, "1", 0)]


async def test_answer_passes_a_queue_of_broadcasts_at_once() -> None:
    sending = Sending(Pace(overall=1))
    for number in range(50):
        sending.ask(str(number), 2)
    await sending.time.settle()

    sending.ask("40", 0)
    await sending.time.settle()

    assert sending.passed == [(0, "0", 2), (0, "40", 0)]
    await sending.done()


async def test_notice_overtakes_broadcasts_that_wait() -> None:
    sending = Sending(Pace(overall=1))
    for number in range(3):
        sending.ask(str(number), 2)
    await sending.time.settle()
    sending.ask("9", 1)

    passed = await sending.done()

    assert [chat for _, chat, _ in passed] == ["0", "9", "1", "2"]


async def test_who_was_next_lets_a_more_urgent_one_pass_and_comes_after() -> None:
    sending = Sending(Pace(overall=100, answers=1, notices=1))
    for _ in range(3):
        sending.ask("a", 2)

    await sending.time.run(until=1001.5)  # the second has passed, so the third is next and watches the time
    sending.ask("a", 1)

    passed = [(round(at), lane) for at, _, lane in await sending.done()]
    assert passed == [(0, 2), (1, 2), (2, 1), (3, 2)]


async def test_slots_that_are_given_back_are_taken_earliest_first() -> None:
    time = Simulated()
    queue = SlotQueue(NetworkGate(1, time.now, time.sleep), time.now, time.sleep)
    queue.move(1006.0)
    for slot in (1005.0, 1003.0, 1004.0):
        queue.give_back(slot)

    entering = [asyncio.create_task(queue.enter(2)) for _ in range(4)]
    await time.run()

    assert [await one for one in entering] == [1003.0, 1004.0, 1005.0, 1007.0]
    await time.settle()
    assert asyncio.all_tasks() == {
        asyncio.current_task()
    }  # who waited for two things left none of them behind


async def test_a_chats_turn_that_was_not_used_counts_for_nothing() -> None:
    time = Simulated()
    chat = ChatGate(Pace(), time.now, time.sleep)
    await chat.enter(2)
    used = chat.level

    chat.give_back()

    assert (used, chat.level) == (1.0, 0.0)


class Sharing:
    """What several processes share gives these shares, one after the other."""

    def __init__(self, *shares: PaceShare) -> None:
        self._shares = [*shares]

    async def take(self, address: Address | None, lane: int) -> PaceShare:
        """The next one."""
        return self._shares.pop(0)


async def test_who_missed_a_shared_slot_waits_for_as_long_as_the_others_say() -> None:
    time = Simulated()
    limiter = RateLimiter(now=time.now, sleep=time.sleep)
    limiter.share(Sharing(PaceShare(0.0), PaceShare(5.0, granted=False)))
    turn = await limiter.turn(Address("telegram", "a"), 2)

    time.time += 1.0  # making it ready took so long that its slot is others' by now
    leaving = asyncio.create_task(turn.depart())
    await time.run()
    await leaving

    assert time.time == 1006.0


async def test_slow_chat_is_in_nobodys_way() -> None:
    sending = Sending(Pace(overall=10))
    for _ in range(3):
        sending.ask("slow", 2)
    for number in range(3):
        sending.ask(str(number), 2)

    passed = await sending.done()

    assert [chat for at, chat, _ in passed if at < 0.5] == ["slow", "0", "1", "2"]


async def test_halted_chat_waits_alone() -> None:
    sending = Sending()
    sending.limiter.halt(7, address=Address("telegram", "1"))
    sending.ask("1", 0)
    sending.ask("2", 0)

    assert await sending.done() == [(0, "2", 0), (7, "1", 0)]


async def test_halted_bot_waits_with_everything() -> None:
    sending = Sending()
    sending.limiter.halt(5)
    sending.limiter.halt(2)
    sending.ask("1", 2)
    sending.ask("2", 0)

    assert await sending.done() == [(5, "2", 0), (5, "1", 2)]


async def test_halt_reaches_who_waits_already() -> None:
    sending = Sending()
    for _ in range(2):
        sending.ask("1", 1)
    await sending.time.settle()
    sending.limiter.halt(4)

    passed = await sending.done()

    assert [at for at, _, _ in passed] == [0, 4]


async def test_one_who_gives_up_leaves_the_queue() -> None:
    sending = Sending(Pace(overall=1))
    asked = [sending.ask(str(number), 2) for number in range(4)]
    await sending.time.settle()
    asked[1].cancel()
    asked[2].cancel()
    await sending.time.run()

    assert [chat for _, chat, _ in sending.passed] == ["0", "3"]


async def test_idle_chats_are_forgotten() -> None:
    sending = Sending()
    for number in range(5000):
        await sending.limiter.acquire(Address("telegram", str(number)), 0)
        sending.time.time += 0.01

    assert sending.limiter.chats < 1200


@given(
    asked=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.floats(0, 2)), min_size=1, max_size=120)
)
def test_any_mix_keeps_the_pace(asked: list[tuple[int, int, float]]) -> None:
    async def play() -> list[tuple[float, str, int]]:
        sending = Sending(Pace(overall=10, answers=5, notices=5))
        for chat, lane, pause in asked:
            sending.ask(str(chat), lane)
            await sending.time.run(until=sending.time.time + pause / 10)
            sending.time.time += pause / 10
        return await sending.done()

    passed = asyncio.run(play())

    assert len(passed) == len(asked)
    unasked = [at for at, _, lane in passed if lane]
    assert [later - at for at, later in zip(unasked, unasked[10:], strict=False) if later - at < 0.99] == []
    for chat in Counter(chat for _, chat, _ in passed):
        level = last = 0.0
        for at in sorted(at for at, to, _ in passed if to == chat):
            level = max(0.0, level - (at - last)) + 1
            last = at
            assert level <= 6.01  # the burst, and a notice that was let through before it


# ---------------------------------------------------------------- the network


class Senders:
    """Messages that are made ready between their turn and sending, by any number of senders."""

    def __init__(self, ready: Callable[[float], float]) -> None:
        """`ready` says how long it takes to make something ready, by the seconds since the beginning."""
        self.time = Simulated()
        self.limiter = RateLimiter(now=self.time.now, sleep=self.time.sleep)
        self.left: list[float] = []
        self.waited: list[float] = []
        self._ready = ready

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return self.time.now() - 1000.0

    async def send(self, chat: str) -> None:
        """One message the whole way."""
        with await self.limiter.turn(Address("telegram", chat), 2) as turn:
            await self.time.sleep(self._ready(self.seconds))
            marked = self.seconds
            await turn.depart()
            self.left.append(self.seconds)
            self.waited.append(self.seconds - marked)

    async def send_all(self, messages: int, *, hands: int = 64) -> None:
        """So many messages to as many people, so many at a time."""
        chats = iter(range(messages))

        async def one_after_the_other() -> None:
            for chat in chats:
                await self.send(str(chat))

        senders = [asyncio.create_task(one_after_the_other()) for _ in range(hands)]
        await self.time.run()
        await asyncio.gather(*senders)

    def most_in(self, seconds: float) -> int:
        """The largest number that left within so long a time."""
        return max(sum(at <= other < at + seconds for other in self.left) for at in self.left)


@pytest.mark.parametrize(
    "ready",
    [
        pytest.param(lambda _: 0.004, id="a quick disk"),
        pytest.param(lambda at: 0.01 + 0.06 * (at * 7919 % 1), id="a disk with moods"),
        pytest.param(lambda at: max(0.01, 1.5 - at % 10), id="a stall of a second and a half in every ten"),
    ],
)
async def test_the_pace_is_kept_at_the_network_whatever_held_up_the_marks(
    ready: Callable[[float], float],
) -> None:
    senders = Senders(ready)

    await senders.send_all(600)

    assert (len(senders.left), senders.most_in(0.999) <= 30) == (600, True)


async def test_nearly_all_of_what_a_platform_allows_is_used() -> None:
    senders = Senders(lambda at: 0.01 + 0.06 * (at * 7919 % 1))

    await senders.send_all(900)

    assert 899 / (senders.left[-1] - senders.left[0]) >= 0.98 * 30


async def test_what_is_marked_leaves_in_its_slot_and_not_much_later() -> None:
    senders = Senders(lambda _: 0.02)

    await senders.send_all(300)

    assert max(senders.waited[60:]) < 1 / 29.7


async def test_after_a_stall_little_waits_marked_once_more() -> None:
    senders = Senders(lambda at: 1.0 if at < 0.5 else 0.02)

    await senders.send_all(400)

    assert max(senders.waited[-200:]) < 1 / 29.7


async def test_a_turn_that_is_not_used_is_the_next_ones() -> None:
    time = Simulated()
    limiter = RateLimiter(Pace(overall=1), now=time.now, sleep=time.sleep)
    left: list[tuple[int, str]] = []

    async def send(chat: str, *, wanted: bool) -> None:
        with await limiter.turn(Address("telegram", chat), 2) as turn:
            await time.sleep(0.001)
            if wanted:
                await turn.depart()
                left.append((round(time.now() - 1000.0), chat))

    sent = [asyncio.create_task(send(chat, wanted=chat in "af")) for chat in "abcdef"]
    await time.run()
    await asyncio.gather(*sent)

    assert left == [(0, "a"), (1, "f")]


async def test_what_takes_long_to_make_ready_holds_up_nobody() -> None:
    senders = Senders(lambda at: 30.0 if at == 0 else 0.01)

    await senders.send_all(61)

    assert [round(at) for at in senders.left[-2:]] == [2, 30]


async def test_a_pause_for_the_bot_reaches_what_is_marked() -> None:
    senders = Senders(lambda _: 0.5)
    sending = asyncio.create_task(senders.send("1"))
    await senders.time.settle()
    senders.limiter.halt(4)
    await senders.time.run()
    await sending

    assert senders.left == [4]


async def test_what_was_long_on_its_way_counts_from_when_it_may_have_been_taken() -> None:
    time = Simulated()
    limiter = RateLimiter(Pace(overall=10), now=time.now, sleep=time.sleep)
    taken: list[float] = []

    async def send(number: int) -> None:
        with await limiter.turn(Address("telegram", str(number)), 2) as turn:
            await turn.depart()
            await time.sleep(0.5 if number in range(40, 44) else 0.01)
            taken.append(time.now())
            turn.arrived()

    sending = [asyncio.create_task(send(number)) for number in range(80)]
    await time.run()
    await asyncio.gather(*sending)

    taken.sort()
    assert [later - at for at, later in zip(taken, taken[10:], strict=False) if later - at < 0.8] == []


async def test_a_second_chat_that_is_refused_meanwhile_means_the_bot() -> None:
    sending = Sending()
    whole = [
        sending.limiter.throttled(Address("telegram", chat), seconds)
        for chat, seconds in (("1", 5), ("1", 6), ("2", 7))
    ]
    sending.ask("3", 0)

    assert (whole, await sending.done()) == ([False, False, True], [(7, "3", 0)])


@pytest.mark.parametrize(
    ("took", "opens"),
    [((0.2, 0.2, 0.2), 0.0), ((0.2, 0.3, 0.3), 0.0), ((0.9, 0.2, 0.2), 1 / 3), ((9.0, 9.0, 9.0), 0.0)],
)
async def test_what_the_way_takes_when_nothing_holds_up_is_known_from_a_seconds_worth(
    took: tuple[float, ...], opens: float
) -> None:
    """Three a second: after as many answers the quickest tells, and what came later than that was held up."""
    time = Simulated()
    network = NetworkGate(3, time.now, time.sleep)
    left = []
    for number in range(3):
        time.time = 1000 + number / 3
        left.append(await network.enter(0.0))
    for time.time, at in sorted((at + seconds, at) for at, seconds in zip(left, took, strict=True)):
        network.arrived(at)
        network.arrived(at)  # told a second time

    assert network.free_at == pytest.approx(1001 + opens)


async def test_what_did_not_depart_gives_its_turn_back_and_what_departed_keeps_it() -> None:
    async def next_is_at(*, departs: bool) -> float:
        time = Simulated()
        limiter = RateLimiter(now=time.now, sleep=time.sleep)
        to = Address("telegram", "1")
        turns = Turns(await limiter.turn(to, 2), lambda: limiter.turn(to, 2))
        if departs:
            await turns.current.depart()
        turns.end()
        following = asyncio.create_task(turns.again())
        await time.run()
        await following
        return time.now() - 1000.0

    assert [await next_is_at(departs=False), await next_is_at(departs=True)] == pytest.approx(
        [0.0, 1.0], abs=0.02
    )
