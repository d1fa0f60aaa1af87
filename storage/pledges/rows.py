"""A pledge as it is now, put together from its row, its versions and the names it goes by."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import RowMapping, and_, func, select

from domain.pledges.pledge import Deed, FulfilmentState, Pledge, PledgeState, Progress, Report
from domain.review.deciding import Decision
from storage.people.tree import newest_unit_name
from storage.tables import people, pledge_versions, pledges, progress_reports, rounds

NOW = pledge_versions.alias("now")
"""The present version."""
_version_then = pledge_versions.alias("then")

_enterer = people.alias("enterer")
_reporter = people.alias("reporter")
_LAST_REPORTER = (
    select(_reporter.c.full_name)
    .select_from(
        progress_reports.outerjoin(
            _reporter,
            and_(
                _reporter.c.id == progress_reports.c.entered_by,
                progress_reports.c.entered_by != pledges.c.person_id,
            ),
        )
    )
    .where(progress_reports.c.pledge_id == pledges.c.id, progress_reports.c.disowned_at.is_(None))
    .order_by(progress_reports.c.at.desc(), progress_reports.c.id.desc())
    .limit(1)
    .correlate(pledges)
    .scalar_subquery()
)
"""Who entered the newest report, where its author did not."""
PLEDGES = (
    select(
        pledges,
        rounds.c.title.label("round_title"),
        people.c.full_name,
        newest_unit_name(pledges).label("unit_name"),
        NOW.c.group_number,
        NOW.c.deed,
        NOW.c.result,
        NOW.c.until,
        NOW.c.evidence,
        NOW.c.likeness,
        _version_then.c.group_number.label("then_group_number"),
        _version_then.c.deed.label("then_deed"),
        _version_then.c.result.label("then_result"),
        _version_then.c.until.label("then_until"),
        _version_then.c.evidence.label("then_evidence"),
        _enterer.c.full_name.label("enterer_name"),
        _LAST_REPORTER.label("reporter_name"),
    )
    .join(rounds, rounds.c.id == pledges.c.round_id)
    .join(people, people.c.id == pledges.c.person_id)
    .join(NOW, and_(NOW.c.pledge_id == pledges.c.id, NOW.c.version == pledges.c.version))
    .outerjoin(
        _version_then,
        and_(
            _version_then.c.pledge_id == pledges.c.id,
            _version_then.c.version == pledges.c.approved_version,
            _version_then.c.version != pledges.c.version,
        ),
    )
    .outerjoin(
        _enterer,
        and_(_enterer.c.id == pledges.c.entered_by, pledges.c.entered_by != pledges.c.person_id),
    )
)
# Receipts of one year grow in length before they grow in digits.
RECEIPT_ORDER = (func.length(pledges.c.receipt), pledges.c.receipt)
"""Receipts in the order in which they were given."""


def pledges_of(rows: Iterable[RowMapping]) -> list[Pledge]:
    """The pledges of rows of `PLEDGES`."""
    return [pledge_of(row) for row in rows]


def pledge_of(row: RowMapping) -> Pledge:
    """The pledge of a row of `PLEDGES`."""
    return Pledge(
        id=row["id"],
        receipt=row["receipt"],
        round_id=row["round_id"],
        round_title=row["round_title"],
        person_id=row["person_id"],
        person_name=row["full_name"],
        unit_id=row["unit_id"],
        unit_name=row["unit_name"],
        state=PledgeState(row["state"]),
        version=row["version"],
        deed=_deed(row, ""),
        submitted_at=row["submitted_at"],
        remark=row["remark"],
        approved=None if row["then_deed"] is None else _deed(row, "then_"),
        likeness=row["likeness"],
        report=_progress_report(row),
        entered_by=row["enterer_name"] or "",
        entered_reason=row["entered_reason"],
        fulfilment=None if row["fulfilment"] is None else FulfilmentState(row["fulfilment"]),
        fulfilment_remark=row["fulfilment_remark"],
    )


def _deed(row: RowMapping, prefix: str) -> Deed:
    return Deed(
        group=row[f"{prefix}group_number"],
        deed=row[f"{prefix}deed"],
        result=row[f"{prefix}result"],
        until=row[f"{prefix}until"],
        evidence=row[f"{prefix}evidence"],
    )


def decision_of(row: RowMapping) -> Decision:
    """The decision on a pledge of a row of its table."""
    return Decision(
        version=row["version"],
        approved=row["approved"],
        remark=row["remark"],
        decided_by=row["decided_by"],
        acting_for=row["acting_for"],
        at=row["at"],
    )


def _progress_report(row: RowMapping) -> Report | None:
    if row["progress"] is None:
        return None
    return Report(
        progress=Progress(row["progress"]),
        percent=row["percent"],
        note=row["progress_note"],
        at=row["progress_at"],
        entered_by=row["reporter_name"] or "",
    )
