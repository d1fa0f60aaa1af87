"""What a member reads in a round from its opening to after its deadline, line by line, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import pytest

from domain.rounds.round import AfterDeadline
from domain.study.round import StudyRound
from domain.talk.messages import Address
from handlers.reminders.wording import FIRST_LINES
from tests.contract.days import Came, live
from tests.reminders.test_reminders import (
    ASK,
    DEAR_AN,
    OTHER,
    QUARTER,
    extend,
    give_back,
    local,
    open_round,
    register,
)
from tests.study.studying import STUDY, open_study
from tests.town import Town

LISTED = "Tin tự động, gửi đồng chí có tên trong danh sách của đợt"
REQUEST = {"vi": "Đề nghị đồng chí ", "en": "Please "}
LINES = 4
"""Of a message about one round."""


def first_lines(came: Iterable[Came]) -> list[str]:
    """How each message begins."""
    return [one.text.split("\n")[0] for one in came]


def reminders_of(town: Town, code: str, language: str) -> list[str]:
    """Every reminder that the person with this code got, as it reads in this language."""
    got = town.channel.box(Address("telegram", code)).replies
    return [
        "\n".join(town.words.say(line, language) for line in reply.lines)
        for reply in got
        if reply.lines[0].id in FIRST_LINES
    ]


# ---------------------------------------------------------------- one round, step by step


async def test_the_first_message_invites_and_says_all_there_is_to_know(button_town: Town) -> None:
    await open_round(button_town)

    (came,) = await live(button_town, "DV01", until=date(2026, 11, 23))

    assert came.text == (
        f"Kính mời đồng chí Nguyễn Văn An (Chi bộ Văn phòng) tham gia đợt {QUARTER}.\n"
        "Đảng ủy Ví dụ mở đợt. Thời hạn: 17:00, thứ Hai 07/12/2026 (còn 14 ngày).\n"
        "Việc cần làm: đăng ký ít nhất 1 nội dung nêu gương, khoảng 5 phút."
        " Đề nghị đồng chí đăng ký trước thời hạn trên; chọn “Đăng ký ngay” để làm ngay.\n"
        f"{ASK} ({LISTED}; lần nhắc sau: thứ Hai 30/11/2026.)"
    )
    assert button_town.talk("DV01").choices == ["Đăng ký ngay", "Xem ví dụ", "Để sau"]


async def test_the_buttons_of_an_invitation_lead_to_examples_and_to_another_day(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    member = button_town.talk("DV01")

    later = await member.presses("Để sau")
    await member.says("/huy")
    examples = await member.says("/trogiup vidu")

    assert later[0].startswith(f"Đợt “{QUARTER}”: đồng chí bận, cần nhắc lại từ ngày nào?")
    assert "minh chứng" in examples[0]


async def test_an_invitation_to_study_names_the_document_and_the_minutes(button_town: Town) -> None:
    study: StudyRound = await open_study(button_town)

    (came,) = await live(button_town, "DV01", until=date(2026, 11, 23))

    assert came.text.split("\n")[:3] == [
        f"Kính mời đồng chí Nguyễn Văn An (Chi bộ Văn phòng) học tập {study.title} (57-NQ/VD).",
        "Đảng ủy Ví dụ mở đợt. Văn bản: số 57-NQ/VD, ngày 02/11/2026, của Ban Chấp hành Đảng bộ Ví dụ."
        " Thời hạn: 17:00, thứ Hai 30/11/2026 (còn 7 ngày).",
        "Việc cần làm: đọc 3 phần, trả lời 2 câu hỏi, xác nhận đã học tập (đọc khoảng 5 phút)."
        " Đề nghị đồng chí hoàn thành việc học tập trước thời hạn trên; chọn “Học tập ngay” để làm ngay.",
    ]


async def test_each_later_step_says_what_is_left_and_who_is_reminded(button_town: Town) -> None:
    await open_round(button_town, deadline=local(2026, 12, 9, 17))

    came = await live(button_town, "DV01", until=date(2026, 12, 10))

    due = "17:00, thứ Tư 09/12/2026"
    assert first_lines(came[1:]) == [
        f"Còn 7 ngày, hạn {due}. {DEAR_AN}",  # T-3 is a Sunday: the Friday before is too close
        f"Còn 1 ngày, hạn {due}. {DEAR_AN}",
        f"Hôm nay là ngày cuối, hạn {due}. {DEAR_AN}",
    ]
    assert came[1].text.split("\n")[1:] == [
        f"{QUARTER}. Đồng chí chưa đăng ký.",
        "Đề nghị đồng chí đăng ký trước thời hạn trên; chọn “Đăng ký ngay” để làm ngay.",
        f"{ASK} (Tin tự động; lần nhắc sau: thứ Ba 08/12/2026.)",
    ]
    assert came[-1].text.endswith("(Tin tự động; đây là lần nhắc cuối.)")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kinds", ["pledge", "study", "both"])
async def test_no_two_messages_of_a_round_begin_alike_and_each_asks_for_something(
    button_town: Town, kinds: str, language: str
) -> None:
    """Two rounds merge, one is extended, and after the deadline the secretary asks on two days."""
    town = button_town
    if kinds != "study":
        round_ = await open_round(town, deadline=local(2026, 12, 1, 17))
        await extend(town, "DV11", round_, local(2026, 12, 4, 17))
    if kinds == "both":
        await open_round(town, OTHER, deadline=local(2026, 12, 4, 11))
    if kinds != "pledge":
        await open_study(town, afterwards=AfterDeadline(closes_after=None))
    await live(town, "DV11", until=date(2026, 12, 8))
    for day in (9, 10):
        await town.at(local(2026, 12, day, 10))
        await town.talk("BT02").says(f"/nhac {STUDY.id if kinds == 'study' else round_.id}")
        await town.talk("BT02").says("1")

    texts = reminders_of(town, "DV11", language)

    begun = [text.split("\n")[0] for text in texts]
    assert len(begun) == len(set(begun)) > 4, begun
    assert all(REQUEST[language] in text for text in texts)
    if kinds != "both":
        assert max(text.count("\n") + 1 for text in texts) <= LINES


# ---------------------------------------------------------------- what is there already


async def test_a_pledge_that_is_half_written_is_not_called_nothing(button_town: Town) -> None:
    await open_round(button_town)
    member = button_town.talk("DV01")
    await member.says("/dangky")
    await member.says("1")
    await member.says("Trả lời 100% thư của Nhân dân trong 2 ngày.")
    await button_town.after(minutes=30)
    member.unread()

    came = await live(button_town, "DV01", until=date(2026, 11, 30))

    assert came[-1].text.split("\n")[1] == f"{QUARTER}. Đồng chí đã viết 2/5 phần, chưa gửi."


async def test_what_was_returned_is_reminded_as_such(button_town: Town) -> None:
    pledge = await register(button_town, "DV01", await open_round(button_town))
    await give_back(button_town, pledge)

    came = await live(button_town, "DV01", until=date(2026, 12, 7))

    due = "hạn 17:00, thứ Hai 07/12/2026"
    assert came[0].text == (
        f"Còn 14 ngày, {due}. {DEAR_AN}\n"
        f"{QUARTER}. Nội dung {pledge.receipt} cần bổ sung: Thêm minh chứng.\n"
        "Đề nghị đồng chí bổ sung trước thời hạn trên; chọn “Sửa ngay” để làm ngay.\n"
        f"{ASK} (Tin tự động; lần nhắc sau: thứ Hai 30/11/2026.)"
    )
    assert not any("chưa đăng ký" in one.text for one in came)
    assert button_town.talk("DV01").choices == ["Sửa ngay"]


async def test_of_two_the_returned_one_counts_as_registered(button_town: Town) -> None:
    pledge = await register(button_town, "DV01", await open_round(button_town, least=2))
    await give_back(button_town, pledge)

    (came,) = await live(button_town, "DV01", until=date(2026, 11, 23))

    assert came.text.split("\n")[1] == (
        f"{QUARTER}. Đồng chí đã đăng ký 1/2 nội dung."
        f" Nội dung {pledge.receipt} cần bổ sung: Thêm minh chứng."
    )


async def test_the_secretarys_list_says_whose_pledge_was_returned(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=local(2026, 12, 4, 17))
    await give_back(button_town, await register(button_town, "DV01", round_))
    await button_town.at(local(2026, 12, 7, 9))

    listed = [text for text in button_town.talk("BT01").unread() if text.startswith("Kính gửi")]

    assert "1. Nguyễn Văn An (đã đề nghị bổ sung ngày 23/11/2026)" in listed[0]


# ---------------------------------------------------------------- channels


async def test_on_zalo_no_number_is_named_that_would_answer_an_open_question(two_channels: Town) -> None:
    await two_channels.link("DV03", "zalo")
    await open_round(two_channels)
    member = two_channels.talk("DV03", "zalo")
    await member.says("/dangky")
    await two_channels.after(minutes=40)

    (said,) = member.unread()

    assert "trả lời 1" not in said
    assert "chọn “Đăng ký ngay” để làm ngay." in said
    assert "• Đăng ký ngay: nhắn /dangky" in said


async def test_on_zalo_the_next_step_is_a_number(two_channels: Town) -> None:
    await two_channels.link("DV03", "zalo")
    await open_round(two_channels)
    await two_channels.after(minutes=1)

    (said,) = two_channels.talk("DV03", "zalo").unread()

    assert "đăng ký trước thời hạn trên; trả lời 1 để làm ngay." in said
    assert not re.search(r"\bbấm\b", said)
    assert said.endswith("1. Đăng ký ngay\n2. Xem ví dụ\n3. Để sau")
