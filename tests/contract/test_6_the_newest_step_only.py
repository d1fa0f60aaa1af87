"""6. A late joiner gets the newest missed step only; after an outage steps coalesce; nothing is told again."""

from __future__ import annotations

from datetime import date

from storage.work import writing
from tests.contract.days import live
from tests.reminders.test_reminders import extend, local, open_round
from tests.town import Town


async def test_a_late_joiner_gets_the_newest_missed_step_and_goes_on_from_there(button_town: Town) -> None:
    await open_round(button_town)
    await live(button_town, "DV01", until=date(2026, 12, 1))
    await button_town.link("DV03", "telegram")

    came = await live(button_town, "DV03", until=date(2026, 12, 8))

    # T-7 was yesterday; it comes at the first look in working hours.
    assert [one.at for one in came] == [local(2026, 12, 2, 9), local(2026, 12, 4, 9), local(2026, 12, 7, 9)]


async def test_after_an_outage_only_the_newest_step_comes(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    button_town.clock.at = local(2026, 12, 4, 8)

    came = await live(button_town, "DV01", until=date(2026, 12, 8))

    # Not T-7 of Monday as well: at nine T-3 and T-1 of the weekend are due.
    assert [one.at for one in came] == [local(2026, 12, 4, 9), local(2026, 12, 7, 9)]


async def test_an_extension_after_the_opening_message_does_not_repeat_it(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=local(2026, 12, 1, 17))
    first = await live(button_town, "DV01", until=date(2026, 11, 23))
    await extend(button_town, "DV01", round_, local(2026, 12, 15, 17))

    came = await live(button_town, "DV01", until=date(2026, 12, 16))

    assert len(first) == 1
    assert [one.day for one in came] == [
        date(2026, 12, 8),
        date(2026, 12, 11),
        date(2026, 12, 14),
        date(2026, 12, 15),
    ]


async def test_a_deadline_that_moves_does_not_repeat_what_was_told(button_town: Town) -> None:
    """Moved nearer, from the 7th to the 4th, on the day of T-7: what would be T-7 now lies in the past."""
    round_ = await open_round(button_town)
    told = await live(button_town, "DV01", until=date(2026, 11, 30))
    async with writing(button_town.app.database) as work:
        assert await work.rounds.move_deadline(round_.id, local(2026, 12, 4, 17))

    came = await live(button_town, "DV01", until=date(2026, 12, 8))

    assert [one.day for one in told] == [date(2026, 11, 23), date(2026, 11, 30)]
    assert [one.day for one in came] == [date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 4)]
