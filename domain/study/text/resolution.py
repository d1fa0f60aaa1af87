"""The text of a resolution as it is kept: one way of writing it, and what keeps it from being published. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from domain.language.secrecy import PlacedMark, placed_marks, secret_mark
from domain.language.vietnamese import tidy

LONGEST_TEXT = 150_000
"""Characters of a normalised text: about fifty printed pages."""

TextTrouble = Literal["empty", "too-long", "secret-mark"]


@dataclass(frozen=True, slots=True)
class TextFault:
    """Why a text cannot be published.

    `mark` is the mark of secrecy that was found, `line` the line in which it is, word for word, and `number` that
    line's place in the text from 1. `length` is the text's, in characters.
    """

    trouble: TextTrouble
    length: int = 0
    mark: str = ""
    line: str = ""
    number: int = 0


def normalised(text: str) -> str:
    """The one way in which a text is kept and summed up (`domain.study.edition.digest_of`): the same words, the same
    sum.

    NFC, single spaces, no spaces at the edges of lines, at most one blank line in a row, `\\n` line ends. Bullets and
    heading marks stay. Normalising twice changes nothing.
    """
    lines = [re.sub(" {2,}", " ", line) for line in tidy(text).split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines))


def text_fault(text: str) -> TextFault | None:
    """Why a normalised text cannot be published, None where it can. Of marks of secrecy only a stamp counts."""
    if not re.search(r"\w", text):
        return TextFault("empty")
    if len(text) > LONGEST_TEXT:
        return TextFault("too-long", length=len(text))
    mark = next((mark for mark in _marks(text) if mark.stamp), None)
    if mark is None:
        return None
    return TextFault("secret-mark", length=len(text), mark=mark.mark, line=mark.line, number=mark.number)


def doubtful_marks(text: str) -> tuple[PlacedMark, ...]:
    """The phrases of a normalised text that speak of secret papers: somebody has to say that it is a public one."""
    return tuple(mark for mark in _marks(text) if not mark.stamp)


def _marks(text: str) -> tuple[PlacedMark, ...]:
    return tuple(placed_marks(text)) if secret_mark(text) is not None else ()
