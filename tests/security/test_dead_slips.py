"""Slips that were handed out and are dead: their owners hear why, and nobody else waits because of them."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.people.codes import TYPED_WRONG_AN_HOUR, WRONG_CODES
from storage.work import writing
from tests.people.test_linking import DEAD, code_for
from tests.security.people import beginnings, code_from, code_in
from tests.security.test_codes_of_a_role_that_ended import end_role
from tests.town import Town

WRONG = "Mã này không dùng được. Đề nghị đồng chí xem lại từng số rồi nhắn lại"
NAMES = "Võ Văn Ước"


async def typed_wrong(town: Town) -> int:
    """How many wrong codes count to everybody's budget."""
    async with writing(town.app.database) as work:
        return len(await work.links.typed_wrong_since(town.clock.now() - timedelta(days=1)))


async def test_slips_of_a_replaced_secretary_make_nobody_else_wait(button_town: Town) -> None:
    town = button_town
    slip = code_in(await code_from(town.talk("BT01"), NAMES, "Ghi phiếu"))
    await code_for(town, "BT02")
    await end_role(town, "BT01", "Thu hồi: bí thư")
    town.talk("VP01").unread()

    said = [await town.talk(f"member{one}").starts(slip) for one in range(TYPED_WRONG_AN_HOUR + 1)]
    good = await town.talk("new").starts("48291375")

    assert {text for one in said for text in beginnings(one)} == {DEAD}
    assert good[0].startswith("Mã này cần thêm một thông tin.")
    assert town.talk("VP01").unread() == []
    assert await typed_wrong(town) == 0


async def test_what_was_used_replaced_or_ran_out_is_told_so_too(button_town: Town) -> None:
    town = button_town
    replaced = code_in(await code_from(town.talk("BT01"), NAMES, "Ghi phiếu"))
    town.clock.at += timedelta(minutes=1)
    said = await code_from(town.talk("BT01"), NAMES)
    ran_out, [secret] = code_in(said), re.findall(r"\?start=([A-Za-z0-9_-]+)", said[0])
    await town.after(minutes=20)

    heard = [await town.talk("new").starts(one) for one in (replaced, ran_out, secret)]

    assert [beginnings(one)[0] for one in heard] == [DEAD] * 3


async def test_the_account_that_tries_them_waits_all_the_same(button_town: Town) -> None:
    """Nobody finds out for nothing which codes there were."""
    town, guesser = button_town, button_town.talk("guesser")
    slip = code_in(await code_from(town.talk("BT01"), NAMES, "Ghi phiếu"))
    town.clock.at += timedelta(minutes=1)
    await code_from(town.talk("BT01"), NAMES)

    said = [await guesser.starts(slip) for _ in range(WRONG_CODES + 1)]

    assert beginnings(said[WRONG_CODES])[0].startswith(
        f"Tài khoản này đã nhắn {WRONG_CODES} mã không dùng được"
    )


async def test_what_nobody_was_given_counts_as_before(button_town: Town) -> None:
    said = await button_town.talk("guesser").starts("00000000")

    assert beginnings(said)[0].startswith(WRONG)
    assert await typed_wrong(button_town) == 1
