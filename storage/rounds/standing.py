"""How somebody stands in a round, in SQL: the rule of `domain.rounds.standing`."""

from __future__ import annotations

from sqlalchemy import ColumnElement, case

from domain.rounds.standing import Standing


def standing_of(
    *,
    owed: ColumnElement[int],
    done: ColumnElement[int],
    accepted: ColumnElement[int],
    returned: ColumnElement[int],
) -> ColumnElement[str]:
    """The value of the `Standing` of whoever handed in `done` of what is `owed`, and so on."""
    asked = case((owed > 1, owed), else_=1)
    return case(
        (accepted >= asked, Standing.CONFIRMED.value),
        (done >= asked, Standing.WAITING.value),
        (returned > 0, Standing.RETURNED.value),
        (done > 0, Standing.PART.value),
        else_=Standing.MISSING.value,
    )
