"""How somebody stands in a round: one rule for chat, weeks, workbooks and lists, whatever the kind of the round.

`storage.rounds.standing` says the same in SQL; a property test keeps the two equal.
"""

from __future__ import annotations

from enum import StrEnum


class RoundStanding(StrEnum):
    """Five that exclude one another, so that they add up to everybody whom the round asks.

    The first two have handed in what the round asks for. `RETURNED` have sent something that came back to them, and
    too little else: they are never told that they have not begun. The last two are missing.
    """

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    RETURNED = "returned"
    PART = "part"
    MISSING = "missing"


HANDED_IN = (RoundStanding.CONFIRMED, RoundStanding.WAITING)
"""Those who have handed in what the round asks for."""

NOT_HANDED_IN = (RoundStanding.PART, RoundStanding.MISSING)
"""Those who have not, and of whom nothing came back either."""


def standing_of(*, owed: int, done: int, accepted: int, returned: int) -> RoundStanding:
    """How somebody stands who handed in `done` of what the round asks for, has `accepted` of it confirmed and
    `returned` beside it.

    A round that asks for nothing (`owed` 0) takes one thing for enough.
    """
    asked = max(owed, 1)
    if done >= asked:
        return RoundStanding.CONFIRMED if accepted >= asked else RoundStanding.WAITING
    if returned:
        return RoundStanding.RETURNED
    return RoundStanding.PART if done else RoundStanding.MISSING
