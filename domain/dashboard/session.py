"""Links that open the page, and the sessions that come of them. Pure; keeps nothing and knows no clock.

A link and its code are handed over in a chat, which says who somebody is; the page has no passwords.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.people.codes import digest
from domain.talk.messages import Address

LINK_LIFE = timedelta(minutes=10)
"""How long a link can be used."""

IDLE = timedelta(minutes=15)
"""How long a session lasts without a request."""

LONGEST_SESSION = timedelta(hours=9)
"""How long it lasts with them: a working day."""

SEEN_EVERY = timedelta(seconds=30)
"""How closely it is noted when a session was used last."""

CODE_DIGITS = 4
WRONG_TRIES = 3
"""Wrong codes after which a link is dead."""

TOKEN_BYTES = 32
"""256 bits in a link, and in what a browser repeats."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class DashboardLink:
    """A link for this person, who asked for it through this account. Only digests are kept.

    `browser_digest`: of what the first browser that opened it repeats; None before. `writes`: the one text that may be
    written by it, by kind and subject; empty: it leads to the whole page.
    """

    id: str
    person_id: str
    address: Address
    code_digest: str
    browser_digest: str | None = None
    wrong_codes: int = 0
    writes: str = ""


@dataclass(frozen=True, slots=True)
class DashboardSession:
    """Somebody who got in with a link, and when their browser was heard last. `writes` as in `DashboardLink`; `acts`:
    how many things were done in it that a form does once."""

    id: str
    person_id: str
    address: Address
    signed_in_at: datetime
    seen_at: datetime
    writes: str = ""
    acts: int = 0


@dataclass(frozen=True, slots=True)
class IssuedLink:
    """What is handed over, once: the secret part of the address, the code beside it, and until when both are good."""

    secret: str
    code: str
    until: datetime


def is_token(given: str) -> bool:
    """Whether this has the form of a link's secret, or of what a browser repeats."""
    return _TOKEN.fullmatch(given) is not None


def link_digest(secret: str, pepper: bytes) -> str:
    """What is kept of the secret of a link."""
    return digest(f"dashboard link {secret}", pepper)


def code_digest(secret: str, code: str, pepper: bytes) -> str:
    """What is kept of the code beside this link's secret."""
    return digest(f"dashboard code {secret} {code}", pepper)


def browser_digest(token: str, pepper: bytes) -> str:
    """What is kept of what the browser of a link repeats, before it got in."""
    return digest(f"dashboard browser {token}", pepper)


def session_digest(token: str, pepper: bytes) -> str:
    """What is kept of what the browser of a session repeats."""
    return digest(f"dashboard session {token}", pepper)


def form_token(token: str, pepper: bytes) -> str:
    """What every form of the page that was made for this browser holds, and no other site knows."""
    return digest(f"dashboard form {token}", pepper)
