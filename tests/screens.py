"""What a screen must not be: too many choices, labels that are cut, buttons that a platform would not take back, a
first screen of more than half a phone.

Every message that a conversation of `tests.town` brings forth is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.channels.base import Capabilities
from bot.channels.render import fit
from bot.words.texts import LANGUAGES, FluentWords
from domain.talk.messages import SCREEN, Choice, Reply
from handlers.talk.choices import screen

MOST_AHEAD = 3
LONGEST_LABEL = 20
LINE = 36
"""Characters of a line on a phone that is 390 points wide."""
HALF_A_PHONE = 12
"""Lines of half a screen of 844 points, with what the app itself takes."""

TOKEN = re.compile("[A-Za-z0-9_./-]{1,48}")
"""What comes back from a button that is pressed; see `Choice`."""

TYPED = Capabilities(max_text=1900, buttons=0, edit=False, files_out=False, choices=SCREEN)
"""What Zalo can do: short plain texts, a screen of choices at a time, no files."""

NAMES = frozenset({"name", "unit", "label", "who", "text", "note"})
"""Arguments of a label that are what somebody or something is called, or an answer in the words of its author."""

TITLES = ("pledges-opening-title-", "study-publish-issuer-")
"""How labels begin that are what a new round will be called, or the names of bodies that issue resolutions."""

PAGE_TURNS = frozenset({"people-codes-next", "people-codes-previous", "figures-summary-button-more"})
"""Labels that turn the pages of a list."""

GREETING = "people-menu-greeting"


def faults_of(reply: Reply, words: FluentWords) -> list[str]:
    """What is wrong with this message as a screen, in words for whoever reads the test."""
    return [
        *_too_many(reply),
        *_paged_twice(reply),
        *_too_long(reply, words),
        *_unreadable(reply),
        *_too_high(reply, words),
    ]


def _too_many(reply: Reply) -> Iterator[str]:
    part = screen(reply.choices, reply.expects, page=reply.page)
    if len(part.shown) > SCREEN:
        yield f"{len(part.shown)} choices on a screen: {[choice.token for _, choice in part.shown]}"
    if len(part.ahead) > MOST_AHEAD:
        yield f"{len(part.ahead)} buttons of a head: {[choice.token for _, choice in part.ahead]}"


def _paged_twice(reply: Reply) -> Iterator[str]:
    """Somebody who turns the pages of a list must not have to turn screens of choices besides."""
    turns = [choice.token for choice in reply.choices if choice.label.id in PAGE_TURNS]
    if turns and screen(reply.choices, reply.expects).after is not None:
        yield f"pages of a list on several screens: {[choice.token for choice in reply.choices]}"


def _too_long(reply: Reply, words: FluentWords) -> Iterator[str]:
    for choice in reply.choices:
        if not _is_name(choice):
            for language in LANGUAGES:
                label = words.say(choice.label, language)
                if len(label) > LONGEST_LABEL:
                    yield f"a label of {len(label)} characters: {choice.label.id} {label!r}"


def _unreadable(reply: Reply) -> Iterator[str]:
    for choice in reply.choices:
        if not TOKEN.fullmatch(choice.token):
            yield f"a token of {len(choice.token)} characters: {choice.token}"


def _is_name(choice: Choice) -> bool:
    return choice.label.id.startswith(TITLES) or any(
        name in NAMES and isinstance(value, str) for name, value in choice.label.args.items()
    )


def _too_high(reply: Reply, words: FluentWords) -> Iterator[str]:
    if not any(line.id == GREETING for line in reply.lines):
        return
    for language in LANGUAGES:
        text = "\n".join(piece.text for piece in fit(reply, TYPED, words=words, language=language))
        # What is said above it once (that a draft was kept) scrolls away.
        shown = text.splitlines()[len(fit_above(reply, words, language)) :]
        lines = sum(max(1, -(-len(line) // LINE)) for line in shown)
        if lines > HALF_A_PHONE:
            yield f"a first screen of {lines} lines: {text!r}"


def fit_above(reply: Reply, words: FluentWords, language: str) -> list[str]:
    """The lines above the greeting."""
    above = [words.say(line, language) for line in reply.lines]
    first = [line.id for line in reply.lines].index(GREETING)
    return "\n".join(above[:first]).split("\n") if first else []
