"""An installation in which no table is empty, so that whatever moves or checks all of it meets a row of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Table, func, insert, null, select

from domain.pledges.pledge import Progress
from domain.pledges.round import PledgeRound
from domain.study.completion import Way
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from storage import tables
from storage.tables import metadata
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee, report, settle

HARD = "Đồng chí 🌱 \\ \"nói\" 'vậy'\n\tdòng hai \u2028 e\u0301 \ufeff"
"""A text with what databases, drivers and JSON treat in ways of their own."""

_ROWS: Mapping[Table, Sequence[Mapping[str, Any]]] = {
    tables.own_days: [
        {"day": date(2026, 12, 25), "worked": False, "note": HARD},
        {"day": date(2027, 1, 2), "worked": True},
    ],
    tables.wrong_codes: [{"id": "w", "channel": "zalo", "chat": "Đ", "at": NOON}],
    # Capitals, small letters and others: databases sort them differently unless they are told how.
    tables.conversations: [
        {"key": key, "flow": "pledge", "turn": 3, "state": {"answers": [HARD, None, 1.5]}, "touched": NOON}
        for key in ("telegram:a", "telegram:B", "Zalo:c", "zalo:Đ", "zalo:đ", "é", "z", "_", "-", "10", "9")
    ],
    tables.inbox: [{"channel": "telegram", "event_id": "1", "at": NOON, "fault": "ValueError"}],
    tables.fetches: [
        {
            "channel": "telegram",
            "event_id": "1",
            "chat": "c",
            "file": "f",
            "name": "nghị quyết.docx",
            "due_at": NOON,
        }
    ],
    tables.arrivals: [
        {
            "id": "a",
            "channel": "zalo",
            "event_id": "1",
            "chat": "c",
            "at": NOON,
            "content": {"said": HARD},
        }
    ],
    tables.report_templates: [
        {
            "id": "m",
            "name": "mẫu.docx",
            "content": b"PK\0\xff",
            "by": "p",
            "sent_at": NOON,
            "taken_at": NOON,
            "left_at": None,
        }
    ],
    tables.quotas: [{"channel": "zalo", "month": "2026-11", "sent": 7, "exhausted_at": NOON}],
    tables.cursors: [{"channel": "telegram", "value": "123456789012345"}],
    tables.leases: [{"name": "telegram", "owner": "a", "until": NOON}],
    tables.buckets: [
        {"channel": "telegram", "chat": "", "full_at": 1_777_777_777_000_001, "closed_until": 0}
    ],
}


async def fill(work: SqlWork) -> Committee:
    """Settle the committee, let it do everything, and see that no table was left out."""
    committee = await settle(work, DAY_ONE)
    pledging = await committee.open_round()
    studying = await committee.open_study(reflection=ReflectionTerms(3))
    await _live(committee, pledging, studying)
    pledge_id = str(await work.statements.value(select(func.min(tables.pledges.c.id))))
    rows = {
        **_ROWS,
        tables.unit_contacts: [
            {
                "unit_id": committee.units["CB1"],
                "name": HARD,
                "phone": "0238 000 000",
                "named_by": committee.people["VP1"],
                "named_at": NOON,
            }
        ],
        tables.handovers: [
            {
                "unit_id": committee.units["CB1"],
                "person_id": committee.people["A1"],
                "deputy_id": committee.people["A2"],
                "until": date(2026, 12, 25),
                "begun_at": NOON,
            }
        ],
        tables.absences: [
            {
                "person_id": committee.people["A3"],
                "until": date(2026, 12, 25),
                "reason": HARD,
                "noted_by": committee.people["A1"],
                "noted_at": NOON,
            }
        ],
        tables.nominations: [
            {
                "id": "nomination",
                "week": "2026-W48",
                "unit_id": committee.units["CB1"],
                "person_id": committee.people["A3"],
                "deed": HARD,
                "basis": ["NG-2026-0001"],
                "proposed_by": committee.people["A1"],
                "proposed_at": NOON,
            }
        ],
        tables.unit_changes: [
            {
                "id": "unit-change",
                "act": "transfer",
                "unit_id": committee.units["CB1"],
                "target_id": committee.units["CB2"],
                "person_id": committee.people["A3"],
                "effective_on": DAY_ONE,
                "at": NOON,
                "by": committee.people["A1"],
            }
        ],
        tables.preference_changes: [
            {
                "name": "contact",
                "number": 1,
                "before": None,
                "after": HARD,
                "at": NOON,
                "by": committee.people["A1"],
            }
        ],
        tables.consent_additions: [
            {"number": 1, "purposes": HARD, "notice": HARD, "at": NOON, "outgrown": True},
            {"number": 2, "purposes": "", "notice": HARD, "at": NOON, "outgrown": False},
        ],
        tables.greetings: [
            {"person_id": committee.people["A3"], "task": studying.id, "day": DAY_ONE, "at": NOON}
        ],
        tables.fulfilment_decisions: [
            {
                "pledge_id": pledge_id,
                "version": 1,
                "approved": False,
                "refused": True,
                "remark": HARD,
                "decided_by": committee.people["A1"],
                "acting_for": "secretary",
                "at": NOON,
            }
        ],
        tables.pledge_photos: [{"pledge_id": pledge_id, "part": "evidence", "file": "f", "at": NOON}],
        tables.extension_requests: [
            {
                "id": "x",
                "round_id": pledging.id,
                "person_id": committee.people["A3"],
                "unit_id": committee.units["CB1"],
                "until": NOON + timedelta(days=20),
                "reason": HARD,
                "state": "asked",
                "version": 1,
                "since": NOON,
            }
        ],
        tables.account_links: [
            {
                "id": "l",
                "person_id": committee.people["A3"],
                "channel": "zalo",
                "chat": "Đ",
                "issued_by": committee.people["A1"],
                "authority": "leader",
                "state": "asked",
                "asked_at": NOON,
            }
        ],
        tables.link_codes: [
            {
                "digest": "0" * 64,
                "person_id": committee.people["A3"],
                "issued_by": committee.people["A1"],
                "issued_at": NOON,
                "expires_at": NOON + timedelta(days=7),
            }
        ],
        tables.study_readings: [
            {
                "round_id": studying.id,
                "person_id": committee.people["A3"],
                "edition": 1,
                "card": 2,
                "furthest": 2,
                "run": 1,
                "asking": True,
                "shown_at": NOON,
            }
        ],
        tables.study_tries: [
            {
                "id": "t",
                "round_id": studying.id,
                "person_id": committee.people["A3"],
                "edition": 1,
                "card": 1,
                "run": 1,
                "option": 0,
                "right": True,
                "at": NOON,
            }
        ],
        tables.reflection_drafts: [
            {"round_id": studying.id, "person_id": committee.people["A3"], "text": HARD, "at": NOON}
        ],
        tables.broadcasts: [
            {
                "id": "b",
                "text": HARD,
                "office": HARD,
                "audience_unit_id": committee.units["GOC"],
                "audience_roles": [],
                "by": committee.people["VP1"],
                "at": NOON,
                "due_at": NOON,
                "state": "waiting",
                "people": 3,
            }
        ],
        tables.outbox: [
            _message("1", person_id=committee.people["A3"], body=null(), about={"day": "2026-11-02"}),
            _message("2", state="leased", body={"texts": [{"id": "x", "arguments": {"a": HARD}}]}, about={}),
            _message("3", state="sending", body=None, about=None, doubts=1),
        ],
        tables.reminders: [
            {
                "person_id": committee.people["A3"],
                "task": pledging.id,
                "step": "T-7",
                "day": DAY_ONE,
                "at": NOON,
            }
        ],
        tables.roster_sheets: [
            {"person_id": committee.people["VP1"], "key": "k", "at": NOON, "content": b"\x00\xff"}
        ],
        tables.dashboard_sessions: [
            {
                "id": "d",
                "person_id": committee.people["A1"],
                "channel": "telegram",
                "chat": "chat-A1",
                "link_digest": "1" * 64,
                "code_digest": "2" * 64,
                "issued_at": NOON,
                "expires_at": NOON,
                "opened_at": None,
            }
        ],
        tables.week_remarks: [
            {
                "week": "2026-W45",
                "unit_id": committee.units["CB1"],
                "remark": HARD,
                "by": committee.people["A1"],
                "at": NOON,
            }
        ],
    }
    for table, some in rows.items():
        for row in some:
            await work.statements.run(insert(table).values(row))
    await _see_that_none_is_empty(work)
    return committee


async def _live(committee: Committee, pledging: PledgeRound, studying: StudyRound) -> None:
    work = committee.work
    for code in ("A1", "A2", "A3"):
        await committee.link(code)
    pledge = await committee.pledge("A3", pledging, HARD)
    await committee.decide(pledge, "A1")
    await work.pledges.report(pledge.id, person_id=pledge.person_id, report=report(Progress.DONE))
    await committee.pledge("A2", pledging)
    await committee.study("A3", studying, Way.ONLINE)
    await committee.study("A2", studying, Way.MAKEUP, reason=HARD, by="A1")
    await committee.assess(await committee.reflect("A3", studying, HARD), accepted=True)
    lines = await work.figures.units(committee.scope("GOC"), [pledging.id, studying.id], NOON, DAY_ONE)
    await work.weeks.keep("2026-W45", {line.unit_id: line.figures for line in lines}, NOON)
    await work.day_figures.keep(DAY_ONE, NOON, [pledging.id, studying.id], lines)
    for number in range(3):
        await work.audit.record(
            at=NOON,
            actor=committee.people["A1"],
            action="pledge.approve",
            subject=pledge.id,
            detail=str(number),
        )


def _message(id_: str, **more: Any) -> dict[str, Any]:
    times = dict.fromkeys(("due_at", "expires_at", "created_at", "lease_until"), NOON)
    return {"id": id_, "key": f"key:{id_}", "kind": "notice", "lane": 1, "state": "pending", **times, **more}


async def _see_that_none_is_empty(work: SqlWork) -> None:
    """A table nobody thought of here would be moved and checked by nobody."""
    empty = [
        table.name
        for table in metadata.sorted_tables
        if not await work.statements.value(select(func.count()).select_from(table))
    ]
    assert empty == [], "let `fill` write a row of these"
