"""Which study round and which of the caller's units something is about: the first questions of attendance."""

from __future__ import annotations

from collections.abc import Mapping

from domain.figures.lines import UnitLine
from domain.language.vietnamese import fold
from domain.study.figures import StudyFigures
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.study.attendance.rolls import studies, study, units_of
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import as_given

SHOWN_UNITS = 15
"""Units on offer at once; others are found by their names."""


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    known = await studies(scene)
    if not known:
        return Stopped(reply(say("attendance-no-round")))
    if len(known) == 1:
        return Taken(known[0].id)
    choices = tuple(Choice(one.id, say("attendance-round", title=one.title)) for one in known)
    return Prompt((say("attendance-ask-round"),), choices)


async def _ask_unit(scene: Scene, answers: Answers) -> Asked:
    round_ = await study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    if round_ is None or not units:
        return Stopped(reply(say("attendance-unknown")))
    if len(units) == 1:
        return Taken(next(iter(units)))
    found = _named(units, str(scene.so_far or ""))
    choices = tuple(
        Choice(
            line.unit_id,
            say("attendance-unit", name=line.unit_name, share=say("attendance-share", **_share(line))),
        )
        for line in found[:SHOWN_UNITS]
    )
    search = (say("attendance-search", count=len(units)),) if len(units) > SHOWN_UNITS else ()
    return Prompt((say("attendance-ask-unit", title=round_.title), *search), choices, "text")


def _share(line: UnitLine) -> dict[str, int]:
    of = line.figures.of(StudyFigures).completion
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
    round_ = await study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    if given in units:
        return Taken(given)
    found = _named(units, given)
    if not found:
        return Invalid(say("attendance-no-unit"))
    if len(found) == 1:
        return Taken(found[0].unit_id)
    return More(given, (say("attendance-units-found", count=len(found)),))


async def round_and_unit(scene: Scene, answers: Answers) -> tuple[StudyRound, str] | None:
    """The round and the name of the unit this is about, as long as both are the caller's."""
    round_ = await study(scene, str(answers["round"]))
    units = await units_of(scene, round_) if round_ else {}
    line = units.get(str(answers["unit"]))
    return (round_, line.unit_name) if round_ and line else None


ROUND = Step("round", _ask_round, as_given)
UNIT = Step("unit", _ask_unit, _hear_unit)
