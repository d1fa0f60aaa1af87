"""The queue of pledges that wait for a decision: /duyet. One by one, or many by a line like "1-5 duyet, 6 tra: ..."."""

from __future__ import annotations

from domain.pledges.changes import changes
from domain.pledges.pledge import Pledge
from domain.pledges.round import PledgeRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.pledges.deed import pledge_round
from handlers.pledges.registering import OWN
from handlers.pledges.reviewing import decide, one_waiting, waiting, why_not
from handlers.pledges.wording import deed_lines, entered_lines, group_title, with_mark
from handlers.review.pledge_lines import BATCH_STEPS, finish_batch, in_queue, is_batch, read_line
from handlers.review.pledge_remarks import hear_remark, remark_choices
from handlers.talk.command import Command, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.typed import excerpt

SHOWN = 15
"""Pledges in one list; the next ones follow when these are decided."""

APPROVE = "approve"
RETURN = "return"
LATER = "later"


# ---------------------------------------------------------------- the list


async def _ask_queue(scene: Scene, answers: Answers) -> Asked:
    """Not a question: what is numbered, kept so that the numbers mean the same when they come back."""
    pledges = await waiting(scene, limit=SHOWN)
    if not pledges and "pledge" not in answers:
        return Stopped(reply(say("approval-nothing"), choices=()))
    return Taken([f"{pledge.id}:{pledge.version}" for pledge in pledges])


async def _ask_pledge(scene: Scene, answers: Answers) -> Asked:
    queue = in_queue(answers)
    ids = [pledge_id for pledge_id, _ in queue]
    found = {pledge.id: pledge for pledge in await waiting(scene, only=ids, limit=len(ids))}
    lines = [
        _item(scene, number, found[pledge_id])
        if pledge_id in found
        else say("approval-item-gone", number=number)
        for number, pledge_id in enumerate(ids, start=1)
    ]
    labels = {pledge_id: pledge.receipt for pledge_id, pledge in found.items()}
    choices = tuple(
        Choice(pledge_id, say("approval-option", number=labels.get(pledge_id, "–"))) for pledge_id in ids
    )
    more = await waiting(scene, limit=SHOWN + 1)
    rest = (say("approval-more", shown=len(ids)),) if len(more) > len(ids) else ()
    return Prompt(
        (say("approval-queue", count=len(found)), BLANK, *lines, BLANK, *rest, say("approval-queue-how")),
        choices,
        "text",
        listed=len(lines),
    )


def _item(scene: Scene, number: int, pledge: Pledge) -> Text:
    return say(
        "approval-item",
        number=number,
        name=pledge.person_name,
        receipt=pledge.receipt,
        about=with_mark(pledge, _about(scene, pledge)),
        text=excerpt(pledge.deed.deed),
    )


def _about(scene: Scene, pledge: Pledge) -> Text:
    """New or changed, since when it waits, and how like another one it is."""
    kind = "new" if pledge.version == 1 else "changed" if pledge.approved else "again"
    return say(
        "approval-about",
        kind=kind,
        day=scene.calendar.day_of(pledge.submitted_at),
        days=max(
            scene.calendar.working_days_between(scene.calendar.day_of(pledge.submitted_at), scene.today), 0
        ),
        likeness=pledge.likeness or 0,
    )


async def _hear_pledge(_scene: Scene, answers: Answers, given: str) -> Heard:
    if "queue" not in answers:  # a button, or words after the command: looked up before anything is shown
        return Taken(given)
    if given in {pledge_id for pledge_id, _ in in_queue(answers)}:
        return Taken(given)
    return read_line(given, in_queue(answers))


# ---------------------------------------------------------------- one by one


def _single(answers: Answers) -> bool:
    return not is_batch(answers)


def _returning(answers: Answers) -> bool:
    return _single(answers) and answers.get("decision") == RETURN


