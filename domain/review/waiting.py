"""What waits for a decision, and who decides: nobody on their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from domain.people.person import LEADING, Grant, Person, Role, Scope

DAYS_TO_DECIDE = 3
"""Working days after which, without a decision, the unit above may decide too."""

DEPUTY = "deputy"
ABOVE = "above"


class Reviewed(Protocol):
    """Something that waits for a decision. `key` names it in a list and in a button, whatever its version."""

    @property
    def key(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def person_id(self) -> str:
        """Its author."""
        ...

    @property
    def unit_id(self) -> str: ...
    @property
    def submitted_at(self) -> datetime:
        """Since when this version waits."""
        ...


One = TypeVar("One", bound=Reviewed)
One_co = TypeVar("One_co", bound=Reviewed, covariant=True)


class Waits(Protocol[One_co]):
    """A repository of such things."""

    async def waiting(
        self,
        *,
        person_id: str,
        leads: Scope,
        above: Scope,
        before: datetime,
        day: date,
        only: Collection[str] | None = None,
        limit: int = 30,
    ) -> Sequence[One_co]:
        """What waits for this person's decision, oldest first.

        Of exactly the units in `leads`, and of the children of `above` what was handed in before `before` (or whose
        unit has on that day no secretary or deputy but the author); never their own. `only` narrows it to these keys.
        """
        ...


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, with the roles held on `day`.

    What was handed in before `before` has waited for `DAYS_TO_DECIDE`.
    """

    person: Person
    grants: tuple[Grant, ...]
    day: date
    before: datetime

    @property
    def leads(self) -> Scope:
        """The units whose secretary or deputy they are."""
        return self._units(*LEADING)

    @property
    def above(self) -> Scope:
        """The units under which they may act for others, once these waited too long."""
        return self._units(*LEADING, Role.OFFICE)

    def _units(self, *roles: Role) -> Scope:
        return tuple(dict.fromkeys(grant.unit_id for grant in self.grants if grant.role in roles))

    def owns(self, one: Reviewed) -> bool:
        """Whether it is their own, and so for somebody else to decide."""
        return one.person_id == self.person.id

    def acting_for(self, unit_id: str) -> str:
        """For whom they decide on what is of this unit: empty as its secretary, else `DEPUTY` or `ABOVE`."""
        roles = {grant.role for grant in self.grants if grant.unit_id == unit_id}
        if Role.SECRETARY in roles:
            return ""
        return DEPUTY if Role.DEPUTY in roles else ABOVE

    async def waiting(
        self, kept: Waits[One], *, only: Collection[str] | None = None, limit: int = 30
    ) -> Sequence[One]:
        """What waits for them there now, oldest first."""
        return await kept.waiting(
            person_id=self.person.id,
            leads=self.leads,
            above=self.above,
            before=self.before,
            day=self.day,
            only=only,
            limit=limit,
        )
