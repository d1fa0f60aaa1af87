"""A typed number or label becomes the choice that a button would have been. Knows nothing of flows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.language.vietnamese import fold
from domain.ports import Words
from domain.talk.messages import SCREEN, Choice, Expects

BACK = "back"
CANCEL = "cancel"
DROP = "drop"
"""Give up what is about to be sent."""
LEAVE = "leave-for-good"
"""Give up for good, where that was asked for."""
SKIP = "skip"
READ_ALL = "read-all"
"""More of what is asked about, before the answer."""
NEXT = "screen-next"
PREVIOUS = "screen-previous"
"""Turn to another screen of the choices."""

_NUMBER = re.compile(r"(?:so )?(\d{1,3})[.)]?")
_LETTER = re.compile(r"([a-z])[.)]?")

_AGREEING = frozenset({"yes", "agree"})
_OUT = frozenset({BACK, CANCEL, DROP})
"""Tokens of the ways back or out, which go by 0."""

_DECLINING = frozenset({"no", "refuse", *_OUT})
"""Tokens of choices that agree, and of those that do not."""
_YES_AND_NO = 2

_COURTESY = re.compile(r"^(?:da|thua) | (?:a|nhe|nha|dong chi|roi)$")
_YES = frozenset(
    map(
        fold,
        (
            "co",
            "vang",
            "u",
            "uh",
            "ok",
            "oke",
            "okay",
            "dong y",
            "nhat tri",
            "duoc",
            "gui",
            "yes",
            "y",
        ),
    )
)
_RIGHT = "\u0111\u00fang"
"""A yes by its marks alone: without them it is the same word as "stop" and "don't"."""
_NO = frozenset(
    map(fold, ("khong", "ko", "k", "kg", "chua", "thoi", "khong dong y", "khong phai", "no", "n"))
)

CHOICES_ONLY = frozenset({"choice", "letter"})
"""What a question expects that takes nothing but its choices."""

_BY_LETTER = frozenset({"letter", "number"})

_ONWARD = frozenset({"tiep", "tiep theo", "tiep tuc", "xem them", "xem tiep", ">", ">>", "next", "more"})
_BACKWARD = frozenset({"truoc", "xem truoc", "trang truoc", "<", "<<", "previous"})

Signed = tuple[str, Choice]
"""A choice after the sign that is typed for it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is read at once of the choices that no line lists: some of them, and on every screen those that stand ahead
    of the numbers, and the ways back or out.

    `before` and `after` are the first and the last sign of the screens beside this one, where there are any.
    """

    shown: tuple[Signed, ...]
    out: tuple[Signed, ...]
    ahead: tuple[Signed, ...] = ()
    before: tuple[str, str] | None = None
    after: tuple[str, str] | None = None


def screen(
    choices: Sequence[Choice], expects: Expects, *, listed: int = 0, page: int = 1, most: int = SCREEN
) -> Screen:
    """The screen `page` (from 1; what is beyond the last is the last) of at most `most` choices."""
    signs = numbered(choices, expects)
    out = tuple(sign for sign in signs if sign[1].token in _OUT)
    ahead = tuple(sign for sign in signs if sign[1].ahead)
    onward = [sign for sign in signs if sign not in out and sign not in ahead][listed:]
    parts = [tuple(onward[first : first + most]) for first in range(0, len(onward), most)] or [()]
    at = min(max(page, 1), len(parts)) - 1
    return Screen(
        shown=parts[at],
        out=out,
        ahead=ahead,
        before=_ends(parts[at - 1]) if at > 0 else None,
        after=_ends(parts[at + 1]) if at + 1 < len(parts) else None,
    )


def turned_by_button(token: str, page: int) -> int | None:
    """The screen to which a button turns; None for another button."""
    return {NEXT: page + 1, PREVIOUS: max(page - 1, 1)}.get(token)


def turned(typed: str, choices: Sequence[Choice], *, listed: int, page: int) -> int | None:
    """The screen that `typed` asks for, where the choices are more than one screen holds; else None.

    There is nothing behind the last screen and nothing before the first: they come again.
    """
    onward = sum(choice.token not in _OUT and not choice.ahead for choice in choices) - listed
    if onward <= SCREEN:
        return None
    plain = fold(typed)
    if plain in _ONWARD:
        return min(page + 1, -(-onward // SCREEN))
    return max(page - 1, 1) if plain in _BACKWARD else None


def _ends(part: Sequence[Signed]) -> tuple[str, str]:
    return part[0][0], part[-1][0]


def numbered(choices: Sequence[Choice], expects: Expects) -> list[tuple[str, Choice]]:
    """Each choice with the sign that stands for it when typed: 1, 2, … or A, B, …, and 0 for the way back or out.

    0 is never an answer, also where a number is one: what it stands for must not change from question to question. What
    stands ahead goes by letters in any case.
    """
    signs: list[Signed] = []
    letters = places = 0
    for choice in choices:
        if choice.token in _OUT:
            signs.append(("0", choice))
        elif choice.ahead or expects in _BY_LETTER:
            letters += 1
            signs.append((chr(ord("@") + letters), choice))
        else:
            places += 1
            signs.append((str(places), choice))
    return signs


def resolve(
    typed: str, choices: Sequence[Choice], *, expects: Expects, words: Words, language: str
) -> Choice | None:
    """The choice that `typed` means: its number (`2`, `2.`, `so 2`), its letter, or its label without diacritics.

    A label without what stands in brackets behind it will do where it is the only such one; and where a question is
    answered by yes or no, so does any word for that.
    """
    if not choices:
        return None
    plain = fold(unicodedata.normalize("NFKC", typed))
    lettered = expects in _BY_LETTER or any(choice.ahead for choice in choices)
    sign = _LETTER.fullmatch(plain) if lettered else None
    if sign is None and (number := _NUMBER.fullmatch(plain)) and (expects != "number" or not int(number[1])):
        sign = number
    if sign:
        wanted = str(int(sign[1])) if sign[1].isdigit() else sign[1].upper()
        # Every button has a number twin, shown or not; only where a number is the answer it is not the choice's.
        for mark, choice in numbered(choices, "choice" if sign[1].isdigit() else expects):
            if mark == wanted:
                return choice
        return None
    wanted = _bare(plain)
    if not wanted:
        return None
    labels = [(words.say(choice.label, language), choice) for choice in choices]
    for label, choice in labels:
        if _bare(fold(label)) == wanted:
            return choice
    heads = [choice for label, choice in labels if _bare(fold(label.partition("(")[0])) == wanted]
    if len(heads) == 1:
        return heads[0]
    return _by_yes_or_no(wanted, typed, choices) if expects in CHOICES_ONLY else None


def _by_yes_or_no(said: str, typed: str, choices: Sequence[Choice]) -> Choice | None:
    """What a word for yes or no means where the choices are just that: one to agree and at most one to decline."""
    onward = [choice for choice in choices if choice.token not in (*_OUT, READ_ALL)]
    if not onward or len(onward) > _YES_AND_NO or onward[0].token not in _AGREEING:
        return None
    said = _COURTESY.sub("", said)
    if said in _YES or (said == fold(_RIGHT) and _RIGHT in unicodedata.normalize("NFC", typed).casefold()):
        return onward[0]
    if said not in _NO:
        return None
    declining = (*onward[1:], *[choice for choice in choices if choice.token in _OUT])
    return next((choice for choice in declining if choice.token in _DECLINING), None)


def _bare(folded: str) -> str:
    """Only letters and digits, so that icons and punctuation of a label need not be typed."""
    return " ".join(re.findall(r"\w+", folded))
