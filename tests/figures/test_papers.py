"""The office takes home the draft of a report, and the charts: the figures of the chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from docx import Document
from PIL import Image

from domain.study.completion import Way
from tests.pledges.pledging import ROUND, open_round, pledged
from tests.study.study_said import said as study_said
from tests.study.studying import open_study
from tests.town import ZONE, Town


async def test_the_draft_of_the_month_has_the_figures_of_the_chat(button_town: Town) -> None:
    await open_round(button_town)
    await open_study(button_town)
    await pledged(button_town, "DV01")
    await study_said(button_town, "DV02", Way.DIRECT)
    office = button_town.talk("VP01")

    told = (await office.says("/tonghop"))[0]
    await office.says("/xuat")
    assert office.choices[:7] == [
        "Bảng số liệu Excel",
        "Báo cáo tuần (Word)",
        "Báo cáo tháng (Word)",
        "Báo cáo quý (Word)",
        "Tháng trước (Word)",
        "Quý trước (Word)",
        "Biểu đồ",
    ]
    said = await office.presses("Báo cáo tháng (Word)")

    assert said[0].startswith("Đảng ủy Ví dụ: dự thảo báo cáo tháng này, số liệu lúc 09:30, 23/11/2026.")
    (file,) = office.files
    assert file.name == "du-thao-bao-cao_2026-11.docx"
    made = Document(BytesIO(file.data))
    lines = [one.text for one in made.paragraphs]
    assert "- Đảng viên đã đăng ký: 1/9 (11,11%) (Biểu 2)." in lines
    assert "Đã đăng ký: 1/9 (11,11%)" in told
    assert "- Đảng viên đã học tập, quán triệt: 1/9 (11,11%) (Biểu 1)." in lines
    assert "Học tập nghị quyết: 1/9 (11,11%)" in told
    assert [line for line in lines if "còn 8 đồng chí" in line] == [
        "- Nghị quyết mẫu về chuyển đổi số: hạn 17:00, 30/11/2026, còn 8 đồng chí chưa hoàn thành.",
        "- Quý I/2027: hạn 17:00, 30/11/2026, còn 8 đồng chí chưa hoàn thành.",
    ]
    _, _, pledges, _ = made.tables
    assert [[cell.text for cell in row.cells] for row in pledges.rows] == [
        ["TT", "Đơn vị", "Đã đăng ký", "Đã xác nhận", "Chờ xác nhận", "Chờ bổ sung", "Chưa đăng ký"],
        ["1", "Đảng viên trực thuộc", "0/1 (0,00%)", "0/1 (0,00%)", "0", "0", "1"],
        ["2", "Đảng bộ Sở Mẫu", "1/8 (12,50%)", "0/8 (0,00%)", "1", "0", "7"],
        ["", "Tổng cộng", "1/9 (11,11%)", "0/9 (0,00%)", "1", "0", "8"],
    ]
    assert len(made.inline_shapes) == 2  # the rounds and the units: no week was kept yet


async def test_charts_are_a_picture_and_a_week_that_was_not_kept_is_told(button_town: Town) -> None:
    await open_round(button_town)
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.presses("Biểu đồ")
    await office.says("/xuat")
    said = await office.presses("Báo cáo tuần (Word)")

    (file,) = office.files
    assert file.name == "bieu-do_2026-W48.png"
    assert Image.open(BytesIO(file.data)).format == "PNG"
    assert said == ["Chưa có số liệu của kỳ này để lập báo cáo. Số liệu tuần được chốt vào cuối Chủ nhật."]


async def test_the_draft_of_a_month_that_is_over_stays_as_its_last_day_was(button_town: Town) -> None:
    await open_round(button_town, replace(ROUND, deadline=datetime(2026, 12, 15, 17, tzinfo=ZONE)))
    await pledged(button_town, "DV01")
    await button_town.at(datetime(2026, 12, 1, 9, tzinfo=ZONE))
    await pledged(button_town, "DV02")
    cell = (await button_town.talk("VP01").says("/tonghop 30/11"))[0]
    office = button_town.talk("VP01")

    await office.says("/xuat")
    said = await office.presses("Tháng trước (Word)")

    assert "dự thảo báo cáo tháng trước, số liệu đến hết ngày cuối tháng." in said[0]
    file = office.files[-1]
    assert file.name == "du-thao-bao-cao_2026-11.docx"
    lines = [one.text for one in Document(BytesIO(file.data)).paragraphs]
    assert any("(số liệu đến hết ngày 30/11/2026, là ngày cuối kỳ;" in line for line in lines)
    assert "- Đảng viên đã đăng ký: 1/9 (11,11%) (Biểu 1)." in lines
    assert any("trang “Theo đảng viên”, các cột của đợt “" in line for line in lines)
    assert "Đã đăng ký: 1/9 (11,11%)" in cell
    assert "Đã đăng ký: 2/9 (22,22%)" in (await office.says("/tonghop"))[0]


async def test_a_month_without_an_open_round_tells_of_the_pledges_that_are_kept_in_it(
    button_town: Town,
) -> None:
    await open_round(button_town)
    await pledged(button_town, "DV01")
    await button_town.at(datetime(2027, 2, 10, 9, tzinfo=ZONE))
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.presses("Báo cáo tháng (Word)")

    (file,) = office.files
    lines = [one.text for one in Document(BytesIO(file.data)).paragraphs]
    assert lines.count("- Đảng viên đã đăng ký: 1/9 (11,11%) (Biểu 1).") == 1
