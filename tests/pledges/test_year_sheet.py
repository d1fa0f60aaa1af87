"""The sheet of a year's pledges: one's own, and those of a cell for whoever leads it."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from docx import Document

from storage.work import writing
from tests.pledges.pledging import DEED, OTHER_DEED, open_round, pledged
from tests.town import Town

MARCH = datetime(2027, 3, 8, 10)  # noqa: DTZ001  the town takes it as its own wall clock


async def test_a_member_gets_what_became_of_this_years_pledges(button_town: Town) -> None:
    await open_round(button_town)
    await pledged(button_town, "DV01")
    await pledged(button_town, "DV02", OTHER_DEED)
    chat = button_town.talk("DV01")

    await chat.says("ket qua nam")
    await button_town.at(MARCH)
    await chat.says("/camket")
    said = await chat.presses("Phiếu kết quả năm")

    assert said[0].startswith("Phiếu kết quả thực hiện cam kết, nêu gương năm 2027 của đồng chí")
    assert "Phiếu cả chi bộ" not in chat.choices
    assert [file.name for file in chat.files] == [
        "ket-qua-neu-guong_2026.docx",
        "ket-qua-neu-guong_2027.docx",
    ]
    earlier, made = (Document(BytesIO(file.data)) for file in chat.files)
    assert "Không có nội dung nào phải hoàn thành trong năm." in [one.text for one in earlier.paragraphs]
    lines = [one.text for one in made.paragraphs]
    assert "KẾT QUẢ THỰC HIỆN CAM KẾT, NÊU GƯƠNG NĂM 2027" in lines
    assert "Họ và tên: Nguyễn Văn An. Nơi sinh hoạt: Chi bộ Văn phòng. Mã đảng viên: DV01." in lines
    head, pledges, _ = made.tables
    assert head.rows[0].cells[0].text.split("\n")[1:3] == ["ĐẢNG BỘ SỞ MẪU", "CHI BỘ VĂN PHÒNG"]
    assert [cell.text for cell in pledges.rows[1].cells] == [
        "1",
        f"{DEED} (Quý I/2027, số NG-2026-0001)",
        "31/03/2027",
        "",
        "Nội dung chưa được xác nhận",
    ]
    assert len(pledges.rows) == 2


async def test_a_secretary_gets_their_cell_and_nobody_elses(button_town: Town) -> None:
    await open_round(button_town)
    await pledged(button_town, "DV01")
    await button_town.at(MARCH)
    chat = button_town.talk("BT01")

    await chat.says("ket qua nam")
    await chat.presses("Phiếu cả chi bộ")

    own, cell = (Document(BytesIO(file.data)) for file in chat.files)
    people = [one.text for one in cell.paragraphs if one.text.startswith("Họ và tên")]
    assert [text.partition(".")[0] for text in people] == [
        "Họ và tên: Nguyễn Văn An",
        "Họ và tên: Đặng Thị Ánh",
        "Họ và tên: Phạm Văn Phó",
        "Họ và tên: Trần Thị Bí Thư",
        "Họ và tên: Võ Văn Ước",
    ]
    assert len([one for one in own.paragraphs if one.text.startswith("Họ và tên")]) == 1
    assert len(cell.tables) == 2 * 5 + 1  # heads and feet, and the pledges of one

    (theirs,) = await units_of(button_town, "BT02")
    said = await chat.says(f"/ketquanam {theirs}")
    assert said == [
        "Phiếu năm có cho nội dung của đồng chí và của chi bộ mà đồng chí phụ trách. Đồng chí chọn:"
    ]
    assert len(chat.files) == 2


async def units_of(town: Town, code: str) -> list[str]:
    """The units at which this person holds a role."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return [grant.unit_id for grant in await work.people.grants(person_id, town.today)]
