"""Many things decided by one line: what it would do, with a remark for each that goes back, then done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from domain.language.ranges import RangeFault
from domain.review.deciding import One
from domain.review.rulings import Ruling, Rulings, read_rulings
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.waiting import next_for_others
from handlers.review.actions import decide
from handlers.review.deciders import decider_of
from handlers.review.remarks import hear_remark, remark_choices, typed_remark
from handlers.review.reviewable import Reviewable
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt

ALL = "all"
"""The argument of the command that approves the whole list, once its plan was read."""


def in_queue(answers: Answers) -> dict[str, Answer]:
    """The numbered list that is on the table: keys, each with the version that was shown.

    Kept without versions where one thing was opened without the list: nobody has seen its numbers.
    """
    queue = answers.get("queue")
    if isinstance(queue, list):
        return dict.fromkeys(queue, 0)
    return queue if isinstance(queue, dict) else {}


def list_was_shown(answers: Answers) -> bool:
    """Whether the reader knows the numbers of the list."""
    return isinstance(answers.get("queue"), dict)


def line_of(answers: Answers) -> str | None:
    """The line of decisions with which the list, or one thing out of it, was answered; such an answer is a list."""
    for name in ("item", "decision"):
        given = answers.get(name)
        if isinstance(given, list):
            return str(given[0])
    return None


def is_line(answers: Answers) -> bool:
    """Whether a line of decisions was given."""
    return line_of(answers) is not None


@dataclass(frozen=True, slots=True)
class Lines(Generic[One]):
    """The part of the flow that reads lines of decisions."""

    review: Reviewable[One]

    def steps(self) -> tuple[Step, ...]:
        """A remark where one is wanting, then what is going to happen."""
        return (
            Step("reason", self._ask_reason, self._hear_reason, self._wants_reason, goes_out=True),
            reviewing(Step("sure", self._ask_sure, as_given, is_line), _parts),
        )

    def hear(self, given: str, answers: Answers) -> Heard:
        """A line of decisions about the list, or why it cannot be carried out."""
        read = self._read(given, answers)
        if read.faults:
            return Invalid(self._fault(read.faults[0], len(in_queue(answers))))
        checked = [typed_remark(ruling.remark) for ruling in read.rulings if ruling.remark]
        return next((fault for fault in checked if isinstance(fault, Invalid)), Taken([given]))

    def _read(self, line: str, answers: Answers) -> Rulings:
        review, count = self.review, len(in_queue(answers))
        words = {"approving": review.approving, "returning": review.returning, "refusing": review.refusing}
        return read_rulings(line, count=count, **words)

    def _fault(self, fault: RangeFault, count: int) -> Text:
        numbers = _listed_rulings(fault.numbers)
        match fault.trouble:
            case "out-of-range":
                return say("review-line-outside", numbers=numbers, count=count)
            case "overlap":
                return say("review-line-twice", numbers=numbers)
            case "unreadable":
                return self.review.say("line-unreadable", text=excerpt(fault.text))

    def _rulings(self, answers: Answers) -> Rulings:
        """What the line decides, with the remark that was asked for where it has none."""
        line = line_of(answers)
        read = Rulings(()) if line is None else self._read(line, answers)
        return read.explained(str(answers.get("reason", "")))

    def _wants_reason(self, answers: Answers) -> bool:
        return bool(self._rulings({**answers, "reason": ""}).unexplained)

    async def _ask_reason(self, _scene: Scene, answers: Answers) -> Asked:
        asked = self.review.say("ask-reason", numbers=_listed_rulings(self._rulings(answers).unexplained))
        return Prompt((asked,), remark_choices(self.review.ready_remarks), "text")

    async def _hear_reason(self, scene: Scene, _answers: Answers, given: str) -> Heard:
        return hear_remark(scene, self.review.ready_remarks, given)

    async def _present(self, scene: Scene, answers: Answers) -> list[tuple[Ruling, One | None]]:
        """What the line decides, each with what still waits as it was shown under its number."""
        queue, rulings = list(in_queue(answers).items()), self._rulings(answers).rulings
        asked = [(ruling, *queue[ruling.number - 1]) for ruling in rulings]
        waiting_items: dict[tuple[str, Answer], One] = {
            (item.key, item.version): item
            for item in await self.review.waiting(
                scene, only=[key for _, key, _ in asked], limit=max(len(asked), 1)
            )
        }
        return [(ruling, waiting_items.get((key, version))) for ruling, key, version in asked]

    def everything(self) -> list[str]:
        """The line that approves the whole list."""
        return [f"tat ca {self.review.approving[0]}"]

    async def _ask_sure(self, scene: Scene, answers: Answers) -> Asked:
        unread = answers.get("item") == self.everything()
        lines = [
            say("review-item-gone", number=ruling.number)
            if item is None
            else self.review.item(scene, ruling.number, item)
            if unread
            else self._planned(item, ruling)
            for ruling, item in await self._present(scene, answers)
        ]
        return Prompt(
            (say("review-plan-all") if unread else say("review-plan"), BLANK, *lines),
            (Choice(SEND, say("review-plan-yes")),),
            "letter",
        )

    def _planned(self, item: One, ruling: Ruling) -> Text:
        plan = "plan-approve" if ruling.approved else "plan-refuse" if ruling.refused else "plan-return"
        return self.review.say_of(
            plan,
            item,
            number=ruling.number,
            remark=ruling.remark,
            remarked=int(bool(ruling.remark)),
        )

    async def finish(self, scene: Scene, answers: Answers) -> Outcome:
        """Carry out the line; what was decided, changed or withdrawn since it was shown is left and named."""
        decider, review = decider_of(scene), self.review
        done, left = [], []
        for ruling, item in await self._present(scene, answers):
            verdict = item and await decide(
                scene.work,
                decider,
                review,
                item,
                approved=ruling.approved,
                remark=ruling.remark,
                now=scene.now,
                refused=ruling.refused,
            )
            if verdict is None or isinstance(verdict, Refusal):
                left.append(ruling.number)
            else:
                done.append(ruling)
        approved, refused = sum(item.approved for item in done), sum(item.refused for item in done)
        returned = len(done) - approved - refused
        said = [review.say("batch-done", approved=approved, returned=returned, refused=refused)]
        if left:
            said.append(review.say("batch-left", numbers=_listed_rulings(left)))
        if await review.waiting(scene, limit=1):
            return Outcome((reply(*said),), then=review.command)
        choices = (*await next_for_others(scene), *review.afterwards)
        return Outcome((reply(*said, review.say("all-done"), choices=choices),))


def _parts(_answers: Answers) -> Sequence[ReviewPart]:
    return (ReviewPart(("item", "reason"), say("review-plan-again")),)


def _listed_rulings(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
