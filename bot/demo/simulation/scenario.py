"""What is simulated: how many people for how long, what is asked of them and goes wrong, and who these people are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from domain.calendar.working_days import WorkCalendar
from domain.talk.messages import Address


@dataclass(frozen=True, slots=True)
class Scenario:
    """One run. Shares are between 0 and 1; the same scenario makes the same people do the same things.

    Registration and study rounds take turns, one opens every `apart` days, each until so many days after its opening.
    `eager`: the share of those who still owe something that does it on a day. `talking`: so many people act in whole
    conversations through the front desk; everybody else's acts are calls of the repositories. `faults`: the share
    of sends that meet a fault of the platform. `look_every`: seconds between two looks of the planners.
    """

    members: int
    days: int
    start: date
    seed: int = 7
    rounds: int = 2
    apart: int = 3
    deadline_after: int = 21
    eager: float = 0.15
    zalo_share: float = 0.0
    zalo_quota: int = 0
    unlinked: float = 0.05
    blocking: float = 0.02
    talking: int = 100
    faults: float = 0.0
    free_days: tuple[date, ...] = ()
    look_every: int = 600

    def __post_init__(self) -> None:
        """Raises ValueError where a number makes no sense; the message says which."""
        if self.members < 2 or self.days < 1 or self.rounds < 1 or self.deadline_after < 1:
            raise ValueError("a simulation takes two people, a day, a round and a day until its deadline")
        shares = (self.eager, self.zalo_share, self.unlinked, self.blocking, self.faults)
        if any(not 0 <= share <= 1 for share in shares):
            raise ValueError("shares lie between 0 and 1")
        if self.apart < 0 or self.talking < 0 or self.zalo_quota < 0 or self.look_every < 1:
            raise ValueError("numbers of days, people, messages and seconds cannot be negative")


AWAKE = (time(6, 30), time(22))
"""Between these times of day people act."""

OFFICE = 0
"""The office's number: it does not pledge, it looks on."""


@dataclass(frozen=True, slots=True)
class Act:
    """A person does what a round asks, at that instant."""

    at: datetime
    number: int
    course: int


class Crowd:
    """Everybody, by numbers from 0."""

    def __init__(self, scenario: Scenario, calendar: WorkCalendar) -> None:
        self._scenario = scenario
        self._calendar = calendar
        random = Random(scenario.seed)  # noqa: S311 - invented people
        self.accounts: dict[int, Address] = {}
        blocked: set[str] = set()
        for number in range(scenario.members):
            channel = "zalo" if random.random() < scenario.zalo_share else "telegram"
            reached = number == OFFICE or random.random() >= scenario.unlinked
            blocks = number != OFFICE and random.random() < scenario.blocking
            if reached:
                self.accounts[number] = Address(channel, str(number))
            if reached and blocks:
                blocked.add(str(number))
        self.blocked = frozenset(blocked)
        able = [number for number in self.accounts if number != OFFICE and str(number) not in blocked]
        self.talking = frozenset(random.sample(able, min(scenario.talking, len(able))))
        self._acting = [number for number in self.accounts if number != OFFICE]

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
