"""Everything by typing: screens of choices, command words in any spelling, pictures that nobody asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.render import fit
from domain.pledges.round import Group
from domain.talk.messages import Attachment, Pressed, Reply
from tests.pledges.pledging import DEED, IN_ROUND, ROUND, open_round
from tests.town import BUTTONS, Town

GROUPS = tuple(Group(number, f"Nhóm thứ {number}") for number in range(1, 19))
FIRST = [f"{number}. Nhóm thứ {number}" for number in range(1, 9)]
SECOND = [f"{number}. Nhóm thứ {number}" for number in range(9, 17)]
THIRD = [f"{number}. Nhóm thứ {number}" for number in range(17, 19)]
ASKED = "Đồng chí chọn nhóm nội dung:"

SCREEN_1 = "\n".join([ASKED, *FIRST, "0. Thoát", "Nhắn “tiếp” để xem lựa chọn 9–16"])
SCREEN_2 = "\n".join(
    [
        ASKED,
        *SECOND,
        "0. Thoát",
        "Nhắn “tiếp” để xem lựa chọn 17–18",
        "Nhắn “trước” để xem lựa chọn 1–8",
    ]
)
SCREEN_3 = "\n".join([ASKED, *THIRD, "0. Thoát", "Nhắn “trước” để xem lựa chọn 9–16"])


async def test_many_choices_are_turned_a_screen_at_a_time(plain_town: Town) -> None:
    await open_round(plain_town, replace(ROUND, groups=GROUPS))
    an = plain_town.talk("DV01")

    said = [await an.says(typed) for typed in ("dk", "tiếp", ">", "XEM THÊM", "trước", "<", "truoc", "next")]

    assert said == [
        [IN_ROUND + SCREEN_1],
        [SCREEN_2],
        [SCREEN_3],
        [SCREEN_3],
        [SCREEN_2],
        [SCREEN_1],
        [SCREEN_1],
        [SCREEN_2],
    ]


@pytest.mark.parametrize("screens", [0, 1, 2])
async def test_a_choice_has_one_number_on_every_screen(plain_town: Town, screens: int) -> None:
    await open_round(plain_town, replace(ROUND, groups=GROUPS))
    an = plain_town.talk("DV01")
    await an.says("dk")
    for _ in range(screens):
        await an.says("tiếp")

    await an.says("12")
    for typed in (DEED, "Bỏ qua", "31/3/2027"):
        await an.says(typed)
    review = await an.says("Bỏ qua")

    told = [line for line in review[0].splitlines() if line.startswith("Nhóm nội dung")]
    assert told == ["Nhóm nội dung: Nhóm thứ 12"]


async def test_any_other_turn_begins_at_the_first_screen(plain_town: Town) -> None:
    await open_round(plain_town, replace(ROUND, groups=GROUPS))
    an = plain_town.talk("DV01")
    await an.says("dk")
    await an.says("tiếp")

    said = await an.says("không có trong danh sách")

    assert said == ["Đề nghị đồng chí chọn một mục dưới đây, hoặc nhắn số thứ tự của mục.\n\n" + SCREEN_1]


async def test_where_there_are_buttons_the_question_is_shown_again(button_town: Town) -> None:
    await open_round(button_town, replace(ROUND, groups=GROUPS))
    an = button_town.talk("DV01")
    await an.says("dk")

    said = await an.says("tiếp")

    assert said == [ASKED]
    assert an.choices == [*(group.title for group in GROUPS), "Thoát"]


async def test_buttons_come_a_screen_at_a_time(button_town: Town) -> None:
    await open_round(button_town, replace(ROUND, groups=GROUPS))
    an = button_town.talk("DV01")
    await an.says("dk")

    first = rows_of(button_town, an.last)
    await an.does(Pressed(an.last.turn, "screen-next", "1"))
    second = rows_of(button_town, an.last)
    await an.does(Pressed(an.last.turn, "screen-previous", "1"))
    again = rows_of(button_town, an.last)

    assert first[-3:] == [["Nhóm thứ 7", "Nhóm thứ 8"], ["9–16 ▸"], ["Thoát"]]
    assert second[0] == ["Nhóm thứ 9", "Nhóm thứ 10"]
    assert second[-2:] == [["◂ 1–8", "17–18 ▸"], ["Thoát"]]
    assert again == first


async def test_a_screen_of_one_choice_is_called_by_its_number(button_town: Town) -> None:
    await open_round(button_town, replace(ROUND, groups=GROUPS[:9]))
    an = button_town.talk("DV01")

    await an.says("dk")

    assert rows_of(button_town, an.last)[-2:] == [["9 ▸"], ["Thoát"]]


def rows_of(town: Town, said: Reply) -> list[list[str]]:
    """The buttons under a message, row by row."""
    (piece,) = fit(said, BUTTONS, words=town.words, language="vi")
    return [[label for label, _ in row] for row in piece.rows]


async def test_listed_things_are_not_told_twice(plain_town: Town) -> None:
    await open_round(plain_town)

    said = await plain_town.talk("VP01").says("/dot")

    numbers = [line.partition(".")[0] for line in said[0].splitlines() if line[0].isdigit()]
    assert numbers == sorted(set(numbers), key=int)


REGISTER = [
    "/dangky",
    "/DangKy",
    "dang ky",
    "dk",
    "DK",
    "ĐK",
    "ĐĂNG KÝ",
    "ĐĂNG KÍ",
    "DANGKY",
    "dangki",
    "đăng kí",
    "Đăng ký nêu gương",
    "đăng ký nêu gương.",
    "Đăng ký!",
    "đa\u0306ng ky\u0301",
    "ddawng kys",
    "DDAWNG KYS",
    "ddangw kys",
    "ddawngkys",
    "d9a8ng ky1",
    "D9A8NG KY1",
    "d9angky1",
    "ｄｋ",
]


@pytest.mark.parametrize("typed", REGISTER)
async def test_registering_is_meant_in_any_spelling(button_town: Town, typed: str) -> None:
    await open_round(button_town)

    said = await button_town.talk("DV01").says(typed)

    assert said == [IN_ROUND + ASKED]


MENU = ["menu", "MENU", "Menu.", "/menu", "thực đơn", "thuwcj ddown", "thu7c5 d9o7n", "0", "０"]


@pytest.mark.parametrize("typed", MENU)
async def test_the_menu_is_meant_in_any_spelling(button_town: Town, typed: str) -> None:
    said = await button_town.talk("DV01").says(typed)

    assert said == ["Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."]


@pytest.mark.parametrize(
    "typed", ["huy", "hủy", "huỷ", "HUỶ", "/huy", "hủy bỏ", "thoát", "huyr", "huy3", "Hủy."]
)
async def test_stopping_is_meant_in_any_spelling(button_town: Town, typed: str) -> None:
    await open_round(button_town)
    an = button_town.talk("DV01")
    await an.says("dk")

    said = await an.says(typed)

    assert said[0].splitlines()[0] in (
        "Đã dừng. Không có nội dung nào được gửi đi.",
        "Đã dừng. Nội dung viết dở đã được xóa.",
    )


@pytest.mark.parametrize(
    "typed", ["?", "？", "trợ giúp", "TRO GIUP", "hướng dẫn", "help", "trowj giups", "tro75 giup1"]
)
async def test_help_is_meant_in_any_spelling(button_town: Town, typed: str) -> None:
    said = await button_town.talk("DV01").says(typed)

    assert said[0].splitlines()[0] == "Hướng dẫn"


@pytest.mark.parametrize("typed", ["2", "2.", "2)", "số 2", "so 2", "２", "Chuyển đổi số", "chuyen doi so"])
async def test_a_choice_is_meant_in_any_spelling(plain_town: Town, typed: str) -> None:
    await open_round(plain_town)
    an = plain_town.talk("DV01")
    await an.says("dk")

    said = await an.says(typed)

    assert said[0].startswith("Đồng chí viết việc làm nêu gương của mình")


PHOTO = Attachment("photo")
STICKER = Attachment("sticker")
NOT_NEEDED = "Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây nên không lưu lại."


async def test_pictures_nobody_needs_are_declined_once_an_hour(town: Town) -> None:
    an = town.talk("DV01")

    first = await an.does(PHOTO)
    row = [await an.does(STICKER), await an.does(PHOTO), await an.does(Attachment("voice"))]
    word = await an.says("menu")
    still = await an.does(STICKER)
    await town.after(minutes=61)
    later = await an.does(STICKER)

    assert first[0].splitlines()[0] == NOT_NEEDED
    assert row == [[], [], []]
    assert word[0].splitlines()[0] == "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."
    assert still == []
    assert later[0].splitlines()[0] == NOT_NEEDED


async def test_an_open_question_always_says_what_it_takes(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.does(STICKER)
    await an.says("dk")

    said = [await an.does(STICKER), await an.does(STICKER)]

    assert said == [["Hệ thống nhận được một nhãn dán. Ở câu này Hệ thống chỉ nhận chữ."]] * 2
