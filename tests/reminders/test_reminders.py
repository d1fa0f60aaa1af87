"""Who is reminded when, what a reminder says, and what people may do about it: /hoan, /nhac, the secretary's list."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from domain.people.person import CONSENT_VERSION, Role
from domain.pledges.pledge import Deed, Pledge
from domain.pledges.round import Group, PledgeRound
from domain.review.deciding import Decision
from domain.rounds.round import AfterDeadline, Round
from domain.talk.messages import Address
from handlers.reminders.planners import plan_missing, plan_reminders
from storage.work import writing
from tests.town import ZONE, Town

QUARTER = "Đăng ký nêu gương Quý I/2027"
OTHER = "Việc làm theo Bác"
DEAR_AN = "Kính gửi đồng chí Nguyễn Văn An (Chi bộ Văn phòng),"
REGISTER = "Đề nghị đồng chí đăng ký trước thời hạn trên; chọn “Đăng ký ngay” để làm ngay."
ASK = "Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy."
LOOKS = ((7, 0), (9, 0), (10, 30), (11, 30), (13, 0), (16, 0), (17, 30))
"""Times of day at which the town looks whether something is due."""


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment on the committee's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


DEADLINE = local(2026, 12, 7, 17)


async def open_round(
    town: Town,
    title: str = QUARTER,
    *,
    deadline: datetime = DEADLINE,
    least: int = 1,
    accepts_late: bool = True,
) -> PledgeRound:
    """A round for the whole committee, open from now on until the office closes it."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        round_ = PledgeRound(
            id=uuid4().hex,
            title=title,
            period_from=date(2027, 1, 1),
            period_to=date(2027, 3, 31),
            opens_at=town.clock.now(),
            deadline=deadline,
            owed=least,
            max_pledges=3,
            approval=True,
            guidance="",
            audience_unit_id=root.id,
            groups=(Group(1, "Nội dung khác"),),
            afterwards=AfterDeadline(accepts_late=accepts_late, closes_after=None),
        )
        await work.rounds.open(round_, by=root.id, at=town.clock.now(), day=town.today)
    return round_


async def register(town: Town, code: str, round_: PledgeRound) -> Pledge:
    """A pledge of the person with this code."""
    async with writing(town.app.database) as work:
        person = await work.people.by_code(code, town.today)
        assert person is not None
        pledge = await work.pledges.register(
            round_=round_,
            person=person,
            deed=Deed(
                group=1,
                deed="Trả lời 100% thư trong 2 ngày.",
                result="",
                until=date(2027, 3, 31),
                evidence="",
            ),
            likeness=None,
            at=town.clock.now(),
            day=town.today,
        )
    assert pledge is not None
    return pledge


async def give_back(town: Town, pledge: Pledge) -> None:
    """The secretary returns the pledge."""
    secretary = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        await work.pledges.decide(
            pledge,
            Decision(
                version=pledge.version,
                approved=False,
                remark="Thêm minh chứng",
                decided_by=secretary,
                acting_for="",
                at=town.clock.now(),
            ),
        )


async def extend(town: Town, code: str, round_: Round, until: datetime) -> None:
    """A later deadline for the person with this code."""
    person, office = await town.person_id(code), await town.person_id("VP01")
    async with writing(town.app.database) as work:
        await work.rounds.extend(round_.id, person, until=until, reason="đi công tác", by=office)


async def days_of_messages(town: Town, code: str, *, until: date) -> list[datetime]:
    """Let the days pass, looking at all times of day; returns when the person got a message (committee's time)."""
    talk = town.talk(code)
    talk.unread()
    came: list[datetime] = []
    day = town.today
    while day <= until:
        for hour, minute in LOOKS:
            moment = local(day.year, day.month, day.day, hour, minute)
            if moment < town.clock.now():
                continue
            await town.at(moment)
            came += [moment] * len(talk.unread())
        day += timedelta(days=1)
    return came


