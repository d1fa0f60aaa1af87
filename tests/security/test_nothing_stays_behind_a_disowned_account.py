"""What somebody did with an account that was not theirs ends with it: accounts let in, codes given out, silence."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.person import Role
from domain.people.roster.positions import read_position
from tests.people.test_linking import owner
from tests.security.people import code_from, code_in, vouch
from tests.town import Talk, Town


async def let_in(town: Town, chat: str, name: str, by: str = "VP01") -> Talk:
    """A stranger links an account as the person of this name, with a code of the office or of a leader."""
    town.clock.at += timedelta(minutes=1)
    code = code_in(await code_from(town.talk(by), name))
    stranger = town.talk(chat)
    await stranger.says(code)
    await stranger.presses("Đồng ý")
    return stranger


async def test_an_account_that_was_let_in_behind_it_is_closed_with_it(button_town: Town) -> None:
    town = button_town
    await vouch(town, "DV01")
    first = await let_in(town, "first", "Nguyễn Văn An")
    await let_in(town, "second", "Nguyễn Văn An", by="BT01")
    await first.presses("Đồng ý")
    before = await owner(town, "second")

    await town.talk("DV01").presses("Không phải tôi")

    assert before == "DV01"
    assert await owner(town, "second") is None


async def test_codes_that_it_gave_out_are_dead_and_the_office_reads_of_them(button_town: Town) -> None:
    town = button_town
    await vouch(town, "BT01")
    town.clock.at += timedelta(minutes=1)
    code = code_in(await code_from(town.talk("VP01"), "Trần Thị Bí Thư"))
    thief = town.talk("thief")
    await thief.says(code)
    await thief.says("BT01")
    await thief.presses("Đồng ý")
    town.clock.at += timedelta(minutes=1)
    stolen = code_in(await code_from(thief, "Võ Văn Ước"))
    town.talk("VP01").unread()

    await town.talk("BT01").presses("Không phải tôi")

    told = town.talk("VP01").unread()
    listed = await town.talk("VP01").says("/rasoat")
    said = await town.talk("other").says(stolen)
    assert "Việc đã làm qua tài khoản đó: 1." in told[-1]
    assert "cấp mã liên kết" in listed[-1]
    assert said[-1].startswith("Mã này đã được cấp nhưng không còn dùng được")


async def test_a_new_account_cannot_silence_an_older_one(two_channels: Town) -> None:
    town = two_channels
    await town.link("DV03", "zalo")
    await vouch(town, "DV03", "zalo")
    stranger = await let_in(town, "thief", "Võ Văn Ước")

    await stranger.says("/kenh")
    await stranger.presses("Gỡ Zalo")
    said = await stranger.presses("Gỡ Zalo")
    town.talk("DV03", "zalo").unread()
    disowned = await town.talk("DV03", "zalo").says("khong phai toi")

    assert any(one.startswith("Tài khoản này mới liên kết, nên đến ") for one in said)
    assert await owner(town, "thief") is None
    assert "đóng" in disowned[-1]


@pytest.mark.parametrize(
    ("position", "unit"),
    [
        ("Trưởng phòng, không kiêm Bí thư", "Chi bộ A"),
        ("Không - Bí thư", "Chi bộ A"),
        ("Bí thư (?)", "Chi bộ A"),
        ("Bí thư \u274c", "Chi bộ A"),
        ("B\u0336í\u0336 thư", "Chi bộ A"),
        ("Bí thư Tỉnh ủy", "Đảng bộ Sở Mẫu"),
        ("Bí thư Huyện ủy", "Đảng ủy xã X"),
        ("Bí thư Tỉnh đoàn", "Tỉnh đoàn"),
    ],
)
def test_a_doubt_or_another_committee_gives_no_role(position: str, unit: str) -> None:
    assert read_position(position, unit).role is None


def test_no_post_is_understood_and_the_provincial_committee_s_own_secretary_leads() -> None:
    assert read_position("Không", "Chi bộ A").understood
    assert read_position("Bí thư Tỉnh ủy", "Tỉnh ủy Mẫu").role is Role.SECRETARY
