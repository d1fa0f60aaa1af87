"""A unit's people by name: who has not, who waits, who was returned, whom no message reaches. Asks no rights.

Whoever calls this has looked at the scope; it only says whether the reader may also act.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.messages import BLANK, Choice, Reply, Text, reply, say
from domain.people import COUNTED
from domain.rounds import Round, RoundState
from domain.summaries import MemberLine
from domain.tree import Branch
from domain.vietnamese import name_key
from handlers.talk.command import door
from handlers.talk.scene import Scene

MOST_NAMES = 20
"""Names under one heading; the rest is counted. A cell rarely has more people."""


def is_missing(line: MemberLine) -> bool:
    """Whether this person still owes the round something and nothing of theirs lies with anybody."""
    return line.registered < line.owed and not line.returned


def is_waiting(line: MemberLine) -> bool:
    """Whether something of this person waits for a decision."""
    return line.registered > line.approved


def is_out_of_reach(line: MemberLine) -> bool:
    """Whether no door reaches this person."""
    return not (line.linked and line.reachable)


async def member_lines(scene: Scene, unit_id: str, rounds: Sequence[Round], *, day: date) -> list[MemberLine]:
    """The unit's own people in these rounds who are still counted, in the order of Vietnamese names."""
    if not rounds:
        return []
    lines = await scene.work.figures.members((unit_id,), [round_.id for round_ in rounds], day)
    own = (line for line in lines if line.unit_id == unit_id and line.status in COUNTED)
    return sorted(own, key=lambda line: (name_key(line.full_name), line.code))


async def names_of_unit(
    scene: Scene, here: Branch, rounds: Sequence[Round], *, day: date, leads: bool
) -> Reply:
    """The unit round by round with names. `leads`: the reader may decide here; others only remind and reach."""
    said: list[Text] = [say("names-title", unit=here.line.unit_name, at=scene.now)]
    if not rounds:
        return reply(*said, say("names-no-rounds"))
    lines = await member_lines(scene, here.line.unit_id, rounds, day=day)
    doors: list[Choice] = []
    for round_ in rounds:
        seats = [line for line in lines if line.round_id == round_.id]
        if not seats:
            continue
        done = sum(line.registered >= max(line.owed, 1) for line in seats)
        missing = [line for line in seats if is_missing(line)]
        said += [BLANK, say("names-round", title=round_.title, deadline=round_.deadline)]
        said.append(say("names-done", done=done, due=len(seats), missing=len(missing)))
        lacking = "names-missing" if round_.min_pledges <= 1 else "names-incomplete"
        said += _section(lacking, missing, scene.today)
        said += _section("names-waiting", [line for line in seats if is_waiting(line)], scene.today)
        said += _section("names-returned", [line for line in seats if line.returned], scene.today)
        if missing and round_.state is RoundState.OPEN:
            doors.append(door("nhac", say("names-door-nudge", title=round_.title), round_.id))
    if not lines:
        return reply(*said, say("names-nobody"))
    away = [line for line in _once(lines) if is_out_of_reach(line)]
    if away:
        said += [BLANK, *_section("names-out-of-reach", away, None)]
        doors.append(door("ma", say("names-door-codes")))
    if leads and any(is_waiting(line) for line in lines):
        doors.insert(0, door("duyet", say("names-door-decide")))
    return reply(*said, choices=tuple(doors))


def _section(heading: str, lines: Sequence[MemberLine], today: date | None) -> list[Text]:
    if not lines:
        return []
    rest = len(lines) - MOST_NAMES
    names = [_name(line, today) for line in lines[:MOST_NAMES]]
    return [say(heading, count=len(lines)), *names, *([say("names-more", count=rest)] if rest > 0 else [])]


def _name(line: MemberLine, today: date | None) -> Text:
    """A name with what one should know before writing to its owner."""
    said = say("names-one", name=line.full_name)
    for note in _notes(line, today):
        said = say("names-noted", name=said, note=note)
    return said


def _notes(line: MemberLine, today: date | None) -> list[Text]:
    """What to know about a line of a round; without a day, about a person whom no door reaches."""
    if today is None:
        return [say("names-note-unlinked") if not line.linked else say("names-note-closed")]
    notes: list[Text] = []
    if 0 < line.registered < line.owed:
        notes.append(say("names-note-part", registered=line.registered, owed=line.owed))
    if line.registered >= line.owed:
        return notes
    if line.snoozed_until is not None and line.snoozed_until >= today:
        notes.append(say("names-note-snoozed", until=line.snoozed_until, reason=line.snooze_reason))
    if line.extension_reason:
        notes.append(say("names-note-extended", until=line.deadline, reason=line.extension_reason))
    return notes


def _once(lines: Sequence[MemberLine]) -> list[MemberLine]:
    """One line a person."""
    return list({line.person_id: line for line in lines}.values())
