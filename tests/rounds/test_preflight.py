"""What an office sees before anything is sent, and that the real planner then does just that."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time
from typing import TypeVar
from uuid import uuid4

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.people.person import Caller
from domain.pledges.round import Group, PledgeRound
from domain.reminders.displaced_steps import displaced_steps
from domain.reminders.ladder import LADDER
from domain.reminders.rehearsal import Forecast
from domain.rounds.round import Round
from domain.talk.messages import Address
from handlers.reminders.rehearsal import foreseen
from handlers.reminders.wording import FIRST_LINES
from storage.work import writing
from tests.rounds.opening import local
from tests.rounds.test_rounds import prepare
from tests.town import ZONE, Town

T = TypeVar("T")

WORDS = "\n\nLời từng tin, như đồng chí đảng viên chưa làm gì sẽ đọc (lấy tên đồng chí làm ví dụ):"
LOOKS = (time(8), time(8, 30), time(9), time(10), time(10, 30), time(15))


async def open_round(town: Town, opens_at: datetime, deadline: datetime, unit: str = "DU") -> Round:
    """A round for a unit and everything under it."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one for one in await work.people.units((root.id,), town.today)}
        round_ = PledgeRound(
            id=uuid4().hex,
            title="Đăng ký nêu gương",
            period_from=date(2027, 1, 1),
            period_to=date(2027, 3, 31),
            opens_at=opens_at,
            deadline=deadline,
            owed=1,
            max_pledges=3,
            approval=True,
            guidance="",
            audience_unit_id=units[unit].id,
            groups=(Group(1, "Nội dung khác"),),
        )
        await work.rounds.open(round_, by=root.id, at=town.clock.now(), day=town.today)
    return round_


async def seen_by_office(town: Town, beginning: Round | None = None) -> Forecast:
    """What the office sees now."""
    async with writing(town.app.database) as work:
        address = Address("telegram", "VP01")
        caller: Caller = (await work.accounts.callers({address}, town.today))[address]
        return await foreseen(town.app.scenes.scene(caller, work, town.clock.now()), beginning)


async def lived_through(town: Town, last: date) -> tuple[dict[date, int], dict[int, int]]:
    """Let the real planner look on every day up to the last: reminders by day, and people by number of reminders."""
    days: Counter[date] = Counter()
    each: Counter[Address] = Counter()
    day = town.today
    while day <= last:
        for at in LOOKS:
            moment = datetime.combine(day, at, tzinfo=ZONE)
            if moment < town.clock.now():
                continue
            before = {address: len(box.replies) for address, box in town.channel.boxes.items()}
            await town.at(moment)
            for address, box in town.channel.boxes.items():
                new = box.replies[before.get(address, 0) :]
                reminders = sum(one.lines[0].id in FIRST_LINES for one in new)
                days[day] += reminders
                each[address] += reminders
        day += ONE_DAY
    return _positive(days), _positive(Counter(each.values()), but=0)


def _positive(counts: Counter[T], but: object = None) -> dict[T, int]:
    return {key: count for key, count in sorted(counts.items()) if count and key != but}


def told(seen: Forecast) -> tuple[dict[date, int], dict[int, int]]:
    """Messages by day over all channels, and people by number of messages."""
    days = {day: sum(channels.values()) for day, channels in seen.days.items()}
    return days, {messages: people for messages, people in seen.per_person.items() if messages}


async def test_what_is_foreseen_is_what_the_planner_does(button_town: Town) -> None:
    town = button_town
    await open_round(town, town.clock.now(), local(2026, 12, 7, 17))
    seen = await seen_by_office(town)

    lived = await lived_through(town, date(2026, 12, 8))

    assert told(seen) == lived
    assert (seen.unreached, seen.most, seen.median) == (1, 4, 4)


async def test_two_rounds_are_foreseen_together_with_what_each_person_has_of_their_own(
    button_town: Town,
) -> None:
    """One is busy, one has more time, one is done; the second round opens in the middle of a day of reminders."""
    town = button_town
    first = await open_round(town, town.clock.now(), local(2026, 12, 7, 17))
    second = await open_round(town, local(2026, 11, 30, 10), local(2026, 12, 9, 11), unit="DB1")
    busy, late = await town.person_id("DV01"), await town.person_id("DV02")
    async with writing(town.app.database) as work:
        await work.rounds.snooze(first.id, busy, until=date(2026, 12, 4), reason="công tác")
        await work.rounds.extend(first.id, late, until=local(2026, 12, 15, 17), reason="ốm", by=busy)
    await town.link("DV03", "telegram")
    seen = await seen_by_office(town)
    later = datetime.combine(date(2026, 12, 4), time(9, 30), tzinfo=ZONE)

    began = await lived_through(town, date(2026, 12, 3))
    await town.at(later)
    half_way = await seen_by_office(town)
    rest = await lived_through(town, date(2026, 12, 16))

    assert {**began[0], **rest[0]} | {later.date(): told(seen)[0][later.date()]} == told(seen)[0]
    assert told(half_way) == rest
    assert second.id != first.id


async def test_a_round_that_is_still_prepared_is_foreseen_as_if_it_were_there(button_town: Town) -> None:
    town = button_town
    await open_round(town, town.clock.now(), local(2026, 12, 2, 17), unit="CB1")
    await town.at(local(2026, 11, 24, 9, 10))
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
    assert root is not None
    planned = Round(
        id="beginning",
        title="",
        opens_at=local(2026, 11, 25, 8),
        deadline=local(2026, 12, 4, 17),
        audience_unit_id=root.id,
    )
    seen = await seen_by_office(town, planned)

    await open_round(town, planned.opens_at, planned.deadline)
    lived = await lived_through(town, date(2026, 12, 7))

    assert told(seen) == lived


