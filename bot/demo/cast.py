"""The people whose phones can be put on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.demo.telegram.state import Json
from domain.vietnamese import fold

Seat = Literal["member", "secretary", "office", ""]


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody whose phone can be put on the page.

    `hint` is a link code to open the bot with, empty if none; `seat` names the phone this person sits at when
    the page opens.
    """

    user_id: int
    name: str
    unit: str
    role: str
    linked: bool
    hint: str = ""
    seat: Seat = ""

    def as_json(self) -> Json:
        """As the page's picker and the head of a phone show it."""
        return {
            "user_id": self.user_id,
            "name": self.name,
            "unit": self.unit,
            "role": self.role,
            "linked": self.linked,
            "hint": self.hint,
            "seat": self.seat,
        }


class People(Protocol):
    async def cast(self) -> Sequence[Character]:
        """Everybody who has a phone, those with a seat among them."""
        ...


def found_in(cast: Sequence[Character], query: str) -> list[Character]:
    """Those whose name, unit and role hold every word of the query, marks or not; all, the seated first, for none."""
    words = fold(query).split()
    if not words:
        return sorted(cast, key=lambda person: not person.seat)
    return [
        person
        for person in cast
        if all(word in fold(f"{person.name} {person.unit} {person.role}") for word in words)
    ]
