"""An account that was closed, or had not agreed, hears when it comes back what was linked meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.linking import LinkState
from domain.people.person import CONSENT_VERSION
from domain.talk.messages import Address, ReachChange
from storage import tables
from storage.work import writing
from tests.people.test_linking import owner, rows
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.town import Town

MISSED = (
    "Trong lúc tài khoản này chưa nhận tin, tài khoản Telegram đã được liên kết với đồng chí lúc 09:31, 23/11/2026"
    " (mã do Trần Thị Bí Thư cấp)."
)


@pytest.fixture
async def town(two_channels: Town) -> Town:
    """DV03 has Zalo only."""
    await two_channels.link("DV03", "zalo")
    return two_channels


async def link_with(town: Town, chat: str, issuer: str = "BT01", name: str = "Võ Văn Ước") -> None:
    """Somebody links this Telegram chat as the person of this name."""
    town.clock.at += timedelta(minutes=1)
    await town.talk(chat).says(code_in(await code_from(town.talk(issuer), name)))
    await town.talk(chat).says("đồng ý")


async def test_one_that_was_closed_disowns_what_was_linked_meanwhile(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await town.hear((phone.address, ReachChange(open=False)))
    await link_with(town, "thief")
    await town.after(days=2)

    back = await phone.says("menu")
    said = await phone.says("khong phai toi")
    later = await phone.says("menu")

    assert MISSED in beginnings(back)
    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert MISSED not in beginnings(later)
    assert await owner(town, "thief") is None


async def test_so_does_one_whose_closing_was_seen_when_it_was_told(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await vouch(town, "DV03", "zalo")
    town.channels["zalo"].closed.add(phone.address)
    await link_with(town, "thief", "VP01")
    await town.after(days=2)
    town.channels["zalo"].closed.clear()

    back = await phone.says("menu")

    assert any(one.startswith("Trong lúc tài khoản này chưa nhận tin") for one in beginnings(back))


async def test_after_a_week_it_is_told_what_helps_then(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await town.hear((phone.address, ReachChange(open=False)))
    await link_with(town, "thief")
    await town.after(days=8)

    back = await phone.says("menu")

    [told] = [one for one in back if one.startswith(MISSED)]
    assert told.splitlines()[1].startswith("Nếu không phải đồng chí, đề nghị gỡ tài khoản đó ở mục")


async def test_one_that_was_closed_answers_a_link_that_still_waits(two_channels: Town) -> None:
    town = two_channels
    await town.link("DV01", "zalo")
    phone = town.talk("DV01", "zalo")
    await town.hear((phone.address, ReachChange(open=False)))
    await link_with(town, "thief", name="Nguyễn Văn An")
    await town.after(days=2)

    back = await phone.says("menu")
    await phone.says("khong phai toi")

    assert any(one.startswith("Có tài khoản Telegram muốn liên kết với đồng chí") for one in beginnings(back))
    assert (LinkState.DISOWNED.value,) in await rows(town.app.database, tables.account_links.c.state)


async def test_one_whose_place_was_taken_while_it_was_closed(button_town: Town) -> None:
    town, old = button_town, button_town.talk("DV01")
    await town.hear((old.address, ReachChange(open=False)))
    await link_with(town, "thief", name="Nguyễn Văn An")
    await town.after(days=2)

    back = await old.says("menu")
    await old.presses("Không phải tôi")

    assert any(one.startswith("Tài khoản Telegram này đã được gỡ") for one in beginnings(back))
    assert await owner(town, "thief") is None


async def test_one_that_agrees_only_now(town: Town) -> None:
    phone, person_id = town.talk("DV03", "zalo"), await town.person_id("DV03")
    async with writing(town.app.database) as work:
        await work.accounts.consent(
            Address("zalo", "DV03"),
            person_id=person_id,
            version=CONSENT_VERSION,
            given=False,
            at=town.clock.now() + timedelta(seconds=30),
        )
    await link_with(town, "thief")
    before = phone.unread()
    await phone.says("menu")

    said = await phone.says("đồng ý")
    disowned = await phone.says("khong phai toi")

    assert before == []
    assert MISSED in beginnings(said)
    assert beginnings(disowned) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
