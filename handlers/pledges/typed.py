"""A whole pledge that is typed at rest ("I register: ..."): asked for, it becomes a draft; so do several, in turn."""

from __future__ import annotations

import re

from domain.language.vietnamese import fold_in_place
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Expects, reply, say
from handlers.talk.command import Command, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_words

COMMAND = "dangkynoidung"
REGISTER = "dangky"

FOLLOWING = "following"
"""The deeds that are registered after this one: an answer that no question asks for."""

LEAST = 60
"""Letters of a text that is taken for a pledge; shorter ones are a wish to register."""

_LEAD = re.compile(
    r"\s*(?:(?:toi|em|minh|i)\s+)?(?:(?:xin|muon|se)\s+)*(?:dang k[iy]|cam ket|register|pledge)\b"
    r"(?:\s+\d*\s*(?:noi dung|viec|pledges))?[\s:\-\N{EN DASH}]*"
)
_ITEM = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+")
_SHOWN = 200


def pledge_in(text: str) -> str:
    """What is pledged in a text that begins with registering; empty where it is no pledge."""
    lead = _LEAD.match(fold_in_place(text))
    pledged = text[lead.end() :].strip() if lead else ""
    return pledged if sum(letter.isalpha() for letter in pledged) >= LEAST else ""


def items_of(pledged: str) -> list[str]:
    """The numbered pledges in a text; one where they are not numbered 1, 2, ..."""
    numbers = [int(re.sub(r"\D", "", item[0])) for item in _ITEM.finditer(pledged)]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return [pledged]
    return [item.strip(" \n;") for item in _ITEM.split(pledged)[1:] if item.strip(" \n;")]


async def _ask_text(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("pledges-ask-deed"),), (), "text")


async def _hear_text(_scene: Scene, _answers: Answers, given: str) -> Heard:
    text = in_words(given)
    return text if isinstance(text, Invalid) else Taken(text)


async def _ask_sure(_scene: Scene, answers: Answers) -> Asked:
    items = items_of(str(answers["text"]))
    lines = [
        say("pledges-typed-item", number=number, text=excerpt(item, _SHOWN))
        for number, item in enumerate(items, start=1)
    ]
    choices = (Choice("yes", say("pledges-typed-yes")), Choice("no", say("pledges-typed-no")))
    expects: Expects = "letter" if len(items) > 1 else "choice"
    return Prompt((say("pledges-typed-ask", count=len(items)), BLANK, *lines), choices, expects)


async def _begin(_scene: Scene, answers: Answers) -> Outcome:
    """The first becomes a draft at once, the others follow it."""
    if answers["sure"] != "yes":
        return Outcome((reply(say("pledges-typed-left")),))
    first, *following = items_of(str(answers["text"]))
    return one_after_another(first, following)


def one_after_another(deed: str, following: list[str]) -> Outcome:
    """Go on with a draft of this deed, behind which these wait."""
    given: dict[str, Answer] = {"deed": deed, **({FOLLOWING: following} if following else {})}
    return Outcome((), then=REGISTER, given=given)


TYPED_PLEDGE = Flow(
    name="typed-pledge",
    steps=(Step("text", _ask_text, _hear_text), Step("sure", _ask_sure, as_given)),
    finish=_begin,
    guard=member,
    argument="text",
)

COMMANDS: tuple[Command, ...] = (Command(COMMAND, TYPED_PLEDGE, guard=member, reads=pledge_in),)
