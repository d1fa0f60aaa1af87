"""Whom the people of a unit may call: a name and a telephone number, and what counts as one."""

from __future__ import annotations

import re
from dataclasses import dataclass

FEWEST_DIGITS = 8
MOST_DIGITS = 12
LONGEST_PHONE = 32
LONGEST_NAME = 80
_PHONE = re.compile(r"\+?[\d\s().\-]+")


@dataclass(frozen=True, slots=True)
class UnitContact:
    """Who answers questions of a unit, and of the units under it that name nobody."""

    unit_id: str
    name: str
    phone: str


def read_phone(typed: str) -> str | None:
    """The number as it was typed, with single spaces; None where it is none that can be called."""
    phone = " ".join(typed.split())
    digits = sum(sign.isdecimal() for sign in phone)
    if not _PHONE.fullmatch(phone) or len(phone) > LONGEST_PHONE:
        return None
    return phone if FEWEST_DIGITS <= digits <= MOST_DIGITS else None
