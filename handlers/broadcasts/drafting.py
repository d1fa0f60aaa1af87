"""The questions that prepare a broadcast: where to begin, what is said, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.broadcasts.broadcast import LONGEST_TEXT, Audience
from domain.language.secrecy import secret_mark
from domain.people.person import Role
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.broadcasts.lines import list_button, listed_line, option_text, view_button
from handlers.broadcasts.views import recent
from handlers.rounds import opening_steps
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import as_given, in_words, lines_of, pick
from handlers.talk.writing import also_on_page

DONE = "text.done"
ANEW = "text.anew"
EVERYBODY = "everybody"
LEADERS = "leaders"


# ---------------------------------------------------------------- where to begin


async def _ask_broadcast_start(scene: Scene, _answers: Answers) -> Asked:
    """What was sent lately, with the way to a new one; where there is nothing yet, a new one at once."""
    broadcasts = await recent(scene)
    if not broadcasts:
        return Taken("new")
    lines = [
        listed_line(number, broadcast, scene.calendar) for number, broadcast in enumerate(broadcasts, start=1)
    ]
    buttons = (view_button(broadcast, option_text(broadcast)) for broadcast in broadcasts)
    choices = (*buttons, Choice("new", say("broadcasts-button-new")))
    return Prompt((say("broadcasts-list"), *lines), choices, listed=len(lines))


# ---------------------------------------------------------------- what is said


async def _ask_broadcast_text(scene: Scene, _answers: Answers) -> Asked:
    text = scene.so_far
    if not text:
        buttons = (list_button(),) if await recent(scene) else ()
        return Prompt((say("broadcasts-ask-text", most=LONGEST_TEXT),), buttons, "text")
    lines: tuple[Text, ...] = (
        say("broadcasts-text-so-far", length=len(str(text)), most=LONGEST_TEXT),
        BLANK,
        say("broadcasts-text", text=str(text)),
        BLANK,
        say("broadcasts-text-more"),
    )
    choices = (Choice(DONE, say("broadcasts-text-done")), Choice(ANEW, say("broadcasts-text-anew")))
    return Prompt(lines, choices, "text")


async def _hear_broadcast_text(scene: Scene, _answers: Answers, given: str) -> Heard:
    """A part of the text, or that it is all. A part that will not do is not kept; what came before it is."""
    text = str(scene.so_far or "")
    if given == ANEW:
        return More("")
    if given == DONE and text:
        heard = in_words(text)
        return heard if isinstance(heard, Invalid) else Taken(heard)
    broadcast_text = f"{text}\n{given}" if text else given
    if len(broadcast_text) > LONGEST_TEXT:
        return Invalid(say("broadcasts-text-long", length=len(broadcast_text), most=LONGEST_TEXT))
    mark = secret_mark(broadcast_text)
    return More(broadcast_text) if mark is None else Invalid(say("pledges-coach-secret-mark", mark=mark))


# ---------------------------------------------------------------- to whom


async def _ask_audience_find(scene: Scene, answers: Answers) -> Asked:
    """The search of the opening of a round, in the words of a broadcast."""
    asked = await opening_steps.FIND.ask(scene, answers)
    if not isinstance(asked, Prompt):
        return asked
    return replace(asked, lines=(say("broadcasts-ask-audience"), *asked.lines[1:]))


async def _audience_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return tuple(Choice(who, say("broadcasts-who", who=who)) for who in (EVERYBODY, LEADERS))


def audience_of(answers: Answers) -> Audience:
    """The audience that was answered."""
    roles = (Role.SECRETARY, Role.DEPUTY) if answers["who"] == LEADERS else ()
    return Audience(str(answers["audience"]), roles)


START = Step("start", _ask_broadcast_start, as_given)
TEXT = also_on_page(
    Step(
        "text",
        _ask_broadcast_text,
        _hear_broadcast_text,
        longest=LONGEST_TEXT,
        grows=True,
        goes_out=True,
        said_all=DONE,
    )
)
FIND = Step("find", _ask_audience_find, opening_steps.FIND.hear)
AUDIENCE = opening_steps.AUDIENCE
WHO = pick("who", lines=lines_of("broadcasts-ask-who"), options=_audience_options)