async def test_the_weeks_budget_is_foreseen_too(button_town: Town) -> None:
    town = button_town
    for days in range(8):
        await open_round(town, local(2026, 11, 23 + days % 5, 10), local(2026, 12, 3 + days, 17))
    await town.at(local(2026, 11, 25, 9))
    seen = await seen_by_office(town)

    lived = await lived_through(town, date(2026, 12, 14))

    assert told(seen) == lived


async def test_the_office_sees_one_round_and_everything_else_that_is_open(town: Town) -> None:
    office = town.talk("VP01")
    await open_round(town, town.clock.now(), local(2026, 12, 6, 17))

    await office.says("/dot")
    await office.presses("Đăng ký 12/2026")
    said = await office.presses("Xem trước")

    assert [text.split(WORDS)[0] for text in said] == [
        "Xem trước – Đăng ký nêu gương\n"
        "Tính chung các đợt đang mở và các tin hỏi kết quả, nếu từ nay không ai làm gì thêm. "
        "Chưa có tin nào được gửi.\n"
        "\n"
        "• thứ Hai 23/11/2026: 8 tin\n"
        "• thứ Sáu 27/11/2026: 8 tin\n"
        "• thứ Năm 03/12/2026: 8 tin\n"
        "• thứ Sáu 04/12/2026: 8 tin\n"
        "Mỗi đồng chí nhận nhiều nhất 4 tin, phần lớn nhận 4 tin; tin cuối ngày 04/12/2026.\n"
        "Ngày nhiều tin nhất là thứ Hai 23/11/2026: 8 tin, gửi hết trong khoảng 1 phút.\n"
        "Chưa hoàn thành mà tin không đến được: 1 đồng chí.\n"
        "Chưa có bí thư, phó bí thư trên Hệ thống: 1 đơn vị\n"
        "• Đảng ủy Ví dụ\n"
        "Tin nhắc rơi vào ngày nghỉ:\n"
        "• nhắc trước 7 ngày: Chủ nhật 29/11/2026 (cuối tuần) chuyển sang thứ Sáu 27/11/2026\n"
        "• nhắc trong ngày hết hạn: Chủ nhật 06/12/2026 (cuối tuần) chuyển sang thứ Sáu 04/12/2026"
    ]


async def test_a_review_shows_what_would_be_sent_and_keeps_the_draft(town: Town) -> None:
    office = town.talk("VP01")
    review = await prepare(office)

    said = (await office.presses("Xem trước"))[0]
    counted, words = said.split(WORDS)

    assert words.endswith("\n\n" + review)
    assert counted == (
        "Xem trước – tính cả đợt này, các đợt đang mở và các tin hỏi kết quả, nếu không ai làm gì thêm. "
        "Chưa có tin nào được gửi.\n"
        "\n"
        "• thứ Hai 23/11/2026: 8 tin\n"
        "• thứ Hai 30/11/2026: 8 tin\n"
        "• thứ Sáu 04/12/2026: 8 tin\n"
        "• thứ Hai 07/12/2026: 8 tin\n"
        "Mỗi đồng chí nhận nhiều nhất 4 tin, phần lớn nhận 4 tin; tin cuối ngày 07/12/2026.\n"
        "Ngày nhiều tin nhất là thứ Hai 23/11/2026: 8 tin, gửi hết trong khoảng 1 phút.\n"
        "Chưa hoàn thành mà tin không đến được: 1 đồng chí.\n"
        "Chưa có bí thư, phó bí thư trên Hệ thống: 1 đơn vị\n"
        "• Đảng ủy Ví dụ\n"
        "Tin nhắc rơi vào ngày nghỉ:\n"
        "• nhắc trước 1 ngày: Chủ nhật 06/12/2026 (cuối tuần) chuyển sang thứ Sáu 04/12/2026"
    )


async def test_what_it_takes_of_a_month_s_quota_is_told_by_channel(two_channels: Town) -> None:
    """Each month by itself: what is used counts in this one, the next one is whole."""
    town = two_channels
    await town.link("DV03", "zalo")
    policy = town.app.scenes.policy
    town.app.scenes.policy = replace(policy, monthly_quotas={"zalo": 3})
    async with writing(town.app.database) as work:
        await work.quotas.count("2026-11", sent={"zalo": 3})
    await open_round(town, town.clock.now(), local(2026, 12, 7, 17))
    office = town.talk("VP01")
    await office.says("/dot")
    await office.presses("Đăng ký 12/2026")

    said = (await office.presses("Xem trước"))[0].split("\n")

    assert [line for line in said if "Zalo" in line] == [
        "⚠️ Zalo, tháng 11/2026: cần 2 tin, nhiều hơn hạn mức còn lại (0/3 tin).",
        "Zalo, tháng 12/2026: cần 2 trong 3/3 tin còn lại, sau đó còn 1 tin.",
    ]


def test_steps_on_free_days_are_named_with_the_day_they_move_to() -> None:
    calendar = WorkCalendar(free_days=frozenset({date(2026, 12, 2)}))
    opens_at, deadline = local(2026, 11, 23, 8), local(2026, 12, 5, 17)

    found = displaced_steps(deadline, opens_at, calendar, LADDER)

    assert [(one.name, one.meant, one.moved) for one in found] == [
        ("t-7", date(2026, 11, 28), date(2026, 11, 27)),
        ("t-3", date(2026, 12, 2), date(2026, 12, 1)),
        ("t-0", date(2026, 12, 5), date(2026, 12, 4)),
    ]
