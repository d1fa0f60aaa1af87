"""What the committee did before the demonstration begins: a round under way, lived through in the order of time.

Pledges, decisions and reports are written as of their moments; between them the real planners look, and what they
put on its way counts as delivered then. So nothing is sent at the start but what falls due from then on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random

from bot.demo.committee import OFFICE, PRESENT, STORY_CELL, Line
from bot.demo.deeds import DEEDS, REMARKS
from domain.calendar import WorkCalendar
from domain.people import Person
from domain.pledges import Decision, Deed, Pledge, Progress, Report
from domain.quarters import Quarter
from domain.rounds import Group, Round
from handlers.routes import CHORES
from storage.ids import new_id
from storage.work import SqlWork

OPENED_BEFORE = 8
DEADLINE_AFTER = 9
LOOKED_AHEAD = timedelta(days=30)
"""A round is for the quarter in which people will keep what they promise."""

DONE_SHARE = 0.66
RETURNED_SHARE = 0.07
WAITING_IN_STORY_CELL = 4
UNDECIDED = 2
"""Working days within which a pledge may still wait for its secretary."""

LOOKS = (time(0, 5), time(8, 1), time(9, 1), time(15, 1))
"""Times of day at which the planners may find something due."""

AT_ONCE = 5000

Event = tuple[datetime, int, Callable[[], Awaitable[None]]]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who lives through it. `linked`: codes of those with a linked phone."""

    lines: Sequence[Line]
    people: Mapping[str, Person]
    linked: frozenset[str]


