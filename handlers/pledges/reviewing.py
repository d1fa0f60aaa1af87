"""Pledges as something that is reviewed: /duyet. How one is shown, kept and answered, and who decided what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.people.person import Role
from domain.pledges.changes import changes
from domain.pledges.pledge import Decision, Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.review import rulings
from domain.review.waiting import Decider
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.pledges.deed import pledge_round
from handlers.pledges.wording import OWN, deed_lines, entered_lines, group_title, with_mark
from handlers.review.deciders import decider_of
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable, Verdict, Wording
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene
from handlers.talk.typed import excerpt


async def waiting(scene: Scene, *, limit: int = 30) -> Sequence[Pledge]:
    """What waits for the caller's decision now, oldest first; never their own."""
    return await decider_of(scene).waiting(scene.work.pledges, limit=limit)


async def one_waiting(scene: Scene, pledge_id: str) -> Pledge | None:
    """The pledge if it waits for the caller's decision now."""
    return await _find(scene.work, decider_of(scene), pledge_id)


async def _find(work: Work, decider: Decider, pledge_id: str) -> Pledge | None:
    found = await decider.waiting(work.pledges, only=(pledge_id,), limit=1)
    return found[0] if found else None


async def _why_not(work: Work, decider: Decider, pledge_id: str) -> Text:
    pledge = await work.pledges.within(pledge_id, decider.above, decider.day)
    if pledge is None:
        return say("review-pledge-unknown")
    if decider.owns(pledge):
        return say("review-pledge-own", number=pledge.receipt)
    if pledge.state is PledgeState.WITHDRAWN:
        return say("review-pledge-withdrawn", number=pledge.receipt)
    decisions = await work.pledges.decisions(pledge.id)
    if pledge.state is PledgeState.SUBMITTED or not decisions:
        return say("review-pledge-not-yet", number=pledge.receipt, days=decider.patience)
    line = await verdict_line(work, decisions[0], decider.day)
    return say("review-pledge-already", number=pledge.receipt, verdict=line)


async def verdict_line(work: Work, decision: Decision, day: date) -> Text:
    """When, what and by whom a version was decided, in one line."""
    person = await work.people.person(decision.decided_by, day)
    return say(
        "review-pledge-verdict-approved" if decision.approved else "review-pledge-verdict-returned",
        at=decision.at,
        name=person.full_name if person else say("review-pledge-somebody"),
        by=_role(decision.acting_for),
        remark=decision.remark,
        version=decision.version,
    )


def _role(acting_for: str) -> Text:
    return say(f"review-pledge-role-{acting_for or Role.SECRETARY.value}")


# ---------------------------------------------------------------- how it is shown


async def _nothing_to_read(_work: Work, _decider: Decider, _pledge_id: str) -> tuple[Text, ...]:
    return ()


def _item(scene: Scene, number: int, pledge: Pledge) -> Text:
    return say(
        "review-pledge-item",
        number=number,
        name=pledge.person_name,
        receipt=pledge.receipt,
        about=with_mark(pledge, _about(scene, pledge)),
        text=excerpt(pledge.deed.deed),
    )


def _about(scene: Scene, pledge: Pledge) -> Text:
    """New or changed, since when it waits, and how like another one it is."""
    kind = "new" if pledge.version == 1 else "changed" if pledge.approved else "again"
    day = scene.calendar.day_of(pledge.submitted_at)
    days = max(scene.calendar.working_days_between(day, scene.today), 0)
    return say("review-pledge-about", kind=kind, day=day, days=days, likeness=pledge.likeness or 0)


async def _whole(scene: Scene, pledge: Pledge) -> tuple[Text, ...]:
    round_ = await pledge_round(scene, pledge.round_id)
    alike = (BLANK, say("review-pledge-alike", percent=pledge.likeness)) if pledge.likeness else ()
    return (
        say(
            "review-pledge-whole",
            name=pledge.person_name,
            unit=pledge.unit_name,
            receipt=pledge.receipt,
            title=pledge.round_title,
            version=pledge.version,
        ),
        _about(scene, pledge),
        *entered_lines(pledge),
        BLANK,
        *deed_lines(round_, pledge.deed),
        *_difference(pledge, round_),
        *alike,
    )


