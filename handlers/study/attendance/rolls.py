"""The list of a unit in a study round: whom a secretary may enter there, and what stands about each."""

from __future__ import annotations

from collections.abc import Mapping

from domain.figures.lines import MemberLine, UnitLine
from domain.people.person import Role
from domain.study.figures import StudyFigures
from domain.study.round import StudyRound
from handlers.figures.unit_names import member_lines
from handlers.talk.scene import Scene

CARING = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""Who enters attendance for the people of their units and of those below."""


async def studies(scene: Scene) -> list[StudyRound]:
    """The study rounds under way that concern the caller's units."""
    known = await scene.work.rounds.of_scope(scene.caller.units(*CARING), scene.today)
    return [one for one in known if isinstance(one, StudyRound) and one.running(scene.now)]


async def study(scene: Scene, round_id: str) -> StudyRound | None:
    """This study round, if it is under way and concerns the caller's units."""
    return next((one for one in await studies(scene) if one.id == round_id), None)


async def units_of(scene: Scene, round_: StudyRound) -> Mapping[str, UnitLine]:
    """The caller's units with people due in the round, by id; those where most are missing first."""
    scope = scene.caller.units(*CARING)
    lines = await scene.work.figures.units(scope, [round_.id], scene.now, scene.today)
    due = [line for line in lines if line.figures.of(StudyFigures).due]
    return {
        line.unit_id: line for line in sorted(due, key=lambda line: -line.figures.of(StudyFigures).missing)
    }


async def roll(scene: Scene, round_: StudyRound, unit_id: str) -> dict[str, MemberLine]:
    """The unit's people who count in the round, by id, in the order of names."""
    lines = await member_lines(scene, unit_id, [round_], day=scene.today)
    return {line.person_id: line for line in lines}
