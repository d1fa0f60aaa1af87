"""Pledges with all their versions, decisions and reports."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import Integer, and_, bindparam, case, func, insert, literal_column, or_, select, update

from domain.people.person import Person
from domain.pledges.lines import PledgeLine
from domain.pledges.pledge import Deed, Pledge, PledgeState, Report
from domain.pledges.round import PledgeRound
from domain.review.deciding import Authority, Decision
from storage.engine.counters import next_number
from storage.people.tree import AS_IT_STANDS, WITHIN
from storage.pledges.entries import AS_REPORTED, MAY_ENTER, SqlPledgeEntries
from storage.pledges.fulfilment import UNSETTLED
from storage.pledges.kind import USED
from storage.pledges.lines import PLEDGE_LINES, pledge_line
from storage.pledges.rows import NOW, PLEDGES, RECEIPT_ORDER, decision_of, pledge_of, pledges_of
from storage.review.deciding import (
    WaitingStatements,
    deciding,
    may_decide,
    not_own,
    waiting_rows,
    waits,
    waits_among_all,
)
from storage.rounds.completion import BINDING_DEADLINE
from storage.rounds.places import AT, HAS_PLACE, PERSON, ROUND
from storage.tables import (
    ID,
    decisions,
    pledge_rounds,
    pledge_versions,
    pledges,
    progress_reports,
    rounds,
    seats,
)
from storage.types import Day, new_id

_SUBMITTED, _APPROVED = PledgeState.SUBMITTED.value, PledgeState.APPROVED.value
_RETURNED, _WITHDRAWN = PledgeState.RETURNED.value, PledgeState.WITHDRAWN.value

_PLEDGE = bindparam("pledge", type_=ID)
_PLEDGE_VERSION = bindparam("of_version", type_=Integer())

_PLEDGES_OF_PERSON = PLEDGES.where(pledges.c.person_id == PERSON, pledges.c.state != _WITHDRAWN).order_by(
    pledges.c.submitted_at.desc(), *(column.desc() for column in RECEIPT_ORDER)
)
_PLEDGES_OF_PEOPLE = PLEDGES.where(
    pledges.c.person_id.in_(bindparam("people", type_=ID, expanding=True)), pledges.c.state != _WITHDRAWN
).order_by(pledges.c.submitted_at, *RECEIPT_ORDER)
_ONE_OF_MY_PLEDGES = PLEDGES.where(pledges.c.id == _PLEDGE, pledges.c.person_id == PERSON)
_PLEDGE_BY_RECEIPT = PLEDGES.where(pledges.c.receipt == bindparam("receipt_"))
_DEEDS = (
    select(NOW.c.deed)
    .join(pledges, and_(pledges.c.id == NOW.c.pledge_id, pledges.c.version == NOW.c.version))
    .where(
        pledges.c.round_id == ROUND,
        pledges.c.unit_id == bindparam("unit", type_=ID),
        pledges.c.person_id != PERSON,
        pledges.c.state != _WITHDRAWN,
    )
    .order_by(*RECEIPT_ORDER)
)
_PLEDGE_WITHIN = PLEDGES.where(pledges.c.id == _PLEDGE, pledges.c.unit_id.in_(WITHIN))
_DECISIONS_PLEDGE = (
    select(decisions).where(decisions.c.pledge_id == _PLEDGE).order_by(decisions.c.version.desc())
)
_WAITING_SINCE = (pledges.c.unit_id, pledges.c.person_id, pledges.c.submitted_at)
_OLDEST_PLEDGE_FIRST = (pledges.c.submitted_at, *RECEIPT_ORDER)
_WAITING_PLEDGE = (
    PLEDGES.where(pledges.c.state == _SUBMITTED, waits(*_WAITING_SINCE))
    .order_by(*_OLDEST_PLEDGE_FIRST)
    .limit(bindparam("most"))
)
_WAITING_PLEDGES = WaitingStatements(
    everything=_WAITING_PLEDGE,
    narrowed=_WAITING_PLEDGE.where(pledges.c.id.in_(bindparam("only", type_=ID, expanding=True))),
    # Written out, as the index says it.
    oldest=select(pledges.c.id)
    .where(pledges.c.state == literal_column(f"'{_SUBMITTED}'"), waits_among_all(*_WAITING_SINCE))
    .order_by(*_OLDEST_PLEDGE_FIRST)
    .limit(bindparam("most")),
)

_RETURNED_PLEDGES = (
    select(pledges.c.person_id, func.max(decisions.c.at).label("at"))
    .join(
        decisions,
        and_(decisions.c.pledge_id == pledges.c.id, decisions.c.version == pledges.c.version),
    )
    .where(
        pledges.c.round_id == ROUND,
        pledges.c.person_id.in_(bindparam("people", type_=ID, expanding=True)),
        pledges.c.state == _RETURNED,
    )
    .group_by(pledges.c.person_id)
)

_DECIDE_PLEDGE = (
    update(pledges)
    .where(
        pledges.c.id == _PLEDGE,
        pledges.c.version == _PLEDGE_VERSION,
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
_KEEP_PLEDGE_DECISION = insert(decisions)

# ------------------------------------------------------------------ what the author does

_MAY_PLEDGE = (
    select(seats.c.person_id)
    .join(rounds, rounds.c.id == seats.c.round_id)
    .join(pledge_rounds, pledge_rounds.c.round_id == seats.c.round_id)
    .where(
        *HAS_PLACE,
        or_(rounds.c.accepts_late, BINDING_DEADLINE >= AT),
        pledge_rounds.c.max_pledges > USED,
    )
)
_REGISTER_PLEDGE = insert(pledges)
_KEEP_PLEDGE_VERSION = insert(pledge_versions)
_ROUND_ASKS_PLEDGE = (
    select(pledge_rounds.c.approval)
    .where(pledge_rounds.c.round_id == pledges.c.round_id)
    .correlate(pledges)
    .scalar_subquery()
)
_MY_PLEDGE = (pledges.c.id == _PLEDGE, pledges.c.person_id == PERSON)
_REVISE_PLEDGE = (
    update(pledges)
    .where(*_MY_PLEDGE, pledges.c.version == _PLEDGE_VERSION, pledges.c.state != _WITHDRAWN, UNSETTLED)
    .values(
        version=pledges.c.version + 1,
        due_on=bindparam("until", type_=Day()),
        state=case((_ROUND_ASKS_PLEDGE, _SUBMITTED), else_=_APPROVED),
        approved_version=case((_ROUND_ASKS_PLEDGE, pledges.c.approved_version), else_=pledges.c.version + 1),
        submitted_at=AT,
        remark="",
        # What was reported was about another version.
        fulfilment=None,
        fulfilment_remark="",
    )
)
_WITHDRAW_PLEDGE = (
    update(pledges)
    .where(*_MY_PLEDGE, pledges.c.state != _WITHDRAWN, UNSETTLED)
    .values(state=_WITHDRAWN, withdrawn_at=AT)
)
_REPORT_PLEDGE = (
    update(pledges).where(*_MY_PLEDGE, pledges.c.state == _APPROVED, UNSETTLED).values(**AS_REPORTED)
)
_KEEP_PROGRESS_REPORT = insert(progress_reports)


class SqlPledges(SqlPledgeEntries):
    """Pledges with all their versions and decisions."""

    async def register(
        self,
        *,
        round_: PledgeRound,
        person: Person,
        deed: Deed,
        likeness: int | None,
        at: datetime,
        day: date,
        entered_by: str = "",
        reason: str = "",
    ) -> Pledge | None:
        if entered_by and not await self._may_enter(person.id, entered_by):
            return None
        may = await self._statements.value(_MAY_PLEDGE, {"round": round_.id, "person": person.id, "at_": at})
        if may is None:
            return None
        number = await next_number(self._statements, f"receipt:{day.year}")
        pledge = Pledge(
            id=new_id(at),
            receipt=f"NG-{day.year}-{number:04}",
            round_id=round_.id,
            round_title=round_.title,
            person_id=person.id,
            person_name=person.full_name,
            unit_id=person.unit_id,
            unit_name=person.unit_name,
            state=PledgeState.SUBMITTED if round_.approval else PledgeState.APPROVED,
            version=1,
            deed=deed,
            submitted_at=at,
            likeness=likeness,
        )
        await self._statements.run(
            _REGISTER_PLEDGE,
            {
                "id": pledge.id,
                "receipt": pledge.receipt,
                "round_id": pledge.round_id,
                "person_id": pledge.person_id,
                "unit_id": pledge.unit_id,
                "state": pledge.state.value,
                "version": 1,
                "due_on": deed.until,
                "approved_version": None if round_.approval else 1,
                "submitted_at": at,
                "entered_by": entered_by or None,
                "entered_reason": reason if entered_by else "",
            },
        )
        await self._keep_version(pledge.id, 1, deed, likeness, at)
        return await self.own(pledge.id, person.id) if entered_by else pledge

    async def _may_enter(self, person_id: str, entered_by: str) -> bool:
        asked = {"person": person_id, "decider": entered_by, "day": AS_IT_STANDS}
        return await self._statements.value(MAY_ENTER, asked) is not None

    async def revise(
        self, pledge_id: str, *, person_id: str, version: int, deed: Deed, likeness: int | None, at: datetime
    ) -> Pledge | None:
        mine = {"pledge": pledge_id, "person": person_id}
        if not await self._statements.changed(
            _REVISE_PLEDGE, {**mine, "of_version": version, "until": deed.until, "at_": at}
        ):
            return None
        await self._keep_version(pledge_id, version + 1, deed, likeness, at)
        return await self.own(pledge_id, person_id)

    async def _keep_version(
        self, pledge_id: str, version: int, deed: Deed, likeness: int | None, at: datetime
    ) -> None:
        await self._statements.run(
            _KEEP_PLEDGE_VERSION,
            {
                "pledge_id": pledge_id,
                "version": version,
                "group_number": deed.group,
                "deed": deed.deed,
                "result": deed.result,
                "until": deed.until,
                "evidence": deed.evidence,
                "likeness": likeness,
                "at": at,
            },
        )

    async def withdraw(self, pledge_id: str, *, person_id: str, at: datetime) -> bool:
        return await self._statements.changed(
            _WITHDRAW_PLEDGE, {"pledge": pledge_id, "person": person_id, "at_": at}
        )

    async def report(self, pledge_id: str, *, person_id: str, report: Report, entered_by: str = "") -> bool:
        if entered_by and not await self._may_enter(person_id, entered_by):
            return False
        kept = await self._statements.changed(
            _REPORT_PLEDGE,
            {
                "pledge": pledge_id,
                "person": person_id,
                "how": report.progress.value,
                "how_much": report.percent,
                "said": report.note,
                "at_": report.at,
                "shown": report.evidenced,
            },
        )
        if kept:
            await self._statements.run(
                _KEEP_PROGRESS_REPORT,
                {
                    "id": new_id(report.at),
                    "pledge_id": pledge_id,
                    "progress": report.progress.value,
                    "percent": report.percent,
                    "note": report.note,
                    "at": report.at,
                    "entered_by": entered_by or None,
                    "evidenced": report.evidenced,
                },
            )
        return kept

    async def of_person(self, person_id: str) -> list[Pledge]:
        return pledges_of(await self._statements.rows(_PLEDGES_OF_PERSON, {"person": person_id}))

    async def of_people(self, people: Collection[str]) -> list[Pledge]:
        return pledges_of(await self._statements.rows(_PLEDGES_OF_PEOPLE, {"people": list(people)}))

    async def returned_at(self, round_id: str, people: Collection[str]) -> dict[str, datetime]:
        rows = await self._statements.rows(_RETURNED_PLEDGES, {"round": round_id, "people": list(people)})
        return {row["person_id"]: row["at"] for row in rows}

    async def own(self, pledge_id: str, person_id: str) -> Pledge | None:
        row = await self._statements.row(_ONE_OF_MY_PLEDGES, {"pledge": pledge_id, "person": person_id})
        return None if row is None else pledge_of(row)

    async def by_receipt(self, receipt: str) -> Pledge | None:
        row = await self._statements.row(_PLEDGE_BY_RECEIPT, {"receipt_": receipt.strip().upper()})
        return None if row is None else pledge_of(row)

    async def deeds(self, round_id: str, unit_id: str, *, but: str) -> list[str]:
        rows = await self._statements.values(_DEEDS, {"round": round_id, "unit": unit_id, "person": but})
        return list(rows)

    async def waiting(
        self, authority: Authority, *, only: Collection[str] | None = None, limit: int = 30
    ) -> list[Pledge]:
        return pledges_of(
            await waiting_rows(self._statements, _WAITING_PLEDGES, authority, only=only, limit=limit)
        )

    async def lines(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[PledgeLine]:
        lines_of = {"scope": list(scope), "rounds": list(rounds), "day": day}
        return await self._statements.made(
            lambda rows: [pledge_line(row) for row in rows], PLEDGE_LINES, lines_of
        )

    async def within(self, key: str, scope: tuple[str, ...], day: date) -> Pledge | None:
        row = await self._statements.row(_PLEDGE_WITHIN, {"pledge": key, "scope": list(scope), "day": day})
        return None if row is None else pledge_of(row)

    async def decisions(self, pledge_id: str) -> list[Decision]:
        return [
            decision_of(row) for row in await self._statements.rows(_DECISIONS_PLEDGE, {"pledge": pledge_id})
        ]

    async def decide(self, pledge: Pledge, decision: Decision) -> bool:
        state = _APPROVED if decision.approved else _RETURNED
        decided = await self._statements.value(
            _DECIDE_PLEDGE, {**deciding(decision), "pledge": pledge.id, "new_state": state}
        )
        if decided is not None:
            await self._statements.run(
                _KEEP_PLEDGE_DECISION,
                {
                    "pledge_id": pledge.id,
                    "version": decision.version,
                    "approved": decision.approved,
                    "remark": decision.remark,
                    "decided_by": decision.decided_by,
                    "acting_for": decision.acting_for,
                    "at": decision.at,
                },
            )
        return decided is not None
