"""Reading reflections: what only they have of what waits."""

from __future__ import annotations

from datetime import datetime

from domain.study.reflections import ReflectionState
from domain.talk.messages import Pressed
from tests.review.queues import (
    OTHER_THOUGHTS,
    REFLECTIONS,
    TITLE,
    states_of_reflections,
    three_reflections,
    whole_reflection,
)
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, assessed, handed_in, open_study, reflection_of
from tests.town import Town


async def test_authors_are_told_by_whom_and_what_next(town: Town) -> None:
    an, anh, _ = await three_reflections(town)

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


async def test_the_second_to_press_is_told_what_was_said(town: Town) -> None:
    an, anh, _ = await three_reflections(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await assessed(town, "PB01", an)

    answered = await secretary.presses("Đạt")
    await assessed(town, "PB01", anh, "Nêu việc làm cụ thể")
    (by_button,) = await town.talk("BT01").does(Pressed(0, f"/docbai.{anh.key}"))

    assert answered == [
        "Bài thu hoạch của đồng chí Nguyễn Văn An đã được nhận xét: đạt.",
        whole_reflection("Đặng Thị Ánh", OTHER_THOUGHTS.strip(), 31),
    ]
    assert by_button.splitlines()[-1] == (
        "Bài thu hoạch của đồng chí Đặng Thị Ánh đã được đề nghị bổ sung: Nêu việc làm cụ thể"
    )


async def test_what_was_rewritten_while_it_was_read_is_shown_before_it_is_assessed(town: Town) -> None:
    an, _, _ = await three_reflections(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await handed_in(town, "DV01", OTHER_THOUGHTS)

    (answered,) = await secretary.presses("Đạt")

    assert answered == (
        "Đồng chí Nguyễn Văn An vừa nộp lại bài. Mời đồng chí đọc bản mới dưới đây.\n\n"
        + whole_reflection("Nguyễn Văn An", OTHER_THOUGHTS.strip(), 33, version=2)
    )
    assert await states_of_reflections(town, "DV01") == [ReflectionState.SUBMITTED]


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


async def test_a_leader_above_assesses_what_they_open_but_is_not_asked_for_days(town: Town) -> None:
    an, _, _ = await three_reflections(town)
    above = town.talk("BT00")

    early = await above.says("/docbai")
    (opened,) = await above.does(Pressed(0, f"/docbai.{an.key}"))
    town.clock.at = datetime.fromisoformat("2026-11-30T10:00:00+07:00")
    (late, *_) = await above.says("/docbai")

    assert early == [REFLECTIONS.nothing]
    assert opened == whole_reflection("Nguyễn Văn An", THOUGHTS, 30)
    assert late.splitlines()[0] == "Có 3 bài thu hoạch chờ đồng chí đọc:"


async def test_the_office_reads_and_assesses_only_what_nobody_else_leads(town: Town) -> None:
    an, _, _ = await three_reflections(town)
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
    assert await states_of_reflections(town, "BT00", "DV01") == [
        ReflectionState.ACCEPTED,
        ReflectionState.SUBMITTED,
    ]


async def test_without_reflections_there_is_nothing_to_read(town: Town) -> None:
    assert await town.talk("BT01").says("/docbai") == [REFLECTIONS.nothing]


async def test_the_button_of_a_returned_reflection_leads_to_writing_it_anew(town: Town) -> None:
    an, _, _ = await three_reflections(town)
    await assessed(town, "BT01", an, "Nêu việc làm cụ thể")

    an_writes = town.talk("DV01")
    await an_writes.presses("Bổ sung bài")
    await an_writes.says(OTHER_THOUGHTS.strip())
    await an_writes.presses("Xong")
    await an_writes.presses("Nộp bài")
    written = await reflection_of(town, "DV01")
    (listed,) = await town.talk("BT01").says("/docbai")

    assert written is not None
    assert listed.splitlines()[6] == (
        f"3. Nguyễn Văn An: {len(written.text)} ký tự, nộp lại lúc 09:33, 23/11/2026 (lần 2)"
    )
