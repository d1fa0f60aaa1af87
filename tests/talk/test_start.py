"""Greeting, menu, help and language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.words.texts import LANGUAGES, FluentWords
from domain.talk.messages import Address
from handlers.modules import commands
from handlers.talk.command import Command
from storage.work import writing
from tests.pledges.pledging import decided, open_round, pledged
from tests.town import ZONE, Town

COMMANDS = commands()


@pytest.mark.parametrize("typed", ["/start", "/menu", "menu", "Trang chính", "danh mục", "Thực đơn"])
async def test_the_menu_greets_by_name_and_cell(town: Town, typed: str) -> None:
    said = await town.talk("DV01").says(typed)

    assert said == ["Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."]


async def test_opening_the_bot_shows_the_menu(town: Town) -> None:
    said = await town.talk("DV01").starts()

    assert said == ["Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."]


MEMBER = [
    "Đăng ký nêu gương",
    "Học tập nghị quyết",
    "Việc của tôi",
    "Báo bận, xin gia hạn",
    "Hỏi, trợ giúp",
    "Cài đặt",
]
SECRETARY = ["Việc chờ", "Chi bộ", "Nhập thay", "Phiếu, mã liên kết", "Phần của tôi", "Cài đặt, trợ giúp"]
OFFICE = [
    "Số liệu",
    "Đợt đăng ký",
    "Đợt học tập",
    "Đảng viên",
    "Thông báo, lịch",
    "Của tôi, cài đặt",
]


@pytest.mark.parametrize(("code", "entries"), [("DV01", MEMBER), ("BT01", SECRETARY), ("VP01", OFFICE)])
async def test_everybody_has_six_entries_of_their_own(town: Town, code: str, entries: list[str]) -> None:
    await town.talk(code).says("menu")

    assert town.talk(code).choices == entries


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("DV01", ("menu", "dangky", "hoctap", "viec", "hoan", "trogiup", "kenh")),
        ("BT01", ("menu", "viec", "chibo", "nhapthay", "ma", "dangky", "kenh", "trogiup")),
        ("VP01", ("menu", "tonghop", "dot", "nghiquyet", "danhsach", "thongbao", "viec", "trogiup")),
    ],
)
async def test_the_platforms_list_has_what_is_first_behind_each_entry(
    button_town: Town, code: str, shown: tuple[str, ...]
) -> None:
    await button_town.talk(code).says("menu")

    assert button_town.talk(code).menu == shown


async def test_their_numbers_stay_whatever_waits(plain_town: Town) -> None:
    chat = plain_town.talk("BT01")
    quiet = await chat.says("menu")
    await open_round(plain_town)
    await pledged(plain_town, "DV01")
    busy = await chat.says("menu")

    numbered = [f"{number}. {entry}" for number, entry in enumerate(SECRETARY, start=1)]
    assert quiet[0].splitlines()[1:] == numbered
    assert busy[0].splitlines()[1:] == [
        "Chờ đồng chí: 1 nội dung · 3 đồng chí chưa đăng ký xong · 1 việc riêng.",
        "A. Xác nhận 1 · B. Nhắc 2 người",
        *numbered,
    ]


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("A", "Có 1 nội dung chờ đồng chí xem xét:"),
        ("b", "Đợt “Quý I/2027”"),
        ("2", "Chi bộ"),
        ("3", "Đồng chí nhập thay cho ai?"),
    ],
)
async def test_letters_open_the_head_and_numbers_the_list(plain_town: Town, typed: str, opened: str) -> None:
    await open_round(plain_town)
    await pledged(plain_town, "DV01")
    chat = plain_town.talk("BT01")
    await chat.says("menu")

    said = await chat.says(typed)

    assert said[0].splitlines()[0].startswith(opened)


async def test_a_further_command_fits_behind_every_entry(plain_town: Town) -> None:
    for code, opened in (("BT01", ("2", "3", "5", "6")), ("VP01", ("1", "2", "3", "4", "5", "6"))):
        chat = plain_town.talk(code)
        for number in opened:
            await chat.says("menu")
            await chat.says(number)
            assert len(chat.choices) <= 7, (code, number, chat.choices)  # the way back is one of them
            await chat.says("/huy")


async def test_what_is_seldom_used_for_a_cell_stands_behind_one_number(plain_town: Town) -> None:
    secretary, deputy = plain_town.talk("BT01"), plain_town.talk("PB01")
    for chat in (secretary, deputy):
        await chat.says("menu")
        await chat.says("2")

        assert chat.choices[-2:] == ["Kết nối, gương, khác", "Trang chính"]
        await chat.presses("Kết nối, gương, khác")
    assert secretary.choices == ["Kết nối, nhận tin", "Gương giới thiệu", "Bàn giao chi bộ", "Trang chính"]
    assert deputy.choices == ["Kết nối, nhận tin", "Gương giới thiệu", "Trang chính"]


async def test_an_entry_of_several_commands_opens_a_second_screen(plain_town: Town) -> None:
    chat = plain_town.talk("DV01")
    await chat.says("menu")

    said = await chat.says("3")
    back = await chat.says("4")

    assert said == ["Việc của tôi\n1. Việc đang chờ\n2. Nội dung của tôi\n3. Báo tiến độ\n4. Trang chính"]
    assert back[0].splitlines()[0] == "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."


@pytest.mark.parametrize("typed", ["xyz abc", "9", "🙂"])
async def test_what_is_not_understood_is_answered_in_a_line(town: Town, typed: str) -> None:
    chat = town.talk("DV01")

    said = await chat.says(typed)

    assert said == ["Hệ thống chưa hiểu tin vừa rồi. Đồng chí chọn:"]
    assert chat.choices == ["Trang chính", "Trợ giúp"]


async def test_help_tells_what_how_and_whom(town: Town) -> None:
    chat = town.talk("DV01")

    said = await chat.says("trợ giúp")
    examples = await chat.presses("Ví dụ nội dung")

    lines = said[0].splitlines()
    assert lines[1] == (
        "Đây là hệ thống trả lời tự động của Đảng ủy Ví dụ, không phải người trả lời trực tiếp."
    )
    assert lines[-2:] == [
        "Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy.",
        "Không gửi tài liệu, thông tin bí mật nhà nước, bí mật của Đảng qua kênh này.",
    ]
    assert examples[0].splitlines()[0] == "Nội dung nên viết như sau:"
    assert chat.choices == ["Đăng ký ngay", "Trang chính"]


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
        "Quý I/2027: chưa đăng ký, hạn thứ Hai 30/11/2026 (còn 7 ngày)."
    ]
    assert town.talk("DV01").choices == ["Đăng ký ngay", *MEMBER]


async def test_an_exempt_member_is_not_told_of_a_round(town: Town) -> None:
    await open_round(town)

    said = await town.talk("DV12").says("menu")

    assert said == ["Kính chào đồng chí Trần Yến (Chi bộ Kế hoạch)."]


async def test_a_secretary_reads_what_waits_before_the_own_round(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")

    said = await town.talk("BT01").says("menu")
    author = await town.talk("DV01").says("menu")

    assert said[0].splitlines()[1:] == [
        "Chờ đồng chí: 1 nội dung · 3 đồng chí chưa đăng ký xong · 1 việc riêng."
    ]
    assert town.talk("BT01").choices == ["Xác nhận 1", "Nhắc 2 người", *SECRETARY]
    assert author[0].splitlines()[1:] == []


async def test_a_returned_pledge_stands_first(town: Town) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"), remark="Đề nghị ghi rõ con số.")

    said = await town.talk("DV01").says("menu")
    choices = town.talk("DV01").choices
    opened = await town.talk("DV01").presses("Sửa ngay")

    assert said[0].splitlines()[1:] == ["Nội dung NG-2026-0001 cần sửa: Đề nghị ghi rõ con số."]
    assert choices == ["Sửa ngay", *MEMBER]
    assert "NG-2026-0001" in opened[0]


async def test_a_deadline_that_passed_is_said_so(town: Town) -> None:
    await open_round(town)
    town.clock.at += timedelta(days=8)

    said = await town.talk("DV01").says("menu")

    assert said[0].splitlines()[1] == (
        "Quý I/2027: chưa đăng ký, hạn thứ Hai 30/11/2026 đã qua; vẫn hoàn thành được, ghi “nộp muộn”."
    )
    assert town.talk("DV01").choices == ["Đăng ký ngay", *MEMBER]


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

    assert (len(label) <= 20, len(about) <= 80) == (True, True), (label, about)
