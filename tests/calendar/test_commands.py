"""/lich, and what the committee's office sets in the calendar: pressed and typed, one day and a whole year."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from domain.calendar.working_days import OwnDay
from domain.people.person import Role
from storage.tables import audit
from storage.work import reading, writing
from tests.pledges.pledging import open_round
from tests.rounds.opening import say_all
from tests.town import Talk, Town

XLSX = "lich.xlsx"
SOON = "Việc nhắc theo lịch mới trong vòng một phút."
WRITTEN = """\
29/8 - 31/8/2027 nghỉ: Nghỉ hè
21/8/2027 làm bù: Bù cho 30/8"""
SUMMER = [OwnDay(date(2027, 8, 21), True, "Bù cho 30/8")] + [
    OwnDay(date(2027, 8, day), False, "Nghỉ hè") for day in (29, 30, 31)
]


async def own(town: Town) -> list[OwnDay]:
    """The days that the office has set."""
    async with reading(town.app.database) as work:
        return list((await work.days.all()).values())


async def trail(town: Town) -> list[tuple[str, str, str]]:
    """What the audit log says of the calendar: action, subject, detail."""
    async with reading(town.app.database) as work:
        rows = await work.statements.rows(select(audit).order_by(audit.c.number))
    return [
        (row["action"], row["subject"], row["detail"]) for row in rows if row["action"].startswith("calendar")
    ]


async def office_of(town: Town, code: str, unit: str) -> Talk:
    """Give this person the office of a unit further down."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        await work.people.grant(person_id, Role.OFFICE, units[unit], town.today)
    return town.talk(code)


def sheet(*rows: tuple[str, ...]) -> bytes:
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    for row in (("Từ ngày", "Đến ngày", "Loại", "Ghi chú"), *rows):
        page.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


# ---------------------------------------------------------------- looking


async def test_a_member_sees_what_is_ahead(town: Town) -> None:
    await open_round(town)

    (told,) = await town.talk("DV01").says("lịch")

    assert told == (
        "Lịch làm việc\n"
        "Hôm nay, thứ Hai 23/11/2026: ngày làm việc, đang trong giờ gửi tin nhắc.\n"
        "Tin nhắc chỉ gửi vào ngày làm việc, trong giờ: 08:00–11:00, 14:00–16:30.\n"
        "\n"
        "Ngày nghỉ sắp tới\n"
        "• thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam\n"
        "• thứ Sáu 01/01/2027: Tết Dương lịch\n"
        "• 04/02 – 11/02/2027: Tết Nguyên đán (dự kiến, chờ thông báo chính thức; Hệ thống không nhắc việc)\n"
        "• thứ Sáu 16/04/2027: Ngày Giỗ Tổ Hùng Vương\n"
        "• 30/04 – 03/05/2027: Ngày Giải phóng miền Nam, Ngày Quốc tế Lao động\n"
        "và 2 mục khác, đồng chí xem ở lịch cả năm\n"
        "\n"
        "Thời hạn của đồng chí\n"
        "• 17:00, thứ Hai 30/11/2026: Quý I/2027"
    )
    assert town.talk("DV01").choices == ["Lịch năm 2026", "Lịch năm 2027"]


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (
            datetime(2026, 11, 23, 17),  # noqa: DTZ001 -- a wall clock of the town's zone
            "Hôm nay, thứ Hai 23/11/2026: ngày làm việc. "
            "Tin nhắc kế tiếp sớm nhất lúc 08:00, thứ Tư 25/11/2026.",
        ),
        (
            datetime(2026, 11, 24, 9),  # noqa: DTZ001
            "Hôm nay, thứ Ba 24/11/2026: ngày nghỉ. Tin nhắc kế tiếp sớm nhất lúc 08:00, thứ Tư 25/11/2026.",
        ),
    ],
)
async def test_it_says_when_the_next_reminder_may_come(town: Town, at: datetime, line: str) -> None:
    await town.at(at)

    (told,) = await town.talk("DV01").says("/lich")

    assert told.split("\n")[1] == line


async def test_a_year_is_shown_by_a_button_and_by_its_number(town: Town) -> None:
    member = town.talk("DV01")
    await member.says("/lich")
    (pressed,) = await member.presses("Lịch năm 2027")
    (typed,) = await member.says("lich 2027")

    assert pressed == typed
    assert pressed.split("\n")[:3] == [
        "Ngày nghỉ năm 2027 (ngoài thứ Bảy, Chủ nhật)",
        "• thứ Sáu 01/01/2027: Tết Dương lịch",
        "• 04/02 – 11/02/2027: Tết Nguyên đán (dự kiến, chờ thông báo chính thức; Hệ thống không nhắc việc)",
    ]
    assert member.choices == ["Lịch năm 2025", "Lịch năm 2026", "Lịch năm 2028", "Lịch sắp tới"]


