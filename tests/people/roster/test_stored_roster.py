"""The importer's changes: spans end and begin, grants follow positions, history stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.people.person import Role, Status
from domain.people.roster.change import compare
from domain.people.roster.rows import KnownPerson, KnownUnit
from tests.committee import DAY_ONE, ROSTER, UNITS, Committee, changed, file_of, import_roster, member

TOMORROW = DAY_ONE + timedelta(days=1)
LATER = DAY_ONE + timedelta(days=9)


async def _roles(committee: Committee, code: str, day: date = TOMORROW) -> list[tuple[Role, str]]:
    names = {unit_id: unit for unit, unit_id in committee.units.items()}
    grants = await committee.work.people.grants(committee.people[code], day)
    return [(grant.role, names[grant.unit_id]) for grant in grants]


async def test_what_was_imported_is_known(committee: Committee) -> None:
    known = await committee.work.roster.known(DAY_ONE)

    change = compare(file_of(ROSTER), known)

    assert change.empty
    assert change.missing == ()
    assert known.used_codes == {row.code for row in ROSTER}
    assert known.people[0] == KnownPerson(
        committee.people["A1"], "A1", "Nguyễn Văn Ân", "CB1", position="Bí thư"
    )
    assert sorted(known.units, key=lambda unit: unit.code) == sorted(UNITS, key=lambda unit: unit.code)


async def test_before_the_first_import_nobody_is_known_but_codes_are_taken(committee: Committee) -> None:
    known = await committee.work.roster.known(DAY_ONE - timedelta(days=1))

    assert (known.people, known.units) == ((), ())
    assert known.used_codes == {row.code for row in ROSTER}


async def test_people_missing_from_the_file_stay(committee: Committee) -> None:
    await import_roster(committee.work, [row for row in ROSTER if row.code != "A3"], TOMORROW)

    assert await committee.person("A3", TOMORROW) == await committee.person("A3")


async def test_a_transfer_keeps_the_place_of_before(committee: Committee) -> None:
    await import_roster(committee.work, changed("A3", unit="CB2"), TOMORROW)
    await import_roster(committee.work, changed("A3", unit="CB3"), LATER)

    places = [
        (await committee.person("A3", day)).unit_name
        for day in (DAY_ONE, TOMORROW, LATER - timedelta(days=1), LATER)
    ]

    assert places == ["Chi bộ Một", "Chi bộ Hai", "Chi bộ Hai", "Chi bộ Ba"]


async def test_the_second_change_of_a_day_replaces_the_first(committee: Committee) -> None:
    await import_roster(committee.work, changed("A3", unit="CB2"), TOMORROW)
    await import_roster(committee.work, changed("A3", name="Đỗ Văn Cương", status=Status.AWAY), TOMORROW)

    person = await committee.person("A3", TOMORROW)

    assert (person.full_name, person.unit_name, person.status) == ("Đỗ Văn Cương", "Chi bộ Một", Status.AWAY)
    assert (await committee.person("A3")).status is Status.ACTIVE
    assert await committee.work.people.search("cương", committee.scope("GOC"), TOMORROW) != []


async def test_units_are_renamed_moved_and_added_from_a_day_on(committee: Committee) -> None:
    moved = KnownUnit("CB2", "Chi bộ Hai mới", "GOC")
    added = KnownUnit("CB4", "Chi bộ Bốn", "CB2")
    await import_roster(
        committee.work, ROSTER, TOMORROW, units=(*(one for one in UNITS if one.code != "CB2"), moved, added)
    )

    async def tree(day: date) -> list[tuple[str, str]]:
        found = await committee.work.people.units(committee.scope("GOC"), day)
        return [(unit.code, unit.name) for unit in found if unit.code.startswith("CB")]

    assert await tree(DAY_ONE) == [("CB3", "Chi bộ Ba"), ("CB1", "Chi bộ Một"), ("CB2", "Chi bộ Hai")]
    assert await tree(TOMORROW) == [
        ("CB2", "Chi bộ Hai mới"),
        ("CB4", "Chi bộ Bốn"),
        ("CB3", "Chi bộ Ba"),
        ("CB1", "Chi bộ Một"),
    ]
    assert not await committee.work.people.within(committee.people["B1"], committee.scope("DB1"), TOMORROW)
    assert await committee.work.people.within(committee.people["B1"], committee.scope("DB1"), DAY_ONE)


async def test_history_is_not_rewritten(committee: Committee) -> None:
    await import_roster(committee.work, changed("A3", unit="CB2"), LATER)

    with pytest.raises(ValueError, match="later than 2026-11-03"):
        await import_roster(committee.work, changed("A2", unit="CB2"), TOMORROW)


async def test_new_leaders_get_their_roles_and_former_ones_lose_them(committee: Committee) -> None:
    rows = changed("A1", position="")
    rows = changed("A2", rows, position="Bí thư")
    rows = changed("A3", rows, position="Phó Bí thư")
    await import_roster(committee.work, rows, TOMORROW)

    assert await _roles(committee, "A1") == []
    assert await _roles(committee, "A2") == [(Role.SECRETARY, "CB1")]
    assert await _roles(committee, "A3") == [(Role.DEPUTY, "CB1")]
    assert await _roles(committee, "A1", DAY_ONE) == [(Role.SECRETARY, "CB1")]
    assert await _roles(committee, "A2", DAY_ONE) == [(Role.DEPUTY, "CB1")]


async def test_whoever_moves_leaves_no_role_behind(committee: Committee) -> None:
    await committee.work.people.grant(committee.people["A3"], Role.DEPUTY, committee.units["CB1"], DAY_ONE)
    await committee.work.people.grant(committee.people["A3"], Role.SECRETARY, committee.units["DB1"], DAY_ONE)
    rows = changed("A1", unit="CB2")
    await import_roster(committee.work, changed("A3", rows, unit="CB2"), TOMORROW)

    assert await _roles(committee, "A1") == [(Role.SECRETARY, "CB2")]
    assert await _roles(committee, "A3") == [(Role.SECRETARY, "DB1")]


async def test_whoever_is_gone_comes_back_with_what_the_position_gives_alone(
    committee: Committee,
) -> None:
    await committee.work.people.grant(committee.people["A1"], Role.DEPUTY, committee.units["DB1"], DAY_ONE)
    await committee.work.people.grant(committee.people["A1"], Role.OFFICE, committee.units["DB1"], DAY_ONE)
    await import_roster(committee.work, changed("A1", status=Status.LEFT), TOMORROW)
    gone = await _roles(committee, "A1")
    await import_roster(committee.work, ROSTER, LATER)

    grants = await committee.work.people.grants(committee.people["A1"], LATER)

    assert gone == []
    assert [grant.role for grant in grants] == [Role.SECRETARY]


async def test_a_role_taken_by_hand_does_not_come_back_with_an_unchanged_position(
    committee: Committee,
) -> None:
    await committee.work.people.revoke(
        committee.people["A1"], Role.SECRETARY, committee.units["CB1"], DAY_ONE
    )
    await import_roster(committee.work, changed("A1", name="Nguyễn Văn Ấn"), TOMORROW)

    assert await _roles(committee, "A1") == []


async def test_a_merger_keeps_what_was(committee: Committee) -> None:
    rows = changed("B1", unit="CB1", position="")
    await import_roster(committee.work, changed("B2", rows, unit="CB1"), TOMORROW)

    async def cell(unit: str, days: int) -> list[str]:
        day = DAY_ONE + timedelta(days=days)
        return [one.person.code for one in await committee.work.people.members(committee.scope(unit), day)]

    assert await cell("CB2", 0) == ["B1", "B2"]
    assert await cell("CB2", 1) == []
    assert await cell("CB1", 1) == ["A1", "A2", "A3", "A4", "B1", "B2"]
    assert await _roles(committee, "B1") == []


async def test_newcomers_get_the_next_free_code(committee: Committee) -> None:
    await import_roster(committee.work, (*ROSTER, member("", "Lý Thị Kim", "CB3")), TOMORROW)

    members = await committee.work.people.members(committee.scope("CB3"), TOMORROW)

    assert [one.person.code for one in members] == ["C1", "CB3-1"]
