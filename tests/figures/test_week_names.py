"""How many people who need an act Monday's message names; the rest is counted."""

from __future__ import annotations

import pytest

from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from storage.work import writing
from tests.figures.test_week import MONDAY, SATURDAY, about_the_week
from tests.pledges.pledging import open_round
from tests.town import CELL, HEADER, ROSTER, Town

NEW = (
    ("DV04", "Ngô Văn Ba", *CELL, "", "Đang sinh hoạt"),
    ("DV05", "Lý Thị Tư", *CELL, "", "Đang sinh hoạt"),
)
"""With them six people of the cell need an act of its secretary."""


@pytest.mark.parametrize(
    ("new", "rest"), [(1, []), (2, ["… và 1 đồng chí khác, mời đồng chí xem danh sách đơn vị."])]
)
async def test_five_people_are_named_and_the_rest_is_counted(
    button_town: Town, new: int, rest: list[str]
) -> None:
    town = button_town
    async with writing(town.app.database) as work:
        change = compare(read_rows((HEADER, *ROSTER, *NEW[:new])), await work.roster.known(town.today))
        await work.roster.apply(change, town.today, town.clock.now())
    await open_round(town)
    await town.at(SATURDAY)
    secretary = town.talk("BT01")
    secretary.unread()

    await town.at(MONDAY)

    (said,) = about_the_week(secretary.unread())
    acts = said.partition("Việc cần đồng chí xử lý:\n")[2].partition("\n\n")[0].splitlines()
    assert [line[0] for line in acts] == ["•"] * 5 + ["…"] * len(rest)
    assert acts[5:] == rest
