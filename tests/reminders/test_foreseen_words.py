"""The preview shows each message as it will be read, and warns of too many in a month."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder
from domain.reminders.rehearsal import Alike, Forecast, Owes, forecast
from domain.rounds.round import Round
from tests.contract.days import live
from tests.reminders.test_reminders import OTHER, local, open_round
from tests.rounds.test_rounds import prepare
from tests.study.studying import STUDY, open_study
from tests.town import Town

TITLE = "Lời từng tin, như đồng chí đảng viên chưa làm gì sẽ đọc (lấy tên đồng chí làm ví dụ):"
CALENDAR = WorkCalendar()


def words_in(said: str) -> list[str]:
    """The messages that a preview shows, without their moments."""
    shown = said.split(TITLE + "\n\n")[1].split("\n\n")
    return [message.split("\n", 1)[1] for message in shown]


@pytest.mark.parametrize("kind", ["pledge", "study"])
async def test_each_message_reads_as_it_was_shown(button_town: Town, kind: str) -> None:
    """The office is on the roster too: what it is shown is what it gets."""
    town = button_town
    round_ = await open_round(town) if kind == "pledge" else None
    if round_ is None:
        await open_study(town)
    said = await town.talk("VP01").says(f"/xemtruoc {round_.id if round_ else STUDY.id}")

    came = await live(town, "VP01", until=date(2026, 12, 8))

    assert words_in(said[0]) == [one.text for one in came]
    assert len(came) == (4 if round_ else 3)


async def test_a_round_that_is_being_prepared_is_shown_in_its_words_and_opened_by_the_office(
    button_town: Town,
) -> None:
    office = button_town.talk("VP01")
    await prepare(office)

    said = await office.presses("Xem trước")

    first, *later = words_in(said[0].split("\n\nSoát lại")[0])
    assert first.split("\n")[0].startswith("Kính mời đồng chí ")
    assert first.split("\n")[1].startswith("Đảng ủy Ví dụ mở đợt.")
    assert [one.split(".")[0] for one in later] == [
        "Còn 7 ngày, hạn 17:00, thứ Hai 07/12/2026",
        "Còn 3 ngày, hạn 17:00, thứ Hai 07/12/2026",
        "Hôm nay là ngày cuối, hạn 17:00, thứ Hai 07/12/2026",
    ]


# ---------------------------------------------------------------- too many


def at(day: int, hour: int = 9, month: int = 11) -> datetime:
    """An hour of a day of 2026 in the committee's zone."""
    return local(2026, month, day, hour)


def rounds(*deadlines: datetime) -> tuple[Owes, ...]:
    """Rounds that opened on the 2nd."""
    return tuple(
        Owes(Round(id=str(n), title="", opens_at=at(2, 8), deadline=deadline, audience_unit_id="u"), deadline)
        for n, deadline in enumerate(deadlines)
    )


def seen(*groups: Alike, now: datetime) -> Forecast:
    """What is foreseen of these people."""
    return forecast(groups, now=now, calendar=CALENDAR, ladder=Ladder(), a_week=4)


def test_more_than_five_in_a_month_are_counted_by_people() -> None:
    many = rounds(at(13, 17), at(20, 17), at(27, 17))
    few = rounds(at(27, 17))
    others = (Alike(3, "telegram", few), Alike(2, "", many))

    busy = seen(Alike(7, "telegram", many), *others, now=at(2, 10))
    had_some = seen(Alike(4, "zalo", few, month_days=1), *others, now=at(2, 10))
    had_more = seen(Alike(4, "zalo", few, month_days=2), *others, now=at(2, 10))

    assert busy.crowded == {"2026-11": 7}
    assert (had_some.most, had_some.crowded) == (5, {"2026-11": 4})
    assert had_more.crowded == {"2026-11": 4}


def test_what_was_had_warns_of_nothing_more_in_the_month() -> None:
    """The next message is in December: November is as it is."""
    over = rounds(at(10, 17, month=12))

    found = seen(Alike(4, "zalo", over, told_at=at(2, 10), month_days=9), now=at(30, 10))

    assert found.messages > 0
    assert "2026-11" not in found.crowded


async def test_the_office_is_warned(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=local(2026, 12, 31, 17))
    for weeks in range(1, 4):
        await open_round(
            button_town, f"{OTHER} {weeks}", deadline=local(2026, 12, 4, 17) + timedelta(weeks=weeks)
        )

    said = await button_town.talk("VP01").says(f"/xemtruoc {round_.id}")

    assert [line for line in said[0].split("\n") if line.startswith("⚠️")] == [
        "⚠️ Tháng 12/2026: 8 đồng chí sẽ nhận hơn 5 tin nhắc. Đề nghị xem lại thời hạn các đợt."
    ]
