"""A nomination: who gives an example, and by which deed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LONGEST_DEED = 500
"""Characters of a deed, as long as a remark on the week."""


@dataclass(frozen=True, slots=True)
class Nomination:
    """A leader's draft, made in the `week` (its label). Nobody but its proposer and the offices above reads it.

    `person_id`: the member who is meant; empty where it is the unit itself. `basis`: receipt numbers of confirmed
    pledges of that member on which it rests.
    """

    id: str
    week: str
    unit_id: str
    deed: str
    proposed_by: str
    proposed_at: datetime
    person_id: str = ""
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NominationLine:
    """A nomination as a list shows it. `person_name` is empty of a unit, and of a member whom the reader may not see
    any more; `unit_name` is that of the proposer's unit."""

    nomination: Nomination
    unit_name: str
    person_name: str
    proposer_name: str


def has_figure(deed: str) -> bool:
    """Whether there is a number in it by which the deed could be checked."""
    return any(character.isdecimal() for character in deed)
