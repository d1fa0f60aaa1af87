"""Two leaders who print the same people's cards at the same instant each get a sheet that works."""

from __future__ import annotations

from domain.talk.messages import Pressed
from tests.people.test_link_cards import scanned
from tests.people.test_linking import owner
from tests.town import Talk, Town


def _press(talk: Talk, label: int) -> Pressed:
    return Pressed(talk.last.turn, talk.last.choices[label].token, "1")


async def test_each_gets_a_sheet_and_the_first_code_that_is_used_ends_the_other(button_town: Town) -> None:
    town = button_town
    secretary, deputy = town.talk("BT01"), town.talk("PB01")
    await secretary.says("/inthe")
    await deputy.says("/inthe")

    await town.hear((secretary.address, _press(secretary, 0)), (deputy.address, _press(deputy, 0)))
    [hers], [his] = scanned(secretary.files[0].data), scanned(deputy.files[0].data)
    await town.talk("new").starts(hers)
    await town.talk("new").presses("Đồng ý")
    late = await town.talk("late").starts(his)

    assert hers != his
    assert await owner(town, "new") == "DV03"
    assert late[0].startswith("Mã này đã được cấp nhưng không còn dùng được")


async def test_a_moment_later_is_as_good(button_town: Town) -> None:
    town = button_town
    secretary, deputy = town.talk("BT01"), town.talk("PB01")
    await secretary.says("/inthe")
    await secretary.presses("Chưa liên kết: 1")
    await town.after(minutes=5)
    await deputy.says("/inthe")
    await deputy.presses("Chưa liên kết: 1")
    [hers] = scanned(secretary.files[0].data)

    await town.talk("new").starts(hers)
    await town.talk("new").presses("Đồng ý")

    assert await owner(town, "new") == "DV03"
