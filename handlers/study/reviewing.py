"""Reflections as something that is reviewed: /docbai. Who may read and assess one, how it is shown and answered."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures.lines import MemberLine
from domain.ports import Work
from domain.review.deciding import DAYS_TO_DECIDE, Authority, Decider, Decision
from domain.study.reflections import Reflection, ReflectionState
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.people.waiting import UnitNeed
from handlers.review.deciders import not_yet
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable
from handlers.review.waiting import waiting_of
from handlers.study.wording import study_button
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene


async def _find(work: Work, decider: Decider, key: str) -> Reflection | None:
    """Leaders of the author's unit and of those above may, whenever they open it; the office only what waits for it."""
    led = await work.studies.within(key, decider.leads, decider.day)
    if led is not None and led.state is ReflectionState.SUBMITTED and not decider.owns(led):
        return led
    left = await work.studies.waiting(decider.authority, only=(key,), limit=1)
    return left[0] if left else None


async def _why_not(work: Work, decider: Decider, key: str) -> Text:
    reflection = await work.studies.within(key, decider.above, decider.day)
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
            return await not_yet(work, decider, reflection, say("study-review-not-yet", days=DAYS_TO_DECIDE))


# ---------------------------------------------------------------- how it is shown


async def _readable(work: Work, decider: Decider, key: str) -> tuple[Text, ...]:
    reflection = await work.studies.within(key, decider.above, decider.day)
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


def _notice(one: Reflection, decision: Decision, decider: Decider) -> Reply:
    by, title = decider.person.full_name, one.round_title
    remark = (say("study-review-notice-remark", remark=decision.remark),) if decision.remark else ()
    if decision.approved:
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
    texts="study-review",
    remarks=("self", "news", "deeds", "guides", "alike"),
    named=lambda one: {"name": one.person_name},
    label=lambda one: one.person_name,
    repository=lambda work: work.studies,
    find=_find,
    why_not=_why_not,
    readable=_readable,
    item=_item,
    whole=_whole,
    notice=_notice,
)


async def _reflections_of_unit(scene: Scene, unit_id: str, _lines: Sequence[MemberLine]) -> list[UnitNeed]:
    authority = Authority(scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today)
    return [
        UnitNeed(
            one.person_id,
            one.person_name,
            say("figures-week-need-reading"),
            command_button("docbai", say("figures-week-button-read", name=one.person_name), one.key),
            one.submitted_at,
        )
        for one in await scene.work.studies.waiting(authority)
    ]


WAITING = waiting_of(REFLECTIONS, _reflections_of_unit)
COMMANDS: tuple[Command, ...] = (review_command(REFLECTIONS),)
