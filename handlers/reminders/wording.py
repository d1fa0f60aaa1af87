"""What a reminder says, line by line: the invitation with which a round begins, and the steps that come after it.

Every message begins with a line of its own, says what is there already, asks for the next step, and ends with whom to
call and one remark on why it came and when the next one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import WorkCalendar
from domain.people.person import Person
from domain.rounds.round import is_past
from domain.talk.messages import Choice, Text, say
from handlers.rounds.kinds import Owed, called
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.days import day_text

FIRST_LINES = frozenset({"reminders-invitation", "reminders-dear"})
"""By the first line's id a reminder is known."""

LISTED = say("reminders-why-listed")
AUTOMATIC = say("reminders-why-automatic")


@dataclass(frozen=True, slots=True)
class ReminderSetting:
    """To whom a reminder goes and when. `channel` by its name, as some have no buttons and take numbers; empty where a
    number would answer something else."""

    person: Person
    channel: str
    now: datetime
    calendar: WorkCalendar

    def days_to(self, deadline: datetime) -> int:
        """Days of the calendar from today to a deadline; below zero after it."""
        return (self.calendar.day_of(deadline) - self.calendar.day_of(self.now)).days


def reminder_lines(
    setting: ReminderSetting, pending: Sequence[Owed], *, new: Mapping[str, str], choices: Sequence[Choice]
) -> list[Text]:
    """Everything but the last line. `pending`: at least one task, the most urgent first.

    `new`: the rounds of which the person hears for the first time, by id, each with the name of the unit that opened
    it. `choices`: the buttons behind which the tasks are done.
    """
    first, *others = pending
    if not all(owed.round.id in new for owed in pending):
        lines = [_dear(setting, first), *(_task(setting, owed, first, new) for owed in pending)]
    elif others:
        lines = [_invitation(setting, pending), *(_new_task(setting, owed) for owed in pending)]
    else:
        opened = _opened(setting, first, new[first.round.id])
        todo = say("reminders-invitation-todo", expected=first.expected())
        return [_invitation(setting, pending), opened, *_asked(setting, pending, choices, before=todo)]
    return [*lines, *_asked(setting, pending, choices)]


def last_line(contact: Text, why: Text, following: date | None, *, final: bool) -> Text:
    """Whom to call, why this came, when the next one comes. `final`: where none does, say so."""
    if following is not None:
        return say("reminders-foot-next", contact=contact, why=why, day=day_text(following))
    return say("reminders-foot-final" if final else "reminders-foot", contact=contact, why=why)


# ---------------------------------------------------------------- an invitation


def _invitation(setting: ReminderSetting, pending: Sequence[Owed]) -> Text:
    round_ = pending[0].round
    return say(
        "reminders-invitation",
        name=setting.person.full_name,
        unit=setting.person.unit_name,
        count=len(pending),
        kind=round_.kind,
        title=called(round_),
    )


def _opened(setting: ReminderSetting, owed: Owed, opener: str) -> Text:
    """Who opened the round and on what basis, and until when."""
    until = say(
        "reminders-until",
        moment=moment_text(owed.seat.deadline, setting.calendar),
        left=left_text(owed.seat.deadline, setting.now, setting.calendar),
    )
    return _paragraph(say("reminders-invitation-opened", unit=opener), *owed.basis(), until)


def _new_task(setting: ReminderSetting, owed: Owed) -> Text:
    return say(
        "reminders-task-new",
        kind=owed.round.kind,
        title=called(owed.round),
        expected=owed.expected(),
        moment=moment_text(owed.seat.deadline, setting.calendar),
        left=left_text(owed.seat.deadline, setting.now, setting.calendar),
    )


# ---------------------------------------------------------------- a later step


def _dear(setting: ReminderSetting, first: Owed) -> Text:
    deadline = first.seat.deadline
    days = setting.days_to(deadline)
    when = say(
        "reminders-when-left" if deadline > setting.now else "reminders-when-over",
        days=abs(days),
        moment=moment_text(deadline, setting.calendar),
    )
    return say("reminders-dear", when=when, name=setting.person.full_name, unit=setting.person.unit_name)


def _task(setting: ReminderSetting, owed: Owed, first: Owed, new: Mapping[str, str]) -> Text:
    """One task: its deadline where the first line does not say it, what is there already, what to know."""
    if owed.round.id in new:
        return _new_task(setting, owed)
    extended = owed.seat.extension_reason and not is_past(owed.seat.deadline, setting.now)
    said = _paragraph(
        owed.completion(),
        *owed.advice(setting.now),
        *((say("reminders-extended"),) if extended else ()),
    )
    if owed.seat.deadline == first.seat.deadline:
        return say("reminders-task", kind=owed.round.kind, title=called(owed.round), done=said)
    return say(
        "reminders-task-until",
        kind=owed.round.kind,
        title=called(owed.round),
        moment=moment_text(owed.seat.deadline, setting.calendar),
        left=left_text(owed.seat.deadline, setting.now, setting.calendar),
        done=said,
    )


# ---------------------------------------------------------------- the request


def _asked(
    setting: ReminderSetting,
    pending: Sequence[Owed],
    choices: Sequence[Choice],
    *,
    before: Text | None = None,
) -> list[Text]:
    """The request and the next step. Where nothing can be done by the person, the tasks say whom to ask."""
    if not choices:
        return [] if before is None else [before]
    request = say(
        "reminders-request",
        what=_what(setting, pending),
        next=say(
            "reminders-next-step",
            channel=setting.channel,
            choices=len(choices),
            label=choices[0].label,
        ),
    )
    return [request if before is None else _paragraph(before, request)]


def _what(setting: ReminderSetting, pending: Sequence[Owed]) -> str:
    """What is asked for: of several, of what came back, of what is over, or by the kind of the only round."""
    (owed, *others) = pending
    if others:
        return "several"
    if not owed.begins:
        return "revise"
    if not owed.doable(setting.now):
        return "extension"
    return "late" if is_past(owed.seat.deadline, setting.now) else owed.round.kind


def _paragraph(first: Text, *others: Text) -> Text:
    """Sentences in one line."""
    for sentence in others:
        first = say("reminders-sentences", first=first, then=sentence)
    return first
