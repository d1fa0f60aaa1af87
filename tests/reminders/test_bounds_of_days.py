"""The very last day of a forecast, and the very instant of a deadline."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder
from domain.reminders.rehearsal import Alike, Forecast, Owes, forecast
from domain.rounds.round import Round
from tests.reminders.test_reminders import DEADLINE, local, open_round
from tests.town import Town

NOW = local(2026, 11, 2, 10)


def foreseen(until: date = date.max, now: datetime = NOW) -> Forecast:
    """What two people get who owe a round until the 27th."""
    deadline = local(2026, 11, 27, 17)
    round_ = Round(id="one", title="", opens_at=NOW, deadline=deadline, audience_unit_id="u")
    group = Alike(2, "telegram", (Owes(round_, deadline),))
    return forecast([group], now=now, calendar=WorkCalendar(), ladder=Ladder(), a_week=4, until=until)


def test_the_last_day_of_a_forecast_is_in_it() -> None:
    days = foreseen().days

    assert len(days) > 2
    for last in days:
        assert foreseen(last).days == {day: told for day, told in days.items() if day <= last}
        before = last - timedelta(days=1)
        assert foreseen(before).days == {day: told for day, told in days.items() if day < last}


@pytest.mark.parametrize(
    ("milliseconds", "accepts_late", "over", "offered"),
    [
        (-1, False, "(hôm nay)", "Đăng ký ngay"),
        (0, False, "(hôm nay)", "Đăng ký ngay"),
        (1, True, "đã qua; vẫn hoàn thành được", "Đăng ký ngay"),
        (1, False, "đã qua. Đề nghị đồng chí xin gia hạn", "Xin gia hạn"),
    ],
    ids=["before", "at", "late", "over"],
)
async def test_behind_its_instant_a_deadline_is_over_on_every_screen(
    button_town: Town, milliseconds: int, *, accepts_late: bool, over: str, offered: str
) -> None:
    await open_round(button_town, "Quý I/2027", accepts_late=accepts_late)
    member = button_town.talk("DV01")
    await button_town.at(DEADLINE + timedelta(milliseconds=milliseconds))

    (menu,), first = await member.says("/menu"), member.choices[0]
    (tasks,) = await member.says("/viec")

    assert f"Quý I/2027: chưa đăng ký, hạn thứ Hai 07/12/2026 {over}" in menu
    assert first == offered
    assert ("(đã hết hạn)" in tasks) is (milliseconds > 0)
