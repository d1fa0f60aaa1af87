"""Whether somebody may still have the file that they asked for."""

from __future__ import annotations

from datetime import date

from bot.delivery.composing import NothingToShow
from domain.people.person import Role, Scope
from domain.ports import Work
from domain.talk.messages import Document


class NoRight(NothingToShow):
    """Whoever asked for the document may no longer see what it would show."""


async def check_right(work: Work, document: Document, day: date, roles: tuple[Role, ...]) -> None:
    """A role may end between the asking and the sending. Raises NoRight."""
    grants = await work.people.grants(document.args["by"], day)
    held = tuple(grant.unit_id for grant in grants if grant.role in roles)
    if document.args["unit"] not in {unit.id for unit in await work.people.units(held, day)}:
        raise NoRight("web-files-no-right")


async def viewed_scope(
    work: Work, document: Document, *, today: date, day: date, roles: tuple[Role, ...]
) -> Scope:
    """The unit that the document names, or without one all that its reader looks after by a role held `today`, in the
    tree of `day`. Raises NoRight."""
    grants = await work.people.grants(document.args["by"], today)
    held = tuple(grant.unit_id for grant in grants if grant.role in roles)
    unit_id = document.args["unit"]
    known = {unit.id for unit in await work.people.units(held, day)}
    if (unit_id and unit_id not in known) or not known:
        raise NoRight("web-files-no-right")
    return (unit_id,) if unit_id else held
