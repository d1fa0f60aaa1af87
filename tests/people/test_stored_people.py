"""Units, people and roles on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.vietnamese import name_key
from domain.people.person import Grant, Person, Role, Status, Unit
from domain.people.roster.change import RosterChange, UnitChange
from storage.people.names import sort_key
from tests.committee import DAY_ONE, UNITS, Committee, changed, import_roster, member, noon

TOMORROW = DAY_ONE + timedelta(days=1)


async def test_members_are_everybody_not_gone_by_given_name(committee: Committee) -> None:
    await import_roster(committee.work, changed("A3", status=Status.DECEASED), TOMORROW)

    seen = {
        scope: [one.person.code for one in await committee.work.people.members(committee.scope(*scope), day)]
        for scope, day in (
            (("CB1",), DAY_ONE),
            (("DB1",), TOMORROW),
            ((), DAY_ONE),
            (("CB2", "CB3"), DAY_ONE),
        )
    }

    assert seen == {
        ("CB1",): ["A1", "A2", "A3", "A4"],
        ("DB1",): ["A1", "A2", "A4", "B1", "B2", "DB1"],
        (): [],
        ("CB2", "CB3"): ["B1", "B2", "C1"],
    }


async def test_a_person_has_the_place_of_the_day(committee: Committee) -> None:
    await import_roster(committee.work, changed("A3", unit="CB2", position="Chi ủy viên"), TOMORROW)
    person_id = committee.people["A3"]

    yesterday = await committee.work.people.person(person_id, DAY_ONE - timedelta(days=1))
    first = await committee.work.people.person(person_id, DAY_ONE)
    second = await committee.work.people.person(person_id, TOMORROW)

    assert yesterday is None
    assert first == Person(
        person_id, "A3", "Đỗ Văn Cường", committee.units["CB1"], "Chi bộ Một", "", Status.ACTIVE
    )
    assert second == Person(
        person_id, "A3", "Đỗ Văn Cường", committee.units["CB2"], "Chi bộ Hai", "Chi ủy viên", Status.ACTIVE
    )


@pytest.mark.parametrize(
    ("typed", "code"), [("A3", "A3"), ("a3", "A3"), (" a3 ", "A3"), ("đb1", "DB1"), ("A33", None), ("", None)]
)
async def test_a_code_is_found_however_it_is_typed(
    committee: Committee, typed: str, code: str | None
) -> None:
    found = await committee.work.people.by_code(typed, DAY_ONE)

    assert (found.code if found else None) == code


async def test_a_code_that_could_be_two_is_nobodys(committee: Committee) -> None:
    twins = (member("TI1", "Một Hai", "CB3"), member("TY1", "Ba Bốn", "CB3"))
    await import_roster(committee.work, twins, DAY_ONE)

    assert await committee.work.people.by_code("tì1", DAY_ONE) is None
    exact = await committee.work.people.by_code("ty1", DAY_ONE)
    assert exact is not None
    assert exact.code == "TY1"


@pytest.mark.parametrize(
    ("typed", "scope", "codes"),
    [
        ("cuong", ("GOC",), ["A3"]),
        ("ĐỖ cường", ("GOC",), ["A3"]),
        ("văn", ("GOC",), ["A1", "A3", "B1", "C1", "VP1"]),
        ("va", ("GOC",), []),
        ("b2", ("DB1",), ["B2"]),
        ("giang", ("CB1",), []),
        ("giang", (), []),
        ("%", ("GOC",), []),
        ("_3", ("GOC",), []),
        ("   ", ("GOC",), []),
        ("một hai ba bốn năm sáu bảy tám chín mười", ("GOC",), []),
    ],
)
async def test_search_finds_whole_words_in_the_scope(
    committee: Committee, typed: str, scope: tuple[str, ...], codes: list[str]
) -> None:
    found = await committee.work.people.search(typed, committee.scope(*scope), DAY_ONE)

    assert [one.person.code for one in found] == codes


async def test_search_stops_at_its_limit(committee: Committee) -> None:
    found = await committee.work.people.search("văn", committee.scope("GOC"), DAY_ONE, limit=2)

    assert [one.person.code for one in found] == ["A1", "A3"]


async def test_units_come_parents_first_and_siblings_by_code(committee: Committee) -> None:
    units = await committee.work.people.units(committee.scope("GOC"), DAY_ONE)
    part = await committee.work.people.units(committee.scope("CB2", "DB1"), DAY_ONE)
    root = await committee.work.people.root(DAY_ONE)

    assert [unit.code for unit in units] == ["GOC", "CB3", "DB1", "CB1", "CB2"]
    assert [unit.code for unit in part] == ["DB1", "CB1", "CB2"]
    assert root == units[0] == Unit(committee.units["GOC"], "GOC", "Đảng bộ tỉnh", None)
    assert await committee.work.people.units((), DAY_ONE) == []
    assert await committee.work.people.root(DAY_ONE - timedelta(days=1)) is None


async def test_within_follows_the_tree_of_the_day(committee: Committee) -> None:
    people, scope = committee.work.people, committee.scope("CB1")
    await import_roster(committee.work, changed("A3", unit="CB2"), TOMORROW)

    answers = [
        await people.within(committee.people["A3"], scope, DAY_ONE),
        await people.within(committee.people["A3"], scope, TOMORROW),
        await people.within(committee.people["A3"], committee.scope("DB1"), TOMORROW),
        await people.within(committee.people["A3"], (), DAY_ONE),
        await people.within(committee.people["DB1"], scope, DAY_ONE),
    ]

    assert answers == [True, False, True, False, False]


async def test_a_role_is_given_and_taken_once(committee: Committee) -> None:
    people, person, unit = committee.work.people, committee.people["A3"], committee.units["CB1"]

    done = [
        await people.grant(person, Role.DEPUTY, unit, DAY_ONE),
        await people.grant(person, Role.DEPUTY, unit, DAY_ONE),
        await people.grant(person, Role.DEPUTY, unit, TOMORROW),
        await people.revoke(person, Role.DEPUTY, unit, DAY_ONE),
        await people.revoke(person, Role.DEPUTY, unit, DAY_ONE),
        await people.grant(person, Role.DEPUTY, unit, DAY_ONE),
        await people.revoke(person, Role.DEPUTY, unit, TOMORROW),
        await people.grant(person, Role.DEPUTY, unit, TOMORROW + timedelta(days=5)),
    ]

    held = [
        len(await people.grants(person, DAY_ONE + timedelta(days=days))) for days in (-1, 0, 1, 5, 6, 900)
    ]
    assert done == [True, False, False, True, False, True, True, True]
    assert held == [0, 1, 0, 0, 1, 1]


async def test_holders_leaders_and_holdings(committee: Committee) -> None:
    people, units = committee.work.people, committee.units
    leading = (Role.SECRETARY, Role.DEPUTY)

    holders = await people.holders(units["CB1"], leading, DAY_ONE)
    leaders = await people.leaders(list(units.values()), leading, DAY_ONE)
    holdings = await people.holdings([Role.OFFICE], DAY_ONE)

    assert [person.code for person in holders] == ["A1", "A2"]
    assert leaders == {
        units["CB1"]: [committee.people["A1"], committee.people["A2"]],
        units["CB2"]: [committee.people["B1"]],
        units["DB1"]: [committee.people["DB1"]],
    }
    assert holdings == [(committee.people["VP1"], Grant(Role.OFFICE, units["GOC"], "Đảng bộ tỉnh"))]
    assert await people.leaders([], leading, DAY_ONE) == {}


_letters = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạAĐ '-", max_size=12)


@given(_letters, _letters)
def test_the_kept_key_sorts_as_the_domain_does(first: str, second: str) -> None:
    by_text = sort_key(first) < sort_key(second)

    assert by_text == (name_key(first) < name_key(second))
    assert set(sort_key(first)) <= set("0123456789abcdefghijklmnopqrstuvwxyz")


def test_keys_stay_as_databases_have_them() -> None:
    # Another key for the same name would sort new people among those kept before as nobody expects.
    assert sort_key("Nguyễn Văn An") == "asc8000c8bgd0dgbac80030d4atc8000"
    assert sort_key("Đặng Thị Ánh") == "asc8bk0040b5atc8bg0050cwbkbo0050"


@pytest.mark.parametrize(
    ("name", "committee"),
    [
        ("Đảng bộ Sở Mẫu", "Đảng ủy Sở Mẫu"),
        ("Đảng ủy Ví dụ", "Đảng ủy Ví dụ"),
        ("Chi bộ Đảng bộ Mẫu", "Chi bộ Đảng bộ Mẫu"),
    ],
)
def test_a_unit_names_the_committee_that_leads_it(name: str, committee: str) -> None:
    assert Unit("1", "DB1", name, None).committee == committee


async def test_a_role_is_held_once_whatever_changes_around_it(committee: Committee) -> None:
    """From the day on under the new name, whatever else changed for who holds it; the day before under the old one."""
    people, day = committee.work.people, DAY_ONE + timedelta(days=1)
    address, secretary = await committee.link("A1"), committee.people["A1"]
    new = "Chi bộ Một và Hai"
    units = [replace(unit, name=new) if unit.code == "CB1" else unit for unit in UNITS]
    moved = changed("A1", status=Status.EXEMPT)
    rows = [replace(row, unit_name=new) if row.unit_code == "CB1" else row for row in moved]
    await import_roster(committee.work, rows, day, units=units)

    names = []
    for asked in (DAY_ONE, day):
        caller = (await committee.work.accounts.callers([address], asked))[address]
        held = [
            *[one for who, one in await people.holdings([Role.SECRETARY], asked) if who == secretary],
            *caller.grants,
        ]
        names.append([grant.unit_name for grant in held])

    assert names == [["Chi bộ Một"] * 2, [new] * 2]


async def test_a_role_is_taken_from_the_one_who_is_meant_alone(committee: Committee) -> None:
    people, ids, root = committee.work.people, committee.people, committee.units["GOC"]
    for code in ("A1", "A2"):
        await people.grant(ids[code], Role.OFFICE, root, DAY_ONE)
    await people.grant(ids["A1"], Role.OFFICE, committee.units["CB1"], DAY_ONE)

    taken = await people.revoke(ids["A1"], Role.OFFICE, root, TOMORROW)

    assert taken
    assert [
        grant.unit_id for grant in await people.grants(ids["A1"], TOMORROW) if grant.role is Role.OFFICE
    ] == [committee.units["CB1"]]
    assert Role.OFFICE in {grant.role for grant in await people.grants(ids["A2"], TOMORROW)}


async def test_a_unit_that_is_no_more_is_found_at_the_one_that_took_it_in(committee: Committee) -> None:
    """However often: the second cell went into the first, and that one into the third."""
    work, ids = committee.work, committee.units
    by_code = {unit.code: unit for unit in UNITS}
    for n, (code, into) in enumerate((("CB2", "CB1"), ("CB1", "CB3")), start=1):
        day, unit = DAY_ONE + timedelta(days=n), by_code[code]
        ended = RosterChange(units_ended=(UnitChange(unit, replace(unit, parent_code=into)),))
        await work.roster.apply(ended, day, noon(day))
    asked = [ids[code] for code in ("CB2", "CB1", "DB1")]

    seen = []
    for n in range(3):
        day = DAY_ONE + timedelta(days=n)
        found = await work.people.found_at(asked, day)
        seen.append(
            ([found[id_].name for id_ in asked], [await work.people.above(id_, day) for id_ in asked])
        )

    assert seen == [
        (["Chi bộ Hai", "Chi bộ Một", "Đảng bộ Một"], [ids["DB1"], ids["DB1"], ids["GOC"]]),
        (["Chi bộ Một", "Chi bộ Một", "Đảng bộ Một"], [ids["CB1"], ids["DB1"], ids["GOC"]]),
        (["Chi bộ Ba", "Chi bộ Ba", "Đảng bộ Một"], [ids["CB1"], ids["CB3"], ids["GOC"]]),
    ]
    assert await work.people.above(ids["GOC"], day) is None
