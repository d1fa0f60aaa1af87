"""Long texts that a member may write in a browser instead of in messages, where the assistant has a page for that.

A feature says by `LONG_TEXTS` which of its texts these are: what there is so far, how it is kept, and which flow's
questions it answers. Whoever has the page says by `WRITING` how one gets there. Neither knows the other.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, say
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step
from handlers.talk.scene import Scene, Slot


@dataclass(frozen=True, slots=True)
class WrittenSoFar:
    """A text as it is now, what it is called, what its author should know; its least and largest length in
    characters."""

    title: Text
    about: tuple[Text, ...]
    text: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class LongText:
    """A kind of texts of members, each with a subject, such as a round. All of it is the caller's own.

    `so_far`: the text of this subject, or why there is none to write. `keep`: this is the whole text from now on;
    returns why it is not. `answers`: what the chat's `flow` would have heard up to its review, had the text been
    written there; or why it cannot be sent yet. `is_about`: whether a draft of the flow is about this subject.
    """

    kind: str
    flow: Flow
    so_far: Callable[[Scene, str], Awaitable[WrittenSoFar | Text]]
    keep: Callable[[Scene, str, str], Awaitable[Text | None]]
    answers: Callable[[Scene, str], Awaitable[Answers | Text]]
    is_about: Callable[[Answers, str], bool]


LONG_TEXTS: Slot[LongText] = Slot("long-texts")

OpenWriting = Callable[[Scene, str], Awaitable[tuple[Text, ...]]]
"""Lines that lead the caller to the text of this name (`name_of_text`), and to nothing else; without a name to the
office's page."""

WRITING: Slot[OpenWriting] = Slot("writing")


def name_of_text(kind: str, subject: str) -> str:
    """A text, by its kind and subject."""
    return f"{kind}:{subject}"


def may_write_in_browser(scene: Scene) -> bool:
    """Whether there is a page that browsers reach."""
    return bool(scene.policy.public_url and scene.modules[WRITING])


async def lines_to_writing(scene: Scene, name: str = "") -> tuple[Text, ...]:
    """The way to the text of this name, in words, or for the office to all that it is asked; none where there is no
    page."""
    return await scene.modules[WRITING][0](scene, name) if may_write_in_browser(scene) else ()


ON_PAGE = "on-page"
"""The answer that is no answer: it shall be written in a browser."""


def page_choice(scene: Scene) -> tuple[Choice, ...]:
    """The choice to write in a browser, where that can be."""
    return (Choice(ON_PAGE, say("talk-choice-page")),) if may_write_in_browser(scene) else ()


def also_on_page(step: Step) -> Step:
    """The same question of the office, with the choice to write in a browser; it stays open meanwhile."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        asked = await step.ask(scene, answers)
        return (
            replace(asked, choices=(*asked.choices, *page_choice(scene)))
            if isinstance(asked, Prompt)
            else asked
        )

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        if given == ON_PAGE:
            return Reopened((), await lines_to_writing(scene))
        return await step.hear(scene, answers, given)

    return replace(step, ask=ask, hear=hear)
