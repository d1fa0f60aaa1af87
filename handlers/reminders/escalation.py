"""Who hears of a unit: those who lead it or stand in for them, and the nearest above, with the message to these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.people.handover import is_relieved
from domain.people.person import LEADING, Role
from domain.ports import Work
from domain.rounds.round import Round
from domain.talk.messages import BLANK, SCREEN, Reply, Text, reply, say
from handlers.people.card import CARING
from handlers.rounds.kinds import named, short_name
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

STANDING_IN = (Role.SECRETARY, Role.OFFICE)
"""Who is told instead of a unit's secretary and deputy where it has neither: its own office, or the nearest above."""

SHOWN_UNITS = 20
"""Units in one message; the rest is counted."""


@dataclass(frozen=True, slots=True)
class EscalationChain:
    """The units of a scope with those above them, and the ids of who leads (`LEADING`) or stands in (`STANDING_IN`)."""

    parents: Mapping[str, str | None]
    leading: Mapping[str, Sequence[str]]
    standing_in: Mapping[str, Sequence[str]]

    def told(self, unit_id: str) -> Sequence[str]:
        """Who gets the unit's own list."""
        at = self._told_at(unit_id)
        return () if at is None else self.leading.get(at) or self.standing_in[at]

    def superior(self, unit_id: str) -> str | None:
        """The nearest unit above those who get the unit's list that has somebody to tell; None where there is none."""
        at = self._told_at(unit_id)
        if at is None:
            return None
        return next((unit for unit in self._line(at)[1:] if self.superiors(unit)), None)

    def superiors(self, unit_id: str) -> Sequence[str]:
        """Who hears, at this unit, of those under it: its secretary and deputy, or else its office."""
        return self.leading.get(unit_id) or self.standing_in.get(unit_id, ())

    def _told_at(self, unit_id: str) -> str | None:
        """The unit itself where somebody leads it, else the nearest where somebody stands in."""
        if unit_id in self.leading:
            return unit_id
        return next((unit for unit in self._line(unit_id) if unit in self.standing_in), None)

    def _line(self, unit_id: str) -> list[str]:
        """The unit itself and those above it, nearest first."""
        line = [unit_id]
        above = self.parents.get(unit_id)
        while above is not None and above not in line:
            line.append(above)
            above = self.parents.get(above)
        return line


async def chain_of(work: Work, unit_id: str, day: date) -> EscalationChain:
    """The chain of this unit and everything under it, without secretaries who handed theirs over. Four statements."""
    parents = {unit.id: unit.parent_id for unit in await work.people.units((unit_id,), day)}
    leading = await work.people.leaders(parents, LEADING, day)
    handed = await work.handovers.standing(day)
    return EscalationChain(
        parents=parents,
        leading={
            unit: [one for one in leaders if not is_relieved(handed, unit, one)]
            for unit, leaders in leading.items()
        },
        standing_in=await work.people.leaders(parents, STANDING_IN, day),
    )


def list_key(round_id: str, unit_id: str, person_id: str, deadline: datetime) -> str:
    """The key of the list of those missing at the unit for this person.

    It names the deadline too: one that somebody was given, or that was moved after it was over, has a list of its own.
    """
    return f"missing:{round_id}:{unit_id}:{person_id}:{_moment(deadline)}"


def superior_key(round_id: str, unit_id: str, person_id: str, deadline: datetime) -> str:
    """The key of the message to this person at the unit above."""
    return f"escalation:{round_id}:{unit_id}:{person_id}:{_moment(deadline)}"


def list_keys(
    round_: Round, chain: EscalationChain, units: Sequence[str], deadline: datetime
) -> dict[str, str]:
    """The keys of the lists of these units, each with its unit."""
    return {
        list_key(round_.id, unit_id, one, deadline): unit_id
        for unit_id in units
        for one in chain.told(unit_id)
    }


def earliest(keys: Mapping[str, str], at: Mapping[str, datetime]) -> dict[str, datetime]:
    """The first of the instants of each unit's keys."""
    first: dict[str, datetime] = {}
    for key, moment in at.items():
        first[keys[key]] = min(moment, first.get(keys[key], moment))
    return first


def _moment(deadline: datetime) -> str:
    return f"{deadline:%Y%m%d%H%M}"


