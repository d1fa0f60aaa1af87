"""Taking the audit log along, which is in the audit log itself."""

from __future__ import annotations

from datetime import datetime

from domain.audit.entry import AuditFilter
from domain.people.person import Scope
from domain.ports import Work
from domain.talk.messages import Document

RECIPE = "audit-log"


async def export_log(work: Work, wanted: AuditFilter, *, by: str, scope: Scope, now: datetime) -> Document:
    """The workbook of these entries, noted at each unit that it is about with what was looked for."""
    for unit_id in scope:
        await work.audit.record(at=now, actor=by, action="export.audit", subject=unit_id, detail=wanted.token)
    return Document(RECIPE, {"by": by, "filter": wanted.token})
