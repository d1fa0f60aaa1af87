"""A code that the office handed out is ended by its use, or by the office: by nobody else who may have a code made."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.linking import CodeAuthority, ended_by
from handlers.people.actions.codes import BESIDE
from tests.people.test_linking import owner
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.town import Town

STANDS = (
    "Mã Văn phòng Đảng ủy đã cấp cho đồng chí Võ Văn Ước vẫn dùng được đến 09:45, 23/11/2026."
    " Nếu mã đó bị mất, đề nghị Văn phòng Đảng ủy cấp mã mới."
)


@pytest.mark.parametrize("newer", ["office", "operator"])
def test_the_office_ends_every_code(newer: str) -> None:
    assert ended_by(CodeAuthority(newer)) == tuple(CodeAuthority)


@pytest.mark.parametrize("newer", ["own", "leader"])
def test_others_end_what_the_office_did_not_issue(newer: str) -> None:
    assert ended_by(CodeAuthority(newer)) == (CodeAuthority.OWN, CodeAuthority.LEADER)


async def test_a_leaders_new_code_leaves_it_and_the_leader_is_told(two_channels: Town) -> None:
    town = two_channels
    office = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    town.clock.at += timedelta(minutes=1)

    told = await code_from(town.talk("BT01"), "Võ Văn Ước")
    good = await town.talk("new").says(office)

    assert STANDS in told[0].splitlines()
    assert good[0].startswith("Mã này được cấp cho đồng chí Võ Văn Ước")


async def test_where_the_office_issued_none_nothing_is_said(two_channels: Town) -> None:
    town = two_channels
    await code_from(town.talk("PB01"), "Võ Văn Ước")
    town.clock.at += timedelta(minutes=1)

    told = await code_from(town.talk("BT01"), "Võ Văn Ước")

    assert "Văn phòng Đảng ủy" not in told[0]


async def test_nor_does_the_use_of_a_leaders_code(two_channels: Town) -> None:
    """A stranger with the slip of a leader does not keep the owner out."""
    town = two_channels
    office = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    town.clock.at += timedelta(minutes=1)
    leaders = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước"))
    await town.talk("thief").says(leaders)
    await town.talk("thief").says("đồng ý")

    await town.talk("mine", "zalo").says(office)
    await town.talk("mine", "zalo").says("đồng ý")

    assert (await owner(town, "thief"), await owner(town, "mine", "zalo")) == ("DV03", "DV03")


async def test_nor_does_an_own_one_and_its_owner_is_told(two_channels: Town) -> None:
    town = two_channels
    office = code_in(await code_from(town.talk("VP01"), "Nguyễn Văn An"))
    town.clock.at += timedelta(minutes=1)
    await town.talk("DV01").says("/kenh")

    said = await town.talk("DV01").presses("Thêm Zalo")
    good = await town.talk("new", "zalo").says(office)

    assert any(line.startswith("Mã Văn phòng Đảng ủy đã cấp cho") for line in said[0].splitlines())
    assert good[0].startswith("Mã này được cấp cho đồng chí Nguyễn Văn An")


@pytest.mark.parametrize("by_office", [False, True])
async def test_a_word_on_an_account_ends_it_only_where_the_office_linked_that(
    two_channels: Town, by_office: bool
) -> None:
    town = two_channels
    if by_office:
        await vouch(town, "DV01")
    town.clock.at += timedelta(minutes=1)
    leaders = code_in(await code_from(town.talk("BT01"), "Nguyễn Văn An"))
    await town.talk("accomplice", "zalo").says(leaders)
    await town.talk("accomplice", "zalo").says("đồng ý")
    await town.talk("DV01").says("dong y lien ket")
    town.clock.at += timedelta(minutes=1)
    office = code_in(await code_from(town.talk("VP01"), "Nguyễn Văn An"))

    said = await town.talk("DV01").says("khong phai toi")
    tried = await town.talk("new", "zalo").says(office)

    assert beginnings(said)[0].startswith("✅ Đã đóng tài khoản Zalo")
    assert tried[0].startswith("Mã này được cấp cho") is not by_office


async def test_nor_does_the_consent_taken_back(two_channels: Town) -> None:
    town = two_channels
    office = code_in(await code_from(town.talk("VP01"), "Nguyễn Văn An"))
    await town.talk("DV01").says("/dulieu")
    await town.talk("DV01").presses("Rút đồng ý")
    await town.talk("DV01").presses("Rút đồng ý")

    good = await town.talk("new", "zalo").says(office)

    assert good[0].startswith("Mã này được cấp cho đồng chí Nguyễn Văn An")


async def test_a_newer_one_of_the_office_ends_it(two_channels: Town) -> None:
    town = two_channels
    older = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    town.clock.at += timedelta(minutes=1)

    told = await code_from(town.talk("VP01"), "Võ Văn Ước")
    dead = await town.talk("new").says(older)

    assert "Văn phòng Đảng ủy đã cấp" not in told[0]
    assert not dead[0].startswith("Mã này được cấp cho")


async def test_cards_leave_it_and_whoever_prints_them_is_told(two_channels: Town) -> None:
    town = two_channels
    office = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    town.clock.at += BESIDE + timedelta(minutes=1)
    await town.talk("BT01").says("/inthe")

    told = await town.talk("BT01").says("1")
    good = await town.talk("new").says(office)

    assert "Mã Văn phòng Đảng ủy đã cấp vẫn dùng được: Võ Văn Ước." in told[0]
    assert good[0].startswith("Mã này được cấp cho đồng chí Võ Văn Ước")
