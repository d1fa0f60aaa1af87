"""What stories about the past share: who lives through them, and moments of working time at which things happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import count
from random import Random

from bot.demo.committee.roster import PRESENT, RosterLine
from domain.calendar.working_days import WorkCalendar
from domain.people.person import Person
from domain.review.deciding import Decider, One
from domain.talk.messages import Address
from handlers.review.actions import decide
from handlers.review.reviewable import Reviewable
from storage.work import SqlWork

RECENT = 2
"""Working days within which something may still wait for a secretary."""

Happening = Callable[[], Awaitable[None]]
Event = tuple[datetime, int, Happening]


@dataclass(frozen=True)
class Cast:
    """Who lives through it. `accounts`: by code of the roster, what those with a linked phone have linked."""

    lines: Sequence[RosterLine]
    people: Mapping[str, Person]
    accounts: Mapping[str, Sequence[Address]]

    @property
    def linked(self) -> Collection[str]:
        """The codes of those with a linked phone."""
        return self.accounts.keys()

    async def wrote(self, work: SqlWork, line: RosterLine, at: datetime) -> None:
        """Note that this person wrote to the bot then, from the account they use first."""
        await work.accounts.heard(self.accounts[line.code][:1], at)

    async def decided(
        self,
        work: SqlWork,
        review: Reviewable[One],
        one: One,
        leader: RosterLine,
        *,
        approved: bool,
        remark: str,
        at: datetime,
        day: date,
    ) -> None:
        """The leader decided on this then, with the roles they held; nothing is kept where it is their own."""
        person = self.people[leader.code]
        grants = tuple(await work.people.grants(person.id, day))
        decider = Decider(person, grants, day, before=at)
        await decide(work, decider, review, one, approved=approved, remark=remark, now=at)

    def id(self, line: RosterLine) -> str:
        """The person's id."""
        return self.people[line.code].id

    @property
    def office(self) -> str:
        """The id of the person with the office."""
        return next(self.id(line) for line in self.lines if line.office)

    @property
    def present(self) -> Sequence[RosterLine]:
        """Those who are counted and have a linked phone."""
        return [line for line in self.lines if line.code in self.linked and line.status == PRESENT]

    @property
    def on_paper(self) -> Sequence[RosterLine]:
        """Those who are counted and have not linked a phone."""
        return [line for line in self.lines if line.code not in self.linked and line.status == PRESENT]

    def leader(self, line: RosterLine) -> RosterLine | None:
        """Who decides: the secretary of the unit; for a secretary the deputy, and where there is none the one above."""
        above = (line.parent,) if line.position == "Bí thư" else ()
        others = (one for unit in (line.unit, *above) for one in self._leaders[unit] if one is not line)
        return next(others, None)

    @cached_property
    def _leaders(self) -> Mapping[str, Sequence[RosterLine]]:
        """Secretary and deputies of each unit, in the order of the roster: the secretary first."""
        leaders = defaultdict[str, list[RosterLine]](list)
        for line in self.lines:
            if line.leads:
                leaders[line.leads].append(line)
            elif line.position in ("Bí thư", "Phó Bí thư"):
                leaders[line.unit].append(line)
        return leaders


@dataclass(slots=True)
class Moments:
    """The past as seen from `now`: days before, and moments of working time drawn by chance."""

    now: datetime
    calendar: WorkCalendar
    random: Random
    _order: count[int] = field(default_factory=count)

    @property
    def today(self) -> date:
        """The committee's date."""
        return self.calendar.day_of(self.now)

    @property
    def recent(self) -> datetime:
        """From here on something may still be waiting."""
        day = self.today
        for _ in range(RECENT):
            day = self.calendar.last_working_day_on_or_before(day - timedelta(days=1))
        return self.calendar.instant(day, time(8))

    def morning(self, days: int) -> datetime:
        """Eight o'clock of the last working day so many days ago."""
        day = self.calendar.last_working_day_on_or_before(self.today - timedelta(days=days))
        return self.calendar.instant(day, time(8))

    def evening(self, days: int) -> datetime:
        """Five o'clock of the last working day up to so many days from now; later, where holidays take most of them."""
        day = self.calendar.last_working_day_on_or_before(self.today + timedelta(days=days))
        if days > 0:
            day = max(day, self.calendar.add_working_days(self.today, days // 2 + 1))
        return self.calendar.instant(day, time(17))

    def between(self, start: datetime, end: datetime | None = None) -> datetime:
        """A moment of working time between the start and the end, or an hour ago."""
        end = end or self.now - timedelta(hours=1)
        for _ in range(50):
            at = (start + (end - start) * self.random.random()).replace(microsecond=0)
            if self.calendar.is_working_time(at):
                return at
        return start + timedelta(minutes=10)

    def in_hours(self, at: datetime) -> datetime | None:
        """This moment or the next in working time, if it is past by now."""
        at = self.calendar.next_working_time(at)
        return at if at < self.now else None

    def event(self, at: datetime, happen: Happening) -> Event:
        """Something that happened then; of one moment, in the order in which they were told."""
        return at, next(self._order), happen
