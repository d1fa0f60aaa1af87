"""Reading reflections: one by one, by ranges, with somebody else being first, and only where one may."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.study.answers import Way
from domain.study.reflections import Reflection, ReflectionState
from domain.talk.messages import Pressed
from storage.work import writing
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, open_study, reflection_of
from tests.town import Town

OTHER_THOUGHTS = (
    "Điểm mới nhất với tôi là mọi hồ sơ được xử lý trên môi trường mạng. Tôi làm trước việc này. " * 3
)
TITLE = STUDY.title
HOW = (
    "Đồng chí chọn số để đọc toàn văn và nhận xét, hoặc nhắn một dòng, ví dụ: "
    "1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân"
)
NOTHING = "Không có bài thu hoạch nào đang chờ đồng chí đọc."
ALL_DONE = "Không còn bài thu hoạch nào chờ đọc. Trân trọng cảm ơn đồng chí."
UNKNOWN = "Không tìm thấy bài thu hoạch này trong phạm vi của đồng chí."
QUEUE = (
    "Có 3 bài thu hoạch chờ đồng chí đọc:\n\n"
    f"1. Nguyễn Văn An: {len(THOUGHTS)} ký tự, nộp lúc 09:30, 23/11/2026\n{TITLE}\n"
    f"2. Đặng Thị Ánh: {len(OTHER_THOUGHTS.strip())} ký tự, nộp lúc 09:31, 23/11/2026\n{TITLE}\n"
    f"3. Phạm Văn Phó: {len(THOUGHTS)} ký tự, nộp lúc 09:32, 23/11/2026\n{TITLE}\n\n{HOW}"
)


async def handed_in(town: Town, code: str, text: str = THOUGHTS) -> Reflection:
    """Confirm the study of this person and hand in a reflection, a minute later than the last one."""
    person_id = await town.person_id(code)
    at = town.clock.now()
    async with writing(town.app.database) as work:
        await work.studies.answer(round_id=STUDY.id, person_id=person_id, way=Way.SELF, reason="", at=at)
        kept = await work.studies.submit_reflection(STUDY.id, person_id, text.strip(), at)
    assert kept is not None
    town.clock.at += timedelta(minutes=1)
    return kept


async def three_wait(town: Town) -> tuple[Reflection, Reflection, Reflection]:
    """An open study with reflections of An, Ánh and the deputy."""
    await open_study(town, reflection=REFLECTION)
    return (
        await handed_in(town, "DV01"),
        await handed_in(town, "DV02", OTHER_THOUGHTS),
        await handed_in(town, "PB01"),
    )


async def states(town: Town, *codes: str) -> list[ReflectionState]:
    found = [await reflection_of(town, code) for code in codes]
    return [one.state for one in found if one is not None]


async def assessed(town: Town, code: str, reflection: Reflection, remark: str = "") -> None:
    """Let this leader accept the reflection, or return it with a remark, through a door."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/docbai.{reflection.key}"))
    if remark:
        await talk.presses("Đề nghị bổ sung")
        await talk.says(remark)
    else:
        await talk.presses("Đạt")
    await talk.says("/huy")


def whole(name: str, text: str, minute: int, version: int = 1) -> str:
    return (
        f"{name}, Chi bộ Văn phòng\n"
        f"Bài thu hoạch (lần {version}, {len(text)} ký tự, nộp lúc 09:{minute}, 23/11/2026): {TITLE}\n\n"
        f"{text}\n\nTheo đồng chí, bài này đạt yêu cầu hay cần bổ sung?"
    )


