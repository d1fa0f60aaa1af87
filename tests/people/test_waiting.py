"""What one kind of work leads to, once it is done."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from domain.talk.messages import Choice, say
from handlers.people.waiting import WAITING, HeadLine, ToDo, Waiting, Whose, next_for_others
from handlers.talk.scene import Scene


def waiting(name: str, whose: Whose) -> Waiting:
    """A row whose line has a button of this name."""

    async def head(_scene: Scene) -> list[HeadLine]:
        return [HeadLine(say(name), Choice(f"/{name}", say(name)))]

    async def tasks(_scene: Scene) -> list[ToDo]:
        return []

    return Waiting(whose, tasks=tasks, head=head)


async def test_the_first_three_that_others_wait_for_are_offered_and_nothing_of_ones_own() -> None:
    rows = [waiting("own", Whose.OWED), *(waiting(f"of-others-{n}", Whose.OTHERS) for n in range(1, 6))]
    scene = cast("Scene", SimpleNamespace(modules={WAITING: rows}))

    assert [one.token for one in await next_for_others(scene)] == [f"/of-others-{n}" for n in (1, 2, 3)]
