"""Link codes of eight digits: making, showing, reading and digesting them. Keeps nothing and knows no clock."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable

from domain.vietnamese import tidy

DIGITS = 8

# Between the digits only what people put there to read them better: 12/10/2026 is a date and no code.
_CODE = re.compile(r"[^0-9]*([0-9](?:[ .\-\u2010-\u2015]*[0-9]){7})[^0-9]*")


def make_code(below: Callable[[int], int]) -> str:
    """A fresh code. `below` draws a number from 0 up to, but not including, its argument (`secrets.randbelow`)."""
    return f"{below(10**DIGITS):0{DIGITS}d}"


def format_code(code: str) -> str:
    """The code as people read and type it: `4829 1375`."""
    return f"{code[:4]} {code[4:]}"


def read_code(typed: str) -> str | None:
    """The eight digits somebody typed, or None where there are not exactly eight of them.

    Takes spaces, dots and dashes between the digits, full-width digits, and words before and after.
    """
    match = _CODE.fullmatch(tidy(unicodedata.normalize("NFKC", typed)))
    return re.sub("[^0-9]", "", match[1]) if match else None


def digest(code: str, pepper: bytes) -> str:
    """What is kept of a code, in hex. Keyed: a plain hash of eight digits is undone in a second."""
    return hmac.new(pepper, code.encode(), hashlib.sha256).hexdigest()