async def test_walking_through_the_queue_one_by_one(town: Town) -> None:
    await three_wait(town)
    secretary = town.talk("BT01")

    listed = await secretary.says("đọc bài")
    first = await secretary.says("1")
    accepted = await secretary.presses("Đạt")
    passed = await secretary.presses("Để sau")
    asked = await secretary.presses("Đề nghị bổ sung")
    returned = await secretary.presses("Nêu rõ hơn phần liên hệ")

    assert listed == [QUEUE]
    assert first == [whole("Nguyễn Văn An", THOUGHTS, 30)]
    assert accepted == [
        "Bài thu hoạch của đồng chí Nguyễn Văn An: đạt.",
        whole("Đặng Thị Ánh", OTHER_THOUGHTS.strip(), 31),
    ]
    assert passed == [
        "Bài thu hoạch của đồng chí Đặng Thị Ánh được để lại, chưa nhận xét.",
        whole("Phạm Văn Phó", THOUGHTS, 32),
    ]
    assert asked == [
        "Đồng chí đề nghị bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm."
    ]
    assert [said.splitlines()[0] for said in returned] == [
        "Đã đề nghị đồng chí Phạm Văn Phó bổ sung bài thu hoạch, kèm ý kiến.",
        "Có 1 bài thu hoạch chờ đồng chí đọc:",
    ]
    assert await states(town, "DV01", "DV02", "PB01") == [
        ReflectionState.ACCEPTED,
        ReflectionState.SUBMITTED,
        ReflectionState.RETURNED,
    ]


async def test_authors_are_told_by_whom_and_what_next(town: Town) -> None:
    an, anh, _ = await three_wait(town)

    await assessed(town, "BT01", an)
    await assessed(town, "PB01", anh, "Nêu rõ <b>việc làm</b> & thời hạn")

    assert town.talk("DV01").unread() == [
        f"Đồng chí Trần Thị Bí Thư đã đọc bài thu hoạch của đồng chí về {TITLE}: bài đạt yêu cầu. "
        "Trân trọng cảm ơn đồng chí."
    ]
    assert town.talk("DV02").unread() == [
        f"Đồng chí Phạm Văn Phó đã đọc bài thu hoạch của đồng chí về {TITLE} và đề nghị bổ sung.\n"
        "Ý kiến: Nêu rõ <b>việc làm</b> & thời hạn\n\n"
        "Bài đã nộp vẫn được giữ. Đồng chí trả lời 1 để viết bổ sung."
    ]
    assert [choice.token for choice in town.talk("DV02").last.choices] == [f"/hoctap.{STUDY.id}"]


async def test_a_line_of_ranges_is_shown_before_it_is_done(plain_town: Town) -> None:
    await three_wait(plain_town)
    secretary = plain_town.talk("BT01")
    await secretary.says("doc bai")

    planned = await secretary.says("1 đạt: viết tốt; 3 đạt; 2 bổ sung: nêu rõ liên hệ bản thân")
    done = await secretary.says("A")

    assert planned == [
        "Hệ thống sẽ thực hiện như sau:\n\n"
        "1. Nguyễn Văn An: đạt, viết tốt\n"
        "2. Đặng Thị Ánh: bổ sung, nêu rõ liên hệ bản thân\n"
        "3. Phạm Văn Phó: đạt\n"
        "A. Thực hiện\nB. Nhắn lại dòng khác\n0. ⬅ Quay lại"
    ]
    assert done == [
        "Đã ghi 2 bài đạt, 1 bài đề nghị bổ sung. Hệ thống đã báo các đồng chí có liên quan.\n" + ALL_DONE
    ]
    assert await states(plain_town, "DV01", "DV02", "PB01") == [
        ReflectionState.ACCEPTED,
        ReflectionState.RETURNED,
        ReflectionState.ACCEPTED,
    ]
    assert plain_town.talk("DV01").unread()[0].splitlines()[-1] == "Ý kiến: viết tốt"


