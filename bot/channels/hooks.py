"""Webhooks: where a platform brings updates to us instead of being asked for them."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from domain.talk.messages import Update


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a platform is told to bring its updates, and what it repeats to prove that it is the platform."""

    url: str
    secret: str = field(repr=False)


class Read(Protocol):
    """Reads the body of a request. Never raises: what cannot be read holds no update."""

    def __call__(self, body: bytes, *, now: datetime) -> list[Update]:
        """The updates in it; `now` is for those without a date."""
        ...


@dataclass(frozen=True, slots=True)
class Hook:
    """How the requests of one platform are taken: the header that repeats our secret, and who reads the body."""

    header: str
    read: Read


def secret_ok(header: str | None, expected: str) -> bool:
    """Whether the header is ours, in constant time. Without a secret: never."""
    header_secret = (header or "").encode("utf-8", "surrogateescape")
    return bool(expected) and hmac.compare_digest(header_secret, expected.encode())
