"""Reflections as something that is reviewed: /docbai. Who may read and assess one, how it is shown and answered."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ports import Work
from domain.review.rulings import Ruling
from domain.review.waiting import Decider
from domain.study.edition import Reflection, ReflectionState
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.review.deciders import decider_of
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable, Verdict, Wording
from handlers.study.wording import study_button
from handlers.talk.command import Command
from handlers.talk.scene import Scene


async def waiting(scene: Scene, *, limit: int = 30) -> Sequence[Reflection]:
    """What waits for the caller now, oldest first; never their own."""
    return await decider_of(scene).waiting(scene.work.studies, limit=limit)


async def _find(work: Work, decider: Decider, key: str) -> Reflection | None:
    """Leaders of the author's unit and of those above may, whenever they open it; the office only what waits for it."""
    found = await work.studies.reflections(decider.leads, decider.day, only=(key,), limit=1)
    if found and not decider.owns(found[0]):
        return found[0]
    left = await decider.waiting(work.studies, only=(key,), limit=1)
    return left[0] if left else None


async def _known(work: Work, decider: Decider, key: str) -> Reflection | None:
    """In whatever state: leaders and the office above the author may read it."""
    found = await work.studies.reflections(decider.above, decider.day, waiting=False, only=(key,), limit=1)
    return found[0] if found else None


async def _why_not(work: Work, decider: Decider, key: str) -> Text:
    reflection = await _known(work, decider, key)
    if reflection is None:
        return say("review-reflection-unknown")
    if decider.owns(reflection):
        return say("review-reflection-own")
    match reflection.state:
        case ReflectionState.ACCEPTED:
            return say("review-reflection-accepted", name=reflection.person_name)
        case ReflectionState.RETURNED:
            return say("review-reflection-returned", name=reflection.person_name, remark=reflection.remark)
        case ReflectionState.SUBMITTED:
            return say("review-reflection-not-yet", days=decider.patience)


# ---------------------------------------------------------------- how it is shown


async def _readable(work: Work, decider: Decider, key: str) -> tuple[Text, ...]:
    reflection = await _known(work, decider, key)
    return () if reflection is None or decider.owns(reflection) else (*_text(reflection), BLANK)


def _text(one: Reflection) -> tuple[Text, ...]:
    return (
        say(
            "review-reflection-whole",
            name=one.person_name,
            unit=one.unit_name,
            title=one.round_title,
            version=one.version,
            day=one.submitted_at,
            length=len(one.text),
        ),
        BLANK,
        say("review-reflection-text", text=one.text),
    )


async def _whole(_scene: Scene, one: Reflection) -> tuple[Text, ...]:
    return (*_text(one), BLANK, say("review-reflection-ask"))


def _item(_scene: Scene, number: int, one: Reflection) -> Text:
    return say(
        "review-reflection-item",
        number=number,
        name=one.person_name,
        title=one.round_title,
        length=len(one.text),
        day=one.submitted_at,
        version=one.version,
    )


def _planned(one: Reflection, ruling: Ruling) -> Text:
    number, name, remark = ruling.number, one.person_name, ruling.remark
    if not ruling.approved:
        return say("review-reflection-plan-return", number=number, name=name, remark=remark)
    if remark:
        return say("review-reflection-plan-accept-remark", number=number, name=name, remark=remark)
    return say("review-reflection-plan-accept", number=number, name=name)


# ---------------------------------------------------------------- the assessment


async def _keep(work: Work, decider: Decider, one: Reflection, verdict: Verdict) -> bool:
    return await work.studies.assess(
        one,
        accepted=verdict.approved,
        remark=verdict.remark,
        by=verdict.by.id,
        at=verdict.at,
        scope=decider.above,
        day=decider.day,
        acting_for=verdict.acting_for,
    )


def _notice(one: Reflection, verdict: Verdict) -> Reply:
    by, title = verdict.by.full_name, one.round_title
    remark = (say("review-reflection-notice-remark", remark=verdict.remark),) if verdict.remark else ()
    if verdict.approved:
        return reply(say("review-reflection-notice-accepted", by=by, title=title), *remark)
    return reply(
        say("review-reflection-notice-returned", by=by, title=title),
        *remark,
        BLANK,
        say("review-reflection-notice-fix"),
        choices=(study_button(say("review-reflection-fix"), one.round_id),),
    )


REFLECTIONS: Reviewable[Reflection] = Reviewable(
    command="docbai",
    aliases=("doc bai", "doc bai thu hoach", "xem bai thu hoach", "cham bai", "reflections"),
    place=240,
    approving=("dat", "dat yeu cau", "chap nhan", "dong y", "accept"),
    returning=(
        "bo sung",
        "can bo sung",
        "yeu cau bo sung",
        "chua dat",
        "khong dat",
        "tra lai",
        "tra",
        "return",
    ),
    audited=("reflection.accept", "reflection.return"),
    wording=Wording(
        nothing=say("review-reflection-nothing"),
        queue=lambda count: say("review-reflection-queue", count=count),
        how=say("review-reflection-how"),
        option=lambda one: say("review-reflection-option", name=one.person_name if one else "–"),
        more=lambda shown: say("review-reflection-more", shown=shown),
        to_queue=say("review-reflection-to-queue"),
        approve=say("review-reflection-accept"),
        send_back=say("review-reflection-return"),
        later=say("review-reflection-later"),
        ask_remark=say("review-reflection-ask-remark"),
        remarks=(
            say("review-reflection-remark-self"),
            say("review-reflection-remark-news"),
            say("review-reflection-remark-deeds"),
            say("review-reflection-remark-guides"),
            say("review-reflection-remark-alike"),
        ),
        approved=lambda one: say("review-reflection-done-accepted", name=one.person_name),
        returned=lambda one: say("review-reflection-done-returned", name=one.person_name),
        passed=lambda one: say("review-reflection-passed", name=one.person_name),
        changed=lambda one: say("review-reflection-rewritten", name=one.person_name),
        rest=lambda count: say("review-reflection-rest", count=count),
        all_done=say("review-reflection-all-done"),
        unreadable=lambda text: say("review-reflection-line-unreadable", text=text),
        ask_reason=lambda numbers: say("review-reflection-ask-reason", numbers=numbers),
        planned=_planned,
        done=lambda accepted, returned: say(
            "review-reflection-batch-done", accepted=accepted, returned=returned
        ),
        left=lambda numbers: say("review-reflection-batch-left", numbers=numbers),
    ),
    repository=lambda work: work.studies,
    find=_find,
    why_not=_why_not,
    readable=_readable,
    item=_item,
    whole=_whole,
    keep=_keep,
    notice=_notice,
)

COMMANDS: tuple[Command, ...] = (review_command(REFLECTIONS),)
