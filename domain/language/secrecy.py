"""The marks of secrecy that a text carries: a stamp must not be sent here, a phrase is asked about. Pure.

Compared with diacritics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.language.vietnamese import tidy

# "mat" with circumflex and dot below, "toi", "tuyet", "khong", "pho", "bien" with theirs.
_MAT = "m\u1eadt"
_TOP = "tuy\u1ec7t"
_HIGH = "t\u1ed1i"
_NOT_SPREAD = r"kh\u00f4ng\s+ph\u1ed5\s+bi\u1ebfn"
# The word inside ordinary compounds. Before it: keep safe, secret (also "state secrets", which good pledges
# promise to guard), close, careful, gall bladder, gall stone, gall duct. After it: password, density, honey,
# close, cipher, sugar, flower honey, agent, cane honey.
_COMPOUND_BEFORE = "b\u1ea3o|b\u00ed|th\u00e2n|c\u1ea9n|t\u00fai|s\u1ecfi|\u1ed1ng|d\u1ecbch|hoa"
_COMPOUND_AFTER = (
    "kh\u1ea9u|\u0111\u1ed9|ong|thi\u1ebft|m\u00e3|hoa|v\u1ee5|m\u00eda|ng\u1ecdt|\u0111\u01b0\u1eddng"
)
_SECRECY_MARKED = re.compile(
    rf"(?<![^\W_])(?:(?P<before>{_COMPOUND_BEFORE})\s+)?(?:(?P<grade>{_TOP}|{_HIGH})\s+)?{_MAT}(?![^\W_])"
    rf"(?!\s+(?:{_COMPOUND_AFTER})(?![^\W_]))"
)
_LETTERS_APART = re.compile("(?<![^\\W_])m[ ._-]{1,3}\u1ead[ ._-]{1,3}t(?![^\\W_])")


def _is_secrecy_mark(match: re.Match[str]) -> bool:
    return match["before"] is None or match["grade"] is not None


def secret_mark(text: str) -> str | None:
    """The mark of secrecy a text carries, in capitals as it would be stamped, or None.

    Compared with diacritics and without regard to case. The word for "secret" counts wherever it stands
    by itself ("tai lieu mat", a stamp, a heading, also with its letters spaced apart) and passes inside
    ordinary compounds: password, confidentiality, density, honey, and "bi mat", the ordinary word for a
    secret, because a pledge to guard state secrets is a good pledge. The mark "not to be spread" counts
    always. Text without diacritics cannot be judged and passes.
    """
    plain = _LETTERS_APART.sub(_MAT, tidy(text).lower())
    for match in _SECRECY_MARKED.finditer(plain):
        if _is_secrecy_mark(match):
            return " ".join(part for part in (match["grade"], _MAT) if part).upper()
    spread = re.search(rf"(?<![^\W_]){_NOT_SPREAD}(?![^\W_])", plain)
    return " ".join(spread[0].split()).upper() if spread else None


EXCERPT = 80
"""Characters of a line that are shown around a mark."""
_LONGEST_STAMP = 6
"""Words of a line that is a stamp; in a longer one the word may be spoken of ("except secret papers as provided")."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and the line it stands in, from 1, word for word. `stamp`: it marks the text, and is no part of it."""

    mark: str
    number: int
    line: str
    stamp: bool

    @property
    def excerpt(self) -> str:
        """The words around the mark."""
        lower = self.line.lower()
        places = (found.start() for found in _SECRECY_MARKED.finditer(lower) if _is_secrecy_mark(found))
        at = next(places, max(lower.find(self.mark.lower()), 0))
        start = max(at - EXCERPT // 2, 0)
        start = self.line.find(" ", start) + 1 if start else 0
        part = self.line[start : start + EXCERPT]
        return ("\u2026" if start else "") + part + ("\u2026" if start + EXCERPT < len(self.line) else "")


def placed_marks(text: str) -> Iterator[PlacedMark]:
    """The lines of a text that carry a mark, in order. Their neighbours' words tell the word for "secret" from a
    compound that a line break cuts in two."""
    lines = text.split("\n")
    before: list[str] = []
    for number, line in enumerate(lines, start=1):
        after = lines[number].split()[:1] if number < len(lines) else []
        mark = _mark_of_line(" ".join(before), line, " ".join(after))
        if mark is not None:
            short = len(line.split()) <= _LONGEST_STAMP
            stamped = mark in line and line != line.upper()
            yield PlacedMark(mark, number, line, stamp=short or stamped)
        before = [*before, *line.split()[-2:]][-2:]


def _mark_of_line(before: str, line: str, after: str) -> str | None:
    if secret_mark(before) is not None:  # that of a line above
        before = ""
    known = f"{before} {line}".strip()
    return secret_mark(known) if secret_mark(f"{known} {after}".strip()) is not None else None
