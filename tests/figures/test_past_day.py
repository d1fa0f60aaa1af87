"""The figures as they stood at the end of a past day: which day is meant, what is said, and that they never move."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.commands.summary import summary_tables
from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import RoundFigures
from domain.figures.past_day import day_of_figures, month_of_no_such_day, names_a_day, past_day
from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import Progress
from domain.pledges.round import PledgeRound
from domain.review.deciding import Decision
from domain.rounds.round import Round
from domain.study.completion import Way
from domain.study.figures import StudyFigures
from domain.study.reflections import ReflectionTerms
from handlers.figures.past_day import past_day_lines
from handlers.modules import slots
from storage.work import writing
from tests.committee import DAY_ONE, NOON, Committee, report
from tests.pledges.pledging import OTHER_DEED, open_round, pledged
from tests.town import ZONE, Town

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31/3", date(2026, 3, 31)),
        ("30/11", TODAY),
        ("1/12", date(2025, 12, 1)),
        ("31/3/2027", date(2027, 3, 31)),
        ("2026-03-31", date(2026, 3, 31)),
        ("đến hết ngày 31 tháng 3", date(2026, 3, 31)),
        ("cuối tháng 3", date(2026, 3, 31)),
        ("cuối quý II", date(2026, 6, 30)),
        ("ngày 25", date(2026, 11, 25)),
        ("hôm qua", date(2026, 11, 29)),
        ("ngày mai", date(2026, 12, 1)),
        ("today", TODAY),
        ("CB1", None),
    ],
)
def test_a_day_without_a_year_is_the_last_such_day(typed: str, meant: date | None) -> None:
    assert past_day(typed, TODAY) == meant


def test_the_last_such_day_is_found_across_a_29th_of_february() -> None:
    assert past_day("2/3", date(2028, 3, 1)) == date(2027, 3, 2)
    assert past_day("1/3", date(2028, 3, 1)) == date(2028, 3, 1)
    assert past_day("29/11", TODAY) == date(2026, 11, 29)


@pytest.mark.parametrize("today", [date(2028, 3, 1), date(2029, 6, 1), date(2031, 12, 31)])
def test_a_29th_of_february_is_that_of_the_last_leap_year(today: date) -> None:
    assert past_day("29/2", today) == date(2028, 2, 29)
    assert past_day("29 tháng 2", today) == date(2028, 2, 29)
    assert past_day("30/2", today) is None


def test_a_day_that_does_not_exist_is_still_meant_as_one() -> None:
    assert names_a_day("31/2", TODAY)
    assert past_day("31/2", TODAY) is None
    assert month_of_no_such_day("31/2", TODAY) == (2026, 2, 28)
    assert not any(names_a_day(code, TODAY) for code in ("CB1", "01.02", "3-1"))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Tổng hợp ngày 31/3", "ngay 31/3"),
        ("số liệu đến hết ngày 31/2", "ngay 31/2"),
        ("tổng hợp", ""),
        ("số liệu chi bộ 3", ""),
        ("tổng hợp 3 đợt gần nhất", ""),
    ],
)
def test_a_sentence_may_name_the_day(said: str, day: str) -> None:
    assert day_of_figures(said) == day


async def test_the_office_looks_back_and_what_came_later_is_not_there(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    await town.after(days=1)
    await pledged(town, "BT02", OTHER_DEED)
    async with writing(town.app.database) as work:
        await work.rounds.close("quy1", town.clock.now())
    await town.after(days=1)
    office = town.talk("VP01")

    now = await office.says("/tonghop")
    then = await office.says("tổng hợp ngày 23/11")
    body = await office.presses("Đảng bộ Sở Mẫu")
    choices = office.choices
    later = await office.says("/tonghop 24/11/2026")

    assert now == ["Hiện không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng."]
    assert then == [
        "Đảng ủy Ví dụ – số liệu đến hết ngày 23/11/2026\n"
        "\n"
        "Đợt đăng ký: Quý I/2027 (hạn 17:00, thứ Hai 30/11/2026)\n"
        "Đã đăng ký: 1/9 (11,11%)\n"
        "Trong đó đã xác nhận: 0/9 (0,00%) · chờ xác nhận: 1\n"
        "Chờ bổ sung: 0 · Chưa đăng ký: 8\n"
        "\n"
        "Các đơn vị, tỷ lệ thấp xếp trước:\n"
        "1. Đảng viên trực thuộc: 0/1 (0,00%), chưa 1\n"
        "2. Đảng bộ Sở Mẫu: 1/8 (12,50%), chưa 7\n"
        "\n"
        "Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết."
    ]
    assert body[0].splitlines()[0] == "Đảng bộ Sở Mẫu – số liệu đến hết ngày 23/11/2026"
    assert body[0].splitlines()[3] == "Đã đăng ký: 1/8 (12,50%)"
    assert choices[-3:] == ["Chọn đợt khác", "Số liệu hiện tại", "⬆ Đảng ủy Ví dụ"]
    assert later == [
        "Cuối ngày 24/11/2026 không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng trước đó."
    ]


async def test_the_command_line_says_the_same(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    await town.after(days=1)
    await pledged(town, "BT02", OTHER_DEED)
    calendar = WorkCalendar(zone=ZONE)

    async with writing(town.app.database) as work:
        whole = await past_day_lines(work, None, date(2026, 11, 23), calendar)
        body = await past_day_lines(work, "db1", date(2026, 11, 23), calendar)
        before = await past_day_lines(work, None, date(2026, 11, 22), calendar)

    tables = [
        summary_tables(*told, slots(), words=town.words, language="vi").splitlines()[4:]
        for told in (whole, body)
    ]
    assert "DU Đảng ủy Ví dụ" in tables[0][0]
    assert "1/9 (11,11%)" in tables[0][0]
    assert "DB1 Đảng bộ Sở Mẫu" in tables[1][0]
    assert "1/8 (12,50%)" in tables[1][0]
    assert before == ([], [])


async def test_a_round_that_had_been_closed_is_found_in_the_list_of_that_day(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    async with writing(town.app.database) as work:
        await work.rounds.close("quy1", town.clock.now())
    await town.after(days=2)
    office = town.talk("VP01")

    await office.says("/tonghop 24/11")
    listed = await office.presses("Chọn đợt khác")
    figures = await office.presses("Đăng ký Q.I/2027")

    assert listed == ["Đồng chí chọn đợt cần xem:\n1. Quý I/2027 (đã đóng, hạn 17:00, thứ Hai 30/11/2026)"]
    assert figures[0].splitlines()[0] == "Đảng ủy Ví dụ – số liệu đến hết ngày 24/11/2026"
    assert figures[0].splitlines()[3] == "Đã đăng ký: 1/9 (11,11%)"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (
            "31/2",
            "Không có ngày này: tháng 2/2026 chỉ có 28 ngày. Đồng chí nhập lại ngày, ví dụ: tổng hợp ngày 15/3.",
        ),
        ("32/1", "Không có ngày này. Đồng chí nhập lại ngày, ví dụ: tổng hợp ngày 15/3."),
        ("1/1/2027", "Ngày 01/01/2027 chưa đến nên chưa có số liệu. Đồng chí chọn một ngày đã qua."),
        ("22/11", "Chưa có số liệu của ngày 22/11/2026: dữ liệu bắt đầu từ ngày 23/11/2026."),
    ],
)
async def test_a_day_of_which_there_is_nothing_is_one_clear_sentence(town: Town, day: str, told: str) -> None:
    await open_round(town)
    office = town.talk("VP01")

    said = await office.says(f"/tonghop {day}")

    assert said == [told]
    assert office.choices == ["Số liệu hiện tại"]


async def test_today_is_the_figures_now(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")

    assert await office.says("/tonghop 23/11") == await office.says("/tonghop")


async def test_looking_back_takes_no_secretary_beyond_their_unit(town: Town) -> None:
    await open_round(town)
    await town.after(days=1)

    said = await town.talk("BT01").says("/tonghop 23/11")

    assert "số liệu đến hết ngày" not in said[0]


HOUR = timedelta(hours=1)


async def test_a_result_that_was_decided_on_a_disowned_report_counts_until_then(committee: Committee) -> None:
    """A3 disowns what A1 had entered and confirmed."""
    work, person, leader = committee.work, committee.people["A3"], committee.people["A1"]
    made = await committee.open_round()
    pledge = await committee.pledge("A3", made)
    await committee.decide(pledge, "A1")
    entered = report(Progress.DONE, NOON + HOUR)
    assert await work.pledges.report(pledge.id, person_id=person, report=entered, entered_by=leader)
    result = await work.fulfilments.within(pledge.id, committee.scope("GOC"), DAY_ONE)
    assert result is not None
    assert await work.fulfilments.decide(
        result, Decision(result.version, True, "", leader, "", NOON + 2 * HOUR)
    )
    (entry,) = await work.pledges.entries(person, NOON)
    assert await work.pledges.object_to(entry.id, person, since=NOON, at=NOON + 3 * HOUR, note="không phải")

    then, now = [await _counted(committee, made, hours) for hours in (2, 3)]

    assert isinstance(then, PledgeFigures)
    assert isinstance(now, PledgeFigures)
    assert (then.met, then.done) == (1, 1)
    assert (now.met, now.done, now.silent) == (0, 0, 1)


async def test_a_reflection_that_was_disowned_is_returned_until_it_is_written_anew(
    committee: Committee,
) -> None:
    """A1 entered it for A3 together with the study."""
    work, person = committee.work, committee.people["A3"]
    made = await committee.open_study(reflection=ReflectionTerms(5))
    answer = await committee.study("A3", made, Way.DIRECT, by="A1")
    await committee.reflect("A3", made)
    assert await work.studies.object_to(answer.id, person, since=NOON, at=NOON + HOUR, note="không phải")
    await committee.reflect("A3", made, at=NOON + 2 * HOUR)

    counted = [await _counted(committee, made, hours) for hours in (0, 1, 2)]

    assert [(one.handed_in, one.returned) for one in counted if isinstance(one, StudyFigures)] == [
        (1, 0),
        (0, 1),
        (1, 0),
    ]


async def _counted(committee: Committee, round_: Round, hours: int) -> RoundFigures:
    kind = PledgeFigures if isinstance(round_, PledgeRound) else StudyFigures
    total = await committee.work.figures.total(
        committee.scope("GOC"), [round_.id], NOON + hours * HOUR, DAY_ONE
    )
    return total.of(kind, round_.id)
