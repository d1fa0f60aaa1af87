"""How somebody stands in a round, in SQL: the rule of `domain.rounds.standing`."""

from __future__ import annotations

from sqlalchemy import ColumnElement, case

from domain.rounds.standing import RoundStanding


def standing_of(
    *,
    owed: ColumnElement[int],
    done: ColumnElement[int],
    accepted: ColumnElement[int],
    returned: ColumnElement[int],
) -> ColumnElement[str]:
    """The value of the `RoundStanding` of whoever handed in `done` of what is `owed`, and so on."""
    asked = case((owed > 1, owed), else_=1)
    return case(
        (accepted >= asked, RoundStanding.CONFIRMED.value),
        (done >= asked, RoundStanding.WAITING.value),
        (returned > 0, RoundStanding.RETURNED.value),
        (done > 0, RoundStanding.PART.value),
        else_=RoundStanding.MISSING.value,
    )
