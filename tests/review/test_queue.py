"""Deciding on what waits, whatever it is: one by one, by lines of ranges, with somebody else being first."""

from __future__ import annotations

import pytest

from domain.talk.messages import Pressed
from tests.review.queues import AUTHORS, PLEDGES, REFLECTIONS, Queue
from tests.town import Town


@pytest.mark.parametrize(
    ("queue", "called", "remark", "approved", "passed", "asked", "returned"),
    [
        pytest.param(
            PLEDGES,
            "duyệt nội dung",
            "Cần cụ thể hơn",
            "Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.",
            "Nội dung số NG-2026-0002 được để lại, chưa quyết định.",
            "Đề nghị đảng viên bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến.",
            [
                "Đã đề nghị đồng chí Phạm Văn Phó bổ sung nội dung số NG-2026-0003.",
                "Có 1 nội dung chờ đồng chí xem xét:",
            ],
            id="pledges",
        ),
        pytest.param(
            REFLECTIONS,
            "đọc bài",
            "Rõ liên hệ bản thân",
            "Bài thu hoạch của đồng chí Nguyễn Văn An: đạt.",
            "Bài thu hoạch của đồng chí Đặng Thị Ánh được để lại, chưa nhận xét.",
            "Đồng chí đề nghị bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm.",
            [
                "Đã đề nghị đồng chí Phạm Văn Phó bổ sung bài thu hoạch, kèm ý kiến.",
                "Có 1 bài thu hoạch chờ đồng chí đọc:",
            ],
            id="reflections",
        ),
    ],
)
async def test_walking_through_the_queue_one_by_one(
    town: Town,
    queue: Queue,
    called: str,
    remark: str,
    approved: str,
    passed: str,
    asked: str,
    returned: list[str],
) -> None:
    await queue.three(town)
    secretary = town.talk("BT01")

    assert await secretary.says(called) == [queue.shown]
    assert await secretary.says("1") == [queue.whole[0]]
    assert await secretary.presses(queue.approve) == [approved, queue.whole[1]]
    assert await secretary.presses(queue.skip) == [passed, queue.whole[2]]
    assert await secretary.presses(queue.give_back) == [asked]
    assert [said.splitlines()[0] for said in await secretary.presses(remark)] == returned
    assert await queue.states(town, *AUTHORS) == [queue.approved, queue.submitted, queue.returned]


@pytest.mark.parametrize(
    ("queue", "called", "line", "plan", "done", "told"),
    [
        pytest.param(
            PLEDGES,
            "duyet",
            "1, 3 duyệt; 2 trả: thiếu số liệu năm 2026",
            "1. Nguyễn Văn An, số NG-2026-0001: xác nhận\n"
            "2. Đặng Thị Ánh, số NG-2026-0002: đề nghị bổ sung, thiếu số liệu năm 2026\n"
            "3. Phạm Văn Phó, số NG-2026-0003: xác nhận\n",
            "Đã xác nhận 2 nội dung, đề nghị bổ sung 1 nội dung. Hệ thống đã báo các đồng chí có liên quan.\n"
            f"{PLEDGES.all_done}\n1. Nhắc 1 người\n2. Nội dung của tôi",
            "1. Xem nội dung",
            id="pledges",
        ),
        pytest.param(
            REFLECTIONS,
            "doc bai",
            "1 đạt: viết tốt; 3 đạt; 2 bổ sung: nêu rõ liên hệ bản thân",
            "1. Nguyễn Văn An: đạt, viết tốt\n"
            "2. Đặng Thị Ánh: bổ sung, nêu rõ liên hệ bản thân\n"
            "3. Phạm Văn Phó: đạt\n",
            "Đã ghi 2 bài đạt, 1 bài đề nghị bổ sung. Hệ thống đã báo các đồng chí có liên quan.\n"
            f"{REFLECTIONS.all_done}\n1. Nhắc 1 người",
            "Ý kiến: viết tốt",
            id="reflections",
        ),
    ],
)
async def test_line_of_ranges_is_shown_before_it_is_done(
    plain_town: Town, queue: Queue, called: str, line: str, plan: str, done: str, told: str
) -> None:
    await queue.three(plain_town)
    secretary = plain_town.talk("BT01")
    await secretary.says(called)

    assert await secretary.says(line) == [
        f"Hệ thống sẽ thực hiện như sau:\n\n{plan}A. Thực hiện\nB. Sửa: Dòng quyết định\n0. Bỏ"
    ]
    assert await secretary.says("A") == [done]
    assert await queue.states(plain_town, *AUTHORS) == [queue.approved, queue.returned, queue.approved]
    notices = [plain_town.talk(code).unread() for code in AUTHORS]
    assert [len(said) for said in notices] == [1, 1, 1]
    assert notices[0][0].splitlines()[-1] == told


