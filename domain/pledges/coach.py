"""Advice on a pledge: warns and never blocks. The one stop is a mark of secrecy (`domain/language/secrecy.py`). Pure.

Word lists are data with defaults; they are written without marks and compared folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from domain.language.vietnamese import fold, tidy

AdviceId = Literal[
    "sensitive", "slogan-only", "too-short", "no-number", "no-date", "no-evidence", "alike", "too-long"
]

SHORTEST = 60
LONGEST = 600
ALIKE = 85.0
"""The likeness in percent from which two pledges count as one text."""

PRIORITY: tuple[AdviceId, ...] = (
    "sensitive",
    "slogan-only",
    "too-short",
    "no-number",
    "no-date",
    "no-evidence",
    "alike",
    "too-long",
)
"""What a member hears first, where only one hint is given."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing that would make the pledge better; its words are the text `pledges-coach-<id>`."""

    id: AdviceId

    @property
    def text_id(self) -> str:
        """The id of the hint's words."""
        return f"pledges-coach-{self.id}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """The nearest of the other texts: how like it is, 0 to 100, and its place among them."""

    ratio: float
    index: int


@dataclass(frozen=True, slots=True)
class CoachWords:
    """The lists the coach works with. Each is an office's to change."""

    slogans: tuple[str, ...]
    sensitive: tuple[str, ...]
    harmless: tuple[str, ...]
    evidence: tuple[str, ...]


DEFAULT_WORDS = CoachWords(
    # Pieces of the sentences everybody could sign. What is left after taking them away is the pledge.
    slogans=(
        "luon", "phan dau", "tich cuc", "nghiem tuc", "nghiem", "chap hanh tot", "chap hanh", "thuc hien tot",
        "thuc hien", "hoan thanh tot", "hoan thanh xuat sac", "hoan thanh", "nhiem vu", "duoc giao",
        "chu truong", "duong loi", "chinh sach", "phap luat", "nghi quyet", "quy dinh", "noi quy", "cua dang",
        "cua nha nuoc", "nha nuoc", "cua co quan", "cua don vi", "hoc tap va lam theo", "hoc tap", "lam theo",
        "tu tuong dao duc phong cach ho chi minh", "tam guong dao duc ho chi minh", "bac ho", "bac",
        "guong mau", "di dau", "tien phong", "neu guong", "nang cao", "tinh than", "trach nhiem", "y thuc",
        "giu gin", "doan ket", "noi bo", "pham chat", "dao duc", "loi song", "tu duong", "ren luyen",
        "trong sach", "vung manh", "trong moi", "cong viec", "cong tac", "moi", "tot", "va", "cac", "trong",
        "la", "mot", "nguoi", "dang vien", "toi", "se", "cua", "dang",
    ),
    # Topics that belong on paper; they also occur in good pledges, so they only warn.
    sensitive=("ky luat", "kiem tra", "bao ve chinh tri noi bo", "nhan su", "to cao", "don thu"),
    harmless=(
        "y thuc to chuc ky luat", "to chuc ky luat", "y thuc ky luat", "ky luat ky cuong", "ky cuong ky luat",
        "ky luat lao dong", "ky luat phat ngon", "ky luat hanh chinh", "tu kiem tra", "kiem tra lai",
    ),
    evidence=(
        "minh chung", "so lieu", "bien ban", "xac nhan", "cong nhan", "danh sach", "bao cao", "hinh anh",
        "anh chup", "cong khai", "san pham", "ky nhan", "so theo doi", "he thong", "bai thu hoach",
        "chuyen de", "nghiem thu",
    ),
)  # fmt: skip

_DATE = re.compile(r"\b[0-9]{1,2} ?[/.\-] ?(?:[0-9]{1,2}(?: ?[/.\-] ?(?:20)?[0-9]{2})?|20[0-9]{2})\b")
_DATE_WORDS = re.compile(
    r"\b(?:20[0-9]{2}|qui (?:[1-4]|i{1,3}|iv)|thang (?:[0-9]{1,2}|mot|gieng|chap)|(?:hang|moi|cuoi|trong|het)"
    r" (?:tuan|thang|qui|nam)|ngay [0-9]{1,2})\b"
)
# Nine digits and more in a row are a telephone or an identity number: somebody's data, not a measure.
_PERSONAL_NUMBER = re.compile(r"(?<![0-9])[0-9]{9,}(?![0-9])")


def advise(
    deed: str,
    result: str,
    until: date | None,
    neighbours: Sequence[str],
    *,
    evidence: str = "",
    words: CoachWords = DEFAULT_WORDS,
) -> tuple[Advice, ...]:
    """What would make this pledge better, most important first; empty for a good one.

    A good pledge is one action, one number, one deadline, one product or evidence, and not a neighbour's
    text (`neighbours`: deeds of others in the unit and round). `until` is the completion date where it was
    asked for already; the date, the number and the evidence may also be in the text.
    """
    whole = fold(f"{deed} {result} {evidence}")
    advice: set[AdviceId] = set()
    length = len(" ".join(tidy(deed).split()))
    if length < SHORTEST:
        advice.add("too-short")
    if length > LONGEST:
        advice.add("too-long")
    if not re.search(r"[0-9]", _DATE_WORDS.sub(" ", _DATE.sub(" ", whole))):
        advice.add("no-number")
    if until is None and not (_DATE.search(whole) or _DATE_WORDS.search(whole)):
        advice.add("no-date")
    if not evidence.strip() and not _deed_has(whole, words.evidence):
        advice.add("no-evidence")
    if _only_slogans(fold(deed), words.slogans):
        advice.add("slogan-only")
    if _PERSONAL_NUMBER.search(whole) or _deed_has(_deed_without(whole, words.harmless), words.sensitive):
        advice.add("sensitive")
    nearest = alike(deed, neighbours)
    if nearest is not None and nearest.ratio >= ALIKE:
        advice.add("alike")
    return tuple(Advice(name) for name in PRIORITY if name in advice)


def first_hint(advices: Iterable[Advice]) -> Advice | None:
    """The one hint a member is shown: more than one is a lecture."""
    return min(advices, key=lambda advice: PRIORITY.index(advice.id), default=None)


def alike(deed: str, others: Sequence[str]) -> Likeness | None:
    """The most similar of the other texts, word order and marks aside; None where there are none."""
    folded = fold(deed)
    ratios = [
        max(fuzz.ratio(folded, other), fuzz.token_sort_ratio(folded, other)) for other in map(fold, others)
    ]
    if not ratios:
        return None
    best = max(ratios)
    return Likeness(best, ratios.index(best))


@lru_cache(maxsize=64)  # a handful of lists, looked for in every text
def _coach_phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    # Longest first, so that a phrase is found before its own beginning.
    folded = sorted((fold(phrase) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in folded) or '(?!)'})\b")


def _deed_words(folded: str) -> str:
    return " ".join(re.findall(r"\w+", folded))


def _deed_has(folded: str, phrases: tuple[str, ...]) -> bool:
    return _coach_phrases(phrases).search(_deed_words(folded)) is not None


def _deed_without(folded: str, phrases: tuple[str, ...]) -> str:
    return _coach_phrases(phrases).sub(" ", _deed_words(folded))


def _only_slogans(folded: str, slogans: tuple[str, ...]) -> bool:
    words_left = _deed_without(folded, slogans).split()
    return bool(folded) and len(words_left) <= 2 and not re.search(r"[0-9]", folded)
