"""The office changes units and transfers people in the chat: preview, confirmation, who is told, what is refused."""

from __future__ import annotations

import pytest

from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.town import HEADER, ROSTER, Talk, Town


async def ask(town: Town, unit: str, act: str, *answers: str) -> Talk:
    """The office asks for it; the answers are pressed where they are buttons, else typed."""
    office = town.talk("VP01")
    await office.says("/donvi")
    for said in (unit, act, *answers):
        if said in office.choices:
            await office.presses(said)
        else:
            await office.says(said)
    return office


async def units_now(town: Town) -> dict[str, str]:
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return {one.code: one.name for one in await work.people.units((root.id,), town.today)}


async def secretaries(town: Town, code: str) -> list[str]:
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        return [one.code for one in await work.people.holders(units[code], (Role.SECRETARY,), town.today)]


async def test_a_unit_is_renamed_and_its_leaders_are_told(town: Town) -> None:
    office = await ask(town, "CB2", "Đổi tên", "Chi bộ Kế hoạch - Tài chính", "Hôm nay")
    preview = office.unread()
    said = await office.presses("Thực hiện")

    assert preview == []
    assert said == [
        "Đã đổi tên Chi bộ Kế hoạch thành Chi bộ Kế hoạch - Tài chính. Cấp ủy đơn vị đã được báo."
    ]
    assert town.talk("BT02").unread() == [
        "Lê Thị Văn Phòng đã đổi tên Chi bộ Kế hoạch thành Chi bộ Kế hoạch - Tài chính, "
        "hiệu lực từ ngày 23/11/2026."
    ]
    assert (await units_now(town))["CB2"] == "Chi bộ Kế hoạch - Tài chính"


