"""Reflections as they wait for those who read them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures.lines import MemberLine
from domain.study.lines import study_of
from domain.study.reflections import reflection_key
from domain.talk.messages import say
from handlers.people.waiting import MOST, HeadLine, ToDo, UnitNeed, Waiting, Whose, counted
from handlers.study import reviewing
from handlers.talk.command import command_button, leader_or_office
from handlers.talk.scene import Scene


async def _to_read(scene: Scene) -> int:
    return len(await reviewing.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0


async def _head(scene: Scene) -> list[HeadLine]:
    count = await _to_read(scene)
    return [HeadLine(counted("people-menu-to-read", count), "docbai")] if count else []


async def _tasks(scene: Scene) -> list[ToDo]:
    count = await _to_read(scene)
    button = command_button("docbai", say("reminders-tasks-read"))
    return [ToDo(counted("reminders-tasks-reflections", count), button)] if count else []


async def _of_unit(_scene: Scene, _unit_id: str, lines: Sequence[MemberLine]) -> list[UnitNeed]:
    return [
        UnitNeed(
            line.person_id,
            line.full_name,
            say("figures-week-need-reading"),
            command_button(
                "docbai",
                say("figures-week-door-read", name=line.full_name),
                reflection_key(line.round_id, line.person_id),
            ),
        )
        for line in lines
        if study_of(line) is not None and line.waiting
    ]


REFLECTIONS = Waiting(Whose.OTHERS, tasks=_tasks, head=_head, of_unit=_of_unit)
