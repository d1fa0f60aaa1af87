"""Who sees which nomination and whose name, on both databases."""

from __future__ import annotations

from datetime import timedelta

from domain.nominations.nomination import NominationLine
from domain.nominations.repository import NominationFilter
from tests.committee import DAY_ONE, NOON, ROSTER, Committee, changed, import_roster

ALL = NominationFilter()
LATER = DAY_ONE + timedelta(days=10)
DEED = "Hướng dẫn 45 hộ dân nộp hồ sơ trực tuyến."


async def propose(
    committee: Committee, unit: str, by: str, person: str = "", *, week: str = "2026-W45", hours: int = 0
) -> None:
    """The leader `by` of the unit holds up this member, or the unit."""
    await committee.work.nominations.propose(
        week=week,
        unit_id=committee.units[unit],
        person_id=committee.people[person] if person else "",
        deed=DEED,
        basis=("NG-2026-0001",) if person else (),
        by=committee.people[by],
        at=NOON + timedelta(hours=hours),
    )


async def seen(
    committee: Committee, unit: str, wanted: NominationFilter = ALL, *, skip: int = 0, most: int = 9
) -> list[NominationLine]:
    """What the office of this unit sees."""
    scope = (committee.units[unit],)
    return await committee.work.nominations.within(scope, LATER, wanted, skip=skip, most=most)


def names(lines: list[NominationLine]) -> list[str]:
    return [line.person_name or line.unit_name for line in lines]


async def test_an_office_sees_its_units_alone_narrowed_and_page_by_page(committee: Committee) -> None:
    await propose(committee, "CB1", "A1", "A3")
    await propose(committee, "CB1", "A2", hours=1)
    await propose(committee, "CB2", "B1", "B2", week="2026-W46", hours=2)
    await propose(committee, "CB3", "C1", hours=3)
    of_cell = NominationFilter(unit_id=committee.units["CB1"])
    of_other = NominationFilter(unit_id=committee.units["CB3"])

    assert names(await seen(committee, "GOC")) == ["Chi bộ Ba", "Vũ Thị Giang", "Chi bộ Một", "Đỗ Văn Cường"]
    assert names(await seen(committee, "DB1")) == ["Vũ Thị Giang", "Chi bộ Một", "Đỗ Văn Cường"]
    assert names(await seen(committee, "DB1", skip=1, most=1)) == ["Chi bộ Một"]
    assert names(await seen(committee, "DB1", NominationFilter(week="2026-W46"))) == ["Vũ Thị Giang"]
    assert names(await seen(committee, "DB1", of_cell)) == ["Chi bộ Một", "Đỗ Văn Cường"]
    assert await seen(committee, "DB1", of_other) == []
    assert await committee.work.nominations.within((), LATER, ALL, skip=0, most=9) == []
    count = committee.work.nominations.count
    assert [await count((committee.units[unit],), LATER, "2026-W45") for unit in ("GOC", "DB1", "CB2")] == [
        3,
        2,
        0,
    ]


async def test_a_member_who_moved_away_is_not_named_to_whom_they_left(committee: Committee) -> None:
    await propose(committee, "CB1", "A1", "A3")

    await import_roster(committee.work, changed("A3", ROSTER, unit="CB3"), LATER)

    assert names(await seen(committee, "GOC")) == ["Đỗ Văn Cường"]
    (line,) = await seen(committee, "DB1")
    assert line.person_name == ""
    assert line.nomination.basis == ("NG-2026-0001",)
    (own,) = await committee.work.nominations.of_proposer(
        committee.people["A1"], (committee.units["CB1"],), LATER, skip=0, most=9
    )
    assert own.person_name == ""


async def test_only_its_proposer_takes_one_back_and_nothing_stays(committee: Committee) -> None:
    await propose(committee, "CB1", "A1", "A3")
    (line,) = await seen(committee, "CB1")
    kept = committee.work.nominations

    assert await kept.own(line.nomination.id, committee.people["A2"]) is None
    assert not await kept.withdraw(line.nomination.id, committee.people["A2"])
    assert await kept.withdraw(line.nomination.id, committee.people["A1"])
    assert not await kept.withdraw(line.nomination.id, committee.people["A1"])
    assert await seen(committee, "GOC") == []


async def test_who_withdraws_consent_is_forgotten_as_an_example(committee: Committee) -> None:
    await propose(committee, "CB1", "A1", "A3")
    await propose(committee, "CB1", "A1", "A2", hours=1)
    data = committee.work.personal_data

    (about,) = (await data.of(committee.people["A3"]))["nominations"]
    wrote = (await data.of(committee.people["A1"]))["nominations"]
    await data.forget_drafts(committee.people["A3"])

    assert about["deed"] == DEED
    assert len(wrote) == 2
    assert names(await seen(committee, "GOC")) == ["Trần Thị Bình"]
