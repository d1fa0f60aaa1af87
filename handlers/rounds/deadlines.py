"""The question for a moment: an opening, a deadline with its time of day. Past and impossible ones are refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar.typed_date import month_without, parse_datetime
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, say
from handlers.rounds.schedule import moment_label, moment_text
from handlers.talk.days import day_text
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import Lines, not_a_date

CLOSE_OF_DAY = time(17)
"""The time of day of a deadline given as a mere date."""
START_OF_DAY = time(8)
"""The time of day of an opening given as a mere date."""
FARTHEST = timedelta(days=3 * 366)
"""How far ahead a moment may lie; what is farther is a slip of the pen."""


Floor = Callable[[Scene, Answers], Awaitable[tuple[datetime, Text]]]
"""The instant that an answer must lie after, and the sentence that refuses an earlier one."""
Days = Callable[[Scene, Answers], Awaitable[Sequence[date]]]


def moment_of(answer: Answer) -> datetime:
    """The instant that an answer of `deadline_step` stands for. Raises ValueError for anything else."""
    return datetime.fromisoformat(str(answer))


def deadline_step(name: str, *, lines: Lines, days: Days, floor: Floor) -> Step:
    """A deadline: one of these days at 17:00, or typed with its time of day; on a free day it is taken, with a note."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        choices = tuple(
            Choice(day.isoformat(), moment_label(scene.calendar.instant(day, CLOSE_OF_DAY), scene.calendar))
            for day in dict.fromkeys(await days(scene, answers))
        )
        return Prompt(await lines(scene, answers), choices, "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        at = read_moment(scene, given, CLOSE_OF_DAY)
        if isinstance(at, Invalid):
            return at
        if at <= scene.now:
            return Invalid(say("rounds-deadline-past", moment=moment_text(at, scene.calendar)))
        bound, why = await floor(scene, answers)
        if at <= bound:
            return Invalid(why)
        return Taken(at.isoformat(), (*_read_back(scene, given, at), *free_day_notes(at, scene)))

    return Step(name, ask, hear)


def later_days(scene: Scene, deadline: datetime | None, counts: Sequence[int]) -> list[date]:
    """Days on offer for a deadline that is to be put off: so many working days after it, or after today where over."""
    start = scene.calendar.day_of(max(deadline or scene.now, scene.now))
    return [scene.calendar.add_working_days(start, count) for count in counts]


def not_before(scene: Scene, at: datetime, why: str) -> tuple[datetime, Text]:
    """A floor for `deadline_step`: this instant, and the sentence `why` that names it."""
    return at, say(why, moment=moment_text(at, scene.calendar))


def _read_back(scene: Scene, given: str, at: datetime) -> tuple[Text, ...]:
    """The moment that was understood, where it was typed in words; the hour's sign is none."""
    in_words = any(sign.isalpha() and sign not in "hH" for sign in given)
    return (say("rounds-deadline-read", moment=moment_text(at, scene.calendar)),) if in_words else ()


def read_moment(scene: Scene, given: str, end_of_day: time) -> datetime | Invalid:
    """The instant a person typed or chose by its day, or why it cannot be one."""
    at = parse_datetime(given, today=scene.today, end_of_day=end_of_day, zone=scene.calendar.zone)
    if at is None and month_without(given, scene.today) is not None:
        return not_a_date(given, scene.today)
    if at is None:
        example = f"{end_of_day:%H:%M} {scene.today + timedelta(days=30):%d/%m/%Y}"
        return Invalid(say("rounds-deadline-unreadable", example=example))
    if at > scene.now + FARTHEST:
        return Invalid(say("rounds-deadline-too-far", moment=moment_text(at, scene.calendar)))
    return at.astimezone(UTC)


def free_day_notes(deadline: datetime, scene: Scene) -> tuple[Text, ...]:
    """That a deadline lies on a free day, and when the last reminder goes out then."""
    calendar = scene.calendar
    day = calendar.day_of(deadline)
    if calendar.is_working_day(day):
        return ()
    last = calendar.last_working_day_on_or_before(day)
    return (
        say(
            "rounds-deadline-free-day",
            day=day_text(day),
            last=moment_text(calendar.instant(last, scene.policy.ladder.at), calendar),
        ),
    )