async def test_two_cells_become_one_and_the_office_says_who_leads_it(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV11")
    office = await ask(town, "CB2", "Sáp nhập", "CB1")
    asked = office.choices
    await office.presses("Đinh Văn Dũng")
    preview = await office.presses("Hôm nay")
    said = await office.presses("Thực hiện")

    assert asked[:2] == ["Trần Thị Bí Thư", "Đinh Văn Dũng"]
    assert preview[0].splitlines() == [
        "Sáp nhập Chi bộ Kế hoạch vào Chi bộ Văn phòng.",
        "Hiệu lực theo quyết định: 23/11/2026",
        "",
        "• 3 đồng chí chuyển về Chi bộ Văn phòng (2 đồng chí đang sinh hoạt)",
        "• Bí thư Chi bộ Văn phòng: Đinh Văn Dũng",
        "• 1 đợt đang mở, 1 nội dung chờ xác nhận: vẫn tính theo danh sách đã chốt; nơi tiếp nhận sẽ xử lý.",
        "",
        "Số liệu các ngày trước không thay đổi.",
    ]
    assert said[0].startswith("Đã sáp nhập Chi bộ Kế hoạch. Cấp ủy hai đơn vị đã được báo.")
    assert "CB2" not in await units_now(town)
    assert await secretaries(town, "CB1") == ["BT02"]
    told = "Lê Thị Văn Phòng đã sáp nhập Chi bộ Kế hoạch vào Chi bộ Văn phòng, hiệu lực từ ngày 23/11/2026."
    assert told in town.talk("BT01").unread()
    assert told in town.talk("BT02").unread()
    waiting = await town.talk("BT02").says("/duyet")
    assert "Bùi Văn Út" in waiting[0]


async def test_the_merged_unit_has_the_figures_of_both_and_days_before_have_not(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV11")
    await town.after(days=1)
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "23/11")
    await office.presses("Thực hiện")

    now = await office.says("/tonghop CB1")
    then = await office.says("/tonghop 23/11")
    body = await office.presses("Đảng bộ Sở Mẫu")
    taker = await office.presses("Chi bộ Văn phòng")

    assert now[0].splitlines()[3] == "Đã đăng ký: 1/7 (14,29%)"
    noted = "Ghi nhận sau ngày này, không tính vào số liệu trên: 1 thay đổi đơn vị."
    assert [noted in said[0].splitlines() for said in (then, body, taker)] == [True, True, True]
    assert [line for line in body[0].splitlines() if line[:2] in ("1.", "2.", "3.")] == [
        "1. Chi bộ Văn phòng: 0/5 (0,00%), chưa 5",
        "2. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1",
        "3. Chi bộ Kế hoạch: 1/2 (50,00%), chưa 1",
    ]


async def test_who_is_missing_for_a_unit_that_is_no_more_is_missing_where_it_was_taken_in(town: Town) -> None:
    await open_round(town)
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    await office.presses("Thực hiện")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        counted = dict(await work.figures.missing_units("quy1", town.today))
        listed = await work.figures.missing_seats("quy1", [units["CB1"]], town.today)

    assert {code: counted.get(id_) for code, id_ in units.items()} == {"DU": 1, "DB1": 1, "CB1": 7}
    assert {"BT02", "DV11"} < {one.person.code for one, _ in listed}
    assert {seat.unit_id for _, seat in listed} == {units["CB1"]}


async def test_a_roster_that_still_names_the_unit_brings_it_back(town: Town) -> None:
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    await office.presses("Thực hiện")
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        change = compare(read_rows((HEADER, *ROSTER)), known)
        await work.roster.apply(change, town.today, town.clock.now())

    assert (await units_now(town))["CB2"] == "Chi bộ Kế hoạch"
    assert await secretaries(town, "CB2") == ["BT02"]


async def test_a_part_of_a_cell_becomes_one_of_its_own(town: Town) -> None:
    office = await ask(town, "CB1", "Tách đơn vị", "Chi bộ Tổng hợp", "3, 5", "Hôm nay")
    said = await office.presses("Thực hiện")

    assert said[0] == "Đã tách Chi bộ Tổng hợp từ Chi bộ Văn phòng. Cấp ủy đơn vị đã được báo."
    assert (await units_now(town))["CB1-2"] == "Chi bộ Tổng hợp"
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        counts = await work.figures.people((root.id,), town.today)
        ids = {one.id: one.code for one in await work.people.units((root.id,), town.today)}
    assert {ids[unit]: count for unit, count in counts.items()}["CB1-2"] == 2


async def test_a_unit_comes_under_another(town: Town) -> None:
    office = await ask(town, "CB2", "Chuyển trực thuộc", "DU", "Hôm nay")
    said = await office.presses("Thực hiện")

    assert said[0] == "Đã chuyển Chi bộ Kế hoạch. Cấp ủy hai đơn vị đã được báo."
    figures = await office.says("/tonghop CB2")
    assert "không thuộc phạm vi" not in figures[0]


async def test_a_dissolved_unit_leaves_nobody_behind(town: Town) -> None:
    office = await ask(town, "DB1", "Giải thể", "DU", "Hôm nay")
    said = await office.presses("Thực hiện")

    assert said[0] == "Đã giải thể Đảng bộ Sở Mẫu. Cấp ủy các đơn vị liên quan đã được báo."
    assert sorted(await units_now(town)) == ["CB1", "CB2", "DU"]
    assert await secretaries(town, "DU") == []
    assert await secretaries(town, "CB1") == ["BT01"]


@pytest.mark.parametrize(
    ("unit", "answers", "told"),
    [
        (
            "CB1",
            ("Sáp nhập", "CB1"),
            "Không thể sáp nhập đơn vị vào chính mình. Đề nghị đồng chí chọn đơn vị khác.",
        ),
        (
            "DB1",
            ("Chuyển trực thuộc", "CB1", "Hôm nay"),
            "Chi bộ Văn phòng nằm trong Đảng bộ Sở Mẫu, nên không thể nhận Đảng bộ Sở Mẫu. "
            "Đề nghị đồng chí chọn đơn vị khác.",
        ),
        (
            "DU",
            ("Giải thể", "CB1", "Hôm nay"),
            "Đảng ủy Ví dụ là đơn vị cao nhất trong phạm vi của đồng chí nên không giải thể được.",
        ),
        (
            "CB2",
            ("Đổi tên", "Chi bộ Kế hoạch", "Hôm nay"),
            "Không có gì thay đổi: đơn vị đã như vậy.",
        ),
        (
            "CB2",
            ("Đổi tên", "Chi bộ Mới", "1/1/2027"),
            "Ngày này chưa đến. Đề nghị đồng chí thực hiện vào chính ngày đó, hoặc nhắn một ngày đã qua.",
        ),
    ],
)
async def test_what_cannot_be_done_is_one_clear_sentence(
    town: Town, unit: str, answers: tuple[str, ...], told: str
) -> None:
    before = await units_now(town)
    *first, last = answers
    office = await ask(town, unit, *first)
    said = await (office.presses(last) if last in office.choices else office.says(last))

    assert said[0].startswith(told)
    assert await units_now(town) == before


async def test_what_changed_meanwhile_is_shown_before_anything_is_done(town: Town) -> None:
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    async with writing(town.app.database) as work:
        person = await work.people.by_code("DV01", town.today)
        root = await work.people.root(town.today)
        assert person is not None
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        await work.people.grant(person.id, Role.DEPUTY, units["CB2"], town.today)

    again = await office.presses("Thực hiện")
    done = await office.presses("Thực hiện")

    assert again[0].startswith("Đơn vị vừa có thay đổi trong khi đồng chí xem.")
    assert done[0].startswith("Đã sáp nhập Chi bộ Kế hoạch.")


async def test_a_person_is_transferred_from_their_card(town: Town) -> None:
    await open_round(town)
    await town.after(days=1)
    office = town.talk("VP01")
    await office.says("/danhsach DV01")
    await office.says("DV01")
    await office.presses("Chuyển đơn vị")
    await office.says("CB2")
    preview = await office.says("23/11")
    said = await office.presses("Thực hiện")
    then = await office.says("/tonghop 23/11")

    assert preview[0].splitlines() == [
        "Chuyển đồng chí Nguyễn Văn An từ Chi bộ Văn phòng đến Chi bộ Kế hoạch.",
        "Hiệu lực theo quyết định: 23/11/2026",
        "1 đợt đang mở: đồng chí vẫn thuộc danh sách đã chốt của Chi bộ Văn phòng.",
        "Số liệu các ngày trước không thay đổi.",
    ]
    assert said[0] == (
        "Đã chuyển đồng chí Nguyễn Văn An đến Chi bộ Kế hoạch. Đồng chí đó và cấp ủy hai đơn vị đã được báo."
    )
    assert town.talk("DV01").unread()[-1] == (
        "Đồng chí được chuyển từ Chi bộ Văn phòng đến Chi bộ Kế hoạch, hiệu lực từ ngày 23/11/2026."
    )
    assert "Ghi nhận sau ngày này, không tính vào số liệu trên: 1 đồng chí chuyển đơn vị." in then[0]


async def test_a_secretary_changes_no_units_and_transfers_nobody(town: Town) -> None:
    secretary = town.talk("BT01")

    own = await secretary.says("đơn vị")
    units = await secretary.says("/donvi")
    await secretary.says("/danhsach")
    await secretary.says("DV01")

    assert own[0].startswith("Chi bộ Văn phòng")
    assert "đơn vị cần thay đổi" not in units[0]
    assert "Chuyển đơn vị" not in secretary.choices
