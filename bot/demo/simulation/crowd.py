"""The people of a simulation: which doors they have, and when they do what is asked of them. The same for a seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from bot.demo.simulation.scenario import Scenario
from domain.calendar.working_days import WorkCalendar
from domain.talk.messages import Address

AWAKE = (time(6, 30), time(22))
"""Between these times of day people act."""

OFFICE = 0
"""The office's number: it does not pledge, it looks on."""


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody does what a round asks, at that instant."""

    at: datetime
    number: int
    course: int


class Crowd:
    """Everybody, by numbers from 0."""

    def __init__(self, scenario: Scenario, calendar: WorkCalendar) -> None:
        self._scenario = scenario
        self._calendar = calendar
        random = Random(scenario.seed)  # noqa: S311 - invented people
        self.doors: dict[int, Address] = {}
        blocked: set[str] = set()
        for number in range(scenario.members):
            channel = "zalo" if random.random() < scenario.zalo_share else "telegram"
            reached = number == OFFICE or random.random() >= scenario.doorless
            blocks = number != OFFICE and random.random() < scenario.blocking
            if reached:
                self.doors[number] = Address(channel, str(number))
            if reached and blocks:
                blocked.add(str(number))
        self.blocked = frozenset(blocked)
        able = [number for number in self.doors if number != OFFICE and str(number) not in blocked]
        self.talking = frozenset(random.sample(able, min(scenario.talking, len(able))))
        self._acting = [number for number in self.doors if number != OFFICE]

    def acts(self, course: int, opens_at: datetime, deadline: datetime) -> Iterator[Act]:
        """When each of them does what this round asks; who never gets round to it is absent. In the order of numbers.

        Each day before the deadline the same share of those left does it, weekends included.
        """
        random = Random(f"{self._scenario.seed}/{course}")  # noqa: S311 - invented people
        first = self._calendar.day_of(opens_at)
        last = (self._calendar.day_of(deadline) - first).days
        begins = timedelta(hours=AWAKE[0].hour, minutes=AWAKE[0].minute)
        awake = timedelta(hours=AWAKE[1].hour, minutes=AWAKE[1].minute) - begins
        midnight = self._calendar.instant(first, time())
        for number in self._acting:
            for day in range(last + 1):
                if random.random() >= self._scenario.eager:
                    continue
                at = midnight + timedelta(days=day) + begins + random.random() * awake
                if opens_at < at < deadline:
                    yield Act(at.replace(microsecond=0), number, course)
                    break
