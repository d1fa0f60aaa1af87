"""Units, people, and who may do what where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.talk.messages import Address

Scope = tuple[str, ...]
"""Ids of units: a caller sees these units and everything under them on a day, nothing else."""


CONSENT_VERSION = "2026-12.3"
"""The consent text in force (`people-consent-full` in the words' files, and the six lines before it). A consent to
another version is asked for anew."""


class Role(StrEnum):
    """What a person may do at a unit and everything under it. Membership itself needs no grant."""

    SECRETARY = "secretary"
    DEPUTY = "deputy"
    OFFICE = "office"
    ADMIN = "admin"


LEADING = (Role.SECRETARY, Role.DEPUTY)
"""Those who lead a unit."""


class Status(StrEnum):
    """Where a member stands; only the first two are counted and reminded."""

    ACTIVE = "active"
    TEMPORARY_IN = "temporary-in"
    TEMPORARY_OUT = "temporary-out"
    EXEMPT = "exempt"
    SUSPENDED = "suspended"
    AWAY = "away"
    LEFT = "left"
    DECEASED = "deceased"


COUNTED = (Status.ACTIVE, Status.TEMPORARY_IN)
"""The statuses inside denominators."""

GONE = (Status.LEFT, Status.DECEASED)
"""The statuses of people who no longer belong to the committee."""


_BODY, _LEADS = "\u0110\u1ea3ng b\u1ed9", "\u0110\u1ea3ng \u1ee7y"
"""How the name of a body of several cells begins, and that of the committee which leads it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A node of the tree on a given day."""

    id: str
    code: str
    name: str
    parent_id: str | None

    @property
    def committee(self) -> str:
        """What leads it, as papers name it: a dang bo has its dang uy; other units are called as they are."""
        return _LEADS + self.name.removeprefix(_BODY) if self.name.startswith(_BODY) else self.name


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roster, with the place they hold on a given day."""

    id: str
    code: str
    full_name: str
    unit_id: str
    unit_name: str
    position: str
    status: Status
    language: str = "vi"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role at a unit; it reaches the whole subtree."""

    role: Role
    unit_id: str
    unit_name: str


@dataclass(frozen=True, slots=True)
class Caller:
    """Who stands behind an address now. A stranger has no person; a linked person may not have consented yet."""

    address: Address
    person: Person | None = None
    grants: tuple[Grant, ...] = ()
    consented: bool = False
    language: str = "vi"
    menu: str = ""
    """The list of commands that the platform shows in this chat, as last set."""

    def units(self, *roles: Role) -> tuple[str, ...]:
        """The units at which this caller holds one of these roles."""
        return tuple(dict.fromkeys(grant.unit_id for grant in self.grants if grant.role in roles))

    def holds(self, *roles: Role) -> bool:
        """Whether this caller holds one of these roles anywhere."""
        return any(grant.role in roles for grant in self.grants)


@dataclass(frozen=True, slots=True)
class Member:
    """A line of a unit's list: a person, and whether an account reaches them."""

    person: Person
    linked: bool
    reachable: bool


@dataclass(frozen=True, slots=True)
class ChannelAccount:
    """A person's account on a channel. Doors are used in the order of `place`, then of linking.

    `open`: the person can be written to there as far as the platform says; `consented`: and agreed to it.
    """

    channel: str
    chat: str
    open: bool
    consented: bool
    linked_at: datetime
    place: int = 0

    @property
    def address(self) -> Address:
        """Where it leads."""
        return Address(self.channel, self.chat)
