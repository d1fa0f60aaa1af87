"""Many reflections assessed by one line: what it would do, with a remark for each that goes back, then done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.language.ranges import RangeFault
from domain.review.rulings import Ruling, read_rulings
from domain.study.edition import Reflection
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.review.pledge_lines import in_queue
from handlers.review.pledge_remarks import typed_remark
from handlers.review.reflection_remarks import hear_remark, remark_choices
from handlers.study.reviewing import assess, waiting
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.typed import excerpt

_ACCEPTING = ("dat", "dat yeu cau", "chap nhan", "dong y", "accept")
_RETURNING = (
    "bo sung",
    "can bo sung",
    "yeu cau bo sung",
    "chua dat",
    "khong dat",
    "tra lai",
    "tra",
    "return",
)
_AGAIN = "again"


@dataclass(frozen=True, slots=True)
class _Mark:
    """An assessment of the version that stood under a number of the list."""

    number: int
    key: str
    version: int
    accepted: bool
    remark: str


def is_batch(answers: Answers) -> bool:
    """Whether the list was answered by a line of assessments."""
    return isinstance(answers.get("reflection"), list)


def read_line(given: str, answers: Answers) -> Heard:
    """A line of assessments of the list, as answers keep it, or why it cannot be carried out."""
    queue = in_queue(answers)
    read = read_rulings(given, count=len(queue), approving=_ACCEPTING, returning=_RETURNING)
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
            return say("assessing-line-unreadable", text=excerpt(fault.text))


def _packed(ruling: Ruling, queue: Sequence[tuple[str, int]]) -> str:
    key, version = queue[ruling.number - 1]
    verb = "a" if ruling.approved else "r"
    return f"{ruling.number}:{key}:{version}:{verb}:{ruling.remark}"


def _marks(answers: Answers) -> list[_Mark]:
    """The line's assessments, those without a remark with the one that was asked for."""
    lines = answers.get("reflection")
    marks = []
    for line in lines if isinstance(lines, list) else []:
        number, key, version, verb, remark = line.split(":", 4)
        if verb == "r" and not remark:
            remark = str(answers.get("reason", ""))
        marks.append(_Mark(int(number), key, int(version), verb == "a", remark))
    return marks


def _unexplained(answers: Answers) -> bool:
    lines = answers.get("reflection")
    return isinstance(lines, list) and any(line.split(":", 4)[3:] == ["r", ""] for line in lines)


async def _ask_reason(_scene: Scene, answers: Answers) -> Asked:
    numbers = [str(mark.number) for mark in _marks(answers) if not mark.accepted and not mark.remark]
    asked = say("assessing-ask-reason", numbers=", ".join(numbers))
    return Prompt((asked,), remark_choices(), "text")


async def _hear_reason(scene: Scene, _answers: Answers, given: str) -> Heard:
    heard = hear_remark(scene, given)
    return heard if isinstance(heard, Invalid) else Taken(heard)


async def _present(scene: Scene, marks: Sequence[_Mark]) -> dict[int, Reflection]:
    """The reflections that still wait as they were shown, by their number in the list."""
    keys = [mark.key for mark in marks]
    found = {one.key: one for one in await waiting(scene, only=keys, limit=max(len(keys), 1))}
    return {
        mark.number: found[mark.key]
        for mark in marks
        if mark.key in found and found[mark.key].version == mark.version
    }


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    marks = _marks(answers)
    present = await _present(scene, marks)
    lines = []
    for mark in marks:
        reflection = present.get(mark.number)
        if reflection is None:
            lines.append(say("approval-item-gone", number=mark.number))
            continue
        lines.append(_planned(mark, reflection.person_name))
    return Prompt(
        (say("approval-plan"), BLANK, *lines),
        (Choice("yes", say("approval-plan-yes")), Choice(_AGAIN, say("approval-plan-again"))),
        "letter",
    )


def _planned(mark: _Mark, name: str) -> Text:
    if mark.accepted and not mark.remark:
        return say("assessing-plan-accept", number=mark.number, name=name)
    plan = "assessing-plan-accept-remark" if mark.accepted else "assessing-plan-return"
    return say(plan, number=mark.number, name=name, remark=mark.remark)


async def _hear_sure(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Reopened(("reflection", "reason")) if given == _AGAIN else Taken(given)


async def finish_batch(scene: Scene, answers: Answers) -> Outcome:
    """Carry out the line; whatever was assessed or rewritten since it was shown is left and named."""
    marks = _marks(answers)
    present = await _present(scene, marks)
    accepted = returned = 0
    left = []
    for mark in marks:
        reflection = present.get(mark.number)
        if reflection is None or not await assess(
            scene, reflection, accepted=mark.accepted, remark=mark.remark
        ):
            left.append(str(mark.number))
        elif mark.accepted:
            accepted += 1
        else:
            returned += 1
    done = [say("assessing-batch-done", accepted=accepted, returned=returned)]
    if left:
        done.append(say("assessing-batch-left", numbers=", ".join(left)))
    if await waiting(scene, limit=1):
        return Outcome((reply(*done),), then="docbai")
    return Outcome((reply(*done, say("assessing-all-done")),))


BATCH_STEPS: tuple[Step, ...] = (
    Step("reason", _ask_reason, _hear_reason, _unexplained),
    Step("sure", _ask_sure, _hear_sure, is_batch),
)
"""A remark where one is wanting, then what is going to happen."""
