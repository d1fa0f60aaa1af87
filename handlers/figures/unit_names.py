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
from domain.rounds.round import Round, RoundState
from domain.study.edition import ReflectionState
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.figures.name_lists import later_notes, section
from handlers.study.names import has_studied, study_lines
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


def is_missing(line: MemberLine) -> bool:
    """Whether this person still owes the round something and nothing of theirs lies with anybody.

    Whoever has to study anew owes that, whatever became of their reflection.
    """
    return line.done < line.owed and (not line.returned or (line.study is not None and not has_studied(line)))


def is_waiting(line: MemberLine) -> bool:
    """Whether something of this person waits for a decision."""
    if line.study is not None:
        return line.study.reflection is ReflectionState.SUBMITTED
    return line.done > line.accepted


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
        said += [BLANK, say("names-round", title=round_.title, deadline=round_.deadline)]
        if isinstance(round_, StudyRound):
            said += study_lines(scene, round_, seats)
        else:
            said += _pledge_lines(scene, round_, seats)
        missing = any(is_missing(line) for line in seats)
        if missing and round_.state is RoundState.OPEN:
            doors.append(command_button("nhac", say("names-door-nudge", title=round_.title), round_.id))
        if isinstance(round_, StudyRound) and round_.running(scene.now):
            others = any(line.person_id != scene.person.id and not has_studied(line) for line in seats)
            if others:
                doors.append(
                    command_button("diemdanh", say("names-door-attendance", title=round_.title), round_.id)
                )
    if not lines:
        return reply(*said, say("names-nobody"))
    away = [line for line in _once(lines) if is_out_of_reach(line)]
    if away:
        said += [BLANK, *section("names-out-of-reach", [(line, _why_unreached(line)) for line in away])]
        doors.append(command_button("ma", say("names-door-codes")))
    return reply(*said, choices=(*_deciding(scene, lines, leads=leads), *doors))


def _deciding(scene: Scene, lines: Sequence[MemberLine], *, leads: bool) -> tuple[Choice, ...]:
    """The doors to what waits for the reader's decision."""
    if not leads:
        return ()
    waiting = [line for line in lines if is_waiting(line) and line.person_id != scene.person.id]
    decide = (
        (command_button("duyet", say("names-door-decide")),)
        if any(one.study is None for one in waiting)
        else ()
    )
    read = (command_button("docbai", say("names-door-read")),) if any(one.study for one in waiting) else ()
    return (*decide, *read)


def _pledge_lines(scene: Scene, round_: Round, seats: Sequence[MemberLine]) -> list[Text]:
    done = sum(line.done >= max(line.owed, 1) for line in seats)
    missing = [line for line in seats if is_missing(line)]
    lacking = "names-missing" if round_.owed <= 1 else "names-incomplete"
    return [
        say("names-done", done=done, due=len(seats), missing=len(missing)),
        *_named(scene, lacking, missing),
        *_named(scene, "names-waiting", [line for line in seats if is_waiting(line)]),
        *_named(scene, "names-returned", [line for line in seats if line.returned]),
    ]


def _named(scene: Scene, heading: str, lines: Sequence[MemberLine]) -> list[Text]:
    return section(heading, [(line, _notes(line, scene.today)) for line in lines])


def _notes(line: MemberLine, today: date) -> list[Text]:
    """What one should know before writing to somebody."""
    part = say("names-note-part", registered=line.done, owed=line.owed)
    return [*([part] if 0 < line.done < line.owed else []), *later_notes(line, today)]


def _why_unreached(line: MemberLine) -> list[Text]:
    return [say("names-note-unlinked") if not line.linked else say("names-note-closed")]


def _once(lines: Sequence[MemberLine]) -> list[MemberLine]:
    """One line a person."""
    return list({line.person_id: line for line in lines}.values())
