"""The office reads the figures, a secretary reads the names, and nobody reads what is not theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.study.completion import Way
from storage.work import writing
from tests.pledges.pledging import OTHER_DEED, ROUND, open_round, pledged
from tests.study.study_said import assessed, handed_in
from tests.study.study_said import said as study_said
from tests.study.studying import REFLECTION, open_study
from tests.town import ZONE, Town

TITLE = "số liệu lúc 09:30, 23/11/2026"
ROUND_LINE = "Đợt đăng ký: Quý I/2027 (hạn 17:00, thứ Hai 30/11/2026)"
STUDY_LINE = "Đợt học tập: Nghị quyết mẫu về chuyển đổi số (hạn 17:00, thứ Hai 30/11/2026)"


async def test_the_office_sees_a_sum_over_a_sum_and_the_worst_first(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    await pledged(town, "BT02", OTHER_DEED)

    said = await town.talk("VP01").says("tổng hợp")

    assert said == [
        f"Đảng ủy Ví dụ – {TITLE}\n"
        "\n"
        f"{ROUND_LINE}\n"
        "Đã đăng ký: 2/9 (22,22%)\n"
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 2\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 7\n"
        "\n"
        "Các đơn vị, tỷ lệ thấp xếp trước:\n"
        "1. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1\n"
        "2. Đảng bộ Sở Mẫu: 2/8 (25,00%), chưa 6\n"
        "\n"
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết."
    ]


async def test_the_office_drills_down_by_buttons_and_comes_back(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")
    await office.says("/tonghop")

    body = await office.presses("Đảng bộ Sở Mẫu")
    cell = await office.presses("Chi bộ Văn phòng")
    cell_choices = office.choices
    up = await office.presses("⬆ Đảng bộ Sở Mẫu")

    assert body[0].splitlines()[7:11] == [
        "Các đơn vị, tỷ lệ thấp xếp trước:",
        "1. Chi bộ Văn phòng: 0/5 (0,00%), chưa 5",
        "2. Chi bộ Kế hoạch: 0/2 (0,00%), chưa 2",
        "3. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1",
    ]
    assert cell == [
        f"Chi bộ Văn phòng – {TITLE}\n"
        "\n"
        f"{ROUND_LINE}\n"
        "Đã đăng ký: 0/5 (0,00%)\n"
        "Trong đó đã xác nhận: 0/5 (0,00%) · chờ xác nhận: 0\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 5"
    ]
    assert cell_choices == [
        "Xem danh sách",
        "Chọn đợt khác",
        "Xuất tệp Excel",
        "⬆ Đảng bộ Sở Mẫu",
    ]
    assert up == body


async def test_the_office_drills_down_by_typed_numbers(plain_town: Town) -> None:
    await open_round(plain_town)
    office = plain_town.talk("VP01")
    await office.says("tong hop")

    body = await office.says("1")
    cell = await office.says("1")
    names = await office.says("1")

    assert [said[0].splitlines()[0] for said in (body, cell, names)] == [
        f"Đảng bộ Sở Mẫu – {TITLE}",
        f"Chi bộ Văn phòng – {TITLE}",
        f"Chi bộ Văn phòng – {TITLE}",
    ]
    assert "• Nguyễn Văn An" in names[0].splitlines()


async def test_before_the_first_round_the_office_is_led_to_open_one(town: Town) -> None:
    office = town.talk("VP01")

    said = await office.says("/tonghop")

    assert said == ["Chưa có đợt nào nên chưa có số liệu. Đồng chí mở đợt mới ở mục dưới đây."]
    assert office.choices == ["Quản lý đợt đăng ký", "Học tập nghị quyết"]


async def test_a_closed_round_is_found_through_the_list_of_rounds(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    async with writing(town.app.database) as work:
        await work.rounds.close("quy1", town.clock.now())
    office = town.talk("VP01")

    none = await office.says("/tonghop")
    rounds = await office.presses("Chọn đợt khác")
    figures = await office.presses("Đăng ký Q.I/2027")
    body = await office.presses("Đảng bộ Sở Mẫu")

    assert none == ["Hiện không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng."]
    assert rounds == ["Đồng chí chọn đợt cần xem:\n1. Quý I/2027 (đã đóng, hạn 17:00, thứ Hai 30/11/2026)"]
    assert figures[0].splitlines()[1:4] == [
        "",
        "Đợt đăng ký: Quý I/2027 (đã đóng, hạn 17:00, thứ Hai 30/11/2026)",
        "Đã đăng ký: 1/9 (11,11%)",
    ]
    assert body[0].splitlines()[3] == "Đã đăng ký: 1/8 (12,50%)"


async def test_one_of_two_open_rounds_is_chosen(town: Town) -> None:
    await open_round(town)
    later = datetime(2026, 12, 15, 17, tzinfo=ZONE).astimezone(UTC)
    await open_round(town, replace(ROUND, id="nam", title="Năm 2027", deadline=later))
    office = town.talk("VP01")

    both = await office.says("/tonghop")
    await office.presses("Chọn đợt khác")
    one = await office.presses("Đăng ký Năm 2027")

    year = "Đợt đăng ký: Năm 2027 (hạn 17:00, thứ Ba 15/12/2026)"
    states = [
        "Đã đăng ký: 0/9 (0,00%)",
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 0",
        "Chờ bổ sung: 0 · Chưa đăng ký: 9",
    ]
    assert both[0].splitlines()[1:] == [
        "",
        ROUND_LINE,
        *states,
        "",
        year,
        *states,
        "",
        "Các đơn vị, tỷ lệ thấp xếp trước:",
        "1. Đảng bộ Sở Mẫu: Quý I/2027 0/8 (0,00%) · Năm 2027 0/8 (0,00%)",
        "2. Đảng viên trực thuộc: Quý I/2027 0/1 (0,00%) · Năm 2027 0/1 (0,00%)",
        "",
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết.",
    ]
    assert one[0].splitlines()[1:4] == [
        "",
        year,
        "Đã đăng ký: 0/9 (0,00%)",
    ]


async def test_rounds_are_offered_a_page_at_a_time_and_all_open_ones_on_the_first(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.figures.summary.PAGE", 1)
    town = button_town
    await open_round(town)
    later = datetime(2026, 12, 15, 17, tzinfo=ZONE).astimezone(UTC)
    await open_round(town, replace(ROUND, id="nam", title="Năm 2027", deadline=later))
    office = town.talk("VP01")

    await office.says("/tonghop")
    await office.presses("Chọn đợt khác")
    first, choices = office.last, office.choices
    await office.presses(choices[-1])
    second = office.last

    shown = [[line.id.removeprefix("figures-summary-pick-") for line in one.lines] for one in (first, second)]
    assert shown == [["rounds", "open", "round"], ["rounds", "round"]]
    assert [one.lines[-1].args["number"] for one in (first, second)] == [2, 1]
    assert {one.lines[-1].args["title"] for one in (first, second)} == {"Quý I/2027", "Năm 2027"}
    assert (len(choices), len(second.choices)) == (3, 1)


async def test_a_secretary_sees_the_names_of_the_cell(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    async with writing(town.app.database) as work:
        person = await work.people.by_code("DV02", town.today)
        assert person is not None
        await work.rounds.snooze("quy1", person.id, until=ROUND.deadline.date(), reason="đi công tác")
    secretary = town.talk("BT01")

    said = await secretary.says("chi bộ")

    assert said == [
        f"Chi bộ Văn phòng – {TITLE}\n"
        "\n"
        "Quý I/2027 (hạn 17:00, thứ Hai 30/11/2026)\n"
        "Đã đăng ký 1/5 (20,00%)\n"
        "Chưa đăng ký (4):\n"
        "• Đặng Thị Ánh – bận, nhắc lại từ 30/11/2026: đi công tác\n"
        "• Phạm Văn Phó\n"
        "• Trần Thị Bí Thư\n"
        "• Võ Văn Ước\n"
        "Chờ xác nhận (1):\n"
        "• Nguyễn Văn An\n"
        "\n"
        "Chưa nhận được tin của Hệ thống (1):\n"
        "• Võ Văn Ước – chưa liên kết tài khoản"
    ]
    assert secretary.choices == ["Chờ xác nhận", "Nhắc Q.I/2027", "Cấp mã liên kết", "Chọn đồng chí"]


async def test_a_secretary_cannot_look_into_another_cell(town: Town) -> None:
    await open_round(town)
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), town.today)}
    secretary = town.talk("BT01")
    refused = "Đơn vị này không thuộc phạm vi của đồng chí, hoặc không còn hoạt động."

    said = [
        (await secretary.says(f"/chibo {argument}"))[0].split(" Đồng chí chọn lại")[0]
        for argument in ("CB2", units["CB2"], units["DB1"], f"{units['CB2'][-8:]}__n1", "'; drop table")
    ]
    summary = await secretary.says("/tonghop")

    assert said == [refused] * 5
    assert summary[0].startswith("Mục này không thuộc phần việc của đồng chí.")


async def test_the_secretary_of_a_body_sees_its_cells_and_their_names(plain_town: Town) -> None:
    await open_round(plain_town)
    above = plain_town.talk("BT00")

    body = await above.says("/chibo")
    cell = await above.says("2")

    assert body[0].splitlines()[:4] == [
        f"Đảng bộ Sở Mẫu – {TITLE}",
        "",
        ROUND_LINE,
        "Đã đăng ký: 0/8 (0,00%)",
    ]
    assert cell[0].splitlines()[:5] == [
        f"Chi bộ Kế hoạch – {TITLE}",
        "",
        "Quý I/2027 (hạn 17:00, thứ Hai 30/11/2026)",
        "Đã đăng ký 0/2 (0,00%)",
        "Chưa đăng ký (2):",
    ]


async def test_without_a_round_the_secretary_has_nothing_to_do(town: Town) -> None:
    said = await town.talk("BT01").says("/chibo")

    assert said == [
        f"Chi bộ Văn phòng – {TITLE}\nHiện không có đợt đăng ký nào đang mở, đồng chí chưa cần làm gì."
    ]


# ---------------------------------------------------------------- study rounds


async def test_a_study_round_shows_everything_a_superior_asks_for(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    for code, way in (("DV01", Way.DIRECT), ("DV02", Way.DIRECT), ("BT02", Way.SELF), ("DV11", Way.MAKEUP)):
        await study_said(town, code, way)
    await study_said(town, "PB01", Way.NONE, "đi công tác")
    await assessed(town, await handed_in(town, "DV01"), accepted=True)
    await assessed(town, await handed_in(town, "DV02"), accepted=False)
    office = town.talk("VP01")

    whole = await office.says("/tonghop")
    body = await office.presses("Đảng bộ Sở Mẫu")
    cell = await office.presses("Chi bộ Kế hoạch")

    assert whole == [
        f"Đảng ủy Ví dụ – {TITLE}\n"
        "\n"
        f"{STUDY_LINE}\n"
        "Học tập nghị quyết: 4/9 (44,44%)\n"
        "Trực tiếp: 2 · Tự nghiên cứu: 1 · Học bù: 1\n"
        "Chưa học: 5 (đã báo lý do 1, chưa báo 4)\n"
        "Bài thu hoạch đã nộp: 1/9 (11,11%)\n"
        "Trong đó đạt: 1/9 (11,11%) · chờ đọc: 0\n"
        "Bài chờ bổ sung: 1 · Chưa nộp bài: 7\n"
        "Số chi bộ hoàn thành 100%: 1/2\n"
        "\n"
        "Các đơn vị, tỷ lệ thấp xếp trước:\n"
        "1. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1\n"
        "2. Đảng bộ Sở Mẫu: 4/8 (50,00%), chưa 4\n"
        "\n"
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết."
    ]
    assert body[0].splitlines()[9:] == [
        "Số chi bộ hoàn thành 100%: 1/2",
        "",
        "Các đơn vị, tỷ lệ thấp xếp trước:",
        "1. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1",
        "2. Chi bộ Văn phòng: 2/5 (40,00%), chưa 3",
        "3. Chi bộ Kế hoạch: 2/2 (100,00%), thiếu 2 bài thu hoạch",
        "",
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết.",
    ]
    assert cell[0].splitlines()[1:] == [
        "",
        STUDY_LINE,
        "Học tập nghị quyết: 2/2 (100,00%)",
        "Tự nghiên cứu: 1 · Học bù: 1",
        "Bài thu hoạch đã nộp: 0/2 (0,00%)",
        "Trong đó đạt: 0/2 (0,00%) · chờ đọc: 0",
        "Bài chờ bổ sung: 0 · Chưa nộp bài: 2",
    ]


async def test_rounds_of_both_kinds_stand_in_two_paragraphs(town: Town) -> None:
    await open_round(town)
    await open_study(town)
    await pledged(town, "DV01")
    await study_said(town, "DV02", Way.ONLINE)
    await study_said(town, "VP01", Way.ONLINE)
    office = town.talk("VP01")

    both = await office.says("/tonghop")
    await office.presses("Chọn đợt khác")
    study = await office.presses("Học tập 57-NQ/VD")
    await office.presses("Chọn đợt khác")
    pledge = await office.presses("Đăng ký Q.I/2027")

    assert both[0].splitlines()[1:] == [
        "",
        STUDY_LINE,
        "Học tập nghị quyết: 2/9 (22,22%)",
        "Trực tuyến: 2",
        "Chưa học: 7 (đã báo lý do 0, chưa báo 7)",
        "Số chi bộ hoàn thành 100%: 0/2",
        "",
        ROUND_LINE,
        "Đã đăng ký: 1/9 (11,11%)",
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 1",
        "Chờ bổ sung: 0 · Chưa đăng ký: 8",
        "",
        "Các đơn vị, tỷ lệ thấp xếp trước:",
        "1. Đảng bộ Sở Mẫu: học tập 1/8 (12,50%) · đăng ký 1/8 (12,50%)",
        "2. Đảng viên trực thuộc: học tập 1/1 (100,00%) · đăng ký 0/1 (0,00%)",
        "",
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết.",
    ]
    assert study[0].splitlines()[1:4] == [
        "",
        STUDY_LINE,
        "Học tập nghị quyết: 2/9 (22,22%)",
    ]
    assert [line for line in study[0].splitlines() if "ăng ký" in line] == []
    assert pledge[0].splitlines()[1:4] == ["", ROUND_LINE, "Đã đăng ký: 1/9 (11,11%)"]
    assert [line for line in pledge[0].splitlines() if "ọc tập" in line] == []


async def test_a_round_for_one_subtree_is_told_only_of_the_units_in_it(town: Town) -> None:
    await open_round(town)
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), town.today)}
    await open_study(town, audience_unit_id=units["CB1"])
    above = town.talk("BT00")

    body = await above.says("/chibo")

    assert body[0].splitlines()[3:] == [
        "Học tập nghị quyết: 0/5 (0,00%)",
        "Chưa học: 5 (đã báo lý do 0, chưa báo 5)",
        "",
        ROUND_LINE,
        "Đã đăng ký: 0/8 (0,00%)",
        "Trong đó đã xác nhận: 0/8 (0,00%) · chờ xác nhận: 0",
        "Chờ bổ sung: 0 · Chưa đăng ký: 8",
        "",
        "Các đơn vị, tỷ lệ thấp xếp trước:",
        "1. Chi bộ Văn phòng: học tập 0/5 (0,00%) · đăng ký 0/5 (0,00%)",
        "2. Chi bộ Kế hoạch: đăng ký 0/2 (0,00%)",
        "3. Đảng viên trực thuộc: đăng ký 0/1 (0,00%)",
        "",
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết.",
    ]