async def test_two_rounds_make_one_message_a_day_and_none_on_free_days_or_hours(town: Town) -> None:
    """24 November is a holiday, and the weekends are free."""
    await open_round(town)
    await open_round(town, OTHER, deadline=local(2026, 12, 4, 17))

    came = await days_of_messages(town, "DV01", until=date(2026, 12, 10))

    assert came == [
        local(2026, 11, 23, 10, 30),  # both opened at 9:30
        local(2026, 11, 27, 9),  # T-7 of the other one
        local(2026, 11, 30, 9),  # T-7
        local(2026, 12, 1, 9),  # T-3 of the other one
        local(2026, 12, 3, 9),  # T-1 of the other one
        local(2026, 12, 4, 9),  # T0 of the other one, and T-3 and T-1 of this one, which fall on a weekend
        local(2026, 12, 7, 9),  # T0
    ]


async def test_whoever_is_done_is_not_reminded(town: Town) -> None:
    round_ = await open_round(town)
    await register(town, "DV01", round_)

    came = await days_of_messages(town, "DV01", until=date(2026, 12, 8))

    assert came == []


async def test_whoever_has_done_a_part_is_reminded(town: Town) -> None:
    round_ = await open_round(town, least=2)
    await register(town, "DV01", round_)

    await town.after(minutes=1)

    assert town.talk("DV01").unread() == [
        f"Còn 14 ngày, hạn 17:00, thứ Hai 07/12/2026. {DEAR_AN}\n"
        f"{QUARTER}. Đồng chí đã đăng ký 1/2 nội dung.\n"
        f"{REGISTER}\n"
        f"{ASK} (Tin tự động; lần nhắc sau: thứ Hai 30/11/2026.)"
    ]


async def test_after_an_outage_only_the_newest_step_is_sent(town: Town) -> None:
    await open_round(town)

    await town.at(local(2026, 12, 4, 9, 5))
    await town.at(local(2026, 12, 4, 9, 6))

    assert len(town.talk("DV01").unread()) == 1


async def test_a_late_joiner_gets_the_newest_missed_step(town: Town) -> None:
    await open_round(town)
    await town.at(local(2026, 12, 1, 9))
    person, address = await town.person_id("DV03"), Address("telegram", "DV03")
    async with writing(town.app.database) as work:
        await work.accounts.link(person, address, town.clock.now())
        await work.accounts.consent(
            address, person_id=person, version=CONSENT_VERSION, given=True, at=town.clock.now()
        )

    came = await days_of_messages(town, "DV03", until=date(2026, 12, 4))

    assert came == [local(2026, 12, 1, 9), local(2026, 12, 4, 9)]


async def test_the_message_has_everything_most_urgent_first_with_its_buttons(town: Town) -> None:
    later = await open_round(town)
    await open_round(town, OTHER, deadline=local(2026, 12, 4, 17))
    pledge = await register(town, "DV01", later)
    await give_back(town, pledge)
    member = town.talk("DV01")

    await town.at(local(2026, 12, 4, 9))

    assert member.unread() == [
        f"Hôm nay là ngày cuối, hạn 17:00, thứ Sáu 04/12/2026. {DEAR_AN}\n"
        f"{OTHER}. Đồng chí chưa đăng ký.\n"
        f"{QUARTER}, hạn 17:00, thứ Hai 07/12/2026 (còn 3 ngày)."
        f" Nội dung {pledge.receipt} cần bổ sung: Thêm minh chứng.\n"
        "Đề nghị đồng chí hoàn thành các việc trên; chọn việc dưới đây để làm ngay.\n"
        f"{ASK} (Tin tự động; lần nhắc sau: thứ Hai 07/12/2026.)"
    ]
    assert member.choices == ["Đăng ký Việc làm…", f"Sửa {pledge.receipt}"]


async def test_the_last_reminder_says_so(town: Town) -> None:
    await open_round(town)
    member = town.talk("DV01")

    await town.at(local(2026, 12, 7, 9))

    assert member.unread()[0].split("\n")[-1] == f"{ASK} (Tin tự động; đây là lần nhắc cuối.)"
    assert member.choices == ["Đăng ký ngay"]


