"""Pledges as something that is reviewed: /duyet. How one is shown, kept and answered, and who decided what."""

from __future__ import annotations

from datetime import date

from domain.people.person import Role
from domain.pledges.changes import changes
from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.review import rulings
from domain.review.deciding import ABOVE, DAYS_TO_DECIDE, Decider, Decision
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.pledges.deed import pledge_round
from handlers.pledges.photos import photo_buttons
from handlers.pledges.wording import OWN, deed_lines, entered_lines, group_title, report_lines, with_mark
from handlers.review.deciders import decider_of, not_yet
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt


async def one_waiting(scene: Scene, pledge_id: str) -> Pledge | None:
    """The pledge if it waits for the caller's decision now."""
    return await PLEDGES.one(scene.work, decider_of(scene), pledge_id)


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
        return await not_yet(
            work, decider, pledge, say("pledges-review-not-yet", number=pledge.receipt, days=DAYS_TO_DECIDE)
        )
    line = await verdict_line(work, decisions[0], decider.day)
    return say("pledges-review-already", number=pledge.receipt, verdict=line)


async def verdict_line(work: Work, decision: Decision, day: date) -> Text:
    """When, what and by whom a version was decided, in one line."""
    verdict = "pledges-review-verdict-approved" if decision.approved else "pledges-review-verdict-returned"
    return await decided_line(work, decision, day, verdict)


async def decided_line(work: Work, decision: Decision, day: date, verdict: str) -> Text:
    """The text `verdict` about a decision: when and by whom it was taken, on which version, with which remark."""
    person = await work.people.person(decision.decided_by, day)
    return say(
        verdict,
        at=decision.at,
        name=person.full_name if person else say("pledges-review-somebody"),
        by=authority_of(decision),
        remark=decision.remark,
        version=decision.version,
    )


def authority_of(decision: Decision) -> Text:
    """As what its decider took it."""
    return say(f"pledges-review-role-{decision.acting_for or Role.SECRETARY.value}")


# ---------------------------------------------------------------- how it is shown


def _item(scene: Scene, number: int, pledge: Pledge) -> Text:
    return say(
        "pledges-review-item",
        number=number,
        name=_named(scene, pledge),
        receipt=pledge.receipt,
        about=with_mark(pledge, _about(scene, pledge)),
        text=excerpt(pledge.deed.deed),
    )


def _named(scene: Scene, pledge: Pledge) -> str | Text:
    """The author, with their unit for a reader of several."""
    if decider_of(scene).leads == (pledge.unit_id,):
        return pledge.person_name
    return say("pledges-review-of-unit", name=pledge.person_name, unit=pledge.unit_name)


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
        *((BLANK, *report_lines(pledge.report)) if pledge.report else ()),
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


async def _photos(scene: Scene, pledge: Pledge) -> tuple[Choice, ...]:
    return await photo_buttons(scene.work, pledge.id)


def _notice(pledge: Pledge, decision: Decision, decider: Decider) -> Reply:
    number, by, name = pledge.receipt, authority_of(decision), decider.person.full_name
    text = excerpt(pledge.deed.deed)
    remark = (say("pledges-review-notice-remark", remark=decision.remark),) if decision.remark else ()
    if decision.approved:
        return reply(
            say(
                "pledges-review-notice-approved",
                number=number,
                by=by,
                name=name,
                above=int(decision.acting_for == ABOVE),
                text=text,
            ),
            *remark,
            say("pledges-review-notice-thanks"),
            choices=(command_button("camket", say("pledges-review-open-own"), pledge.id),),
        )
    return reply(
        say("pledges-review-notice-returned", number=number, by=by, name=name, text=text),
        *remark,
        BLANK,
        say("pledges-review-notice-fix"),
        choices=(command_button("sua", say("pledges-review-fix"), pledge.id),),
    )


PLEDGES: Reviewable[Pledge] = Reviewable(
    command="duyet",
    aliases=(
        "xac nhan",
        "xac nhan noi dung",
        "phe duyet",
        "duyet noi dung",
        "approve",
        "xet duyet",
        "xem va duyet",
        "cho duyet",
    ),
    place=210,
    approving=rulings.APPROVING,
    returning=rulings.RETURNING,
    audited=("pledge.approve", "pledge.return"),
    texts="pledges-review",
    remarks=("evidence", "figures", "concrete", "deadline", "alike"),
    named=lambda pledge: {"receipt": pledge.receipt, "name": pledge.person_name},
    label=lambda pledge: pledge.person_name,
    repository=lambda work: work.pledges,
    why_not=_why_not,
    item=_item,
    whole=_whole,
    notice=_notice,
    at_once=True,
    afterwards=(OWN,),
    beside=_photos,
)

COMMANDS: tuple[Command, ...] = (review_command(PLEDGES),)
