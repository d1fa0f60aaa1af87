"""How names are kept for being found and sorted by a database that knows no Vietnamese."""

from __future__ import annotations

from domain.language.vietnamese import fold, name_key

LONGEST_KEY = 400
_SORT_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LAST_SORT_DIGIT = len(_SORT_DIGITS) ** 2 - 1


def sort_key(full_name: str) -> str:
    """`domain.language.vietnamese.name_key` as text of 0-9 and a-z, which every collation sorts alike.

    A letter takes two places and a tone one; zeros end the letters and the tones of a word, so that the shorter of
    two beginnings comes first. Letters of other scripts fall together at the end.
    """
    return "".join(
        "".join(_two_sort_digits(letter) for letter in letters) + "00" + "".join(map(str, tones)) + "0"
        for letters, tones in name_key(full_name)
    )[:LONGEST_KEY]


def _two_sort_digits(letter: int) -> str:
    high, low = divmod(min(max(letter, 1), _LAST_SORT_DIGIT), len(_SORT_DIGITS))
    return _SORT_DIGITS[high] + _SORT_DIGITS[low]


def folded(full_name: str) -> str:
    """The name as it is searched: folded, no longer than its column."""
    return fold(full_name)[:200]


def folded_code(code: str) -> str:
    """The code as it is searched."""
    return fold(code)[:64]
