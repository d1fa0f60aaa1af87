"""Whom messages reach: the map for secretaries and for the office."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.reports.workbook import workbook
from bot.workshop.printing.report_sheets import printed
from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.study.completion import Way
from domain.talk.messages import ReachChange
from handlers.modules import slots
from storage import tables
from storage.work import writing
from tests.security.people import unit_ids
from tests.study.studying import open_study
from tests.town import CELL as CELL_ROW
from tests.town import HEADER, ROSTER, Town

CELL = """Chi bộ Văn phòng – kết nối, nhận tin
Nhận được tin: 3/5 đồng chí (60,00%)
• Nhiều kênh: 1
• Chỉ Telegram: 3
• Chưa liên kết: 1
• Đã chặn tin của Hệ thống: 1
• Không tương tác quá 30 ngày: 1

Chưa liên kết (1) – cấp mã:
1. Võ Văn Ước

Đã chặn tin của Hệ thống (1) – gọi điện, khi cần thì cấp mã mới:
2. Nguyễn Văn An – Telegram

Lâu không tương tác (1) – nên gọi điện:
• Đặng Thị Ánh – Telegram – nhắn lần cuối 09:30, 20/10/2026"""


async def mixed(town: Town) -> None:
    """DV01 has blocked the bot, DV02 is silent for five weeks, PB01 has two accounts, DV03 none."""
    await town.link("PB01", "zalo")
    await town.talk("DV01").does(ReachChange(open=False))
    accounts = tables.accounts
    async with writing(town.app.database) as work:
        await work.statements.run(
            update(accounts)
            .where(accounts.c.chat == "DV02")
            .values(heard_at=None, linked_at=town.clock.now().replace(month=10, day=20))
        )


async def test_a_secretary_sees_names_with_what_to_do(two_channels: Town) -> None:
    town = two_channels
    await mixed(town)
    secretary = town.talk("BT01")

    said = await secretary.says("tiếp cận")
    choices = secretary.choices
    code = await secretary.presses("Cấp mã: Võ Văn Ước")

    assert said == [CELL]
    assert choices == ["Cấp mã: Võ Văn Ước", "Cấp mã: Nguyễn Văn An", "In phiếu A4 (PDF)"]
    assert code[0].splitlines()[:2] == ["Cấp mã cho:", "• Võ Văn Ước (Chi bộ Văn phòng)"]


async def test_a_number_is_typed_for_a_name(two_channels: Town) -> None:
    town = two_channels
    await mixed(town)
    await town.link("BT01", "zalo")
    secretary = town.talk("BT01", "zalo")

    said = await secretary.says("tiep can")
    code = await secretary.says("2")

    assert said[0].splitlines()[2:4] == ["• Nhiều kênh: 2", "• Chỉ Telegram: 2"]
    assert said[0].splitlines()[4:] == [*CELL.splitlines()[4:], "3. In phiếu A4 (PDF)"]
    assert code[0].splitlines()[:2] == ["Cấp mã cho:", "• Nguyễn Văn An (Chi bộ Văn phòng)"]


async def test_a_code_on_its_way_is_told(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")
    await secretary.presses("Võ Văn Ước")
    await secretary.presses("Ghi phiếu")

    said = await secretary.says("/tiepcan")

    assert "1. Võ Văn Ước – mã đã cấp dùng đến 09:30, 30/11/2026" in said[0].splitlines()


async def test_whoever_is_entered_by_others_goes_by_paper(town: Town) -> None:
    made = await open_study(town)
    person_id, secretary_id = await town.person_id("DV03"), await town.person_id("BT01")
    async with writing(town.app.database) as work:
        await work.studies.answer(
            round_id=made.id,
            person_id=person_id,
            way=Way.DIRECT,
            reason="Học tại hội trường",
            at=town.clock.now(),
            entered_by=secretary_id,
        )
    secretary = town.talk("BT01")

    said = await secretary.says("/tiepcan")

    assert said[0].splitlines()[-3:] == ["", "Chỉ dùng bản giấy (1) – nhập thay:", "1. Võ Văn Ước"]
    assert secretary.choices[0] == "Nhập thay: Võ Văn Ước"


async def test_the_office_goes_down_to_the_worst_unit(town: Town) -> None:
    office = town.talk("VP01")

    top = await office.says("/tiepcan")
    body = await office.presses("Đảng bộ Sở Mẫu")
    of_body = office.choices
    cell = await office.presses("Chi bộ Văn phòng")
    up = await office.presses("Lên Đảng bộ Sở Mẫu")
    own = await office.presses("Đảng viên trực thuộc")

    assert top == [
        "Đảng ủy Ví dụ – kết nối, nhận tin\n"
        "Nhận được tin: 9/10 đồng chí (90,00%)\n"
        "• Chỉ Telegram: 9\n"
        "• Chưa liên kết: 1\n\n"
        "Các đơn vị, tỷ lệ thấp xếp trước (trang 1/1):\n"
        "1. Đảng bộ Sở Mẫu: 8/9\n"
        "2. Đảng viên trực thuộc: 1/1"
    ]
    assert of_body[-1] == "Lên Đảng ủy Ví dụ"
    assert body[0].splitlines()[-4:] == [
        "Các đơn vị, tỷ lệ thấp xếp trước (trang 1/1):",
        "1. Chi bộ Văn phòng: 4/5",
        "2. Chi bộ Kế hoạch: 3/3",
        "3. Đảng viên trực thuộc: 1/1",
    ]
    assert cell[0].splitlines()[0] == "Chi bộ Văn phòng – kết nối, nhận tin"
    assert up == body
    assert own[0].splitlines() == [
        "Đảng bộ Sở Mẫu – kết nối, nhận tin",
        "Nhận được tin: 1/1 đồng chí (100,00%)",
        "• Chỉ Telegram: 1",
        "",
        "Tin nhắn đến được với tất cả các đồng chí.",
    ]


@pytest.mark.parametrize(("unlinked", "more"), [(20, 0), (21, 1)])
async def test_of_many_names_the_first_are_shown_and_the_rest_counted(
    town: Town, unlinked: int, more: int
) -> None:
    others = [
        (f"MM{number:02}", f"Lý Văn {chr(64 + number)}", *CELL_ROW, "", "Đang sinh hoạt")
        for number in range(1, unlinked)
    ]
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        await work.roster.apply(
            compare(read_rows((HEADER, *ROSTER, *others)), known), town.today, town.clock.now()
        )
    secretary = town.talk("BT01")

    await secretary.says("tiếp cận")

    names = [line for line in secretary.last.lines if line.id.startswith("people-reach-name")]
    rest = [line.args["count"] for line in secretary.last.lines if line.id == "people-reach-more-names"]
    assert (len(names), rest) == (20, [more] if more else [])


async def test_an_office_of_empty_units_sees_one_empty_page(town: Town) -> None:
    empty = [
        ("", "", "DB5", "Đảng bộ Mới", "DU", "", ""),
        ("", "", "CB5", "Chi bộ Mới", "DB5", "", ""),
    ]
    member = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        await work.roster.apply(
            compare(read_rows((HEADER, *ROSTER, *empty)), known), town.today, town.clock.now()
        )
        root = await work.people.root(town.today)
        assert root is not None
        unit = next(one for one in await work.people.units((root.id,), town.today) if one.code == "DB5")
        await work.people.grant(member, Role.OFFICE, unit.id, town.today)

    said = await town.talk("DV01").says("/tiepcan")

    assert said[0].splitlines()[0] == "Đảng bộ Mới – kết nối, nhận tin"
    assert "(trang 1/1)" in said[0]


async def test_units_outside_the_scope_are_not_shown(town: Town) -> None:
    scope = await _all(town)
    async with writing(town.app.database) as work:
        [other] = [unit for unit in await work.people.units(scope, town.today) if unit.code == "CB2"]

    said = [
        await town.talk("BT01").says(f"/tiepcan {named}") for named in ("CB2", other.id, f"{other.id}_o1")
    ]
    member = await town.talk("DV01").says("/tiepcan")

    assert said == [["Đơn vị này không thuộc phạm vi phụ trách của đồng chí."]] * 3
    assert member[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."


async def _all(town: Town) -> tuple[str, ...]:
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
    assert root is not None
    return (root.id,)


async def test_the_workbook_has_a_sheet_of_it(two_channels: Town) -> None:
    town = two_channels
    await mixed(town)
    scope = await _all(town)
    async with writing(town.app.database) as work:
        book = await workbook(
            work,
            slots(),
            scope=scope,
            rounds=(),
            at=town.clock.now(),
            calendar=town.app.scenes.calendar_cache.current,
            words=town.words,
            language="vi",
        )

    sheet = load_workbook(BytesIO(printed(book)))["Kết nối"]
    rows = [*sheet.iter_rows(min_row=7, values_only=True)]
    told = [[row[2], row[6], row[7], row[10]] for row in rows]
    assert [row[0] for row in rows] == [*range(1, len(rows) + 1)]
    assert told[2:7] == [
        ["Nguyễn Văn An", "Telegram", "Đã chặn", "Gọi điện, khi cần thì cấp mã mới"],
        ["Đặng Thị Ánh", "Telegram", "Lâu không tương tác", "Nên gọi điện"],
        ["Phạm Văn Phó", "Telegram, Zalo", "Nhận được tin", ""],
        ["Trần Thị Bí Thư", "Telegram", "Nhận được tin", ""],
        ["Võ Văn Ước", "", "Chưa liên kết", "Cấp mã liên kết"],
    ]


async def test_who_leads_two_units_apart_begins_with_both(town: Town) -> None:
    units, person = await unit_ids(town), await town.person_id("BT01")
    async with writing(town.app.database) as work:
        await work.people.grant(person, Role.SECRETARY, units["CB2"], town.today)

    said = await town.talk("BT01").says("/tiepcan")

    assert said[0].splitlines()[:2] == [
        "Các đơn vị của đồng chí – kết nối, nhận tin",
        "Nhận được tin: 7/8 đồng chí (87,50%)",
    ]
    assert said[0].splitlines()[-2:] == ["1. Chi bộ Văn phòng: 4/5", "2. Chi bộ Kế hoạch: 3/3"]
