"""A typed number or label becomes the choice that a button would have been. Knows nothing of flows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from domain.messages import Choice, Expects
from domain.ports import Words
from domain.vietnamese import fold

BACK = "back"
CANCEL = "cancel"
SKIP = "skip"

_NUMBER = re.compile(r"(?:so )?(\d{1,3})[.)]?")
_LETTER = re.compile(r"([a-z])[.)]?")


def numbered(choices: Sequence[Choice], expects: Expects) -> list[tuple[str, Choice]]:
    """Each choice with the sign that stands for it when typed: 1, 2, … with 0 for the way out, or A, B, …"""
    if expects == "number":
        return [(chr(ord("A") + place), choice) for place, choice in enumerate(choices)]
    signs: list[tuple[str, Choice]] = []
    number = 0
    for choice in choices:
        if choice.token in (BACK, CANCEL):
            signs.append(("0", choice))
        else:
            number += 1
            signs.append((str(number), choice))
    return signs


def resolve(
    typed: str, choices: Sequence[Choice], *, expects: Expects, words: Words, language: str
) -> Choice | None:
    """The choice that `typed` means: its number (`2`, `2.`, `so 2`), its letter, or its label without diacritics."""
    if not choices:
        return None
    plain = fold(unicodedata.normalize("NFKC", typed))
    sign = (_LETTER if expects == "number" else _NUMBER).fullmatch(plain)
    if sign:
        wanted = sign[1].upper() if expects == "number" else str(int(sign[1]))
        for mark, choice in numbered(choices, expects):
            if mark == wanted:
                return choice
        return None
    wanted = _bare(plain)
    if not wanted:
        return None
    for choice in choices:
        if _bare(fold(words.say(choice.label, language))) == wanted:
            return choice
    return None


def _bare(folded: str) -> str:
    """Only letters and digits, so that icons and punctuation of a label need not be typed."""
    return " ".join(re.findall(r"\w+", folded))
