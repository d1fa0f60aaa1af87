"""The secretary's list after a deadline: who is not done and what they said, who may still, whom no message reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.people.person import Member, Role
from domain.rounds.round import Round, RoundState, Seat
from domain.study.edition import STUDIED, ReflectionState
from domain.study.lines import StudyLine, study_of
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.rounds.kinds import attending_doors, called
from handlers.rounds.schedule import day_text, moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

SHOWN = 20
"""Names under one heading; the rest is counted."""

CARING = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""Those who look after others."""

Missing = tuple[Member, Seat]


async def compose_missing(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's list as it stands now; None where nobody is missing any more or the reader may not see it."""
    round_ = await scene.work.rounds.get(about["round"])
    if round_ is None or round_.state is not RoundState.OPEN:
        return None
    scope = scene.caller.units(*CARING)
    units = {unit.id: unit for unit in await scene.work.people.units(scope, scene.today)}
    unit = units.get(about["unit"])
    if unit is None:
        return None
    missing = await scene.work.figures.missing_seats(round_.id, [unit.id], scene.today)
    late = [one for one in missing if one[1].deadline <= scene.now]
    extended = [one for one in missing if one[1].deadline > scene.now]
    if not late:
        return None
    said = await study_lines(scene, round_, late[:SHOWN])
    lines = [
        say("missing-dear", name=scene.person.full_name),
        say(
            "missing-title",
            kind=round_.kind.value,
            unit=unit.name,
            title=called(round_),
            moment=moment_text(round_.deadline, scene.calendar),
            count=len(late),
        ),
        *(missing_line(scene, number, one, said) for number, one in enumerate(late[:SHOWN], start=1)),
    ]
    if len(late) > SHOWN:
        lines.append(say("missing-more", count=len(late) - SHOWN))
    if extended:
        lines += [BLANK, say("missing-extended", count=len(extended))]
        lines += [
            say(
                "missing-extended-line",
                name=member.person.full_name,
                moment=moment_text(seat.deadline, scene.calendar),
            )
            for member, seat in extended[:SHOWN]
        ]
    lines += [BLANK, say("missing-next", kind=round_.kind.value)]
    nudge = command_button("nhac", say("missing-nudge"), round_.id)
    return reply(*lines, choices=(nudge, *attending_doors(round_)), expects="letter")


async def study_lines(scene: Scene, round_: Round, people: Sequence[Missing]) -> dict[str, StudyLine]:
    """What these people have said about a study so far, by person id; nothing in rounds of another kind."""
    units = tuple({seat.unit_id for _, seat in people})
    if not units or not isinstance(round_, StudyRound):
        return {}
    lines = await scene.work.figures.members(units, [round_.id], scene.today)
    return {line.person_id: study for line in lines if (study := study_of(line)) is not None}


def missing_line(scene: Scene, number: int, one: Missing, said: Mapping[str, StudyLine]) -> Text:
    """A name, and what to know before writing to it; `said` as `study_lines` has it."""
    member, seat = one
    line = say("missing-name", number=number, name=member.person.full_name)
    notes = [*_reach_notes(scene, member, seat), *_study_notes(said.get(member.person.id))]
    if not notes:
        return line
    note = notes[0] if len(notes) == 1 else say("missing-notes", first=notes[0], second=notes[1])
    return say("missing-noted", line=line, note=note)


def _reach_notes(scene: Scene, member: Member, seat: Seat) -> list[Text]:
    if not member.linked:
        return [say("missing-note-unlinked")]
    if not member.reachable:
        return [say("missing-note-unreachable")]
    if seat.snoozed_until is not None and seat.snoozed_until > scene.today:
        return [say("missing-note-busy", until=day_text(seat.snoozed_until), reason=seat.snooze_reason)]
    return []


def _study_notes(said: StudyLine | None) -> list[Text]:
    if said is None or said.way is None:
        return []
    if said.way in STUDIED:
        returned = said.reflection is ReflectionState.RETURNED
        return [say("missing-note-returned" if returned else "missing-note-reflection")]
    return [say("missing-note-excused", reason=said.reason) if said.reason else say("missing-note-absent")]
