"""The very instant of a deadline: every screen says that it is not over, and what comes then is in time."""

from __future__ import annotations

from storage.work import writing
from tests.pledges.pledging import ON_TIME_ONLY, open_round, pledged
from tests.study.studying import STUDY, open_study
from tests.town import Town

OVER = {
    "round": "đã hết hạn",
    "figures": "không lý do 9",
    "menu": "đã qua",
    "study": "đã hết hạn",
    "registering": "đã hết hạn",
}
"""What tells on each screen that the deadline is over."""


async def over(town: Town) -> set[str]:
    """The screens, of the office and of a member who owes everything, that say so now."""
    office, member = town.talk("VP01"), town.talk("DV02")
    screens = {
        "round": await office.says(f"/dot {ON_TIME_ONLY.id}"),
        "figures": await office.says("/tonghop"),
        "menu": await member.says("/menu"),
        "study": await member.says(f"/hoctap {STUDY.id}"),
        "registering": await member.says("đăng ký"),
    }
    return {name for name, said in screens.items() if OVER[name] in "\n".join(said)}


async def test_what_comes_at_the_instant_of_the_deadline_is_in_time_on_every_screen(
    button_town: Town,
) -> None:
    town = button_town
    await open_round(town, ON_TIME_ONLY)
    await open_study(town)
    await town.at(ON_TIME_ONLY.deadline)

    at_the_instant = await over(town)
    await pledged(town, "DV01")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        counted = await work.rounds.punctuality((root.id,), [ON_TIME_ONLY.id], town.today)
    await town.after(seconds=1)

    assert at_the_instant == set()
    assert (counted[ON_TIME_ONLY.id].in_time, counted[ON_TIME_ONLY.id].late) == (1, 0)
    assert await over(town) == set(OVER)
