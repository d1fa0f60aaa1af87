"""Every link is told on the person's other accounts; where one is open, a leader's code waits for a yes there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.person import CONSENT_VERSION
from domain.talk.messages import Address
from storage import tables
from storage.work import writing
from tests.people.test_linking import code_for, owner, rows
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.town import Talk, Town

ASKED = (
    "Có tài khoản Telegram muốn liên kết với đồng chí lúc 09:30, 23/11/2026 (mã do Trần Thị Bí Thư cấp)."
    " Đây có phải là đồng chí không?"
)
TOLD = "Tài khoản Telegram vừa được liên kết với đồng chí lúc 09:30, 23/11/2026 (mã do {} cấp)."
WAITS = (
    "Đã ghi nhận. Đồng chí đang có tài khoản khác liên kết với Hệ thống: đề nghị mở tài khoản đó và chọn"
    " Đồng ý liên kết. Xong, Hệ thống nhắn vào đây."
)


@pytest.fixture
async def town(two_channels: Town) -> Town:
    """DV03 has Zalo only, as many do."""
    await two_channels.link("DV03", "zalo")
    return two_channels


async def taken_over(town: Town, chat: str = "thief") -> tuple[Talk, list[str]]:
    """The secretary asks for a code for DV03 and uses it alone, on another telephone."""
    code = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước"))
    thief = town.talk(chat)
    await thief.says(code)
    return thief, await thief.presses("Đồng ý")


async def test_a_leaders_code_opens_nothing_before_a_yes_on_the_open_account(town: Town) -> None:
    phone = town.talk("DV03", "zalo")

    thief, said = await taken_over(town)

    assert beginnings(said) == [WAITS]
    assert await owner(town, "thief") is None
    assert beginnings(phone.unread()) == [ASKED]
    assert beginnings(await thief.says("menu")) != ["Kính chào đồng chí Võ Văn Ước (Chi bộ Văn phòng)."]


async def test_with_a_yes_it_is_linked_and_hears_so(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    new, _ = await taken_over(town, "mine")

    said = await phone.says("dong y lien ket")

    assert beginnings(said) == ["✅ Đã liên kết thêm tài khoản Telegram."]
    assert beginnings(new.unread()) == [
        "✅ Đã liên kết tài khoản này với đồng chí Võ Văn Ước (Chi bộ Văn phòng)."
    ]
    assert await owner(town, "mine") == "DV03"


async def test_with_a_no_it_stays_out_and_the_office_is_told(town: Town) -> None:
    phone, office = town.talk("DV03", "zalo"), town.talk("VP01")
    thief, _ = await taken_over(town)
    office.unread()

    said = await phone.says("khong phai toi")
    late = await phone.says("dong y lien ket")

    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert beginnings(late)[0].startswith("Không có liên kết mới nào chờ đồng chí trả lời.")
    assert await owner(town, "thief") is None
    assert beginnings(office.unread()) == [
        "Đồng chí Võ Văn Ước (Chi bộ Văn phòng) báo tài khoản Telegram mới liên kết không phải của mình."
        " Hệ thống đã đóng tài khoản đó lúc 09:30, 23/11/2026."
    ]
    assert beginnings(thief.unread())[0].startswith("Tài khoản Telegram này đã bị đóng")


@pytest.mark.parametrize("no", ["khong phai toi", "Không phải tôi."])
async def test_a_bare_no_is_the_answer_in_the_middle_of_another_question(town: Town, no: str) -> None:
    phone = town.talk("DV03", "zalo")
    open_question = await phone.says("/lienket")
    await taken_over(town)

    said = await phone.says(no)

    assert beginnings(open_question)[0].startswith("Kính chào đồng chí. Đây là hệ thống trả lời tự động")
    assert "✅ Đã đóng tài khoản Telegram; văn phòng đã được báo." in said[0].splitlines()
    assert await owner(town, "thief") is None


async def test_and_a_bare_yes_too(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await phone.says("/lienket")
    await taken_over(town, "mine")

    await phone.says("Đồng ý liên kết")

    assert await owner(town, "mine") == "DV03"


async def test_where_nothing_is_asked_these_words_answer_the_open_question(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    await phone.says("/lienket")

    said = await phone.says("khong phai toi")

    assert beginnings(said) == ["Hệ thống chưa đọc được mã. Mã gồm đúng 8 chữ số. Đề nghị đồng chí nhắn lại."]


async def test_the_offices_code_opens_it_and_is_told_on_the_others(town: Town) -> None:
    phone = town.talk("DV03", "zalo")
    code = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    await town.talk("new").says(code)
    await town.talk("new").presses("Đồng ý")

    assert beginnings(phone.unread()) == [TOLD.format("Lê Thị Văn Phòng")]
    assert await owner(town, "new") == "DV03"


async def test_one_tap_closes_a_new_account_and_what_it_did_is_reviewed(button_town: Town) -> None:
    town = button_town
    office, old, thief = town.talk("VP01"), town.talk("DV01"), town.talk("thief")
    await vouch(town, "DV01")
    await code_for(town, "DV01")
    await thief.starts("48291375")
    await thief.presses("Đồng ý")
    await thief.says("/ngonngu")
    await thief.says("/kenh")
    office.unread()
    await _acts_through(town, "thief", "DV01")

    said = await old.presses("Không phải tôi")
    told = office.unread()
    listed = await office.says("/rasoat")
    menu = await office.says("menu")
    await office.says("/rasoat")
    done = await office.presses("Đã rà soát")

    assert beginnings(said) == ["✅ Đã đóng tài khoản Telegram; văn phòng đã được báo."]
    assert await owner(town, "thief") is None
    assert told[0].splitlines()[1] == "Việc đã làm qua tài khoản đó: 1."
    assert listed[0].splitlines()[:3] == [
        "Nguyễn Văn An (Chi bộ Văn phòng): tài khoản Telegram, liên kết 09:30, 23/11/2026,"
        " bị từ chối 09:30, 23/11/2026.",
        "Đã làm qua tài khoản này:",
        "• 09:30, 23/11/2026: gửi nội dung đăng ký (…pledge-1)",
    ]
    assert "Chờ đồng chí: 1 tài khoản chờ rà soát" in menu[0]
    assert beginnings(done) == ["Đã ghi nhận rà soát xong."]


async def _acts_through(town: Town, chat: str, code: str) -> None:
    """Something is done as the person through this account, and something else through another one."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        for account, what in ((chat, "my-pledge-1"), ("somebody-else", "my-pledge-2")):
            work.audit.through(Address("telegram", account))
            await work.audit.record(
                at=town.clock.now(), actor=person_id, action="pledge.submit", subject=what
            )


