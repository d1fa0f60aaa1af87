"""Column types that refuse what must not be stored: naive times, and dates that are times."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, String
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

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
        return (value - _EPOCH) // _MILLISECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the base's signature
        """Milliseconds to an aware datetime in UTC."""
        return None if value is None else _EPOCH + int(value) * _MILLISECOND


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
