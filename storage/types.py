"""What columns hold: types that refuse what must not be stored, naive times and dates that are times; and ids.

Ids are made by the application: sortable by the time of their making, unguessable in their rest.
"""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, String
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
A_MILLISECOND = timedelta(milliseconds=1)

FOREVER = date(9999, 12, 31)
"""The end of a span that has none yet."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as UTC milliseconds since 1970. Raises ValueError for a naive one."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - the base's signature
        """Aware datetime to milliseconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time has no place in the database")
        return (value - _EPOCH) // A_MILLISECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the base's signature
        """Milliseconds to an aware datetime in UTC."""
        return None if value is None else _EPOCH + int(value) * A_MILLISECOND


class Day(TypeDecorator[date]):
    """A date in the committee's zone, kept as ISO text so that both databases compare it alike."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the base's signature
        """Date to ISO text. Raises ValueError for a datetime."""
        if isinstance(value, datetime):
            raise ValueError("a day is a date, not a time")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - the base's signature
        """ISO text to date."""
        return None if value is None else date.fromisoformat(value)


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
