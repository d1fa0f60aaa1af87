"""Pledges as the workbook shows them, as they are now."""

from __future__ import annotations

from sqlalchemy import RowMapping, and_

from domain.pledges.lines import PledgeLine
from domain.pledges.pledge import PledgeState, Progress
from storage.figures.counts import ROUNDS
from storage.people.tree import WITHIN
from storage.pledges.rows import NOW, PLEDGES, RECEIPT_ORDER
from storage.tables import decisions, people, pledges, round_groups

_decider = people.alias("decider")
PLEDGE_LINES = (
    PLEDGES.add_columns(
        round_groups.c.title.label("group_title"),
        decisions.c.at.label("decided_at"),
        _decider.c.full_name.label("decided_by"),
    )
    .outerjoin(
        round_groups,
        and_(round_groups.c.round_id == pledges.c.round_id, round_groups.c.number == NOW.c.group_number),
    )
    .outerjoin(
        decisions, and_(decisions.c.pledge_id == pledges.c.id, decisions.c.version == pledges.c.version)
    )
    .outerjoin(_decider, _decider.c.id == decisions.c.decided_by)
    .where(
        pledges.c.round_id.in_(ROUNDS),
        pledges.c.unit_id.in_(WITHIN),
        pledges.c.state != PledgeState.WITHDRAWN.value,
    )
    .order_by(*RECEIPT_ORDER)
)


def pledge_line(row: RowMapping) -> PledgeLine:
    """The line of a row of `PLEDGE_LINES`."""
    return PledgeLine(
        receipt=row["receipt"],
        full_name=row["full_name"],
        unit_name=row["unit_name"],
        round_title=row["round_title"],
        group=row["group_title"] or "",
        deed=row["deed"],
        result=row["result"],
        until=row["until"],
        evidence=row["evidence"],
        state=PledgeState(row["state"]),
        submitted_at=row["submitted_at"],
        decided_at=row["decided_at"],
        decided_by=row["decided_by"] or "",
        remark=row["remark"],
        progress=None if row["progress"] is None else Progress(row["progress"]),
        percent=row["percent"],
        progress_note=row["progress_note"],
        unit_id=row["unit_id"],
        entered_by=row["enterer_name"] or "",
        entered_reason=row["entered_reason"],
    )