class Past:
    """The days between the opening of the round and now."""

    def __init__(
        self, work: SqlWork, cast: Cast, *, now: datetime, calendar: WorkCalendar, random: Random
    ) -> None:
        self._work = work
        self._cast = cast
        self._now = now
        self._calendar = calendar
        self._random = random
        self._order = count()
        self._deeds: dict[str, int] = {}

    async def live(self) -> None:
        """Open the round and let everything happen up to now."""
        round_ = await self._open_round()
        events = [*self._pledges(round_), *self._looks(round_.opens_at)]
        for _, _, happen in sorted(events, key=lambda event: event[:2]):
            await happen()
        await self._somebody_is_busy(round_)

    # The round

    async def _open_round(self) -> Round:
        calendar, today = self._calendar, self._today
        opened = calendar.last_working_day_on_or_before(today - timedelta(days=OPENED_BEFORE))
        deadline = calendar.last_working_day_on_or_before(today + timedelta(days=DEADLINE_AFTER))
        quarter = Quarter.of(today + LOOKED_AHEAD)
        root = await self._work.people.root(opened)
        assert root is not None  # noqa: S101 - the roster has one
        opens_at = calendar.instant(opened, time(8))
        round_ = Round(
            id=new_id(opens_at),
            title=f"Đăng ký nêu gương Quý {quarter.roman}/{quarter.year}",
            period_from=quarter.period[0],
            period_to=quarter.period[1],
            opens_at=opens_at,
            deadline=calendar.instant(deadline, time(17)),
            min_pledges=1,
            max_pledges=3,
            approval=True,
            guidance="Mỗi đồng chí chọn việc cụ thể, có con số, thời hạn và minh chứng.",
            audience_unit_id=root.id,
            groups=tuple(Group(number, title) for number, (title, _) in enumerate(DEEDS, start=1)),
        )
        office = next(line for line in self._cast.lines if line.position == OFFICE)
        await self._work.rounds.open(round_, by=self._id(office), at=opens_at, day=opened)
        return round_

    async def _somebody_is_busy(self, round_: Round) -> None:
        """One comrade of the story's cell travels: their name carries a note on the secretary's list."""
        for line in reversed(self._cast.lines):
            if line.unit != STORY_CELL or line.code not in self._cast.linked or line.position:
                continue
            until = self._calendar.next_working_day_after(self._today + timedelta(days=2))
            if not await self._work.pledges.of_person(self._id(line)):
                await self._work.rounds.snooze(
                    round_.id, self._id(line), until=until, reason="đi công tác cơ sở"
                )
                return

    # The planners

    def _looks(self, opened: datetime) -> Iterator[Event]:
        day = self._calendar.day_of(opened)
        while day <= self._today:
            for at in LOOKS:
                moment = self._calendar.instant(day, at)
                if opened <= moment < self._now:
                    yield self._event(moment, self._looking(moment))
            day += timedelta(days=1)
        yield self._event(self._now - timedelta(seconds=1), self._looking(self._now - timedelta(seconds=1)))

    def _looking(self, moment: datetime) -> Callable[[], Awaitable[None]]:
        async def look() -> None:
            for _, _, plan in CHORES:
                await plan(self._work, moment, self._calendar)
            sent = await self._work.outbox.claim(me="past", now=moment, most=AT_ONCE)
            await self._work.outbox.sent([(parcel, "") for parcel in sent], at=moment)

        return look

    # What people did

    def _pledges(self, round_: Round) -> Iterator[Event]:
        waiting = WAITING_IN_STORY_CELL
        for line in self._cast.lines:
            if line.code not in self._cast.linked or line.status != PRESENT:
                continue
            leads = bool(line.position)
            if not leads and self._random.random() > DONE_SHARE:
                continue
            waits = not leads and line.unit == STORY_CELL and waiting > 0
            waiting -= waits
            at = self._moment(self._recent if waits else round_.opens_at)
            yield self._event(at, self._pledging(line, round_, at, waits=waits))

    def _pledging(
        self, line: Line, round_: Round, at: datetime, *, waits: bool
    ) -> Callable[[], Awaitable[None]]:
        random = self._random
        luck, delay = random.random(), timedelta(hours=random.uniform(1, 30))
        returned = not line.position and luck < RETURNED_SHARE
        remark = random.choice(REMARKS) if returned else ""
        progress, percent = random.choice(tuple(Progress)), random.randrange(10, 95, 5)
        deed = self._deed(line, round_)
        leader = self._leader(line)

        async def register() -> None:
            person = self._cast.people[line.code]
            pledge = await self._work.pledges.register(
                round_=round_,
                person=person,
                deed=deed,
                likeness=None,
                at=at,
                day=self._calendar.day_of(at),
            )
            if pledge is None or leader is None or waits:
                return
            decided = self._in_hours(at + delay)
            if decided is None:
                return
            await self._decide(pledge, leader, line, at=decided, remark=remark)
            reported = self._in_hours(decided + delay)
            if not returned and luck > DONE_SHARE and reported is not None:
                report = Report(progress, 100 if progress is Progress.DONE else percent, "", reported)
                await self._work.pledges.report(pledge.id, person_id=person.id, report=report)

        return register

    async def _decide(self, pledge: Pledge, leader: Line, line: Line, *, at: datetime, remark: str) -> None:
        await self._work.pledges.decide(
            Decision(
                pledge_id=pledge.id,
                version=pledge.version,
                approved=not remark,
                remark=remark,
                decided_by=self._id(leader),
                acting_for=_standing(leader, line),
                at=at,
            )
        )

    def _deed(self, line: Line, round_: Round) -> Deed:
        """The next deed that nobody of the unit has promised yet."""
        known = [(group, deed) for group, (_, deeds) in enumerate(DEEDS, start=1) for deed in deeds]
        place = self._deeds.setdefault(line.unit, self._random.randrange(len(known)))
        self._deeds[line.unit] = (
            place + 5
        )  # no divisor of the number of deeds: all come before one comes again
        group, (deed, result, evidence) = known[place % len(known)]
        return Deed(group=group, deed=deed, result=result, until=round_.period_to, evidence=evidence)

    def _leader(self, line: Line) -> Line | None:
        """Who decides: the secretary of the unit, for a secretary the one above, at the top the deputy."""
        leaders = {
            one.unit: one
            for one in reversed(self._cast.lines)
            if one.position in ("Bí thư", "Phó Bí thư") and one is not line
        }
        if line.position == "Bí thư":
            return leaders.get(line.parent or line.unit)
        return leaders.get(line.unit)

    # Moments

    @property
    def _today(self) -> date:
        return self._calendar.day_of(self._now)

    @property
    def _recent(self) -> datetime:
        """From here on a pledge may still be waiting."""
        day = self._today
        for _ in range(UNDECIDED):
            day = self._calendar.last_working_day_on_or_before(day - timedelta(days=1))
        return self._calendar.instant(day, time(8))

    def _moment(self, start: datetime) -> datetime:
        """A moment of working time between the start and an hour ago."""
        end = self._now - timedelta(hours=1)
        for _ in range(50):
            at = start + (end - start) * self._random.random()
            if self._calendar.is_working_time(at):
                return at
        return start + timedelta(minutes=10)

    def _in_hours(self, at: datetime) -> datetime | None:
        """This moment or the next in working time, if it is past by now."""
        at = self._calendar.next_working_time(at)
        return at if at < self._now else None

    def _event(self, at: datetime, happen: Callable[[], Awaitable[None]]) -> Event:
        return at, next(self._order), happen

    def _id(self, line: Line) -> str:
        return self._cast.people[line.code].id


def _standing(leader: Line, line: Line) -> str:
    """For whom the leader decides: as the unit's secretary for nobody."""
    if leader.unit != line.unit:
        return "above"
    return "" if leader.position == "Bí thư" else "deputy"
