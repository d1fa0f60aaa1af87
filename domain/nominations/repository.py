"""What is kept of nominations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.nominations.nomination import Nomination, NominationLine
from domain.people.person import Scope


@dataclass(frozen=True, slots=True)
class NominationFilter:
    """What a list is narrowed to: a week by its label, a unit with everything under it by its id."""

    week: str = ""
    unit_id: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.week or self.unit_id)


class Nominations(Protocol):
    """Drafts: each is there until its proposer takes it back."""

    async def propose(
        self,
        *,
        week: str,
        unit_id: str,
        person_id: str,
        deed: str,
        basis: Sequence[str],
        by: str,
        at: datetime,
    ) -> None:
        """Keep a new one; see `Nomination`."""
        ...

    async def own(self, nomination_id: str, proposer_id: str) -> Nomination | None:
        """The proposer's own nomination."""
        ...

    async def withdraw(self, nomination_id: str, proposer_id: str) -> bool:
        """Forget the proposer's own nomination; False where there is none."""
        ...

    async def of_proposer(
        self, proposer_id: str, scope: Scope, day: date, *, skip: int, most: int
    ) -> list[NominationLine]:
        """The proposer's own, the newest first: at most so many behind the first `skip`.

        Members are named as long as they belong to the scope on that day.
        """
        ...

    async def within(
        self, scope: Scope, day: date, wanted: NominationFilter, *, skip: int, most: int
    ) -> list[NominationLine]:
        """Those of the scope's units, as `of_proposer` has them."""
        ...

    async def count(self, scope: Scope, day: date, week: str) -> int:
        """How many of the scope's units are of this week."""
        ...
