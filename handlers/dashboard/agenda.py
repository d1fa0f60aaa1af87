"""The days to come on the page: when rounds open, end and close, days off and days worked in exchange."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar.spans import free_spans, worked_days
from domain.rounds.round import RoundState
from domain.talk.messages import Text, say
from handlers.calendar.lines import free_line, worked_line
from handlers.calendar.view import fresh
from handlers.dashboard.figures import scope_of
from handlers.rounds.kinds import called
from handlers.rounds.schedule import moment_text
from handlers.talk.days import day_text
from handlers.talk.scene import Scene

AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day on which something is, in order of the days."""

    day: date
    name: Text
    lines: tuple[Text, ...]
    today: bool


async def agenda_days(scene: Scene) -> list[AgendaDay]:
    """What is ahead for the reader's units."""
    calendar, last = await fresh(scene), scene.today + AHEAD
    days: dict[date, list[Text]] = {scene.today: []}
    for round_ in await scene.work.rounds.of_scope(scope_of(scene), scene.today):
        if round_.state is not RoundState.OPEN:
            continue
        moments = {
            "opens": round_.opens_at,
            "deadline": round_.deadline,
            "closes": round_.afterwards.closes_at(round_.deadline),
        }
        for what, at in moments.items():
            if at is not None and at >= scene.now:
                line = say(
                    "dashboard-agenda-round",
                    what=what,
                    kind=round_.kind,
                    title=called(round_),
                    moment=moment_text(at, calendar),
                )
                days.setdefault(calendar.day_of(at), []).append(line)
    for span in free_spans(calendar, scene.today, last):
        days.setdefault(max(span.first, scene.today), []).append(free_line(span))
    for worked in worked_days(calendar, scene.today, last):
        days.setdefault(worked.day, []).append(worked_line(worked))
    return [
        AgendaDay(day, day_text(day), tuple(lines), day == scene.today)
        for day, lines in sorted(days.items())
        if day <= last
    ]
