"""A name of one word is asked about once more: most are cut off, and some peoples have such names."""

from __future__ import annotations

from domain.language.vietnamese import title_case_name
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, say
from handlers.talk.flow import Asked, Heard, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import When

_WHOLE = "whole"
_AGAIN = "again"


def one_word_step(of: str, *, when: When) -> Step:
    """The step behind the one called `of`, where a name was typed and `when` holds."""

    def applies(answers: Answers) -> bool:
        return when(answers) and len(str(answers.get(of) or "").split()) == 1

    async def ask(_scene: Scene, answers: Answers) -> Asked:
        name = title_case_name(str(answers[of]))
        choices = (
            Choice(_WHOLE, say("people-name-whole")),
            Choice(_AGAIN, say("people-name-again")),
        )
        return Prompt((say("people-name-one-word", name=name),), choices)

    async def hear(_scene: Scene, _answers: Answers, given: str) -> Heard:
        return Taken(_WHOLE) if given == _WHOLE else Reopened((of,))

    return Step("one-word", ask, hear, applies)
