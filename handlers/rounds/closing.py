"""A round ends: the chore that closes it some days after its deadline, and the last word to each whom it asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.people.person import COUNTED, LEADING
from domain.ports import Storage
from domain.rounds.round import RoundState
from domain.talk.messages import Reply, reply, say
from handlers.rounds.actions import close_over
from handlers.rounds.kinds import called, kind_of
from handlers.talk.scene import Scene


async def close_rounds(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
    """Close every round whose time has come, each in one transaction with its last words. Returns how many."""
    async with storage.reading() as work:
        known = await work.rounds.open_rounds()
    closed = 0
    for round_ in known:
        closes_at = round_.afterwards.closes_at(round_.deadline)
        if closes_at is not None and closes_at <= now:
            async with storage.writing() as work:
                closed += await close_over(work, round_, calendar=calendar, now=now)
    return closed


async def compose_ending(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """How the round `about["round"]` ended for the scene's person; None for those whom it does not ask any more."""
    round_ = await scene.work.rounds.get(about["round"])
    if round_ is None or round_.state is not RoundState.CLOSED or scene.person.status not in COUNTED:
        return None
    ending = await scene.work.rounds.ending(round_.id, scene.person.id)
    if ending is None:
        return None
    said = say(
        "rounds-ended",
        kind=round_.kind,
        title=called(round_),
        how=ending.how,
        done=ending.done,
        owed=ending.owed,
        waits=int(ending.waits),
        leads=int(bool(scene.caller.units(*LEADING))),
    )
    kept = kind_of(scene, round_).kept
    return reply(said, choices=(kept,) if kept is not None and ending.done else ())
