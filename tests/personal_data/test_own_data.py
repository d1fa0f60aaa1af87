"""/dulieu: seeing, taking away, taking the consent back."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import get_args

import pytest

from bot.reports.recipes import recipes
from bot.reports.rights import NoRight
from bot.words.texts import LANGUAGES
from domain.people.roster.rows import Gender
from domain.talk.messages import Address, Document, say
from handlers.personal_data.own import TOLD_IN_WORDS
from storage import tables
from storage.personal_data.repository import OWN_ROWS
from storage.work import writing
from tests.people.test_linking import rows
from tests.people.test_own_accounts import came
from tests.reminders.test_reminders import open_round, register
from tests.town import Town, strict_words

WITHDRAWN = (
    "Hệ thống đã ghi nhận đồng chí rút đồng ý và đã báo chi bộ. Từ nay Hệ thống không gửi tin cho đồng chí; đồng chí"
    " đăng ký, xác nhận học tập bằng văn bản tại chi bộ, quyền lợi không bị ảnh hưởng."
)
TOLD = (
    "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) đã rút đồng ý xử lý dữ liệu. Hệ thống không gửi tin cho đồng chí đó nữa;"
    " đề nghị hướng dẫn đăng ký, xác nhận học tập bằng văn bản tại chi bộ."
)


async def withdraw(town: Town, code: str, channel: str = "telegram") -> list[str]:
    """Take the consent back in this chat, a minute later."""
    town.clock.at += timedelta(minutes=1)
    chat = town.talk(code, channel)
    await chat.says("dulieu")
    await chat.presses("Rút đồng ý")
    return await chat.presses("Rút đồng ý")


@pytest.mark.parametrize("typed", ["dulieu", "DULIEU", "dữ liệu của tôi", "/dulieu"])
async def test_one_asks_for_it_in_words(town: Town, typed: str) -> None:
    chat = town.talk("DV01")

    (asked,) = await chat.says(typed)

    assert asked.splitlines()[:2] == [
        "Dữ liệu của đồng chí",
        "Đồng chí đã đồng ý để Hệ thống xử lý dữ liệu.",
    ]
    assert chat.choices == ["Xem dữ liệu", "Xuất tệp", "Rút đồng ý", "Xong"]


async def test_what_is_kept_is_told_in_plain_words(town: Town) -> None:
    chat = town.talk("DV01")
    await chat.says("dulieu")

    (seen,) = await chat.presses("Xem dữ liệu")

    assert seen.splitlines()[:4] == [
        "Hệ thống đang lưu về đồng chí:",
        "Họ tên: Nguyễn Văn An; mã đảng viên: DV01; đơn vị: Chi bộ Văn phòng",
        "Trạng thái: đang sinh hoạt",
        "Tài khoản Telegram: liên kết ngày 23/11/2026, đã đồng ý xử lý dữ liệu",
    ]
    assert "• Nội dung đang viết dở và câu hỏi đang mở: 1" in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_kept_has_a_name_of_its_own(language: str) -> None:
    words = strict_words()
    told = [
        words.say(say("personal-data-count", what=name, count=3), language)
        for name in (*OWN_ROWS, "no table")
        if name not in TOLD_IN_WORDS
    ]
    genders = [words.say(say("personal-data-gender", gender=one), language) for one in get_args(Gender)]

    assert len(set(told)) == len(told)
    assert [line for line in told if "_" in line] == []
    assert len({*genders, words.say(say("personal-data-gender", gender="?"), language)}) == len(genders) + 1


async def test_the_file_holds_what_is_ones_own_and_nobody_elses(button_town: Town) -> None:
    town = button_town
    round_ = await open_round(town)
    await register(town, "DV01", round_)
    await register(town, "DV02", round_)
    chat = town.talk("DV01")
    await chat.says("dulieu")

    await chat.presses("Xuất tệp")

    kept = json.loads(chat.files[-1].data)
    mine, other = await town.person_id("DV01"), await town.person_id("DV02")
    assert chat.files[-1].name == "neu-guong_du-lieu-cua-toi.json"
    assert kept["people"][0]["full_name"] == "Nguyễn Văn An"
    assert [row["person_id"] for row in kept["pledges"]] == [mine]
    assert [row["deed"] for row in kept["pledge_versions"]] == ["Trả lời 100% thư trong 2 ngày."]
    assert other not in json.dumps(kept)


async def test_the_file_is_for_the_account_that_asked_as_long_as_that_is_ones_own(town: Town) -> None:
    made = recipes(town.app.database, town.app.scenes, town.clock, town.app.workshop, town.app.photos)
    person = await town.person_id("DV01")
    asked = Document("own-data", {"person": person, "channel": "telegram", "chat": "DV01"})
    file = await made["own-data"](asked, "vi")
    async with writing(town.app.database) as work:
        await work.accounts.detach(Address("telegram", "DV01"), person)

    assert json.loads(file.data)["person"] == person
    with pytest.raises(NoRight):
        await made["own-data"](asked, "vi")


async def test_taken_back_nothing_more_is_written(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")

    said = await withdraw(two_channels, "DV01")

    assert said[0].splitlines()[0] == WITHDRAWN
    assert await came(two_channels, "DV01") == {"telegram": 0, "zalo": 0}


async def test_the_other_account_hears_of_it(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    zalo = two_channels.talk("DV01", "zalo")

    await withdraw(two_channels, "DV01")

    assert zalo.unread() == [
        "Lúc 09:31, 23/11/2026, đồng chí đã rút đồng ý xử lý dữ liệu trên Telegram. Từ nay Hệ thống không gửi tin đến"
        " đây. Nếu không phải đồng chí, đề nghị báo ngay Văn phòng Đảng ủy."
    ]


async def test_the_secretary_the_deputy_and_the_office_are_told(town: Town) -> None:
    others = [town.talk(code) for code in ("BT01", "PB01", "VP01", "BT02", "DV02")]

    await withdraw(town, "DV01")

    assert [chat.unread() for chat in others] == [[TOLD], [TOLD], [TOLD], [], []]


async def test_a_yes_is_enough_to_come_back(town: Town) -> None:
    await withdraw(town, "DV01")
    chat = town.talk("DV01")

    asked = await chat.presses("Đọc lại nội dung")
    agreed = await chat.says("đồng ý")

    assert asked[0].startswith("Kính gửi đồng chí. Đây là hệ thống tự động của Đảng ủy Ví dụ")
    assert agreed[0] == "Hệ thống đã ghi nhận sự đồng ý của đồng chí. Trân trọng cảm ơn đồng chí."


async def test_who_took_it_back_still_sees_what_is_left_and_does_nothing_else(town: Town) -> None:
    await withdraw(town, "DV01")
    chat = town.talk("DV01")

    asked = await chat.says("đăng ký")
    await chat.says("huỷ")
    (own,) = await chat.says("dulieu")
    choices = chat.choices
    again = await chat.presses("Xem, đồng ý lại")

    assert asked[0].startswith("Kính gửi đồng chí. Đây là hệ thống tự động")
    assert "chưa đồng ý, hoặc đã rút đồng ý" in own
    assert choices == ["Xem dữ liệu", "Xuất tệp", "Xem, đồng ý lại", "Xong"]
    assert again[0].startswith("Kính gửi đồng chí. Đây là hệ thống tự động")


async def test_what_was_begun_is_forgotten(town: Town) -> None:
    await open_round(town)
    chat = town.talk("DV01")
    await chat.says("đăng ký")
    await chat.says("Hướng dẫn 9/9 đồng chí trong chi bộ dùng chữ ký số")

    await withdraw(town, "DV01")

    [state] = await rows(town.app.database, tables.conversations.c.state)
    assert "chữ ký số" not in json.dumps(state[0], ensure_ascii=False)


async def test_the_audit_names_the_accounts(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")

    await withdraw(two_channels, "DV01")

    audit = tables.audit
    kept = await rows(two_channels.app.database, audit.c.action, audit.c.detail)
    [detail] = [str(detail) for action, detail in kept if action == "consent.withdraw"]
    assert re.fullmatch(r"\S+ telegram:DV01 zalo:DV01", detail)


async def test_a_new_account_cannot_silence_an_older_one(two_channels: Town) -> None:
    two_channels.clock.at += timedelta(days=1)
    await two_channels.link("DV01", "zalo")

    said = await withdraw(two_channels, "DV01", "zalo")

    assert said[0].splitlines()[0] == (
        "Tài khoản này mới liên kết, nên đến 09:30, 01/12/2026 chưa rút đồng ý tại đây được. Đồng chí rút trên tài"
        " khoản Telegram đã có trước, hoặc đề nghị Văn phòng Đảng ủy."
    )
    assert (await came(two_channels, "DV01"))["telegram"] == 1
