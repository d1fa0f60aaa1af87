"""The secretary's list after a deadline: who is not done and what they said, who may still, whom no message reaches."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.people.person import Member
from domain.rounds.round import Round, RoundState, Seat, is_resting
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.people.card import CARING, people_button
from handlers.reminders.open_tasks import owing
from handlers.rounds.kinds import kind_of, named
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.days import day_text
from handlers.talk.scene import Scene

NAMES_SHOWN = 20
"""Names under one heading; the rest is counted."""

Missing = tuple[Member, Seat]


def deadline_of(round_: Round, about: Mapping[str, str]) -> datetime:
    """The deadline that a message after it is about: the round's, or one that somebody was given."""
    return datetime.fromisoformat(about["deadline"]) if "deadline" in about else round_.deadline


async def compose_missing(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's list as of now, of those whom the deadline bound; None where all are done or the reader may not see
    it. Readers do not stand in it themselves: of their own part it has a line."""
    round_ = await scene.work.rounds.get(about["round"])
    if round_ is None or round_.state is not RoundState.OPEN:
        return None
    scope = scene.caller.units(*CARING)
    units = {unit.id: unit for unit in await scene.work.people.units(scope, scene.today)}
    unit = units.get(about["unit"])
    if unit is None:
        return None
    missing = await scene.work.figures.missing_seats(round_.id, [unit.id], scene.today)
    deadline = deadline_of(round_, about)
    late = [one for one in missing if one[1].deadline == deadline <= scene.now]
    extended = [one for one in missing if one[1].deadline > scene.now]
    others = [one for one in late if one[0].person.id != scene.person.id]
    own = await _own(scene, round_) if len(others) < len(late) else ()
    kind = kind_of(scene, round_)
    if not others:
        return _own_alone(scene, round_, unit.name, deadline, own) if late else None
    said = await kind.said(scene, round_, others[:NAMES_SHOWN])
    lines = [
        say("reminders-missing-dear", name=scene.person.full_name),
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
    lines += [BLANK, say("reminders-missing-next", kind=round_.kind)]
    nudge = command_button("nhac", say("reminders-missing-nudge"), round_.id)
    choices = (nudge, *kind.attending_buttons(round_), people_button(unit.id), *own)
    return reply(*lines, choices=choices, expects="letter")


async def _own(scene: Scene, round_: Round) -> tuple[Choice, ...]:
    """The ways in which the reader can still do their own part of the round."""
    return tuple(
        choice
        for owed in await owing(scene)
        if owed.round.id == round_.id
        for choice in owed.buttons(scene.now, named=False)
    )


def _own_alone(scene: Scene, round_: Round, unit: str, deadline: datetime, own: tuple[Choice, ...]) -> Reply:
    """What the list says where nobody is missing but its reader."""
    said = say(
        "reminders-missing-own-alone",
        round=named(round_, first=True),
        moment=moment_text(deadline, scene.calendar),
        unit=unit,
        doable=int(bool(own)),
    )
    return reply(say("reminders-missing-dear", name=scene.person.full_name), said, choices=own)


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
