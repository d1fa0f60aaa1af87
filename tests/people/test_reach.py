"""Counts of reach, rolled up the tree."""

from __future__ import annotations

from domain.figures.counts import Share
from domain.people.person import Unit
from domain.people.reach import ReachCounts, ReachState, grow_reach, worst_reached

UNITS = (
    Unit("r", "R", "Root", None),
    Unit("a", "A", "Body", "r"),
    Unit("a1", "A1", "Cell", "a"),
    Unit("a2", "A2", "Cell", "a"),
    Unit("b", "B", "Empty", "r"),
)
FINE, NEVER, SILENT = ReachState.REACHED, ReachState.NEVER, ReachState.SILENT


def test_a_unit_holds_what_lies_under_it() -> None:
    counts = {
        "r": ReachCounts({FINE: 1}, {"telegram": 1}),
        "a1": ReachCounts({FINE: 1, NEVER: 2}, {"zalo": 1}),
        "a2": ReachCounts({SILENT: 1, FINE: 1}, {"telegram": 1}, 1),
    }

    branches = grow_reach(UNITS, counts)

    assert list(branches) == ["r", "a", "a1", "a2", "b"]
    assert branches["r"].whole == ReachCounts({FINE: 3, SILENT: 1, NEVER: 2}, {"telegram": 2, "zalo": 1}, 1)
    assert branches["a"].own == ReachCounts()
    assert [part.unit.id for part in branches["r"].parts] == ["a", "b"]
    assert [branches[unit].whole.reached for unit in ("r", "a", "a1", "b")] == [
        Share(4, 6),
        Share(3, 5),
        Share(1, 3),
        Share(0, 0),
    ]


def test_the_worst_stands_first_and_empty_units_nowhere() -> None:
    counts = {"a": ReachCounts({FINE: 1, NEVER: 1}), "a1": ReachCounts({NEVER: 2, FINE: 2})}
    counts |= {"a2": ReachCounts({FINE: 1})}
    branches = grow_reach(UNITS, counts)

    ordered = worst_reached(branches[unit] for unit in ("a2", "b", "a", "a1"))

    assert [one.unit.id for one in ordered] == ["a1", "a", "a2"]
