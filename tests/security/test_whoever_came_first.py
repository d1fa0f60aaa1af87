"""A stranger who linked first cannot keep the owner out: the office's word about an account outlasts everybody's."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.codes import CHAT_CODE_LIFE
from domain.people.linking import CodeAuthority, Issuer, LinkState
from domain.talk.messages import Address
from handlers.action import Refusal
from handlers.people.actions.codes import issue_code
from storage import tables
from storage.work import writing
from tests.people.test_linking import owner, rows
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.town import Talk, Town

DISPUTED = (
    "Tài khoản Telegram được liên kết bằng mã của văn phòng, nên chưa đóng được từ tài khoản này."
    " Văn phòng đã được báo và sẽ kiểm tra. Đề nghị đồng chí liên hệ Văn phòng Đảng ủy."
)
ALARM = (
    "Đồng chí Võ Văn Ước (Chi bộ Văn phòng) báo, từ một tài khoản Zalo không do văn phòng liên kết, rằng tài khoản"
    " Telegram (mã do Lê Thị Văn Phòng cấp) không phải của mình, lúc 09:32, 23/11/2026.\n"
    "Chưa tài khoản nào bị đóng. Đề nghị hỏi trực tiếp đồng chí đó; chưa rõ thì đóng mọi tài khoản rồi cấp mã mới."
)


async def link_with(town: Town, chat: Talk, issuer: str, name: str = "Võ Văn Ước") -> list[str]:
    """Somebody links this chat as the person of this name, with a code of the issuer."""
    town.clock.at += timedelta(minutes=1)
    code = code_in(await code_from(town.talk(issuer), name))
    await chat.says(code)
    return await chat.says("đồng ý")


@pytest.fixture
async def town(two_channels: Town) -> Town:
    """A secretary linked an own Zalo account as DV03, who had none; later the office links DV03's Telegram."""
    town = two_channels
    await link_with(town, town.talk("thief", "zalo"), "BT01")
    await link_with(town, town.talk("mine"), "VP01")
    town.talk("VP01").unread()
    return town


async def test_who_came_first_disowns_nothing_that_the_office_linked(town: Town) -> None:
    thief = town.talk("thief", "zalo")
    told = thief.unread()

    said = await thief.says("khong phai toi")
    alarm = town.talk("VP01").unread()
    again = await thief.says("khong phai toi")

    assert told[0].splitlines()[1] == (
        "Nếu không phải đồng chí, chọn Không phải tôi: văn phòng được báo ngay và kiểm tra."
    )
    assert beginnings(said) == beginnings(again) == [DISPUTED]
    assert [one.replace("\n1. Đóng mọi tài khoản", "") for one in alarm] == [ALARM]
    assert town.talk("VP01").unread() == []
    assert await owner(town, "mine") == "DV03"
    assert await owner(town, "thief", "zalo") == "DV03"


async def test_nor_removes_it(town: Town) -> None:
    thief = town.talk("thief", "zalo")
    await thief.says("/kenh")
    await thief.presses("Gỡ Telegram")

    said = await thief.presses("Gỡ Telegram")

    assert said[0].startswith("Tài khoản Telegram do văn phòng liên kết, nên không gỡ được từ tài khoản này.")
    assert await owner(town, "mine") == "DV03"


async def test_nor_when_the_office_puts_another_in_its_place(button_town: Town) -> None:
    town = button_town
    await link_with(town, town.talk("thief"), "BT01")
    await link_with(town, town.talk("mine"), "VP01")

    said = await town.talk("thief").presses("Không phải tôi")

    assert beginnings(said) == [DISPUTED]
    assert await owner(town, "mine") == "DV03"


async def test_nor_closes_it_behind_one_that_it_may_disown(town: Town) -> None:
    """What was linked after a disowned account goes with it, but not what the office linked."""
    thief = town.talk("thief", "zalo")
    person_id = await town.person_id("DV03")
    async with writing(town.app.database) as work:
        earlier = await work.account_links.keep(
            person_id=person_id,
            address=Address("telegram", "accomplice"),
            issued_by="somebody",
            authority=CodeAuthority.LEADER,
            state=LinkState.LINKED,
            at=town.clock.now() - timedelta(seconds=30),
        )

    said = await thief.says(f"/khongphaitoi {earlier.id}")

    assert beginnings(said)[0].startswith("✅ Đã đóng tài khoản")
    assert await owner(town, "mine") == "DV03"


