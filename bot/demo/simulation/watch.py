"""Counts what a platform and its people would complain of. Judges what arrives, and knows nothing of how it was sent.

The rules are those of the emulators (`bot/demo/emulators/telegram/journal.py`), with exact times, as no network bunches
anything here: at most thirty messages in any second to people who did not just write, at most a burst of twenty to one
chat. Who still owes what is kept here beside the database: against it a reminder is judged.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind
from domain.talk.messages import Address, Reply
from handlers.reminders.wording import FIRST_LINES

OVERALL = 30
WINDOW = timedelta(seconds=1)
CHAT_BURST = 20
CHAT_PER_SECOND = 1.0
ASKED = timedelta(seconds=10)
"""So long after a person wrote, what they get counts as an answer."""


@dataclass(frozen=True, slots=True)
class Course:
    """One round as its members live it: open from `opens_at` to `deadline`; `done`: 1 for each number that is."""

    round_id: str
    opens_at: datetime
    deadline: datetime
    done: bytearray

    def running(self, at: datetime) -> bool:
        """Whether it may still be reminded of."""
        return self.opens_at <= at < self.deadline


class Owing:
    """The courses of all rounds. People are numbers from 0, as on the roster."""

    def __init__(self, people: int) -> None:
        self.people = people
        self.courses: list[Course] = []

    def open(self, round_id: str, opens_at: datetime, deadline: datetime) -> None:
        """A round that asks everybody."""
        self.courses.append(Course(round_id, opens_at, deadline, bytearray(self.people)))

    def finish(self, number: int, course: int) -> None:
        """To be called behind the commit, and at its instant: this person owes this round nothing any more."""
        self.courses[course].done[number] = 1

    def owes(self, number: int, at: datetime) -> bool:
        """Whether a reminder to this person has anything to say at this instant."""
        return any(course.running(at) and not course.done[number] for course in self.courses)

    @property
    def finished(self) -> int:
        """How many tasks are done, over all rounds."""
        return sum(sum(course.done) for course in self.courses)


@dataclass(slots=True)
class Complaints:
    """What must not happen, and how often it did. `repeated`: the one more that follows a send in doubt."""

    duplicates: int = 0
    to_the_done: int = 0
    out_of_hours: int = 0
    overall: int = 0
    chat: int = 0
    repeated: int = 0
    beyond_quota: int = 0
    at_closed_accounts: int = 0

    @property
    def limits(self) -> int:
        """How often the platform's pace was exceeded."""
        return self.overall + self.chat

    @property
    def must_be_zero(self) -> Mapping[str, int]:
        """The figures of the reminder contract, by what they are called in the report."""
        return {
            "duplicates": self.duplicates,
            "reminders to people who were done": self.to_the_done,
            "messages outside working hours": self.out_of_hours,
            "limit violations": self.limits,
        }


@dataclass(slots=True)
class Watch:
    """Looks at every message that a platform took. `owing` knows who is done, `calendar` when people are at work."""

    owing: Owing
    calendar: WorkCalendar
    complaints: Complaints = field(default_factory=Complaints)
    sent: Counter[tuple[date, MessageKind]] = field(default_factory=Counter)
    _unasked: dict[str, deque[datetime]] = field(default_factory=dict)
    _levels: dict[Address, tuple[float, datetime]] = field(default_factory=dict)
    _wrote: dict[Address, datetime] = field(default_factory=dict)
    _day: date = date.min
    _of_the_day: set[int] = field(default_factory=set)
    _once: set[int] = field(default_factory=set)
    _doubted: set[int] = field(default_factory=set)

    def wrote(self, address: Address, at: datetime) -> None:
        """This person wrote to us: what follows soon answers them."""
        self._wrote[address] = at

    def took(self, address: Address, reply: Reply, at: datetime, *, doubted: bool) -> None:
        """The platform took a message for this address. `doubted`: its answer will not reach us."""
        day = self.calendar.day_of(at)
        asked = address in self._wrote and at - self._wrote[address] <= ASKED
        kind = kind_of(reply) or (MessageKind.ANSWER if asked else MessageKind.NOTICE)
        self.sent[day, kind] += 1
        self._pace(address, at, asked=asked)
        if not DELIVERY_POLICIES[kind].patient:
            return
        self.complaints.out_of_hours += not self.calendar.is_working_time(at)
        self._copies(address, kind, reply, day, doubted=doubted)
        if kind is MessageKind.REMINDER:
            self.complaints.to_the_done += not self.owing.owes(number_of(address), at)

    def _pace(self, address: Address, at: datetime, *, asked: bool) -> None:
        if not asked:
            times = self._unasked.setdefault(address.channel, deque(maxlen=OVERALL + 1))
            times.append(at)
            self.complaints.overall += len(times) > OVERALL and at - times[0] < WINDOW
        level, since = self._levels.get(address, (0.0, at))
        level = max(0.0, level - (at - since).total_seconds() * CHAT_PER_SECOND) + 1
        self._levels[address] = level, at
        self.complaints.chat += level > CHAT_BURST

    def _copies(self, address: Address, kind: MessageKind, reply: Reply, day: date, *, doubted: bool) -> None:
        """One reminder a person and day, whatever the channel; of everything else the same words only once."""
        if day != self._day:
            self._day = day
            self._of_the_day.clear()
        if kind is MessageKind.REMINDER:
            what, known = hash((number_of(address), day)), self._of_the_day
        else:
            what, known = hash((number_of(address), kind, repr(reply.lines))), self._once
        if what in self._doubted:
            self.complaints.repeated += 1
            self._doubted.discard(what)
        elif what in known:
            self.complaints.duplicates += 1
        known.add(what)
        if doubted:
            self._doubted.add(what)


def number_of(address: Address) -> int:
    """Who is behind an address of the simulation: the same number on every channel."""
    return int(address.chat)


def kind_of(reply: Reply) -> MessageKind | None:
    """The patient kind that a message is of, by its words; None for answers and notices.

    What this makes of a run is compared with what the outbox says, so that changed words cannot go unnoticed.
    """
    ids = [line.id for line in reply.lines]
    if ids[0] in FIRST_LINES:
        return MessageKind.REMINDER
    if ids[0] == "rounds-ended":
        return MessageKind.CLOSING
    if ids[0] == "rounds-ended-office":
        return MessageKind.ROUND_FIGURES
    if "reminders-superior-next" in ids:
        return MessageKind.ESCALATION
    if ids[0] == "reminders-missing-dear":
        return MessageKind.MISSING
    if "figures-week-question" in ids:
        return MessageKind.WEEK_QUESTION
    if "figures-week-remarks" in ids or ids[0] == "figures-week-office-no-round":
        return MessageKind.WEEK_OFFICE
    heads = ("figures-week-result", "figures-week-head", "figures-week-no-round")
    return MessageKind.WEEK_UNIT if ids[0] in heads else None