async def test_a_year_that_is_not_kept_is_told(town: Town) -> None:
    assert await town.talk("DV01").says("/lich 2040") == ["Hệ thống chỉ giữ lịch các năm từ 2025 đến 2028."]


async def test_the_past_swap_stands_in_its_year(town: Town) -> None:
    (told,) = await town.talk("DV01").says("/lich 2026")

    assert "• 31/08 – 02/09/2026: Nghỉ hoán đổi (làm bù thứ Bảy 22/08/2026), Quốc khánh" in told
    assert "Ngày làm bù\n• thứ Bảy 10/01/2026\n• thứ Bảy 22/08/2026" in told


# ---------------------------------------------------------------- rights


@pytest.mark.parametrize("command", ["/themnghi", "/thembu", "/bolich", "/nhaplich"])
async def test_only_the_committees_office_changes_it(town: Town, command: str) -> None:
    below = await office_of(town, "BT00", "DB1")

    (told,) = await below.says(command)
    (member,) = await town.talk("DV01").says(command)
    await below.says("/lich")

    assert told == (
        "Lịch làm việc do văn phòng của cả đảng bộ đặt. Đồng chí xem được lịch, không thay đổi được."
    )
    assert member.startswith("Mục này không thuộc phần việc của đồng chí.")
    assert below.choices == ["Lịch năm 2026", "Lịch năm 2027"]


