"""Who there is, how they are reached, and by which codes they come in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from domain.people.contact import UnitContact
from domain.people.linking import AccountLink, Admission, CodeAuthority, LinkCode, LinkStanding, LinkState
from domain.people.person import Caller, ChannelAccount, Grant, Member, Person, Role, Scope, Unit
from domain.people.reach import ReachCounts, ReachLine
from domain.people.roster.change import RosterChange
from domain.people.roster.rows import KnownRoster, KnownUnit, RosterSheet
from domain.talk.messages import Address


class Accounts(Protocol):
    """Accounts on platforms, and the consents given through them."""

    async def callers(self, addresses: Collection[Address], today: date) -> dict[Address, Caller]:
        """Who stands behind each address; strangers included. Two statements whatever the number.

        Consent counts if it was given to the version of the text that is in force.
        Somebody whose membership ended still has their person, with the status LEFT: they may see their own data.
        """
        ...

    async def link(self, person_id: str, address: Address, at: datetime) -> Address | None:
        """Tie the account to the person. Returns the person's former account on this channel, now detached.

        An account that was somebody else's is theirs no longer.
        """
        ...

    async def consent(
        self,
        address: Address,
        *,
        person_id: str | None,
        version: str,
        addition: int = 0,
        given: bool,
        at: datetime,
    ) -> None:
        """Keep the answer to the consent text. A refusal may come from a stranger.

        `version`: of the program's text; `addition`: the number of what the office had added to it.
        """
        ...

    async def reach(self, address: Address, *, open_: bool, at: datetime) -> None:
        """Note that this account can (not) be written to. Of strangers nothing is kept."""
        ...

    async def shown(self, address: Address, menu: str) -> None:
        """Remember which list of commands the platform shows in this chat. Of a stranger the account id is kept."""
        ...

    async def speak(self, person_id: str, language: str) -> None:
        """Keep the person's language."""
        ...

    async def of_person(self, person_id: str) -> list[ChannelAccount]:
        """The person's accounts, the one to be used first at the head."""
        ...

    async def prefer(self, person_id: str, channel: str) -> bool:
        """Use the person's account on this channel before the others; False where they have none there."""
        ...

    async def detach(self, address: Address, person_id: str) -> bool:
        """Untie the account from the person; False where it is not theirs."""
        ...


class Links(Protocol):
    """One-time codes, kept as digests only."""

    async def issue(self, code: LinkCode, at: datetime, *, beside: timedelta = timedelta(0)) -> None:
        """Keep a new code; older unused ones of this person that it may end stop working, those of the last `beside`
        excepted.

        What the office issued is ended by its codes alone (`domain.people.linking.ended_by`). A used or expired code
        with the same digest gives way: eight digits come around again in a few years.
        Raises ValueError where the same digits are another good code: draw others.
        """
        ...

    async def find(self, digest: str, now: datetime) -> LinkCode | None:
        """The code if it is still good, by the digest of its digits or of its secret."""
        ...

    async def was_issued(self, digest: str) -> bool:
        """Whether there was a code with these digits or this secret lately, good or not."""
        ...

    async def issued(self, by: str, at: datetime, now: datetime) -> list[LinkCode]:
        """The codes this person asked for at that very instant and that are still good; one statement."""
        ...

    async def use(self, digest: str, now: datetime) -> bool:
        """Spend the code with these digits' digest; the person's other codes that it may end stop working."""
        ...

    async def doubt(self, digest: str, now: datetime, *, most: int) -> bool:
        """Note a wrong second fact. True where that was the last of `most`: the code is good no more."""
        ...

    async def retire(self, person_id: str, now: datetime, *, by: CodeAuthority) -> None:
        """End the codes of this person that somebody in this capacity may end."""
        ...

    async def vouched_until(self, person_id: str, now: datetime) -> datetime | None:
        """Until when a code is good that the office, or the command line, issued for this person."""
        ...

    async def retire_issued(self, issuer_id: str, since: datetime, now: datetime) -> None:
        """End every code that was issued in this person's name since then, whoever it is for."""
        ...

    async def wrong(self, address: Address, at: datetime, *, typed: bool = True) -> None:
        """Note a wrong code from this account."""
        ...

    async def wrong_since(self, address: Address, since: datetime) -> list[datetime]:
        """When wrong codes came from this account since then, oldest first."""
        ...

    async def typed_wrong_since(self, since: datetime) -> list[datetime]:
        """When wrong codes of eight digits came from whatever account since then, oldest first."""
        ...


