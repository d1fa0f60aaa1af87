"""What waits for the caller's decision, as the menu and the list of tasks say it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from domain.figures.lines import MemberLine
from domain.review.waiting import One
from handlers.people.waiting import MOST, HeadLine, ToDo, UnitNeed, Waiting, Whose, counted
from handlers.review.reviewable import Reviewable
from handlers.talk.command import command_button, leader_or_office
from handlers.talk.scene import Scene


def waiting_of(
    review: Reviewable[One],
    of_unit: Callable[[Scene, str, Sequence[MemberLine]], Awaitable[Sequence[UnitNeed]]],
) -> Waiting:
    """The row about what waits of this kind; `of_unit` as there."""

    async def count(scene: Scene) -> int:
        return len(await review.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0

    async def head(scene: Scene) -> list[HeadLine]:
        found = await count(scene)
        return [HeadLine(counted(f"{review.texts}-menu", found), review.command)] if found else []

    async def tasks(scene: Scene) -> list[ToDo]:
        found = await count(scene)
        button = command_button(review.command, review.say("task-open"))
        return [ToDo(counted(f"{review.texts}-task", found), button)] if found else []

    return Waiting(Whose.OTHERS, tasks=tasks, head=head, of_unit=of_unit)