async def over(work: Work) -> list[tuple[Round, datetime]]:
    """The open rounds with the deadlines that bind somebody in them: the round's, and those that people were given."""
    return [
        (round_, deadline)
        for round_ in await work.rounds.open_rounds()
        for deadline in await work.reminders.deadlines(round_.id)
    ]


async def told_together(
    scene: Scene, key_of: Callable[[str, str, str, datetime], str], about: Mapping[str, str]
) -> list[tuple[Round, datetime]]:
    """The open rounds and deadlines that the message which is being composed is to speak of, soonest deadline first.

    `key_of` names such a message; all of one unit that wait for the reader are one. Empty where another one says it.
    """
    unit_id, reader = about["unit"], scene.person.id
    waiting = {
        key_of(round_.id, unit_id, reader, deadline): (round_, deadline)
        for round_, deadline in await over(scene.work)
    }
    own = key_of(about["round"], unit_id, reader, datetime.fromisoformat(about["deadline"]))
    keys = await scene.work.outbox.gather(own, waiting) if own in waiting else None
    return sorted((waiting[key] for key in keys or ()), key=lambda one: (one[1], one[0].id))


# ---------------------------------------------------------------- the message to the unit above


async def compose_superior(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The units under `about["unit"]` where somebody is missing now, most first, and since when their list is out; of
    every round of which that waits for the reader.

    None where all are done, the rounds are closed, another message says it, or the reader may not see the unit.
    """
    here = about["unit"]
    if here not in scene.caller.units(*CARING):
        return None
    chain = await chain_of(scene.work, here, scene.today)
    names = {unit.id: unit.name for unit in await scene.work.people.units((here,), scene.today)}
    parts = [
        (round_, lines)
        for round_, deadline in await told_together(scene, superior_key, about)
        if (lines := await _superior_lines(scene, round_, deadline, here, names=names, chain=chain))
    ]
    if not parts:
        return None
    lines = [say("reminders-missing-dear", name=scene.person.full_name)]
    for place, (_, some) in enumerate(parts):
        lines += [BLANK, *some] if place else some
    lines += [BLANK, say("reminders-superior-next")]
    buttons = [
        command_button("nhac", say("reminders-nudge-in", round=short_name(round_)), round_.id)
        if len(parts) > 1
        else command_button("nhac", say("reminders-superior-button"), round_.id)
        for round_, _ in parts
    ]
    return reply(*lines, choices=tuple(buttons[:SCREEN]))


async def _superior_lines(
    scene: Scene,
    round_: Round,
    deadline: datetime,
    here: str,
    *,
    names: Mapping[str, str],
    chain: EscalationChain,
) -> list[Text]:
    """What there is to say of one round to those who lead the unit `here`; empty where nobody is missing."""
    below = [unit_id for unit_id in chain.parents if chain.superior(unit_id) == here]
    missing = await scene.work.figures.missing_seats(round_.id, below, scene.today) if below else []
    counts = Counter(seat.unit_id for _, seat in missing if seat.deadline == deadline <= scene.now)
    if not counts:
        return []
    shown = [unit_id for unit_id, _ in counts.most_common(SHOWN_UNITS)]
    since = await _since(scene, round_, chain, shown, deadline)
    lines = [
        say(
            "reminders-superior-title",
            kind=round_.kind,
            round=named(round_, first=True),
            moment=moment_text(deadline, scene.calendar),
            extended=int(deadline > round_.deadline),
            unit=names[here],
            count=counts.total(),
            units=len(counts),
        ),
        *(_line(scene, names[unit_id], counts[unit_id], since.get(unit_id)) for unit_id in shown),
    ]
    if len(counts) > SHOWN_UNITS:
        lines.append(say("reminders-superior-more", count=len(counts) - SHOWN_UNITS))
    return lines


async def _since(
    scene: Scene, round_: Round, chain: EscalationChain, units: list[str], deadline: datetime
) -> dict[str, datetime]:
    """When the first list of each unit left; absent where none did."""
    keys = list_keys(round_, chain, units, deadline)
    return earliest(keys, await scene.work.reminders.sent(keys))


def _line(scene: Scene, name: str, count: int, since: datetime | None) -> Text:
    told = (
        say("reminders-superior-untold")
        if since is None
        else say("reminders-superior-since", moment=moment_text(since, scene.calendar))
    )
    return say("reminders-superior-line", unit=name, count=count, told=told)
