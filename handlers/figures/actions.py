"""What the committee's office does with the template of its reports: takes one, goes back to the one before or to the
program's own.

`by` is the id of the person who acts, `scope` the units at which they are the office.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.people.person import Scope
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal

NOT_YOUR_TEMPLATE = Refusal(say("figures-template-not-yours"))
"""Reports of the whole committee are made with it."""
TEMPLATE_GONE = Refusal(say("figures-template-gone"))


async def committee_of(work: Work, scope: Scope, day: date) -> str | None:
    """The id of the committee's highest unit, where this is its office."""
    root = await work.people.root(day)
    return root.id if root is not None and root.id in scope else None


async def propose_template(work: Work, name: str, content: bytes, *, by: str, now: datetime) -> str:
    """Keep a template that was checked until its sender has seen what it makes. Returns its id."""
    template_id = await work.report_templates.propose(name, content, by=by, at=now)
    await work.audit.record(
        at=now,
        actor=by,
        action="report-template.send",
        subject=template_id,
        detail=f"{len(content)} bytes",
    )
    return template_id


async def take_template(
    work: Work, template_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Refusal | None:
    """Make reports with this one from now on."""
    if await committee_of(work, scope, day) is None:
        return NOT_YOUR_TEMPLATE
    if await work.report_templates.proposed(template_id) is None:
        return TEMPLATE_GONE
    await work.report_templates.take(template_id, now)
    await work.audit.record(at=now, actor=by, action="report-template.take", subject=template_id)
    return None


async def take_former_template(
    work: Work, *, by: str, scope: Scope, day: date, now: datetime
) -> Refusal | None:
    """Make reports with the one before again."""
    if await committee_of(work, scope, day) is None:
        return NOT_YOUR_TEMPLATE
    former = (await work.report_templates.kept()).former
    if former is None:
        return TEMPLATE_GONE
    await work.report_templates.take(former.id, now)
    await work.audit.record(at=now, actor=by, action="report-template.take-former", subject=former.id)
    return None


async def take_program_template(
    work: Work, *, by: str, scope: Scope, day: date, now: datetime
) -> Refusal | None:
    """Make reports with the program's own."""
    if await committee_of(work, scope, day) is None:
        return NOT_YOUR_TEMPLATE
    current = (await work.report_templates.kept()).current
    if current is None:
        return TEMPLATE_GONE
    await work.report_templates.leave(now)
    await work.audit.record(at=now, actor=by, action="report-template.leave", subject=current.id)
    return None
