"""Pledges as they wait: for those who decide on them, and for their author where they came back."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures.lines import MemberLine
from domain.people.person import COUNTED
from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.messages import say
from handlers.people.waiting import MOST, HeadLine, ToDo, UnitNeed, Waiting, Whose, counted
from handlers.pledges import reviewing
from handlers.talk.command import command_button, leader_or_office
from handlers.talk.scene import Scene


async def _returned(scene: Scene) -> list[Pledge]:
    pledges = await scene.work.pledges.of_person(scene.person.id)
    return [pledge for pledge in pledges if pledge.state is PledgeState.RETURNED]


async def _returned_head(scene: Scene) -> list[HeadLine]:
    if scene.person.status not in COUNTED:
        return []
    count = len(await _returned(scene))
    return [HeadLine(say("people-menu-returned", count=count), "camket")] if count else []


async def _returned_tasks(scene: Scene) -> list[ToDo]:
    return [
        ToDo(
            say("reminders-tasks-returned", receipt=pledge.receipt, title=pledge.round_title),
            command_button("sua", say("reminders-tasks-revise", receipt=pledge.receipt), pledge.id),
        )
        for pledge in await _returned(scene)
    ]


async def _to_decide(scene: Scene) -> int:
    return len(await reviewing.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0


async def _decisions_head(scene: Scene) -> list[HeadLine]:
    count = await _to_decide(scene)
    return [HeadLine(counted("people-menu-to-decide", count), "duyet")] if count else []


async def _decisions(scene: Scene) -> list[ToDo]:
    count = await _to_decide(scene)
    button = command_button("duyet", say("reminders-tasks-decide"))
    return [ToDo(counted("reminders-tasks-waiting", count), button)] if count else []


async def _decisions_of_unit(scene: Scene, unit_id: str, _lines: Sequence[MemberLine]) -> list[UnitNeed]:
    waiting = await scene.work.pledges.waiting(
        person_id=scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today
    )
    return [
        UnitNeed(
            pledge.person_id,
            pledge.person_name,
            say("figures-week-need-decision"),
            command_button("duyet", say("figures-week-door-decide", name=pledge.person_name), pledge.id),
        )
        for pledge in waiting
    ]


RETURNED = Waiting(Whose.CAME_BACK, tasks=_returned_tasks, head=_returned_head)
DECISIONS = Waiting(Whose.OTHERS, tasks=_decisions, head=_decisions_head, of_unit=_decisions_of_unit)
