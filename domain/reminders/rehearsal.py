"""What reminders would go out if nothing more were done: the planner's decisions on a copied clock, nothing sent.

People who owe the same by the same deadlines, and were told the same, get the same messages; so it goes by groups of
them, however large the committee. `tests/reminders/test_same_rule.py` lets the planner live through the same days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.calendar.working_days import WorkCalendar
from domain.reminders.inquiry_days import FURTHER_STEPS, STEP_MISSED, AskedOf
from domain.reminders.ladder import Ladder, LadderStep
from domain.reminders.planning import (
    DueStep,
    PastReminder,
    comes_on,
    due_steps,
    said_by_greeting,
)
from domain.reminders.steps_around import steps_around
from domain.rounds.round import Round

MANY_A_MONTH = 5
"""Reminders in a month; more are a nuisance, and whoever opens rounds is told so."""


@dataclass(frozen=True, slots=True)
class Owes:
    """A task that is not done. `rests_until`: busy until that day. `told_newest`: the step that is the newest due now
    was told; `told_today`: some step of it was told today. `greeted_at`, of `StepsAround.said_from`: a greeting named
    it then or later."""

    round: Round
    deadline: datetime
    rests_until: date | None = None
    told_newest: bool = False
    told_today: bool = False
    greeted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alike:
    """So many `people` for whom all of this is the same. `channel`: the one that reaches them first; empty: none does.

    `told_at`: when they were last told anything before today; `told_today_at`: when they were today; `week_days`: on
    how many days of this week before today they were; `month_days`: on how many of this month up to today. `asked`:
    about what else the day's message asks them.
    """

    people: int
    channel: str
    owes: tuple[Owes, ...]
    told_at: datetime | None = None
    told_today_at: datetime | None = None
    week_days: int = 0
    month_days: int = 0
    asked: tuple[AskedOf, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """Messages by day and channel, and how many people get how many in all (`per_person`: messages to people).

    `unreached`: people who owe something and get nothing, as no channel reaches them. `crowded`: how many people would
    have had more than `MANY_A_MONTH` reminders in a month (`2026-11`), those of today and before counted.
    """

    days: Mapping[date, Mapping[str, int]]
    per_person: Mapping[int, int]
    unreached: int
    crowded: Mapping[str, int] = field(default_factory=dict)

    @property
    def messages(self) -> int:
        """All of them."""
        return sum(sum(channels.values()) for channels in self.days.values())

    @property
    def busiest(self) -> int:
        """The most messages of one day."""
        return max((sum(channels.values()) for channels in self.days.values()), default=0)

    @property
    def most(self) -> int:
        """The most messages that one person gets."""
        return max(self.per_person, default=0)

    @property
    def median(self) -> int:
        """What the person in the middle gets; of two in the middle, the one who gets less."""
        half = sum(self.per_person.values()) / 2
        seen = 0
        for messages, people in sorted(self.per_person.items()):
            seen += people
            if seen >= half:
                return messages
        return 0

    def by_month(self) -> dict[tuple[str, str], int]:
        """Messages by channel and month (`2026-11`), in order of the months."""
        found: Counter[tuple[str, str]] = Counter()
        for day, channels in sorted(self.days.items()):
            for channel, messages in channels.items():
                found[channel, _month_of(day)] += messages
        return dict(found)


def forecast(
    groups: Iterable[Alike],
    *,
    now: datetime,
    calendar: WorkCalendar,
    ladder: Ladder,
    a_week: int,
    until: date = date.max,
) -> Forecast:
    """Every message from `now` on, as far as the day `until`. `a_week`: the most a person gets in a week, but for the
    pressing steps.

    A message counts on the day it is planned for; it leaves within that day unless its channel is too slow.
    """
    days: dict[date, Counter[str]] = {}
    per_person: Counter[int] = Counter()
    crowded: Counter[str] = Counter()
    unreached = 0
    plan = _Plan(now, calendar, ladder, a_week, until)
    for group in groups:
        if not group.channel:
            unreached += group.people if group.owes else 0
            continue
        told = plan.days_of(group)
        per_person[len(told)] += group.people
        had = Counter({_month_of(calendar.day_of(now)): group.month_days})
        for month, messages in (had + Counter(map(_month_of, told))).items():
            if messages > MANY_A_MONTH and any(_month_of(day) == month for day in told):
                crowded[month] += group.people
        for day in told:
            days.setdefault(day, Counter())[group.channel] += group.people
    return Forecast(
        dict(sorted(days.items())), dict(sorted(per_person.items())), unreached, dict(sorted(crowded.items()))
    )


def _month_of(day: date) -> str:
    return f"{day:%Y-%m}"


@dataclass(slots=True)
class _Plan:
    """The planner, looked at only when something may change: at steps and at the beginnings of days."""

    now: datetime
    calendar: WorkCalendar
    ladder: Ladder
    a_week: int
    until: date
    _steps: dict[tuple[str, datetime], tuple[LadderStep, ...]] = field(default_factory=dict)
    _due: dict[tuple[str, datetime, datetime], DueStep | None] = field(default_factory=dict)

    def days_of(self, group: Alike) -> list[date]:
        """The days on which these people get a message from now on, in order."""
        today = self.calendar.day_of(self.now)
        past = self._before(group, today)
        entries = {
            (
                owes.round.id,
                steps_around(
                    owes.round, owes.deadline, self.now, calendar=self.calendar, ladder=self.ladder
                ).entry,
            )
            for owes in group.owes
            if owes.told_newest
        }
        of_day = {(owes.round.id, today) for owes in group.owes if owes.told_today}
        messages = []
        for at in self._looks(group):
            day = self.calendar.day_of(at)
            week_days = self._week_days(group, past, day)
            planned = [
                (owes.round.id, due.entry)
                for owes in group.owes
                if (due := self._newest(owes, at)) is not None
                and comes_on(
                    day,
                    due.step,
                    rests_until=owes.rests_until,
                    told=(owes.round.id, due.entry) in entries
                    or (owes.round.id, day) in of_day
                    or _left_before_it_opened(owes.round, day, past),
                    greeted=said_by_greeting(
                        due.step, owes.greeted_at, rests_until=None, calendar=self.calendar
                    ),
                    past=past,
                    week_days=week_days,
                    a_week=self.a_week,
                )
            ]
            planned += self._asked_on(group.asked, at, entries, past, week_days)
            if not planned:
                continue
            entries |= set(planned)
            of_day |= {(round_id, day) for round_id, _ in planned}
            if all(one.day != day for one in past):
                messages.append(day)
                past.append(PastReminder(day, at))
        return messages

    def _before(self, group: Alike, today: date) -> list[PastReminder]:
        past = []
        if group.told_at is not None:
            past.append(PastReminder(self.calendar.day_of(group.told_at), group.told_at))
        if group.told_today_at is not None:
            past.append(PastReminder(today, group.told_today_at))
        return past

    def _week_days(self, group: Alike, past: Sequence[PastReminder], day: date) -> int:
        """On how many days of the day's week, before it, these people were told something."""
        today = self.calendar.day_of(self.now)
        week = self.calendar.week_of(day)
        known = group.week_days if self.calendar.week_of(today) == week else 0
        return known + sum(today <= one.day < day and self.calendar.week_of(one.day) == week for one in past)

    def _asked_on(
        self,
        asked: Sequence[AskedOf],
        at: datetime,
        entries: Collection[tuple[str, str]],
        past: Sequence[PastReminder],
        week_days: int,
    ) -> list[tuple[str, str]]:
        """What else is asked in the message of that moment's day, as the ledger names it."""
        day, found = self.calendar.day_of(at), []
        for one in asked:
            step = one.inquiry.newest(at)
            if step is None:
                continue
            if step.at <= self.now:
                if one.waits == FURTHER_STEPS:
                    continue
                if one.waits == STEP_MISSED:
                    step = LadderStep(step.name, self.now)
            entry = one.inquiry.task, one.inquiry.entry(step)
            left_before = any(before.day == day and before.at < step.at for before in past)
            if comes_on(
                day,
                step,
                rests_until=one.rests_until,
                told=entry in entries or left_before,
                greeted=False,
                past=past,
                week_days=week_days,
                a_week=self.a_week,
            ):
                found.append(entry)
        return found

    def _looks(self, group: Alike) -> list[datetime]:
        """Now, the beginning of each working day from now on, and every step that is still to come."""
        last = max([one.deadline for one in group.owes] + [one.ends_at for one in group.asked])
        looks = {self.now}
        day = self.calendar.day_of(self.now)
        while (begins := self.calendar.instant(day, self.calendar.hours[0][0])) < last:
            looks.add(begins)
            day = self.calendar.next_working_day_after(day)
        for one in group.owes:
            looks |= {step.at for step in self._ladder_of(one)}
        for other in group.asked:
            looks |= {step.at for step in other.inquiry.steps}
        return sorted(at for at in looks if at >= self.now and self.calendar.day_of(at) <= self.until)

    def _ladder_of(self, owes: Owes) -> tuple[LadderStep, ...]:
        key = owes.round.id, owes.deadline
        if key not in self._steps:
            self._steps[key] = self.ladder.due_steps(owes.deadline, owes.round.opens_at, self.calendar)
        return self._steps[key]

    def _newest(self, owes: Owes, at: datetime) -> DueStep | None:
        key = owes.round.id, owes.deadline, at
        if key not in self._due:
            due = due_steps([(owes.round, owes.deadline)], at, self.calendar, self.ladder)
            self._due[key] = due[0] if due else None
        return self._due[key]


def _left_before_it_opened(round_: Round, day: date, past: Sequence[PastReminder]) -> bool:
    """Whether the day's one message was put on its way before the round opened, so that it did not speak of it."""
    return any(one.day == day and one.at < round_.opens_at for one in past)
