"""The cards of one issue: the codes are derived anew, and only those whose digests are still good get a card.

Whoever has linked meanwhile, or was given a newer code, is left out; so the file never shows a code that does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from bot.workshop.jobs import CardSheet, LinkCard
from domain.people.codes import digest, draw_for_card, make_code, make_secret
from domain.people.linking import LinkCode
from domain.people.person import Person
from domain.policy import Policy
from domain.ports import Work

_CARD_TRIES = 8
"""Draws after which a code surely was nobody else's: the chance that one is taken is below a hundredth."""


async def card_sheet(
    work: Work, args: Mapping[str, str], *, now: datetime, day: date, policy: Policy, language: str
) -> CardSheet | None:
    """The sheet of the codes that `args["by"]` asked for at `args["at"]` (ISO) for `args["unit"]` and all under it.

    None where none of them is good any more. Rights are the caller's to check. Five statements whatever the number.
    """
    at = datetime.fromisoformat(args["at"])
    issued = {one.person_id: one for one in await work.links.issued(args["by"], at, now)}
    units = await work.people.units((args["unit"],), day)
    root = await work.people.root(day)
    if not issued or not units or root is None:
        return None
    order = {unit.id: place for place, unit in enumerate(units)}
    people = [member.person for member in await work.people.members((args["unit"],), day)]
    people = sorted(
        (person for person in people if person.id in issued),
        key=lambda person: order.get(person.unit_id, len(order)),
    )
    cards = [
        LinkCard(person.unit_name, person.full_name, person.code, *drawn)
        for person in people
        if (drawn := _drawn_card(person, issued[person.id], at, policy.pepper)) is not None
    ]
    if not cards:
        return None
    return CardSheet(
        organisation=root.name,
        unit=units[0].name,
        cards=cards,
        until=min(one.expires_at for one in issued.values()),
        issued_at=at,
        invitations=policy.invitations,
        language=language,
        contact=policy.contact,
    )


def _drawn_card(person: Person, kept: LinkCode, at: datetime, pepper: bytes) -> tuple[str, str] | None:
    """The code whose digest is kept for this person, and its secret, which was drawn after it."""
    draw = draw_for_card(person.id, at, pepper)
    drawn = (make_code(draw) for _ in range(_CARD_TRIES))
    code = next((code for code in drawn if digest(code, pepper) == kept.digest), None)
    return None if code is None else (code, make_secret(draw))
