"""Registration rounds: they ask for pledges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.rounds.round import Round


@dataclass(frozen=True, slots=True)
class Group:
    """A content group of a round; `number` is its place in the menu, from 1."""

    number: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeRound(Round):
    """A registration round. `owed` pledges at least, `max_pledges` at most, to be kept within the period."""

    kind: ClassVar[str] = "pledge"

    period_from: date
    period_to: date
    max_pledges: int
    approval: bool
    guidance: str
    groups: tuple[Group, ...]
