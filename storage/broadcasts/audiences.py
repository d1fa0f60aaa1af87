"""Who is in an audience, as SQL. Each statement comes twice: for everybody, and for the holders of `roles` only.

Parameters are those of `audience_parameters`; the statement is picked by `bool(audience.roles)`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, select

from domain.broadcasts.broadcast import Audience
from storage.people.placement import BY_NAME, COUNTED_VALUES, FIRST_CHANNEL
from storage.people.tree import ABOVE, WITHIN, on_day
from storage.tables import ID, grants, memberships, people, unit_spans

NAMED = 3
"""So many people of an audience are named."""
_AMONG = 100
"""So many of its people they are taken from: putting a whole province in the order of names takes a second."""

_COUNTED_AUDIENCE = (
    on_day(memberships),
    memberships.c.status.in_(COUNTED_VALUES),
    memberships.c.unit_id.in_(WITHIN),
)
_HOLDS_AUDIENCE_ROLE = exists().where(
    grants.c.person_id == memberships.c.person_id,
    grants.c.role.in_(bindparam("roles", expanding=True)),
    grants.c.unit_id.in_(WITHIN),
    on_day(grants),
)
_AUDIENCE_REACHED = select(FIRST_CHANNEL.label("channel")).where(*_COUNTED_AUDIENCE)
_AUDIENCE_HEADS = select(func.count()).select_from(memberships).where(*_COUNTED_AUDIENCE)
_AUDIENCE_PEOPLE = select(memberships.c.person_id).where(*_COUNTED_AUDIENCE)
_PAGE_AUDIENCE = (
    _AUDIENCE_PEOPLE.where(memberships.c.person_id > bindparam("after", type_=ID))
    .order_by(memberships.c.person_id)
    .limit(bindparam("most"))
)


def _audience_by_channel(first_channels: Select[Any]) -> Select[Any]:
    each = first_channels.subquery()
    return select(each.c.channel, func.count().label("people")).group_by(each.c.channel)


def _audience_names(some: Select[Any]) -> Select[Any]:
    among = some.order_by(memberships.c.person_id).limit(_AMONG)
    return select(people.c.full_name).where(people.c.id.in_(among)).order_by(*BY_NAME).limit(NAMED)


BY_CHANNEL = (
    _audience_by_channel(_AUDIENCE_REACHED),
    _audience_by_channel(_AUDIENCE_REACHED.where(_HOLDS_AUDIENCE_ROLE)),
)
"""`channel` (null: none) and `people`: how many are reached through which channel first."""
FIRST_NAMES = (
    _audience_names(_AUDIENCE_PEOPLE),
    _audience_names(_AUDIENCE_PEOPLE.where(_HOLDS_AUDIENCE_ROLE)),
)
"""A few names in Vietnamese order."""
HEAD_COUNT = (_AUDIENCE_HEADS, _AUDIENCE_HEADS.where(_HOLDS_AUDIENCE_ROLE))
"""How many they are."""
PAGES = (_PAGE_AUDIENCE, _PAGE_AUDIENCE.where(_HOLDS_AUDIENCE_ROLE))
"""People by id behind `after`, at most `most`."""

IS_UNDER = (
    select(func.count()).select_from(ABOVE).where(ABOVE.c.unit_id.in_(bindparam("tops", expanding=True)))
)
"""How many of `tops` are, or are above, one of the units in `scope`. For both kinds of audience alike."""
UNIT_NAME = select(unit_spans.c.name).where(
    unit_spans.c.unit_id == bindparam("unit", type_=ID), on_day(unit_spans)
)
"""What a unit is called."""


def audience_parameters(audience: Audience, day: date) -> dict[str, Any]:
    """The parameters that name an audience on a day."""
    known: dict[str, Any] = {"scope": [audience.unit_id], "day": day}
    return known | ({"roles": [role.value for role in audience.roles]} if audience.roles else {})
