"""Deciding on what waits, whatever it is: nobody on their own, once a version, and the author is told."""

from __future__ import annotations

from datetime import datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.ports import Work
from domain.review.deciding import ABOVE, Decider, Decision, One
from handlers.action import Refusal
from handlers.review.reviewable import Reviewable


async def decide(
    work: Work,
    decider: Decider,
    review: Reviewable[One],
    item: One,
    *,
    approved: bool,
    remark: str,
    now: datetime,
    refused: bool = False,
) -> Decision | Refusal:
    """Decide on this version, and tell its author. No decision where it is the decider's own, or somebody was first.

    What is not `approved` goes back to its author, unless it is `refused` for good.
    """
    by, acting_for = decider.person.id, await _acting_for(work, decider, item.unit_id)
    decision = Decision(item.version, approved, remark, by, acting_for, now, refused)
    if decider.owns(item) or not await review.repository(work).decide(item, decision):
        return Refusal(await review.why_not(work, decider, item.key))
    await work.audit.record(
        at=now,
        actor=by,
        action=review.audited[0 if approved else 2 if refused else 1],
        subject=item.key,
        detail=f"v{item.version} {acting_for}".rstrip(),
        person=item.person_id,
    )
    notice = Notice(
        key=f"{review.told}:{item.key}:{item.version}",
        kind=MessageKind.NOTICE,
        person_id=item.person_id,
        due=now,
        body=review.notice(item, decision, decider),
    )
    await work.outbox.post([notice], now)
    if review.decided is not None:
        await review.decided(work, item, decision, decider)
    return decision


async def _acting_for(work: Work, decider: Decider, unit_id: str) -> str:
    """As in `Decider.acting_for`; what is of a unit that another has taken in, its leaders decide as their own."""
    if (acting_for := decider.acting_for(unit_id)) != ABOVE:
        return acting_for
    found_at = await work.people.found_at((unit_id,), decider.day)
    return decider.acting_for(found_at[unit_id].id)
