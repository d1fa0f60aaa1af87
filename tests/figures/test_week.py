"""The week: Friday's question, Monday's result, and what happens around holidays and outages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.workshop.jobs import DrawCharts, Job, JobFailed, WordDraft
from domain.calendar.working_days import Week, WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.week_hours import USUAL_HOURS, remarks_close
from domain.pledges.figures import PledgeFigures
from domain.review.deciding import Decision
from domain.rounds.round import AfterDeadline
from domain.study.completion import Way
from domain.study.figures import StudyFigures
from handlers.figures.week.figures import rounds_of_week, week_lines
from handlers.figures.week.planners import ask_for_remarks, close_week, send_week
from storage.work import reading, writing
from tests.pledges.pledging import OTHER_DEED, ROUND, open_round, pledged
from tests.study.study_said import handed_in, said
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, open_study
from tests.town import ZONE, Town

LONG = replace(ROUND, deadline=datetime(2026, 12, 31, 17, tzinfo=ZONE).astimezone(UTC))
"""A round far from its deadline, so that nobody is reminded while the week goes by."""

LONG_STUDY = replace(STUDY, deadline=LONG.deadline)
ENDING = replace(STUDY, deadline=datetime(2026, 12, 4, 17, tzinfo=ZONE).astimezone(UTC))
"""A study round that ends in the week after the story's."""

ON_REQUEST = "Bảng số liệu có họ tên (Excel) không gửi kèm tin này. Khi cần, đồng chí chọn “Tệp có họ tên”."
FRIDAY = datetime(2026, 11, 27, 15, 1)  # noqa: DTZ001  the town takes it as its own wall clock
SATURDAY = datetime(2026, 11, 28, 9)  # noqa: DTZ001
SUNDAY = datetime(2026, 11, 29, 20, 1)  # noqa: DTZ001
MONDAY = datetime(2026, 11, 30, 8, 1)  # noqa: DTZ001
NEXT_MONDAY = datetime(2026, 12, 7, 8, 1)  # noqa: DTZ001

CALENDAR = WorkCalendar(zone=ZONE)
W47 = Week(2026, 47)


def local(year: int, month: int, day: int, hour: int = 0) -> datetime:
    return datetime(year, month, day, hour, tzinfo=ZONE)


async def read_everything(town: Town, *codes: str) -> None:
    """Forget what came until now."""
    for code in codes:
        town.talk(code).unread()


_ABOUT_THE_LOG = re.compile(r"Nhật ký đến việc số (\d+): mã kiểm tra ([0-9a-f ]{19})\n\n")


def about_the_week(said: list[str]) -> list[str]:
    """The messages that speak of a week, without the line about the audit log, whose code is another each time."""
    return [_ABOUT_THE_LOG.sub("", text) for text in said if "Tuần " in text]


def buttons_of_the_week(town: Town, code: str) -> list[str]:
    """The buttons under the last message that speaks of a week."""
    sent = [
        reply
        for reply in town.channel.box(town.talk(code).address).replies
        if any("Tuần " in town.words.say(line, "vi") for line in reply.lines)
    ]
    return [town.words.say(choice.label, "vi") for choice in sent[-1].choices]


# ---------------------------------------------------------------- when


def test_the_question_comes_on_friday_or_the_last_working_day_before() -> None:
    free_friday = WorkCalendar(free_days=frozenset({date(2026, 11, 20)}), zone=ZONE)
    week_off = WorkCalendar(
        free_days=frozenset(date(2026, 11, 16) + timedelta(days=n) for n in range(5)), zone=ZONE
    )

    assert USUAL_HOURS.question_due(W47, CALENDAR) == local(2026, 11, 20, 15)
    assert USUAL_HOURS.question_due(W47, free_friday) == local(2026, 11, 19, 15)
    assert USUAL_HOURS.question_due(W47, week_off) is None


def test_the_result_comes_on_monday_or_the_next_working_day() -> None:
    free_monday = WorkCalendar(free_days=frozenset({date(2026, 11, 23)}), zone=ZONE)

    assert USUAL_HOURS.report_due(W47, CALENDAR) == local(2026, 11, 23, 8)
    assert USUAL_HOURS.report_due(W47, free_monday) == local(2026, 11, 24, 8)
    assert remarks_close(W47, CALENDAR) == local(2026, 11, 22, 20)


