"""What a change of a unit would mean, before it is done."""

from __future__ import annotations

from domain.people.person import COUNTED, LEADING, Unit
from domain.people.roster.rows import KnownPerson
from domain.talk.messages import BLANK, Argument, Text, say
from domain.units.change import UnitAct, UnitPlan, UnitState, split_code
from handlers.figures.summary import running
from handlers.talk.scene import Scene
from handlers.units.wording import plan_text


async def preview_lines(scene: Scene, plan: UnitPlan, state: UnitState) -> list[Text]:
    """What moves where, who will lead, what is still open. The plan has no fault."""
    unit, target = state.unit(plan.unit), state.unit(plan.target)
    if unit is None:
        return []
    lines = [plan_text(plan, unit, target), say("units-preview-day", day=plan.effective)]
    if plan.act is UnitAct.SPLIT:
        lines.append(say("units-preview-code", code=split_code(unit, state)))
        named = [person for person in state.people_of(unit) if person.id in plan.people]
        lines += [BLANK, *_people_lines(named), say("units-preview-no-leader", unit=plan.name)]
    elif plan.act is not UnitAct.RENAME:
        lines += await _moving_lines(scene, plan, state, unit, target)
    if plan.act is not UnitAct.RENAME:
        lines += await _open_lines(scene, unit)
        lines += [BLANK, say("units-preview-figures")]
    return lines


async def _moving_lines(
    scene: Scene, plan: UnitPlan, state: UnitState, unit: Unit, target: Unit | None
) -> list[Text]:
    lines: list[Text] = [BLANK]
    children = state.children_of(unit)
    if plan.act is UnitAct.MOVE:
        lines.append(say("units-preview-with", units=len(children)))
        return lines
    people = state.people_of(unit)
    counted = sum(person.status in COUNTED for person in people)
    into: Argument = target.name if target else ""
    if target is not None:
        lines.append(say("units-preview-people", people=len(people), counted=counted, target=into))
    if children and target is not None:
        lines.append(say("units-preview-children", units=len(children), target=into))
    if target is not None:
        lines.append(await _secretary_line(scene, plan, state, target))
    if ends := await _names_of_ended(scene, plan, state, unit):
        lines.append(say("units-preview-role-ends", names=", ".join(ends), unit=unit.name))
    return lines


async def _names_of_ended(scene: Scene, plan: UnitPlan, state: UnitState, unit: Unit) -> list[str]:
    """Whose roles end with the unit, wherever they belong to; not of the one who goes on as secretary."""
    stays = _stays(plan, state)
    ended = [
        one.person_id for one in state.held_at(unit) if one.person_id != stays or one.role not in LEADING
    ]
    people = [await scene.work.people.person(one, scene.today) for one in dict.fromkeys(ended)]
    return [one.full_name for one in people if one is not None]


def _stays(plan: UnitPlan, state: UnitState) -> str:
    return plan.secretary or next(iter(state.secretaries(plan)), "")


async def _secretary_line(scene: Scene, plan: UnitPlan, state: UnitState, target: Unit) -> Text:
    stays = _stays(plan, state) if plan.act is UnitAct.MERGE else next(iter(state.secretaries_of(target)), "")
    person = await scene.work.people.person(stays, scene.today) if stays else None
    if person is None:
        return say("units-preview-no-leader", unit=target.name)
    return say("units-preview-leader", unit=target.name, name=person.full_name)


async def _open_lines(scene: Scene, unit: Unit) -> list[Text]:
    """The rounds that run there, and what waits for a decision."""
    rounds = running(await scene.work.rounds.of_scope((unit.id,), scene.today), scene.now)
    if not rounds:
        return [say("units-preview-no-rounds")]
    seats = await scene.work.figures.members((unit.id,), [round_.id for round_ in rounds], scene.today)
    seats = [line for line in seats if line.unit_id == unit.id]
    open_there = len({line.round_id for line in seats})
    if not open_there:
        return [say("units-preview-no-rounds")]
    waiting = sum(line.waiting for line in seats)
    return [say("units-preview-rounds", rounds=open_there, waiting=waiting)]


def _people_lines(people: list[KnownPerson]) -> list[Text]:
    return [
        say("units-person", number=number, name=person.full_name) for number, person in enumerate(people, 1)
    ]