async def test_nor_takes_its_place_with_an_own_code(town: Town) -> None:
    thief, more = town.talk("thief", "zalo"), town.talk("more")
    code = await _own_code(town)
    await more.says(code)
    said = await more.says("đồng ý")

    allowed = await thief.says("dong y lien ket")

    assert beginnings(said)[0].startswith("Đã ghi nhận. Đồng chí đang có tài khoản khác liên kết")
    assert beginnings(allowed)[0].startswith("Không có liên kết mới nào chờ đồng chí trả lời.")
    assert await owner(town, "mine") == "DV03"
    assert await owner(town, "more") is None


async def test_an_account_that_the_office_linked_disowns_another_one(two_channels: Town) -> None:
    town = two_channels
    await town.link("DV03", "zalo")
    await vouch(town, "DV03", "zalo")
    await link_with(town, town.talk("thief"), "VP01")

    said = await town.talk("DV03", "zalo").says("khong phai toi")

    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert await owner(town, "thief") is None


# ---------------------------------------------------------------- the office closes all


async def test_the_office_closes_every_account_and_code_and_all_are_told(town: Town) -> None:
    office, mine, thief = town.talk("VP01"), town.talk("mine"), town.talk("thief", "zalo")
    town.clock.at += timedelta(minutes=1)
    card = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước", "Ghi phiếu"))
    mine.unread()
    thief.unread()
    await office.says("/danhsach DV03")

    asked = await office.presses("Đóng mọi tài khoản")
    said = await office.presses("Đóng mọi tài khoản")

    assert asked[0].splitlines()[:3] == [
        "Đóng mọi tài khoản của đồng chí Võ Văn Ước (Chi bộ Văn phòng)?",
        "• Zalo, liên kết ngày 23/11/2026",
        "• Telegram, liên kết ngày 23/11/2026",
    ]
    assert beginnings(said) == ["✅ Đã đóng 2 tài khoản và hủy mọi mã liên kết của đồng chí Võ Văn Ước."]
    assert mine.unread() == [
        "Tài khoản Telegram này đã được Văn phòng Đảng ủy đóng, từ nay Hệ thống không gửi tin đến đây nữa."
        " Muốn dùng lại, đồng chí xin Văn phòng Đảng ủy một mã mới."
    ]
    assert beginnings(thief.unread())[0].startswith("Tài khoản Zalo này đã được Văn phòng Đảng ủy đóng")
    assert (await owner(town, "mine"), await owner(town, "thief", "zalo")) == (None, None)
    assert (await town.talk("other").starts(card))[0].startswith(
        "Mã này đã được cấp nhưng không còn dùng được"
    )
    audit = tables.audit
    kept = await rows(town.app.database, audit.c.action, audit.c.detail)
    assert [row for row in kept if str(row[0]).startswith("account.close")] == [
        ("account.close", "zalo:thief"),
        ("account.close", "telegram:mine"),
        ("account.close-all", "2 accounts"),
    ]


async def test_what_was_closed_disowns_nothing_later(town: Town) -> None:
    office, thief = town.talk("VP01"), town.talk("thief", "zalo")
    links = [row[0] for row in await rows(town.app.database, tables.account_links.c.id)]
    await office.says("/dongtaikhoan DV03")
    await office.presses("Đóng mọi tài khoản")
    await link_with(town, town.talk("anew"), "VP01")

    said = [await thief.says(f"/khongphaitoi {link}") for link in links]

    assert all(beginnings(one)[0].startswith("Không có liên kết mới nào") for one in said)
    assert await owner(town, "anew") == "DV03"


async def test_nobody_closes_the_accounts_of_whom_they_may_not_link(button_town: Town) -> None:
    town = button_town
    secretary = await town.talk("BT01").says("/dongtaikhoan DV01")
    own = await town.talk("VP01").says("/dongtaikhoan VP01")

    assert beginnings(secretary) == ["Mục này không thuộc phần việc của đồng chí."]
    assert own[0].startswith("Không đóng được tài khoản của đồng chí Lê Thị Văn Phòng")
    assert town.talk("VP01").choices == ["Thoát"]
    assert await owner(town, "DV01") == "DV01"


async def _own_code(town: Town) -> str:
    """A code that DV03 asked for on an open account."""
    async with writing(town.app.database) as work:
        person = await work.people.by_code("DV03", town.today)
        assert person is not None
        issued = await issue_code(
            work,
            person,
            life=CHAT_CODE_LIFE,
            issuer=Issuer(person.id),
            day=town.today,
            now=town.clock.now(),
            policy=town.app.scenes.policy,
            draw=lambda _limit: 48_291_375,
        )
    assert not isinstance(issued, Refusal)
    return issued.code