def _difference(pledge: Pledge, round_: PledgeRound | None) -> tuple[Text, ...]:
    if pledge.approved is None:
        return ()
    lines = []
    for change in changes(pledge.approved, pledge.deed):
        before, after = change.before, change.after
        if isinstance(before, int) and isinstance(after, int):
            before, after = group_title(round_, before), group_title(round_, after)
        lines.append(
            say(
                "review-pledge-change",
                field=say(f"review-pledge-field-{change.field}"),
                before=before or say("pledges-field-empty"),
                after=after or say("pledges-field-empty"),
            )
        )
    return (BLANK, say("review-pledge-changes"), *lines) if lines else ()


def _planned(pledge: Pledge, ruling: rulings.Ruling) -> Text:
    return say(
        "review-pledge-plan-approve" if ruling.approved else "review-pledge-plan-return",
        number=ruling.number,
        name=pledge.person_name,
        receipt=pledge.receipt,
        remark=ruling.remark,
    )


# ---------------------------------------------------------------- the decision


async def _keep(work: Work, _decider: Decider, pledge: Pledge, verdict: Verdict) -> bool:
    return await work.pledges.decide(
        Decision(
            pledge_id=pledge.id,
            version=pledge.version,
            approved=verdict.approved,
            remark=verdict.remark,
            decided_by=verdict.by.id,
            acting_for=verdict.acting_for,
            at=verdict.at,
        )
    )


def _notice(pledge: Pledge, verdict: Verdict) -> Reply:
    number, by, name = pledge.receipt, _role(verdict.acting_for), verdict.by.full_name
    remark = (say("review-pledge-notice-remark", remark=verdict.remark),) if verdict.remark else ()
    if verdict.approved:
        return reply(
            say("review-pledge-notice-approved", number=number, by=by, name=name),
            *remark,
            say("review-pledge-notice-thanks"),
            choices=(command_button("camket", say("review-pledge-open-own"), pledge.id),),
        )
    return reply(
        say("review-pledge-notice-returned", number=number, by=by, name=name),
        *remark,
        BLANK,
        say("review-pledge-notice-fix"),
        choices=(command_button("sua", say("review-pledge-fix"), pledge.id),),
    )


PLEDGES: Reviewable[Pledge] = Reviewable(
    command="duyet",
    aliases=("phe duyet", "approve", "xet duyet", "duyet noi dung", "xem va duyet", "cho duyet"),
    place=210,
    approving=rulings.APPROVING,
    returning=rulings.RETURNING,
    audited=("pledge.approve", "pledge.return"),
    wording=Wording(
        nothing=say("review-pledge-nothing"),
        queue=lambda count: say("review-pledge-queue", count=count),
        how=say("review-pledge-queue-how"),
        option=lambda pledge: say("review-pledge-option", number=pledge.receipt if pledge else "–"),
        more=lambda shown: say("review-pledge-more", shown=shown),
        to_queue=say("review-pledge-to-queue"),
        approve=say("review-pledge-approve"),
        send_back=say("review-pledge-return"),
        later=say("review-pledge-later"),
        ask_remark=say("review-pledge-ask-remark"),
        remarks=(
            say("review-pledge-remark-evidence"),
            say("review-pledge-remark-figures"),
            say("review-pledge-remark-concrete"),
            say("review-pledge-remark-deadline"),
            say("review-pledge-remark-alike"),
        ),
        approved=lambda one: say("review-pledge-done-approved", number=one.receipt, name=one.person_name),
        returned=lambda one: say("review-pledge-done-returned", number=one.receipt, name=one.person_name),
        passed=lambda pledge: say("review-pledge-passed", number=pledge.receipt),
        changed=lambda pledge: say("review-pledge-changed", number=pledge.receipt),
        rest=lambda count: say("review-pledge-rest", count=count),
        all_done=say("review-pledge-all-done"),
        unreadable=lambda text: say("review-pledge-line-unreadable", text=text),
        ask_reason=lambda numbers: say("review-pledge-ask-reason", numbers=numbers),
        planned=_planned,
        done=lambda approved, returned: say("review-pledge-batch-done", approved=approved, returned=returned),
        left=lambda numbers: say("review-pledge-batch-left", numbers=numbers),
    ),
    repository=lambda work: work.pledges,
    find=_find,
    why_not=_why_not,
    readable=_nothing_to_read,
    item=_item,
    whole=_whole,
    keep=_keep,
    notice=_notice,
    afterwards=(OWN,),
)

COMMANDS: tuple[Command, ...] = (review_command(PLEDGES),)