async def test_the_new_account_cannot_disown_the_old_one(town: Town) -> None:
    code = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    thief = town.talk("thief")
    await thief.says(code)
    await thief.presses("Đồng ý")
    link = (await rows(town.app.database, tables.account_links.c.id))[0][0]

    bare = await thief.says("/khongphaitoi")
    named = await thief.says(f"/khongphaitoi {link}")
    foreign = await town.talk("DV02").says(f"/khongphaitoi {link}")

    assert [beginnings(said)[0][:35] for said in (bare, named, foreign)] == [
        "Không có liên kết mới nào chờ đồng c"[:35]
    ] * 3
    assert await owner(town, "thief") == "DV03"


async def test_nor_another_one_that_was_linked_before_it(town: Town) -> None:
    mine, thief = town.talk("mine"), town.talk("thief", "zalo")
    for talk in (mine, thief):
        town.clock.at += timedelta(minutes=1)
        code = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
        await talk.says(code)
        await talk.says("đồng ý")
    links = [row[0] for row in await rows(town.app.database, tables.account_links.c.id)]

    bare = await thief.says("/khongphaitoi")
    named = [await thief.says(f"/khongphaitoi {link}") for link in links]

    assert [beginnings(said)[0][:30] for said in (bare, *named)] == ["Không có liên kết mới nào chờ "] * 3
    assert await owner(town, "mine") == "DV03"


async def test_after_a_week_an_account_is_removed_in_the_usual_way(town: Town) -> None:
    code = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    await town.talk("new").says(code)
    await town.talk("new").presses("Đồng ý")
    await town.after(days=7, seconds=1)

    [(link,)] = await rows(town.app.database, tables.account_links.c.id)
    said = await town.talk("DV03", "zalo").says("/khongphaitoi")
    named = await town.talk("DV03", "zalo").says(f"/khongphaitoi {link}")

    assert beginnings(said)[0].startswith("Không có liên kết mới nào chờ đồng chí trả lời.")
    assert named == said
    assert await owner(town, "new") == "DV03"


async def test_the_audit_names_issuer_and_account_of_consent_and_link(town: Town) -> None:
    code = code_in(await code_from(town.talk("VP01"), "Võ Văn Ước"))
    await town.talk("new").says(code)
    await town.talk("new").presses("Đồng ý")
    office = await town.person_id("VP01")

    audit = tables.audit
    kept = await rows(town.app.database, audit.c.action, audit.c.detail, audit.c.account)

    assert [row for row in kept if row[0] in ("consent.give", "account.link")] == [
        ("consent.give", f"{CONSENT_VERSION} telegram:new code by {office}", "telegram:new"),
        ("account.link", f"telegram:new code by {office} office", "telegram:new"),
    ]


async def test_only_the_office_reviews(town: Town) -> None:
    said = await town.talk("BT01").says("/rasoat")

    assert beginnings(said) == ["Mục này không thuộc phần việc của đồng chí."]
