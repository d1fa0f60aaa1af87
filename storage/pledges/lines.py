"""Pledges as the workbook shows them, as they stand now."""

from __future__ import annotations

from sqlalchemy import RowMapping, and_, func, select

from domain.pledges.lines import PledgeLine
from domain.pledges.pledge import PledgeState, Progress
from storage.figures.counts import ROUNDS
from storage.people.tree import WITHIN, last_known
from storage.tables import decisions, people, pledge_versions, pledges, round_groups, rounds, unit_spans

_decider = people.alias("decider")
_pledge_enterer = people.alias("pledge_enterer")
_pledge_span = unit_spans.alias("pledge_span")
PLEDGE_LINES = (
    select(
        pledges,
        people.c.full_name,
        _pledge_span.c.name.label("unit_name"),
        rounds.c.title.label("round_title"),
        round_groups.c.title.label("group_title"),
        pledge_versions.c.deed,
        pledge_versions.c.result,
        pledge_versions.c.until,
        pledge_versions.c.evidence,
        decisions.c.at.label("decided_at"),
        _decider.c.full_name.label("decided_by"),
        _pledge_enterer.c.full_name.label("enterer_name"),
    )
    .select_from(
        pledges.join(people, people.c.id == pledges.c.person_id)
        .join(rounds, rounds.c.id == pledges.c.round_id)
        .join(
            pledge_versions,
            and_(pledge_versions.c.pledge_id == pledges.c.id, pledge_versions.c.version == pledges.c.version),
        )
        .join(
            _pledge_span,
            and_(_pledge_span.c.unit_id == pledges.c.unit_id, last_known(_pledge_span, "unit_id")),
        )
        .outerjoin(
            round_groups,
            and_(
                round_groups.c.round_id == pledges.c.round_id,
                round_groups.c.number == pledge_versions.c.group_number,
            ),
        )
        .outerjoin(
            decisions,
            and_(decisions.c.pledge_id == pledges.c.id, decisions.c.version == pledges.c.version),
        )
        .outerjoin(_decider, _decider.c.id == decisions.c.decided_by)
        .outerjoin(
            _pledge_enterer,
            and_(_pledge_enterer.c.id == pledges.c.entered_by, pledges.c.entered_by != pledges.c.person_id),
        )
    )
    .where(
        pledges.c.round_id.in_(ROUNDS),
        pledges.c.unit_id.in_(WITHIN),
        pledges.c.state != PledgeState.WITHDRAWN.value,
    )
    .order_by(func.length(pledges.c.receipt), pledges.c.receipt)
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