@pytest.mark.parametrize(
    ("queue", "line"),
    [
        *(
            (PLEDGES, line)
            for line in ("1\u20112 duyệt", "1;2 duyệt.", "1 \u2013 2 duyệt!", "1, 2. duyệt \u2705")
        ),
        *((REFLECTIONS, line) for line in ("1\u20112 đạt", "1;2 đạt.", "\uff11\u2014\uff12 đạt\u2026")),
    ],
)
async def test_line_with_the_signs_of_any_keyboard_is_understood(town: Town, queue: Queue, line: str) -> None:
    await queue.three(town)
    secretary = town.talk("BT01")
    await secretary.says(f"/{queue.command}")

    (plan,) = await secretary.says(line)

    assert plan.startswith("Hệ thống sẽ thực hiện như sau:\n\n1. Nguyễn Văn An")
    assert "\n2. Đặng Thị Ánh" in plan
    assert "3. Phạm Văn Phó" not in plan


@pytest.mark.parametrize(
    ("queue", "line", "asked", "remark", "plan"),
    [
        pytest.param(
            PLEDGES,
            "1-2 trả, 3 duyệt",
            "Các số 1, 2 đề nghị bổ sung cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.",
            "Thiếu minh chứng",
            [
                "1. Nguyễn Văn An, số NG-2026-0001: đề nghị bổ sung, Thiếu minh chứng",
                "2. Đặng Thị Ánh, số NG-2026-0002: đề nghị bổ sung, Thiếu minh chứng",
                "3. Phạm Văn Phó, số NG-2026-0003: xác nhận",
            ],
            id="pledges",
        ),
        pytest.param(
            REFLECTIONS,
            "1-2 chưa đạt, còn lại đạt",
            "Bài số 1, 2 cần kèm ý kiến bổ sung. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.",
            "Đủ câu hỏi gợi ý",
            [
                "1. Nguyễn Văn An: bổ sung, Trả lời đủ các câu hỏi gợi ý",
                "2. Đặng Thị Ánh: bổ sung, Trả lời đủ các câu hỏi gợi ý",
                "3. Phạm Văn Phó: đạt",
            ],
            id="reflections",
        ),
    ],
)
async def test_returning_many_without_a_remark_asks_for_it(
    town: Town, queue: Queue, line: str, asked: str, remark: str, plan: list[str]
) -> None:
    await queue.three(town)
    secretary = town.talk("BT01")
    await secretary.says(queue.command)

    assert await secretary.says(line) == [asked]
    (planned,) = await secretary.presses(remark)
    assert planned.splitlines()[2:] == plan


UNREADABLE = "Hệ thống chưa đọc được “{}”. Đồng chí chọn một số, hoặc nhắn theo mẫu: {}"
OUT_OF_RANGE = "Danh sách không có số 9, chỉ có từ 1 đến 3. Đề nghị đồng chí nhắn lại cả dòng."
TWICE = "Số 2 được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng."
WORDLESS = "Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng chữ."
TOO_LONG = "Ý kiến dài 599 ký tự, vượt mức 500 ký tự. Đề nghị đồng chí rút gọn."


@pytest.mark.parametrize(
    ("queue", "line", "why"),
    [
        (PLEDGES, "1-9 duyệt", OUT_OF_RANGE),
        (PLEDGES, "1-3 duyệt, 2 trả: x", TWICE),
        (
            PLEDGES,
            "duyệt giúp tôi",
            UNREADABLE.format("duyệt giúp tôi", "1-5 xác nhận, 6 bổ sung: thiếu minh chứng"),
        ),
        (
            PLEDGES,
            "=HYPERLINK(1) 👍",
            UNREADABLE.format("=HYPERLINK(1) 👍", "1-5 xác nhận, 6 bổ sung: thiếu minh chứng"),
        ),
        (PLEDGES, "2 trả: 🎉", WORDLESS),
        (
            PLEDGES,
            "2 trả: xem tài liệu MẬT",
            "Nội dung có từ chỉ mức độ mật (“MẬT”) nên Hệ thống không tiếp nhận và không lưu.\n"
            "Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, "
            "và viết lại nội dung bằng lời khác.",
        ),
        (PLEDGES, "2 trả: " + "dài " * 150, TOO_LONG),
        (REFLECTIONS, "1-9 đạt", OUT_OF_RANGE),
        (REFLECTIONS, "1-3 đạt, 2 bổ sung: x", TWICE),
        (
            REFLECTIONS,
            "bài nào cũng hay",
            UNREADABLE.format("bài nào cũng hay", "1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân"),
        ),
        (REFLECTIONS, "2 bổ sung: 🎉", WORDLESS),
        (REFLECTIONS, "2 bổ sung: " + "dài " * 150, TOO_LONG),
    ],
)
async def test_line_that_cannot_be_carried_out_changes_nothing(
    town: Town, queue: Queue, line: str, why: str
) -> None:
    await queue.three(town)
    secretary = town.talk("BT01")
    await secretary.says(queue.command)

    assert await secretary.says(line) == [f"{why}\n\n{queue.shown}"]
    assert await queue.states(town, *AUTHORS) == [queue.submitted] * 3


