"""Deciding on a pledge: who may, keeping it, telling its author, and saying afterwards who decided what."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import LEADING, Role, Scope
from domain.pledges.pledge import Decision, Pledge, PledgeState
from domain.talk.messages import BLANK, Text, reply, say
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

DEPUTY = "deputy"
ABOVE = "above"


def _leads(scene: Scene) -> Scope:
    return scene.caller.units(*LEADING)


def _above(scene: Scene) -> Scope:
    return scene.caller.units(*LEADING, Role.OFFICE)


def _patience(scene: Scene) -> datetime:
    """What was sent before this instant has waited so long that the unit above may act."""
    day = scene.calendar.add_working_days(scene.today, -scene.policy.deputy_waits_days)
    return scene.calendar.instant(day, scene.calendar.local(scene.now).time())


async def waiting(scene: Scene, *, only: Collection[str] | None = None, limit: int = 30) -> list[Pledge]:
    """What waits for the caller's decision now, oldest first; never their own."""
    found = await scene.work.pledges.waiting(
        person_id=scene.person.id,
        leads=_leads(scene),
        above=_above(scene),
        before=_patience(scene),
        day=scene.today,
        only=only,
        limit=limit,
    )
    return [pledge for pledge in found if pledge.person_id != scene.person.id]


async def one_waiting(scene: Scene, pledge_id: str) -> Pledge | None:
    """The pledge if it waits for the caller's decision now."""
    found = await waiting(scene, only=(pledge_id,), limit=1)
    return found[0] if found else None


async def why_not(scene: Scene, pledge_id: str) -> Text:
    """Why the caller has nothing to decide about this pledge. Tells nothing about pledges outside their scope."""
    pledge = await scene.work.pledges.within(pledge_id, (*_leads(scene), *_above(scene)), scene.today)
    if pledge is None:
        return say("approval-unknown")
    if pledge.person_id == scene.person.id:
        return say("approval-own", number=pledge.receipt)
    if pledge.state is PledgeState.WITHDRAWN:
        return say("approval-withdrawn", number=pledge.receipt)
    decisions = await scene.work.pledges.decisions(pledge.id)
    if pledge.state is PledgeState.SUBMITTED or not decisions:
        return say("approval-not-yet", number=pledge.receipt, days=scene.policy.deputy_waits_days)
    line = await verdict_line(scene, decisions[0])
    return say("approval-already", number=pledge.receipt, verdict=line)


async def decide(scene: Scene, pledge: Pledge, *, approved: bool, remark: str) -> bool:
    """Decide this version of a pledge from `waiting`, and tell its author; False where somebody was first."""
    if pledge.person_id == scene.person.id:
        return False
    decision = Decision(
        pledge_id=pledge.id,
        version=pledge.version,
        approved=approved,
        remark=remark,
        decided_by=scene.person.id,
        acting_for=_standing(scene, pledge.unit_id),
        at=scene.now,
    )
    if not await scene.work.pledges.decide(decision):
        return False
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="pledge.approve" if approved else "pledge.return",
        subject=pledge.id,
        detail=f"v{pledge.version} {decision.acting_for}".rstrip(),
    )
    await scene.work.outbox.post([_notice(scene, pledge, decision)], scene.now)
    return True


def _standing(scene: Scene, unit_id: str) -> str:
    roles = {grant.role for grant in scene.caller.grants if grant.unit_id == unit_id}
    if Role.SECRETARY in roles:
        return ""
    return DEPUTY if Role.DEPUTY in roles else ABOVE


def _notice(scene: Scene, pledge: Pledge, decision: Decision) -> Notice:
    by = say(f"approval-role-{decision.acting_for or Role.SECRETARY.value}")
    if decision.approved:
        remark = (say("approval-notice-remark", remark=decision.remark),) if decision.remark else ()
        approved = say("approval-notice-approved", number=pledge.receipt, by=by, name=scene.person.full_name)
        opens = command_button("camket", say("approval-open-own"), pledge.id)
        body = reply(approved, *remark, say("approval-notice-thanks"), choices=(opens,))
    else:
        returned = say("approval-notice-returned", number=pledge.receipt, by=by, name=scene.person.full_name)
        asked = say("approval-notice-remark", remark=decision.remark)
        opens = command_button("sua", say("approval-fix"), pledge.id)
        body = reply(returned, asked, BLANK, say("approval-notice-fix"), choices=(opens,))
    return Notice(
        key=f"decided:{pledge.id}:{pledge.version}",
        kind=MessageKind.NOTICE,
        person_id=pledge.person_id,
        due=scene.now,
        body=body,
    )


async def verdict_line(scene: Scene, decision: Decision) -> Text:
    """When, what and by whom a version was decided, in one line."""
    person = await scene.work.people.person(decision.decided_by, scene.today)
    return say(
        "approval-verdict-approved" if decision.approved else "approval-verdict-returned",
        at=decision.at,
        name=person.full_name if person else say("approval-somebody"),
        by=say(f"approval-role-{decision.acting_for or Role.SECRETARY.value}"),
        remark=decision.remark,
        version=decision.version,
    )
