"""Pledges as they wait: for those who decide on them, and for their author where they came back."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures.lines import MemberLine
from domain.people.person import COUNTED
from domain.pledges.pledge import FulfilmentState, Pledge, PledgeState
from domain.review.deciding import Authority
from domain.talk.messages import say
from handlers.people.waiting import HeadLine, ToDo, UnitNeed, Waiting, Whose
from handlers.pledges.fulfilments import FULFILMENTS
from handlers.pledges.reviewing import PLEDGES
from handlers.review.waiting import waiting_of
from handlers.talk.command import command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

_REMARK = 40
"""Characters of a remark on the first screen."""


async def _returned(scene: Scene) -> list[Pledge]:
    pledges = await scene.work.pledges.of_person(scene.person.id)
    return [pledge for pledge in pledges if pledge.state is PledgeState.RETURNED]


async def _returned_head(scene: Scene) -> list[HeadLine]:
    if scene.person.status not in COUNTED:
        return []
    return [
        HeadLine(
            say("people-menu-returned", receipt=pledge.receipt, remark=excerpt(pledge.remark, _REMARK)),
            command_button("sua", say("people-menu-revise"), pledge.id),
        )
        for pledge in await _returned(scene)
    ]


async def _returned_tasks(scene: Scene) -> list[ToDo]:
    return [
        ToDo(
            say("reminders-tasks-returned", receipt=pledge.receipt, title=pledge.round_title),
            command_button("sua", say("reminders-tasks-revise", receipt=pledge.receipt), pledge.id),
        )
        for pledge in await _returned(scene)
    ]


async def _decisions_of_unit(scene: Scene, unit_id: str, _lines: Sequence[MemberLine]) -> list[UnitNeed]:
    authority = Authority(scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today)
    return [
        UnitNeed(
            pledge.person_id,
            pledge.person_name,
            say("figures-week-need-decision"),
            command_button("duyet", say("figures-week-button-decide", name=pledge.person_name), pledge.id),
            pledge.submitted_at,
        )
        for pledge in await scene.work.pledges.waiting(authority)
    ]


# ------------------------------------------------------------------ what became of them


async def _incomplete(scene: Scene) -> list[Pledge]:
    pledges = await scene.work.pledges.of_person(scene.person.id)
    return [
        pledge
        for pledge in pledges
        if pledge.state is PledgeState.APPROVED and pledge.fulfilment is FulfilmentState.RETURNED
    ]


async def _incomplete_head(scene: Scene) -> list[HeadLine]:
    if scene.person.status not in COUNTED:
        return []
    count = len(await _incomplete(scene))
    return (
        [
            HeadLine(
                say("pledges-fulfilment-menu-returned", count=count),
                command_button("tiendo", say("command-tiendo")),
            )
        ]
        if count
        else []
    )


async def _incomplete_tasks(scene: Scene) -> list[ToDo]:
    return [
        ToDo(
            say("pledges-fulfilment-task-returned", receipt=pledge.receipt, remark=pledge.fulfilment_remark),
            command_button(
                "tiendo", say("pledges-fulfilment-complete-of", receipt=pledge.receipt), pledge.id
            ),
        )
        for pledge in await _incomplete(scene)
    ]


async def _confirmations_of_unit(scene: Scene, unit_id: str, _lines: Sequence[MemberLine]) -> list[UnitNeed]:
    authority = Authority(scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today)
    return [
        UnitNeed(
            one.person_id,
            one.pledge.person_name,
            say("pledges-fulfilment-need"),
            command_button(
                FULFILMENTS.command,
                say("pledges-fulfilment-button-decide", name=one.pledge.person_name),
                one.key,
            ),
            one.submitted_at,
        )
        for one in await scene.work.fulfilments.waiting(authority)
    ]


RETURNED = Waiting(Whose.CAME_BACK, tasks=_returned_tasks, head=_returned_head)
DECISIONS = waiting_of(PLEDGES, _decisions_of_unit)
INCOMPLETE = Waiting(Whose.CAME_BACK, tasks=_incomplete_tasks, head=_incomplete_head)
CONFIRMATIONS = waiting_of(FULFILMENTS, _confirmations_of_unit)