async def test_what_is_done_between_the_plan_and_the_sending_is_not_sent(town: Town) -> None:
    round_ = await open_round(town)
    calendar = town.app.scenes.calendar_cache.current
    planned = await plan_reminders(town.app.storage, town.clock.now(), calendar, a_week=4)
    again = await plan_reminders(town.app.storage, town.clock.now(), calendar, a_week=4)
    for code in ("DV01", "DV02"):
        await register(town, code, round_)

    await town.app.delivery.drain()

    assert (planned, again) == (8, 0)  # nine are on the list, one has no account
    assert [len(town.talk(code).unread()) for code in ("DV01", "DV02", "DV11")] == [0, 0, 1]


@pytest.mark.parametrize(
    "moment",
    [
        local(2026, 11, 23, 11, 30),
        local(2026, 11, 23, 17),
        local(2026, 11, 24, 9),  # Ngày Văn hóa Việt Nam
        local(2026, 11, 28, 9),
        local(2026, 11, 29, 9),
    ],
)
async def test_nothing_is_planned_outside_working_time(town: Town, moment: datetime) -> None:
    await open_round(town)
    now = moment
    calendar = town.app.scenes.calendar_cache.current

    planned = (
        await plan_reminders(town.app.storage, now, calendar, a_week=4),
        await plan_missing(town.app.storage, now + timedelta(days=21), calendar),
    )

    assert planned[0] == 0


async def test_an_extension_has_a_ladder_of_its_own(town: Town) -> None:
    round_ = await open_round(town, deadline=local(2026, 12, 1, 17))
    await extend(town, "DV01", round_, local(2026, 12, 10, 17))

    came = await days_of_messages(town, "DV01", until=date(2026, 12, 14))

    assert came == [
        local(2026, 11, 23, 10, 30),
        local(2026, 12, 3, 9),
        local(2026, 12, 7, 9),
        local(2026, 12, 9, 9),
        local(2026, 12, 10, 9),
    ]


# ---------------------------------------------------------------- busy until a day


async def test_busy_until_a_day_rests_the_reminders_once(town: Town) -> None:
    await open_round(town)
    await town.after(minutes=1)
    member = town.talk("DV01")

    asked = await member.presses("Để sau")
    offered = member.choices
    too_late = await member.says("7/12")
    reason = await member.says("2/12")
    done = await member.says("Đi học lớp bồi dưỡng")
    refused = await member.says("/hoan")
    came = await days_of_messages(town, "DV01", until=date(2026, 12, 3))

    assert asked == [
        f"Đợt “{QUARTER}”: đồng chí bận, cần nhắc lại từ ngày nào? Đồng chí chọn, hoặc nhắn ngày.\n"
        "Muộn nhất là thứ Sáu 04/12/2026, vì thời hạn 17:00, thứ Hai 07/12/2026 không thay đổi."
    ]
    assert offered == [
        "thứ Tư 25/11/2026",
        "thứ Sáu 27/11/2026",
        "thứ Hai 30/11/2026",
        "Thoát",
    ]
    assert too_late[0].split("\n\n")[0] == (
        "Ngày này quá muộn. Đề nghị đồng chí chọn muộn nhất là thứ Sáu 04/12/2026."
    )
    assert reason == ["Lý do bận? Đồng chí chọn hoặc nhắn lý do; bí thư chi bộ sẽ thấy lý do này."]
    assert done == [
        f"Hệ thống tạm hoãn nhắc đợt “{QUARTER}” và nhắc lại từ thứ Tư 02/12/2026.\n"
        "Thời hạn vẫn là 17:00, thứ Hai 07/12/2026. Đồng chí có thể hoàn thành bất cứ lúc nào trước đó."
    ]
    assert refused == ["Hiện không có đợt nào cần hoãn nhắc."]
    assert came == [local(2026, 12, 2, 9)]


