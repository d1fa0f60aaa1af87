"""What people's apps do with messages: edit them, send them together, cut them in two, quote older ones, tap twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.talk.messages import Attachment, Content, Edited, Pressed, Said, Update
from tests.people.test_linking import code_for
from tests.pledges.pledging import DEED, IN_ROUND, open_round, pledged, pledges_of
from tests.town import Talk, Town

ASKED = "Đồng chí chọn nhóm nội dung:"
ASK_RESULT = "Kết quả dự kiến là gì?"
UNCHANGED = "Nội dung đã ghi nhận không đổi theo tin đồng chí vừa sửa."
TEXT_ONLY = "Hệ thống nhận được một ảnh. Ở câu này Hệ thống chỉ nhận chữ."
TOO_LONG = "Nội dung dài {} ký tự, vượt mức 2.000 ký tự."
OLDER = "Đồng chí vừa trả lời vào một tin trước đây của Hệ thống, nên nội dung đó không được ghi."


async def to_deed(town: Town, code: str = "DV01") -> Talk:
    """Somebody who is asked for their deed."""
    await open_round(town)
    talk = town.talk(code)
    await talk.says("dk")
    await talk.says("2")
    return talk


async def after(town: Town, talk: Talk, seconds: float, content: Content) -> list[str]:
    """Do this so much later by the platform's clock."""
    town.clock.at += timedelta(seconds=seconds)
    return await talk.does(content)


# ---------------------------------------------------------------- edits


async def test_an_edited_answer_is_told_once_with_the_way_to_change(town: Town) -> None:
    an = await to_deed(town)
    await an.does(Said(DEED, message="7"))

    told = [await an.does(Edited("7")), await an.does(Edited("7")), await an.does(Edited("7"))]
    await an.says("0")
    asked = await an.says(DEED)

    assert [len(one) for one in told] == [1, 0, 0]
    assert told[0][0].splitlines()[0] == UNCHANGED
    assert "“Quay lại” (nhắn 0)" in told[0][0]
    assert asked[0].startswith(ASK_RESULT)


async def test_an_edit_of_what_was_sent_is_told_with_the_way_to_change(town: Town) -> None:
    an = await to_deed(town)
    await an.does(Said(DEED, message="7"))
    for typed in ("Bỏ qua", "31/3/2027", "Bỏ qua"):
        await an.says(typed)
    await an.presses("Gửi đăng ký")

    told = await an.does(Edited("7"))

    assert told[0].splitlines()[0] == UNCHANGED
    assert "nhắn “menu”" in told[0]
    assert await an.does(Edited("7")) == []


@pytest.mark.parametrize("number", ["6", "8", "9"], ids=["a command", "refused", "unknown"])
async def test_other_edits_are_met_with_silence(town: Town, number: str) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.does(Said("dk", message="6"))
    await an.says("2")
    await an.does(Said("99", message="8"))

    assert await an.does(Edited(number)) == []
    assert (await an.says(DEED))[0].startswith(ASK_RESULT)


async def test_a_strangers_edit_is_met_with_silence(town: Town) -> None:
    assert await town.talk("nobody").does(Edited("1")) == []


async def test_numbers_of_the_question_stay_after_an_edit(plain_town: Town) -> None:
    an = await to_deed(plain_town)
    await an.does(Said(DEED, message="7"))
    await an.does(Edited("7"))

    assert (await an.says("1"))[0].startswith("Đồng chí hoàn thành vào ngày nào?")


# ---------------------------------------------------------------- albums

ALBUM = Attachment("photo", album="13")


async def test_an_album_has_one_answer(town: Town) -> None:
    an = await to_deed(town)

    said = [await after(town, an, 4, replace(ALBUM, file=str(place))) for place in range(6)]
    other = await an.does(Attachment("photo", album="14"))

    assert said[0][0].startswith(TEXT_ONLY)
    assert said[1:] == [[]] * 5
    assert other[0].startswith(TEXT_ONLY)


async def test_pictures_sent_at_once_are_an_album_where_none_is_told(town: Town) -> None:
    an = await to_deed(town)

    said = [await after(town, an, 1, Attachment("photo", file=str(place))) for place in range(3)]
    later = await after(town, an, 5, Attachment("photo"))

    assert [len(one) for one in said] == [1, 0, 0]
    assert later[0].startswith(TEXT_ONLY)


async def test_a_picture_behind_a_sticker_is_no_album(town: Town) -> None:
    an = await to_deed(town)

    said = [await an.does(Attachment(kind)) for kind in ("sticker", "photo")]

    assert [len(one) for one in said] == [1, 1]


