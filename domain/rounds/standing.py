"""How somebody stands in a round: one rule for chat, weeks, workbooks and lists, whatever the kind of the round.

`storage.rounds.standing` says the same in SQL; a property test keeps the two equal.
"""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """Five that exclude one another, so that they add up to everybody whom the round asks.

    The first two have handed in what the round asks for. `RETURNED` have sent something that came back to them, and
    too little else: they are never told that they have not begun. The last two are missing.
    """

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    RETURNED = "returned"
    PART = "part"
    MISSING = "missing"


HANDED_IN = (Standing.CONFIRMED, Standing.WAITING)
"""Those who have handed in what the round asks for."""

NOT_HANDED_IN = (Standing.PART, Standing.MISSING)
"""Those who have not, and of whom nothing came back either."""


def standing_of(*, owed: int, done: int, accepted: int, returned: int) -> Standing:
    """How somebody stands who handed in `done` of what the round asks for, has `accepted` of it confirmed and
    `returned` beside it.

    A round that asks for nothing (`owed` 0) takes one thing for enough.
    """
    asked = max(owed, 1)
    if done >= asked:
        return Standing.CONFIRMED if accepted >= asked else Standing.WAITING
    if returned:
        return Standing.RETURNED
    return Standing.PART if done else Standing.MISSING