AGAIN_LATER = "Ngày này đã qua hoặc là hôm nay. Đề nghị đồng chí chọn từ ngày mai trở đi."


async def test_busy_until_a_day_that_is_still_to_come(town: Town) -> None:
    await open_round(town)
    await town.after(minutes=1)
    member = town.talk("DV01")
    await member.presses("Để sau")

    past = await member.says("22/11/2026")
    today = await member.says("23/11")
    await member.says("24/11")
    await town.at(local(2026, 11, 24, 10))
    overtaken = await member.says("Đi học lớp bồi dưỡng")
    done = await member.says("25/11")

    assert [said.split("\n\n")[0] for said in (*past, *today, *overtaken)] == [AGAIN_LATER] * 3
    assert done[0].startswith(f"Hệ thống tạm hoãn nhắc đợt “{QUARTER}” và nhắc lại từ thứ Tư 25/11/2026.")


async def test_busy_until_the_latest_day_and_not_beyond(town: Town) -> None:
    await open_round(town)
    await town.after(minutes=1)
    member = town.talk("DV01")
    await member.presses("Để sau")

    beyond = await member.says("5/12")
    await member.says("4/12")
    done = await member.says("Đi học lớp bồi dưỡng")

    assert beyond[0].startswith("Ngày này quá muộn.")
    assert done[0].startswith(f"Hệ thống tạm hoãn nhắc đợt “{QUARTER}” và nhắc lại từ thứ Sáu 04/12/2026.")


async def test_the_last_days_cannot_be_put_off(town: Town) -> None:
    round_ = await open_round(town)
    await town.at(local(2026, 12, 7, 9))
    member = town.talk("DV01")

    refused = await member.says(f"/hoan {round_.id}")
    unknown = await member.says("/hoan khong-co")

    assert refused == [
        "Thời hạn 17:00, thứ Hai 07/12/2026 đã quá gần, không hoãn nhắc được."
        " Đề nghị đồng chí hoàn thành trước thời hạn."
    ]
    assert unknown == ["Hiện không có đợt nào cần hoãn nhắc."]


# ---------------------------------------------------------------- the secretary's list


async def test_the_secretary_gets_the_list_the_working_day_after(town: Town) -> None:
    round_ = await open_round(town, deadline=local(2026, 12, 4, 17))
    for code in ("BT01", "PB01"):
        await register(town, code, round_)
    await extend(town, "DV02", round_, local(2026, 12, 10, 17))
    secretary = town.talk("BT01")

    lists = []
    for moment in (local(2026, 12, 4, 17, 30), local(2026, 12, 7, 8, 30), local(2026, 12, 7, 9)):
        await town.at(moment)
        lists.append([text for text in secretary.unread() if text.startswith("Kính gửi")])
    await town.at(local(2026, 12, 8, 9))

    assert lists[:2] == [[], []]
    assert lists[2] == [
        "Kính gửi đồng chí Trần Thị Bí Thư,\n"
        f"Đợt “{QUARTER}” đã hết hạn lúc 17:00, thứ Sáu 04/12/2026.\n"
        "Chi bộ Văn phòng còn 2 đồng chí chưa đăng ký đủ:\n"
        "1. Nguyễn Văn An\n"
        "2. Võ Văn Ước (chưa liên kết tài khoản)\n"
        "\n"
        "Được gia hạn: 1 đồng chí\n"
        "• Đặng Thị Ánh: đến 17:00, thứ Năm 10/12/2026\n"
        "\n"
        "Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc chọn “Nhắc các đồng chí” để Hệ thống nhắc."
        " Chưa đăng ký: vẫn nhận trước khi đợt đóng, ghi là nộp muộn."
    ]
    assert secretary.unread() == []


