"""What waits for the caller's decision, as the menu and the list of tasks say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from domain.figures.lines import MemberLine
from domain.language.vietnamese import name_key
from domain.review.deciding import One
from domain.talk.messages import Choice, say
from handlers.people.waiting import MOST, HeadLine, ToDo, Undecided, UnitNeed, Waiting, Whose, counted
from handlers.review.deciders import decider_of
from handlers.review.lines import ALL
from handlers.review.queue import SHOWN
from handlers.review.reviewable import Reviewable
from handlers.talk.command import command_button, leader_or_office
from handlers.talk.scene import Scene

_WAITING_NAMES = 5


def _review_button(review: Reviewable[One], count: int) -> Choice:
    """All of the list at once where that is allowed and there is more than one; else the list."""
    if review.at_once and 1 < count <= SHOWN:
        return command_button(review.command, say("review-task-all", count=count), ALL)
    return command_button(review.command, counted(f"{review.texts}-menu-button", count))


def waiting_of(
    review: Reviewable[One],
    of_unit: Callable[[Scene, str, Sequence[MemberLine]], Awaitable[Sequence[UnitNeed]]] | None = None,
) -> Waiting:
    """The row about what waits of this kind; `of_unit` as there."""

    async def count(scene: Scene) -> int:
        return len(await review.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0

    async def head(scene: Scene) -> list[HeadLine]:
        waiting_items = await count(scene)
        button = command_button(review.command, counted(f"{review.texts}-menu-button", waiting_items))
        return [HeadLine(counted(f"{review.texts}-menu", waiting_items), button)] if waiting_items else []

    async def tasks(scene: Scene) -> list[ToDo]:
        waiting_items = await review.waiting(scene, limit=MOST) if leader_or_office(scene.caller) else []
        if not waiting_items:
            return []
        names = sorted({str(review.named(item)["name"]) for item in waiting_items}, key=name_key)
        line = say(
            "review-task",
            what=counted(f"{review.texts}-task", len(waiting_items)),
            names=", ".join(names[:_WAITING_NAMES]),
            rest=max(0, len(names) - _WAITING_NAMES),
        )
        return [ToDo(line, _review_button(review, len(waiting_items)))]

    async def undecided(scene: Scene, unit_id: str) -> list[Undecided]:
        decider = decider_of(scene)
        authority = replace(decider.authority, leads=(), above=(unit_id,))
        waiting_items = await review.repository(scene.work).waiting(authority, limit=MOST)
        if not waiting_items:
            return []
        found_at = await scene.work.people.found_at({item.unit_id for item in waiting_items}, scene.today)
        theirs = [
            (found_at[item.unit_id], item.submitted_at)
            for item in waiting_items
            if found_at[item.unit_id].id not in decider.leads
        ]
        counts = Counter(unit for unit, _ in theirs)
        button = command_button(
            review.command, counted(f"{review.texts}-menu-button", min(counts.total(), MOST))
        )
        return [
            Undecided(
                unit.name,
                counted(f"{review.texts}-menu", count),
                button,
                max(since for of, since in theirs if of == unit),
            )
            for unit, count in counts.most_common()
        ]

    return Waiting(Whose.OTHERS, tasks=tasks, head=head, of_unit=of_unit, undecided=undecided)
