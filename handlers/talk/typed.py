"""Texts that people write about their deeds: what every such text has to be, whatever it is about."""

from __future__ import annotations

from domain.language.secrecy import secret_mark
from domain.talk.messages import say
from handlers.talk.flow import Invalid

_EXCERPT = 80


def in_words(text: str) -> str | Invalid:
    """The text as it is, unless it has no letter in it, or carries a mark of secrecy: then it is not kept."""
    mark = secret_mark(text)
    if mark is not None:
        return Invalid(say("pledges-coach-secret-mark", mark=mark))
    if not any(character.isalpha() for character in text):
        return Invalid(say("talk-typed-no-words"))
    return text


def excerpt(text: str, length: int = _EXCERPT) -> str:
    """The beginning of a text in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return cut[: cut.rfind(" ")].rstrip(" ,.;:") + "\u2026" if " " in cut else cut + "\u2026"
