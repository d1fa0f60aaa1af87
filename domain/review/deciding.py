"""What waits for a decision, and who decides: nobody on their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from domain.people.person import LEADING, Grant, Person, Role, Scope

DAYS_TO_DECIDE = 3
"""Working days after which, without a decision, the unit above may decide too; for the highest one its office."""

DEPUTY = "deputy"
ABOVE = "above"
OFFICE = "office"


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


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one version; `decided_by` is a person's id, `acting_for` as in `Decider.acting_for`.

    What is not approved goes back for more, unless it is `refused` for good.
    """

    version: int
    approved: bool
    remark: str
    decided_by: str
    acting_for: str
    at: datetime
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Authority:
    """On what this person decides: on what is of exactly the units in `leads`, and of the children of `above` on what
    was handed in before `before`, or whose unit has on that day no secretary or deputy but the author; the same of a
    unit in `above` itself where that is the highest. Never on their own."""

    person_id: str
    leads: Scope
    above: Scope
    before: datetime
    day: date


class Reviews(Protocol[One]):
    """A repository of such things."""

    async def waiting(
        self, authority: Authority, *, only: Collection[str] | None = None, limit: int = 30
    ) -> Sequence[One]:
        """What waits for this person's decision, oldest first. `only` narrows it to these keys."""
        ...

    async def within(self, key: str, scope: Scope, day: date) -> One | None:
        """The one with this key in whatever state, if its unit belongs to the scope on that day."""
        ...

    async def decide(self, one: One, decision: Decision) -> bool:
        """Approve this version, or return or refuse it with a remark; the decision stays, whatever comes after it.

        False where it was decided, changed or withdrawn meanwhile, for its author, and for a person who is no
        secretary, deputy or office of its unit or of one above.
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
        """For whom they decide on what is of this unit: empty as its secretary, else `DEPUTY`, `OFFICE` or `ABOVE`."""
        roles = {grant.role for grant in self.grants if grant.unit_id == unit_id}
        if Role.SECRETARY in roles:
            return ""
        return DEPUTY if Role.DEPUTY in roles else OFFICE if Role.OFFICE in roles else ABOVE

    @property
    def authority(self) -> Authority:
        """On what they decide."""
        return Authority(self.person.id, self.leads, self.above, self.before, self.day)
