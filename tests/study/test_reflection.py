"""Writing a reflection: in several messages, counted, mended, handed in now, later, or anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.review.deciding import Decision
from domain.study.reflections import LONGEST_REFLECTION, Reflection, ReflectionState, ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.study.studying import (
    REFLECTION,
    STUDY,
    THOUGHTS,
    hand_in,
    jotted,
    open_study,
    read_cards,
    reflection_of,
    republish,
    standing,
    studied,
)
from tests.study.test_reading import NEW
from tests.town import ZONE, Talk, Town

GUIDES = (
    "Bài thu hoạch: Nghị quyết mẫu về chuyển đổi số\n"
    "• Đồng chí tâm đắc điều gì?\n• Đồng chí sẽ làm việc gì cụ thể?"
)
HOW = (
    "Đồng chí viết ít nhất 80 ký tự. Bài dài có thể gửi thành nhiều tin nhắn, "
    "mỗi tin được nối vào cuối bài và lưu ngay."
)
SHORT = "Bài thu hoạch còn thiếu 68 ký tự. Phần đã viết được giữ nguyên, đề nghị đồng chí viết tiếp."
WRITES: StudyRound = replace(STUDY, reflection=REFLECTION)


async def to_reflection(town: Town, round_: StudyRound = WRITES) -> Talk:
    """The reflection of a round that asks for one, on the screen of DV01."""
    await open_study(town, round_)
    await read_cards(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Tự nghiên cứu")
    return an


async def returned(town: Town, remark: str = "Nêu rõ việc làm cụ thể.") -> Reflection:
    """The reflection of DV01, returned by its secretary with this remark."""
    reflection = await reflection_of(town, "DV01")
    assert reflection is not None
    secretary = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        assert await work.studies.decide(
            reflection,
            Decision(reflection.version, False, remark, secretary, "", town.clock.now()),
        )
    return reflection


async def test_reflection_grows_by_messages_and_is_handed_in(plain_town: Town) -> None:
    await open_study(plain_town, WRITES)
    await read_cards(plain_town, "DV01")
    an = plain_town.talk("DV01")

    assert await an.says("3") == [f"{GUIDES}\n\n{HOW}\n1. Nộp sau\n0. ⬅ Quay lại"]
    assert await an.says("Tôi tâm đắc.") == [
        f"{GUIDES}\n\nĐã viết 12/80 ký tự, còn thiếu 68. Đồng chí viết tiếp, mỗi tin nhắn được nối vào cuối bài.\n"
        "Cuối bài: “Tôi tâm đắc.”\n"
        "1. Sửa đoạn cuối\n2. Viết lại từ đầu\n3. Xem toàn bài\n4. Nộp sau\n0. ⬅ Quay lại"
    ]
    assert (await an.says("Xong"))[0].splitlines()[0] == SHORT
    assert (await an.says(THOUGHTS))[0].splitlines()[4] == (
        "Đã viết 147/80 ký tự, đủ để nộp. Đồng chí có thể viết thêm, hoặc chọn “Xong”."
    )
    assert (await an.says("xong"))[0].splitlines()[2:] == [
        "Hình thức: tự nghiên cứu",
        "Văn bản: bản 1, mã ef2e 2355 7a76…",
        "Bài thu hoạch: 147 ký tự",
        f"“Tôi tâm đắc. {THOUGHTS}”",
        "1. Xác nhận đã học",
        "2. Sửa một phần ▸",
        "0. Bỏ",
    ]
    said = await an.says("1")

    assert "Bài thu hoạch: đã nộp 09:30, thứ Hai 23/11/2026, chờ chi bộ xem" in said[0].splitlines()
    kept = await reflection_of(plain_town, "DV01")
    assert kept is not None
    assert (kept.version, kept.state, kept.text) == (
        1,
        ReflectionState.SUBMITTED,
        f"Tôi tâm đắc.\n{THOUGHTS}",
    )
    assert await jotted(plain_town, "DV01") == ""


async def test_last_paragraph_is_mended(town: Town) -> None:
    an = await to_reflection(town)
    await an.says("Đoạn một.")
    await an.says("Đoạn hai có lỗi.")

    said = await an.presses("Sửa đoạn cuối")
    await an.says("Đoạn hai đúng.")

    assert said[0].splitlines()[:2] == [
        "Đã bỏ đoạn cuối để đồng chí viết lại. Đoạn vừa bỏ:",
        "Đoạn hai có lỗi.",
    ]
    assert await jotted(town, "DV01") == "Đoạn một.\nĐoạn hai đúng."


async def test_beginning_anew_is_asked_before_it_is_done(town: Town) -> None:
    an = await to_reflection(town)
    await an.says("Đoạn một.")

    asked = await an.presses("Viết lại từ đầu")
    kept = await an.presses("Giữ lại")
    await an.presses("Viết lại từ đầu")
    deleted = await an.presses("Xóa, viết lại")
    await an.says("Bài mới.")

    assert asked == ["Xóa toàn bộ 9 ký tự đã viết để viết lại từ đầu?"]
    assert kept[0].splitlines()[-1] == "Cuối bài: “Đoạn một.”"
    assert deleted == [f"Đã xóa phần đã viết.\n\n{GUIDES}\n\n{HOW}"]
    assert await jotted(town, "DV01") == "Bài mới."


async def test_text_of_secret_grade_is_not_kept(town: Town) -> None:
    an = await to_reflection(town)
    await an.says("Đoạn một.")

    said = await an.says("Trích tài liệu TỐI MẬT của cơ quan.")

    assert said[0].startswith("Nội dung có từ chỉ mức độ mật (“TỐI MẬT”)")
    assert await jotted(town, "DV01") == "Đoạn một."


async def test_too_long_a_reflection_is_refused_and_what_is_there_stays(town: Town) -> None:
    an = await to_reflection(town)
    part = "a" * 4_096
    for _ in range(4):
        await an.says(part)
    before = await jotted(town, "DV01")

    said = await an.says(part)
    too_long_at_once = await an.says("b" * 5_000)

    assert (len(before), LONGEST_REFLECTION) == (4 * 4_096 + 3, 20_000)
    assert said[0].splitlines()[0] == (
        "Bài đang có 16.387 ký tự, thêm 4.096 ký tự sẽ vượt mức 20.000 ký tự "
        "nên Hệ thống không nối phần vừa gửi. Phần đã viết được giữ nguyên."
    )
    assert too_long_at_once[0].startswith("Nội dung dài 5.000 ký tự, vượt mức 4.096 ký tự.")
    assert await jotted(town, "DV01") == before


async def test_text_with_markup_is_kept_as_it_is(town: Town) -> None:
    an = await to_reflection(town)
    text = "<b>Tôi</b> & <i>đồng chí</i> *cùng* _làm_ [việc](https://vidu.example)."

    said = await an.says(text)

    assert said[0].splitlines()[-1] == f"Cuối bài: “{text}”"
    assert await jotted(town, "DV01") == text


async def test_reflection_is_written_on_after_leaving(town: Town) -> None:
    an = await to_reflection(town)
    await an.says("Đoạn một.")
    await an.says("/huy")
    await town.after(days=1)

    resumed = await an.says("hoc tap")
    await an.presses("Tự nghiên cứu")
    await an.says("Đoạn hai.")

    assert resumed[0].splitlines()[0] == "Đồng chí đã đọc hết 3 phần của Nghị quyết mẫu về chuyển đổi số."
    assert await jotted(town, "DV01") == "Đoạn một.\nĐoạn hai."


async def test_study_is_confirmed_first_and_the_reflection_comes_later(town: Town) -> None:
    await open_study(town, WRITES)
    await studied(town, "DV01")
    an = town.talk("DV01")
    confirmed = an.last
    listed = await an.presses("Các đợt học tập")

    entered = await an.says("hoc tap")
    await an.says(THOUGHTS)
    await an.presses("Xong")
    labels = an.choices
    received = await an.presses("Nộp bài")

    assert town.words.say(confirmed.lines[-1], "vi") == (
        "Đồng chí còn bài thu hoạch, hạn nộp 17:00, thứ Hai 30/11/2026."
    )
    assert (
        listed[0].splitlines()[2] == "Hạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); đã học, còn bài thu hoạch."
    )
    assert entered == [f"{GUIDES}\n\n{HOW}"]
    assert labels == ["Nộp bài", "Sửa: Bài thu hoạch", "Bỏ"]
    assert received == [
        f"Hệ thống đã nhận bài thu hoạch Nghị quyết mẫu về chuyển đổi số ({len(THOUGHTS)} ký tự). "
        "Chi bộ sẽ đọc, nhận xét và báo kết quả. Trân trọng cảm ơn đồng chí."
    ]
    assert an.choices == ["HT-2026-0001", "Các đợt học tập"]


async def test_returned_reflection_is_written_on_from_the_old_text(town: Town) -> None:
    await open_study(town, WRITES)
    await studied(town, "DV01", reflection=THOUGHTS)
    await returned(town)
    an = town.talk("DV01")

    listed = await an.does(Pressed(0, "/hoctap.all"))
    entered = await an.presses("Học tập 57-NQ/VD")
    await an.says("Bổ sung: tôi hướng dẫn 3 đồng chí.")
    await an.presses("Xong")
    await an.presses("Nộp bài")

    assert listed[0].splitlines()[2] == (
        "Hạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); bài thu hoạch cần bổ sung: “Nêu rõ việc làm cụ thể.”."
    )
    assert entered[0].splitlines()[1] == "Chi bộ đề nghị bổ sung: Nêu rõ việc làm cụ thể."
    assert entered[0].splitlines()[-1] == f"Cuối bài: “{THOUGHTS}”"
    kept = await reflection_of(town, "DV01")
    assert kept is not None
    assert (kept.version, kept.state, kept.text) == (
        2,
        ReflectionState.SUBMITTED,
        f"{THOUGHTS}\nBổ sung: tôi hướng dẫn 3 đồng chí.",
    )


async def test_late_reflection_is_taken_while_the_round_is_open(town: Town) -> None:
    await open_study(town, WRITES)
    await studied(town, "DV01")
    await town.at(datetime(2026, 12, 2, 9, tzinfo=ZONE))

    kept = await hand_in(town, "DV01")

    assert (kept.version, kept.text) == (1, THOUGHTS)


async def test_new_edition_keeps_the_reflection_that_was_written(town: Town) -> None:
    an = await to_reflection(town)
    await an.says(THOUGHTS)
    await an.presses("Xong")
    await republish(town, NEW)

    told = await an.presses("Xác nhận")
    await an.presses("Bắt đầu đọc bản mới")
    town.clock.at += STUDY.pace
    await an.presses("Đã đọc")
    await an.presses("Mỗi đảng viên")
    for _ in range(2):
        town.clock.at += STUDY.pace
        review = await an.presses("Đã đọc")
    await an.presses("Xác nhận")

    assert "Văn bản đã được thay bằng bản 2" in told[0]
    assert review[0].splitlines()[4] == f"Bài thu hoạch: {len(THOUGHTS)} ký tự"
    kept = await reflection_of(town, "DV01")
    answer = await standing(town, "DV01")
    assert kept is not None
    assert answer is not None
    assert (kept.text, answer.edition) == (THOUGHTS, 2)


async def test_proof_ended_while_the_reflection_is_written_is_asked_for_again(town: Town) -> None:
    await open_study(town, WRITES)
    await studied(town, "DV01")
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.says(THOUGHTS)
    await an.presses("Xong")
    await republish(town, NEW)

    told = await an.presses("Nộp bài")

    assert told[0].splitlines()[0] == (
        "Xác nhận trước đây của đồng chí không còn hiệu lực, nên đề nghị đồng chí đọc và xác nhận lại. "
        "Bài thu hoạch đã viết vẫn được giữ."
    )
    assert an.choices[0] == "Bắt đầu đọc bản mới"
    assert await jotted(town, "DV01") == THOUGHTS


async def test_reflection_is_recorded_without_its_text(town: Town) -> None:
    await open_study(town, WRITES)
    await studied(town, "DV01", reflection=THOUGHTS)
    reflection = await reflection_of(town, "DV01")

    assert reflection is not None
    kept = await rows(town.app.database, audit.c.action, audit.c.subject, audit.c.detail)
    assert ("study.reflection", reflection.key, "v1") in kept
    assert THOUGHTS not in str(kept)


async def test_whole_text_is_shown_in_as_many_messages_as_it_takes(plain_town: Town) -> None:
    terms = ReflectionTerms(80)
    an = await to_reflection(plain_town, replace(STUDY, reflection=terms))
    paragraph = "Tôi nhận thức rõ trách nhiệm của mình. " * 50
    for _ in range(3):
        await an.says(paragraph.strip())

    said = await an.presses("Xem toàn bài")

    assert said[0].count("Tôi nhận thức rõ trách nhiệm của mình.") >= 150