async def test_a_unit_without_a_secretary_is_put_before_the_one_above(town: Town) -> None:
    round_ = await open_round(town, deadline=local(2026, 12, 4, 17))
    for code in ("VP01", "BT00", "BT01", "PB01", "DV01", "DV02", "BT02"):
        await register(town, code, round_)
    async with writing(town.app.database) as work:
        cells = {
            unit.code: unit.id for unit in await work.people.units((round_.audience_unit_id,), town.today)
        }
        for code, role, unit in (
            ("BT01", Role.SECRETARY, "CB1"),
            ("PB01", Role.DEPUTY, "CB1"),
        ):
            person = await work.people.by_code(code, town.today)
            assert person is not None
            await work.people.revoke(person.id, role, cells[unit], town.today)
    above = town.talk("BT00")

    await town.at(local(2026, 12, 7, 9))

    assert [text.split("\n")[2] for text in above.unread() if text.startswith("Kính gửi")] == [
        "Chi bộ Văn phòng còn 1 đồng chí chưa đăng ký đủ:"
    ]


async def test_no_list_where_everybody_registered_meanwhile(town: Town) -> None:
    round_ = await open_round(town, deadline=local(2026, 12, 4, 17))
    for code in ("BT01", "PB01", "DV01", "DV02"):
        await register(town, code, round_)
    town.clock.at = local(2026, 12, 7, 9)
    planned = await plan_missing(town.app.storage, town.clock.now(), town.app.scenes.calendar_cache.current)
    await extend(town, "DV03", round_, local(2026, 12, 10, 17))
    await register(town, "DV03", round_)

    await town.app.delivery.drain()

    assert planned == 5  # CB1 twice, CB2, the body, and the committee's office for itself
    assert [text for text in town.talk("BT01").unread() if text.startswith("Kính gửi")] == []


