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
from domain.review.waiting import DAYS_TO_DECIDE, Decider
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.pledges.deed import pledge_round
from handlers.pledges.wording import OWN, deed_lines, entered_lines, group_title, with_mark
from handlers.review.deciders import decider_of
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable, Verdict, Wording
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt


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
        return say("pledges-review-unknown")
    if decider.owns(pledge):
        return say("pledges-review-own", number=pledge.receipt)
    if pledge.state is PledgeState.WITHDRAWN:
        return say("pledges-review-withdrawn", number=pledge.receipt)
    decisions = await work.pledges.decisions(pledge.id)
    if pledge.state is PledgeState.SUBMITTED or not decisions:
        return say("pledges-review-not-yet", number=pledge.receipt, days=DAYS_TO_DECIDE)
    line = await verdict_line(work, decisions[0], decider.day)
    return say("pledges-review-already", number=pledge.receipt, verdict=line)


async def verdict_line(work: Work, decision: Decision, day: date) -> Text:
    """When, what and by whom a version was decided, in one line."""
    person = await work.people.person(decision.decided_by, day)
    return say(
        "pledges-review-verdict-approved" if decision.approved else "pledges-review-verdict-returned",
        at=decision.at,
        name=person.full_name if person else say("pledges-review-somebody"),
        by=_role(decision.acting_for),
        remark=decision.remark,
        version=decision.version,
    )


def _role(acting_for: str) -> Text:
    return say(f"pledges-review-role-{acting_for or Role.SECRETARY.value}")


# ---------------------------------------------------------------- how it is shown


async def _nothing_to_read(_work: Work, _decider: Decider, _pledge_id: str) -> tuple[Text, ...]:
    return ()


def _item(scene: Scene, number: int, pledge: Pledge) -> Text:
    return say(
        "pledges-review-item",
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
    return say("pledges-review-about", kind=kind, day=day, days=days, likeness=pledge.likeness or 0)


async def _whole(scene: Scene, pledge: Pledge) -> tuple[Text, ...]:
    round_ = await pledge_round(scene, pledge.round_id)
    alike = (BLANK, say("pledges-review-alike", percent=pledge.likeness)) if pledge.likeness else ()
    return (
        say(
            "pledges-review-whole",
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
                "pledges-review-change",
                field=say(f"pledges-review-field-{change.field}"),
                before=before or say("pledges-field-empty"),
                after=after or say("pledges-field-empty"),
            )
        )
    return (BLANK, say("pledges-review-changes"), *lines) if lines else ()


def _planned(pledge: Pledge, ruling: rulings.Ruling) -> Text:
    return say(
        "pledges-review-plan-approve" if ruling.approved else "pledges-review-plan-return",
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
    remark = (say("pledges-review-notice-remark", remark=verdict.remark),) if verdict.remark else ()
    if verdict.approved:
        return reply(
            say("pledges-review-notice-approved", number=number, by=by, name=name),
            *remark,
            say("pledges-review-notice-thanks"),
            choices=(command_button("camket", say("pledges-review-open-own"), pledge.id),),
        )
    return reply(
        say("pledges-review-notice-returned", number=number, by=by, name=name),
        *remark,
        BLANK,
        say("pledges-review-notice-fix"),
        choices=(command_button("sua", say("pledges-review-fix"), pledge.id),),
    )


PLEDGES: Reviewable[Pledge] = Reviewable(
    command="duyet",
    aliases=("phe duyet", "approve", "xet duyet", "duyet noi dung", "xem va duyet", "cho duyet"),
    place=210,
    approving=rulings.APPROVING,
    returning=rulings.RETURNING,
    audited=("pledge.approve", "pledge.return"),
    wording=Wording(
        nothing=say("pledges-review-nothing"),
        queue=lambda count: say("pledges-review-queue", count=count),
        how=say("pledges-review-queue-how"),
        option=lambda pledge: say("pledges-review-option", number=pledge.receipt if pledge else "–"),
        more=lambda shown: say("pledges-review-more", shown=shown),
        to_queue=say("pledges-review-to-queue"),
        approve=say("pledges-review-approve"),
        send_back=say("pledges-review-return"),
        later=say("pledges-review-later"),
        ask_remark=say("pledges-review-ask-remark"),
        remarks=(
            say("pledges-review-remark-evidence"),
            say("pledges-review-remark-figures"),
            say("pledges-review-remark-concrete"),
            say("pledges-review-remark-deadline"),
            say("pledges-review-remark-alike"),
        ),
        approved=lambda one: say("pledges-review-done-approved", number=one.receipt, name=one.person_name),
        returned=lambda one: say("pledges-review-done-returned", number=one.receipt, name=one.person_name),
        passed=lambda pledge: say("pledges-review-passed", number=pledge.receipt),
        changed=lambda pledge: say("pledges-review-changed", number=pledge.receipt),
        rest=lambda count: say("pledges-review-rest", count=count),
        all_done=say("pledges-review-all-done"),
        unreadable=lambda text: say("pledges-review-line-unreadable", text=text),
        ask_reason=lambda numbers: say("pledges-review-ask-reason", numbers=numbers),
        planned=_planned,
        done=lambda approved, returned: say(
            "pledges-review-batch-done", approved=approved, returned=returned
        ),
        left=lambda numbers: say("pledges-review-batch-left", numbers=numbers),
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