async def test_returning_many_without_a_remark_asks_for_it(town: Town) -> None:
    await three_wait(town)
    secretary = town.talk("BT01")
    await secretary.says("/docbai")

    asked = await secretary.says("1-2 chưa đạt, còn lại đạt")
    (planned,) = await secretary.presses("Trả lời đủ các câu hỏi gợi ý")

    assert asked == [
        "Bài số 1, 2 cần kèm ý kiến bổ sung. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến."
    ]
    assert planned.splitlines()[2:] == [
        "1. Nguyễn Văn An: bổ sung, Trả lời đủ các câu hỏi gợi ý",
        "2. Đặng Thị Ánh: bổ sung, Trả lời đủ các câu hỏi gợi ý",
        "3. Phạm Văn Phó: đạt",
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1-9 đạt", "Danh sách không có số 9, chỉ có từ 1 đến 3. Đề nghị đồng chí nhắn lại cả dòng."),
        ("1-3 đạt, 2 bổ sung: x", "Số 2 được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng."),
        (
            "bài nào cũng hay",
            "Hệ thống chưa đọc được “bài nào cũng hay”. Đồng chí chọn một số, hoặc nhắn theo mẫu: "
            "1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân",
        ),
        ("2 bổ sung: 🎉", "Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng lời."),
        (
            "2 bổ sung: " + "dài " * 150,
            "Ý kiến dài 599 ký tự, vượt mức 500 ký tự. Đề nghị đồng chí rút gọn.",
        ),
    ],
)
async def test_a_line_that_cannot_be_carried_out_changes_nothing(town: Town, line: str, why: str) -> None:
    await three_wait(town)
    secretary = town.talk("BT01")
    await secretary.says("/docbai")

    assert await secretary.says(line) == [f"{why}\n\n{QUEUE}"]
    assert await states(town, "DV01", "DV02", "PB01") == [ReflectionState.SUBMITTED] * 3


async def test_what_was_assessed_meanwhile_is_listed_as_not_done(town: Town) -> None:
    _, anh, _ = await three_wait(town)
    secretary = town.talk("BT01")
    await secretary.says("/docbai")
    await secretary.says("tất cả đạt")
    await assessed(town, "PB01", anh, "Nêu việc làm cụ thể")

    done = await secretary.presses("Thực hiện")

    assert done == [
        "Đã ghi 2 bài đạt, 0 bài đề nghị bổ sung. Hệ thống đã báo các đồng chí có liên quan.\n"
        f"Chưa thực hiện số 2: bài đã được nhận xét hoặc nộp lại trong lúc đó.\n{ALL_DONE}"
    ]
    assert await states(town, "DV02") == [ReflectionState.RETURNED]


