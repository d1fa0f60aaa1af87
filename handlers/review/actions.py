"""Deciding on what waits, whatever it is: nobody on their own, once a version, and the author is told."""

from __future__ import annotations

from datetime import datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.ports import Work
from domain.review.waiting import Decider, One
from handlers.action import Refusal
from handlers.review.reviewable import Reviewable, Verdict


async def decide(
    work: Work,
    decider: Decider,
    review: Reviewable[One],
    one: One,
    *,
    approved: bool,
    remark: str,
    now: datetime,
) -> Verdict | Refusal:
    """Decide on this version, and tell its author. Refused where it is the decider's own, or somebody was first."""
    verdict = Verdict(approved, remark, decider.person, decider.acting_for(one.unit_id), now)
    if decider.owns(one) or not await review.keep(work, decider, one, verdict):
        return Refusal(await review.why_not(work, decider, one.key))
    await work.audit.record(
        at=now,
        actor=decider.person.id,
        action=review.audited[0 if approved else 1],
        subject=one.key,
        detail=f"v{one.version} {verdict.acting_for}".rstrip(),
    )
    notice = Notice(
        key=f"decided:{one.key}:{one.version}",
        kind=MessageKind.NOTICE,
        person_id=one.person_id,
        due=now,
        body=review.notice(one, verdict),
    )
    await work.outbox.post([notice], now)
    return verdict
