"""The message to the unit above when a secretary's list has led to nothing: units with their counts, no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from domain.rounds.round import Round, RoundState
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.reminders.chain import Chain, chain_of, list_key
from handlers.reminders.missing import CARING
from handlers.rounds.kinds import called
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

SHOWN_UNITS = 20
"""Units in one message; the rest is counted."""


async def compose_superior(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The units under `about["unit"]` where somebody is missing now, most first, and since when their list is out.

    None where nobody is missing any more, the round is closed, or the reader may not see the unit.
    """
    here = about["unit"]
    round_ = await scene.work.rounds.get(about["round"])
    if round_ is None or round_.state is not RoundState.OPEN or here not in scene.caller.units(*CARING):
        return None
    chain = await chain_of(scene.work, here, scene.today)
    below = [unit_id for unit_id in chain.parents if chain.superior(unit_id) == here]
    missing = await scene.work.figures.missing_seats(round_.id, below, scene.today) if below else []
    counts = Counter(seat.unit_id for _, seat in missing if seat.deadline <= scene.now)
    if not counts:
        return None
    names = {unit.id: unit.name for unit in await scene.work.people.units((here,), scene.today)}
    shown = [unit_id for unit_id, _ in counts.most_common(SHOWN_UNITS)]
    since = await _since(scene, round_, chain, shown)
    lines = [
        say("reminders-missing-dear", name=scene.person.full_name),
        say(
            "reminders-superior-title",
            kind=round_.kind,
            title=called(round_),
            moment=moment_text(round_.deadline, scene.calendar),
            unit=names[here],
            count=counts.total(),
            units=len(counts),
        ),
        *(_line(scene, names[unit_id], counts[unit_id], since.get(unit_id)) for unit_id in shown),
    ]
    if len(counts) > SHOWN_UNITS:
        lines.append(say("reminders-superior-more", count=len(counts) - SHOWN_UNITS))
    lines += [BLANK, say("reminders-superior-next")]
    return reply(*lines, choices=(command_button("nhac", say("reminders-superior-door"), round_.id),))


async def _since(scene: Scene, round_: Round, chain: Chain, units: list[str]) -> dict[str, datetime]:
    """When the first list of each unit left; absent where none did."""
    keys = {list_key(round_, unit_id, one): unit_id for unit_id in units for one in chain.told(unit_id)}
    since: dict[str, datetime] = {}
    for key, at in (await scene.work.reminders.sent(keys)).items():
        since[keys[key]] = min(at, since.get(keys[key], at))
    return since


def _line(scene: Scene, name: str, count: int, since: datetime | None) -> Text:
    told = (
        say("reminders-superior-untold")
        if since is None
        else say("reminders-superior-since", moment=moment_text(since, scene.calendar))
    )
    return say("reminders-superior-line", unit=name, count=count, told=told)