async def test_the_second_to_press_is_told_what_was_said(town: Town) -> None:
    an, anh, _ = await three_wait(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await assessed(town, "PB01", an)

    answered = await secretary.presses("Đạt")
    await assessed(town, "PB01", anh, "Nêu việc làm cụ thể")
    (by_button,) = await town.talk("BT01").does(Pressed(0, f"/docbai.{anh.key}"))

    assert answered == [
        "Bài thu hoạch của đồng chí Nguyễn Văn An đã được nhận xét: đạt.",
        whole("Đặng Thị Ánh", OTHER_THOUGHTS.strip(), 31),
    ]
    assert by_button.splitlines()[-1] == (
        "Bài thu hoạch của đồng chí Đặng Thị Ánh đã được đề nghị bổ sung: Nêu việc làm cụ thể"
    )


async def test_what_was_rewritten_while_it_was_read_is_shown_before_it_is_assessed(town: Town) -> None:
    an, _, _ = await three_wait(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await handed_in(town, "DV01", OTHER_THOUGHTS)

    (answered,) = await secretary.presses("Đạt")

    assert answered == (
        "Đồng chí Nguyễn Văn An vừa nộp lại bài. Mời đồng chí đọc bản mới dưới đây.\n\n"
        + whole("Nguyễn Văn An", OTHER_THOUGHTS.strip(), 33, version=2)
    )
    assert await states(town, "DV01") == [ReflectionState.SUBMITTED]


async def test_a_long_reflection_comes_whole_in_several_messages(town: Town) -> None:
    long = "\n\n".join(
        f"Ý {number}. " + "Tôi làm việc này <b>trước</b> & gương mẫu. " * 30 for number in range(1, 9)
    )
    await open_study(town, reflection=REFLECTION)
    reflection = await handed_in(town, "DV01", long)

    (shown,) = await town.talk("BT01").does(Pressed(0, f"/docbai.{reflection.key}"))

    assert len(long) > 2 * 4096
    assert "".join(long.split()) in "".join(shown.split())
    assert town.talk("BT01").choices == ["Đạt", "Đề nghị bổ sung", "Để sau", "Thoát"]


async def test_nobody_assesses_their_own(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    own = await handed_in(town, "BT01")

    assert await town.talk("BT01").does(Pressed(0, f"/docbai.{own.key}")) == [
        "Bài thu hoạch này là của chính đồng chí, nên do đồng chí khác nhận xét."
    ]
    assert await town.talk("BT01").says("/docbai") == [NOTHING]
    assert (await town.talk("PB01").says("/docbai"))[0].splitlines()[
        0
    ] == "Có 1 bài thu hoạch chờ đồng chí đọc:"


@pytest.mark.parametrize(
    ("code", "why"),
    [("BT02", UNKNOWN), ("DV02", "Mục này không thuộc phần việc của đồng chí.")],
)
async def test_leaders_of_other_units_and_members_read_nothing(town: Town, code: str, why: str) -> None:
    an, _, _ = await three_wait(town)

    (answered,) = await town.talk(code).does(Pressed(0, f"/docbai.{an.key}"))

    assert answered.splitlines()[0] == why
    assert THOUGHTS not in answered
    assert await states(town, "DV01") == [ReflectionState.SUBMITTED]


@pytest.mark.parametrize("argument", ["nope", "1-5 đạt", "'; drop table reflections; --", "x" * 400])
async def test_rubbish_after_the_command_finds_nothing(town: Town, argument: str) -> None:
    await three_wait(town)

    (answered,) = await town.talk("BT01").says(f"/docbai {argument}")

    assert answered.splitlines()[0] == UNKNOWN


async def test_a_leader_above_assesses_what_they_open_but_is_not_asked_for_days(town: Town) -> None:
    an, _, _ = await three_wait(town)
    above = town.talk("BT00")

    early = await above.says("/docbai")
    (opened,) = await above.does(Pressed(0, f"/docbai.{an.key}"))
    town.clock.at = datetime.fromisoformat("2026-11-30T10:00:00+07:00")
    (late, *_) = await above.says("/docbai")

    assert early == [NOTHING]
    assert opened == whole("Nguyễn Văn An", THOUGHTS, 30)
    assert late.splitlines()[0] == "Có 3 bài thu hoạch chờ đồng chí đọc:"


async def test_the_office_reads_and_assesses_only_what_nobody_else_leads(town: Town) -> None:
    an, _, _ = await three_wait(town)
    above = await handed_in(town, "BT00")
    office = town.talk("VP01")

    listed = await office.says("/docbai")
    (read,) = await office.does(Pressed(0, f"/docbai.{an.key}"))
    await assessed(town, "VP01", above)

    assert listed[0].splitlines()[2] == f"1. Hồ Sỹ Trên: {len(THOUGHTS)} ký tự, nộp lúc 09:33, 23/11/2026"
    assert read.splitlines()[-3:] == [
        THOUGHTS,
        "",
        "Bài này đang chờ bí thư chi bộ nhận xét. Sau 3 ngày làm việc chưa có nhận xét, "
        "cấp trên có thể nhận xét thay.",
    ]
    assert await states(town, "BT00", "DV01") == [ReflectionState.ACCEPTED, ReflectionState.SUBMITTED]


async def test_without_reflections_there_is_nothing_to_read(town: Town) -> None:
    assert await town.talk("BT01").says("/docbai") == [NOTHING]


async def test_the_button_of_a_returned_reflection_leads_to_writing_it_anew(town: Town) -> None:
    an, _, _ = await three_wait(town)
    await assessed(town, "BT01", an, "Nêu việc làm cụ thể")

    an_writes = town.talk("DV01")
    await an_writes.presses("Bổ sung bài thu hoạch")
    await an_writes.says(OTHER_THOUGHTS.strip())
    await an_writes.presses("Xong")
    await an_writes.presses("Nộp bài")
    written = await reflection_of(town, "DV01")
    (listed,) = await town.talk("BT01").says("/docbai")

    assert written is not None
    assert listed.splitlines()[6] == (
        f"3. Nguyễn Văn An: {len(written.text)} ký tự, nộp lại lúc 09:33, 23/11/2026 (lần 2)"
    )