async def test_an_album_of_a_stranger_has_one_answer(town: Town) -> None:
    stranger = town.talk("nobody")

    assert [len(await stranger.does(ALBUM)) for _ in range(3)] == [1, 0, 0]


# ---------------------------------------------------------------- texts that the app cut

FULL = "Mỗi tháng " * 205
"""2,050 characters: too long for any answer."""


def part(text: str, number: int) -> Said:
    return Said(text, message=str(number), full=len(text) >= 1000)


async def test_a_long_text_that_was_cut_is_refused_once(town: Town) -> None:
    an = await to_deed(town)

    first = await an.does(part(FULL * 2, 7))
    rest = [await after(town, an, 1, part(FULL, 8)), await after(town, an, 1, part("báo cáo chi bộ.", 9))]
    other = await after(town, an, 10, part(DEED, 10))

    assert first[0].startswith(TOO_LONG.format("4.099"))
    assert rest == [[], []]
    assert other[0].startswith(ASK_RESULT)


async def test_a_long_text_whose_first_part_would_do_is_one_text(town: Town) -> None:
    """As Zalo cuts: the first 2,000 characters would be an answer, and what follows that to the next question."""
    an = await to_deed(town)
    head = ("Mỗi tháng hai buổi " * 110)[:2000].strip()

    first = await an.does(part(head, 7))
    whole = await after(town, an, 1, part(head, 8))
    third = await after(town, an, 1, part("vào ngày 05.", 9))
    other = await after(town, an, 10, part(DEED, 10))

    assert ASK_RESULT in first[0]
    assert whole[0].startswith(TOO_LONG.format("4.001"))
    assert third == []
    assert other[0].startswith(ASK_RESULT)


async def test_the_parts_of_a_text_that_fits_are_joined(town: Town) -> None:
    an = await to_deed(town)
    head = ("mỗi tháng hai buổi " * 60).strip()

    await an.does(part(head, 7))
    asked = await after(town, an, 1, part("báo cáo chi bộ.", 8))
    for typed in ("Bỏ qua", "31/3/2027", "Bỏ qua"):
        await an.says(typed)
    await an.presses("Gửi đăng ký")

    assert ASK_RESULT in asked[0]
    assert [pledge.deed.deed for pledge in await pledges_of(town, "DV01")] == [f"{head}\nbáo cáo chi bộ."]


async def test_what_comes_later_than_at_once_is_another_answer(town: Town) -> None:
    an = await to_deed(town)
    await an.does(part(("mỗi tháng hai buổi " * 60).strip(), 7))

    asked = await after(town, an, 4, part("9/9 đồng chí", 8))

    assert asked[0].startswith("Đồng chí hoàn thành vào ngày nào?")


async def test_a_choice_behind_a_long_text_is_a_choice(town: Town) -> None:
    an = await to_deed(town)
    await an.does(part(("mỗi tháng hai buổi " * 60).strip(), 7))

    asked = await after(town, an, 1, part("1", 8))

    assert asked[0].startswith("Đồng chí hoàn thành vào ngày nào?")


async def test_a_long_text_at_rest_has_one_answer(town: Town) -> None:
    an = town.talk("DV01")

    said = [await an.does(part(FULL, 7)), await after(town, an, 1, part("hết.", 8))]

    assert [len(one) for one in said] == [1, 0]


# ---------------------------------------------------------------- replies to older messages


async def test_a_reply_to_an_older_question_is_no_answer_to_the_open_one(button_town: Town) -> None:
    an = await to_deed(button_town)
    older = an.last.turn - 1

    stale = [await an.does(Said(typed, quotes=older)) for typed in (DEED, "1", "Quay lại")]
    taken = await an.does(Said(DEED, quotes=an.last.turn))

    assert [one[0].splitlines()[0].startswith(OLDER) for one in stale] == [True] * 3
    assert all("Đồng chí viết việc làm" in one[0] for one in stale)
    assert taken[0].startswith(ASK_RESULT)


async def test_a_reply_to_a_notice_is_no_answer_to_the_open_question(button_town: Town) -> None:
    an = await to_deed(button_town)

    said = await an.does(Said("đang làm, tuần sau xong", quotes=0))

    assert said[0].startswith(OLDER)


