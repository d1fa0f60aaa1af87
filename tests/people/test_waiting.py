"""What one kind of work leads to, once it is done."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from domain.talk.messages import Choice, say
from handlers.people.waiting import WAITING, HeadLine, ToDo, Waiting, Whose, next_for_others
from handlers.reminders.tasks import what_waits
from handlers.talk.scene import Scene


def waiting(name: str, whose: Whose) -> Waiting:
    """A row whose line has a button of this name."""

    async def head(_scene: Scene) -> list[HeadLine]:
        return [HeadLine(say(name), Choice(f"/{name}", say(name)))]

    async def tasks(_scene: Scene) -> list[ToDo]:
        return [ToDo(say(name), Choice(f"/{name}", say(name)))]

    return Waiting(whose, tasks=tasks, head=head)


async def test_the_first_three_that_others_wait_for_are_offered_and_nothing_of_ones_own() -> None:
    rows = [waiting("own", Whose.OWED), *(waiting(f"of-others-{n}", Whose.OTHERS) for n in range(1, 6))]
    scene = cast("Scene", SimpleNamespace(modules={WAITING: rows}))

    assert [one.token for one in await next_for_others(scene)] == [f"/of-others-{n}" for n in (1, 2, 3)]


async def test_what_others_wait_for_comes_first_then_deadlines_then_what_came_back() -> None:
    rows = [waiting(whose.name, whose) for whose in (Whose.CAME_BACK, Whose.OTHERS, Whose.OWED)]
    scene = cast("Scene", SimpleNamespace(modules={WAITING: rows}))

    assert [one.line.id for _, one in await what_waits(scene)] == ["OTHERS", "OWED", "CAME_BACK"]
