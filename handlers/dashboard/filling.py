"""A flow of the chat as a form: its questions one below the other, as far as they are answered, and its review.

Nothing is kept between two requests: what the form says is read anew by the flow's own steps each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.talk.conversations import Answers, Draft
from domain.talk.messages import Text, say
from handlers.dashboard.acting import hear_field
from handlers.talk.choices import CHOICES_ONLY
from handlers.talk.engine import LONGEST_TEXT, open_step
from handlers.talk.flow import Flow, Heard, Invalid, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Scene

_SEEN = 16


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What a form says to a question: a choice, and words, which go before it."""

    choice: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question, its choices as tokens and words, and what the form says to it; `fault`: why that is no answer.
    `words`: it takes words; `long`: several lines of them."""

    name: str
    lines: tuple[Text, ...]
    choices: tuple[tuple[str, Text], ...]
    words: bool
    long: bool
    given: GivenAnswer
    fault: Text | None = None


@dataclass(slots=True)
class FilledFlow:
    """A flow as far as the form fills it in.

    `review`: its last screen, where all is answered; `stopped`: why it cannot go on. `notes`: what its steps remark.
    """

    flow: Flow
    answers: Answers
    questions: list[FormQuestion] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    review: tuple[Text, ...] = ()
    stopped: tuple[Text, ...] = ()

    def seen(self, scene: Scene, *more: Text) -> str:
        """Tells what was read on this form, and of `more`, from anything else that might be."""
        lines = [*(line for asked in self.questions for line in asked.lines), *self.review, *more]
        said = "\n".join(scene.words.say(line, scene.caller.language) for line in lines if line.id)
        return hashlib.sha256(said.encode()).hexdigest()[:_SEEN]


async def fill(
    scene: Scene, flow: Flow, known: Answers, given: Mapping[str, GivenAnswer], *, said: Sequence[Text] = ()
) -> FilledFlow:
    """Ask what is not `known`, and answer it as the form does, up to the first question that it leaves open. What was
    `said` above is not said again."""
    form, above = FilledFlow(flow, dict(known)), list(said)
    while (step := open_step(flow, Draft(form.answers))) is not None:
        asked = await step.ask(scene, form.answers)
        if isinstance(asked, Stopped):
            form.stopped = asked.reply.lines
            return form
        if isinstance(asked, Taken):
            form.answers = {**form.answers, step.name: asked.answer}
            form.notes += asked.notes
            continue
        if step.reviews:
            form.review = asked.lines
            return form
        lines = tuple(line for line in asked.lines if line.id and line not in above)
        above += lines
        heard = await _hear(scene, step, asked, form.answers, given.get(step.name, GivenAnswer()))
        form.questions.append(_question(step, asked, lines, given.get(step.name, GivenAnswer()), heard))
        if not isinstance(heard, Taken):
            return form
        form.answers = {**form.answers, step.name: heard.answer}
        form.notes += heard.notes
    return form


async def _hear(
    scene: Scene, step: Step, asked: Prompt, answers: Answers, given: GivenAnswer
) -> Heard | None:
    """What the step makes of the form's answer; None where there is none."""
    if given.words and asked.expects not in CHOICES_ONLY:
        return await hear_field(step, scene, answers, given.words)
    if not given.choice:
        return None
    if given.choice not in [choice.token for choice in asked.choices]:
        return Invalid(say("talk-flow-choose"))
    return await step.hear(scene, answers, given.choice)


def _question(
    step: Step, asked: Prompt, lines: Sequence[Text], given: GivenAnswer, heard: Heard | None
) -> FormQuestion:
    fault = heard.why if isinstance(heard, Invalid) else None
    if heard is not None and not isinstance(heard, Taken | Invalid):  # a screen that only the chat has
        fault = say("talk-flow-choose")
    return FormQuestion(
        name=step.name,
        lines=tuple(lines),
        choices=tuple((choice.token, choice.label) for choice in asked.choices),
        words=asked.expects not in CHOICES_ONLY,
        long=step.goes_out or step.longest > LONGEST_TEXT,
        given=given,
        fault=fault,
    )
