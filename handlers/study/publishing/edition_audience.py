"""Whom a new edition asks again: everybody, or the people of chosen units; and how many that is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.language.vietnamese import fold
from domain.people.person import Unit
from domain.study.figures import StudyFigures
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.rounds.opening_steps import office_scope
from handlers.study.publishing.our_study import our_study
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Taken, so_far
from handlers.talk.scene import Scene
from handlers.talk.steps import When

ALL = "all"
UNITS = "units"
SHOWN = 8
"""Units offered at once; others are typed."""

DONE = "units.done"
CLEAR = "units.clear"


async def heads(scene: Scene, answers: Answers, units: Collection[str] | None) -> int:
    """How many of these units' people (None: of all) have studied so far."""
    round_id = str(answers["round"])
    lines = await scene.work.figures.units(office_scope(scene), [round_id], scene.now, scene.today)
    return sum(
        line.figures.of(StudyFigures).studied for line in lines if units is None or line.unit_id in units
    )


async def units_asked(scene: Scene, answers: Answers) -> list[str] | None:
    """The chosen units with all that lies under them; None where everybody is asked."""
    if answers.get("who") != UNITS:
        return None
    chosen = answers.get("units")
    known = await _units(scene, answers)
    return _with_children(known, chosen if isinstance(chosen, list) else [])


def units_step(name: str, *, when: When) -> Step:
    """Units one after the other, by button, code or name, until that is all."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        known = await _units(scene, answers)
        chosen = _chosen(answers, name)
        offered = [unit for unit in known if unit.id not in _with_children(known, chosen)][:SHOWN]
        choices = tuple(
            Choice(unit.id, say("round-unit", name=unit.name, code=unit.code)) for unit in offered
        )
        if not chosen:
            return Prompt((say("edition-ask-units"),), choices, "text")
        there = [
            say(
                "edition-unit",
                unit=unit.name,
                studied=await heads(scene, answers, _with_children(known, [unit.id])),
            )
            for unit in known
            if unit.id in chosen
        ]
        done = (Choice(DONE, say("edition-units-done")), Choice(CLEAR, say("edition-units-clear")))
        lines: tuple[Text, ...] = (say("edition-units"), *there, BLANK, say("edition-ask-more-units"))
        return Prompt(lines, (*done, *choices), "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        chosen = _chosen(answers, name)
        if given == CLEAR:
            return More([])
        if given == DONE:
            return Taken(chosen) if chosen else Invalid(say("edition-ask-units"))
        found = _matching(await _units(scene, answers), given)
        if len(found) != 1:
            return Invalid(say("edition-unit-unclear", count=len(found)))
        return More(list(dict.fromkeys([*chosen, found[0].id])))

    return Step(name, ask, hear, when)


def _chosen(answers: Answers, name: str) -> list[str]:
    chosen = so_far(answers, name)
    return chosen if isinstance(chosen, list) else []


async def _units(scene: Scene, answers: Answers) -> list[Unit]:
    """The units of the round's audience, parents before children."""
    round_: StudyRound | None = await our_study(scene, answers)
    known = await scene.work.people.units(office_scope(scene), scene.today)
    under = _with_children(known, [round_.audience_unit_id]) if round_ else []
    return [unit for unit in known if unit.id in under]


def _with_children(known: Sequence[Unit], chosen: Collection[str]) -> list[str]:
    """The ids of these units and of all under them; parents stand before children."""
    found: list[str] = []
    for unit in known:
        if unit.id in chosen or unit.parent_id in found:
            found.append(unit.id)
    return found


def _matching(units: Sequence[Unit], given: str) -> list[Unit]:
    """The unit with this id, code or name; else those whose name holds all the words."""
    wanted = fold(given)
    exact = [unit for unit in units if given == unit.id or wanted in (fold(unit.code), fold(unit.name))]
    words = wanted.split()
    return exact or [unit for unit in units if words and all(word in fold(unit.name) for word in words)]
