"""Requests for extensions as something that is reviewed: `/xetgiahan`. Leaders pass them on or grant, offices grant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.extensions.request import ExtensionRequest, RequestState
from domain.figures.lines import MemberLine
from domain.ports import Work
from domain.review.deciding import DAYS_TO_DECIDE, Authority, Decider, Decision
from domain.talk.messages import BLANK, Argument, Reply, Text, reply, say
from handlers.extensions.actions import REVIEW_COMMAND, decided, named_in
from handlers.people.waiting import UnitNeed
from handlers.review.deciders import not_yet
from handlers.review.queue import review_command
from handlers.review.reviewable import Reviewable
from handlers.review.waiting import waiting_of
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, command_button
from handlers.talk.scene import Scene


async def _why_not(work: Work, decider: Decider, key: str) -> Text:
    request = await work.extensions.within(key, decider.above, decider.day)
    if request is None:
        return say("extensions-review-unknown")
    if decider.owns(request):
        return say("extensions-review-own")
    if request.state is RequestState.GRANTED:
        return say("extensions-review-granted", name=request.person_name, until=request.until)
    if request.state is RequestState.DECLINED:
        return say("extensions-review-declined", name=request.person_name, remark=request.remark)
    if await REQUESTS.one(work, decider, key) is not None:
        # It waits for them and could not be granted all the same.
        return say("extensions-review-past", name=request.person_name, until=request.until)
    if request.state is RequestState.PASSED_ON:
        return say("extensions-review-passed-on", name=request.person_name)
    return await not_yet(work, decider, request, say("extensions-review-not-yet", days=DAYS_TO_DECIDE))


def _item(scene: Scene, number: int, one: ExtensionRequest) -> Text:
    return say(
        "extensions-review-item",
        number=number,
        name=one.person_name,
        unit=one.unit_name,
        title=one.round_title,
        reason=one.reason,
        until=moment_text(one.until, scene.calendar),
    )


async def _whole(scene: Scene, one: ExtensionRequest) -> tuple[Text, ...]:
    return (
        say("extensions-review-whole", name=one.person_name, unit=one.unit_name, round=named_in(one)),
        say("extensions-review-whole-reason", reason=one.reason),
        say(
            "extensions-review-whole-until",
            until=moment_text(one.until, scene.calendar),
            asked=one.submitted_at,
        ),
        BLANK,
        say("extensions-review-ask", grants=int(one.grants)),
    )


def _notice(one: ExtensionRequest, decision: Decision, decider: Decider) -> Reply:
    by, round_ = decider.person.full_name, named_in(one)
    if not decision.approved:
        return reply(
            say("extensions-notice-declined", by=by, round=round_, remark=decision.remark),
        )
    if not one.grants:
        return reply(say("extensions-notice-passed-on", by=by, round=round_))
    return reply(
        say("extensions-notice-granted", by=by, round=round_, until=one.until),
        choices=(command_button("viec", say("extensions-button-tasks")),),
    )


def _named(one: ExtensionRequest) -> Mapping[str, Argument]:
    return {"name": one.person_name, "grants": int(one.grants)}


REQUESTS: Reviewable[ExtensionRequest] = Reviewable(
    command=REVIEW_COMMAND,
    aliases=("xet gia han", "duyet gia han", "de nghi gia han dang cho", "extension requests"),
    place=250,
    approving=("dong y", "chap nhan", "gia han", "chuyen", "duyet", "approve"),
    returning=("khong dong y", "khong gia han", "khong", "tu choi", "tra lai", "tra", "decline"),
    audited=("extension.agree", "extension.decline"),
    texts="extensions-review",
    remarks=("enough", "work", "meeting"),
    named=_named,
    label=lambda one: one.person_name,
    repository=lambda work: work.extensions,
    why_not=_why_not,
    item=_item,
    whole=_whole,
    notice=_notice,
    decided=decided,
)


async def _extension_requests_of_unit(
    scene: Scene, unit_id: str, _lines: Sequence[MemberLine]
) -> list[UnitNeed]:
    authority = Authority(scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today)
    return [
        UnitNeed(
            one.person_id,
            one.person_name,
            say("extensions-review-need"),
            command_button(
                REVIEW_COMMAND, say("extensions-review-need-button", name=one.person_name), one.key
            ),
        )
        for one in await scene.work.extensions.waiting(authority)
    ]


WAITING = waiting_of(REQUESTS, _extension_requests_of_unit)
COMMANDS: tuple[Command, ...] = (review_command(REQUESTS),)
