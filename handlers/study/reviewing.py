"""Reflections as something that is reviewed: /docbai. Who may read and assess one, how it is shown and answered."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ports import Work
from domain.review.rulings import Ruling
from domain.review.waiting import DAYS_TO_DECIDE, Decider
from domain.study.reflections import Reflection, ReflectionState
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
        return say("study-review-unknown")
    if decider.owns(reflection):
        return say("study-review-own")
    match reflection.state:
        case ReflectionState.ACCEPTED:
            return say("study-review-accepted", name=reflection.person_name)
        case ReflectionState.RETURNED:
            return say("study-review-returned", name=reflection.person_name, remark=reflection.remark)
        case ReflectionState.SUBMITTED:
            return say("study-review-not-yet", days=DAYS_TO_DECIDE)


# ---------------------------------------------------------------- how it is shown


async def _readable(work: Work, decider: Decider, key: str) -> tuple[Text, ...]:
    reflection = await _known(work, decider, key)
    return () if reflection is None or decider.owns(reflection) else (*_text(reflection), BLANK)


def _text(one: Reflection) -> tuple[Text, ...]:
    return (
        say(
            "study-review-whole",
            name=one.person_name,
            unit=one.unit_name,
            title=one.round_title,
            version=one.version,
            day=one.submitted_at,
            length=len(one.text),
        ),
        BLANK,
        say("study-review-text", text=one.text),
    )


async def _whole(_scene: Scene, one: Reflection) -> tuple[Text, ...]:
    return (*_text(one), BLANK, say("study-review-ask"))


def _item(_scene: Scene, number: int, one: Reflection) -> Text:
    return say(
        "study-review-item",
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
        return say("study-review-plan-return", number=number, name=name, remark=remark)
    if remark:
        return say("study-review-plan-accept-remark", number=number, name=name, remark=remark)
    return say("study-review-plan-accept", number=number, name=name)


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
    remark = (say("study-review-notice-remark", remark=verdict.remark),) if verdict.remark else ()
    if verdict.approved:
        return reply(say("study-review-notice-accepted", by=by, title=title), *remark)
    return reply(
        say("study-review-notice-returned", by=by, title=title),
        *remark,
        BLANK,
        say("study-review-notice-fix"),
        choices=(study_button(say("study-review-fix"), one.round_id),),
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
        nothing=say("study-review-nothing"),
        queue=lambda count: say("study-review-queue", count=count),
        how=say("study-review-how"),
        option=lambda one: say("study-review-option", name=one.person_name if one else "–"),
        more=lambda shown: say("study-review-more", shown=shown),
        to_queue=say("study-review-to-queue"),
        approve=say("study-review-accept"),
        send_back=say("study-review-return"),
        later=say("study-review-later"),
        ask_remark=say("study-review-ask-remark"),
        remarks=(
            say("study-review-remark-self"),
            say("study-review-remark-news"),
            say("study-review-remark-deeds"),
            say("study-review-remark-guides"),
            say("study-review-remark-alike"),
        ),
        approved=lambda one: say("study-review-done-accepted", name=one.person_name),
        returned=lambda one: say("study-review-done-returned", name=one.person_name),
        passed=lambda one: say("study-review-passed", name=one.person_name),
        changed=lambda one: say("study-review-rewritten", name=one.person_name),
        rest=lambda count: say("study-review-rest", count=count),
        all_done=say("study-review-all-done"),
        unreadable=lambda text: say("study-review-line-unreadable", text=text),
        ask_reason=lambda numbers: say("study-review-ask-reason", numbers=numbers),
        planned=_planned,
        done=lambda accepted, returned: say("study-review-batch-done", accepted=accepted, returned=returned),
        left=lambda numbers: say("study-review-batch-left", numbers=numbers),
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
