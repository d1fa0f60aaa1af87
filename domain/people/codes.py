"""Link codes: eight digits to be typed, and a long secret for links and QR codes. Making, showing, reading and
digesting them. Keeps nothing and knows no clock."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from domain.language.vietnamese import tidy

DIGITS = 8
SECRET_BYTES = 16
"""128 bits: nobody guesses that, however often they try."""

CARD_CODE_LIFE = timedelta(days=7)
"""How long a code is good that is handed over on paper."""

CHAT_CODE_LIFE = timedelta(minutes=15)
"""How long a code is good that is typed at once."""

WRONG_CODES, WRONG_CODES_WITHIN = 5, timedelta(minutes=15)
"""So many wrong codes within that time, and the account has to wait until the oldest of them is past it."""

WRONG_FACTS = 3
"""Wrong second facts after which the code of somebody who holds a role is dead."""

TYPED_WRONG_AN_HOUR, TYPED_WRONG_A_DAY = 20, 60
"""Wrong codes of eight digits, over all accounts together, after which no typed code is looked at for a while."""

DISOWNED_WITHIN = timedelta(days=7)
"""How long a new account can be disowned on the person's other ones, and a link waits for its yes there."""

CARDS_PER_PAGE = 8
"""Printed cards with codes on a sheet of A4."""

# Between the digits only what people put there to read them better: 12/10/2026 is a date and no code.
_CODE = re.compile(r"[^0-9]*([0-9](?:[ .\-\u2010-\u2015]*[0-9]){7})[^0-9]*")


def make_code(below: Callable[[int], int]) -> str:
    """A fresh code. `below` draws a number from 0 up to, but not including, its argument (`secrets.randbelow`)."""
    return f"{below(10**DIGITS):0{DIGITS}d}"


_SECRET = re.compile(r"[A-Za-z0-9_-]{22}")


def make_secret(below: Callable[[int], int]) -> str:
    """A fresh secret for a link: 22 letters, digits, dashes and underlines, as Telegram takes them after `?start=`."""
    drawn = below(1 << 8 * SECRET_BYTES).to_bytes(SECRET_BYTES)
    return base64.urlsafe_b64encode(drawn).decode().rstrip("=")


def read_secret(given: str) -> str | None:
    """The secret of a link, or None where it is none."""
    return given if _SECRET.fullmatch(given) else None


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """What is handed over, once: the `code` to be typed, the `secret` for links, and until when both are good.

    `guarded`: whoever uses it is asked for a second fact. `office_until`: until when a code that the office issued
    before stays good beside it; None: there is none.
    """

    code: str
    secret: str
    until: datetime
    guarded: bool
    office_until: datetime | None = None


def draw_for_card(person_id: str, at: datetime, pepper: bytes) -> Callable[[int], int]:
    """What `make_code` draws from for a card that is printed: the same numbers each time for this person and instant.

    So a file with cards can be made anew while only digests are kept. Whoever has the pepper could undo the digests
    all the same, and without it the numbers cannot be told from drawn ones. `at` is aware and counts by milliseconds.
    """
    moment = at.astimezone(UTC).isoformat(timespec="milliseconds")
    turns = count()

    def below(limit: int) -> int:
        said = f"card {person_id} {moment} {next(turns)}"
        return int.from_bytes(hmac.digest(pepper, said.encode(), "sha256")) % limit

    return below


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
    """What is kept of a code or a secret, in hex. Keyed: a plain hash of eight digits is undone in a second."""
    return hmac.new(pepper, code.encode(), hashlib.sha256).hexdigest()