@pytest.mark.parametrize(
    ("queue", "line", "remark", "done"),
    [
        pytest.param(
            PLEDGES,
            "duyệt tất cả",
            "Thiếu số liệu",
            "Đã xác nhận 2 nội dung. Hệ thống đã báo các đồng chí có liên quan.\n"
            "Chưa thực hiện số 2: nội dung đã được xử lý, sửa hoặc rút trong lúc đó.",
            id="pledges",
        ),
        pytest.param(
            REFLECTIONS,
            "tất cả đạt",
            "Nêu việc làm cụ thể",
            "Đã ghi 2 bài đạt. Hệ thống đã báo các đồng chí có liên quan.\n"
            "Chưa thực hiện số 2: bài đã được nhận xét hoặc nộp lại trong lúc đó.",
            id="reflections",
        ),
    ],
)
async def test_what_was_decided_meanwhile_is_listed_as_not_done(
    town: Town, queue: Queue, line: str, remark: str, done: str
) -> None:
    _, anh, _ = await queue.three(town)
    secretary = town.talk("BT01")
    await secretary.says(queue.command)
    await secretary.says(line)
    await queue.decide(town, "PB01", anh, remark)

    assert await secretary.presses("Thực hiện") == [f"{done}\n{queue.all_done}"]
    assert await queue.states(town, *AUTHORS) == [queue.approved, queue.returned, queue.approved]


@pytest.mark.parametrize(
    ("queue", "why", "one_waits"),
    [
        pytest.param(
            PLEDGES,
            "Nội dung số NG-2026-0001 là của chính đồng chí, nên do đồng chí khác xem xét.",
            "Có 1 nội dung chờ đồng chí xem xét:",
            id="pledges",
        ),
        pytest.param(
            REFLECTIONS,
            "Bài thu hoạch này là của chính đồng chí, nên do đồng chí khác nhận xét.",
            "Có 1 bài thu hoạch chờ đồng chí đọc:",
            id="reflections",
        ),
    ],
)
async def test_nobody_decides_their_own(town: Town, queue: Queue, why: str, one_waits: str) -> None:
    await queue.open(town)
    own = await queue.hand_in(town, "BT01")

    assert await town.talk("BT01").does(Pressed(0, f"{queue.command}.{own.key}")) == [why]
    assert await town.talk("BT01").says(queue.command) == [queue.nothing]
    assert (await town.talk("PB01").says(queue.command))[0].splitlines()[0] == one_waits


NOT_THEIRS = "Mục này không thuộc phần việc của đồng chí."


@pytest.mark.parametrize(
    ("queue", "code", "why"),
    [
        (PLEDGES, "BT02", PLEDGES.unknown),
        (PLEDGES, "DV02", NOT_THEIRS),
        (REFLECTIONS, "BT02", REFLECTIONS.unknown),
        (REFLECTIONS, "DV02", NOT_THEIRS),
    ],
)
async def test_leaders_of_other_units_and_members_see_nothing(
    town: Town, queue: Queue, code: str, why: str
) -> None:
    an, _, _ = await queue.three(town)

    (answered,) = await town.talk(code).does(Pressed(0, f"{queue.command}.{an.key}"))

    assert answered.splitlines()[0] == why
    assert queue.wrote not in answered
    assert await queue.states(town, "DV01") == [queue.submitted]


@pytest.mark.parametrize(
    ("queue", "argument"),
    [
        *((PLEDGES, argument) for argument in ("nope", "1-5 duyệt", "'; drop table pledges; --", "x" * 400)),
        *(
            (REFLECTIONS, argument)
            for argument in ("nope", "1-5 đạt", "'; drop table reflections; --", "x" * 400)
        ),
    ],
)
async def test_rubbish_after_the_command_finds_nothing(town: Town, queue: Queue, argument: str) -> None:
    await queue.three(town)

    (answered,) = await town.talk("BT01").says(f"{queue.command} {argument}")

    assert answered.splitlines()[0] == queue.unknown


# The town shows its buttons in Vietnamese to everybody.
@pytest.mark.parametrize(
    ("queue", "label", "remark"),
    [
        pytest.param(PLEDGES, "Thiếu minh chứng", "Thiếu minh chứng", id="pledges"),
        pytest.param(
            REFLECTIONS, "Rõ liên hệ bản thân", "Nêu rõ hơn phần liên hệ bản thân", id="reflections"
        ),
    ],
)
async def test_ready_remark_goes_out_in_vietnamese_whatever_the_reviewer_reads(
    town: Town, queue: Queue, label: str, remark: str
) -> None:
    an, _, _ = await queue.three(town)
    secretary = town.talk("BT01")
    await secretary.says("/ngonngu")
    await secretary.presses("English")

    await secretary.does(Pressed(0, f"{queue.command}.{an.key}"))
    await secretary.presses(queue.give_back)
    await secretary.presses(label)

    assert f"Ý kiến: {remark}" in town.talk("DV01").unread()[0].splitlines()
    assert await queue.remark(town, an) == remark