async def test_whoever_lost_the_office_meanwhile_changes_nothing(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/themnghi")
    await office.says("27/11")
    await office.presses("Bỏ qua")
    person_id = await town.person_id("VP01")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        await work.people.revoke(person_id, Role.OFFICE, root.id, town.today)

    (told,) = await office.presses("Xác nhận")

    assert told.startswith("Lịch làm việc do văn phòng của cả đảng bộ đặt.")
    assert await own(town) == []


# ---------------------------------------------------------------- a day off, a day worked, a day taken back


@pytest.mark.parametrize(
    ("button", "day", "note", "review", "done", "set_day", "noted", "view"),
    [
        pytest.param(
            "Thêm ngày nghỉ",
            "27/11",
            "Hội thao",
            "Soát lại: thêm ngày nghỉ của cơ quan\n"
            "thứ Sáu 27/11/2026: 1 ngày, trong đó 1 ngày làm việc thành ngày nghỉ\n"
            "Ghi chú: Hội thao\n"
            "Tin nhắc của các đợt đang mở thay đổi (1):\n"
            "• Quý I/2027, nhắc trước 1 ngày: 09:00, thứ Sáu 27/11/2026 → 09:00, thứ Năm 26/11/2026\n"
            "Thời hạn của các đợt giữ nguyên.",
            f"Đã đặt ngày nghỉ: thứ Sáu 27/11/2026.\n{SOON}",
            OwnDay(date(2026, 11, 27), False, "Hội thao"),
            ("calendar.free", "2026-11-27/2026-11-27", "1 days"),
            "• thứ Sáu 27/11/2026: Hội thao",
            id="a day off",
        ),
        pytest.param(
            "Thêm ngày làm bù",
            "28/11",
            "Bù cho thứ Sáu 4/12",
            "Soát lại: thêm ngày làm bù\n"
            "thứ Bảy 28/11/2026: 1 ngày nghỉ thành ngày làm việc\n"
            "Ghi chú: Bù cho thứ Sáu 4/12\n"
            "Tin nhắc của các đợt đang mở thay đổi (2):\n"
            "• Quý I/2027, nhắc trước 1 ngày: 09:00, thứ Sáu 27/11/2026 → 09:00, thứ Bảy 28/11/2026\n"
            "• Quý I/2027, nhắc trước 3 ngày: thêm lúc 09:00, thứ Sáu 27/11/2026\n"
            "Thời hạn của các đợt giữ nguyên.",
            f"Đã đặt ngày làm bù: thứ Bảy 28/11/2026.\n{SOON}",
            OwnDay(date(2026, 11, 28), True, "Bù cho thứ Sáu 4/12"),
            ("calendar.worked", "2026-11-28/2026-11-28", "1 days"),
            "Ngày làm bù sắp tới\n• thứ Bảy 28/11/2026: Bù cho thứ Sáu 4/12",
            id="a saturday worked in exchange",
        ),
    ],
)
async def test_a_day_is_previewed_with_what_it_moves_then_set(
    town: Town,
    button: str,
    day: str,
    note: str,
    review: str,
    done: str,
    set_day: OwnDay,
    noted: tuple[str, str, str],
    view: str,
) -> None:
    await open_round(town)
    office = town.talk("VP01")
    await office.says("/lich")
    await office.presses(button)
    await office.says(day)

    assert await office.says(note) == [review]
    assert await office.presses("Xác nhận") == [done]
    assert await own(town) == [set_day]
    assert await trail(town) == [noted]
    assert view in (await town.talk("DV01").says("/lich"))[0]


async def test_reminders_follow_within_a_minute(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")
    await say_all(office, "/themnghi", "27/11", "Hội thao")
    await office.presses("Xác nhận")

    await town.after(minutes=1)
    member = town.talk("DV01")
    member.unread()
    days = []
    for day in (25, 26, 27):
        await town.at(datetime(2026, 11, day, 9))  # noqa: DTZ001 -- a wall clock of the town's zone
        days.append([text.split("\n")[0] for text in member.unread()])

    assert [len(told) for told in days] == [0, 1, 0]


async def test_a_span_holds_every_day_of_it_and_needs_no_note(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/themnghi")
    await office.says("28/11 - 1/12/2026")
    (review,) = await office.presses("Bỏ qua")
    await office.presses("Xác nhận")
    (view,) = await office.says("/lich 2026")

    assert review == (
        "Soát lại: thêm ngày nghỉ của cơ quan\n"
        "28/11 – 01/12/2026: 4 ngày, trong đó 2 ngày làm việc thành ngày nghỉ\n"
        "Không có tin nhắc nào của các đợt đang mở phải dời."
    )
    assert [day.day for day in await own(town)] == [
        date(2026, 11, 28),
        date(2026, 11, 29),
        date(2026, 11, 30),
        date(2026, 12, 1),
    ]
    assert "• 28/11 – 01/12/2026: nghỉ theo lịch của cơ quan" in view
    assert "Ngày do Văn phòng Đảng ủy đặt\n• 28/11 – 01/12/2026: nghỉ\n" in view


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("mùa hè", "Hệ thống chưa đọc được ngày."),
        ("31/8 - 29/8", "Khoảng này ("),
        ("20/11/2026", "Ngày vừa nhắn (thứ Sáu 20/11/2026) đã qua."),
        ("20/11/2035", "Hệ thống chỉ giữ lịch các năm từ 2025 đến 2028."),
        ("28/11", "Ngày vừa nhắn (thứ Bảy 28/11/2026) vốn đã là ngày nghỉ, không cần đặt thêm."),
        ("1/6 - 31/8/2027", "Khoảng này (01/06 – 31/08/2027) làm cho 92 ngày liền"),
        ("1/12/2026 - 29/1/2027", "Khoảng này (01/12/2026 – 29/01/2027) làm cho 62 ngày liền"),
        ("😀", "Hệ thống chưa đọc được ngày."),
    ],
)
async def test_days_that_cannot_be_set_off_are_refused(town: Town, typed: str, why: str) -> None:
    office = town.talk("VP01")
    (question,) = await office.says("/themnghi")

    (told,) = await office.says(typed)

    assert told.startswith(why)
    assert told.endswith(question)


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("x" * 201, "Ghi chú dài quá 200 ký tự."),
        ("123", "Hệ thống chưa thấy nội dung bằng chữ."),
        ("họp kín, tài liệu TỐI MẬT", "Nội dung có từ chỉ mức độ mật"),
    ],
)
async def test_a_note_is_short_has_words_and_no_secret(town: Town, note: str, why: str) -> None:
    office = town.talk("VP01")
    await office.says("/themnghi")
    (question,) = await office.says("27/11")

    (told,) = await office.says(note)

    assert told.startswith(why)
    assert told.endswith(question)


async def test_answers_can_be_changed_before_confirming(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, "/themnghi", "27/11", "Hội thao")
    await office.mends("Các ngày")
    await office.says("30/11")
    await office.mends("Ghi chú")
    await office.says("Hội nghị")
    await office.presses("Xác nhận")

    assert await own(town) == [OwnDay(date(2026, 11, 30), False, "Hội nghị")]


