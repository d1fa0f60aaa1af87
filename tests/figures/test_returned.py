"""Whoever was asked to complete a pledge is told so wherever people are named, and never that they have not begun."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.review.deciding import Decision
from domain.rounds.standing import RoundStanding, standing_of
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.town import Town


@pytest.mark.parametrize(
    ("owed", "done", "accepted", "returned", "standing"),
    [
        (1, 0, 0, 0, RoundStanding.MISSING),
        (2, 1, 1, 0, RoundStanding.PART),
        (1, 0, 0, 1, RoundStanding.RETURNED),
        (2, 1, 0, 1, RoundStanding.RETURNED),
        (1, 1, 0, 1, RoundStanding.WAITING),
        (2, 2, 1, 0, RoundStanding.WAITING),
        (1, 2, 1, 1, RoundStanding.CONFIRMED),
        (0, 0, 0, 0, RoundStanding.MISSING),
        (0, 1, 1, 0, RoundStanding.CONFIRMED),
    ],
)
def test_a_standing_is_one_of_five(
    owed: int, done: int, accepted: int, returned: int, standing: RoundStanding
) -> None:
    assert standing_of(owed=owed, done=done, accepted=accepted, returned=returned) is standing


async def test_the_unit_and_its_missing_list_say_what_was_returned(button_town: Town) -> None:
    await open_round(button_town)
    await _returned(button_town, "DV01")
    secretary = button_town.talk("BT01")

    (names,) = await secretary.says("/chibo")
    secretary.unread()
    await button_town.at(datetime(2026, 12, 1, 9, 5))  # noqa: DTZ001  after the deadline
    (missing,) = [text for text in secretary.unread() if "chưa đăng ký đủ:" in text]

    assert names.splitlines()[3:11] == [
        "Đã đăng ký 0/5 (0,00%)",
        "Chưa đăng ký (4):",
        "• Đặng Thị Ánh",
        "• Phạm Văn Phó",
        "• Trần Thị Bí Thư",
        "• Võ Văn Ước",
        "Chờ bổ sung (1):",
        "• Nguyễn Văn An",
    ]
    assert [line for line in missing.splitlines() if "Nguyễn Văn An" in line] == [
        "1. Nguyễn Văn An (đã đề nghị bổ sung ngày 23/11/2026)"
    ]


async def _returned(town: Town, code: str) -> None:
    """A pledge of this person, returned by the cell's secretary."""
    pledge, by = await pledged(town, code), await town.person_id("BT01")
    decision = Decision(pledge.version, False, "Nêu con số", by, "", town.clock.now())
    async with writing(town.app.database) as work:
        assert await work.pledges.decide(pledge, decision)
