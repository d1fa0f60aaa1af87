"""People with the place they hold on a day, and the accounts that reach them. Statements take the parameter `day`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Join,
    RowMapping,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    or_,
    select,
)

from domain.people.person import CONSENT_VERSION, COUNTED, GONE, Member, Person, Status
from storage.people.tree import DAY, last_known, on_day
from storage.tables import accounts, consent_additions, consents, memberships, people, unit_spans

GONE_VALUES = tuple(status.value for status in GONE)
COUNTED_VALUES = tuple(status.value for status in COUNTED)

STATUS = case((memberships.c.valid_to > DAY, memberships.c.status), else_=literal(Status.LEFT.value))
"""Whose membership has ended has left, whatever the status was before."""

PERSON: tuple[ColumnElement[Any], ...] = (
    people.c.id.label("person_id"),
    people.c.code.label("person_code"),
    people.c.full_name,
    people.c.language,
    memberships.c.unit_id,
    memberships.c.position,
    unit_spans.c.name.label("unit_name"),
    STATUS.label("status"),
)
"""What `person_of` reads, from either of the joins below."""

LAST_PLACE: Join = people.join(
    memberships, and_(memberships.c.person_id == people.c.id, last_known(memberships, "person_id"))
).join(unit_spans, and_(unit_spans.c.unit_id == memberships.c.unit_id, last_known(unit_spans, "unit_id")))
"""Everybody ever on the roster by the day, those who left included."""

PLACE: Join = people.join(
    memberships, and_(memberships.c.person_id == people.c.id, on_day(memberships))
).join(unit_spans, and_(unit_spans.c.unit_id == memberships.c.unit_id, on_day(unit_spans)))
"""Everybody with a membership on the day."""


def person_of(row: RowMapping) -> Person:
    """The person of a row with the columns `PERSON`."""
    return Person(
        id=row["person_id"],
        code=row["person_code"],
        full_name=row["full_name"],
        unit_id=row["unit_id"],
        unit_name=row["unit_name"],
        position=row["position"],
        status=Status(row["status"]),
        language=row["language"],
    )


def here(person_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether the person has a membership on the day, and neither left nor died."""
    return exists().where(
        memberships.c.person_id == person_id, on_day(memberships), memberships.c.status.not_in(GONE_VALUES)
    )


# ------------------------------------------------------------------ accounts


def newest_account_answer(says: ColumnElement[bool]) -> ColumnElement[bool]:
    """What the newest answer given through this account to the consent text says; no without any."""
    newest = (
        select(says)
        .where(
            consents.c.channel == accounts.c.channel,
            consents.c.chat == accounts.c.chat,
            # The answer of somebody who held this account before binds nobody else.
            or_(consents.c.person_id.is_(None), consents.c.person_id == accounts.c.person_id),
        )
        .order_by(consents.c.at.desc(), consents.c.id.desc())
        .limit(1)
        .correlate(accounts)
        .scalar_subquery()
    )
    return func.coalesce(newest, false())


CONSENT = newest_account_answer(consents.c.given)
"""Whether the newest answer is yes, to whatever version of the text: enough to be written to."""

CONSENT_IN_FORCE = newest_account_answer(
    and_(
        consents.c.given,
        consents.c.version == CONSENT_VERSION,
        consents.c.addition.not_in(select(consent_additions.c.number).where(consent_additions.c.outgrown)),
    )
)
"""Whether the newest answer is yes to all that the text in force asks for: what it takes to be served."""


def linked(person_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether the person has any account."""
    return exists().where(accounts.c.person_id == person_id)


def reachable(person_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether one of the person's accounts is open and consented to."""
    return exists().where(accounts.c.person_id == person_id, accounts.c.open, CONSENT)


ACCOUNT_ORDER: tuple[ColumnElement[Any], ...] = (
    accounts.c.place,
    accounts.c.linked_at,
    accounts.c.channel,
)
"""The order in which a person's accounts are used."""

WRITABLE = and_(accounts.c.open, CONSENT)
"""Whether notices may go to this account."""

FIRST_CHANNEL = (
    select(accounts.c.channel)
    .where(accounts.c.person_id == memberships.c.person_id, WRITABLE)
    .order_by(*ACCOUNT_ORDER)
    .limit(1)
    .correlate(memberships)
    .scalar_subquery()
)
"""The channel by which the person of a membership is reached first; null where none reaches them."""

MEMBER: tuple[ColumnElement[Any], ...] = (
    *PERSON,
    linked(people.c.id).label("linked"),
    reachable(people.c.id).label("reachable"),
)
"""What `members_of` reads."""

BY_NAME: tuple[Column[Any], ...] = (people.c.name_key, people.c.code)
"""Vietnamese order of names."""


def members_of(rows: Iterable[RowMapping]) -> list[Member]:
    """The members of rows with the columns `MEMBER`."""
    return [
        Member(person_of(row), linked=bool(row["linked"]), reachable=bool(row["reachable"])) for row in rows
    ]
