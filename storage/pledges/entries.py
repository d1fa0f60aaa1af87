"""What others entered about a member's pledges, as long as the member may object, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Boolean, String, and_, bindparam, exists, or_, select, update

from domain.pledges.pledge import PledgeEntry, PledgeState
from storage.engine.database import Repository
from storage.pledges.fulfilment import after_report
from storage.pledges.rows import PLEDGES, RECEIPT_ORDER, pledge_of
from storage.review.deciding import home_of, may_decide, not_own
from storage.rounds.places import AT, PERSON
from storage.tables import ID, decisions, fulfilment_decisions, people, pledges, progress_reports
from storage.types import Instant

_WITHDRAWN = PledgeState.WITHDRAWN.value
_PLEDGE_ENTRY = bindparam("entry", type_=ID)
_SINCE = bindparam("since", type_=Instant())

# Somebody else has looked at it by now; a decision of its enterer does not take the member's word away.
_DECIDED_BY_ANOTHER = (
    exists()
    .where(decisions.c.pledge_id == pledges.c.id, decisions.c.decided_by != pledges.c.entered_by)
    .correlate(pledges)
)
_PLEDGE_ENTERED = and_(
    pledges.c.person_id == PERSON,
    pledges.c.entered_by != PERSON,
    pledges.c.state != _WITHDRAWN,
    # By changing a pledge its author has made it their own.
    pledges.c.version == 1,
    pledges.c.submitted_at >= _SINCE,
    ~_DECIDED_BY_ANOTHER,
)
_later = progress_reports.alias("later")
_NEWEST_ENTRY = ~(
    exists()
    .where(
        _later.c.pledge_id == progress_reports.c.pledge_id,
        _later.c.disowned_at.is_(None),
        or_(
            _later.c.at > progress_reports.c.at,
            and_(_later.c.at == progress_reports.c.at, _later.c.id > progress_reports.c.id),
        ),
    )
    .correlate(progress_reports)
)
_FULFILMENT_DECIDED_BY_ANOTHER = (
    exists()
    .where(
        fulfilment_decisions.c.pledge_id == progress_reports.c.pledge_id,
        fulfilment_decisions.c.at >= progress_reports.c.at,
        fulfilment_decisions.c.decided_by != progress_reports.c.entered_by,
    )
    .correlate(progress_reports)
)
_REPORT_ENTERED = and_(
    progress_reports.c.disowned_at.is_(None),
    progress_reports.c.entered_by != PERSON,
    progress_reports.c.at >= _SINCE,
    _NEWEST_ENTRY,
    ~_FULFILMENT_DECIDED_BY_ANOTHER,
    exists()
    .where(
        pledges.c.id == progress_reports.c.pledge_id,
        pledges.c.person_id == PERSON,
        pledges.c.state != _WITHDRAWN,
    )
    .correlate(progress_reports),
)

_PLEDGES_ENTERED = PLEDGES.where(_PLEDGE_ENTERED).order_by(pledges.c.submitted_at, *RECEIPT_ORDER)
_REPORTS_ENTERED = (
    PLEDGES.add_columns(
        progress_reports.c.id.label("report_id"),
        progress_reports.c.entered_by.label("reporter"),
        progress_reports.c.at.label("reported_at"),
    )
    .join(progress_reports, progress_reports.c.pledge_id == pledges.c.id)
    .where(_REPORT_ENTERED)
    .order_by(progress_reports.c.at, *RECEIPT_ORDER)
)
_WITHDRAW_ENTRY = (
    update(pledges)
    .where(pledges.c.id == _PLEDGE_ENTRY, _PLEDGE_ENTERED)
    .values(state=_WITHDRAWN, withdrawn_at=AT, remark=bindparam("note"))
)
_DISOWN_REPORT = (
    update(progress_reports)
    .where(progress_reports.c.id == _PLEDGE_ENTRY, _REPORT_ENTERED)
    .values(disowned_at=AT, note="")
    .returning(progress_reports.c.pledge_id)
)
_REPORT_BEFORE = (
    select(
        progress_reports.c.progress.label("how"),
        progress_reports.c.percent.label("how_much"),
        progress_reports.c.note.label("said"),
        progress_reports.c.at.label("at_"),
        progress_reports.c.evidenced.label("shown"),
    )
    .where(
        progress_reports.c.pledge_id == bindparam("pledge", type_=ID),
        progress_reports.c.disowned_at.is_(None),
    )
    .order_by(progress_reports.c.at.desc(), progress_reports.c.id.desc())
    .limit(1)
)
AS_REPORTED: Mapping[str, object] = {
    "fulfilment": after_report(bindparam("how", type_=String())),
    "fulfilment_version": pledges.c.fulfilment_version + 1,
    "fulfilment_at": AT,
    "fulfilment_remark": "",
    "progress": bindparam("how", type_=String()),
    "percent": bindparam("how_much"),
    "progress_note": bindparam("said"),
    "progress_at": AT,
    "evidenced": bindparam("shown", type_=Boolean()),
}
"""What a report makes of its pledge."""

_REVERT_ENTRY = update(pledges).where(pledges.c.id == bindparam("pledge", type_=ID)).values(**AS_REPORTED)
_NO_REPORT = {"how": None, "how_much": None, "said": "", "at_": None, "shown": False}

MAY_ENTER = select(people.c.id).where(
    people.c.id == PERSON, not_own(people.c.id), may_decide(home_of(PERSON))
)
"""Who may decide on what is of the person's unit may enter it. Parameters `person`, `decider`, `day`."""


class SqlPledgeEntries(Repository):
    """Entries of others, and objections to them."""

    async def entries(self, person_id: str, since: datetime) -> list[PledgeEntry]:
        entered_for = {"person": person_id, "since": since}
        entered = [
            PledgeEntry(row["id"], pledge_of(row), row["entered_by"], row["submitted_at"])
            for row in await self._statements.rows(_PLEDGES_ENTERED, entered_for)
        ]
        for row in await self._statements.rows(_REPORTS_ENTERED, entered_for):
            pledge = pledge_of(row)
            entered.append(
                PledgeEntry(row["report_id"], pledge, row["reporter"], row["reported_at"], pledge.report)
            )
        return entered

    async def object_to(
        self, entry_id: str, person_id: str, *, since: datetime, at: datetime, note: str
    ) -> bool:
        entry = {"entry": entry_id, "person": person_id, "since": since}
        if await self._statements.changed(_WITHDRAW_ENTRY, {**entry, "at_": at, "note": note}):
            return True
        pledge_id = await self._statements.value(_DISOWN_REPORT, {**entry, "at_": at})
        if pledge_id is None:
            return False
        before = await self._statements.row(_REPORT_BEFORE, {"pledge": pledge_id})
        await self._statements.run(_REVERT_ENTRY, {"pledge": pledge_id, **(before or _NO_REPORT)})
        return True
