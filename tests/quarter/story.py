"""How a quarter is played: a story says who does what when; everything is done at the hour at which a person would do
it, and between, the clock goes from look to look.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.words.texts import LANGUAGES
from tests.quarter.cast import Cast, settle
from tests.quarter.deeds import CLOSING, OPENING, Quarter
from tests.quarter.phones import Phones
from tests.town import ZONE, Town

LOOKS = tuple(
    time(hour, minute)
    for hour, minute in (
        *((2, 0), (7, 0), (8, 5), (9, 0), (10, 30), (12, 30)),
        *((14, 0), (15, 5), (16, 30), (17, 30), (20, 5)),
    )
)
"""When the clock is looked at: night, dawn, the hours of work and rest, the evening."""

FEW_LOOKS = (time(2), time(8, 5), time(9), time(12, 30), time(15, 5))
"""Fewer, with one at night and one in the rest at noon."""

QUIET_LOOKS = (time(2), time(9))
"""Those of a day on which nothing but questions about results can come: one at night, one when they are due."""

Act = Callable[[Quarter], Awaitable[None]]


def at(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of the year on the committee's wall clock."""
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


def pledges(code: str, deed: str, until: str) -> Act:
    return lambda quarter: quarter.pledges(code, deed, until)


def studies(code: str) -> Act:
    return lambda quarter: quarter.studies(code)


def decides(leader: str, code: str, remark: str = "", *, newest: int = 0) -> Act:
    return lambda quarter: quarter.decides(leader, code, remark, newest=newest)


def reports(code: str, note: str, *, how: str = "Hoàn thành", newest: int = 0) -> Act:
    return lambda quarter: quarter.reports(code, note, how=how, newest=newest)


def confirms(leader: str, code: str, answer: str, remark: str = "", *, newest: int = 0) -> Act:
    return lambda quarter: quarter.confirms(leader, code, answer, remark, newest=newest)


@dataclass(frozen=True)
class Story:
    """A quarter as it is played: who takes part, what is done when, and until which day the clock is looked at."""

    cast: Cast
    acts: Mapping[datetime, Act]
    end: date
    newcomers: Mapping[str, str] = field(default_factory=dict)
    """Who is added meanwhile: names by the codes that they get."""

    @property
    def names(self) -> dict[str, str]:
        """Who takes part, by code."""
        return {row[0]: row[1] for row in self.cast} | dict(self.newcomers)


async def play(
    folder: Path,
    story: Story,
    *,
    accepts_late: bool = True,
    looks: Sequence[time] = LOOKS,
    quiet_looks: Sequence[time] = LOOKS,
    languages: Sequence[str] = tuple(LANGUAGES),
) -> Quarter:
    """Play the story on a database of this folder. The town stays open: whoever plays closes it.

    `looks`: the times of day at which the clock is looked at beside the acts; `quiet_looks`: the same on days after the
    rounds on which nobody does anything. `languages`: those in which the phones are read.
    """
    town = Town(folder, second_channel=True)
    town.clock.at = at(1, 4, 8)
    await settle(town, story.cast)
    quarter = Quarter(town, Phones(town, story.names, languages), accepts_late)
    for moment in _moments(story, looks, quiet_looks):
        await town.at(moment)
        await quarter.phones.look()
        if moment in story.acts:
            await story.acts[moment](quarter)
    return quarter


def _moments(story: Story, looks: Sequence[time], quiet_looks: Sequence[time]) -> Iterator[datetime]:
    """Every look and every act, in order."""
    days = [OPENING.date() + timedelta(days=day) for day in range((story.end - OPENING.date()).days + 1)]
    busy = {act.date() for act in story.acts}
    moments = (
        datetime.combine(day, clock, ZONE)
        for day in days
        for clock in (looks if day in busy or day <= CLOSING.date() + timedelta(days=1) else quiet_looks)
    )
    yield from sorted({*story.acts, *(moment for moment in moments if moment > OPENING)})
