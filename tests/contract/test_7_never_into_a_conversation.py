"""7. A reminder waits until the conversation rests; what waited past the working day goes with a later day's."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.contract.days import live
from tests.reminders.test_reminders import OTHER, QUARTER, local, open_round, register
from tests.town import Talk, Town


async def _talks_until(town: Town, member: Talk, until: datetime) -> list[str]:
    """Somebody who goes on answering every ten minutes; returns the reminders that came all the same."""
    came: list[str] = []
    while town.clock.at < until:
        await member.says("/viec")
        await member.says("/hoan")  # leaves a question open
        await town.after(minutes=10)
        came += [text for text in member.unread() if text.startswith("Kính gửi")]
    return came


async def test_it_waits_until_the_conversation_rests(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    member = button_town.talk("DV01")
    button_town.clock.at = local(2026, 11, 30, 8, 55)
    await member.says("/hoan")
    await button_town.at(local(2026, 11, 30, 9))

    meanwhile = await _talks_until(button_town, member, local(2026, 11, 30, 9, 30))
    await button_town.after(minutes=25)
    rested = member.unread()
    await button_town.after(minutes=25)

    assert (meanwhile, len(rested), member.unread()) == ([], 1, [])


async def _waits_over_the_evening(town: Town, opened: datetime) -> None:
    """A round opens late in the afternoon, while DV01 talks until the end of the working day."""
    town.clock.at = opened
    await town.talk("DV01").says("/trogiup")
    await town.talk("DV01").says("/dangky")
    await open_round(town, OTHER, deadline=local(2026, 12, 31, 17))
    assert await _talks_until(town, town.talk("DV01"), local(2026, opened.month, opened.day, 16, 40)) == []


@pytest.mark.parametrize("day", [23, 27], ids=["before a holiday", "before a weekend"])
async def test_it_is_not_sent_at_night_but_on_the_next_working_day_once(button_town: Town, day: int) -> None:
    # A round of the morning, so that there is something to talk about.
    await open_round(button_town, deadline=local(2026, 12, 31, 16))
    await button_town.after(minutes=1)
    await _waits_over_the_evening(button_town, local(2026, 11, day, 16))
    following = button_town.app.scenes.calendar_cache.current.next_working_day_after(date(2026, 11, day))

    came = await live(button_town, "DV01", until=following + timedelta(days=2))

    assert [(one.day, OTHER in one.text) for one in came] == [(following, True)]


async def test_it_goes_into_a_newer_step_of_that_day(button_town: Town) -> None:
    """Waits from the 27th to Monday the 30th, where T-7 is due at nine: one message, at nine."""
    await open_round(button_town)
    await button_town.after(minutes=1)
    await _waits_over_the_evening(button_town, local(2026, 11, 27, 16))

    await button_town.at(local(2026, 11, 30, 8))
    early = button_town.talk("DV01").unread()
    came = await live(button_town, "DV01", until=date(2026, 12, 2))

    assert early == []
    assert [one.at for one in came] == [local(2026, 11, 30, 9)]
    assert OTHER in came[0].text
    assert QUARTER in came[0].text


async def test_whoever_finished_meanwhile_hears_nothing_the_next_day(button_town: Town) -> None:
    first = await open_round(button_town, deadline=local(2026, 12, 31, 16))
    await button_town.after(minutes=1)
    await _waits_over_the_evening(button_town, local(2026, 11, 27, 16))
    async with button_town.app.storage.reading() as work:
        second = next(one for one in await work.rounds.open_rounds() if one.title == OTHER)
    for round_ in (first, second):
        await register(button_town, "DV01", round_)  # type: ignore[arg-type]  # both are of pledges

    came = await live(button_town, "DV01", until=date(2026, 12, 2))

    assert came == []
