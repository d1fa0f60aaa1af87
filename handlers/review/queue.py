"""The queue of what waits for a decision: one by one, or many by a line like "1-5 duyet, 6 tra: ..."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from domain.review.deciding import One
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.waiting import next_for_others
from handlers.review.actions import decide
from handlers.review.deciders import decider_of
from handlers.review.lines import ALL, Lines, in_queue, is_line, list_was_shown
from handlers.review.remarks import hear_remark, remark_choices
from handlers.review.reviewable import Reviewable
from handlers.talk.command import Command, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

SHOWN = 15
"""Things in one list; the next ones follow when these are decided."""

APPROVE = "approve"
REFUSE = "refuse"
RETURN = "return"
LATER = "later"
_REVIEW_GONE = "gone"
"""The decision where there was none to ask for any more; the finish says what happened."""
_REVIEW_DONE = {APPROVE: "done-approved", REFUSE: "done-refused", RETURN: "done-returned"}


def review_command(review: Reviewable[One]) -> Command:
    """The command that opens the queue, perhaps at one thing."""
    queue = _Queue(review, Lines(review))
    flow = Flow(
        name=f"review-{review.command}",
        steps=(
            Step("queue", queue.ask_queue, as_given),
            Step("item", queue.ask_item, queue.hear_item),
            Step("version", queue.ask_version, as_given, _single_ruling),
            Step("decision", queue.ask_decision, queue.hear_decision, _undecided, hears_typed=True),
            Step("remark", queue.ask_remark, queue.hear_remark, _explained_ruling),
            *queue.lines.steps(),
        ),
        finish=queue.finish,
        guard=leader_or_office,
        argument="item",
    )
    return Command(review.command, flow, guard=leader_or_office, aliases=review.aliases, place=review.place)


def _single_ruling(answers: Answers) -> bool:
    return not is_line(answers)


def _undecided(answers: Answers) -> bool:
    return not isinstance(answers.get("item"), list)


def _explained_ruling(answers: Answers) -> bool:
    return _single_ruling(answers) and answers.get("decision") in (RETURN, REFUSE)


@dataclass(frozen=True, slots=True)
class _Queue(Generic[One]):
    review: Reviewable[One]
    lines: Lines[One]

    async def _find(self, scene: Scene, answers: Answers) -> One | None:
        return await self.review.one(scene.work, decider_of(scene), str(answers["item"]))

    # ---------------------------------------------------------------- the list

    async def ask_queue(self, scene: Scene, answers: Answers) -> Asked:
        """Not a question: what is numbered, kept so that the numbers mean the same when they come back."""
        waiting = await self.review.waiting(scene, limit=SHOWN)
        if not waiting and ("item" not in answers or is_line(answers)):
            return Stopped(reply(self.review.say("nothing")))
        if "item" in answers and not is_line(answers):
            return Taken([item.key for item in waiting])
        return Taken({item.key: item.version for item in waiting})

    async def ask_item(self, scene: Scene, answers: Answers) -> Asked:
        review, keys = self.review, list(in_queue(answers))
        waiting = {item.key: item for item in await self.review.waiting(scene, only=keys, limit=len(keys))}
        lines = [
            review.item(scene, number, waiting[key])
            if key in waiting
            else say("review-item-gone", number=number)
            for number, key in enumerate(keys, start=1)
        ]
        more = await self.review.waiting(scene, limit=SHOWN + 1)
        rest = (review.say("more", shown=len(keys)),) if len(more) > len(keys) else ()
        return Prompt(
            (review.say("queue", count=len(waiting)), BLANK, *lines, BLANK, *rest, review.say("how")),
            tuple(
                Choice(key, say("review-option", label=review.label(waiting[key]) if key in waiting else "–"))
                for key in keys
            ),
            "text",
            listed=len(lines),
        )

    async def hear_item(self, _scene: Scene, answers: Answers, given: str) -> Heard:
        # Without a list it is a button, or words after the command: looked up before anything is shown.
        if "queue" not in answers and given == ALL and self.review.at_once:
            return Taken([*self.lines.everything()])
        if "queue" not in answers or given in in_queue(answers):
            return Taken(given)
        return self.lines.hear(given, answers)

    # ---------------------------------------------------------------- one by one

    async def ask_version(self, scene: Scene, answers: Answers) -> Asked:
        """Not a question: which version is going to be read. What cannot be decided may still be readable."""
        item = await self._find(scene, answers)
        if item is not None:
            return Taken(item.version)
        asked = (scene.work, decider_of(scene), str(answers["item"]))
        back = (command_button(self.review.command, self.review.say("to-queue")),)
        return Stopped(
            reply(
                *(await self.review.readable(*asked) if self.review.readable is not None else ()),
                await self.review.why_not(*asked),
                choices=back if in_queue(answers) else (),
            )
        )

    async def ask_decision(self, scene: Scene, answers: Answers) -> Asked:
        item = await self._find(scene, answers)
        if item is None or item.version != answers["version"]:
            return Taken(_REVIEW_GONE)
        refusing = (REFUSE,) if self.review.refusing else ()
        decisions = (APPROVE, *refusing, RETURN, LATER)
        choices = tuple(Choice(decision, self.review.say(decision)) for decision in decisions)
        beside = await self.review.beside(scene, item) if self.review.beside else ()
        return Prompt(await self.review.whole(scene, item), (*choices, *beside))

    async def hear_decision(self, _scene: Scene, answers: Answers, given: str) -> Heard:
        """One of the decisions; or a line about the list out of which this was chosen."""
        if given in (APPROVE, REFUSE, RETURN, LATER, _REVIEW_GONE):
            return Taken(given)
        heard = self.lines.hear(given, answers) if list_was_shown(answers) else None
        if isinstance(heard, Taken):
            return heard
        return Invalid(say("review-line-elsewhere", command=self.review.command))

    async def ask_remark(self, _scene: Scene, answers: Answers) -> Asked:
        question = "ask-why-refused" if answers.get("decision") == REFUSE else "ask-remark"
        return Prompt((self.review.say(question),), remark_choices(self.review.ready_remarks), "text")

    async def hear_remark(self, scene: Scene, _answers: Answers, given: str) -> Heard:
        return hear_remark(scene, self.review.ready_remarks, given)

    async def finish(self, scene: Scene, answers: Answers) -> Outcome | Reopened:
        if is_line(answers):
            return await self.lines.finish(scene, answers)
        decider, review = decider_of(scene), self.review
        item, decision = await self._find(scene, answers), answers["decision"]
        if item is None:
            why = await review.why_not(scene.work, decider, str(answers["item"]))
            return await self._onward(scene, answers, why)
        if decision == LATER:
            return await self._onward(scene, answers, review.say_of("passed", item), passed=True)
        if item.version != answers["version"] or decision == _REVIEW_GONE:
            return Reopened(("version", "decision", "remark"), (review.say_of("changed", item),))
        approved = decision == APPROVE
        done = await decide(
            scene.work,
            decider,
            review,
            item,
            approved=approved,
            remark="" if approved else str(answers["remark"]),
            now=scene.now,
            refused=decision == REFUSE,
        )
        if isinstance(done, Refusal):
            return await self._onward(scene, answers, done.why)
        said = review.say_of(_REVIEW_DONE[str(decision)], item)
        return await self._onward(scene, answers, said)

    async def _onward(self, scene: Scene, answers: Answers, done: Text, *, passed: bool = False) -> Outcome:
        """To the next of the list that still waits; at its end back to what was passed over, or to rest."""
        here, keys = str(answers["item"]), list(in_queue(answers))
        following = keys[keys.index(here) + 1 :] if here in keys else keys
        waiting = await self.review.waiting(scene, only=following, limit=max(len(following), 1))
        still = {item.key for item in waiting}
        for key in following:
            if key in still:
                return Outcome((reply(done),), then=f"{self.review.command}.{key}")
        rest = len(await self.review.waiting(scene))
        if not rest:
            choices = (*await next_for_others(scene), *self.review.afterwards)
            return Outcome((reply(done, self.review.say("all-done"), choices=choices),))
        if passed:
            opens = command_button(self.review.command, self.review.say("to-queue"))
            return Outcome((reply(done, self.review.say("rest", count=rest), choices=(opens,)),))
        return Outcome((reply(done),), then=self.review.command)
