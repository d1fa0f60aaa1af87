"""What may be done to a unit, and what it changes of the roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.people.person import Role, Unit
from domain.people.roster.rows import KnownLeader, KnownPerson, KnownRoster, KnownUnit
from domain.units.change import (
    UnitAct,
    UnitPlan,
    UnitState,
    roster_change_of,
    split_code,
    transfer_of,
    unit_fault,
)

ROOT, BODY = Unit("r", "DU", "Đảng ủy", None), Unit("b", "DB", "Đảng bộ", "r")
ONE, TWO, BARE = (Unit(id_, id_.upper(), f"Chi bộ {id_}", "b") for id_ in ("one", "two", "bare"))
UNITS = (ROOT, BODY, ONE, TWO, BARE)
CODES = {unit.id: unit.code for unit in UNITS}
PEOPLE = (
    KnownPerson("a", "A", "An", "ONE", "Bí thư"),
    KnownPerson("b", "B", "Bình", "ONE", "Chi ủy viên"),
    KnownPerson("c", "C", "Cường", "TWO", "Bí thư"),
)
LEADERS = (KnownLeader("a", "ONE", Role.SECRETARY), KnownLeader("c", "TWO", Role.SECRETARY))
DAY = date(2026, 11, 23)


def state(*, tops: tuple[str, ...] = ("r",), leaders: tuple[KnownLeader, ...] = LEADERS) -> UnitState:
    known = tuple(KnownUnit(one.code, one.name, CODES.get(one.parent_id or "")) for one in UNITS)
    return UnitState(UNITS, frozenset(tops), KnownRoster(PEOPLE, known, leaders))


def plan(act: UnitAct, unit: Unit, target: Unit | None = None, **more: object) -> UnitPlan:
    return UnitPlan(act, unit.id, DAY, target=target.id if target else "", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        (plan(UnitAct.MERGE, ONE, ONE), "itself"),
        (plan(UnitAct.MERGE, BODY, ONE), "cycle"),
        (plan(UnitAct.MOVE, BODY, TWO), "cycle"),
        (plan(UnitAct.MOVE, ONE, BODY), "same"),
        (plan(UnitAct.MOVE, ONE, ROOT), None),
        (plan(UnitAct.MERGE, ONE, TWO), "two-secretaries"),
        (plan(UnitAct.MERGE, ONE, TWO, secretary="b"), "two-secretaries"),
        (plan(UnitAct.MERGE, ONE, TWO, secretary="a"), None),
        (plan(UnitAct.DISSOLVE, ONE), "no-target"),
        (plan(UnitAct.DISSOLVE, BODY), "no-target"),
        (plan(UnitAct.DISSOLVE, BARE), None),
        (plan(UnitAct.DISSOLVE, ROOT, ONE), "top"),
        (plan(UnitAct.RENAME, ONE, name=ONE.name), "same"),
        (plan(UnitAct.SPLIT, ONE, name="Mới"), "nobody"),
        (plan(UnitAct.SPLIT, ONE, name="Mới", people=("a", "b")), "everybody"),
        (plan(UnitAct.SPLIT, ONE, name="Mới", people=("c",)), "gone"),
        (plan(UnitAct.MERGE, Unit("x", "X", "X", "r"), ONE), "gone"),
    ],
)
def test_what_may_not_be_done_has_a_reason(wanted: UnitPlan, fault: str | None) -> None:
    assert unit_fault(wanted, state()) == fault
    if fault is not None:
        with pytest.raises(ValueError, match=fault):
            roster_change_of(wanted, state())


def test_an_office_ends_not_the_node_at_which_it_stands() -> None:
    assert unit_fault(plan(UnitAct.MERGE, BODY, ROOT), state(tops=("b",))) == "top"
    assert unit_fault(plan(UnitAct.MERGE, BODY, ROOT), state()) is None


def test_a_secretary_who_was_chosen_while_there_were_two_must_still_be_one() -> None:
    only = state(leaders=LEADERS[1:])

    assert unit_fault(plan(UnitAct.MERGE, ONE, TWO, secretary="a"), only) == "two-secretaries"
    assert unit_fault(plan(UnitAct.MERGE, ONE, TWO, secretary="c"), only) is None
    assert unit_fault(plan(UnitAct.MERGE, ONE, TWO), only) is None


def test_a_merger_moves_people_children_and_the_unit_itself() -> None:
    change = roster_change_of(plan(UnitAct.MERGE, ONE, TWO, secretary="a"), state())

    assert [(one.after.id, one.after.unit_code, one.after.position) for one in change.moved] == [
        ("a", "TWO", "Bí thư"),
        ("b", "TWO", "Chi ủy viên"),
    ]
    assert [(one.after.id, one.after.position) for one in change.changed_position] == [("c", "")]
    assert [(one.after.code, one.after.parent_code) for one in change.units_ended] == [("ONE", "TWO")]


def test_a_dissolved_body_leaves_its_cells_to_the_one_that_takes_them_in() -> None:
    change = roster_change_of(plan(UnitAct.DISSOLVE, BODY, ROOT), state())

    assert [(one.after.code, one.after.parent_code) for one in change.units_moved] == [
        ("ONE", "DU"),
        ("TWO", "DU"),
        ("BARE", "DU"),
    ]


def test_what_is_split_off_stays_within_the_sight_of_the_office() -> None:
    wanted = plan(UnitAct.SPLIT, ONE, name="Mới", people=("a",))

    beside, under = (roster_change_of(wanted, state(tops=tops)) for tops in (("r",), ("one",)))

    assert [one.parent_code for one in (*beside.units_new, *under.units_new)] == ["DB", "ONE"]
    assert [(one.after.unit_code, one.after.position) for one in beside.moved] == [("ONE-2", "")]
    assert split_code(ONE, state()) == "ONE-2"


def test_nobody_comes_to_lead_a_unit_by_a_position_that_spoke_of_another() -> None:
    committee = KnownPerson("a", "A", "An", "ONE", "Bí thư Đảng ủy")
    cell = KnownPerson("a", "A", "An", "DB", "Bí thư chi bộ")
    here = replace(state(), roster=replace(state().roster, people=(committee, *PEOPLE[1:])))

    changes = (
        transfer_of(committee, BODY, ONE),
        transfer_of(cell, ONE, BODY),
        transfer_of(committee, TWO, ONE),
        roster_change_of(plan(UnitAct.SPLIT, ONE, name="Đảng bộ Mới", people=("a",)), here),
        roster_change_of(plan(UnitAct.DISSOLVE, ONE, BODY), here),
    )

    assert [change.moved[0].after.position for change in changes] == ["", "", "Bí thư Đảng ủy", "", ""]
