"""Yes and no to a new account are said to the one that is meant, however many there are and whatever became of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import tables
from tests.people.test_linking import owner, rows
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.security.test_whoever_came_first import DISPUTED, link_with
from tests.town import Town

NOTHING = "Không có liên kết mới nào chờ đồng chí trả lời."


async def newest_link(town: Town) -> str:
    """The id of the link that was asked for last."""
    links = tables.account_links
    return str(max(await rows(town.app.database, links.c.asked_at, links.c.id))[1])


@pytest.fixture
async def town(two_channels: Town) -> Town:
    """DV03 has Zalo."""
    await two_channels.link("DV03", "zalo")
    return two_channels


async def test_a_bare_yes_lets_nobody_in_who_asks_at_the_same_time(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await link_with(town, town.talk("mine"), "BT01")
    await link_with(town, town.talk("thief"), "BT01")

    asked = await phone.says("dong y lien ket")
    nobody = await owner(town, "mine"), await owner(town, "thief")
    said = await phone.says("2")

    assert asked[0].splitlines() == [
        "Có 2 tài khoản mới. Đồng chí chọn đúng tài khoản:",
        "A. Telegram, lúc 09:32, 23/11/2026 (mã do Trần Thị Bí Thư cấp)",
        "B. Telegram, lúc 09:31, 23/11/2026 (mã do Trần Thị Bí Thư cấp)",
        "1. Đồng ý liên kết: A",
        "2. Đồng ý liên kết: B",
        "3. Trang chính",
    ]
    assert nobody == (None, None)
    assert beginnings(said) == ["✅ Đã liên kết thêm tài khoản Telegram."]
    assert (await owner(town, "mine"), await owner(town, "thief")) == ("DV03", None)


async def test_a_bare_no_is_not_caught_by_another_one_that_asks(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await vouch(town, "DV03", "zalo")
    await link_with(town, town.talk("thief"), "VP01")
    await link_with(town, town.talk("decoy"), "BT01")

    asked = await phone.says("khong phai toi")
    await phone.says("2")
    rest = await phone.says("khong phai toi")

    assert beginnings(asked) == ["Có 2 tài khoản mới. Đồng chí chọn đúng tài khoản:"]
    assert await owner(town, "thief") is None
    assert beginnings(rest) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]


async def test_an_account_of_before_is_not_asked_about(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await link_with(town, town.talk("one"), "VP01")
    await vouch(town, "DV03", "zalo")
    await link_with(town, town.talk("another"), "VP01")

    said = await phone.says("khong phai toi")

    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert await owner(town, "another") is None


@pytest.mark.parametrize("word", ["khongphaitoi", "dongylienket"])
async def test_an_older_request_is_no_way_around_what_the_office_linked_since(town: Town, word: str) -> None:
    """A stranger came first; the owner's telephone asked by a leader's code, then had one of the office."""
    thief, mine = town.talk("DV03", "zalo"), town.talk("mine")
    await link_with(town, mine, "BT01")
    request = await newest_link(town)
    await link_with(town, mine, "VP01")

    first = await thief.says(f"/{word} {request}")
    then = await thief.says(f"/khongphaitoi {request}")

    assert beginnings(first)[0].startswith(DISPUTED if word == "khongphaitoi" else NOTHING)
    assert beginnings(then) == [DISPUTED]
    assert await owner(town, "mine") == "DV03"


async def test_nor_is_an_older_link(town: Town) -> None:
    thief, mine = town.talk("DV03", "zalo"), town.talk("mine")
    await link_with(town, mine, "BT01")
    link = await newest_link(town)
    await thief.says("dong y lien ket")
    town.clock.at += timedelta(minutes=1)
    await mine.says("/kenh")
    await mine.presses("Gỡ Telegram")
    await mine.presses("Gỡ Telegram")
    await link_with(town, mine, "VP01")

    said = await thief.says(f"/khongphaitoi {link}")

    assert beginnings(said) == [DISPUTED]
    assert await owner(town, "mine") == "DV03"


async def test_an_account_that_moved_on_to_somebody_else_hears_nothing(town: Town) -> None:
    phone = town.talk("phone")
    await link_with(town, phone, "VP01")
    await vouch(town, "DV03", "zalo")
    town.clock.at += timedelta(minutes=1)
    await phone.says("/lienket")
    await phone.says(code_in(await code_from(town.talk("VP01"), "Bùi Văn Út")))
    await phone.presses("Chuyển")
    await phone.says("đồng ý")

    said = await town.talk("DV03", "zalo").says("khong phai toi")

    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert phone.unread() == []
    assert await owner(town, "phone") == "DV11"


async def test_nor_does_one_that_only_asked(town: Town) -> None:
    other = town.talk("DV11")
    town.clock.at += timedelta(minutes=1)
    await other.says("/lienket")
    await other.says(code_in(await code_from(town.talk("BT01"), "Võ Văn Ước")))
    await other.presses("Chuyển")
    await other.says("đồng ý")

    await town.talk("DV03", "zalo").says("khong phai toi")

    assert other.unread() == []
    assert await owner(town, "DV11") == "DV11"