async def test_a_holiday_may_be_worked_with_a_warning_and_a_working_day_not(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/thembu")
    (usual,) = await office.says("25/11")
    await office.says("11/2/2027")
    (review,) = await office.presses("Bỏ qua")

    assert usual.startswith("Ngày vừa nhắn (thứ Tư 25/11/2026) vốn là ngày làm việc.")
    assert "Lưu ý: theo lịch chung đây là ngày nghỉ (Tết Nguyên đán)." in review


async def test_days_are_taken_back_with_what_it_moves(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")
    await say_all(office, "/themnghi", "26/11 - 27/11", "Hội thao")
    await office.presses("Xác nhận")
    await town.after(minutes=1)
    await office.says("/lich")
    await office.presses("Bỏ ngày đã đặt")
    offered = office.choices
    (review,) = await office.presses("26/11 – 27/11/2026: nghỉ – Hội thao")
    (done,) = await office.presses("Xác nhận bỏ")

    assert offered == ["26/11 – 27/11/2026: nghỉ – Hội thao", "Thoát"]
    assert review == (
        "Bỏ ngày đã đặt: 26/11 – 27/11/2026\n"
        "Theo lịch chung: 2 ngày làm việc.\n"
        "Tin nhắc của các đợt đang mở thay đổi (1):\n"
        "• Quý I/2027, nhắc trước 1 ngày: 09:00, thứ Tư 25/11/2026 → 09:00, thứ Sáu 27/11/2026\n"
        "Thời hạn của các đợt giữ nguyên."
    )
    assert done == f"Đã bỏ: 26/11 – 27/11/2026 trở lại theo lịch chung.\n{SOON}"
    assert await own(town) == []
    assert (await trail(town))[-1] == ("calendar.back", "2026-11-26/2026-11-27", "2 days")


async def test_nothing_to_take_back_is_told(town: Town) -> None:
    assert await town.talk("VP01").says("/bolich") == [
        "Hiện không có ngày nào từ hôm nay trở đi do Văn phòng Đảng ủy đặt."
    ]


async def test_the_soonest_spans_are_on_offer_and_later_ones_counted(button_town: Town) -> None:
    async with writing(button_town.app.database) as work:
        for count in range(43):
            await work.days.put(date(2026, 11, 26) + timedelta(days=2 * count), worked=False)
    office = button_town.talk("VP01")

    (told,) = await office.says("/bolich")

    assert told.endswith("Dưới đây là 40 khoảng gần nhất; còn 3 khoảng sau đó.")
    assert (len(office.choices), office.choices[0]) == (41, "thứ Năm 26/11/2026: nghỉ")


async def test_a_day_set_today_moves_a_reminder_that_is_due_to_the_next_working_time(town: Town) -> None:
    await open_round(town)
    await town.at(datetime(2026, 11, 26, 17))  # noqa: DTZ001 -- a wall clock of the town's zone
    office = town.talk("VP01")
    await office.says("/themnghi")
    await office.says("27/11")
    (review,) = await office.presses("Bỏ qua")

    assert (
        "• Quý I/2027, nhắc trước 1 ngày: 09:00, thứ Sáu 27/11/2026 → 08:00, thứ Hai 30/11/2026, "
        "nếu tin này chưa gửi" in review
    )


async def test_what_a_list_may_hold_is_bounded(town: Town) -> None:
    office = town.talk("VP01")
    (question,) = await office.says("/nhaplich")

    (told,) = await office.says(f"30/8/2027 nghỉ: {'x' * 201}")

    assert "Dòng 1: ghi chú dài quá 200 ký tự (“x" in told
    assert told.endswith(question)


# ---------------------------------------------------------------- a whole year


async def test_lines_are_pasted_previewed_and_taken_in(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/lich")
    await office.presses("Nhập lịch cả năm")
    (review,) = await office.says(WRITTEN)
    (done,) = await office.presses("Xác nhận nhập")

    assert review == (
        "Soát lại trước khi nhập\n"
        "Đọc được 3 ngày nghỉ, 1 ngày làm bù.\n"
        "Ngày mới: 4; đổi nội dung: 0; giữ nguyên: 0.\n"
        "• thứ Bảy 21/08/2027: làm bù (Bù cho 30/8)\n"
        "• 29/08 – 31/08/2027: nghỉ (Nghỉ hè)\n"
        "Không có tin nhắc nào của các đợt đang mở phải dời."
    )
    assert done == f"Đã nhập 4 ngày vào lịch.\n{SOON}"
    assert await own(town) == SUMMER
    assert await trail(town) == [("calendar.import", "calendar", "new 4, changed 0, unchanged 0")]


async def test_faults_are_shown_and_nothing_is_written(town: Town) -> None:
    office = town.talk("VP01")
    (question,) = await office.says("/nhaplich")

    (told,) = await office.says(f"{WRITTEN}\n30/2/2027 nghỉ\n23/8/2027 làm bù\n24/8/2027")

    assert told == (
        "Danh sách có 3 chỗ cần sửa:\n"
        "Dòng 3: chưa đọc được ngày “30/2/2027”.\n"
        "Dòng 4: “23/8/2027” có ngày vốn là ngày làm việc, không phải làm bù.\n"
        "Dòng 5: chưa ghi loại “nghỉ” hay “làm bù”.\n"
        "Chưa ghi gì vào lịch. Đề nghị sửa rồi gửi lại cả danh sách.\n"
        f"\n{question}"
    )
    assert await own(town) == []


async def test_a_sheet_is_taken_in_once(town: Town) -> None:
    office = town.talk("VP01")
    data = sheet(("29/08/2027", "31/08/2027", "nghỉ", "Nghỉ hè"), ("21/08/2027", "", "làm bù", "Bù cho 30/8"))
    await office.says("/nhaplich")
    _, review = await office.sends(XLSX, data)
    await office.presses("Xác nhận nhập")
    await office.says("/nhaplich")
    _, again = await office.sends(XLSX, data)

    assert review.startswith(
        "Đã đọc trang tính “Sheet”.\n\nSoát lại trước khi nhập\nĐọc được 3 ngày nghỉ, 1 ngày làm bù.\n"
    )
    assert again == (
        "Đã đọc trang tính “Sheet”.\n\n"
        "Đọc được 3 ngày nghỉ, 1 ngày làm bù.\n"
        "Ngày mới: 0; đổi nội dung: 0; giữ nguyên: 4.\n"
        "Không có gì mới, lịch giữ nguyên."
    )
    assert await own(town) == SUMMER


async def test_days_that_are_not_in_the_sheet_stay(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/nhaplich")
    await office.says(WRITTEN)
    await office.presses("Xác nhận nhập")
    await office.says("/nhaplich")

    _, review = await office.sends(XLSX, sheet(("30/08/2027", "", "nghỉ", "Tổng kết hè")))
    await office.presses("Xác nhận nhập")

    assert "Ngày mới: 0; đổi nội dung: 1; giữ nguyên: 0." in review
    assert "3 ngày đã đặt trong các năm này không có trong danh sách; Hệ thống giữ nguyên." in review
    assert [day.note for day in await own(town)] == ["Bù cho 30/8", "Nghỉ hè", "Tổng kết hè", "Nghỉ hè"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7", "Ở bước này Hệ thống nhận tệp Excel .xlsx theo mẫu."),
        (b"", "Tệp không có nội dung."),
        (sheet(("29/08/2027", "", "bay", "")), "Danh sách có 1 chỗ cần sửa:\nDòng 2: loại “bay” chưa rõ;"),
        (sheet(), "Danh sách có 1 chỗ cần sửa:\nBảng chưa có dòng nào được điền."),
    ],
    ids=["pdf", "empty", "kind", "no rows"],
)
async def test_a_file_that_will_not_do_is_told_why(town: Town, data: bytes, why: str) -> None:
    office = town.talk("VP01")
    (question,) = await office.says("/nhaplich")

    *_, told = await office.sends(XLSX, data)

    assert told.startswith(why)
    assert told.endswith(question)
    assert await own(town) == []


async def test_the_template_is_handed_out_filled_and_sent_back(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.says("/nhaplich")
    await office.says(WRITTEN)
    await office.presses("Xác nhận nhập")
    await office.says("/nhaplich")
    await office.presses("Mẫu Excel năm 2027")
    file = office.files[-1]
    book = load_workbook(BytesIO(file.data))
    page = book.worksheets[0]
    row = next(cell.row for cell in page["A"] if cell.value is None and cell.row > 6)
    page.cell(row, 1, datetime(2027, 12, 31))  # noqa: DTZ001 -- Excel knows no zones
    page.cell(row, 3, "nghỉ")
    content = BytesIO()
    book.save(content)

    _, review = await office.sends(file.name, content.getvalue())
    await office.presses("Xác nhận nhập")

    assert file.name == "neu-guong_lich-2027.xlsx"
    assert "Ngày mới: 1; đổi nội dung: 0; giữ nguyên: 4.\n• thứ Sáu 31/12/2027: nghỉ" in review
    assert await own(button_town) == [*SUMMER, OwnDay(date(2027, 12, 31), False)]


async def test_the_open_question_outlives_other_commands(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/themnghi")
    (told,) = await office.says("/huy")
    (again,) = await office.says("/themnghi")

    assert told.startswith("Đã dừng.")
    assert again.startswith("Cơ quan nghỉ ngày nào?")
