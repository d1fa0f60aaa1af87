"""Which study round and which of the caller's units attendance is about, and the list of that unit."""

from __future__ import annotations

from collections.abc import Mapping

from domain.figures.lines import MemberLine, UnitLine
from domain.language.vietnamese import fold
from domain.people.person import Role
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.figures.unit_names import member_lines
from handlers.rounds.kinds import option_of
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import as_given, one_of

_CARING = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""Who enters attendance for the people of their units and of those below."""

SHOWN_UNITS = 15
"""Units on offer at once; others are found by their names."""


async def _studies(scene: Scene) -> list[StudyRound]:
    """The study rounds under way that concern the caller's units."""
    known = await scene.work.rounds.of_scope(scene.caller.units(*_CARING), scene.today)
    return [one for one in known if isinstance(one, StudyRound) and one.running(scene.now)]


async def _study(scene: Scene, round_id: str) -> StudyRound | None:
    """This study round, if it is under way and concerns the caller's units."""
    return next((one for one in await _studies(scene) if one.id == round_id), None)


async def units_of(scene: Scene, round_: StudyRound) -> Mapping[str, UnitLine]:
    """The caller's units with people due in the round, by id; those where most are missing first."""
    scope = scene.caller.units(*_CARING)
    lines = await scene.work.figures.units(scope, [round_.id], scene.now, scene.today)
    due = [line for line in lines if line.figures.tasks(round_.id).due]
    return {line.unit_id: line for line in sorted(due, key=lambda line: -line.figures.unfinished(round_.id))}


async def roll(scene: Scene, round_: StudyRound, unit_id: str) -> dict[str, MemberLine]:
    """The unit's people who count in the round, by id, in the order of names."""
    lines = await member_lines(scene, unit_id, [round_], day=scene.today)
    return {line.person_id: line for line in lines}


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    choices = [Choice(one.id, option_of(one)) for one in await _studies(scene)]
    none = reply(say("study-attendance-no-round"))
    return one_of(choices, say("study-attendance-ask-round"), none=none)


async def _ask_unit(scene: Scene, answers: Answers) -> Asked:
    round_ = await _study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    if round_ is None or not units:
        return Stopped(reply(say("study-attendance-unknown")))
    if len(units) == 1:
        return Taken(next(iter(units)))
    found = _named(units, str(scene.so_far or ""))
    choices = tuple(
        Choice(
            line.unit_id,
            say(
                "study-attendance-unit",
                name=line.unit_name,
                share=say("study-attendance-share", **_share(line, round_)),
            ),
        )
        for line in found[:SHOWN_UNITS]
    )
    search = (say("study-attendance-search", count=len(units)),) if len(units) > SHOWN_UNITS else ()
    return Prompt((say("study-attendance-ask-unit", title=round_.title), *search), choices, "text")


def _share(line: UnitLine, round_: StudyRound) -> dict[str, int]:
    of = line.figures.tasks(round_.id)
    return {"done": of.done, "due": of.due}


def _named(units: Mapping[str, UnitLine], said: str) -> list[UnitLine]:
    """The units whose name holds all these words, or whose code this is."""
    words = fold(said).split()
    return [
        line
        for line in units.values()
        if fold(line.unit_code) == fold(said) or all(word in fold(line.unit_name) for word in words)
    ]


async def _hear_unit(scene: Scene, answers: Answers, given: str) -> Heard:
    round_ = await _study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    if given in units:
        return Taken(given)
    found = _named(units, given)
    if not found:
        return Invalid(say("study-attendance-no-unit"))
    if len(found) == 1:
        return Taken(found[0].unit_id)
    return More(given, (say("study-attendance-units-found", count=len(found)),))


async def round_and_unit(scene: Scene, answers: Answers) -> tuple[StudyRound, str] | None:
    """The round and the name of the unit this is about, as long as both are the caller's."""
    round_ = await _study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    line = units.get(str(answers["unit"]))
    return (round_, line.unit_name) if round_ and line else None


ROUND = Step("round", _ask_round, as_given)
UNIT = Step("unit", _ask_unit, _hear_unit)
