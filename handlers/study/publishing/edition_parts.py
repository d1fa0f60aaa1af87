"""What a new text changes, as lines and as the note that members read; and whom its edition asks again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.people.person import Unit
from domain.study.edition import Edition
from domain.study.figures import StudyFigures
from domain.study.text.changes import Changes, changed
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.rounds.opening_steps import in_vietnamese, matching, office_scope
from handlers.study.publishing.draft import text_of
from handlers.study.publishing.listing import STUDIES
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import When

ALL = "all"
UNITS = "units"
SHOWN_UNITS = 8
"""Units offered at once; others are typed."""

SHOWN_CHANGES = 5
IN_A_NOTE = 3
"""Changes in the note that is made from them: it is part of a message on a phone."""

DONE = "units.done"
CLEAR = "units.clear"


# ---------------------------------------------------------------- what it changes


def changes_of(before: Edition, answers: Answers) -> Changes:
    """What the answered text changes."""
    return changed(before.text, text_of(answers))


def change_lines(changes: Changes, most: int) -> tuple[Text, ...]:
    """How many paragraphs changed, and the first of them; with 0 only how many."""
    if not changes.count:
        return (say("study-edition-changes-none"),)
    counts = say(
        "study-edition-changes",
        count=changes.count,
        added=len(changes.added),
        removed=len(changes.removed),
        altered=len(changes.altered),
    )
    return (counts, *(_lines(changes, most) if most else ()))


def made_note(scene: Scene, changes: Changes) -> str:
    """The note for members, from the changes themselves; it is kept, so it is said in the committee's language."""
    lines = _lines(changes, IN_A_NOTE) or (say("study-edition-changes-none"),)
    return "\n".join(in_vietnamese(scene, line) for line in lines)


def _lines(changes: Changes, most: int) -> tuple[Text, ...]:
    first = changes.first(most)
    lines = (
        *(say("study-edition-altered", before=one.before, after=one.after) for one in first.altered),
        *(say("study-edition-added", text=text) for text in first.added),
        *(say("study-edition-removed", text=text) for text in first.removed),
    )
    rest = changes.count - first.count
    return (*lines, *((say("study-edition-changes-more", count=rest),) if rest else ()))


# ---------------------------------------------------------------- whom it asks again


async def heads(scene: Scene, answers: Answers, units: Collection[str] | None) -> int:
    """How many of these units' people (None: of all) have studied so far."""
    round_id = str(answers["round"])
    lines = await scene.work.figures.units(office_scope(scene), [round_id], scene.now, scene.today)
    return sum(
        line.figures.of(StudyFigures, round_id).studied
        for line in lines
        if units is None or line.unit_id in units
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
        chosen = _chosen(scene)
        offered = [unit for unit in known if unit.id not in _with_children(known, chosen)][:SHOWN_UNITS]
        choices = tuple(
            Choice(unit.id, say("rounds-unit", name=unit.name, code=unit.code)) for unit in offered
        )
        if not chosen:
            return Prompt((say("study-edition-ask-units"),), choices, "text")
        there = [
            say(
                "study-edition-unit",
                unit=unit.name,
                studied=await heads(scene, answers, _with_children(known, [unit.id])),
            )
            for unit in known
            if unit.id in chosen
        ]
        done = (
            Choice(DONE, say("study-edition-units-done")),
            Choice(CLEAR, say("study-edition-units-clear")),
        )
        lines: tuple[Text, ...] = (
            say("study-edition-units"),
            *there,
            BLANK,
            say("study-edition-ask-more-units"),
        )
        return Prompt(lines, (*done, *choices), "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        chosen = _chosen(scene)
        if given == CLEAR:
            return More([])
        if given == DONE:
            return Taken(chosen) if chosen else Invalid(say("study-edition-ask-units"))
        known = await _units(scene, answers)
        found = [unit for unit in known if unit.id == given] or matching(known, given)
        if len(found) != 1:
            return Invalid(say("study-edition-unit-unclear", count=len(found)))
        return More(list(dict.fromkeys([*chosen, found[0].id])))

    return Step(name, ask, hear, when)


def _chosen(scene: Scene) -> list[str]:
    chosen = scene.so_far
    return chosen if isinstance(chosen, list) else []


async def _units(scene: Scene, answers: Answers) -> list[Unit]:
    """The units of the round's audience, parents before children."""
    round_ = await STUDIES.of(scene, answers)
    known = await scene.work.people.units(office_scope(scene), scene.today)
    under = _with_children(known, [round_.audience_unit_id]) if round_ else []
    return [unit for unit in known if unit.id in under]


def _with_children(known: Sequence[Unit], chosen: Collection[str]) -> list[str]:
    """The ids of these units and of all under them; parents come before children."""
    found: list[str] = []
    for unit in known:
        if unit.id in chosen or unit.parent_id in found:
            found.append(unit.id)
    return found
