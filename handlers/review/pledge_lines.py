"""Many pledges decided by one line: what it would do, with a remark for each that goes back, then done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from domain.language.ranges import RangeFault
from domain.pledges.pledge import Pledge
from domain.review.rulings import Ruling, read_rulings
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.pledges.registering import OWN
from handlers.pledges.reviewing import decide, waiting
from handlers.review.pledge_remarks import hear_remark, remark_choices, typed_remark
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.typed import excerpt

_AGAIN = "again"


class _Item(NamedTuple):
    """A ruling on the version that stood under a number of the list."""

    number: int
    pledge_id: str
    version: int
    approved: bool
    remark: str


def in_queue(answers: Answers) -> list[tuple[str, int]]:
    """The numbered list that is on the table: pledge ids with the versions that were shown."""
    queue = answers.get("queue")
    entries = [entry.partition(":") for entry in queue] if isinstance(queue, list) else []
    return [(pledge_id, int(version)) for pledge_id, _, version in entries]


def is_batch(answers: Answers) -> bool:
    """Whether the list was answered by a line of decisions."""
    return isinstance(answers.get("pledge"), list)


def read_line(given: str, queue: Sequence[tuple[str, int]]) -> Heard:
    """A line of decisions about the list, as answers keep it, or why it cannot be carried out."""
    read = read_rulings(given, count=len(queue))
    if read.faults:
        return Invalid(_fault(read.faults[0], len(queue)))
    for ruling in read.rulings:
        checked = typed_remark(ruling.remark) if ruling.remark else ruling.remark
        if isinstance(checked, Invalid):
            return checked
    return Taken([_packed(ruling, queue) for ruling in read.rulings])


def _fault(fault: RangeFault, count: int) -> Text:
    numbers = ", ".join(str(number) for number in fault.numbers)
    match fault.trouble:
        case "out-of-range":
            return say("approval-line-outside", numbers=numbers, count=count)
        case "overlap":
            return say("approval-line-twice", numbers=numbers)
        case "unreadable":
            return say("approval-line-unreadable", text=excerpt(fault.text))


def _packed(ruling: Ruling, queue: Sequence[tuple[str, int]]) -> str:
    pledge_id, version = queue[ruling.number - 1]
    verb = "a" if ruling.approved else "r"
    return f"{ruling.number}:{pledge_id}:{version}:{verb}:{ruling.remark}"


def _items(answers: Answers) -> list[_Item]:
    """The line's rulings, those without a remark with the one that was asked for."""
    lines = answers.get("pledge")
    items = []
    for line in lines if isinstance(lines, list) else []:
        number, pledge_id, version, verb, remark = line.split(":", 4)
        approved = verb == "a"
        if not approved and not remark:
            remark = str(answers.get("reason", ""))
        items.append(_Item(int(number), pledge_id, int(version), approved, remark))
    return items


def _unexplained(answers: Answers) -> bool:
    lines = answers.get("pledge")
    return isinstance(lines, list) and any(line.split(":", 4)[3:] == ["r", ""] for line in lines)


async def _ask_reason(_scene: Scene, answers: Answers) -> Asked:
    numbers = [str(item.number) for item in _items(answers) if not item.approved and not item.remark]
    asked = say("approval-ask-reason", numbers=", ".join(numbers))
    return Prompt((asked,), remark_choices(), "text")


async def _hear_reason(scene: Scene, _answers: Answers, given: str) -> Heard:
    heard = hear_remark(scene, given)
    return heard if isinstance(heard, Invalid) else Taken(heard)


async def _present(scene: Scene, items: Sequence[_Item]) -> dict[int, Pledge]:
    """The pledges that still wait as they were shown, by their number in the list."""
    ids = [item.pledge_id for item in items]
    found = {pledge.id: pledge for pledge in await waiting(scene, only=ids, limit=max(len(ids), 1))}
    return {
        item.number: found[item.pledge_id]
        for item in items
        if item.pledge_id in found and found[item.pledge_id].version == item.version
    }


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    items = _items(answers)
    present = await _present(scene, items)
    lines = []
    for item in items:
        pledge = present.get(item.number)
        if pledge is None:
            lines.append(say("approval-item-gone", number=item.number))
            continue
        lines.append(
            say(
                "approval-plan-approve" if item.approved else "approval-plan-return",
                number=item.number,
                name=pledge.person_name,
                receipt=pledge.receipt,
                remark=item.remark,
            )
        )
    return Prompt(
        (say("approval-plan"), BLANK, *lines),
        (Choice("yes", say("approval-plan-yes")), Choice(_AGAIN, say("approval-plan-again"))),
        "letter",
    )


async def _hear_sure(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Reopened(("pledge", "reason")) if given == _AGAIN else Taken(given)


async def finish_batch(scene: Scene, answers: Answers) -> Outcome:
    """Carry out the line; whatever was decided, changed or withdrawn since it was shown is left and named."""
    items = _items(answers)
    present = await _present(scene, items)
    approved = returned = 0
    left = []
    for item in items:
        pledge = present.get(item.number)
        if pledge is None or not await decide(scene, pledge, approved=item.approved, remark=item.remark):
            left.append(str(item.number))
        elif item.approved:
            approved += 1
        else:
            returned += 1
    done = [say("approval-batch-done", approved=approved, returned=returned)]
    if left:
        done.append(say("approval-batch-left", numbers=", ".join(left)))
    if await waiting(scene, limit=1):
        return Outcome((reply(*done),), then="duyet")
    return Outcome((reply(*done, say("approval-all-done"), choices=(OWN,)),))


BATCH_STEPS: tuple[Step, ...] = (
    Step("reason", _ask_reason, _hear_reason, _unexplained),
    Step("sure", _ask_sure, _hear_sure, is_batch),
)
"""A remark where one is wanting, then what is going to happen."""
