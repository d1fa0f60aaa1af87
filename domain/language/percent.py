"""How far something is, as people say it: "50%", "khoang 50 phan tram", "nam muoi phan tram", "mot nua". Pure."""

from __future__ import annotations

import re

from domain.language.signs import plain_signs
from domain.language.vietnamese import fold

_FULL = 100
_DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
}  # fmt: skip
_DIGIT = "|".join(_DIGITS)
_ABOUT = r"(?:(?:da|duoc|dat|xong|lam|hoan thanh|moi|khoang|tam|chung|uoc|gan|hon|tren|about|~|\u2248) ?)*"
_UNIT = r"(?:%|phan tram|percent)"
_FIGURE = re.compile(
    rf"{_ABOUT}(?P<whole>[0-9]{{1,3}})(?:(?P<part>[.,][0-9]{{1,2}})? ?{_UNIT})?(?: (?:roi|thoi))?"
)
_WORDS = re.compile(
    rf"{_ABOUT}(?:(?P<hundred>mot tram)|(?P<tens>(?:{_DIGIT}) )?(?P<ten>muoi)(?: (?P<ones>{_DIGIT}))?"
    rf"|(?P<short>{_DIGIT}) (?:lam|nham)|(?P<one>{_DIGIT})) {_UNIT}(?: (?:roi|thoi))?"
)
_HALF = re.compile(rf"{_ABOUT}(?:mot )?nua(?: (?:roi|thoi))?")


def parse_percent(text: str) -> int | None:
    """The percentage that is meant, 0 to 100, what is behind the comma left out; None where it is not certain.

    A whole number needs no sign; a fraction and a number in words do.
    """
    percent_words = fold(plain_signs(text)).rstrip(" .!,;:")
    if figure := _FIGURE.fullmatch(percent_words):
        whole = int(figure["whole"])
        return whole if whole <= _FULL and not (whole == _FULL and figure["part"]) else None
    if said := _WORDS.fullmatch(percent_words):
        return _number(said)
    return _FULL // 2 if _HALF.fullmatch(percent_words) else None


def _number(said: re.Match[str]) -> int:
    if said["hundred"]:
        return _FULL
    if said["short"]:
        return 10 * _DIGITS[said["short"]] + _DIGITS["lam"]
    if said["one"]:
        return _DIGITS[said["one"]]
    tens = _DIGITS[said["tens"].strip()] if said["tens"] else 1
    return 10 * tens + (_DIGITS[said["ones"]] if said["ones"] else 0)
