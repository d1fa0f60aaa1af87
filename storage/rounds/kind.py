"""What the rows of a kind of round say: its terms, and how much of what a seat owes is done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table

from domain.rounds.round import Round
from storage.engine.database import Statements


@dataclass(frozen=True, slots=True)
class KindRows:
    """One kind of round in the database.

    `terms` are tables with rows of a round by `round_id`; a round is read with all their columns, named
    `<table>_<column>`, a row for each of their rows, in the order of `order`. `keep` writes them, and `load` makes the
    round of what every round has and of these rows. `done`, `accepted`, `returned` and `used` count for a seat and
    correlate with `seats`; see `storage.rounds.completion`. `in_time` does so too: how much of `done` was there by a
    deadline, whatever was mended of it later.
    """

    kind: str
    terms: tuple[Table, ...]
    order: tuple[ColumnElement[Any], ...]
    keep: Callable[[Statements, Any], Awaitable[None]]
    load: Callable[[Mapping[str, Any], Sequence[RowMapping]], Round]
    done: ColumnElement[int]
    in_time: Callable[[ColumnElement[Any]], ColumnElement[int]]
    accepted: ColumnElement[int]
    returned: ColumnElement[int]
    used: ColumnElement[int]
