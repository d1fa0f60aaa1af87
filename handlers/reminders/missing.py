"""The secretary's list after a deadline: who has not registered, who may still, whom no message reaches."""

from __future__ import annotations

from collections.abc import Mapping

from domain.messages import BLANK, Reply, Text, reply, say
from domain.people import Member, Role
from domain.rounds import RoundState, Seat
from handlers.rounds.agenda import day_text, moment_text
from handlers.talk.command import door
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
    lines = [
        say("missing-dear", name=scene.person.full_name),
        say(
            "missing-title",
            unit=unit.name,
            title=round_.title,
            moment=moment_text(round_.deadline, scene.calendar),
            count=len(late),
        ),
        *(missing_line(scene, number, one) for number, one in enumerate(late[:SHOWN], start=1)),
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
    lines += [BLANK, say("missing-next")]
    return reply(*lines, choices=(door("nhac", say("missing-nudge"), round_.id),))


def missing_line(scene: Scene, number: int, one: Missing) -> Text:
    """A name, and what to know before writing to it."""
    member, seat = one
    name = member.person.full_name
    if not member.linked:
        return say("missing-unlinked", number=number, name=name)
    if not member.reachable:
        return say("missing-unreachable", number=number, name=name)
    if seat.snoozed_until is not None and seat.snoozed_until > scene.today:
        until = day_text(seat.snoozed_until)
        return say("missing-busy", number=number, name=name, until=until, reason=seat.snooze_reason)
    return say("missing-name", number=number, name=name)
