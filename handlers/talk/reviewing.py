"""The screen before sending, the same in every flow: everything once more, with at most three ways on.

It is sent, one part of it is opened again, or it is given up. A flow says what is shown and which parts there are;
the screens between, and that nothing is lost on them, are here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, say
from handlers.talk.choices import DROP
from handlers.talk.flow import Asked, Dropped, Heard, Invalid, More, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import Lines

SEND = "yes"
"""The choice of a plain review that sends."""

_MEND = "mend"
_PART = "part."

_CHOOSING = "choosing"
"""What there is of a review's answer while the screen of the parts is open."""


@dataclass(frozen=True, slots=True)
class ReviewPart:
    """Something that may be opened again: the answers that hang together, by the names of their steps.

    No two parts of a review begin with the same step. `label`: what it is called, in two words.
    """

    names: tuple[str, ...]
    label: Text

    @property
    def token(self) -> str:
        """The choice that opens it."""
        return _PART + self.names[0]


ReviewParts = Callable[[Answers], Sequence[ReviewPart]]


def review(name: str, *, lines: Lines, confirm: Text, editable: Sequence[ReviewPart] = ()) -> Step:
    """Everything once more, to send it, to open one of these parts again, or to give it up."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        return Prompt(await lines(scene, answers), (Choice(SEND, confirm),))

    return reviewing(Step(name, ask, _hear_sending), lambda _answers: editable)


def reviewing(step: Step, parts: ReviewParts) -> Step:
    """The step that shows everything once more, and these parts behind a choice of it.

    The first choice of `step`, where it has any, is the one that sends; others come after the way to the parts. A part
    shows once one of its questions was answered; where there is but one, it is opened at once.
    """

    def shown(answers: Answers) -> list[ReviewPart]:
        return [part for part in parts(answers) if any(name in answers for name in part.names)]

    async def ask(scene: Scene, answers: Answers) -> Asked:
        known = shown(answers)
        if scene.so_far == _CHOOSING:
            return Prompt((say("talk-review-which"),), tuple(Choice(one.token, one.label) for one in known))
        asked = await step.ask(scene, answers)
        if not isinstance(asked, Prompt):
            return asked
        sending, others = asked.choices[:1], asked.choices[1:]
        return replace(
            asked,
            choices=(*sending, *_mending(known), *others),
            out=Choice(DROP, say("talk-review-drop")),
        )

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        heard = _hear_screen(shown(answers), given)
        if heard is not None:
            return heard
        if scene.so_far is not None:  # words that only look like an answer must not send
            return Invalid(say("talk-flow-choose"))
        return await step.hear(scene, answers, given)

    return replace(step, ask=ask, hear=hear, reviews=True)


async def _hear_sending(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given) if given == SEND else Invalid(say("talk-flow-choose"))


def _mending(parts: Sequence[ReviewPart]) -> tuple[Choice, ...]:
    """The choice that leads to the parts, or to the only one."""
    if not parts:
        return ()
    only = say("talk-review-mend-one", part=parts[0].label)
    return (Choice(_MEND, say("talk-review-mend") if len(parts) > 1 else only),)


def _hear_screen(parts: Sequence[ReviewPart], given: str) -> Heard | None:
    """What a choice means that leads to the screen behind the review, comes from it, or gives up; else None."""
    if given == DROP:
        return Dropped()
    if given == _MEND and len(parts) > 1:
        return More(_CHOOSING)
    opened = (part for part in parts if given in (part.token, _MEND))
    part = next(opened, None)
    return Reopened(part.names) if part else None
