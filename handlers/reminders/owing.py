"""What a person still owes the rounds they sit in; what a reminder and the list of tasks are made of."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.people.person import COUNTED
from domain.pledges.pledge import Pledge, PledgeState
from domain.rounds.round import Round, Seat, Task
from domain.study.edition import Reflection, StudyAnswer
from domain.study.round import StudyRound
from domain.talk.messages import Choice, Text, say
from handlers.rounds.kinds import called, can_be_done, doing_door, resolution_line
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class Owed(ABC):
    """A task with something left to do, and what that is."""

    task: Task

    @property
    def round(self) -> Round:
        """The round that asks for it."""
        return self.task.round

    @property
    def seat(self) -> Seat:
        """The person's place in it."""
        return self.task.seat

    def doable(self, now: datetime) -> bool:
        """Whether the person can still do it themselves; where not, they need an extension."""
        return bool(self.begins) and can_be_done(self.task, now)

    @property
    @abstractmethod
    def begins(self) -> bool:
        """Whether something is left beyond what has a button of its own, such as a pledge that was returned."""

    @abstractmethod
    def standing(self) -> Text:
        """How far the person has come, in a sentence."""

    @abstractmethod
    def about(self) -> tuple[Text, ...]:
        """What the opening notice says beyond the title."""

    @abstractmethod
    def advice(self, now: datetime) -> tuple[Text, ...]:
        """What else to know before doing it."""

    @abstractmethod
    def button(self, *, named: bool) -> Choice:
        """The button behind which it is done; `named` says in which round."""

    def doors(self, now: datetime, *, named: bool) -> tuple[Choice, ...]:
        """Every button that leads on, where something can be done now."""
        return (self.button(named=named),) if self.doable(now) else ()


@dataclass(frozen=True, slots=True)
class OwedPledges(Owed):
    """A registration round with too little registered. `returned` are own pledges that wait for a change."""

    returned: tuple[Pledge, ...]

    @property
    def begins(self) -> bool:
        """Whether pledges are still to be written, the returned ones being written already."""
        return self.task.done + len(self.returned) < self.round.owed

    def standing(self) -> Text:
        """How many pledges there are of those asked for."""
        return say("owed-pledges", registered=self.task.done, owed=self.round.owed)

    def about(self) -> tuple[Text, ...]:
        """Nothing: the title says it."""
        return ()

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That pledges were returned; whom to ask when it is too late."""
        returned = (say("reminder-returned", count=len(self.returned)),) if self.returned else ()
        late = (say("reminder-late"),) if self.begins and not self.doable(now) else ()
        return (*returned, *late)

    def button(self, *, named: bool) -> Choice:
        """Where a pledge is registered."""
        return doing_door(self.round, named=named)

    def doors(self, now: datetime, *, named: bool) -> tuple[Choice, ...]:
        """The pledges that were returned, each with its button, then the registration."""
        revise = (
            command_button("sua", say("reminder-revise", receipt=pledge.receipt), pledge.id)
            for pledge in self.returned
        )
        return (*revise, *Owed.doors(self, now, named=named))


@dataclass(frozen=True, slots=True)
class OwedStudy(Owed):
    """A study that is not complete. `card`: the furthest one, 0 before the first, past the last when all is read.

    Whoever has studied owes the reflection, or owes it anew where it was returned.
    """

    study: StudyRound
    answer: StudyAnswer | None = None
    reflection: Reflection | None = None
    card: int = 0

    @property
    def begins(self) -> bool:
        """Everything that is left is done behind one button."""
        return True

    @property
    def part(self) -> str:
        """What is left: `whole` (to study), `reflection`, or `returned` (the reflection)."""
        if self.answer is None or not self.answer.studied:
            return "whole"
        return "reflection" if self.reflection is None else "returned"

    def standing(self) -> Text:
        """What is left, with the remark or the reason that stands."""
        if self.part == "returned":
            return say("owed-returned", remark=self.reflection.remark if self.reflection else "")
        if self.part == "reflection":
            return say("owed-reflection")
        if self.answer is not None:
            return (
                say("owed-excused", reason=self.answer.reason) if self.answer.reason else say("owed-absent")
            )
        if self.card == 0:
            return say("owed-study")
        if self.card > self.study.cards:
            return say("owed-read")
        return say("owed-reading", card=self.card, cards=self.study.cards)

    def about(self) -> tuple[Text, ...]:
        """Which resolution it is."""
        return (resolution_line(self.study),)

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That it may still be made up for."""
        return (say("reminder-make-up"),) if self.seat.deadline <= now else ()

    def button(self, *, named: bool) -> Choice:
        """Where one studies, confirms it, and hands the reflection in."""
        return doing_door(self.round, part=self.part, named=named)


async def owing(scene: Scene, pledges: Sequence[Pledge]) -> list[Owed]:
    """What the person's open rounds still ask for, soonest deadline first; `pledges` are their own."""
    if scene.person.status not in COUNTED:
        return []
    tasks = [
        task
        for task in await scene.work.rounds.tasks(scene.person.id)
        if task.round.opens_at <= scene.now and task.is_open
    ]
    found = [await _owed(scene, task, pledges) for task in tasks]
    return sorted(found, key=lambda owed: owed.seat.deadline)


async def _owed(scene: Scene, task: Task, pledges: Sequence[Pledge]) -> Owed:
    if isinstance(task.round, StudyRound):
        return await _owed_study(scene, task, task.round)
    returned = (
        pledge
        for pledge in pledges
        if pledge.round_id == task.round.id and pledge.state is PledgeState.RETURNED
    )
    return OwedPledges(task, tuple(returned))


async def _owed_study(scene: Scene, task: Task, round_: StudyRound) -> OwedStudy:
    studies, person_id = scene.work.studies, scene.person.id
    answer = await studies.standing(round_.id, person_id)
    if answer is None:
        reading = await studies.reading(round_.id, person_id)
        return OwedStudy(task, round_, card=reading.furthest if reading else 0)
    if not answer.studied:
        return OwedStudy(task, round_, answer)
    return OwedStudy(task, round_, answer, await studies.reflection(round_.id, person_id))


def owed_text(scene: Scene, owed: Owed) -> Text:
    """One task in a line: its real deadline, the days left, what is there already."""
    return say(
        "owed-round",
        title=called(owed.round),
        moment=moment_text(owed.seat.deadline, scene.calendar),
        left=left_text(owed.seat.deadline, scene.now, scene.calendar),
        done=owed.standing(),
    )


def latest_snooze(seat: Seat, calendar: WorkCalendar) -> date:
    """The last day until which a reminder may be put off: the last working day before the deadline."""
    return calendar.last_working_day_on_or_before(calendar.day_of(seat.deadline) - ONE_DAY)


def may_snooze(seat: Seat, calendar: WorkCalendar, today: date) -> bool:
    """Whether reminders of this seat may be put off: once a round, and while a day is left to put them off to."""
    return seat.snoozed_until is None and today < latest_snooze(seat, calendar)