@pytest.mark.parametrize(
    ("opens", "deadline", "closed", "counts"),
    [
        (local(2026, 11, 1), local(2026, 12, 1), False, True),
        (local(2026, 11, 1), local(2026, 11, 2), False, True),  # late, but still open
        (local(2026, 11, 23), local(2026, 12, 1), False, False),  # of the next week
        (local(2026, 11, 1), local(2026, 11, 18), True, True),  # its last result belongs here
        (local(2026, 11, 1), local(2026, 11, 15), True, False),
        (local(2026, 11, 1), local(2026, 12, 1), True, False),
    ],
)
def test_a_week_counts_open_rounds_and_those_that_ended_in_it(
    opens: datetime, deadline: datetime, *, closed: bool, counts: bool
) -> None:
    state = type(ROUND.state)("closed" if closed else "open")
    round_ = replace(ROUND, opens_at=opens, deadline=deadline, state=state)

    assert rounds_of_week([round_], W47, CALENDAR) == ([round_] if counts else [])


# ---------------------------------------------------------------- Friday


async def test_the_secretary_is_asked_once_and_answers_with_one_line(town: Town) -> None:
    await open_round(town, LONG)
    await pledged(town, "DV01")
    secretary, deputy = town.talk("BT01"), town.talk("PB01")
    await read_everything(town, "BT01", "PB01")

    await town.at(FRIDAY)
    asked = about_the_week(secretary.unread())
    offered = buttons_of_the_week(town, "BT01")
    await town.after(minutes=5)
    await town.after(minutes=5)
    again = about_the_week(secretary.unread())
    question = await secretary.presses("Gửi nhận xét tuần")
    kept = await secretary.says("Đa số đồng chí đăng ký sớm.")

    assert asked == [
        "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 1/5 (20,00%).\n"
        "Trong đó đã xác nhận: 0/5 (0,00%) · chờ xác nhận: 1\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 4\n"
        "\n"
        "Đề nghị đồng chí gửi một câu nhận xét kết quả tuần của Chi bộ Văn phòng, "
        "trước 20:00, Chủ nhật 29/11/2026."
    ]
    assert offered == [
        "Gửi nhận xét tuần",
        "Xác nhận: Nguyễn Văn An",
        "Nhắc Q.I/2027",
        "Cấp mã: Võ Văn Ước",
        "Giới thiệu gương",
    ]
    assert again == []
    assert about_the_week(deputy.unread()) == []
    assert question[0].splitlines()[0] == "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026)"
    assert kept == [
        "Hệ thống đã lưu nhận xét của Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026). "
        "Đồng chí có thể sửa đến 20:00, Chủ nhật 29/11/2026. Trân trọng cảm ơn đồng chí."
    ]


async def test_a_remark_is_changed_until_sunday_evening_and_not_after(plain_town: Town) -> None:
    await open_round(plain_town, LONG)
    secretary = plain_town.talk("BT01")
    await secretary.says("báo cáo tuần")
    await secretary.says("Câu thứ nhất.")

    again = await secretary.says("/baocao")
    await secretary.says("Câu thứ hai.")
    await plain_town.at(SUNDAY)
    late = await secretary.says("/baocao 2026-W48")
    later = await secretary.says("/baocao")

    assert "Nhận xét đã gửi: “Câu thứ nhất.”" in again[0].splitlines()
    closed = (
        "Đã hết thời gian gửi nhận xét cho Tuần 48 (23/11–29/11/2026). "
        "Mỗi tuần nhận đến 20:00 Chủ nhật; tuần mới bắt đầu từ thứ Hai."
    )
    assert (late, later) == ([closed], [closed])
    assert await remarks(plain_town) == ["Câu thứ hai."]


async def test_a_remark_cannot_be_written_for_another_cell(town: Town) -> None:
    await open_round(town, LONG)
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        other = next(unit for unit in await work.people.units((root.id,), town.today) if unit.code == "CB2")
    secretary = town.talk("BT01")

    asked = await secretary.says(f"/baocao 2026-W48_{other.id[-8:]}")

    assert asked[0].splitlines()[0] == "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026)"


