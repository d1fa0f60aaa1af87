"""A secretary hands the unit's work to its deputy until a day, and takes it back; or it ends by itself.

The other of the two is told, and those who lead the unit above, or its office where nobody does.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.people.handover import LONGEST_HANDOVER, Handover
from domain.people.person import LEADING, Person, Role, Unit
from domain.ports import Work
from domain.talk.messages import Argument, say
from handlers.action import Refusal
from handlers.people.actions.telling import tell_accounts, tell_people
from handlers.talk.command import command_button
from handlers.talk.days import day_text

NOT_HANDED = Refusal(say("people-handover-none"))
"""The unit is not in a deputy's hands by this person's doing."""


async def reachable_deputies(work: Work, unit_id: str, day: date) -> list[Person]:
    """The unit's deputies whom a message reaches."""
    return [
        deputy
        for deputy in await work.people.holders(unit_id, (Role.DEPUTY,), day)
        if any(one.open and one.consented for one in await work.accounts.of_person(deputy.id))
    ]


async def hand_over(
    work: Work, unit_id: str, deputy_id: str, *, until: date, by: Person, day: date, now: datetime
) -> tuple[Unit, Person] | Refusal:
    """Hand the unit, whose secretary `by` is, to this deputy of it until that day.

    Refused where they are not what they have to be, and where the day is not a later one or too far ahead.
    """
    unit = await _led(work, unit_id, by.id, day)
    deputies = await reachable_deputies(work, unit_id, day) if unit is not None else []
    deputy = next((one for one in deputies if one.id == deputy_id and one.id != by.id), None)
    if unit is None or deputy is None:
        return Refusal(say("people-handover-gone"))
    if not day < until <= day + LONGEST_HANDOVER:
        return Refusal(say("people-handover-out-of-range", latest=day + LONGEST_HANDOVER))
    await work.handovers.begin(Handover(unit.id, by.id, deputy.id, until, now))
    detail = f"{deputy.id} {until.isoformat()}"
    await work.audit.record(at=now, actor=by.id, action="handover.begin", subject=unit.id, detail=detail)
    args: dict[str, Argument] = {"unit": unit.name, "by": by.full_name, "deputy": deputy.full_name}
    told = say("people-handover-notice-begun", until=day_text(until), **args)
    tasks = command_button("viec", say("people-handover-button-tasks"))
    await tell_accounts(work, deputy, told, say("people-handover-notice-rights"), now=now, choices=(tasks,))
    above = await _above(work, unit, (by.id, deputy.id), day)
    told_above = say("people-handover-told-begun", until=day_text(until), **args)
    await tell_people(work, above, told_above, about=unit.id, now=now)
    return unit, deputy


async def take_back(work: Work, unit_id: str, *, by: Person, day: date, now: datetime) -> Unit | Refusal:
    """The secretary who handed the unit over takes it back."""
    unit = await _led(work, unit_id, by.id, day)
    handover = (await work.handovers.standing(day)).get(unit_id)
    if unit is None or handover is None or handover.person_id != by.id:
        return NOT_HANDED
    if not await work.handovers.end(handover):
        return NOT_HANDED
    await _note_end(work, handover, unit, by=by.id, day=day, now=now)
    return unit


async def end_over(work: Work, *, day: date, now: datetime) -> int:
    """End what is over by its day, since one of the two lost the role, or since no message reaches the deputy any more.
    Returns how many ended."""
    ended = 0
    for handover in await work.handovers.over(day):
        unit = next(iter(await work.people.units((handover.unit_id,), day)), None)
        if await work.handovers.end(handover) and unit is not None:
            await _note_end(work, handover, unit, by="assistant", day=day, now=now)
            ended += 1
    return ended


async def _note_end(work: Work, handover: Handover, unit: Unit, *, by: str, day: date, now: datetime) -> None:
    """Audit it and tell both, but not who ended it, and those above."""
    await work.audit.record(
        at=now, actor=by, action="handover.end", subject=unit.id, detail=handover.deputy_id
    )
    both = (handover.person_id, handover.deputy_id)
    people = [one for one in (*both, *await _above(work, unit, both, day)) if one != by]
    names = [await work.people.person(one, day) for one in both]
    secretary, deputy = ("" if one is None else one.full_name for one in names)
    told = say("people-handover-told-ended", unit=unit.name, by=secretary, deputy=deputy)
    await tell_people(work, people, told, about=unit.id, now=now)


async def _led(work: Work, unit_id: str, person_id: str, day: date) -> Unit | None:
    """The unit, if this person is its secretary now."""
    holders = await work.people.holders(unit_id, (Role.SECRETARY,), day)
    if all(one.id != person_id for one in holders):
        return None
    return next(iter(await work.people.units((unit_id,), day)), None)


async def _above(work: Work, unit: Unit, but: tuple[str, str], day: date) -> list[str]:
    """Who leads the unit above, or else the office over it."""
    leaders = await work.people.holders(unit.parent_id, LEADING, day) if unit.parent_id is not None else []
    people = [one.id for one in leaders] or await work.people.over([unit.id], [Role.OFFICE], day)
    return [one for one in people if one not in but]
