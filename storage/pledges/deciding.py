"""What waits for whose decision, and who may decide it: roles reach the whole subtree, and nobody decides their own."""

from __future__ import annotations

from sqlalchemy import CTE, Integer, bindparam, case, exists, or_, select, union, update

from domain.people.person import Role
from domain.pledges.pledge import PledgeState
from storage.people.placement import here
from storage.people.tree import last_known, on_day
from storage.pledges.rows import PLEDGES, RECEIPT_ORDER
from storage.tables import ID, grants, pledges, unit_spans, units
from storage.types import Instant

_SUBMITTED, _APPROVED = PledgeState.SUBMITTED.value, PledgeState.APPROVED.value
_PLEDGE = bindparam("pledge", type_=ID)

_LEADING = (Role.SECRETARY.value, Role.DEPUTY.value)
_LED_BY_ANOTHER = exists().where(
    grants.c.unit_id == pledges.c.unit_id,
    grants.c.role.in_(_LEADING),
    grants.c.person_id != pledges.c.person_id,
    on_day(grants),
    here(grants.c.person_id),
)
_LEADS = bindparam("leads", type_=ID, expanding=True)
# In one list, so that the index finds what lies in it: of an alternative, everything would be looked at.
_LED_OR_UNDER = union(
    select(units.c.id).where(units.c.id.in_(_LEADS)),
    select(unit_spans.c.unit_id).where(
        unit_spans.c.parent_id.in_(bindparam("above", type_=ID, expanding=True)),
        last_known(unit_spans, "unit_id"),
    ),
)
WAITING = (
    PLEDGES.where(
        pledges.c.state == _SUBMITTED,
        pledges.c.person_id != bindparam("person", type_=ID),
        pledges.c.unit_id.in_(_LED_OR_UNDER),
        or_(
            pledges.c.unit_id.in_(_LEADS),
            pledges.c.submitted_at < bindparam("before", type_=Instant()),
            ~_LED_BY_ANOTHER,
        ),
    )
    .order_by(pledges.c.submitted_at, *RECEIPT_ORDER)
    .limit(bindparam("most"))
)
"""Parameters `person`, `leads`, `above`, `before`, `day`, `most`."""

WAITING_ONLY = WAITING.where(pledges.c.id.in_(bindparam("only", type_=ID, expanding=True)))


def _upwards() -> CTE:
    """The unit of the pledge and everything above it."""
    line = select(pledges.c.unit_id).where(pledges.c.id == _PLEDGE).cte("line", recursive=True)
    return line.union(
        select(unit_spans.c.parent_id)
        .join(line, unit_spans.c.unit_id == line.c.unit_id)
        .where(unit_spans.c.parent_id.is_not(None), last_known(unit_spans, "unit_id"))
    )


_MAY_DECIDE = exists().where(
    grants.c.person_id == bindparam("decider", type_=ID),
    grants.c.role.in_((*_LEADING, Role.OFFICE.value)),
    grants.c.unit_id.in_(select(_upwards().c.unit_id)),
    on_day(grants),
    here(grants.c.person_id),
)
DECIDE = (
    update(pledges)
    .where(
        pledges.c.id == _PLEDGE,
        pledges.c.version == bindparam("of_version", type_=Integer()),
        pledges.c.state == _SUBMITTED,
        pledges.c.person_id != bindparam("decider", type_=ID),
        _MAY_DECIDE,
    )
    .values(
        state=bindparam("new_state"),
        remark=bindparam("said"),
        approved_version=case(
            (bindparam("new_state") == _APPROVED, pledges.c.version), else_=pledges.c.approved_version
        ),
    )
    # SQLite's driver counts no rows of a statement that begins with WITH.
    .returning(pledges.c.id)
)
"""Parameters `pledge`, `of_version`, `decider`, `day`, `new_state`, `said`. Returns the id where it was done."""