async def _ask_version(scene: Scene, answers: Answers) -> Asked:
    """Not a question: which version is going to be read."""
    pledge_id = str(answers["pledge"])
    pledge = await one_waiting(scene, pledge_id)
    if pledge is None:
        back = (command_button("duyet", say("approval-to-queue")),) if in_queue(answers) else ()
        return Stopped(reply(await why_not(scene, pledge_id), choices=back))
    return Taken(pledge.version)


async def _ask_decision(scene: Scene, answers: Answers) -> Asked:
    pledge = await one_waiting(scene, str(answers["pledge"]))
    if pledge is None:
        return Taken(LATER)  # the finish says who was first
    round_ = await pledge_round(scene, pledge.round_id)
    alike = (BLANK, say("approval-alike", percent=pledge.likeness)) if pledge.likeness else ()
    lines = (
        say(
            "approval-whole",
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
    return Prompt(
        lines,
        (
            Choice(APPROVE, say("approval-approve")),
            Choice(RETURN, say("approval-return")),
            Choice(LATER, say("approval-later")),
        ),
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
                "approval-change",
                field=say(f"approval-field-{change.field}"),
                before=before or say("pledge-field-empty"),
                after=after or say("pledge-field-empty"),
            )
        )
    return (BLANK, say("approval-changes"), *lines) if lines else ()


async def _hear_decision(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_remark(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("approval-ask-remark"),), remark_choices(), "text")


async def _hear_remark(scene: Scene, _answers: Answers, given: str) -> Heard:
    heard = hear_remark(scene, given)
    return heard if isinstance(heard, Invalid) else Taken(heard)


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if is_batch(answers):
        return await finish_batch(scene, answers)
    pledge_id = str(answers["pledge"])
    pledge = await one_waiting(scene, pledge_id)
    if pledge is None:
        return await _onward(scene, answers, await why_not(scene, pledge_id))
    if answers["decision"] == LATER:
        return await _onward(scene, answers, say("approval-passed", number=pledge.receipt), passed=True)
    if pledge.version != answers["version"]:
        return Reopened(("version", "decision", "remark"), (say("approval-changed", number=pledge.receipt),))
    approved = answers["decision"] == APPROVE
    remark = "" if approved else str(answers["remark"])
    if not await decide(scene, pledge, approved=approved, remark=remark):
        return await _onward(scene, answers, await why_not(scene, pledge_id))
    done = "approval-done-approved" if approved else "approval-done-returned"
    return await _onward(scene, answers, say(done, number=pledge.receipt, name=pledge.person_name))


async def _onward(scene: Scene, answers: Answers, done: Text, *, passed: bool = False) -> Outcome:
    """To the next of the list that still waits; at its end back to what was passed over, or to rest."""
    here = str(answers["pledge"])
    ids = [pledge_id for pledge_id, _ in in_queue(answers)]
    following = ids[ids.index(here) + 1 :] if here in ids else ids
    still = {pledge.id for pledge in await waiting(scene, only=following, limit=max(len(following), 1))}
    for pledge_id in following:
        if pledge_id in still:
            return Outcome((reply(done),), then=f"duyet.{pledge_id}")
    rest = len(await waiting(scene))
    if not rest:
        return Outcome((reply(done, say("approval-all-done"), choices=(OWN,)),))
    opens = command_button("duyet", say("approval-to-queue"))
    if passed:
        return Outcome((reply(done, say("approval-rest", count=rest), choices=(opens,)),))
    return Outcome((reply(done),), then="duyet")


APPROVAL = Flow(
    name="approval",
    steps=(
        Step("queue", _ask_queue, _hear_decision),
        Step("pledge", _ask_pledge, _hear_pledge),
        Step("version", _ask_version, _hear_decision, _single),
        Step("decision", _ask_decision, _hear_decision, _single),
        Step("remark", _ask_remark, _hear_remark, _returning),
        *BATCH_STEPS,
    ),
    finish=_finish,
    guard=leader_or_office,
    argument="pledge",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "duyet",
        APPROVAL,
        guard=leader_or_office,
        aliases=("phe duyet", "approve", "xet duyet", "duyet noi dung", "xem va duyet", "cho duyet"),
        place=210,
    ),
)
