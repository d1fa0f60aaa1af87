"""Who may link an account to whom, and what becomes of a link. Pure; `domain.people.codes` has the codes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.language.vietnamese import fold
from domain.people.person import Scope
from domain.people.roster.cells import day_of
from domain.talk.messages import Address


class CodeAuthority(StrEnum):
    """In what capacity a code was issued."""

    OWN = "own"
    """By the person, on an account that is open already."""
    LEADER = "leader"
    """By who leads the unit, or one above it."""
    OFFICE = "office"
    """By the office at or above the unit and every role of the person."""
    OPERATOR = "operator"
    """On the command line."""


NEEDS_A_YES = (CodeAuthority.LEADER,)
"""A code of these opens no further account unless the person says yes on one that is open."""

VOUCHED = (CodeAuthority.OFFICE, CodeAuthority.OPERATOR)
"""An account that was linked by a code of these is told to be the person's: only another such one may close it."""


def ended_by(authority: CodeAuthority) -> tuple[CodeAuthority, ...]:
    """The codes of a person that somebody in this capacity ends, by a newer one, by using one, or by a word.

    What the office handed out stands until it is used or the office issues another one: whoever holds an account, or
    leads the unit, could otherwise keep its owner out for ever.
    """
    return tuple(one for one in CodeAuthority if authority in VOUCHED or one not in VOUCHED)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues codes. `id`: of the person, or the name of a program (`operator`).

    `scope`: the units whose people they look after; `offices`: the units at which they hold the office.
    """

    id: str
    scope: Scope = ()
    offices: Scope = ()
    operator: bool = False


@dataclass(frozen=True, slots=True)
class LinkStanding:
    """How a person stands to an issuer. `within` the scope, `by_office` within an office of theirs; `holds` any role;
    `beyond`: one that no office of theirs covers."""

    within: bool = False
    by_office: bool = False
    holds: bool = False
    beyond: bool = False


def authority_of(issuer: Issuer, person_id: str, standing: LinkStanding) -> CodeAuthority | None:
    """In what capacity the issuer may give this person a code; None: not at all.

    Whoever has the code may become the person: nobody hands out rights that they do not oversee.
    """
    if issuer.operator:
        return CodeAuthority.OPERATOR
    if issuer.id == person_id:
        return CodeAuthority.OWN
    if standing.by_office and not standing.beyond:
        return CodeAuthority.OFFICE
    if standing.within and not standing.holds:
        return CodeAuthority.LEADER
    return None


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A one-time code that ties an account to a person. Only the digests of its digits and of its secret are kept.

    `guarded`: it was made for somebody who holds a role, and a second fact is asked for.
    """

    digest: str
    person_id: str
    expires_at: datetime
    issued_by: str
    secret_digest: str | None = None
    authority: CodeAuthority = CodeAuthority.LEADER
    guarded: bool = False


class Fact(StrEnum):
    """What is asked for besides the code of somebody who holds a role."""

    ADMITTED = "admitted"
    """The day of admission to the Party, as far as the roster has it."""
    CODE = "code"
    """The code of the roster, where it has no day."""


ADMISSION_PROVES_AFTER = timedelta(days=7)
"""How long a day of admission that the office changed proves nothing yet."""


@dataclass(frozen=True, slots=True)
class Admission:
    """The day of admission that the roster has, and where the office changed it, what proved before, and when."""

    day: date | None = None
    former: date | None = None
    changed_at: datetime | None = None

    def proving(self, now: datetime) -> date | None:
        """The day that is asked for as the second fact; None: the code of the roster is.

        What somebody wrote there a moment ago lets nobody in: until the person and the offices above had a week to
        object, it is what it was.
        """
        recent = self.changed_at is not None and now - self.changed_at < ADMISSION_PROVES_AFTER
        return self.former if recent else self.day

    def changed(self, day: date, now: datetime) -> Admission:
        """With another day, at this instant."""
        return Admission(day, self.proving(now), now)


def fact_of(admitted: date | None) -> Fact:
    """Which one the roster allows."""
    return Fact.CODE if admitted is None else Fact.ADMITTED


def is_fact(given: str, *, admitted: date | None, code: str) -> bool:
    """Whether this is what the roster says. Where it has but the year or the month, that is enough."""
    if admitted is None:
        return fold(given) == fold(code)
    day = day_of(given)
    if day is None or day.year != admitted.year:
        return False
    if (admitted.month, admitted.day) == (1, 1):
        return True
    return day.month == admitted.month and (admitted.day == 1 or day.day == admitted.day)


class LinkState(StrEnum):
    """What became of a link."""

    ASKED = "asked"
    """Waits for a yes on another account of the person."""
    LINKED = "linked"
    DISPUTED = "disputed"
    """An account that may not close it said that it is not the person's: the office knows, and it is still linked."""
    DISOWNED = "disowned"
    """The person said on another account that it is not theirs."""
    CLOSED = "closed"
    """The office ended every account of the person, or a role what a leader's code asked for: nobody says anything
    about it any more."""


STANDS = (LinkState.LINKED, LinkState.DISPUTED)
"""The account was linked, and nobody who may has closed it."""


@dataclass(frozen=True, slots=True)
class AccountLink:
    """How an account was linked to a person, or is to be. `former`: the account it took the place of."""

    id: str
    person_id: str
    address: Address
    issued_by: str
    authority: CodeAuthority
    state: LinkState
    asked_at: datetime
    linked_at: datetime | None = None
    former: Address | None = None
    disowned_at: datetime | None = None


def account_text(address: Address) -> str:
    """An account as the audit names it."""
    return f"{address.channel}:{address.chat}"
