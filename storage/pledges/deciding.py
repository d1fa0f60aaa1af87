"""Pledges that wait for somebody's decision, and the decision."""

from __future__ import annotations

from sqlalchemy import Integer, bindparam, case, select, update

from domain.pledges.pledge import PledgeState
from storage.pledges.rows import PLEDGES, RECEIPT_ORDER
from storage.review.deciding import may_decide, not_own, waits
from storage.tables import ID, pledges

_SUBMITTED, _APPROVED = PledgeState.SUBMITTED.value, PledgeState.APPROVED.value
_PLEDGE = bindparam("pledge", type_=ID)

WAITING = (
    PLEDGES.where(
        pledges.c.state == _SUBMITTED, waits(pledges.c.unit_id, pledges.c.person_id, pledges.c.submitted_at)
    )
    .order_by(pledges.c.submitted_at, *RECEIPT_ORDER)
    .limit(bindparam("most"))
)
"""Parameters `decider`, `leads`, `above`, `before`, `day`, `most`."""

WAITING_ONLY = WAITING.where(pledges.c.id.in_(bindparam("only", type_=ID, expanding=True)))

DECIDE = (
    update(pledges)
    .where(
        pledges.c.id == _PLEDGE,
        pledges.c.version == bindparam("of_version", type_=Integer()),
        pledges.c.state == _SUBMITTED,
        not_own(pledges.c.person_id),
        may_decide(select(pledges.c.unit_id).where(pledges.c.id == _PLEDGE)),
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
