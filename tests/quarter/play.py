"""A quarter as it is lived: two rounds that open on a Monday, their deadline, their close, what became of pledges."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from tests.quarter.cast import CAST, leaves
from tests.quarter.deeds import OPENING, PLEDGES, Quarter
from tests.quarter.story import Act, Story, at, confirms, decides, pledges, reports, studies

SIGNED = "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02 buổi chiều thứ Sáu."
FILES = "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong quý."
REPORTS = "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng còn 01 ngày."
LETTERS = "Trả lời 100% thư của công dân trong 02 ngày làm việc, có sổ theo dõi hằng tuần."
MEETINGS = "Rút mỗi cuộc họp giao ban tuần còn 45 phút, gửi tài liệu trước 01 ngày, trong cả quý."
VAGUE = "Thực hiện tốt việc tiết kiệm điện tại phòng làm việc trong 03 tháng của quý."


async def _leaves(quarter: Quarter) -> None:
    await leaves(quarter.town, "DI")


async def _busy(quarter: Quarter) -> None:
    await quarter.phones.says("VANG", "/hoan")
    await quarter.phones.presses("VANG", "Tất cả các đợt")
    await quarter.phones.says("VANG", "18/1", "Đi công tác")


async def _is_late(quarter: Quarter) -> None:
    if quarter.accepts_late:
        await quarter.pledges("MUON", FILES, "31/3/2027")
    else:
        await quarter.phones.says("MUON", "đăng ký")


async def _asks_for_time(quarter: Quarter) -> None:
    if quarter.accepts_late:
        await quarter.phones.says("XIN", "xin gia hạn")
        await quarter.pledges("XIN", LETTERS, "20/3/2027")
    else:
        await quarter.phones.says("XIN", f"/xingiahan {PLEDGES.id}", "Đi công tác dài ngày", "17:00 26/1")
        await quarter.phones.presses("XIN", "Gửi đề nghị")


async def _passes_it_on(quarter: Quarter) -> None:
    if not quarter.accepts_late:
        await quarter.phones.says("BT01", "/xetgiahan", "1 đồng ý")
        await quarter.phones.presses("BT01", "Thực hiện")


async def _grants_it(quarter: Quarter) -> None:
    if not quarter.accepts_late:
        await quarter.phones.says("VP01", "/xetgiahan", "1 đồng ý")
        await quarter.phones.presses("VP01", "Thực hiện")


async def _uses_it(quarter: Quarter) -> None:
    if not quarter.accepts_late:
        await quarter.pledges("XIN", LETTERS, "20/3/2027")


async def _decides_on_late_ones(quarter: Quarter) -> None:
    if quarter.accepts_late:
        await quarter.decides("BT01", "MUON")
    await quarter.decides("BT01", "XIN")


async def _asks_for_the_list(quarter: Quarter) -> None:
    await quarter.phones.says("BT01", "/nhac")
    await quarter.phones.says("BT01", "1", "1")


async def _postpones(quarter: Quarter) -> None:
    pledge = await quarter.pledge("VP01")
    await quarter.phones.opens("VP01", "themngay", pledge.id)
    await quarter.phones.says("VP01", "12/3/2027", "Còn 2 phòng chưa thống nhất lịch họp")


async def _writes_the_weeks_remark(quarter: Quarter) -> None:
    await quarter.phones.presses("BT01", "Gửi nhận xét tuần")
    await quarter.phones.says("BT01", "Chi bộ triển khai đúng kế hoạch; hai đồng chí sẽ đăng ký tuần tới.")


ACTS: Mapping[datetime, Act] = {
    OPENING: Quarter.opens_rounds,
    at(1, 4, 10, 5): pledges("SOM", SIGNED, "15/2/2027"),
    at(1, 4, 10, 25): studies("SOM"),
    at(1, 4, 14, 10): pledges("VP01", MEETINGS, "26/2/2027"),
    at(1, 4, 14, 20): pledges("BTDU", LETTERS, "31/3/2027"),
    at(1, 4, 14, 40): studies("BTDU"),
    at(1, 4, 15): decides("BTDU", "VP01"),
    at(1, 5, 9, 10): decides("BT01", "SOM"),
    at(1, 5, 9, 20): pledges("BT01", FILES, "31/3/2027"),
    at(1, 5, 9, 40): studies("BT01"),
    at(1, 5, 10): decides("PB01", "BT01"),
    at(1, 6, 9): _busy,
    at(1, 6, 10): pledges("SUA", VAGUE, "31/3/2027"),
    at(1, 7, 10): decides("BT01", "SUA", "Đề nghị ghi rõ số điện tiết kiệm"),
    at(1, 7, 14): pledges("TRA", VAGUE, "31/3/2027"),
    at(1, 7, 16): decides("BT01", "TRA", "Đề nghị ghi rõ mức tiết kiệm"),
    at(1, 8, 10): pledges("ZALO", LETTERS, "12/3/2027"),
    at(1, 8, 15, 30): _writes_the_weeks_remark,
    at(1, 11, 10): decides("BT01", "ZALO"),
    at(1, 11, 14, 10): pledges("PB01", REPORTS, "15/3/2027"),
    at(1, 11, 14, 20): pledges("PB01", SIGNED, "22/3/2027"),
    at(1, 12, 9): decides("BT01", "PB01"),
    at(1, 12, 9, 10): decides("BT01", "PB01", newest=1),
    at(1, 12, 10): pledges("DI", FILES, "31/3/2027"),
    at(1, 12, 14): decides("BT01", "DI"),
    at(1, 14, 10): lambda quarter: quarter.mends(
        "SUA", "Tiết kiệm ít nhất 10% điện tại phòng làm việc so với quý trước, ghi sổ hằng tuần."
    ),
    at(1, 14, 14): studies("SUA"),
    at(1, 15, 10): decides("BT01", "SUA"),
    at(1, 15, 10, 10): pledges("KH01", SIGNED, "31/3/2027"),
    at(1, 15, 14): studies("ZALO"),
    at(1, 18, 14): studies("PB01"),
    at(1, 19, 9, 40): pledges("VANG", LETTERS, "31/3/2027"),
    at(1, 19, 10): studies("VANG"),
    at(1, 19, 14): decides("BT01", "VANG"),
    at(1, 19, 15): pledges("BT00", MEETINGS, "30/3/2027"),
    at(1, 20, 10): decides("VP01", "BT00"),
    at(1, 20, 14): studies("VP01"),
    at(1, 21, 9, 30): _asks_for_the_list,
    at(1, 22, 9, 30): _is_late,
    at(1, 22, 10): _asks_for_time,
    at(1, 22, 14, 10): _passes_it_on,
    at(1, 22, 15, 30): _grants_it,
    at(1, 25, 9, 30): _uses_it,
    at(1, 25, 9, 45): studies("MUON"),
    at(1, 25, 14, 10): _decides_on_late_ones,
    at(2, 3, 10): reports("SOM", "Phòng máy đang sửa, đề nghị mượn phòng họp", how="Gặp khó khăn"),
    at(2, 12, 9): _leaves,
    at(2, 15, 9, 30): reports("SOM", "Đã hướng dẫn 9/9 đồng chí"),
    at(2, 16, 9): confirms("BT01", "SOM", "Đạt"),
    at(2, 26, 9, 30): _postpones,
    at(2, 26, 14): decides("BTDU", "VP01"),
    at(3, 5, 9, 30): reports("ZALO", "Đã trả lời 20/20 thư"),
    at(3, 8, 9): confirms("BT01", "ZALO", "Đề nghị bổ sung", "Gửi sổ theo dõi"),
    at(3, 9, 9, 30): reports("ZALO", "Sổ theo dõi có xác nhận của văn thư, 20/20 thư"),
    at(3, 10, 9): confirms("BT01", "ZALO", "Đạt"),
    at(3, 12, 9, 30): reports("VP01", "Họp giao ban còn 45 phút, 10/10 tuần"),
    at(3, 15, 9, 30): reports("PB01", "Sáng kiến được công nhận ngày 10/3", newest=1),
    at(3, 16, 9): confirms("BT01", "PB01", "Đạt", newest=1),
    at(3, 22, 9, 30): reports("PB01", "Đã hướng dẫn 9/9 đồng chí"),
    at(3, 24, 9, 30): reports("SUA", "Giảm 12% so với quý trước"),
    at(3, 24, 9, 40): reports("KH01", "Đã hướng dẫn 6/6 đồng chí"),
    at(3, 30, 9, 30): reports("BT00", "Họp 45 phút, 11/11 tuần"),
    at(3, 31, 9, 30): reports("BT01", "Trước hạn 41% hồ sơ"),
    at(3, 31, 10): confirms("PB01", "BT01", "Đạt"),
    at(4, 1, 9): confirms("BT01", "PB01", "Đạt"),
    at(4, 1, 9, 10): confirms("BT01", "SUA", "Chưa đạt", "Mới có số liệu hai tháng"),
}
"""What is done when, in the order of time; one thing at a moment."""

ROUNDS = Story(CAST, ACTS, end=date(2027, 4, 23))
"""Three weeks after the quarter nothing is left to be said."""
