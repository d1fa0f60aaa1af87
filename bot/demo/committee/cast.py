"""The people whose phones can be put on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.demo.emulators.journal import Json
from domain.language.vietnamese import fold

PhonePlatform = Literal["telegram", "zalo"]
Seat = Literal["member", "zalo", "secretary", "office", "superior", ""]


@dataclass(frozen=True, slots=True)
class Character:
    """A person's phone that can be put on the page; a person with Telegram and Zalo has two of them.

    `user_id` is the phone's number, on Telegram the account's id. `zalo` is the account on Zalo, empty for a phone
    with Telegram. `hint` is a link code to open the bot with, empty if none; `seat` names the place on the page where
    this phone is shown when it opens.
    """

    user_id: int
    name: str
    unit: str
    role: str
    linked: bool
    hint: str = ""
    seat: Seat = ""
    zalo: str = ""

    @property
    def channel(self) -> PhonePlatform:
        """The platform on this phone."""
        return "zalo" if self.zalo else "telegram"

    def as_json(self) -> Json:
        """As the page's picker and the head of a phone show it."""
        return {
            "user_id": self.user_id,
            "channel": self.channel,
            "name": self.name,
            "unit": self.unit,
            "role": self.role,
            "linked": self.linked,
            "hint": self.hint,
            "seat": self.seat,
        }


class CastSource(Protocol):
    """What the page shows of a committee."""

    import_report: str
    """The words in which the import of the sample roster reported itself."""

    async def cast(self) -> Sequence[Character]:
        """Everybody who has a phone, those with a seat among them."""
        ...

    async def roster_file(self) -> bytes:
        """The sample roster as an Excel file."""
        ...


def found_in(cast: Sequence[Character], query: str, channel: str = "") -> list[Character]:
    """Those whose name, unit and role hold every word of the query, marks or not; all, the seated first, for none.

    `channel` is the platform their phone has; empty: any.
    """
    cast = [person for person in cast if channel in ("", person.channel)]
    words = fold(query).split()
    if not words:
        return sorted(cast, key=lambda person: not person.seat)
    return [
        person
        for person in cast
        if all(word in fold(f"{person.name} {person.unit} {person.role}") for word in words)
    ]
