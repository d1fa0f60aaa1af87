"""Asking what became of a pledge: a week before its day and on it, in the day's one reminder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.pledges.inquiries import Unanswered, asked_now, due_inquiry, inquiry_steps
from domain.pledges.pledge import Deed, FulfilmentState, Pledge, PledgeState, Progress
from domain.pledges.round import PledgeRound
from domain.reminders.planning import Told
from domain.review.deciding import Decision
from domain.talk.messages import Pressed
from handlers.pledges.inquiries import plan_inquiries
from storage.work import SqlStorage, writing
from tests.pledges.pledging import pledges_of
from tests.reminders.test_reminders import OTHER, days_of_messages, local, open_round
from tests.town import Town

DEED = "Trả lời 100% thư trong 2 ngày."
UNTIL = date(2026, 12, 15)
"""A Tuesday, as is the day a week before."""
CHOICES = ["Hoàn thành", "Đang làm, thêm ngày", "Gặp khó khăn"]


async def approved(
    town: Town, code: str, round_: PledgeRound, until: date = UNTIL, deed: str = DEED
) -> Pledge:
    """A pledge to be kept by this day, which the unit above has approved."""
    above = await town.person_id("BT00")
    async with writing(town.app.database) as work:
        person = await work.people.by_code(code, town.today)
        assert person is not None
        pledge = await work.pledges.register(
            round_=round_,
            person=person,
            deed=Deed(group=1, deed=deed, result="", until=until, evidence=""),
            likeness=None,
            at=town.clock.now(),
            day=town.today,
        )
        assert pledge is not None
        assert await work.pledges.decide(
            pledge, Decision(pledge.version, True, "", above, "", town.clock.now())
        )
    return pledge


def asking(when: str, following: str = "") -> str:
    """The message that asks about the pledge alone; `following` says when the next one comes."""
    return (
        f"{when}. Kính gửi đồng chí Nguyễn Văn An (Chi bộ Văn phòng),\n"
        f"Nội dung số NG-2026-0001: {DEED}\n"
        "Đề nghị đồng chí cho biết kết quả.\n"
        "Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy."
        f" (Tin tự động{following}.)"
    )


async def test_author_is_asked_a_week_before_and_on_the_day(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    an = town.talk("DV01")

    await town.at(local(2026, 12, 8, 9))
    before, choices = an.unread(), an.choices
    quiet = await days_of_messages(town, "DV01", until=date(2026, 12, 14))
    await town.at(local(2026, 12, 15, 9))
    on_the_day = an.unread()
    after = await days_of_messages(town, "DV01", until=date(2027, 1, 8))

    assert before == [
        asking("Còn 7 ngày đến ngày hoàn thành (15/12/2026)", "; lần nhắc sau: thứ Ba 15/12/2026")
    ]
    assert choices == CHOICES
    assert on_the_day == [asking("Hôm nay (15/12/2026) là ngày hoàn thành")]
    assert (quiet, after) == ([], [])


@pytest.mark.parametrize(
    ("until", "days"),
    [
        # A Sunday: both on the Friday before.
        (date(2026, 12, 20), [local(2026, 12, 11, 9), local(2026, 12, 18, 9)]),
        # Approved within the last week: on the day alone.
        (date(2026, 11, 27), [local(2026, 11, 27, 9)]),
        # Approved after its day: at once.
        (date(2026, 11, 20), [local(2026, 11, 23, 10, 30)]),
        # Long past.
        (date(2026, 10, 20), []),
    ],
)
async def test_steps_fall_on_working_days_and_none_is_missed(
    button_town: Town, until: date, days: list[object]
) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town), until)

    assert await days_of_messages(town, "DV01", until=date(2026, 12, 21)) == days


async def test_several_pledges_and_a_round_make_one_message(town: Town) -> None:
    round_ = await open_round(town)
    await approved(town, "DV01", round_)
    await approved(town, "DV01", round_, deed="Có 01 sáng kiến được công nhận.")
    await town.at(local(2026, 12, 8, 7))
    await open_round(town, OTHER, deadline=local(2026, 12, 15, 17))
    an = town.talk("DV01")
    an.unread()

    await town.at(local(2026, 12, 8, 9))

    (said,) = an.unread()
    assert OTHER in said
    assert said.count("nội dung số NG-2026-000") == 2
    assert said.count("Đề nghị đồng chí cho biết kết quả.") == 1
    assert an.choices[:3] == ["Đăng ký ngay", "Xem ví dụ", "Để sau"]
    assert an.choices[3:5] == ["Báo NG-2026-0001", "Báo NG-2026-0002"]


async def test_several_pledges_alone_are_all_named_and_have_a_button_each(button_town: Town) -> None:
    round_ = await open_round(button_town)
    await approved(button_town, "DV01", round_)
    await approved(button_town, "DV01", round_, deed="Có 01 sáng kiến được công nhận.")
    an = button_town.talk("DV01")

    await button_town.at(local(2026, 12, 8, 9))

    (said,) = an.unread()
    assert said.splitlines()[1:4] == [
        f"Nội dung số NG-2026-0001: {DEED}",
        "Nội dung số NG-2026-0002: Có 01 sáng kiến được công nhận.",
        "Đề nghị đồng chí cho biết kết quả.",
    ]
    assert an.choices == ["Báo NG-2026-0001", "Báo NG-2026-0002"]


async def test_one_pledge_beside_a_round_is_a_paragraph_of_its_own_with_one_button(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    await town.at(local(2026, 12, 8, 7))
    await open_round(town, OTHER, deadline=local(2026, 12, 15, 17))
    an = town.talk("DV01")
    an.unread()

    await town.at(local(2026, 12, 8, 9))

    (said,) = an.unread()
    assert "\n\nCòn 7 ngày đến ngày hoàn thành (15/12/2026) nội dung số NG-2026-0001" in said
    assert "Báo NG-2026-0001" in an.choices
    assert not set(an.choices) & set(CHOICES)


async def test_whoever_answered_is_asked_no_more_at_this_step(button_town: Town) -> None:
    town = button_town
    round_ = await open_round(town)
    await approved(town, "DV01", round_)
    an = town.talk("DV01")
    await town.at(local(2026, 12, 8, 9))
    an.unread()
    await an.presses("Hoàn thành")
    await an.says("Đã trả lời 48/48 thư")
    (answered,) = await an.presses("Bỏ qua")

    assert answered.splitlines() == [
        "Hệ thống đã ghi nhận nội dung số NG-2026-0001: hoàn thành 100%. Trân trọng cảm ơn đồng chí.",
        "Kết quả đang chờ chi bộ xác nhận.",
    ]
    assert await days_of_messages(town, "DV01", until=date(2026, 12, 16)) == []
    (pledge,) = await pledges_of(town, "DV01")
    assert pledge.fulfilment is FulfilmentState.REPORTED


async def test_difficulty_is_told_to_the_secretary_in_one_line(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    an, bt = town.talk("DV01"), town.talk("BT01")
    await town.at(local(2026, 12, 8, 9))
    an.unread()
    bt.unread()

    await an.presses("Gặp khó khăn")
    (answered,) = await an.says("Thiếu máy quét, đề nghị hỗ trợ")

    assert answered.splitlines()[-1] == "Hệ thống đã báo bí thư chi bộ để trao đổi, giúp đỡ đồng chí."
    (told,) = [text for text in bt.unread() if "khó khăn" in text]
    assert told.splitlines()[-1] == "Ý kiến của đồng chí đó: Thiếu máy quét, đề nghị hỗ trợ"
    # On the day itself is asked again.
    assert await days_of_messages(town, "DV01", until=date(2026, 12, 16)) == [local(2026, 12, 15, 9)]


async def test_more_days_are_asked_of_the_cell_and_then_counted_from(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    an, bt = town.talk("DV01"), town.talk("BT01")
    await town.at(local(2026, 12, 15, 9))
    an.unread()
    bt.unread()

    await an.presses("Đang làm, thêm ngày")
    offered = an.choices[:3]
    await an.presses("Đến 29/12/2026")
    (answered,) = await an.says("Còn 10 thư chờ ý kiến của cơ quan khác")
    (told,) = [text for text in bt.unread() if "chuyển ngày" in text]
    await bt.presses("Xem và xác nhận")
    (pledge,) = await pledges_of(town, "DV01")
    waiting = pledge.state
    (shown,) = await bt.does(Pressed(0, f"/duyet.{pledge.id}"))
    await bt.does(Pressed(bt.last.turn, "approve"))
    (pledge,) = await pledges_of(town, "DV01")

    assert offered == ["Đến 22/12/2026", "Đến 29/12/2026", "Đến 14/01/2027"]
    assert answered.splitlines()[0] == (
        "Hệ thống đã gửi chi bộ đề nghị chuyển ngày hoàn thành nội dung số NG-2026-0001 sang 29/12/2026. "
        "Kết quả sẽ được báo cho đồng chí."
    )
    assert told.splitlines()[-1] == "Lý do: Còn 10 thư chờ ý kiến của cơ quan khác"
    assert "Trước: 15/12/2026" in shown
    assert "Nay: 29/12/2026" in shown
    assert shown.splitlines()[-1] == "Ghi chú: Còn 10 thư chờ ý kiến của cơ quan khác"
    assert waiting is PledgeState.SUBMITTED
    assert (pledge.state, pledge.deed.until) == (PledgeState.APPROVED, date(2026, 12, 29))
    assert (
        await days_of_messages(town, "DV01", until=date(2026, 12, 30))
        == [
            local(2026, 12, 15, 9),  # the cell's decision
            local(2026, 12, 22, 9),
            local(2026, 12, 29, 9),
        ][1:]
    )


async def test_day_may_stand_and_far_ones_are_refused(town: Town) -> None:
    await approved(town, "DV01", await open_round(town))
    an = town.talk("DV01")
    await town.at(local(2026, 12, 8, 9))
    an.unread()

    await an.presses("Đang làm, thêm ngày")
    (far,) = await an.says("31/12/2027")
    (past,) = await an.says("10/12/2026")
    await an.presses("Giữ 15/12/2026")
    (kept,) = await an.says("Đã trả lời 30 thư")

    outside = "Đề nghị đồng chí chọn ngày từ 16/12/2026 đến 15/03/2027."
    assert [text.splitlines()[0] for text in (far, past)] == [outside, outside]
    assert kept.splitlines()[0].startswith("Hệ thống đã ghi nhận: nội dung số NG-2026-0001 đang thực hiện")
    (pledge,) = await pledges_of(town, "DV01")
    assert pledge.state is PledgeState.APPROVED
    assert pledge.report is not None
    assert pledge.report.progress is Progress.DOING


async def test_what_was_put_on_its_way_once_is_not_again(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    now = local(2026, 12, 8, 9)
    town.clock.at = now
    storage, calendar = SqlStorage(town.app.database), town.app.scenes.calendar_cache.current

    planned = [await plan_inquiries(storage, now, calendar, a_week=4) for _ in range(3)]
    late = await plan_inquiries(storage, now + timedelta(days=1), calendar, a_week=4)
    at_night = await plan_inquiries(storage, local(2026, 12, 15, 20), calendar, a_week=4)

    assert planned == [1, 0, 0]
    assert (late, at_night) == (0, 0)


async def test_budget_holds_back_the_early_step_and_never_the_day(button_town: Town) -> None:
    town = button_town
    await approved(town, "DV01", await open_round(town))
    storage, calendar = SqlStorage(town.app.database), town.app.scenes.calendar_cache.current

    held = await plan_inquiries(storage, local(2026, 12, 8, 9), calendar, a_week=0)
    on_the_day = await plan_inquiries(storage, local(2026, 12, 15, 9), calendar, a_week=0)

    assert (held, on_the_day) == (0, 1)


async def test_pledge_whose_day_comes_waits_in_the_menu_and_the_tasks(town: Town) -> None:
    await approved(town, "DV01", await open_round(town))
    an = town.talk("DV01")
    await town.at(local(2026, 12, 8, 9))

    (menu,) = await an.says("/menu")
    (tasks,) = await an.says("/viec")

    assert "1 nội dung đến ngày hoàn thành, chưa báo kết quả." in menu
    assert "Còn 7 ngày đến ngày hoàn thành (15/12/2026) nội dung số NG-2026-0001" in tasks
    assert "Báo NG-2026-0001" in an.choices


@pytest.mark.parametrize(
    ("approved_on", "told_on", "asked"), [(7, 9, False), (9, 10, False), (10, 9, True), (7, 7, True)]
)
def test_a_message_since_the_step_that_could_name_the_pledge_has_asked(
    approved_on: int, told_on: int, asked: bool
) -> None:
    """The step is at nine on the 8th. What went out before it, or before the approval, did not speak of the pledge."""
    calendar = WorkCalendar()
    due = due_inquiry(UNTIL, local(2026, 12, 15, 10), calendar, time(9))
    assert due is not None
    due = replace(due, step=inquiry_steps(UNTIL, calendar, time(9))[0])
    one = Unanswered(cast("Pledge", SimpleNamespace(report=None)), local(2026, 12, approved_on, 8))
    message = Told("round", "another", date(2026, 12, told_on), local(2026, 12, told_on, 9))

    assert asked_now(one, due, [message], UNTIL) is asked
