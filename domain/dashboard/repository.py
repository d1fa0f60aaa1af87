"""Links to the page, sessions on it, and lists that are read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.dashboard.session import DashboardLink, DashboardSession
from domain.figures.lines import MemberLine
from domain.people.person import Scope, Unit
from domain.talk.messages import Address


class DashboardSessions(Protocol):
    """One row from the link to the end of its session. A link or a session is found only while the account through
    which it was asked for belongs to its person, as it did then."""

    async def offer(
        self,
        person_id: str,
        address: Address,
        *,
        link: str,
        code: str,
        at: datetime,
        until: datetime,
        writes: str = "",
    ) -> str:
        """Keep the digests of a new link and its code. `writes`: the one text that may be written by it, and nothing
        else. What the person was given before of its kind (to the page, or to write) and did not use is good no more.
        Returns its id."""
        ...

    async def withdraw(self, person_id: str, at: datetime) -> None:
        """What the person was given and did not use is good no more."""
        ...

    async def link(self, digest: str, now: datetime, *, writing: bool = False) -> DashboardLink | None:
        """The link with this digest, if it can be used now: to the page, or to the `writing` of one text."""
        ...

    async def bind(self, link_id: str, browser: str, at: datetime) -> bool:
        """From now on it is this browser's alone. False where it was another's before."""
        ...

    async def wrong(self, link_id: str) -> int:
        """One more wrong code. Returns how many there were."""
        ...

    async def begin(self, link_id: str, session: str, at: datetime) -> bool:
        """The link is used, and a session begins. False where it was used already."""
        ...

    async def session(self, digest: str, now: datetime, *, writing: bool = False) -> DashboardSession | None:
        """The session with this digest, if it lasts: one on the page, or one for the `writing` of one text."""
        ...

    async def seen(self, session_id: str, at: datetime) -> None:
        """Its browser was heard."""
        ...

    async def count_act(self, session_id: str, known: int) -> bool:
        """One more thing was done in it. False where it is not known any more how many there were: another one came
        between."""
        ...

    async def end(self, session_id: str, at: datetime) -> bool:
        """It is over. False where it was before."""
        ...

    async def lasting(self, person_id: str, now: datetime) -> list[DashboardSession]:
        """The sessions of this person, the one that began last at the head."""
        ...

    async def forget(self, before: datetime) -> int:
        """Drop what was issued before. Returns how many."""
        ...


@dataclass(frozen=True, slots=True)
class SoughtPeople:
    """Whom a table shows: words of the name, or the whole code, without marks; those who stand so in one of the rounds
    (a value of `RoundStanding`); `own_of`: only a unit's own people. Empty: whoever it is. `most` of them behind the
    `first`."""

    name: str = ""
    standing: str = ""
    own_of: str = ""
    first: int = 0
    most: int = 50


class DashboardPeople(Protocol):
    """A unit by its id, and people with what they owe, a page at a time: whatever the size of the scope."""

    async def unit(self, unit_id: str, scope: Scope, day: date) -> Unit | None:
        """The unit, if it belongs to the scope on that day."""
        ...

    async def find(
        self, scope: Scope, rounds: Sequence[str], day: date, sought: SoughtPeople
    ) -> list[MemberLine]:
        """The lines, in these rounds and the scope, of those who sit in one of them; by unit, then by name."""
        ...

    async def count(self, scope: Scope, rounds: Sequence[str], day: date, sought: SoughtPeople) -> int:
        """How many there are of them, counted no further than to the end of what is sought."""
        ...