async def test_a_mark_of_secrecy_and_a_long_text_are_not_taken(town: Town) -> None:
    await open_round(town, LONG)
    secretary = town.talk("BT01")
    await secretary.says("/baocao")

    secret = await secretary.says("Theo công văn TỐI MẬT số 5.")
    long = await secretary.says("dài " * 130)

    assert secret[0].startswith("Nội dung có từ chỉ mức độ mật")
    assert long[0].startswith("Nhận xét dài 519 ký tự, vượt mức 500 ký tự.")
    assert await remarks(town) == []


# ---------------------------------------------------------------- Monday


async def test_monday_brings_names_that_need_an_act_and_what_is_due(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    secretary = town.talk("BT01")
    await town.at(SATURDAY)
    secretary.unread()

    await town.at(MONDAY)

    assert about_the_week(secretary.unread()) == [
        "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 1/5 (20,00%).\n"
        "Chờ đồng chí quyết định quá 3 ngày làm việc: 1 đồng chí, lâu nhất 4 ngày.\n"
        "\n"
        "Việc cần đồng chí xử lý:\n"
        "• Nguyễn Văn An – chờ đồng chí xác nhận\n"
        "• Đặng Thị Ánh – chưa đăng ký\n"
        "• Phạm Văn Phó – chưa đăng ký\n"
        "• Võ Văn Ước – chưa đăng ký; chưa nhận được tin của Hệ thống\n"
        "\n"
        "Đến hạn trong tuần này:\n"
        "• Đợt “Quý I/2027”: 17:00, thứ Hai 30/11/2026 (hạn cuối: hôm nay)"
    ]
    assert buttons_of_the_week(town, "BT01") == [
        "Xác nhận: Nguyễn Văn An",
        "Nhắc Q.I/2027",
        "Cấp mã: Võ Văn Ước",
    ]


async def test_the_second_week_tells_the_change_and_one_line_when_all_is_well(town: Town) -> None:
    await open_round(town, LONG)
    await pledged(town, "BT02")
    await town.at(MONDAY)
    await pledged(town, "DV11", OTHER_DEED)
    for code in ("BT02", "DV11"):
        await decide(town, code)
    secretary, office = town.talk("BT02"), town.talk("VP01")
    await read_everything(town, "BT02", "VP01")

    await town.at(NEXT_MONDAY)

    assert about_the_week(secretary.unread()) == [
        "Chi bộ Kế hoạch, Tuần 49 (30/11–06/12/2026): Đăng ký nêu gương 2/2 (100,00%), "
        "tăng 1 đồng chí so với tuần trước.\nKhông có việc cần đồng chí xử lý."
    ]
    assert about_the_week(office.unread())[0].splitlines()[0] == (
        "Đảng ủy Ví dụ, Tuần 49 (30/11–06/12/2026): Đăng ký nêu gương 2/9 (22,22%), "
        "tăng 1 đồng chí so với tuần trước."
    )


async def test_the_office_gets_units_worst_first_with_their_remarks_and_the_workbook(
    button_town: Town,
) -> None:
    await open_round(button_town, LONG)
    await pledged(button_town, "DV01")
    await button_town.talk("BT02").says("/baocao")
    await button_town.talk("BT02").says("Hai đồng chí đi công tác.")
    await button_town.at(SATURDAY)
    office = button_town.talk("VP01")
    await read_everything(button_town, "VP01")

    await button_town.at(MONDAY)

    came = office.unread()
    async with reading(button_town.app.database) as work:
        root = await work.audit.root()
    assert root is not None
    assert _ABOUT_THE_LOG.findall("\n".join(came)) == [(str(root.number), root.short)]
    assert about_the_week(came) == [
        "Đảng ủy Ví dụ, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 1/9 (11,11%).\n"
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 1\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 8\n"
        "Nhận xét tuần: 1/3 đơn vị được hỏi đã gửi\n"
        "\n"
        "Đơn vị cần đôn đốc: 4, tỷ lệ thấp xếp trước:\n"
        "1. Chi bộ Kế hoạch (Đảng bộ Sở Mẫu): 0/2 (0,00%)\n"
        "“Hai đồng chí đi công tác.”\n"
        "2. Đảng bộ Sở Mẫu (đảng viên trực thuộc): 0/1 (0,00%)\n"
        "3. Đảng ủy Ví dụ (đảng viên trực thuộc): 0/1 (0,00%)\n"
        f"\n{ON_REQUEST}"
    ]
    buttons = ["Nhắc Q.I/2027", "Xem số liệu hiện tại", "Tệp có họ tên"]
    assert buttons_of_the_week(button_town, "VP01") == buttons
    (chasing,) = await office.presses("Nhắc Q.I/2027")
    assert chasing.startswith("Đợt “Quý I/2027”: nhắc ở đơn vị nào?")
    assert [file.name for file in office.files] == [
        "bieu-do_2026-W48.png",
        "du-thao-bao-cao_2026-W48.docx",
        "neu-guong_2026-11-30.xlsx",
    ]
    draft = [one.text for one in Document(BytesIO(office.files[1].data)).paragraphs]
    assert "(Tuần 48, từ 23/11 đến 29/11/2026)" in draft
    assert "- Đảng viên đã đăng ký: 1/9 (11,11%) (Biểu 1)." in draft
    book = load_workbook(BytesIO(office.files[-1].data))
    cells = {str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert book.sheetnames == ["Trang trình", "Tổng hợp", "Đơn vị"]
    assert not cells & {"DV01", "Nguyễn Văn An"}


async def test_a_week_without_rounds_is_silent(town: Town) -> None:
    await town.at(FRIDAY)
    await town.at(MONDAY)

    assert [about_the_week(town.talk(code).unread()) for code in ("VP01", "BT00", "BT01")] == [[], [], []]


async def test_what_waits_is_told_in_a_week_without_rounds(town: Town) -> None:
    await open_round(town)
    await town.at(datetime(2026, 12, 5, 9, tzinfo=ZONE))
    await pledged(town, "DV01")
    await pledged(town, "BT00", OTHER_DEED)
    await town.at(datetime(2026, 12, 8, 9, tzinfo=ZONE))
    await read_everything(town, "VP01", "BT00", "BT01", "BT02")

    await town.at(datetime(2026, 12, 14, 8, 1, tzinfo=ZONE))

    week = "Tuần 50 (07/12–13/12/2026): trong tuần không có đợt nào; còn việc chờ đồng chí.\n\n"
    of_units = week.replace("việc chờ đồng chí", "việc các đơn vị chưa quyết định")
    waits = "Đơn vị chưa quyết định, đề nghị đồng chí quyết định thay:\n• "
    assert {code: about_the_week(town.talk(code).unread()) for code in ("VP01", "BT00", "BT01", "BT02")} == {
        "VP01": [f"Đảng ủy Ví dụ, {of_units}{waits}Đảng bộ Sở Mẫu: 1 nội dung"],
        "BT00": [f"Đảng bộ Sở Mẫu, {week}{waits}Chi bộ Văn phòng: 1 nội dung"],
        "BT01": [
            f"Chi bộ Văn phòng, {week.strip()}\n"
            "Chờ đồng chí quyết định quá 3 ngày làm việc: 1 đồng chí, lâu nhất 6 ngày.\n\n"
            "Việc cần đồng chí xử lý:\n• Nguyễn Văn An – chờ đồng chí xác nhận"
        ],
        "BT02": [],
    }
    assert buttons_of_the_week(town, "BT01") == ["Xác nhận: Nguyễn Văn An"]

    for day in (21, 28):
        await town.at(datetime(2026, 12, day, 8, 1, tzinfo=ZONE))
    assert [len(about_the_week(town.talk(code).unread())) for code in ("VP01", "BT00", "BT01")] == [1, 1, 0]


async def test_a_week_in_which_no_deadline_was_ahead_brings_no_question(town: Town) -> None:
    await open_round(town, replace(ROUND, afterwards=AfterDeadline(closes_after=None)))
    await town.at(datetime(2026, 12, 4, 15, 1, tzinfo=ZONE))
    during = about_the_week(town.talk("BT01").unread())

    await town.at(datetime(2026, 12, 11, 15, 1, tzinfo=ZONE))
    after = [text for text in town.talk("BT01").unread() if "nhận xét" in text]

    assert during != []
    assert after == []


@pytest.mark.parametrize(
    ("afterwards", "button"),
    [
        (AfterDeadline(accepts_late=False, leaders_extend=True, closes_after=None), "Gia hạn Q.I/2027"),
        (AfterDeadline(accepts_late=False, closes_after=None), "Nhắc Q.I/2027"),
        (AfterDeadline(closes_after=None), "Nhắc Q.I/2027"),
    ],
)
async def test_after_the_deadline_more_time_is_offered_where_nothing_is_taken_late(
    town: Town, afterwards: AfterDeadline, button: str
) -> None:
    await open_round(town, replace(ROUND, afterwards=afterwards))
    await town.at(datetime(2026, 12, 6, 12, tzinfo=ZONE))
    await read_everything(town, "BT01")

    await town.at(datetime(2026, 12, 7, 8, 1, tzinfo=ZONE))

    assert buttons_of_the_week(town, "BT01")[0] == button


async def test_the_same_names_are_told_on_two_mondays_then_they_are_counted(town: Town) -> None:
    await open_round(town, replace(ROUND, afterwards=AfterDeadline(closes_after=None)))
    said: dict[int, str] = {}
    for day in (7, 14, 21):
        await town.at(datetime(2026, 12, day - 1, 12, tzinfo=ZONE))
        await read_everything(town, "BT01")
        await town.at(datetime(2026, 12, day, 8, 1, tzinfo=ZONE))
        said[day] = "\n".join(about_the_week(town.talk("BT01").unread()))

    assert "Nguyễn Văn An" in said[7]
    assert "Nguyễn Văn An" in said[14]
    assert "Nguyễn Văn An" not in said[21]
    assert "Đợt “Quý I/2027” hết hạn từ 17:00, thứ Hai 30/11/2026: còn " in said[21]


async def test_the_snapshot_is_of_the_weeks_end_and_never_changes(town: Town) -> None:
    await open_round(town, LONG)
    await pledged(town, "DV01")
    town.clock.at = local(2026, 11, 30, 10).astimezone(UTC)  # an outage over the week's end
    await pledged(town, "BT02", OTHER_DEED)

    async with writing(town.app.database) as work:
        first = await close_week(work, town.clock.now(), CALENDAR)
        second = await close_week(work, town.clock.now() + timedelta(hours=1), CALENDAR)
        lines, rounds = await week_lines(work, Week(2026, 48), None, at=town.clock.now(), day=town.today)
        cell, _ = await week_lines(work, Week(2026, 48), "cb1", at=town.clock.now(), day=town.today)
        now, _ = await week_lines(work, None, "CB2", at=town.clock.now(), day=town.today)
        nothing = await week_lines(work, W47, None, at=town.clock.now(), day=town.today)

    shares = [
        (line.unit_code, line.figures.tasks(LONG.id).done, line.figures.tasks(LONG.id).due) for line in lines
    ]
    assert (first, second) == (1, 0)
    assert shares == [("DU", 1, 9), ("DB1", 1, 8), ("CB1", 1, 5), ("CB2", 0, 2)]
    assert [line.figures for line in cell] == [
        Figures({LONG.id: PledgeFigures(due=5, registered=1, waiting=1, missing=4)})
    ]
    assert [line.figures.tasks(LONG.id) for line in now] == [Share(1, 2)]
    assert [round_.id for round_ in rounds] == [LONG.id]
    assert nothing == ([], [])


async def test_d_a_missed_week_is_kept_late_and_says_so(town: Town) -> None:
    """The week of the story is kept in time, the next one ends in an outage, which lasts until the one after has
    ended."""
    await open_round(town, LONG)
    await pledged(town, "DV01")
    async with writing(town.app.database) as work:
        await close_week(work, local(2026, 11, 30, 8).astimezone(UTC), CALENDAR)
    town.clock.at = local(2026, 12, 3, 10).astimezone(UTC)
    await pledged(town, "DV02")
    town.clock.at = local(2026, 12, 10, 10).astimezone(UTC)
    await pledged(town, "DV11")

    await town.at(datetime(2026, 12, 14, 8, 1))  # noqa: DTZ001
    (told,) = [text for text in town.talk("BT01").unread() if "tuần" in text.casefold()]
    async with writing(town.app.database) as work:
        again = await close_week(work, town.clock.now(), CALENDAR)
        registered = [
            (await week_lines(work, Week(2026, week), None, at=town.clock.now(), day=town.today))[0][0]
            .figures.tasks(LONG.id)
            .done
            for week in (48, 49, 50)
        ]

    assert registered == [1, 2, 3]
    assert again == 0
    assert told.split("\n")[:2] == [
        "Chi bộ Văn phòng, Tuần 50 (07/12–13/12/2026): Đăng ký nêu gương 2/5 (40,00%), bằng tuần trước.",
        "(Số liệu tuần trước được lập muộn, lúc 08:01, 14/12/2026.)",
    ]


async def test_d_weeks_before_the_first_one_are_not_made_up(town: Town) -> None:
    await open_round(town, LONG)
    town.clock.at = local(2026, 12, 14, 8).astimezone(UTC)

    async with writing(town.app.database) as work:
        kept = await close_week(work, town.clock.now(), CALENDAR)
        labels = [label for label in ("2026-W48", "2026-W49", "2026-W50") if await work.weeks.is_kept(label)]

    assert (kept, labels) == (1, ["2026-W50"])


async def test_planners_do_their_work_once(town: Town) -> None:
    await open_round(town, LONG)
    friday, monday = local(2026, 11, 27, 15), local(2026, 11, 30, 8)

    async with writing(town.app.database) as work:
        early = await ask_for_remarks(work, friday - timedelta(minutes=1), CALENDAR)
        asked = await ask_for_remarks(work, friday, CALENDAR)
        asked_again = await ask_for_remarks(work, friday + timedelta(minutes=1), CALENDAR)
        too_late = await ask_for_remarks(work, friday + timedelta(hours=3), CALENDAR)
        unkept = await send_week(work, monday, CALENDAR)
        await close_week(work, monday - timedelta(hours=7), CALENDAR)
        before_eight = await send_week(work, monday - timedelta(minutes=1), CALENDAR)
        sent = await send_week(work, monday, CALENDAR)
        sent_again = await send_week(work, monday + timedelta(hours=1), CALENDAR)
        stale = await send_week(work, monday + timedelta(days=3), CALENDAR)

    assert (early, asked, asked_again, too_late) == (0, 3, 0, 0)
    assert (unkept, before_eight, sent, sent_again, stale) == (0, 0, 5, 0, 0)


# ---------------------------------------------------------------- rounds of both kinds


async def test_the_question_speaks_of_both_kinds(town: Town) -> None:
    await open_round(town, LONG)
    await open_study(town, LONG_STUDY, reflection=REFLECTION)
    await pledged(town, "DV01")
    await said(town, "DV02", Way.ONLINE)
    await said(town, "PB01", Way.NONE, "đi công tác")
    secretary = town.talk("BT01")
    await read_everything(town, "BT01")

    await town.at(FRIDAY)
    asked = about_the_week(secretary.unread())
    remark = await secretary.presses("Gửi nhận xét tuần")

    assert asked[-1].splitlines()[:11] == [
        "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026):",
        "",
        "Học tập nghị quyết 1/5 (20,00%).",
        "Chưa học: 4 (đã báo lý do 1, chưa báo 3)",
        "Bài thu hoạch đã nộp: 0/5 (0,00%)",
        "Trong đó đạt: 0/5 (0,00%) · chờ đọc: 0",
        "Bài chờ bổ sung: 0 · Chưa nộp bài: 5",
        "",
        "Đăng ký nêu gương 1/5 (20,00%).",
        "Trong đó đã xác nhận: 0/5 (0,00%) · chờ xác nhận: 1",
        "Chờ bổ sung: 0 · Chưa đăng ký: 4",
    ]
    assert remark[0].splitlines()[1:4] == [
        "",
        "Nghị quyết mẫu về chuyển đổi số",
        "Học tập nghị quyết: 1/5 (20,00%)",
    ]
    assert remark[0].splitlines()[10:14] == [
        "Quý I/2027",
        "Đã đăng ký: 1/5 (20,00%)",
        "Trong đó đã xác nhận: 0/5 (0,00%) · chờ xác nhận: 1",
        "Chờ bổ sung: 0 · Chưa đăng ký: 4",
    ]


async def test_a_name_stands_once_with_everything_owed(town: Town) -> None:
    await open_round(town, LONG)
    await open_study(town, ENDING, reflection=REFLECTION)
    await pledged(town, "DV01")
    await said(town, "DV02")
    await handed_in(town, "DV02")
    await said(town, "PB01")
    await said(town, "BT01", Way.NONE, "đi công tác")
    secretary = town.talk("BT01")
    await town.at(SATURDAY)
    await read_everything(town, "BT01")

    await town.at(MONDAY)

    assert about_the_week(secretary.unread()) == [
        "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026):\n"
        "Học tập nghị quyết 2/5 (40,00%).\n"
        "Đăng ký nêu gương 1/5 (20,00%).\n"
        "Chờ đồng chí quyết định quá 3 ngày làm việc: 2 đồng chí, lâu nhất 4 ngày.\n"
        "\n"
        "Việc cần đồng chí xử lý:\n"
        "• Nguyễn Văn An – chờ đồng chí xác nhận; chưa học\n"
        "• Đặng Thị Ánh – chờ đồng chí đọc bài thu hoạch; chưa đăng ký\n"
        "• Phạm Văn Phó – chưa nộp bài thu hoạch; chưa đăng ký\n"
        "• Võ Văn Ước – chưa học; chưa đăng ký; chưa nhận được tin của Hệ thống\n"
        "\n"
        "Đến hạn trong tuần này:\n"
        "• Đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD): 17:00, thứ Sáu 04/12/2026 (còn 4 ngày)"
    ]
    assert buttons_of_the_week(town, "BT01") == [
        "Xác nhận: Nguyễn Văn An",
        "Nhắc 57-NQ/VD",
        "Đọc bài: Đặng Thị Ánh",
        "Nhắc Q.I/2027",
        "Cấp mã: Võ Văn Ước",
    ]
    opened = await secretary.presses("Đọc bài: Đặng Thị Ánh")
    assert THOUGHTS in opened[0]


async def test_the_second_week_tells_what_changed_of_each_kind_and_only_that_of_units(
    button_town: Town,
) -> None:
    await open_round(button_town, LONG)
    await open_study(button_town, LONG_STUDY)
    await pledged(button_town, "BT02")
    await said(button_town, "DV01")
    await button_town.at(MONDAY)
    await said(button_town, "DV02")
    await said(button_town, "VP01")
    office, secretary = button_town.talk("VP01"), button_town.talk("BT02")
    await read_everything(button_town, "VP01", "BT02")

    await button_town.at(NEXT_MONDAY)

    assert about_the_week(office.unread()) == [
        "Đảng ủy Ví dụ, Tuần 49 (30/11–06/12/2026):\n"
        "\n"
        "Học tập nghị quyết 3/9 (33,33%), tăng 2 đồng chí so với tuần trước.\n"
        "Trực tiếp: 3\n"
        "Chưa học: 6 (đã báo lý do 0, chưa báo 6)\n"
        "Số chi bộ hoàn thành 100%: 0/2\n"
        "\n"
        "Đăng ký nêu gương 1/9 (11,11%), bằng tuần trước.\n"
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 1\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 8\n"
        "\n"
        "Nhận xét tuần: 0/3 đơn vị được hỏi đã gửi\n"
        "\n"
        "Đơn vị cần đôn đốc: 4, tỷ lệ thấp xếp trước:\n"
        "1. Chi bộ Kế hoạch (Đảng bộ Sở Mẫu): học tập 0/2 (0,00%) · đăng ký 1/2 (50,00%)\n"
        "2. Đảng bộ Sở Mẫu (đảng viên trực thuộc): học tập 0/1 (0,00%) · đăng ký 0/1 (0,00%)\n"
        "3. Chi bộ Văn phòng (Đảng bộ Sở Mẫu): "
        "học tập 2/5 (40,00%), tăng 1 đồng chí · đăng ký 0/5 (0,00%)\n"
        f"\n{ON_REQUEST}"
    ]
    assert about_the_week(secretary.unread())[0].splitlines()[:3] == [
        "Chi bộ Kế hoạch, Tuần 49 (30/11–06/12/2026):",
        "Học tập nghị quyết 0/2 (0,00%), bằng tuần trước.",
        "Đăng ký nêu gương 1/2 (50,00%), bằng tuần trước.",
    ]


async def test_a_new_round_does_not_compare_and_the_old_ones_do(town: Town) -> None:
    await open_round(town, LONG)
    await pledged(town, "BT02")
    await town.at(MONDAY)
    later = LONG.deadline + timedelta(days=1)
    await open_round(
        town, replace(LONG, id="nam", title="Năm 2027", deadline=later, opens_at=town.clock.now())
    )
    office = town.talk("VP01")
    await read_everything(town, "VP01")

    await town.at(NEXT_MONDAY)

    told = about_the_week(office.unread())[0].splitlines()
    assert [line for line in told if line.startswith(("Quý", "Năm"))] == [
        "Quý I/2027 1/9 (11,11%), bằng tuần trước.",
        "Năm 2027 0/9 (0,00%).",
    ]


async def test_a_unit_that_only_lacks_reflections_is_behind_too(button_town: Town) -> None:
    await open_study(button_town, LONG_STUDY, reflection=REFLECTION)
    for code in ("VP01", "BT00", "BT01", "PB01", "DV01", "DV02", "DV03", "BT02", "DV11"):
        await said(button_town, code)
        if code != "DV11":
            await handed_in(button_town, code)
    office, secretary = button_town.talk("VP01"), button_town.talk("BT02")
    await button_town.at(SATURDAY)
    await read_everything(button_town, "VP01", "BT02")

    await button_town.at(MONDAY)

    assert about_the_week(office.unread())[0].splitlines()[-5:] == [
        "",
        "Đơn vị cần đôn đốc: 1, tỷ lệ thấp xếp trước:",
        "1. Chi bộ Kế hoạch (Đảng bộ Sở Mẫu): 2/2 (100,00%), thiếu 1 bài thu hoạch",
        "",
        ON_REQUEST,
    ]
    assert about_the_week(secretary.unread())[0].splitlines()[1:] == [
        "",
        "Việc cần đồng chí xử lý:",
        "• Bùi Văn Út – chưa nộp bài thu hoạch",
    ]


async def test_studying_on_monday_morning_does_not_change_the_week_that_ended(town: Town) -> None:
    await open_study(town, LONG_STUDY)
    await said(town, "DV01", Way.SELF)
    await town.at(datetime(2026, 11, 29, 23, 59))  # noqa: DTZ001
    await said(town, "DV02", Way.ONLINE)
    town.clock.at = local(2026, 11, 30, 7).astimezone(UTC)  # nothing ran over the week's end
    await said(town, "PB01", Way.DIRECT)

    async with writing(town.app.database) as work:
        closed = await close_week(work, town.clock.now(), CALENDAR)
        lines, _ = await week_lines(work, Week(2026, 48), "CB1", at=town.clock.now(), day=town.today)
        now, _ = await week_lines(work, None, "CB1", at=town.clock.now(), day=town.today)

    assert closed == 1
    assert [line.figures.of(StudyFigures, STUDY.id) for line in lines] == [
        StudyFigures(seated=5, due=5, self_study=1, online=1, unfinished=3)
    ]
    assert [line.figures.of(StudyFigures, STUDY.id) for line in now] == [
        StudyFigures(seated=5, due=5, self_study=1, online=1, direct=1, unfinished=2)
    ]


async def remarks(town: Town) -> list[str]:
    """The remarks on the week of the story."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return list((await work.weeks.remarks("2026-W48", (root.id,), town.today)).values())


async def decide(town: Town, code: str) -> None:
    """Approve the newest pledge of somebody."""
    from_whom, by = await town.person_id(code), await town.person_id("BT00")
    async with writing(town.app.database) as work:
        (pledge, *_) = await work.pledges.of_person(from_whom)
        assert await work.pledges.decide(
            pledge,
            Decision(
                version=pledge.version,
                approved=True,
                remark="",
                decided_by=by,
                acting_for="",
                at=town.clock.now(),
            ),
        )


async def test_mondays_figures_come_even_where_no_picture_can_be_drawn(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_round(button_town, LONG)
    do = button_town.app.workshop.do

    async def without_pictures(job: Job[bytes]) -> bytes:
        if isinstance(job, DrawCharts | WordDraft):
            raise JobFailed("memory")
        return await do(job)

    monkeypatch.setattr(button_town.app.workshop, "do", without_pictures)
    office = button_town.talk("VP01")
    await read_everything(button_town, "VP01")

    await button_town.at(MONDAY)

    (said,) = about_the_week(office.unread())
    assert said.startswith("Đảng ủy Ví dụ, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/9 (0,00%).")
    assert said.count("Hệ thống chưa tạo được một tệp gửi kèm.") == 2
    assert [file.name for file in office.files] == ["neu-guong_2026-11-30.xlsx"]
