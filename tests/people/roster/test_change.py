"""What a roster file would change of what is known."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.people.person import Status
from domain.people.roster.change import NewPerson, PersonChange, RosterChange, UnitChange, compare
from domain.people.roster.rows import KnownPerson, KnownRoster, KnownUnit, MemberKind, RosterFile, RosterRow
from domain.people.roster.sheet import read_rows
from tests.people.roster.roster_lines import AN, HEADER, ROOT, UNITS, row


def known(
    id_: str, code: str, name: str = "Nguyễn Văn An", unit: str = "CB1", **other: object
) -> KnownPerson:
    return replace(KnownPerson(id_, code, name, unit), **other)  # type: ignore[arg-type]  # as in `row`


def people(*persons: KnownPerson) -> KnownRoster:
    return KnownRoster(people=persons, units=UNITS)


def file(*rows: RosterRow) -> RosterFile:
    return RosterFile(rows=rows, units=UNITS)


def change(line: int, before: KnownPerson, **after: object) -> PersonChange:
    return PersonChange(line, before, replace(before, **after))  # type: ignore[arg-type]  # as in `row`


def test_the_same_file_again_changes_nothing() -> None:
    difference = compare(
        file(row(3), row(4, "D2", "Lê Tú")), people(known("a", "D1"), known("b", "D2", "Lê Tú"))
    )

    assert difference == RosterChange(unchanged=2)
    assert difference.empty


def test_each_change_is_told_apart() -> None:
    an, tu = known("a", "D1"), known("b", "D2", "Lê Tú")
    gone, dead, vanished = (
        known("c", "D3", "Hồ Ba", status=Status.LEFT),
        known("d", "D4", "Hồ Tư", status=Status.DECEASED),
        known("e", "D5", "Hồ Năm"),
    )
    rows = (
        row(3, unit_code="CB2", full_name="Nguyễn Văn Ân", position="Bí thư", status=Status.AWAY),
        row(4, "D2", "Lê Tú", kind=MemberKind.PROBATIONARY),
        row(5, "D9", "Trần Mới"),
    )
    after = change(3, an, unit_code="CB2", full_name="Nguyễn Văn Ân", position="Bí thư", status=Status.AWAY)
    kind = change(4, tu, kind=MemberKind.PROBATIONARY)

    difference = compare(file(*rows), people(an, tu, gone, dead, vanished))

    assert difference == RosterChange(
        new=(NewPerson("D9", rows[2]),),
        moved=(after,),
        renamed=(after,),
        changed_status=(after, kind),
        changed_position=(after,),
        missing=(vanished,),
    )
    assert difference.changed == (after, kind)


def test_without_codes_people_are_found_by_name_in_their_unit_and_then_anywhere() -> None:
    here, elsewhere = known("a", "CB1-1"), known("b", "CB2-1", "Lê Tú", "CB2")
    rows = (row(3, None, "Nguyễn Văn Ấn"), row(4, None, "Lê Tú"))

    difference = compare(file(*rows), people(here, elsewhere))

    assert difference == RosterChange(
        renamed=(change(3, here, full_name="Nguyễn Văn Ấn"),),
        moved=(change(4, elsewhere, unit_code="CB1"),),
    )


def test_tones_tell_namesakes_apart_before_folding_does() -> None:
    tu, other = known("a", "CB1-1", "Lê Tú"), known("b", "CB1-2", "Lê Tự")

    difference = compare(file(row(3, None, "Lê Tự"), row(4, None, "Lê Tú")), people(tu, other))

    assert difference == RosterChange(unchanged=2)


def test_a_name_two_people_bear_moves_nobody() -> None:
    first, second = known("a", "CB2-1", unit="CB2"), known("b", "CB3-1", unit="CB3")
    newcomer = row(3, None)

    difference = compare(file(newcomer), people(first, second))

    assert difference == RosterChange(new=(NewPerson("CB1-1", newcomer),), missing=(first, second))


def test_a_namesake_does_not_raise_the_dead_but_their_code_does() -> None:
    dead = known("a", "D1", status=Status.DECEASED)

    assert compare(file(row(3, None)), people(dead)).new == (NewPerson("CB1-1", row(3, None)),)
    assert compare(file(row(3)), people(dead)).changed_status == (change(3, dead, status=Status.ACTIVE),)


def test_a_person_found_by_name_keeps_the_known_code_and_the_office_hears_of_it() -> None:
    an = known("a", "CB1-1")

    difference = compare(file(row(3, "D1")), people(an))

    assert difference == RosterChange(kept_codes=(change(3, an),), unchanged=1)


def test_codes_made_for_newcomers_are_free_and_never_used_before() -> None:
    rows = (row(3, None, "Lê Một"), row(4, "CB1-2", "Lê Hai"), row(5, None, "Lê Ba"), row(6, None, "Lê Bốn"))
    before = KnownRoster(
        people=(known("a", "CB1-1", "Hồ Cũ", status=Status.LEFT),),
        units=UNITS,
        used_codes=frozenset({"CB1-4"}),
    )

    difference = compare(file(*rows), before)

    assert [new.code for new in difference.new] == ["CB1-3", "CB1-2", "CB1-5", "CB1-6"]


def test_units_new_renamed_moved_and_missing_are_told() -> None:
    old = (*UNITS, KnownUnit("CB2", "Chi bộ 2", "ĐU"), KnownUnit("CB3", "Chi bộ 3", "ĐU"))
    new = (
        UNITS[0],
        KnownUnit("BP1", "Đảng bộ bộ phận 1", "ĐU"),
        KnownUnit("CB2", "Chi bộ Hai", "ĐU"),
        KnownUnit("CB1", "Chi bộ 1", "BP1"),
    )

    assert compare(RosterFile(units=new), KnownRoster(units=old)) == RosterChange(
        units_new=(new[1],),
        units_renamed=(UnitChange(old[2], new[2]),),
        units_moved=(UnitChange(old[1], new[3]),),
        units_missing=(old[3],),
    )


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("12")), max_size=8))
def test_importing_a_file_twice_changes_nothing_the_second_time(lines: list[tuple[str, str]]) -> None:
    read = read_rows(
        [HEADER, ROOT, *[(None, name, f"CB{unit}", f"Chi bộ {unit}", "ĐU") for name, unit in lines]]
    )
    first = compare(read, KnownRoster())
    imported = KnownRoster(
        people=tuple(
            KnownPerson(new.code, new.code, new.row.full_name, new.row.unit_code) for new in first.new
        ),
        units=read.units,
    )

    codes = [new.code for new in first.new]
    assert len(set(codes)) == len(codes)
    if not read.faults:
        assert compare(read, imported) == RosterChange(unchanged=len(read.rows))


def test_n01_n02_apostrophes_are_alike_in_names() -> None:
    here = known("1", "CB1-1", "H'Mẫu Niê")

    change_of_names = compare(file(row(3, None, "H\u2019Mẫu Niê"), row(4, None, "Y Nhuân Niê")), people(here))
    twice = read_rows([HEADER, ROOT, *((None, name, *AN[2:]) for name in ("H'Mẫu Niê", "H\u02bcMẫu Niê"))])

    assert [new.row.full_name for new in change_of_names.new] == ["Y Nhuân Niê"]
    assert change_of_names.missing == ()
    assert [fault.text_id for fault in twice.faults] == ["people-roster-fault-name-twice"]
