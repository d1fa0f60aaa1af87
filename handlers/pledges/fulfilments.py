"""What became of pledges as something that is reviewed: /xacnhanketqua. How it is shown, decided and answered."""

from __future__ import annotations

from datetime import date

from domain.pledges.fulfilment import Fulfilment
from domain.pledges.pledge import FulfilmentState, Pledge, PledgeState
from domain.ports import Work
from domain.review.deciding import DAYS_TO_DECIDE, Decider, Decision
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.pledges.deed import pledge_round
from handlers.pledges.photos import photo_buttons
from handlers.pledges.reviewing import authority_of, decided_line
from handlers.pledges.wording import OWN, deed_lines, entered_lines, open_button, reported_lines
from handlers.review.deciders import not_yet
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt


async def _why_not(work: Work, decider: Decider, pledge_id: str) -> Text:
    one = await work.fulfilments.within(pledge_id, decider.above, decider.day)
    if one is None or one.pledge.state is PledgeState.WITHDRAWN:
        return say("pledges-fulfilment-unknown")
    number = one.pledge.receipt
    if decider.owns(one):
        return say("pledges-fulfilment-own", number=number)
    decisions = await work.fulfilments.decisions(pledge_id)
    if one.state is FulfilmentState.REPORTED or not decisions:
        return await not_yet(
            work, decider, one, say("pledges-fulfilment-not-yet", number=number, days=DAYS_TO_DECIDE)
        )
    verdict = await result_line(work, decisions[0], decider.day)
    return say("pledges-fulfilment-already", number=number, verdict=verdict)


async def result_line(work: Work, decision: Decision, day: date) -> Text:
    """When, what and by whom it was decided what became of a pledge, in one line."""
    return await decided_line(work, decision, day, f"pledges-fulfilment-verdict-{_verdict(decision)}")


def _verdict(decision: Decision) -> str:
    return "approved" if decision.approved else "refused" if decision.refused else "returned"


# ---------------------------------------------------------------- how it is shown


def _item(scene: Scene, number: int, one: Fulfilment) -> Text:
    return say(
        "pledges-fulfilment-item",
        number=number,
        name=one.pledge.person_name,
        unit=one.pledge.unit_name,
        receipt=one.pledge.receipt,
        about=_about(scene, one),
        text=excerpt(one.pledge.deed.deed),
    )


def _about(scene: Scene, one: Fulfilment) -> Text:
    """When it was reported, and for how long it waits."""
    day = scene.calendar.day_of(one.submitted_at)
    days = max(scene.calendar.working_days_between(day, scene.today), 0)
    return say("pledges-fulfilment-about", day=day, days=days)


async def _whole(scene: Scene, one: Fulfilment) -> tuple[Text, ...]:
    pledge = one.pledge
    round_ = await pledge_round(scene, pledge.round_id)
    return (
        say(
            "pledges-fulfilment-whole",
            name=pledge.person_name,
            unit=pledge.unit_name,
            receipt=pledge.receipt,
            title=pledge.round_title,
        ),
        _about(scene, one),
        *entered_lines(pledge),
        BLANK,
        *deed_lines(round_, pledge.deed),
        BLANK,
        say("pledges-fulfilment-said", note=_said(pledge)),
        *reported_lines(pledge),
    )


def _said(pledge: Pledge) -> str | Text:
    note = pledge.report.note if pledge.report else ""
    return note or say("pledges-field-empty")


async def _photos(scene: Scene, one: Fulfilment) -> tuple[Choice, ...]:
    return await photo_buttons(scene.work, one.key)


def _notice(one: Fulfilment, decision: Decision, decider: Decider) -> Reply:
    verdict = _verdict(decision)
    told = say(
        f"pledges-fulfilment-notice-{verdict}",
        number=one.pledge.receipt,
        name=decider.person.full_name,
        by=authority_of(decision),
        text=excerpt(one.pledge.deed.deed),
    )
    remark = (say("pledges-review-notice-remark", remark=decision.remark),) if decision.remark else ()
    if verdict != "returned":
        return reply(told, *remark, choices=(open_button(one.key),))
    more = command_button("tiendo", say("pledges-fulfilment-complete"), one.key)
    return reply(told, *remark, BLANK, say("pledges-fulfilment-notice-fix"), choices=(more,))


FULFILMENTS: Reviewable[Fulfilment] = Reviewable(
    command="xacnhanketqua",
    aliases=("duyet ket qua", "confirm results"),
    place=215,
    approving=("dat", "dat yeu cau", "xac nhan", "duyet", "dong y", "confirm"),
    returning=("bo sung", "de nghi bo sung", "can bo sung", "tra lai", "tra", "return"),
    refusing=("chua dat", "khong dat", "not met"),
    audited=("fulfilment.confirm", "fulfilment.return", "fulfilment.refuse"),
    texts="pledges-fulfilment",
    remarks=("evidence", "figures", "part"),
    named=lambda one: {"receipt": one.pledge.receipt, "name": one.pledge.person_name},
    label=lambda one: one.pledge.person_name,
    repository=lambda work: work.fulfilments,
    why_not=_why_not,
    item=_item,
    whole=_whole,
    notice=_notice,
    afterwards=(OWN,),
    told="fulfilment",
    beside=_photos,
)

COMMANDS: tuple[Command, ...] = (review_command(FULFILMENTS),)
