"""`python -m tests.calendar.library`: write down anew what the `holidays` package says of Viet Nam.

To be run where the package was raised; the tests of the calendar then say what has changed.
"""

from __future__ import annotations

import csv

import holidays

from bot.calendar.public_days import TABLE, Kind, PublicDay

YEARS = range(2020, 2101)


def days_of_library() -> list[PublicDay]:
    """What the package says of these years, in the order of the days."""
    off = holidays.country_holidays("VN", years=YEARS, language="vi")
    proper = holidays.country_holidays("VN", years=YEARS, language="vi", observed=False)
    found = [
        PublicDay(day, Kind.HOLIDAY if day in proper else Kind.SUBSTITUTE, name) for day, name in off.items()
    ]
    found += [PublicDay(day, Kind.WORKED, "") for day in off.weekend_workdays if day.year in YEARS]
    return sorted(found, key=lambda one: one.day)


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(
            (one.day.isoformat(), one.kind.value, one.name) for one in days_of_library()
        )
