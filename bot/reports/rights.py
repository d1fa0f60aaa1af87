"""Whether somebody may still have the file that they asked for."""

from __future__ import annotations

from datetime import date

from bot.delivery.composing import NothingToShow
from domain.people.person import Role
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
