"""Word templates of reports: the committee's own, and the one it had before."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, update

from domain.figures.report_template import KeptTemplates, ReportTemplate
from storage.engine.database import Repository
from storage.tables import report_templates
from storage.types import new_id

_ABOUT_TEMPLATE = select(*(column for column in report_templates.c if column.name != "content"))
_TAKEN_TEMPLATE = report_templates.c.taken_at.is_not(None)
_IN_FORCE = _TAKEN_TEMPLATE & report_templates.c.left_at.is_(None)
_LEFT_TEMPLATE = report_templates.c.left_at.is_not(None)

_CURRENT_TEMPLATE = _ABOUT_TEMPLATE.where(_IN_FORCE).order_by(report_templates.c.taken_at.desc()).limit(1)
_FORMER_TEMPLATE = _ABOUT_TEMPLATE.where(_LEFT_TEMPLATE).order_by(report_templates.c.left_at.desc()).limit(1)
_TEMPLATE_IN_FORCE = (
    select(report_templates.c.content).where(_IN_FORCE).order_by(report_templates.c.taken_at.desc()).limit(1)
)
_TEMPLATE_CONTENT = select(report_templates.c.content).where(report_templates.c.id == bindparam("id"))
_PROPOSED_TEMPLATE = _ABOUT_TEMPLATE.where(
    report_templates.c.id == bindparam("id"), report_templates.c.taken_at.is_(None)
)
_KEEP_TEMPLATE = insert(report_templates)
_FORGET_PROPOSED_TEMPLATES = delete(report_templates).where(
    report_templates.c.taken_at.is_(None), report_templates.c.by == bindparam("proposer")
)
_LAST_LEFT = select(func.max(report_templates.c.left_at)).scalar_subquery()
_FORGET_LEFT_TEMPLATES = delete(report_templates).where(report_templates.c.left_at < _LAST_LEFT)
_LEAVE_TEMPLATE = update(report_templates).where(_IN_FORCE).values(left_at=bindparam("now"))
_TAKE_TEMPLATE = (
    update(report_templates)
    .where(report_templates.c.id == bindparam("template"))
    .values(taken_at=bindparam("now"), left_at=None)
)


class SqlReportTemplates(Repository):
    """`domain.figures.repository.ReportTemplates` over a database."""

    async def kept(self) -> KeptTemplates:
        current = await self._statements.row(_CURRENT_TEMPLATE)
        former = await self._statements.row(_FORMER_TEMPLATE)
        return KeptTemplates(_template(current), _template(former))

    async def in_force(self) -> bytes | None:
        content: bytes | None = await self._statements.value(_TEMPLATE_IN_FORCE)
        return content

    async def content(self, template_id: str) -> bytes | None:
        content: bytes | None = await self._statements.value(_TEMPLATE_CONTENT, {"id": template_id})
        return content

    async def propose(self, name: str, content: bytes, *, by: str, at: datetime) -> str:
        await self._statements.run(_FORGET_PROPOSED_TEMPLATES, {"proposer": by})
        template_id = new_id(at)
        row = {"id": template_id, "name": name[:200], "content": content, "by": by, "sent_at": at}
        await self._statements.run(_KEEP_TEMPLATE, row)
        return template_id

    async def proposed(self, template_id: str) -> ReportTemplate | None:
        row = await self._statements.row(_PROPOSED_TEMPLATE, {"id": template_id})
        return _template(row)

    async def take(self, template_id: str, at: datetime) -> None:
        await self.leave(at)
        await self._statements.run(_TAKE_TEMPLATE, {"template": template_id, "now": at})
        await self._statements.run(_FORGET_LEFT_TEMPLATES)

    async def leave(self, at: datetime) -> None:
        await self._statements.run(_LEAVE_TEMPLATE, {"now": at})


def _template(row: RowMapping | None) -> ReportTemplate | None:
    if row is None:
        return None
    return ReportTemplate(row["id"], row["name"], row["by"], row["sent_at"], row["taken_at"])
