"""The registration round under way: who has pledged what, what was decided, how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.demo.committee.deeds import DEEDS, REMARKS
from bot.demo.committee.history import Cast, Event, Happening, Moments
from bot.demo.committee.roster import STORY_CELL, RosterLine
from domain.calendar.quarters import Quarter
from domain.pledges.pledge import Deed, Progress, Report
from domain.pledges.round import Group, PledgeRound
from handlers.action import Refusal
from handlers.pledges.actions import register, report
from handlers.pledges.fulfilments import FULFILMENTS
from handlers.pledges.reviewing import PLEDGES
from handlers.rounds.actions import open_round
from storage.types import new_id
from storage.work import SqlWork

OPENED_BEFORE = 8
DEADLINE_AFTER = 9
LOOKED_AHEAD = timedelta(days=30)
"""A round is for the quarter in which people will keep what they promise."""

DONE_SHARE = 0.66
EVIDENCED_SHARE = 0.7
RETURNED_SHARE = 0.07
WAITING_IN_STORY_CELL = 4


class Pledging:
    """The days between the opening of the round and now."""

    def __init__(self, work: SqlWork, cast: Cast, moments: Moments) -> None:
        self._work = work
        self._cast = cast
        self._moments = moments
        self._deeds: dict[str, int] = {}
        self._root = ""

    async def open(self) -> PledgeRound:
        """Open the round, eight days ago."""
        moments = self._moments
        opens_at = moments.morning(OPENED_BEFORE)
        day = moments.calendar.day_of(opens_at)
        quarter = Quarter.of(moments.today + LOOKED_AHEAD)
        root = await self._work.people.root(day)
        assert root is not None  # noqa: S101 - the roster has one
        self._root = root.id
        round_ = PledgeRound(
            id=new_id(opens_at),
            title=f"Đăng ký nêu gương Quý {quarter.roman}/{quarter.year}",
            period_from=quarter.period[0],
            period_to=quarter.period[1],
            opens_at=opens_at,
            deadline=moments.evening(DEADLINE_AFTER),
            owed=1,
            max_pledges=3,
            approval=True,
            guidance="Mỗi đồng chí chọn việc cụ thể, có con số, thời hạn và minh chứng.",
            audience_unit_id=root.id,
            groups=tuple(Group(number, title) for number, (title, _) in enumerate(DEEDS, start=1)),
        )
        await open_round(self._work, round_, by=self._cast.office, scope=(root.id,), day=day, now=opens_at)
        return round_

    async def somebody_is_busy(self, round_: PledgeRound) -> None:
        """One comrade of the story's cell travels: their name carries a note on the secretary's list."""
        until = self._moments.calendar.next_working_day_after(self._moments.today + timedelta(days=2))
        for line in reversed(self._cast.lines):
            if line.unit != STORY_CELL or line.code not in self._cast.linked or line.position:
                continue
            if not await self._work.pledges.of_person(self._cast.id(line)):
                await self._work.rounds.snooze(
                    round_.id, self._cast.id(line), until=until, reason="đi công tác cơ sở"
                )
                return

    def events(self, round_: PledgeRound) -> Iterator[Event]:
        """What people did, each as of its moment."""
        random = self._moments.random
        waiting = WAITING_IN_STORY_CELL
        for line in self._cast.present:
            leads = bool(line.position)
            if not leads and random.random() > DONE_SHARE:
                continue
            waits = not leads and line.unit == STORY_CELL and waiting > 0
            waiting -= waits
            at = self._moments.between(self._moments.recent if waits else round_.opens_at)
            yield self._moments.event(at, self._pledging(line, round_, at, waits=waits))

    def _pledging(self, line: RosterLine, round_: PledgeRound, at: datetime, *, waits: bool) -> Happening:
        random = self._moments.random
        luck, delay = random.random(), timedelta(hours=random.uniform(1, 30))
        returned = not line.position and luck < RETURNED_SHARE
        remark = random.choice(REMARKS) if returned else ""
        progress, percent = random.choice(tuple(Progress)), random.randrange(10, 95, 5)
        deed = self._deed(line, round_)
        leader = self._cast.leader(line)

        async def promise() -> None:
            person = self._cast.people[line.code]
            await self._cast.wrote(self._work, line, at)
            day = self._moments.calendar.day_of(at)
            pledge = await register(self._work, person, deed, round_=round_, at=at, day=day)
            if isinstance(pledge, Refusal) or leader is None or waits:
                return
            decided = self._moments.in_hours(at + delay)
            if decided is None:
                return
            await self._cast.decided(
                self._work,
                PLEDGES,
                pledge,
                leader,
                approved=not returned,
                remark=remark,
                at=decided,
                day=self._moments.calendar.day_of(decided),
            )
            reported = self._moments.in_hours(decided + delay)
            if not returned and luck > DONE_SHARE and reported is not None:
                done = progress is Progress.DONE
                shown = deed.evidence if done and luck > EVIDENCED_SHARE else ""
                said = Report(progress, 100 if done else percent, shown, reported)
                day = self._moments.calendar.day_of(reported)
                await report(self._work, person, said, pledge_id=pledge.id, day=day)
                if done:
                    await self._confirm(pledge.id, leader, reported + delay)

        return promise

    async def _confirm(self, pledge_id: str, leader: RosterLine, at: datetime) -> None:
        """The leader confirms what was reported of the pledge, if that is past by now."""
        confirmed = self._moments.in_hours(at)
        if confirmed is None:
            return
        day = self._moments.calendar.day_of(confirmed)
        result = await self._work.fulfilments.within(pledge_id, (self._root,), day)
        if result is not None:
            await self._cast.decided(
                self._work, FULFILMENTS, result, leader, approved=True, remark="", at=confirmed, day=day
            )

    def _deed(self, line: RosterLine, round_: PledgeRound) -> Deed:
        """The next deed that nobody of the unit has promised yet."""
        known = [(group, deed) for group, (_, deeds) in enumerate(DEEDS, start=1) for deed in deeds]
        place = self._deeds.setdefault(line.unit, self._moments.random.randrange(len(known)))
        # Five is no divisor of the number of deeds: all come before one comes again.
        self._deeds[line.unit] = place + 5
        group, (deed, result, evidence) = known[place % len(known)]
        return Deed(group=group, deed=deed, result=result, until=round_.period_to, evidence=evidence)
