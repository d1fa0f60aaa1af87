"""The secretary's list after a deadline: who is not done and what they said, who may still, whom no message reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.people.person import Member, Unit
from domain.rounds.round import Round, Seat, is_past, is_resting
from domain.talk.messages import BLANK, SCREEN, Choice, Reply, Text, reply, say
from handlers.people.card import CARING, people_button
from handlers.reminders.escalation import list_key, told_together
from handlers.reminders.open_tasks import owing
from handlers.rounds.kinds import kind_of, named, short_name
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.days import day_text
from handlers.talk.scene import Scene

NAMES_SHOWN = 20
"""Names under one heading; the rest is counted."""

Missing = tuple[Member, Seat]


@dataclass(frozen=True, slots=True)
class _UnitMissing:
    """What a unit's list says of one round; `own`: how readers can still do their part, who stand in no list.

    `listed`: whether anybody but the reader is missing.
    """

    round: Round
    lines: Sequence[Text]
    own: Sequence[Choice]
    listed: bool


async def compose_missing(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's list as of now, of those whom the deadline bound, of every round whose list waits for the reader.

    None where all are done, the rounds are closed, another message says it, or the reader may not see it. Readers do
    not stand in it themselves: of their own part it has a line.
    """
    scope = scene.caller.units(*CARING)
    units = {unit.id: unit for unit in await scene.work.people.units(scope, scene.today)}
    unit = units.get(about["unit"])
    if unit is None:
        return None
    together = await told_together(scene, list_key, about)
    parts = [
        part
        for round_, deadline in together
        if (part := await _unit_missing(scene, round_, deadline, unit, several=len(together) > 1))
    ]
    if not parts:
        return None
    lines = [say("reminders-missing-dear", name=scene.person.full_name)]
    for place, part in enumerate(parts):
        lines += [BLANK, *part.lines] if place else part.lines
    listed = [part.round for part in parts if part.listed]
    if listed:
        lines += [BLANK, *_next_lines(listed)]
    own = [choice for part in parts for choice in part.own]
    choices = (*_ways_on(scene, listed, unit.id), *own)[:SCREEN]
    return reply(*lines, choices=choices, expects="letter" if listed else "choice")


def _next_lines(listed: Sequence[Round]) -> list[Text]:
    """What to do about those who stand in the lists of these rounds."""
    request = say("reminders-missing-next", rounds=len(listed))
    hints: list[Text] = []
    for one in listed:
        after = one.afterwards
        what = "late" if after.accepts_late else "leaders" if after.leaders_extend else "office"
        hint = say("reminders-missing-hint", kind=one.kind, after=what)
        hints += [] if hint in hints else [hint]
    return [say("reminders-sentences", first=request, then=hints[0]), *hints[1:]]


def _ways_on(scene: Scene, listed: Sequence[Round], unit_id: str) -> list[Choice]:
    """The buttons for those who stand in the lists."""
    if not listed:
        return []
    label = say("reminders-missing-nudge")
    nudges = [
        command_button(
            "nhac", say("reminders-nudge-in", round=short_name(one)) if len(listed) > 1 else label, one.id
        )
        for one in listed
    ]
    attending = [choice for one in listed for choice in kind_of(scene, one).attending_buttons(one)]
    return [*nudges, *attending, people_button(unit_id)]


async def _unit_missing(
    scene: Scene, round_: Round, deadline: datetime, unit: Unit, *, several: bool
) -> _UnitMissing | None:
    missing = await scene.work.figures.missing_seats(round_.id, [unit.id], scene.today)
    late = [one for one in missing if one[1].deadline == deadline <= scene.now]
    if not late:
        return None
    extended = [one for one in missing if not is_past(one[1].deadline, scene.now)]
    others = [one for one in late if one[0].person.id != scene.person.id]
    own = await _own(scene, round_, named=several) if len(others) < len(late) else ()
    if not others:
        return _UnitMissing(round_, [_own_alone(scene, round_, unit.name, deadline, own)], own, listed=False)
    said = await kind_of(scene, round_).said(scene, round_, others[:NAMES_SHOWN])
    lines = [
        say(
            "reminders-missing-title",
            kind=round_.kind,
            unit=unit.name,
            round=named(round_, first=True),
            moment=moment_text(deadline, scene.calendar),
            extended=int(deadline > round_.deadline),
            count=len(others),
        ),
        *(missing_line(scene, number, one, said) for number, one in enumerate(others[:NAMES_SHOWN], start=1)),
    ]
    if len(others) > NAMES_SHOWN:
        lines.append(say("reminders-missing-more", count=len(others) - NAMES_SHOWN))
    if len(others) < len(late):
        lines.append(say("reminders-missing-own"))
    if extended:
        lines += [BLANK, say("reminders-missing-extended", count=len(extended))]
        lines += [
            say(
                "reminders-missing-extended-line",
                name=member.person.full_name,
                moment=moment_text(seat.deadline, scene.calendar),
            )
            for member, seat in extended[:NAMES_SHOWN]
        ]
    return _UnitMissing(round_, lines, own, listed=True)


async def _own(scene: Scene, round_: Round, *, named: bool) -> tuple[Choice, ...]:
    """The ways in which the reader can still do their own part of the round."""
    return tuple(
        choice
        for owed in await owing(scene)
        if owed.round.id == round_.id
        for choice in owed.buttons(scene.now, named=named)
    )


def _own_alone(scene: Scene, round_: Round, unit: str, deadline: datetime, own: tuple[Choice, ...]) -> Text:
    """What the list says where nobody is missing but its reader."""
    return say(
        "reminders-missing-own-alone",
        round=named(round_, first=True),
        moment=moment_text(deadline, scene.calendar),
        unit=unit,
        doable=int(bool(own)),
    )


def missing_line(scene: Scene, number: int, one: Missing, said: Mapping[str, Text]) -> Text:
    """A name, and what to know before writing to it; `said` as the round's kind tells it."""
    member, seat = one
    line = say("reminders-missing-name", number=number, name=member.person.full_name)
    notes = _reach_notes(scene, member, seat)
    if member.person.id in said:
        notes.append(said[member.person.id])
    if not notes:
        return line
    note = notes[0] if len(notes) == 1 else say("reminders-missing-notes", first=notes[0], second=notes[1])
    return say("reminders-missing-noted", line=line, note=note)


def _reach_notes(scene: Scene, member: Member, seat: Seat) -> list[Text]:
    if not member.linked:
        return [say("reminders-missing-note-unlinked")]
    if not member.reachable:
        return [say("reminders-missing-note-unreachable")]
    if is_resting(seat.snoozed_until, scene.today):
        return [
            say("reminders-missing-note-busy", until=day_text(seat.snoozed_until), reason=seat.snooze_reason)
        ]
    return []
