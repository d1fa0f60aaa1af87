"""Which accounts reach whom: what the overview of a unit's reach is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.figures.counts import Share
from domain.people.person import Person, Unit

SILENT_AFTER = timedelta(days=30)
"""A person not heard for so long may have lost the phone, or reads no longer."""


class ReachState(StrEnum):
    """How a person can be reached. Each person has one; the values are in the order in which they need care."""

    NEVER = "never"
    """No account on any channel."""
    PAPER = "paper"
    """No account, and others have entered what they did: they go by paper."""
    BLOCKED = "blocked"
    """Every account is closed to us."""
    UNAGREED = "unagreed"
    """An account, but no agreement to the consent text."""
    SILENT = "silent"
    """Reachable as far as the platforms say, but not heard for `SILENT_AFTER`."""
    REACHED = "reached"


REACHABLE = (ReachState.SILENT, ReachState.REACHED)
"""Messages arrive."""

UNLINKED = (ReachState.NEVER, ReachState.PAPER)
"""No account."""


@dataclass(frozen=True, slots=True)
class ReachLine:
    """A person and the channels that reach them, in the order in which they are used.

    `closed`: those of the channels where the bot is blocked. `heard_at`: the last sign of life, linking included.
    `code_until`: a link code waits to be used until then.
    """

    person: Person
    state: ReachState
    channels: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    heard_at: datetime | None = None
    code_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReachCounts:
    """How many people of a unit are reached in which way. `only`: linked on just this channel; `several`: on more."""

    states: Mapping[ReachState, int] = field(default_factory=dict)
    only: Mapping[str, int] = field(default_factory=dict)
    several: int = 0

    def of(self, *states: ReachState) -> int:
        """How many people these are."""
        return sum(self.states.get(one, 0) for one in states)

    @property
    def people(self) -> int:
        """Everybody."""
        return sum(self.states.values())

    @property
    def reached(self) -> Share:
        """Whom messages reach, of everybody."""
        return Share(self.of(*REACHABLE), self.people)

    @classmethod
    def total(cls, counts: Iterable[ReachCounts]) -> ReachCounts:
        """The sum."""
        states: dict[ReachState, int] = {}
        only: dict[str, int] = {}
        several = 0
        for one in counts:
            for state, number in one.states.items():
                states[state] = states.get(state, 0) + number
            for channel, number in one.only.items():
                only[channel] = only.get(channel, 0) + number
            several += one.several
        return cls(states, dict(sorted(only.items())), several)


@dataclass(frozen=True, slots=True)
class ReachBranch:
    """A unit with its own people's counts and those of everything under it; the parts are units right below."""

    unit: Unit
    own: ReachCounts
    whole: ReachCounts
    parts: tuple[ReachBranch, ...] = ()


def grow_reach(units: Iterable[Unit], counts: Mapping[str, ReachCounts]) -> dict[str, ReachBranch]:
    """Branches by unit id. `units`: parents before children, as `People.units` has them."""
    grown: dict[str, ReachBranch] = {}
    waiting: dict[str, list[ReachBranch]] = {}
    for unit in reversed(list(units)):
        parts = tuple(reversed(waiting.pop(unit.id, [])))
        own = counts.get(unit.id, ReachCounts())
        branch = ReachBranch(unit, own, ReachCounts.total((own, *(part.whole for part in parts))), parts)
        grown[unit.id] = branch
        if unit.parent_id is not None:
            waiting.setdefault(unit.parent_id, []).append(branch)
    return dict(reversed(grown.items()))


def worst_reached(branches: Iterable[ReachBranch]) -> list[ReachBranch]:
    """Those with people, the smallest share first, then those with most people out of reach, then by code."""
    filled = [branch for branch in branches if branch.whole.people]

    def key(branch: ReachBranch) -> tuple[float, int, str]:
        share = branch.whole.reached
        return share.done / share.due, share.done - share.due, branch.unit.code

    return sorted(filled, key=key)
