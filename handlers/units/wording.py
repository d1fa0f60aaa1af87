"""What is said of a change of units."""

from __future__ import annotations

from domain.people.person import Unit
from domain.talk.messages import Argument, Text, say
from domain.units.change import UnitPlan


def plan_text(plan: UnitPlan, unit: Unit, target: Unit | None) -> Text:
    """What is to be done, in a line."""
    return say(f"units-plan-{plan.act.value}", **_plan_names(plan, unit, target))


def told_text(plan: UnitPlan, unit: Unit, target: Unit | None, *, by: Argument) -> Text:
    """What the leaders of both units hear."""
    return say(f"units-told-{plan.act.value}", by=by, **_plan_names(plan, unit, target))


def _plan_names(plan: UnitPlan, unit: Unit, target: Unit | None) -> dict[str, Argument]:
    return {
        "unit": unit.name,
        "name": plan.name,
        "target": target.name if target else "",
        "day": plan.effective,
        "people": len(plan.people),
    }
