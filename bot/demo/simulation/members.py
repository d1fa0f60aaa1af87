"""What members do: most of it by the actions themselves, some of it in whole conversations."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from random import Random

from bot.app import App
from bot.demo.committee.deeds import DEEDS
from bot.demo.simulation.loop import LoopClock
from bot.demo.simulation.platform import SimulatedPlatform
from bot.demo.simulation.scenario import Act
from bot.demo.simulation.talk import MOST_TURNS, Talk
from bot.demo.simulation.watch import Owing
from domain.people.person import Person
from domain.pledges.pledge import Deed
from domain.pledges.round import PledgeRound
from domain.rounds.round import Round
from domain.study.completion import Way
from domain.study.round import StudyRound
from domain.talk.messages import Address, Content, Said
from handlers.action import Refusal
from handlers.pledges.actions import register
from handlers.study.actions import confirm
from storage.work import SqlWork, reading, writing

TOGETHER = timedelta(minutes=1)
"""Acts of the many that lie so close are kept in one transaction, at the instant of the last."""

GIVES_UP = 0.2
"""The share of conversations that stop half-way and are taken up again a day later."""

_COMMANDS = {PledgeRound.kind: "dangky", StudyRound.kind: "hoctap"}
_DEED, _RESULT, _EVIDENCE = DEEDS[0][1][0]


@dataclass(frozen=True, slots=True)
class SimulatedCommittee:
    """Who the numbers are, what they are asked for, and where they are reached."""

    people: Sequence[Person]
    rounds: Sequence[Round]
    accounts: Mapping[int, Address]


class Members:
    """Lives through everybody's acts. `turns` counts what was said in conversations, `acts` what was called."""

    def __init__(
        self,
        app: App,
        clock: LoopClock,
        *,
        cast: SimulatedCommittee,
        owing: Owing,
        platforms: Mapping[str, SimulatedPlatform],
        seed: int,
    ) -> None:
        self._app = app
        self._clock = clock
        self._cast = cast
        self._owing = owing
        self._platforms = platforms
        self._random = Random(f"{seed}/talk")  # noqa: S311 - invented people
        self._events = count(1)
        self.acts = 0
        self.turns = 0
        self.talked = 0

    # ------------------------------------------------------------------ the many

    async def act(self, acts: Sequence[Act]) -> None:
        """Live through these, which are in the order of time; returns behind the last."""
        waiting = deque(acts)
        while waiting:
            group = [waiting.popleft()]
            while waiting and waiting[0].at - group[0].at < TOGETHER:
                group.append(waiting.popleft())
            await asyncio.sleep(max(0.0, self._clock.seconds_until(group[-1].at)))
            async with writing(self._app.database) as work:
                done = [one for one in group if await self._do(work, one)]
            self.acts += len(done)
            for one in done:
                self._owing.finish(one.number, one.course)

    async def _do(self, work: SqlWork, act: Act) -> bool:
        """Whether it was taken; a deadline may have passed."""
        person, round_ = self._cast.people[act.number], self._cast.rounds[act.course]
        now = self._clock.now()
        if isinstance(round_, StudyRound):
            return not isinstance(await confirm(work, person, Way.SELF, round_=round_, at=now), Refusal)
        if not isinstance(round_, PledgeRound):
            return False
        deed = Deed(1, _DEED, _RESULT, round_.period_to, _EVIDENCE)
        day = self._app.scenes.calendar_cache.current.day_of(now)
        return not isinstance(await register(work, person, deed, round_=round_, at=now, day=day), Refusal)

    # ------------------------------------------------------------------ conversations

    async def talk(self, acts: Sequence[Act]) -> None:
        """One person's acts, in the order of time, each a conversation; returns when the last is over."""
        for act in acts:
            await asyncio.sleep(max(0.0, self._clock.seconds_until(act.at)))
            gives_up = self._random.random() < GIVES_UP
            done = await self._through(act, turns=2 if gives_up else MOST_TURNS)
            if gives_up and not done:
                await asyncio.sleep(timedelta(days=1).total_seconds())
                await self._through(act, turns=MOST_TURNS)

    async def _through(self, act: Act, *, turns: int) -> bool:
        """From the command to the end, or until so many answers were given; whether the act is done then."""
        address, round_ = self._cast.accounts[act.number], self._cast.rounds[act.course]
        talk = Talk(
            address,
            self._platforms[address.channel],
            self._app.dispatcher,
            clock=self._clock,
            random=self._random,
            events=self._events,
        )
        content: Content | None = Said(f"/{_COMMANDS[round_.kind]} {round_.id}")
        try:
            for _ in range(turns):
                if content is None:
                    return False
                await talk.say(content)
                self.turns += 1
                if await self._has_done(act):
                    self.talked += 1
                    return True
                content = await talk.next_answer()
            return False
        finally:
            talk.leave()

    async def _has_done(self, act: Act) -> bool:
        """Whether the database has it that this person owes this round nothing any more."""
        async with reading(self._app.database) as work:
            tasks = await work.rounds.tasks(self._cast.people[act.number].id)
        round_id = self._cast.rounds[act.course].id
        done = any(task.round.id == round_id and not task.is_open for task in tasks)
        if done:
            self._owing.finish(act.number, act.course)
        return done
