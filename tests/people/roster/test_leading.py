"""Who leads what after a roster: roles follow positions, and are taken with them."""

from __future__ import annotations

from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.leading import RoleChange, leaders_changed, role_changes
from domain.people.roster.rows import KnownLeader, KnownPerson, KnownRoster, RosterFile
from tests.people.roster.roster_lines import UNITS, row

SECRETARY = KnownPerson("a", "D1", "Nguyễn Văn An", "CB1", position="Bí thư")
OFFICE = KnownLeader("a", "CB1", Role.OFFICE)
KNOWN = KnownRoster(
    people=(SECRETARY,), units=UNITS, leaders=(KnownLeader("a", "CB1", Role.SECRETARY), OFFICE)
)


def test_who_loses_the_position_loses_the_role_and_keeps_what_no_position_gave() -> None:
    change = compare(RosterFile(rows=(row(3),), units=UNITS), KNOWN)

    assert role_changes(change, KNOWN) == (RoleChange("a", "CB1", Role.SECRETARY, given=False),)
    (leaders,) = leaders_changed(change, KNOWN)
    assert (leaders.role, leaders.before, leaders.after, leaders.newcomers) == (
        Role.SECRETARY,
        ("Nguyễn Văn An",),
        (),
        False,
    )


def test_who_gets_another_position_has_the_one_role_for_the_other() -> None:
    change = compare(RosterFile(rows=(row(3, position="Phó Bí thư"),), units=UNITS), KNOWN)

    assert set(role_changes(change, KNOWN)) == {
        RoleChange("a", "CB1", Role.SECRETARY, given=False),
        RoleChange("a", "CB1", Role.DEPUTY, given=True),
    }


def test_who_keeps_the_position_keeps_the_role() -> None:
    change = compare(RosterFile(rows=(row(3, position="Bí thư"),), units=UNITS), KNOWN)

    assert role_changes(change, KNOWN) == ()
    assert leaders_changed(change, KNOWN) == ()
