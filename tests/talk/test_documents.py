"""A step that takes a document, and an answer that comes in several messages: what people see of both."""

from __future__ import annotations

import pytest

from domain.talk.messages import Attachment, Content
from tests.talk.papers import LONGEST, receive_papers
from tests.town import Talk, Town

COMING = "Hệ thống đang nhận tệp của đồng chí, xin chờ trong giây lát."
ASKED = "Bản văn?"
TITLE = "Tên bản văn?"
ONLY_DOCUMENTS = "Ở câu này Hệ thống nhận chữ hoặc một tệp văn bản."
LATE = "Tệp đồng chí gửi không dùng đến ở bước này nên không được lưu lại."
LEFT = "Bản văn không được giữ."


@pytest.fixture
def member(town: Town) -> Talk:
    """A chat in a town whose front desk takes papers."""
    receive_papers(town)
    return town.talk("DV01")


async def test_document_is_the_answer(member: Talk) -> None:
    await member.says("/giay")

    told = await member.sends("nghi-quyet.txt", "Điều 1. Mở đầu".encode())
    end = await member.says("Nghị quyết 29")

    assert told == [COMING, f"Đã đọc nghi-quyet.txt.\n\n{TITLE}"]
    assert end == ["Nghị quyết 29: Điều 1. Mở đầu"]


async def test_document_that_cannot_be_read_is_asked_for_again(member: Talk) -> None:
    await member.says("/giay")

    told = await member.sends("anh.pdf", b"%PDF-1.7")
    again = await member.sends("b.txt", b"hai")

    assert told == [COMING, f"anh.pdf: wrong-kind\n\n{ASKED}"]
    assert again == [COMING, f"Đã đọc b.txt.\n\n{TITLE}"]


@pytest.mark.parametrize(
    "content",
    [
        Attachment("photo", file="P"),
        Attachment("sticker", file="S"),
        Attachment("voice", file="V"),
        Attachment("document", name="khong-co-ma.docx"),
    ],
    ids=["photo", "sticker", "voice", "no handle"],
)
async def test_what_is_no_document_is_not_sent_for(member: Talk, content: Content) -> None:
    await member.says("/giay")

    (told,) = await member.does(content)

    assert told.startswith("Hệ thống nhận được một ")
    assert told.endswith(ONLY_DOCUMENTS)


async def test_document_too_large_by_its_senders_word_is_not_sent_for(member: Talk) -> None:
    await member.says("/giay")

    (told,) = await member.sends("lon.docx", b"PK", told=5_000_001)

    assert told.startswith("Tệp lớn hơn 5 MB nên Hệ thống không nhận.")
    assert told.endswith(ASKED)


async def test_document_larger_than_its_senders_word_is_refused_when_it_comes(member: Talk) -> None:
    await member.says("/giay")

    assert await member.sends("lon.txt", b"x" * 5_000_001, told=10) == [
        COMING,
        f"lon.txt: too-large\n\n{ASKED}",
    ]


async def test_document_where_none_is_taken_is_not_sent_for(town: Town, member: Talk) -> None:
    await member.says("/giay")
    await member.sends("a.txt", b"mot")

    (told,) = await member.sends("b.txt", b"hai")

    assert told == "Hệ thống nhận được một tệp. Ở câu này Hệ thống chỉ nhận chữ."
    assert await waiting(town) == 0


async def test_document_at_rest_is_not_sent_for(town: Town, member: Talk) -> None:
    (told,) = await member.sends("a.txt", b"mot")

    assert told.startswith("Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây nên không lưu lại.")
    assert await waiting(town) == 0


async def test_document_that_comes_after_the_next_step_began_is_not_used(town: Town, member: Talk) -> None:
    await member.says("/giay")
    await send(town, member, b"trong tep")
    await member.says("trong tin")
    await member.says("xong")

    await town.app.fetching.drain()
    await town.app.delivery.drain()

    assert member.unread() == [f"{LATE}\n\n{TITLE}"]
    assert await member.says("Tên") == ["Tên: trong tin"]


async def test_document_that_comes_when_all_is_over_is_not_used(town: Town, member: Talk) -> None:
    await member.says("/giay")
    await send(town, member, b"trong tep")
    await member.says("/huy")

    await town.app.fetching.drain()
    await town.app.delivery.drain()

    (told,) = member.unread()
    assert told.startswith("Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây nên không lưu lại.")


async def test_answer_comes_in_several_messages(member: Talk) -> None:
    await member.says("/giay")

    told = [await member.says(text) for text in ("xong", "một", "hai ba", "xong", "Tên")]

    assert told == [
        [f"Chưa có gì.\n\n{ASKED}"],
        [f"Đã nhận 3 ký tự.\n\n{ASKED}"],
        [f"Đã nhận 10 ký tự.\n\n{ASKED}"],
        [TITLE],
        ["Tên: một hai ba"],
    ]


@pytest.mark.parametrize("way", ["⬅ Quay lại", "document"])
async def test_parts_are_gone_with_the_way_back_and_with_a_whole_answer(member: Talk, way: str) -> None:
    await member.says("/giay")
    await member.says("một")
    if way == "document":
        await member.sends("a.txt", b"tat ca")
        way = "⬅ Quay lại"

    back = await member.presses(way)

    assert back == [ASKED]
    assert await member.says("xong") == [f"Chưa có gì.\n\n{ASKED}"]


async def test_step_says_how_much_one_message_may_hold(member: Talk) -> None:
    await member.says("/giay")

    fits = await member.says("x" * LONGEST)
    (told,) = await member.says("x" * (LONGEST + 1))
    await member.says("xong")
    (usual,) = await member.says("x" * 2001)

    assert fits == [f"Đã nhận {LONGEST} ký tự.\n\n{ASKED}"]
    assert told.startswith("Nội dung dài 3.001 ký tự, vượt mức 3.000 ký tự.")
    assert usual.startswith("Nội dung dài 2.001 ký tự, vượt mức 2.000 ký tự.")


async def test_whoever_leaves_is_told_so_in_the_flows_own_words(member: Talk) -> None:
    await member.says("/giay")
    by_button = await member.presses("Thoát")
    await member.says("/giay")
    (by_command,) = await member.says("/huy")

    assert by_button == [LEFT]
    assert by_command.startswith(LEFT)


async def send(town: Town, talk: Talk, data: bytes) -> None:
    """Send a document that nobody fetches yet."""
    await talk.does(Attachment("document", file=town.channel.keep(data), name="a.txt", size=len(data)))


async def waiting(town: Town) -> int:
    """How many documents are waited for."""
    return await town.app.fetching.begin_some()
