"""The kinds of rounds there are, and how much of what a seat owes is done, whatever the kind of its round.

What is counted here correlates with `seats` and `rounds`.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case

from storage.pledges.kind import PLEDGE_ROWS
from storage.study.kind import STUDY_ROWS
from storage.tables import rounds, seats

KINDS = {rows_of_kind.kind: rows_of_kind for rows_of_kind in (PLEDGE_ROWS, STUDY_ROWS)}
"""By their names, as `rounds.kind` has them."""


BINDING_DEADLINE: ColumnElement[object] = case(
    (seats.c.extended_to > rounds.c.deadline, seats.c.extended_to), else_=rounds.c.deadline
)
"""The deadline that binds a seat: a personal one, unless the round's own was moved beyond it."""


def _by_kind(counts: dict[str, ColumnElement[int]]) -> ColumnElement[int]:
    return case(counts, value=rounds.c.kind)


DONE = _by_kind({kind: rows_of_kind.done for kind, rows_of_kind in KINDS.items()})
"""How much of what the seat owes is done: compare with `rounds.owed`."""

IN_TIME = _by_kind({kind: rows_of_kind.in_time(BINDING_DEADLINE) for kind, rows_of_kind in KINDS.items()})
"""How much of it was there by the deadline that binds the seat."""

LATE = and_(rounds.c.owed <= DONE, rounds.c.owed > IN_TIME)
"""Whether the seat's person is done, and was not by the deadline that binds them; with `seats` joined to `rounds`."""

ACCEPTED = _by_kind({kind: rows_of_kind.accepted for kind, rows_of_kind in KINDS.items()})
"""How much of it nobody has to look at any more."""

RETURNED = _by_kind({kind: rows_of_kind.returned for kind, rows_of_kind in KINDS.items()})
"""How much of it came back with a remark."""

USED = _by_kind({kind: rows_of_kind.used for kind, rows_of_kind in KINDS.items()})
"""How much of what the round allows at most is taken: pledges that are not withdrawn."""
