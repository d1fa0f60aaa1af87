"""A unit's people by name: who has not, who waits, who was returned, whom no message reaches. Asks no rights.

Whoever calls this has looked at the scope; it only says whether the reader may also act.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.figures.lines import MemberLine
from domain.figures.tree import Branch
from domain.language.vietnamese import name_key
from domain.people.person import COUNTED
from domain.rounds.round import Round, RoundState, most_urgent_first
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.figures.block import block_of, round_blocks
from handlers.figures.name_lists import section
from handlers.people.card import people_button
from handlers.rounds.kinds import short_name
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


def is_out_of_reach(line: MemberLine) -> bool:
    """Whether no message reaches this person."""
    return not (line.linked and line.reachable)


async def member_lines(scene: Scene, unit_id: str, rounds: Sequence[Round], *, day: date) -> list[MemberLine]:
    """The unit's own people in these rounds who are still counted, in the order of Vietnamese names."""
    if not rounds:
        return []
    lines = await scene.work.figures.members((unit_id,), [round_.id for round_ in rounds], day)
    own = (line for line in lines if line.unit_id == unit_id and line.status in COUNTED)
    return sorted(own, key=lambda line: (name_key(line.full_name), line.code))


async def names_of_unit(
    scene: Scene, branch: Branch, rounds: Sequence[Round], *, day: date, leads: bool
) -> Reply:
    """The unit round by round with names. `leads`: the reader may decide here; others only remind and reach."""
    said: list[Text] = [say("figures-names-title", unit=branch.line.unit_name, at=scene.now)]
    if not rounds:
        return reply(*said, say("figures-names-no-rounds"))
    lines = await member_lines(scene, branch.line.unit_id, rounds, day=day)
    buttons: list[Choice] = []
    for round_ in most_urgent_first(rounds):
        seats = [line for line in lines if line.round_id == round_.id]
        if not seats:
            continue
        said += [BLANK, _names_round_line(scene, round_)]
        kind = block_of(scene.modules, round_.kind)
        said += kind.names(scene, round_, seats)
        missing = any(line.missing for line in seats)
        if missing and round_.state is RoundState.OPEN:
            buttons.append(
                command_button("nhac", say("figures-names-button-nudge", round=short_name(round_)), round_.id)
            )
        buttons += kind.buttons(scene, round_, seats)
    if not lines:
        return reply(*said, say("figures-names-nobody"))
    away = [line for line in _lines_once(lines) if is_out_of_reach(line)]
    if away:
        said += [
            BLANK,
            *section("figures-names-out-of-reach", [(line, _why_unreached(line)) for line in away]),
        ]
        buttons.append(command_button("ma", say("figures-names-button-codes")))
    buttons.append(people_button(branch.line.unit_id))
    return reply(*said, choices=(*_names_to_decide(scene, lines, leads=leads), *buttons))


def _names_round_line(scene: Scene, round_: Round) -> Text:
    return say(
        "figures-names-round",
        title=round_.title,
        deadline=moment_text(round_.deadline, scene.calendar),
    )


def _names_to_decide(scene: Scene, lines: Sequence[MemberLine], *, leads: bool) -> tuple[Choice, ...]:
    """The buttons to what waits for the reader's decision."""
    if not leads:
        return ()
    waiting = [line for line in lines if line.waiting and line.person_id != scene.person.id]
    there = {line.kind for line in waiting}
    return tuple(kind.decide_button for kind in round_blocks(scene.modules) if kind.kind in there)


def _why_unreached(line: MemberLine) -> list[Text]:
    return [say("figures-names-note-unlinked") if not line.linked else say("figures-names-note-closed")]


def _lines_once(lines: Sequence[MemberLine]) -> list[MemberLine]:
    """One line a person."""
    return list({line.person_id: line for line in lines}.values())
