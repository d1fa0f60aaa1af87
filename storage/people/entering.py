"""Who may enter something for a member without a phone: whoever looks after the member's unit, and never oneself."""

from __future__ import annotations

from sqlalchemy import CTE, bindparam, select

from domain.people.person import Role
from storage.people.placement import GONE, here
from storage.people.tree import last_known, on_day
from storage.tables import ID, grants, memberships, unit_spans

_PERSON = bindparam("person", type_=ID)
_ENTERER = bindparam("enterer", type_=ID)


def _upwards() -> CTE:
    """The unit that the member belongs to and everything above it."""
    home = (
        select(memberships.c.unit_id)
        .where(memberships.c.person_id == _PERSON, on_day(memberships), memberships.c.status.not_in(GONE))
        .cte("home", recursive=True)
    )
    return home.union(
        select(unit_spans.c.parent_id)
        .join(home, unit_spans.c.unit_id == home.c.unit_id)
        .where(unit_spans.c.parent_id.is_not(None), last_known(unit_spans, "unit_id"))
    )


MAY_ENTER = (
    select(grants.c.person_id)
    .where(
        grants.c.person_id == _ENTERER,
        grants.c.person_id != _PERSON,
        grants.c.role.in_((Role.SECRETARY.value, Role.DEPUTY.value, Role.OFFICE.value)),
        grants.c.unit_id.in_(select(_upwards().c.unit_id)),
        on_day(grants),
        here(grants.c.person_id),
    )
    .limit(1)
)
"""Parameters `person`, `enterer`, `day`. A row where it is allowed."""
