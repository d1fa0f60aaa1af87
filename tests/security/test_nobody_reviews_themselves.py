"""What was done in somebody's name is looked at by somebody else, also where it is the only office holder's."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.audit.acts import Act
from domain.people.linking import CodeAuthority, LinkState
from domain.people.person import Role
from domain.talk.messages import Address
from storage.work import writing
from tests.security.people import beginnings, grant, vouch
from tests.town import Town

NONE = "Không có tài khoản nào chờ rà soát."
NOT_YOURS = "Mục này không thuộc phần việc của đồng chí."
TITLE = "Lê Thị Văn Phòng (Đảng ủy Ví dụ): tài khoản Telegram"


async def disowned(town: Town, *acts: tuple[Act, str]) -> str:
    """VP01, who holds the office, disowned an account that did these things; the id of its link."""
    person_id, at = await town.person_id("VP01"), town.clock.now()
    await vouch(town, "VP01")
    async with writing(town.app.database) as work:
        link = await work.account_links.keep(
            person_id=person_id,
            address=Address("telegram", "thief"),
            issued_by="somebody",
            authority=CodeAuthority.OWN,
            state=LinkState.LINKED,
            at=at - timedelta(minutes=1),
        )
        await work.accounts.link(person_id, Address("telegram", "thief"), at - timedelta(minutes=1))
        await work.accounts.link(person_id, Address("telegram", "VP01"), at - timedelta(days=30))
        work.audit.through(link.address)
        for action, subject in acts:
            await work.audit.record(at=at, actor=person_id, action=action, subject=subject)
    await town.talk("VP01").says(f"/khongphaitoi {link.id}")
    return link.id


@pytest.fixture
async def town(button_town: Town) -> Town:
    return button_town


async def test_another_office_holder_does_and_the_holder_does_not_see_it(town: Town) -> None:
    await grant(town, "DV02", Role.OFFICE)
    other, own = town.talk("DV02"), town.talk("VP01")
    link = await disowned(town, ("pledge.approve", "pledge-1"))
    told = other.unread()

    listed = await own.says("/rasoat")
    pressed = await own.says(f"/rasoat {link}")
    menu = await own.says("menu")
    theirs = await other.says("/rasoat")
    done = await other.presses("Đã rà soát")

    assert beginnings(listed) == [NONE]
    assert beginnings(pressed) == ["Tài khoản này đã được rà soát, hoặc không thuộc phạm vi phụ trách."]
    assert "chờ rà soát" not in menu[0]
    assert told[0].splitlines()[1] == "Việc đã làm qua tài khoản đó: 1."
    assert theirs[0].startswith(TITLE)
    assert beginnings(done) == ["Đã ghi nhận rà soát xong."]


async def test_where_there_is_no_other_whoever_leads_the_committee_does(town: Town) -> None:
    await grant(town, "DV02", Role.SECRETARY, "DU")
    leader = town.talk("DV02")
    await disowned(town, ("pledge.approve", "pledge-1"))
    told = leader.unread()

    menu = await leader.says("menu")
    cell = await town.talk("BT01").says("/rasoat")
    listed = await leader.says("/rasoat")
    done = await leader.presses("Đã rà soát")
    again = await leader.says("/rasoat")

    assert told[0].splitlines()[1] == "Việc đã làm qua tài khoản đó: 1."
    assert "1 tài khoản chờ rà soát" in menu[0]
    assert beginnings(cell) == [NOT_YOURS]
    assert listed[0].startswith(TITLE)
    assert beginnings(done) == ["Đã ghi nhận rà soát xong."]
    assert beginnings(again) == [NOT_YOURS]


async def test_with_another_office_holder_the_leader_does_not(town: Town) -> None:
    await grant(town, "DV02", Role.SECRETARY, "DU")
    await grant(town, "DV01", Role.OFFICE)

    link = await disowned(town, ("pledge.approve", "pledge-1"))
    said = await town.talk("DV02").says(f"/rasoat {link}")

    assert beginnings(said) == [NOT_YOURS]


async def test_whoever_got_the_office_through_the_account_does_not(town: Town) -> None:
    await grant(town, "DV02", Role.OFFICE)
    accomplice = town.talk("DV02")
    await disowned(town, ("role.grant", await town.person_id("DV02")), ("pledge.approve", "pledge-1"))

    await accomplice.says("/rasoat")
    said = await accomplice.presses("Đã rà soát")

    assert beginnings(said)[0].startswith("Đồng chí được cấp quyền qua tài khoản này")
    assert "Đã rà soát" in accomplice.choices
