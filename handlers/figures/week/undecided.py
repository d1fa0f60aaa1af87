"""What units have not decided on, as the week's messages name it to those who may decide in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from domain.review.deciding import DAYS_TO_DECIDE
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.figures.week.figures import MONDAYS_WITH_NAMES
from handlers.people.waiting import WAITING, Undecided
from handlers.talk.scene import Scene

MOST_LINES = 5
MOST_BUTTONS = 2


@dataclass(frozen=True, slots=True)
class UndecidedSection:
    """A part of a week's message, and the buttons under it; both empty where nothing is undecided.

    `new`: of something that is told on the first Mondays.
    """

    lines: Sequence[Text] = ()
    buttons: Sequence[Choice] = ()
    new: bool = False


async def undecided_section(scene: Scene, unit_id: str) -> UndecidedSection:
    """What waits for the reader, as a leader or the office of this unit, since others have not decided on it."""
    found: list[Undecided] = [
        one
        for row in scene.modules[WAITING]
        if row.undecided is not None
        for one in await row.undecided(scene, unit_id)
    ]
    if not found:
        return UndecidedSection()
    lines = [
        say("figures-week-undecided-unit", unit=one.unit_name, what=one.what) for one in found[:MOST_LINES]
    ]
    if len(found) > MOST_LINES:
        lines.append(say("figures-week-undecided-more", count=len(found) - MOST_LINES))
    buttons = {one.button.token: one.button for one in found}
    # Those above may decide from then on.
    told_from = scene.calendar.instant(scene.calendar.add_working_days(scene.today, -DAYS_TO_DECIDE), time())
    return UndecidedSection(
        (BLANK, say("figures-week-undecided"), *lines),
        tuple(buttons.values())[:MOST_BUTTONS],
        new=any(one.since >= told_from - timedelta(weeks=MONDAYS_WITH_NAMES) for one in found),
    )
