"""Ids made by the application: sortable by the time of their making, unguessable in their rest."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

A_MILLISECOND = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def new_id(at: datetime) -> str:
    """32 hexadecimal digits laid out like a UUIDv7 (RFC 9562): milliseconds of `at` (aware), then 74 random bits."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"


def made_at(id_: str) -> datetime:
    """The instant (UTC, to the millisecond) for which `new_id` made this id."""
    return _EPOCH + (int(id_, 16) >> 80) * A_MILLISECOND
