"""A quarter in which the committee itself changes: somebody is transferred, two cells become one, a deputy stands in
and is then appointed, somebody comes late, somebody leaves with a pledge that waits, an entry on behalf is disowned.

Everything is done by the commands that the office, secretaries and members have.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from domain.talk.messages import Started
from tests.quarter.cast import ACTIVE, OFFICE, Cast
from tests.quarter.deeds import Quarter
from tests.quarter.play import FILES, LETTERS, MEETINGS, REPORTS, SIGNED, VAGUE
from tests.quarter.story import Act, Story, at, confirms, decides, pledges, reports, studies
from tests.town import BODY, CELL, COMMITTEE, OTHER

THIRD = ("CB3", "Chi bộ Thanh tra", "DB1")
NEWCOMER = "CB2-1"
"""The code that whoever is added to the second cell gets."""

CHANGING: Cast = (
    (OFFICE, "Lê Thị Văn Phòng", *COMMITTEE, "Chánh Văn phòng", ACTIVE),
    ("BT00", "Hồ Sỹ Trên", *BODY, "Bí thư", ACTIVE),
    ("BT01", "Trần Thị Bí Thư", *CELL, "Bí thư", ACTIVE),
    ("PB01", "Phạm Văn Phó", *CELL, "Phó Bí thư", ACTIVE),
    ("SOM", "Nguyễn Văn Sớm", *CELL, "", ACTIVE),
    ("CHUYEN", "Lý Thị Chuyển", *CELL, "", ACTIVE),
    ("GIAY", "Bùi Ngọc Giấy", *CELL, "", ACTIVE),
    ("DI", "Mai Văn Đi", *CELL, "", ACTIVE),
    ("BT02", "Đinh Văn Dũng", *OTHER, "Bí thư", ACTIVE),
    ("MUON", "Đặng Thị Muộn", *OTHER, "", ACTIVE),
    ("BT03", "Võ Thị Thanh", *THIRD, "Bí thư", ACTIVE),
    ("KIEM", "Trần Văn Kiểm", *THIRD, "", ACTIVE),
)
"""An office, a body with its secretary, and three cells: one with a deputy, the second takes the third in."""


async def _hands_over(quarter: Quarter) -> None:
    await quarter.phones.says("BT01", "/bangiao", "18/1/2027")
    await quarter.phones.presses("BT01", "Bàn giao")


async def _enters_on_behalf(quarter: Quarter) -> None:
    await quarter.phones.says("PB01", "/nhapthay GIAY")
    await quarter.phones.presses("PB01", "Nhập đăng ký", "Nộp bản giấy")
    await quarter.phones.says("PB01", "2", LETTERS, "Bỏ qua", "31/3/2027", "Sổ theo dõi hằng tuần")
    await quarter.phones.presses("PB01", "Nhập thay")


async def _disowns(quarter: Quarter) -> None:
    pledge = await quarter.pledge("GIAY")
    await quarter.phones.opens("GIAY", "phandoi", pledge.id)
    await quarter.phones.presses("GIAY", "Chưa đúng")


async def _transfers(quarter: Quarter) -> None:
    await quarter.phones.says(OFFICE, "/danhsach CHUYEN")
    await quarter.phones.presses(OFFICE, "Chuyển đơn vị")
    await quarter.phones.says(OFFICE, "CB2", "10/1/2027")
    await quarter.phones.presses(OFFICE, "Thực hiện")


async def _adds_a_newcomer(quarter: Quarter) -> None:
    await quarter.phones.says(OFFICE, "/themdangvien", "CB2", "Hồ Thị Mới")
    await quarter.phones.presses(OFFICE, "Chính thức", "Xác nhận")
    for round_id in ("quy1", "nq57"):
        await quarter.phones.says(OFFICE, f"/themvao {round_id}", NEWCOMER)
        await quarter.phones.presses(OFFICE, "Xác nhận thêm")


async def _links(quarter: Quarter) -> None:
    await quarter.phones.says("BT02", f"/ma {NEWCOMER}")
    await quarter.phones.presses("BT02", "Nhắn ngay")
    said = "\n".join(one.texts["vi"] for one in quarter.phones.of("BT02")[-4:])
    found = re.search(r"\b([0-9]{4}) ?([0-9]{4})\b", said)
    assert found is not None, said
    await quarter.phones.does(NEWCOMER, Started(found[1] + found[2]), "[link]")
    await quarter.phones.presses(NEWCOMER, "Đồng ý")


async def _merges(quarter: Quarter) -> None:
    await quarter.phones.says(OFFICE, "/donvi", "CB3")
    await quarter.phones.presses(OFFICE, "Sáp nhập")
    await quarter.phones.says(OFFICE, "CB2")
    await quarter.phones.presses(OFFICE, "Đinh Văn Dũng")
    await quarter.phones.says(OFFICE, "13/1/2027")
    await quarter.phones.presses(OFFICE, "Thực hiện")


async def _marks_as_left(quarter: Quarter) -> None:
    await _edits(quarter, "DI", "Trạng thái", "Đã chuyển đi")


async def _appoints(quarter: Quarter) -> None:
    await _edits(quarter, "BT01", "Chức vụ Đảng", "Không có chức vụ")
    await _edits(quarter, "PB01", "Chức vụ Đảng", "Bí thư")


async def _edits(quarter: Quarter, code: str, part: str, value: str) -> None:
    await quarter.phones.says(OFFICE, f"/danhsach {code}")
    await quarter.phones.presses(OFFICE, "Sửa thông tin", part)
    if value in quarter.choices(OFFICE):
        await quarter.phones.presses(OFFICE, value)
    else:
        await quarter.phones.says(OFFICE, value)
    await quarter.phones.presses(OFFICE, "Xác nhận")


ACTS: Mapping[datetime, Act] = {
    at(1, 4, 9, 30): lambda quarter: quarter.opens_rounds(),
    at(1, 4, 10): pledges("SOM", SIGNED, "15/2/2027"),
    at(1, 4, 14): studies("SOM"),
    at(1, 5, 9): decides("BT01", "SOM"),
    at(1, 5, 10): pledges("CHUYEN", FILES, "31/3/2027"),
    at(1, 5, 14): decides("BT01", "CHUYEN"),
    at(1, 6, 9): pledges("KIEM", LETTERS, "31/3/2027"),
    at(1, 6, 14): studies("KIEM"),
    at(1, 7, 9): _hands_over,
    at(1, 7, 10): pledges("BT01", MEETINGS, "31/3/2027"),
    at(1, 8, 9): decides("PB01", "BT01"),
    at(1, 8, 10): _enters_on_behalf,
    at(1, 11, 9, 30): _disowns,
    at(1, 11, 10): pledges("DI", REPORTS, "31/3/2027"),
    at(1, 12, 10): _transfers,
    at(1, 13, 9): _adds_a_newcomer,
    at(1, 13, 10): _links,
    at(1, 14, 10): _merges,
    at(1, 15, 9): decides("BT02", "KIEM"),
    at(1, 15, 10): pledges(NEWCOMER, VAGUE, "31/3/2027"),
    at(1, 18, 10): _marks_as_left,
    at(1, 19, 9): pledges("BT02", MEETINGS, "31/3/2027"),
    at(1, 22, 9, 30): pledges("MUON", FILES, "31/3/2027"),
    at(1, 25, 9): decides("BT02", "MUON"),
    at(1, 25, 10): _appoints,
    at(2, 15, 9, 30): reports("SOM", "Đã hướng dẫn 9/9 đồng chí"),
    at(2, 16, 9): confirms("PB01", "SOM", "Đạt"),
    at(3, 31, 9, 30): reports("CHUYEN", "Trước hạn 41% hồ sơ"),
    at(3, 31, 10): confirms("PB01", "CHUYEN", "Chưa đạt", "Mới có số liệu hai tháng"),
}

CHANGES = Story(CHANGING, ACTS, end=date(2027, 4, 1), newcomers={NEWCOMER: "Hồ Thị Mới"})
