"""Greeting, menu, help and language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.words.texts import LANGUAGES, FluentWords
from domain.talk.messages import Address
from handlers.people import directory, start
from handlers.people.accounts import codes, linking
from handlers.talk.command import Command
from storage.work import writing
from tests.pledges.pledging import decided, open_round, pledged
from tests.town import ZONE, Town

COMMANDS = (*start.COMMANDS, *linking.COMMANDS, *codes.COMMANDS, *directory.COMMANDS)


@pytest.mark.parametrize("typed", ["/start", "/menu", "menu", "danh mục", "Thực đơn"])
async def test_the_menu_greets_by_name_and_cell(town: Town, typed: str) -> None:
    said = await town.talk("DV01").says(typed)

    assert said == ["Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng).\nĐồng chí chọn:"]


async def test_opening_the_bot_shows_the_menu(town: Town) -> None:
    said = await town.talk("DV01").starts()

    assert said == ["Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng).\nĐồng chí chọn:"]


async def test_everybody_sees_only_their_own_entries(town: Town) -> None:
    await town.talk("DV01").says("menu")
    await town.talk("BT01").says("menu")
    await town.talk("VP01").says("menu")

    entries = {"Cấp mã liên kết", "Tra cứu đảng viên", "Phân quyền", "Hướng dẫn"}
    seen = [sorted(entries & set(town.talk(code).choices)) for code in ("DV01", "BT01", "VP01")]
    assert seen == [
        ["Hướng dẫn"],
        ["Cấp mã liên kết", "Hướng dẫn"],
        ["Cấp mã liên kết", "Hướng dẫn", "Phân quyền", "Tra cứu đảng viên"],
    ]


async def test_an_entry_of_the_menu_opens_by_its_number(plain_town: Town) -> None:
    chat = plain_town.talk("DV01")
    menu = await chat.says("menu")
    number = next(line.split(".")[0] for line in menu[0].splitlines() if line.endswith(". Hướng dẫn"))

    said = await chat.says(number)

    assert said[0].splitlines()[0] == "Hướng dẫn"


async def test_help_tells_what_how_and_whom(town: Town) -> None:
    chat = town.talk("DV01")

    said = await chat.says("trợ giúp")
    examples = await chat.presses("Ví dụ nội dung đăng ký")

    lines = said[0].splitlines()
    assert lines[1] == (
        "Đây là hệ thống trả lời tự động của Đảng ủy Ví dụ, không phải người trả lời trực tiếp."
    )
    assert lines[-2:] == [
        "Cần hỗ trợ, đồng chí liên hệ bí thư chi bộ hoặc văn phòng đảng ủy.",
        "Không gửi tài liệu, thông tin bí mật nhà nước, bí mật của Đảng qua kênh này.",
    ]
    assert examples[0].splitlines()[0] == "Nội dung nên viết như sau:"
    assert chat.choices == ["Đăng ký ngay", "Danh mục việc"]


async def test_a_stranger_gets_help_too(town: Town) -> None:
    said = await town.talk("la").says("/help")

    assert said[0].splitlines()[0] == "Hướng dẫn"


async def test_help_inside_a_question_comes_back_to_it(town: Town) -> None:
    chat = town.talk("VP01")
    question = await chat.says("/danhsach")

    said = await chat.says("?")

    assert [said[0].splitlines()[0], *said[1:]] == ["Hướng dẫn", *question]


async def language_of(town: Town, chat: str) -> str:
    """The language in which this account is answered."""
    address = Address("telegram", chat)
    async with writing(town.app.database) as work:
        return (await work.accounts.callers([address], town.today))[address].language


async def test_the_language_is_kept(town: Town) -> None:
    chat = town.talk("DV01")

    asked = await chat.says("/ngonngu")
    offered = chat.choices
    await chat.presses("English")
    english = await language_of(town, "DV01")
    await chat.says("language")
    await chat.presses("Tiếng Việt")

    assert asked == ["Đồng chí chọn ngôn ngữ để Hệ thống trả lời:"]
    assert offered == ["Tiếng Việt", "English"]
    assert (english, await language_of(town, "DV01")) == ("en", "vi")


async def test_what_is_due_stands_first(town: Town) -> None:
    await open_round(town)

    said = await town.talk("DV01").says("menu")

    assert said == [
        "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng).\n"
        "Đồng chí còn 1 đợt chưa đăng ký đủ, hạn 30/11/2026.\n"
        "Đồng chí chọn:"
    ]
    assert town.talk("DV01").choices[0] == "Đăng ký nêu gương"


async def test_an_exempt_member_is_not_told_of_a_round(town: Town) -> None:
    await open_round(town)

    said = await town.talk("DV12").says("menu")

    assert said == ["Kính chào đồng chí Trần Yến (Chi bộ Kế hoạch).\nĐồng chí chọn:"]


async def test_a_secretary_reads_what_waits_before_the_own_round(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")

    said = await town.talk("BT01").says("menu")
    author = await town.talk("DV01").says("menu")

    assert said[0].splitlines()[1:-1] == [
        "1 nội dung đang chờ đồng chí duyệt.",
        "Đồng chí còn 1 đợt chưa đăng ký đủ, hạn 30/11/2026.",
    ]
    assert town.talk("BT01").choices[:2] == ["Duyệt nội dung", "Đăng ký nêu gương"]
    assert author[0].splitlines()[1:-1] == []


async def test_a_returned_pledge_stands_first(town: Town) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"), remark="Đề nghị ghi rõ con số.")

    said = await town.talk("DV01").says("menu")

    assert said[0].splitlines()[1:-1] == [
        "Chi bộ đề nghị đồng chí bổ sung 1 nội dung đã đăng ký.",
        "Đồng chí còn 1 đợt chưa đăng ký đủ, hạn 30/11/2026.",
    ]
    assert town.talk("DV01").choices[:2] == ["Nội dung của tôi", "Đăng ký nêu gương"]


async def test_a_deadline_that_passed_is_said_so(town: Town) -> None:
    await open_round(town)
    town.clock.at += timedelta(days=8)

    said = await town.talk("DV01").says("menu")

    assert said[0].splitlines()[1] == (
        "Đồng chí còn 1 đợt chưa đăng ký đủ, hạn 30/11/2026 đã qua. "
        "Đề nghị đồng chí đăng ký sớm, được ghi là nộp muộn."
    )


async def test_a_stranger_who_stops_is_shown_the_way_in(town: Town) -> None:
    chat = town.talk("la")
    await chat.says("xin chào")

    said = await chat.says("/huy")

    assert said == [
        "Đã dừng. Không có nội dung nào được gửi đi.\n\nTài khoản này chưa được liên kết."
        " Đồng chí chọn mục dưới đây để nhập mã do chi bộ cấp."
    ]
    assert chat.choices == ["Nhập mã liên kết"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_into_a_menu(command: Command, language: str) -> None:
    words = FluentWords(zone=ZONE, strict=True)

    label, about = words.say(command.label, language), words.say(command.about, language)

    assert (len(label) <= 28, len(about) <= 80) == (True, True), (label, about)
