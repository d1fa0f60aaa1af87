"""What was set is what happens, in the process that runs and in one that starts."""

from __future__ import annotations

from datetime import datetime

from domain.preferences.repository import PreferenceChange
from domain.preferences.table import PREFERENCES
from handlers.talk.scene import SceneFactory
from storage.work import writing
from tests.pledges.pledging import open_round
from tests.town import ZONE, Town


async def prefer(town: Town, **values: str) -> None:
    """Set these, by names with `_`."""
    async with writing(town.app.database) as work:
        for name, value in values.items():
            change = PreferenceChange(name.replace("_", "-"), 1, None, value, town.clock.now(), "office")
            assert await work.preferences.change(change)


async def test_reminders_leave_on_the_days_and_at_the_time_that_were_set(button_town: Town) -> None:
    town = button_town
    member = town.talk("DV01")
    await town.after(minutes=1)
    await prefer(town, reminder_days="5, 1, 0", reminder_time="14:30", reminders_a_week="7")
    await open_round(town)
    await town.at(datetime(2026, 11, 23, 10, tzinfo=ZONE))
    opening = member.unread()

    came = []
    for day, hour, minute in (
        (24, 9, 5),  # would be T-6
        (25, 9, 5),  # T-5, at the usual time
        (25, 14, 29),
        (25, 14, 31),
        (27, 9, 5),
        # T-1 is a Sunday, so that it comes on Friday; the usual ladder has T-3 there, earlier in the day.
        (27, 14, 31),
        (30, 9, 5),
        (30, 14, 31),
    ):
        await town.at(datetime(2026, 11, day, hour, minute, tzinfo=ZONE))
        came += [(day, hour, minute)] if any("Quý I/2027" in text for text in member.unread()) else []

    assert len(opening) == 1
    assert came == [(25, 14, 31), (27, 14, 31), (30, 14, 31)]


async def test_nothing_leaves_outside_the_hours_that_were_set(button_town: Town) -> None:
    town = button_town
    member = town.talk("DV01")
    await prefer(town, working_hours="13:30-17:00")  # the time of reminders, 09:00, lies outside
    await open_round(town)
    came = []
    for hour, minute in ((9, 45), (11, 0), (13, 29), (13, 31)):
        await town.at(datetime(2026, 11, 23, hour, minute, tzinfo=ZONE))
        came += [(hour, minute)] if member.unread() else []

    assert came == [(13, 31)]


async def test_the_week_is_asked_about_and_sent_when_it_was_set(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await prefer(town, week_question="10:00", week_report="14:00")
    await open_round(town)
    came = []
    for day, hour in ((27, 9), (27, 10), (30, 8), (30, 13), (30, 14)):
        await town.at(datetime(2026, 11, day, hour, 1, tzinfo=ZONE))
        said = "\n".join(secretary.unread())
        came += [(day, hour)] if "nhận xét" in said or "Tuần 48" in said else []

    assert came == [(27, 10), (30, 14)]


async def test_a_name_of_a_later_release_disturbs_nobody(button_town: Town) -> None:
    town = button_town
    scenes: SceneFactory = town.app.scenes
    await prefer(town, something_new="7", contact="Văn phòng, 0900 000 000", reminders_a_week="99")
    await town.app.housekeeping.refresh()
    (history,) = await town.talk("VP01").says("/lichsucaidat")

    assert "something-new" not in PREFERENCES
    assert "something-new" in history
    assert (scenes.policy.contact, scenes.policy.reminders_a_week) == ("Văn phòng, 0900 000 000", 4)