class AccountLinks(Protocol):
    """How accounts came to be linked, and what their people said of it."""

    async def keep(
        self,
        *,
        person_id: str,
        address: Address,
        issued_by: str,
        authority: CodeAuthority,
        state: LinkState,
        at: datetime,
        former: Address | None = None,
    ) -> AccountLink:
        """Keep a new one."""
        ...

    async def find(self, link_id: str) -> AccountLink | None:
        """The link with this id."""
        ...

    async def recent(self, person_id: str | None, address: Address, since: datetime) -> list[AccountLink]:
        """Those asked for since then and not over, the newest first, of this person's other accounts or in the place of
        this one."""
        ...

    async def since(self, person_id: str, since: datetime) -> list[AccountLink]:
        """Those of this person that were made or asked for after that and are not over, oldest first."""
        ...

    async def linked(self, link_id: str, at: datetime, *, former: Address | None) -> bool:
        """The one that was asked for is made, in the place of `former`; False where nobody asks any more."""
        ...

    async def disowned(self, link_id: str, at: datetime) -> bool:
        """Its person says that it is not theirs; False where it is over already."""
        ...

    async def disputed(self, link_id: str) -> bool:
        """Somebody who may not close it says that it is not the person's; False where that was said before."""
        ...

    async def close(self, person_id: str) -> None:
        """End every one of this person, those that were only asked for too."""
        ...

    async def withdraw(self, person_id: str) -> None:
        """End those of this person that only a leader's code asked for."""
        ...

    async def made(self, person_id: str, address: Address) -> AccountLink | None:
        """The one by which this account is the person's, or was before another took its place.

        None where it was disowned, or linked before links were kept.
        """
        ...

    async def to_review(self, scope: Scope, day: date, *, but: str) -> list[AccountLink]:
        """Accounts of people of the scope, `but` this one, that were disowned after they had been linked, and not
        reviewed yet."""
        ...

    async def reviewed(self, link_id: str, *, by: str, at: datetime) -> bool:
        """Somebody looked at what was done through it; False where it was done already."""
        ...


