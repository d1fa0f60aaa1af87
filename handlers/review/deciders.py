"""Who decides: the caller, and whom to tell that something waits."""

from __future__ import annotations

from datetime import date

from domain.people.handover import is_relieved
from domain.people.person import GONE, LEADING, Person, Role
from domain.ports import Work
from domain.review.deciding import DAYS_TO_DECIDE, Decider, Reviewed
from domain.talk.messages import Text, say
from handlers.talk.scene import Scene


def decider_of(scene: Scene) -> Decider:
    """The caller, with what has waited too long by now."""
    day = scene.calendar.add_working_days(scene.today, -DAYS_TO_DECIDE)
    return Decider(
        person=scene.person,
        grants=scene.caller.grants,
        day=scene.today,
        before=scene.calendar.instant(day, scene.calendar.local(scene.now).time()),
    )


async def not_yet(work: Work, decider: Decider, one: Reviewed, waits: Text) -> Text:
    """Why they do not decide on what nobody has decided: it `waits` for others, or its author has left."""
    author = await work.people.person(one.person_id, decider.day)
    if author is None or author.status in GONE:
        return say("review-left", name=author.full_name if author else "")
    return waits


async def leaders_of(work: Work, unit_id: str, day: date, *, but: str) -> list[Person]:
    """Secretaries and deputies of the unit except that person; where there are none, those of the nearest unit above
    that has any, or an office; for the highest unit its own office.

    A secretary who handed the unit over is told only where nobody else of it can decide.
    """

    async def holders(unit_id: str, *roles: Role) -> list[Person]:
        return [one for one in await work.people.holders(unit_id, roles, day) if one.id != but]

    if own := await holders(unit_id, *LEADING):
        handed = await work.handovers.standing(day)
        return [one for one in own if not is_relieved(handed, unit_id, one.id)] or own
    at = unit_id
    while (parent := await work.people.above(at, day)) is not None:
        at = parent
        if found := await holders(at, *LEADING) or await holders(at, Role.OFFICE):
            return found
    return await holders(at, Role.OFFICE)