async def test_of_a_long_list_the_first_names_and_units_are_shown_and_the_rest_counted(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven in two cells under the body; the list of each, the one above, and the reminder of the office."""
    town = button_town
    monkeypatch.setattr("handlers.reminders.missing_list.NAMES_SHOWN", 2)
    monkeypatch.setattr("handlers.reminders.manual_reminder.NAMES_SHOWN", 2)
    monkeypatch.setattr("handlers.reminders.escalation.SHOWN_UNITS", 1)
    await open_round(town, deadline=local(2026, 12, 4, 17))
    await town.at(local(2026, 11, 27, 9))
    await town.at(local(2026, 11, 30, 9))
    office = town.talk("VP01")
    await office.says("/nhac")
    await office.says("1")

    def newest(code: str, first: str) -> list[tuple[str, object]]:
        replies = reversed(town.talk(code)._box.replies)
        lines = next(one.lines for one in replies if any(line.id == first for line in one.lines))
        return [(line.id, line.args.get("count")) for line in lines if line.id.startswith("reminders-")]

    review = newest("VP01", "reminders-nudge-title")

    await town.at(local(2026, 12, 7, 9))
    late = newest("BT01", "reminders-missing-title")
    replies = reversed(town.talk("BT01")._box.replies)
    listed = next(one for one in replies if any(line.id == "reminders-missing-own" for line in one.lines))
    await town.at(local(2026, 12, 10, 9))
    above = newest("BT00", "reminders-superior-title")

    assert review == [
        ("reminders-nudge-title", None),
        ("reminders-nudge-reached", 4),
        ("reminders-missing-name", None),
        ("reminders-missing-name", None),
        ("reminders-missing-more", 2),
        ("reminders-nudge-left-out", 1),
        ("reminders-missing-noted", None),
        ("reminders-nudge-now", None),
        ("reminders-nudge-once", None),
    ]
    assert late[1:-1] == [
        ("reminders-missing-title", 4),
        ("reminders-missing-name", None),
        ("reminders-missing-name", None),
        ("reminders-missing-more", 2),
        ("reminders-missing-own", None),
    ]
    assert listed.choices[-1].label.id == "rounds-doing-now"  # in one list alone the round needs no name
    assert above[1:] == [
        ("reminders-superior-title", 7),
        ("reminders-superior-line", 5),
        ("reminders-superior-more", 1),
        ("reminders-superior-next", None),
    ]


# ---------------------------------------------------------------- /nhac


async def test_a_secretary_reminds_those_missing_once_a_day(town: Town) -> None:
    round_ = await open_round(town)
    await town.after(minutes=1)
    await register(town, "PB01", round_)
    await town.at(local(2026, 11, 25, 9))
    secretary, member = town.talk("BT01"), town.talk("DV01")
    member.unread()

    review = await secretary.says("/nhac")
    sent = await secretary.says("1")
    got = member.unread()
    again = await secretary.says("/nhac")

    assert review == [
        f"Đợt “{QUARTER}”\n"
        "Sẽ nhắc 2 đồng chí chưa đăng ký đủ:\n"
        "1. Nguyễn Văn An\n"
        "2. Đặng Thị Ánh\n"
        "\n"
        "Không nhắn được qua Hệ thống, hoặc đang bận (1 đồng chí), đề nghị trao đổi trực tiếp:\n"
        "1. Võ Văn Ước (chưa liên kết tài khoản)\n"
        "\n"
        "Tin gửi ngay khi đồng chí xác nhận.\n"
        "Mỗi đồng chí nhận nhiều nhất một tin nhắc trong ngày."
    ]
    assert sent == ["Đã gửi tin nhắc đến 2 đồng chí."]
    assert [text.split("\n")[0] for text in got] == [f"Còn 12 ngày, hạn 17:00, thứ Hai 07/12/2026. {DEAR_AN}"]
    assert [text.split("\n")[-1] for text in got] == [
        f"{ASK} (Theo đề nghị của đồng chí Trần Thị Bí Thư, bí thư Chi bộ Văn phòng;"
        " lần nhắc sau: thứ Hai 30/11/2026.)"
    ]
    assert again == [
        f"Đợt “{QUARTER}”\n"
        "Đã có tin nhắc trong ngày nên không nhắc thêm: 2 đồng chí.\n"
        "\n"
        "Không nhắn được qua Hệ thống, hoặc đang bận (1 đồng chí), đề nghị trao đổi trực tiếp:\n"
        "1. Võ Văn Ước (chưa liên kết tài khoản)\n"
        "\n"
        "Không có đồng chí nào nhận được tin nhắc lúc này. Đề nghị đồng chí trao đổi trực tiếp."
    ]
    assert member.unread() == []


async def test_who_was_reminded_on_the_day_is_not_counted_again(town: Town) -> None:
    await open_round(town)
    await town.after(minutes=1)
    await town.at(local(2026, 11, 25, 9))
    secretary = town.talk("BT01")
    await secretary.says(f"/nhacrieng w-{await town.person_id('DV02')}")

    (tasks,) = await secretary.says("/viec")
    offered = secretary.choices
    review = await secretary.says("/nhac")
    sent = await secretary.says("1")
    (after,) = await secretary.says("/viec")

    assert "Còn 4 đồng chí chưa đăng ký xong Q.I/2027" in tasks
    assert "Đã nhắc trong ngày: 1 đồng chí. Đang bận hoặc chưa nhận được tin: 1 đồng chí." in tasks
    assert offered[0] == "Nhắc 2 người"
    assert review[0].splitlines()[1:5] == [
        "Sẽ nhắc 2 đồng chí chưa đăng ký đủ:",
        "1. Nguyễn Văn An",
        "2. Phạm Văn Phó",
        "Đã có tin nhắc trong ngày nên không nhắc thêm: 1 đồng chí.",
    ]
    assert sent == ["Đã gửi tin nhắc đến 2 đồng chí."]
    assert "Đã nhắc trong ngày: 3 đồng chí." in after
    assert not any(choice.startswith("Nhắc ") for choice in secretary.choices)


async def test_outside_working_hours_a_reminder_waits_for_them(town: Town) -> None:
    await open_round(town)
    await town.at(local(2026, 11, 27, 20))
    secretary, member = town.talk("BT02"), town.talk("DV11")
    member.unread()

    await secretary.says("nhac")
    queued = await secretary.says("1")
    at_once = member.unread()
    await town.at(local(2026, 11, 30, 8))
    at_work = member.unread()
    await town.at(local(2026, 11, 30, 9))

    assert queued == ["Đã ghi nhận: 1 đồng chí sẽ nhận tin nhắc lúc 08:00, thứ Hai 30/11/2026."]
    assert at_once == []
    assert len(at_work) == 1
    assert member.unread() == []  # the planned step of that day is in the message they had


async def test_after_the_deadline_the_message_points_to_an_extension(town: Town) -> None:
    await open_round(town, deadline=local(2026, 11, 27, 17), accepts_late=False)
    await town.at(local(2026, 11, 30, 9))
    secretary, member = town.talk("BT02"), town.talk("DV11")
    member.unread()

    await secretary.presses("Nhắc các đồng chí")
    await secretary.presses("Gửi tin nhắc")

    assert member.unread() == [
        "Đã quá hạn 3 ngày, từ 17:00, thứ Sáu 27/11/2026. Kính gửi đồng chí Bùi Văn Út (Chi bộ Kế hoạch),\n"
        f"{QUARTER}. Đồng chí chưa đăng ký. Đợt không nhận nộp muộn, nên đồng chí cần được gia hạn.\n"
        "Đề nghị đồng chí xin gia hạn; chọn “Xin gia hạn” để làm ngay.\n"
        f"{ASK} (Theo đề nghị của đồng chí Đinh Văn Dũng, bí thư Chi bộ Kế hoạch.)"
    ]
    assert member.choices == ["Xin gia hạn"]


async def test_after_the_deadline_the_message_says_that_late_ones_are_taken(town: Town) -> None:
    await open_round(town, deadline=local(2026, 11, 27, 17))
    await town.at(local(2026, 11, 30, 9))
    secretary, member = town.talk("BT02"), town.talk("DV11")
    member.unread()

    await secretary.presses("Nhắc các đồng chí")
    await secretary.presses("Gửi tin nhắc")

    assert member.unread() == [
        "Đã quá hạn 3 ngày, từ 17:00, thứ Sáu 27/11/2026. Kính gửi đồng chí Bùi Văn Út (Chi bộ Kế hoạch),\n"
        f"{QUARTER}. Đồng chí chưa đăng ký. Đợt chưa đóng: đồng chí vẫn nộp được, được ghi là nộp muộn.\n"
        "Đề nghị đồng chí hoàn thành sớm; chọn “Đăng ký ngay” để làm ngay.\n"
        f"{ASK} (Theo đề nghị của đồng chí Đinh Văn Dũng, bí thư Chi bộ Kế hoạch.)"
    ]
    assert member.choices == ["Đăng ký ngay"]


async def test_a_secretary_reaches_only_the_own_unit(town: Town) -> None:
    round_ = await open_round(town)
    for code in ("BT02", "DV11"):
        await register(town, code, round_)

    answer = await town.talk("BT02").says(f"/nhac {round_.id}")
    stranger = await town.talk("BT02").says("/nhac khong-co")

    assert answer == [f"Đợt “{QUARTER}”: không còn đồng chí nào phải nhắc. Trân trọng cảm ơn đồng chí."]
    assert stranger == ["Hiện không có đợt nào đang mở ở đơn vị của đồng chí."]


async def test_the_office_chooses_a_unit_or_all(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")

    asked = await office.says("/nhac")

    assert asked == [f"Đợt “{QUARTER}”: nhắc ở đơn vị nào? Sau tên đơn vị là số đồng chí chưa xong."]
    assert office.choices == [
        "Chi bộ Văn phòng: 5",
        "Chi bộ Kế hoạch: 2",
        "Đảng bộ Sở Mẫu: 1",
        "Đảng ủy Ví dụ: 1",
        "Tất cả 4 đơn vị: 9",
        "Thoát",
    ]