class People(Protocol):
    """Units, people and roles on a given day."""

    async def person(self, person_id: str, day: date) -> Person | None:
        """The person with the place they hold, or held last, by that day."""
        ...

    async def by_code(self, code: str, day: date) -> Person | None:
        """The person with this code of the roster, typed in any case; None where it could be more than one."""
        ...

    async def within(self, person_id: str, scope: Scope, day: date) -> bool:
        """Whether the person belongs to the scope on that day."""
        ...

    async def members(self, scope: Scope, day: date) -> list[Member]:
        """Everybody of the scope who is not gone, in Vietnamese order of names."""
        ...

    async def first_members(
        self, scope: Scope, day: date, *, most: int, at: str | None = None
    ) -> list[Member]:
        """The same, but no more than the first `most`; of exactly the unit `at` of the scope, where it is given."""
        ...

    async def search(self, name: str, scope: Scope, day: date, limit: int = 8) -> list[Member]:
        """People of the scope whose name, folded, holds all the words of `name`, or whose code is `name`."""
        ...

    async def units(self, scope: Scope, day: date) -> list[Unit]:
        """The units of the scope, parents before children, siblings by code."""
        ...

    async def standings(
        self, people: Collection[str], *, scope: Scope, offices: Scope, day: date
    ) -> dict[str, LinkStanding]:
        """How these people stand to whoever looks after `scope` and holds the office at `offices`; one statement.

        People without a place on that day, or who are gone, are absent.
        """
        ...

    async def admitted(self, person_id: str) -> date | None:
        """The day of admission to the Party, as the roster has it."""
        ...

    async def admission(self, person_id: str) -> Admission:
        """The same, with what it was before the office changed it."""
        ...

    async def admit(self, person_id: str, admission: Admission) -> None:
        """Keep it."""
        ...

    async def root(self, day: date) -> Unit | None:
        """The whole committee."""
        ...

    async def above(self, unit_id: str, day: date) -> str | None:
        """The unit above this one; of a unit that is no more, the one under which it was last. None for the highest."""
        ...

    async def found_at(self, units: Collection[str], day: date) -> dict[str, Unit]:
        """By each of these ids the unit as it was last; for one that is no more, the unit that has taken it in."""
        ...

    async def holders(self, unit_id: str, roles: Sequence[Role], day: date) -> list[Person]:
        """Who holds one of these roles at exactly this unit. Each once; people who left or died are absent."""
        ...

    async def over(self, units: Collection[str], roles: Sequence[Role], day: date) -> list[str]:
        """The ids of those who hold one of these roles at one of these units or above it."""
        ...

    async def leaders(self, units: Collection[str], roles: Sequence[Role], day: date) -> dict[str, list[str]]:
        """Who holds one of these roles at exactly these units: person ids by unit id; units without anybody are absent.

        One statement whatever the number of units.
        """
        ...

    async def holdings(self, roles: Sequence[Role], day: date) -> list[tuple[str, Grant]]:
        """Who holds one of these roles anywhere: person id and grant, by unit and person id; one statement."""
        ...

    async def grant(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        """Give a role from that day on; False where it is held already."""
        ...

    async def revoke(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        """End a role on that day."""
        ...

    async def grants(self, person_id: str, day: date) -> list[Grant]:
        """The roles this person holds on that day, wherever they are held."""
        ...


class Contacts(Protocol):
    """Whom the people of a unit may call."""

    async def nearest(self, unit_id: str, day: date, *, besides: str = "") -> UnitContact | None:
        """The contact that the unit names, or else the nearest one above it; None where nobody does. One statement.

        `besides`: the name of whoever asks, who is not told to call themselves.
        """
        ...

    async def name(self, contact: UnitContact, *, by: str, at: datetime) -> None:
        """Keep the contact of its unit, in the place of the one before."""
        ...

    async def forget(self, unit_id: str) -> bool:
        """The unit names nobody; False where it named nobody before."""
        ...


class ReachMap(Protocol):
    """Which accounts reach whom, as of now."""

    async def units(self, scope: Scope, day: date, *, silent_before: datetime) -> dict[str, ReachCounts]:
        """The counts of each unit's own people, by unit id; units without people are absent. One statement.

        Whoever was last heard before `silent_before` counts as silent.
        """
        ...

    async def people(
        self,
        scope: Scope,
        day: date,
        *,
        now: datetime,
        silent_before: datetime,
        unit_id: str | None = None,
    ) -> list[ReachLine]:
        """Everybody of the scope who is not gone, in Vietnamese order of names; with `unit_id` those of just this unit,
        if it lies in the scope. One statement."""
        ...


class Roster(Protocol):
    """The roster as a whole, for the importer."""

    async def known(self, day: date) -> KnownRoster:
        """What the committee looks like on that day; everybody who ever belonged to it, with their last place."""
        ...

    async def apply(self, change: RosterChange, day: date, at: datetime) -> None:
        """Carry out the change from that day on. History stays; nobody is deleted; missing people are left alone.

        Grants follow positions: a new secretary or deputy gets the role of the unit, a former one loses it; whoever
        moves leaves no such role behind, whoever leaves or dies none anywhere. Roles of the office and of operators
        are never touched. Raises ValueError where something was changed as of a later day: history is not rewritten.
        """
        ...


class OfficeRosters(Protocol):
    """The roster as an office may change it, and the file of each of its people that waits for their decision."""

    async def known(self, scope: Scope, day: date) -> KnownRoster:
        """What the units under the scope look like on that day, with everybody who ever belonged to them."""
        ...

    async def units_to_read_by(self, scope: Scope, day: date) -> tuple[KnownUnit, ...]:
        """The units under the scope and those above it, by which a file is read."""
        ...

    async def keep(self, person_id: str, key: str, sheet: RosterSheet, at: datetime) -> None:
        """Keep what this person sent under this key, in place of what they sent before."""
        ...

    async def sheet(self, person_id: str, key: str) -> RosterSheet | None:
        """What they sent; None where it is there no longer."""
        ...

    async def forget(self, before: datetime) -> int:
        """Drop what was sent before that. Returns how many."""
        ...
