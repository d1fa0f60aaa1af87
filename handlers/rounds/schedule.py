"""When things happen, in words: moments and the calendar of a round's reminders."""

from __future__ import annotations

from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder
from domain.rounds.round import is_past
from domain.talk.messages import Text, say
from handlers.talk.days import day_text


def moment_text(at: datetime, calendar: WorkCalendar) -> Text:
    """An instant on the committee's wall clock: time of day, weekday, date."""
    local = calendar.local(at)
    return say("rounds-agenda-moment", time=f"{local:%H:%M}", day=day_text(local.date()))


def moment_label(at: datetime, calendar: WorkCalendar) -> Text:
    """The same as short as a button has it."""
    local = calendar.local(at)
    return say(
        "rounds-agenda-moment-label",
        time=f"{local:%H:%M}",
        weekday=local.isoweekday(),
        date=local.date(),
    )


def left_text(deadline: datetime, now: datetime, calendar: WorkCalendar) -> Text:
    """How much time is left, in days of the calendar; or that the deadline is over."""
    if is_past(deadline, now):
        return say("rounds-agenda-over")
    return say("rounds-agenda-left", days=(calendar.day_of(deadline) - calendar.day_of(now)).days)


def agenda(
    ladder: Ladder,
    *,
    opens_at: datetime,
    deadline: datetime,
    calendar: WorkCalendar,
    after: datetime | None = None,
) -> tuple[Text, ...]:
    """The messages that will go out, a line each, the secretaries' list last; with `after` only those still to come."""
    last = calendar.day_of(deadline)
    lines = []
    for step in ladder.due_steps(deadline, opens_at, calendar):
        if after is not None and step.at <= after:
            continue
        left = (last - calendar.day_of(step.at)).days
        lines.append(
            say("rounds-agenda-step", step=step.name, left=left, moment=moment_text(step.at, calendar))
        )
    secretary = ladder.secretary_step(deadline, calendar)
    return (*lines, say("rounds-agenda-secretary", moment=moment_text(secretary.at, calendar)))
