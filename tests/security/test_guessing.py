"""A thousand accounts that guess codes share one budget, and what the budget leaves is computed and printed."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from domain.people.codes import (
    CARD_CODE_LIFE,
    CHAT_CODE_LIFE,
    DIGITS,
    SECRET_BYTES,
    TYPED_WRONG_A_DAY,
    TYPED_WRONG_AN_HOUR,
    WRONG_FACTS,
)
from domain.policy import Policy
from storage import tables
from tests.people.test_linking import code_for, owner, rows
from tests.security.people import beginnings, code_from
from tests.town import Town

PAUSED = (
    "Đang có nhiều mã sai được gửi đến Hệ thống nên mã nhắn tay tạm dừng nhận đến {}."
    " Đồng chí mở liên kết hoặc quét mã QR trên phiếu, hoặc nhắn lại mã sau thời điểm trên."
)
DOC = Path(__file__).parents[2] / "docs" / "security.md"


async def guessed(town: Town, count: int, first: int = 0) -> list[str]:
    """What so many accounts hear that try a wrong code each."""
    said = []
    for number in range(first, first + count):
        said += beginnings(await town.talk(f"guesser{number}").starts(f"{number:08d}"))
    return said


async def test_across_accounts_typed_codes_pause_and_the_office_is_alarmed_once(button_town: Town) -> None:
    town, office = button_town, button_town.talk("VP01")
    await code_for(town, "DV03")
    most = TYPED_WRONG_AN_HOUR

    said = await guessed(town, most)
    paused = await guessed(town, 3, most)
    right = await town.talk("new").starts("48291375")
    alarm = office.unread()
    town.clock.at += timedelta(hours=1, seconds=1)
    later = await town.talk("new").says("48291375")

    assert [one[:22] for one in said] == ["Mã này không dùng được"] * most
    assert paused == [PAUSED.format("10:30, 23/11/2026")] * 3
    assert beginnings(right) == [PAUSED.format("10:30, 23/11/2026")]
    assert beginnings(alarm) == [
        "Cảnh báo: đã có từ 20 mã liên kết sai được nhắn từ nhiều tài khoản, có thể có người dò mã."
        " Hệ thống tạm dừng nhận mã nhắn tay đến 10:30, 23/11/2026; liên kết và mã QR vẫn dùng được."
    ]
    assert beginnings(later) == ["Mã này được cấp cho đồng chí Võ Văn Ước (Chi bộ Văn phòng)."]
    counted = await rows(town.app.database, tables.wrong_codes.c.id)
    assert len(counted) == most


async def test_a_wrong_second_fact_that_uses_up_the_budget_is_an_alarm_too(button_town: Town) -> None:
    town, office = button_town, button_town.talk("VP01")
    await code_for(town, "BT02")
    guesser = town.talk("new")
    await guesser.starts("48291375")
    await guessed(town, TYPED_WRONG_AN_HOUR - 1)
    office.unread()

    await guesser.says("BT01")

    assert beginnings(office.unread())[0].startswith("Cảnh báo: đã có từ 20 mã liên kết sai được nhắn")


async def test_no_more_than_the_days_budget_is_looked_at_in_a_day(button_town: Town) -> None:
    town, _policy = button_town, Policy()
    looked_at = 0
    for hour in range(24):
        said = await guessed(town, TYPED_WRONG_AN_HOUR + 1, hour * 100)
        looked_at += sum(one.startswith("Mã này không dùng được") for one in said)
        town.clock.at += timedelta(hours=1)

    fresh = await guessed(town, 1, 9_999)

    assert looked_at == TYPED_WRONG_A_DAY
    assert [one[:22] for one in fresh] == ["Mã này không dùng được"]


async def test_a_link_with_a_secret_works_while_typed_codes_pause(button_town: Town) -> None:
    town = button_town
    said = await code_from(town.talk("BT01"), "Võ Văn Ước")
    [secret] = re.findall(r"\?start=([A-Za-z0-9_-]+)", said[0])
    await guessed(town, TYPED_WRONG_AN_HOUR)

    await town.talk("new").starts(secret)
    await town.talk("new").presses("Đồng ý")

    assert len(secret) * 6 >= SECRET_BYTES * 8 >= 128
    assert await owner(town, "new") == "DV03"


def chance(*, codes: int, tries: int) -> float:
    """That one of so many tries is one of so many codes."""
    return 1.0 - (1.0 - codes / 10.0**DIGITS) ** tries


@pytest.mark.parametrize("codes", [300, 3000])
def test_the_document_prints_what_a_week_of_guessing_comes_to(codes: int) -> None:
    Policy()
    tries = TYPED_WRONG_A_DAY * (CARD_CODE_LIFE // timedelta(days=1))

    line = f"| {codes:,} | {tries} | {chance(codes=codes, tries=tries):.2%} |"

    assert line in DOC.read_text("utf-8").splitlines()


def test_the_document_prints_what_a_code_of_somebody_with_a_role_comes_to() -> None:
    Policy()
    assert timedelta(hours=1) >= CHAT_CODE_LIFE
    digits = chance(codes=1, tries=TYPED_WRONG_AN_HOUR)
    fact = WRONG_FACTS / 30  # the likeliest year of admission is that of one in thirty

    line = f"| 1 | {TYPED_WRONG_AN_HOUR} | {digits:.1e} | {digits * fact:.0e} |"

    assert line in DOC.read_text("utf-8").splitlines()
