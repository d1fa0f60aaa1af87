"""Somebody leaves while something of theirs waits for a decision: queue, lists and figures agree that it is over."""

from __future__ import annotations

from domain.talk.messages import Pressed
from tests.people.test_editing import opened
from tests.pledges.pledging import open_round, pledged, roster_says
from tests.town import Town

WAITS = {
    "queue": "Có 1 nội dung chờ đồng chí xem xét",
    "menu": "Chờ đồng chí: 1 nội dung",
    "tasks": "Xác nhận 1 nội dung: Nguyễn Văn An",
    "figures": "chờ xác nhận: 1",
}


async def where_it_waits(town: Town) -> set[str]:
    """The screens of the secretary and the office that tell of it."""
    secretary = town.talk("BT01")
    screens = {
        "queue": await secretary.says("/duyet"),
        "menu": await secretary.says("/menu"),
        "tasks": await secretary.says("/viec"),
        "figures": await town.talk("VP01").says("/tonghop"),
    }
    return {name for name, said in screens.items() if WAITS[name] in said[0]}


async def test_what_waits_of_somebody_who_left_waits_for_nobody_until_they_come_back(
    button_town: Town,
) -> None:
    town = button_town
    await open_round(town)
    pledge = await pledged(town, "DV01")
    before = await where_it_waits(town)
    office = town.talk("VP01")
    await opened(office, "DV01", "Trạng thái")
    (review,) = await office.presses("Đã chuyển đi")
    await office.presses("Xác nhận")

    left = await where_it_waits(town)
    pressed = await town.talk("BT01").does(Pressed(0, f"/duyet.{pledge.id}"))
    await roster_says(town, "DV01", status="Đang sinh hoạt")

    assert before == set(WAITS)
    assert review.splitlines()[2] == (
        "1 đợt đang mở: từ hôm nay không tính đồng chí này, nội dung đang chờ quyết định không còn trong việc chờ."
    )
    assert left == set()
    assert pressed == [
        "Đồng chí Nguyễn Văn An đã chuyển đi hoặc không còn trong danh sách, nên việc này không còn chờ quyết định."
    ]
    assert await where_it_waits(town) == set(WAITS)