async def test_a_reply_to_an_older_message_at_rest_presses_nothing(button_town: Town) -> None:
    await open_round(button_town)
    an = button_town.talk("DV01")
    await an.says("menu")
    older = an.last.turn
    await an.says("menu")

    said = await an.does(Said("1", quotes=older))
    again = await an.does(Said("1", quotes=an.last.turn))
    opened = await an.does(Said("1", quotes=an.last.turn))

    assert said[0].startswith(OLDER)
    assert again[0].startswith("Kính chào đồng chí")
    assert opened[0].startswith(IN_ROUND + ASKED)


@pytest.mark.parametrize("typed", ["/menu", "menu", "đăng ký"])
async def test_a_command_is_one_wherever_it_is_typed(button_town: Town, typed: str) -> None:
    await open_round(button_town)
    an = button_town.talk("DV01")
    await an.says("menu")

    said = await an.does(Said(typed, quotes=0))

    assert not said[0].startswith(OLDER)


# ---------------------------------------------------------------- double taps


async def test_a_double_tap_on_send_gets_the_receipt_again(button_town: Town) -> None:
    an = await to_deed(button_town)
    for typed in (DEED, "Bỏ qua", "31/3/2027", "Bỏ qua"):
        await an.says(typed)
    press = Pressed(an.last.turn, "yes", "1")

    first = await an.does(press)
    receipt = an.last
    again = [await an.does(press), await an.does(press)]

    assert "NG-2026-0001" in first[0]
    assert again == [first, first]
    assert replace(an.last, turn=receipt.turn) == receipt
    assert an.last.turn == receipt.turn
    assert len(await pledges_of(button_town, "DV01")) == 1


async def test_both_taps_in_one_batch_get_the_receipt(button_town: Town) -> None:
    an = await to_deed(button_town)
    for typed in (DEED, "Bỏ qua", "31/3/2027", "Bỏ qua"):
        await an.says(typed)
    press = Pressed(an.last.turn, "yes", "1")
    an.unread()

    await button_town.hear((an.address, press), (an.address, press))

    told = an.unread()
    assert len(told) == 2
    assert told[0] == told[1]
    assert len(await pledges_of(button_town, "DV01")) == 1


async def test_a_double_tap_on_a_choice_is_one(button_town: Town) -> None:
    await open_round(button_town)
    an = button_town.talk("DV01")
    await an.says("dk")
    press = Pressed(an.last.turn, "2", "1")

    said = [await an.does(press), await an.does(press)]

    assert [len(one) for one in said] == [1, 0]
    assert (await an.says(DEED))[0].startswith(ASK_RESULT)


async def test_a_double_tap_on_an_approval_says_what_was_decided(button_town: Town) -> None:
    await open_round(button_town)
    pledge = await pledged(button_town, "DV01")
    secretary = button_town.talk("BT01")
    await secretary.does(Pressed(0, f"/duyet.{pledge.id}"))
    press = Pressed(secretary.last.turn, "approve", "1")

    first = await secretary.does(press)
    again = await secretary.does(press)

    assert first[0].startswith("Đã xác nhận nội dung số NG-2026-0001")
    assert again == first[:1]


async def test_consent_tapped_twice_is_given_once(button_town: Town) -> None:
    await code_for(button_town, "DV03")
    chat = button_town.talk("stranger")
    await chat.says("4829 1375")
    press = Pressed(chat.last.turn, "agree", "1")

    first = await chat.does(press)
    again = await chat.does(press)

    assert again == first[:1]
    assert first[0].startswith("✅ Đã liên kết")


# ---------------------------------------------------------------- topics


async def test_an_answer_goes_to_the_topic_of_what_it_answers(button_town: Town) -> None:
    an = button_town.talk("DV01")
    update = Update(an.address, "e1", button_town.clock.now(), Said("menu"), topic="31")

    await button_town.app.dispatcher.receive("telegram", [update], "")
    await button_town.app.delivery.drain()
    there = an.last.topic
    await an.says("menu")

    assert (there, an.last.topic) == ("31", "")


async def test_a_document_is_answered_in_the_topic_where_it_was_sent(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.says("/nhaplich 2027")
    file = button_town.channel.keep(b"PK\x03\x04 no sheet")
    sent = Attachment("document", file=file, name="lich.xlsx", size=15)
    update = Update(office.address, "e1", button_town.clock.now(), sent, topic="31")
    office.unread()

    await button_town.app.dispatcher.receive("telegram", [update], "")
    await button_town.app.fetching.drain()
    await button_town.app.delivery.drain()

    assert [one.topic for one in button_town.channel.box(office.address).replies[-2:]] == ["31", "31"]
