"""The preview counts the questions about results as they are going to be asked."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import select

from domain.absences.absence import Absence
from domain.pledges.inquiries import inquiry_day
from domain.reminders.inquiry_days import AskedOf
from domain.reminders.ladder import LADDER
from domain.reminders.rehearsal import Alike, Forecast, Owes, forecast
from domain.rounds.round import Round
from storage.tables import reminders
from storage.work import writing
from tests.pledges.test_inquiries import approved
from tests.reminders.test_foreseen_words import CALENDAR
from tests.reminders.test_reminders import LOOKS, OTHER, local, open_round
from tests.rounds.test_preflight import seen_by_office, told
from tests.town import Town


async def days_told(town: Town) -> Counter[date]:
    """How many people were told anything on each day, by the ledger."""
    async with writing(town.app.database) as work:
        rows = await work.statements.rows(select(reminders.c.person_id, reminders.c.day).distinct())
    return Counter(row["day"] for row in rows)


async def lived(town: Town, last: date) -> dict[date, int]:
    """The same of the messages that come from now on, up to this day, if nobody does anything."""
    before, day = await days_told(town), town.today
    while day <= last:
        for hour, minute in LOOKS:
            moment = local(day.year, day.month, day.day, hour, minute)
            if moment >= town.clock.now():
                await town.at(moment)
        day += timedelta(days=1)
    return dict(await days_told(town) - before)


async def compare(town: Town, last: date) -> None:
    """What is foreseen now is what comes."""
    seen, _ = told(await seen_by_office(town))

    assert seen == dict(sorted((await lived(town, last)).items()))


async def test_questions_are_foreseen_beside_rounds(button_town: Town) -> None:
    """Some fall on days of the round, some are alone; of one the first step is past, of one the day itself."""
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 18, 17))
    for code, until in (
        ("DV01", date(2026, 12, 8)),
        ("DV01", date(2026, 12, 25)),
        ("DV02", date(2026, 11, 26)),
        ("BT01", date(2026, 11, 20)),
        ("DV02", date(2027, 1, 4)),
    ):
        await approved(town, code, round_, until)

    await compare(town, date(2026, 12, 31))


async def test_what_was_asked_already_is_not_foreseen_again(button_town: Town) -> None:
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 18, 17))
    await approved(town, "DV01", round_, date(2026, 12, 2))
    await approved(town, "DV01", round_, date(2026, 11, 27))
    await town.at(local(2026, 11, 25, 9))
    an = town.talk("DV01")
    await approved(town, "DV02", round_, date(2026, 12, 2))
    await lived(town, date(2026, 11, 27))
    an.unread()
    await town.at(local(2026, 11, 27, 16))

    await compare(town, date(2026, 12, 31))


async def test_who_is_away_is_asked_when_they_are_back(button_town: Town) -> None:
    """One is away over a step, one over the day itself, one beyond what is made good."""
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 1, 17))
    for code, day, away in (
        ("DV01", date(2026, 12, 2), date(2026, 11, 30)),
        ("DV02", date(2026, 12, 1), date(2026, 12, 8)),
        ("PB01", date(2026, 11, 30), date(2026, 12, 20)),
    ):
        await approved(town, code, round_, day)
        person_id = await town.person_id(code)
        async with writing(town.app.database) as work:
            await work.absences.note(Absence(person_id, away, "ốm", person_id, town.clock.now()))
    await town.after(minutes=1)
    boxes = {code: town.talk(code) for code in ("DV01", "DV02", "PB01")}
    for talk in boxes.values():
        talk.unread()

    await compare(town, date(2026, 12, 8))

    asked = {
        code: [text.split(".")[0] for text in talk.unread() if "biết kết quả" in text]
        for code, talk in boxes.items()
    }
    assert asked == {
        "DV01": [
            "Còn 2 ngày đến ngày hoàn thành (02/12/2026)",
            "Hôm nay (02/12/2026) là ngày hoàn thành",
        ],
        "DV02": ["Đã qua ngày hoàn thành (01/12/2026)"],
        "PB01": [],
    }


async def test_a_message_that_left_before_there_was_anything_to_ask_is_made_good(button_town: Town) -> None:
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 18, 17))
    await town.at(local(2026, 11, 23, 10, 30))
    await approved(town, "DV01", round_, date(2026, 11, 20))

    await compare(town, date(2026, 12, 31))


async def test_who_said_how_it_goes_is_asked_on_the_day_alone(button_town: Town) -> None:
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 18, 17))
    await approved(town, "DV01", round_, date(2026, 11, 30))
    an = town.talk("DV01")
    await town.at(local(2026, 11, 23, 10, 30))
    await an.says("/tiendo")
    await an.presses("Gặp khó khăn")
    await an.says("Thiếu máy quét, đề nghị hỗ trợ")

    await compare(town, date(2026, 12, 31))


# ---------------------------------------------------------------- too many


def foreseen_of(*asked: date) -> Forecast:
    """What three people get in November who owe a round, and are asked about what is to be kept by these days."""
    now, deadline = local(2026, 11, 2, 10), local(2026, 11, 27, 17)
    round_ = Round(id="one", title="", opens_at=now, deadline=deadline, audience_unit_id="u")
    days = tuple(AskedOf(inquiry_day(day, CALENDAR, LADDER.at)) for day in asked)
    group = Alike(3, "telegram", (Owes(round_, deadline),), asked=days)
    return forecast([group], now=now, calendar=CALENDAR, ladder=LADDER, a_week=4, until=date(2026, 11, 30))


def test_questions_make_a_month_crowded() -> None:
    without, with_one = foreseen_of(), foreseen_of(date(2026, 11, 18))

    assert (without.most, without.crowded) == (5, {})
    assert (with_one.most, with_one.crowded) == (7, {"2026-11": 3})


def test_what_comes_later_than_is_looked_at_is_not_counted() -> None:
    assert foreseen_of(date(2026, 12, 31)).days == foreseen_of().days


async def test_the_office_is_warned_of_questions_too(button_town: Town) -> None:
    """Three rounds' reminders alone would be bearable for these two."""
    town = button_town
    round_ = await open_round(town, deadline=local(2026, 12, 18, 17))
    await open_round(town, OTHER, deadline=local(2026, 12, 18, 17))
    before = await seen_by_office(town)
    for until in (date(2026, 12, 9), date(2026, 12, 23), date(2026, 12, 30)):
        await approved(town, "DV01", round_, until)

    said = await town.talk("VP01").says(f"/xemtruoc {round_.id}")

    assert before.crowded == {}
    assert [line for line in said[0].split("\n") if line.startswith("⚠️")] == [
        "⚠️ Tháng 12/2026: 1 đồng chí sẽ nhận hơn 5 tin nhắc. Đề nghị xem lại thời hạn các đợt."
    ]
