"""5. Each reminder says why it came and when the next one comes, and it does come then. Busy once a round."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from storage.work import writing
from tests.contract.conftest import NewTown
from tests.contract.days import Came, live
from tests.reminders.test_reminders import OTHER, QUARTER, extend, local, open_round
from tests.study.studying import open_study
from tests.town import Town

WHY = "Tin tự động, gửi đồng chí có tên trong danh sách của đợt"
SOME_LOOKS = ((9, 0), (13, 0), (16, 0))
"""Enough where the day alone is asked: at work in the morning and in the afternoon, and at rest."""

Story = Callable[[Town], Awaitable[object]]


async def _one(town: Town) -> None:
    await open_round(town)


async def _merged(town: Town) -> None:
    await open_round(town)
    await open_study(town)
    await open_round(town, OTHER, deadline=local(2026, 12, 10, 17))


async def _extended(town: Town) -> None:
    round_ = await open_round(town, deadline=local(2026, 12, 1, 17))
    await open_round(town, OTHER)
    await extend(town, "DV01", round_, local(2026, 12, 15, 17))


async def _snoozed(town: Town) -> None:
    """Busy over T-7 of one round and T-3 of another, until a Saturday: it goes on on Monday."""
    person = await town.person_id("DV01")
    for title, deadline, until in (
        (QUARTER, local(2026, 12, 7, 17), date(2026, 12, 2)),
        (OTHER, local(2026, 12, 9, 17), date(2026, 12, 5)),
    ):
        round_ = await open_round(town, title, deadline=deadline)
        async with writing(town.app.database) as work:
            assert await work.rounds.snooze(round_.id, person, until=until, reason="đi học")
    await open_study(town)


async def _opens_later(town: Town) -> None:
    """The second round is on the roster already, and opens next week."""
    await open_round(town)
    now = town.clock.at
    town.clock.at = local(2026, 12, 1, 10)
    await open_round(town, OTHER, deadline=local(2026, 12, 15, 17))
    town.clock.at = now


@pytest.mark.parametrize("a_week", [1, 2, 4])
@pytest.mark.parametrize("story", [_one, _merged, _extended, _snoozed, _opens_later])
async def test_the_next_one_comes_on_the_day_that_was_said(
    new_town: NewTown, story: Story, a_week: int
) -> None:
    town = await new_town(a_week)
    await story(town)

    came = await live(town, "DV01", until=date(2026, 12, 18), looks=SOME_LOOKS)

    assert len(came) > 3
    assert [one.following for one in came] == [*(one.day for one in came[1:]), None]
    assert WHY in came[0].text
    assert all("(Tin tự động" in one.text for one in came)


async def test_a_nudge_says_who_asked_and_the_next_step(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    await button_town.at(local(2026, 11, 26, 9))
    member = button_town.talk("DV11")
    member.unread()

    await button_town.talk("BT02").says("/nhac")
    await button_town.talk("BT02").says("1")
    (nudge,) = [Came(button_town.clock.at, text) for text in member.unread()]

    assert "(Theo đề nghị của đồng chí Đinh Văn Dũng, bí thư Chi bộ Kế hoạch;" in nudge.text
    assert nudge.following == date(2026, 11, 30)


async def test_busy_once_a_round_with_a_reason_the_secretary_sees(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    member, secretary = button_town.talk("DV01"), button_town.talk("BT01")

    await member.presses("Để sau")
    await member.says("2/12")
    done = await member.says("Đi học lớp bồi dưỡng")
    again = await member.says("/hoan")
    listed = await secretary.says("/nhac")

    assert done[0].startswith(f"Hệ thống tạm hoãn nhắc đợt “{QUARTER}” và nhắc lại từ thứ Tư 02/12/2026.")
    assert again == ["Hiện không có đợt nào cần hoãn nhắc."]
    assert "Nguyễn Văn An (bận, nhắc lại từ thứ Tư 02/12/2026: Đi học lớp bồi dưỡng)" in listed[0]
