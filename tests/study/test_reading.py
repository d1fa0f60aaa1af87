"""Studying a resolution, as members live it: cards, questions, the pace, the proof."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.channels.base import Capabilities
from bot.channels.render import fit
from domain.study.completion import Way
from domain.study.edition import Card, Edition, Question, digest_of
from domain.study.round import StudyRound
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import roster_says
from tests.study.studying import (
    CARDS,
    EDITION,
    PACE,
    REFLECTION,
    STUDY,
    TEXT,
    entered,
    not_studied,
    open_study,
    read_cards,
    reading_of,
    republish,
    standing,
    studied,
)
from tests.town import ZONE, Talk, Town

INTRODUCTION = (
    "Nghị quyết mẫu về chuyển đổi số\n"
    "Số 57-NQ/VD, ngày 02/11/2026, của Ban Chấp hành Đảng bộ Ví dụ\n"
    "Thời hạn: 17:00, thứ Hai 30/11/2026 (còn 7 ngày)\n"
    "Toàn văn: https://vidu.example/nq57\n\n"
    "Nội dung gồm 3 phần, kèm 2 câu hỏi ngắn.\n"
    "Đồng chí đọc lần lượt từng phần, dừng lúc nào cũng được, lần sau Hệ thống mở đúng chỗ đang đọc. "
    "Đồng chí đã dự hội nghị: bí thư điểm danh, đồng chí không phải đọc lại."
)
FIRST = (
    "Nghị quyết mẫu về chuyển đổi số · Phần 1/3\n\nI. Quan điểm\n\n"
    "Chuyển đổi số là việc của mỗi đảng viên. Mỗi đồng chí chọn một việc cụ thể để làm trước."
)
SECOND = (
    "Nghị quyết mẫu về chuyển đổi số · Phần 2/3\n\nII. Mục tiêu\n\n"
    "Đến hết năm 2027, tất cả hồ sơ công việc được lập và xử lý trên môi trường mạng."
)
THIRD = (
    "Nghị quyết mẫu về chuyển đổi số · Phần 3/3\n\nIII. Nhiệm vụ\n\n"
    "Chi bộ họp mỗi tháng một lần để kiểm điểm việc thực hiện; bí thư chịu trách nhiệm báo cáo."
)
ASKED = "Nghị quyết mẫu về chuyển đổi số · Phần 1/3\n\nCâu hỏi: Ai có trách nhiệm thực hiện chuyển đổi số?"
WAY = (
    "Đồng chí đã đọc hết 3 phần của Nghị quyết mẫu về chuyển đổi số.\n"
    "Đồng chí xác nhận đã học tập bằng hình thức nào?"
)
RIGHT = "Đúng. Phần 1 nêu: chuyển đổi số là việc của mỗi đảng viên."
WRONG = (
    "Câu trả lời chưa đúng. Phần 1 nêu: chuyển đổi số là việc của mỗi đảng viên. "
    "Mời đồng chí đọc lại phần này rồi trả lời lại."
)
LEFT = "Đã dừng. Chỗ đang đọc và bài đang viết được giữ nguyên; đồng chí nhắn hoc tap để tiếp tục."
DIGEST = "ef2e 2355 7a76 10c0\n5457 1152 dd03 0302\n68c6 4c43 eef8 32a0\n3081 e761 04dc 64a0"
PROOF = (
    "Xác nhận học tập số HT-2026-0001\nNghị quyết mẫu về chuyển đổi số\n"
    "Số 57-NQ/VD, ngày 02/11/2026, của Ban Chấp hành Đảng bộ Ví dụ\nToàn văn: https://vidu.example/nq57\n"
    "Hình thức: tự nghiên cứu\nThời điểm: 09:30, thứ Hai 23/11/2026\n\n"
    f"Văn bản bản 1, mã kiểm tra văn bản:\n{DIGEST}"
)
DONE = f"Hệ thống đã ghi nhận. Trân trọng cảm ơn đồng chí.\n\n{PROOF}"


def paced(town: Town) -> None:
    """A card's least time passes."""
    town.clock.at += PACE


async def test_member_studies_by_typed_numbers(plain_town: Town) -> None:
    await open_study(plain_town)
    an = plain_town.talk("DV01")

    assert await an.says("Học tập nghị quyết") == [
        f"{INTRODUCTION}\n1. Bắt đầu học\n2. Báo lý do chưa học\n0. Để sau"
    ]
    assert await an.says("1") == [f"{FIRST}\n1. Đã đọc, tiếp tục\n2. Báo lý do chưa học\n0. Để sau"]
    paced(plain_town)
    assert await an.says("1") == [
        f"{ASKED}\n1. Bộ phận công nghệ thông tin\n2. Mỗi đảng viên\n3. Cấp trên\n4. Xem lại phần\n0. Để sau"
    ]
    assert await an.says("2") == [f"{RIGHT}\n\n{SECOND}\n1. Đã đọc, tiếp tục\n2. Phần trước\n0. Để sau"]
    paced(plain_town)
    assert await an.says("1.") == [f"{THIRD}\n1. Đã đọc, tiếp tục\n2. Phần trước\n0. Để sau"]
    paced(plain_town)
    await an.says("1")
    assert await an.says("a") == [
        f"Đúng. Phần 3 nêu: chi bộ họp mỗi tháng một lần.\n\n{WAY}\n1. Trực tiếp\n2. Trực tuyến\n"
        "3. Tự nghiên cứu\n4. Học bù\n5. Chưa học (có lý do)\n6. Xem lại các phần\n0. Để sau"
    ]
    assert await an.says("3") == [
        "Đề nghị đồng chí xem lại trước khi gửi: Nghị quyết mẫu về chuyển đổi số\n\n"
        "Hình thức: tự nghiên cứu\nVăn bản: bản 1, mã ef2e 2355 7a76…\n"
        "1. Xác nhận đã học\n2. Sửa: Hình thức\n0. Bỏ"
    ]
    assert await an.says("1") == [f"{DONE}\n1. Các đợt học tập"]

    answer = await standing(plain_town, "DV01")
    assert answer is not None
    assert (answer.way, answer.code, answer.edition) == (Way.SELF, "HT-2026-0001", 1)
    assert answer.digest == digest_of(TEXT)


async def test_member_studies_by_buttons(town: Town) -> None:
    await open_study(town)

    answer = await studied(town, "DV01", "Trực tiếp")

    assert (answer.way, answer.code) == (Way.DIRECT, "HT-2026-0001")
    assert town.talk("DV01").choices == ["Các đợt học tập"]


async def test_card_stays_until_its_time_has_passed(town: Town) -> None:
    await open_study(town)
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.presses("Bắt đầu")

    town.clock.at += timedelta(seconds=2, milliseconds=500)
    early = await an.presses("Đã đọc")
    town.clock.at += timedelta(seconds=5, milliseconds=500)
    in_time = await an.presses("Đã đọc")

    assert early == ["Đề nghị đồng chí đọc kỹ phần này, khoảng 6 giây nữa chọn tiếp."]
    assert in_time == [ASKED]


async def test_second_press_does_not_turn_two_cards(town: Town) -> None:
    await open_study(
        town, edition=replace(EDITION, cards=tuple(replace(card, question=None) for card in CARDS))
    )
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.presses("Bắt đầu")
    paced(town)
    press = Pressed(an.last.turn, "on", "1")

    first = await an.does(press)
    paced(town)
    second = await an.does(press)

    assert first == [SECOND]
    assert second == [
        "Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. Mời đồng chí trả lời câu hiện tại."
        f"\n\n{SECOND}"
    ]


async def test_wrong_answer_shows_the_card_and_asks_again(town: Town) -> None:
    await open_study(town)
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.presses("Bắt đầu")
    paced(town)
    await an.presses("Đã đọc")

    wrong = await an.presses("Cấp trên")
    town.clock.at += timedelta(seconds=1)
    again = await an.presses("Đã đọc")
    right = await an.presses("Mỗi đảng viên")

    assert (wrong, again, right) == ([f"{WRONG}\n\n{FIRST}"], [ASKED], [f"{RIGHT}\n\n{SECOND}"])


async def test_below_the_pass_mark_only_the_missed_cards_come_again(town: Town) -> None:
    await open_study(town, pass_mark=2)
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.presses("Bắt đầu")
    paced(town)
    await an.presses("Đã đọc")
    await an.presses("Cấp trên")
    paced(town)
    await an.presses("Đã đọc")
    await an.presses("Mỗi đảng viên")
    for _ in range(2):
        paced(town)
        await an.presses("Đã đọc")

    again = await an.presses("Mỗi tháng")
    paced(town)
    await an.presses("Đã đọc")
    passed = await an.presses("Mỗi đảng viên")

    assert again == [
        "Đúng. Phần 3 nêu: chi bộ họp mỗi tháng một lần.\n"
        "Đồng chí đúng 1/2 câu, cần 2. Mời đọc lại phần 1 và trả lời lại.\n\n"
        f"Đọc lại 1/1\n{FIRST}"
    ]
    assert passed == [f"{RIGHT}\n\n{WAY}"]


async def test_going_back_does_not_lose_how_far_one_was(town: Town) -> None:
    await open_study(town)
    an = town.talk("DV01")
    await read_cards(town, "DV01", replace(EDITION, cards=CARDS[:2]))

    first_back = await an.presses("Phần trước")
    second_back = await an.presses("Phần trước")
    choices = an.choices
    await an.presses("Phần tiếp theo")
    where_one_was = await an.presses("Phần tiếp theo")

    assert (first_back, second_back) == ([SECOND], [FIRST])
    assert choices == ["Phần tiếp theo", "Báo lý do chưa học", "Để sau"]
    assert where_one_was == [THIRD]


async def test_reading_goes_on_where_it_stopped(town: Town) -> None:
    await open_study(town)
    an = town.talk("DV01")
    await read_cards(town, "DV01", replace(EDITION, cards=CARDS[:1]))

    left = await an.presses("Để sau")
    await town.after(days=1)
    resumed = await an.says("/hoctap")
    await an.presses("Đã đọc")
    cancelled = await an.says("/huy")
    again = await an.says("ht")

    assert left == [LEFT]
    assert resumed == [SECOND]
    assert cancelled[0].startswith(LEFT)
    assert again == [THIRD]


async def test_a_card_is_read_again_before_its_question_is_answered(town: Town) -> None:
    an, asked = await to_question(town, EDITION)

    card = await an.presses("Xem lại phần")
    reading = await reading_of(town, "DV01")
    resumed = await an.says("/hoctap")
    paced(town)
    question = await an.presses("Đã đọc")

    assert (card, resumed, question) == ([FIRST], [FIRST], asked)
    assert reading is not None
    assert (reading.card, reading.furthest, reading.asking) == (1, 1, False)


async def test_two_rounds_are_read_at_once(town: Town) -> None:
    await open_study(town)
    await open_study(
        town, id="nq68", title="Nghị quyết mẫu thứ hai", deadline=STUDY.deadline + timedelta(days=3)
    )
    an = town.talk("DV01")
    await read_cards(town, "DV01", replace(EDITION, cards=CARDS[:1]))

    listed = await an.says("hoc tap")
    await an.does(Pressed(an.last.turn, "/hoctap.nq68"))
    await an.presses("Bắt đầu")
    other = await an.does(Pressed(0, "/hoctap.nq57"))
    back = await an.does(Pressed(0, "/hoctap.nq68"))

    assert listed == [
        "Đợt học tập cần hoàn thành: 2\n"
        "1. Nghị quyết mẫu về chuyển đổi số\nHạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); đang đọc phần 2/3.\n"
        "2. Nghị quyết mẫu thứ hai\nHạn 17:00, thứ Năm 03/12/2026 (còn 10 ngày); chưa bắt đầu.\n\n"
        "Đồng chí chọn hoặc nhắn số thứ tự để mở."
    ]
    assert other == [SECOND]
    assert back == [FIRST.replace(STUDY.title, "Nghị quyết mẫu thứ hai")]


async def test_not_studied_with_a_reason_is_recorded_and_can_be_made_up(plain_town: Town) -> None:
    await open_study(plain_town)
    an = plain_town.talk("DV01")
    await an.says("hoc tap")

    asked = await an.says("2")
    await an.says("đi công tác")
    said = await an.says("1")
    listed = await an.says("2")
    made_up = await studied(plain_town, "DV01", "Học bù")

    assert asked == [
        "Vì sao đồng chí chưa học được Nghị quyết mẫu về chuyển đổi số? Đồng chí chọn hoặc viết lý do; "
        "bí thư chi bộ và Văn phòng Đảng ủy sẽ thấy lý do này.\n"
        "1. đi công tác\n2. lý do cá nhân\n3. nghỉ phép\n0. ⬅ Quay lại"
    ]
    assert said == [
        "Hệ thống đã ghi nhận đồng chí chưa học Nghị quyết mẫu về chuyển đổi số. Lý do: đi công tác. "
        "Bí thư chi bộ sẽ thấy thông tin này.\n"
        "Đồng chí học bù được đến 17:00, thứ Hai 30/11/2026 (còn 7 ngày).\n1. Học ngay\n2. Các đợt học tập"
    ]
    assert (
        listed[0].splitlines()[2]
        == "Hạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); đã báo chưa học: đi công tác."
    )
    assert (made_up.way, made_up.studied) == (Way.MAKEUP, True)


async def test_late_study_is_recorded_as_late(town: Town) -> None:
    await open_study(town)
    await town.at(datetime(2026, 12, 1, 9, tzinfo=ZONE))
    town.talk("DV01").unread()

    await read_cards(town, "DV01")
    review = await town.talk("DV01").presses("Tự nghiên cứu")
    proof = await town.talk("DV01").presses("Xác nhận")

    assert review[0].splitlines()[-1] == (
        "Thời hạn là 17:00, thứ Hai 30/11/2026. Kết quả vẫn được ghi nhận, kèm ghi chú sau thời hạn."
    )
    assert "Ghi nhận sau thời hạn." in proof[0].splitlines()


async def test_proof_is_shown_again_in_full_also_after_the_round(town: Town) -> None:
    await open_study(town)
    await studied(town, "DV01")
    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())
    an = town.talk("DV01")

    listed = await an.says("hoc tap")
    shown = await an.presses("HT-2026-0001")
    typed = await an.says("/hoctap ht-2026-0001")
    others = await town.talk("DV02").says("/hoctap HT-2026-0001")

    assert listed == [
        "Đồng chí không còn đợt học tập nào phải hoàn thành.\n\nXác nhận đã học tập: 1\n"
        "1. HT-2026-0001: Nghị quyết mẫu về chuyển đổi số, tự nghiên cứu, ngày 23/11/2026\n\n"
        "Đồng chí chọn hoặc nhắn số thứ tự để mở."
    ]
    assert [line for line in shown[0].splitlines() if line.startswith("Thời điểm")] == [
        "Thời điểm: 09:30, thứ Hai 23/11/2026"
    ]
    assert typed == shown
    assert others == ["Không tìm thấy xác nhận số HT-2026-0001 trong các xác nhận của đồng chí."]


async def test_whoever_is_done_sees_the_same_proof(town: Town) -> None:
    await open_study(town)
    answer = await studied(town, "DV01")
    an = town.talk("DV01")

    again = await an.does(Pressed(0, f"/hoctap.{STUDY.id}"))
    why_not = await an.does(Pressed(0, f"/hoctap.{STUDY.id}/none"))

    assert again[0].splitlines()[:3] == [
        "Đồng chí đã hoàn thành đợt học tập này.",
        "",
        "Xác nhận học tập số HT-2026-0001",
    ]
    assert why_not == again
    assert await standing(town, "DV01") == answer


async def test_attendance_entered_meanwhile_is_not_doubled(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Tự nghiên cứu")
    await entered(town, "DV01", Way.DIRECT)

    said = await an.presses("Xác nhận")

    lines = said[0].splitlines()
    assert lines[0] == "Đồng chí đã hoàn thành đợt học tập này."
    assert "Hình thức: trực tiếp" in lines
    assert "Đồng chí Trần Thị Bí Thư nhập thay." in lines
    assert an.choices == ["Báo chưa đúng", "Các đợt học tập"]


# ---------------------------------------------------------------- the text changes meanwhile

MINOR = replace(EDITION, number=2, minor=True, note="Sửa lỗi chính tả ở phần 2.")
NEW_CARDS = (*CARDS[:2], replace(CARDS[2], body="Chi bộ họp mỗi quý một lần.", question=None))
NEW = Edition(
    number=2, text="bản mới", digest=digest_of("bản mới"), cards=NEW_CARDS, note="Phần 3: thời gian họp."
)
CORRECTED = "Văn bản vừa được đính chính: Sửa lỗi chính tả ở phần 2. Đồng chí đọc tiếp, không phải đọc lại."
RENEWED = [
    "Văn bản đã được thay bằng bản 2, nên đề nghị đồng chí đọc lại từ đầu. "
    "Hình thức học và bài thu hoạch đã viết vẫn được giữ.",
    "Thay đổi: Phần 3: thời gian họp.",
]


async def test_small_correction_goes_on_at_the_same_card(town: Town) -> None:
    await open_study(town, pass_mark=2)
    await read_cards(town, "DV01", replace(EDITION, cards=CARDS[:1]))
    an = town.talk("DV01")
    await republish(town, MINOR)
    paced(town)

    told = await an.presses("Đã đọc")
    onward = await an.presses("Đã đọc")
    paced(town)
    await an.presses("Đã đọc")
    end = await an.presses("Mỗi tháng")

    assert told == [f"{CORRECTED}\n\n{SECOND}"]
    assert onward == [THIRD]
    assert end == [f"Đúng. Phần 3 nêu: chi bộ họp mỗi tháng một lần.\n\n{WAY}"]


async def test_small_correction_at_the_review_is_said_and_confirmed(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Trực tuyến")
    await republish(town, MINOR)

    told = await an.presses("Xác nhận")
    await an.presses("Xác nhận")

    assert told[0].splitlines()[0] == CORRECTED
    answer = await standing(town, "DV01")
    assert answer is not None
    assert (answer.way, answer.edition) == (Way.ONLINE, 2)


async def test_new_edition_begins_at_the_first_card(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01", replace(EDITION, cards=CARDS[:1]))
    an = town.talk("DV01")
    await republish(town, NEW)
    paced(town)

    told = await an.presses("Đã đọc")
    choices = an.choices
    first = await an.presses("Bắt đầu đọc bản mới")

    assert told[0].splitlines()[5:7] == RENEWED
    assert choices == ["Bắt đầu đọc bản mới", "Báo lý do chưa học", "Để sau"]
    assert first == [FIRST]


async def test_new_edition_at_the_review_keeps_the_way(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Trực tuyến")
    await republish(town, NEW)

    told = await an.presses("Xác nhận")
    await an.presses("Bắt đầu đọc bản mới")
    paced(town)
    await an.presses("Đã đọc")
    await an.presses("Mỗi đảng viên")
    for _ in range(2):
        paced(town)
        review = await an.presses("Đã đọc")
    await an.presses("Xác nhận")

    assert told[0].splitlines()[5:7] == RENEWED
    assert review[0].splitlines()[2] == "Hình thức: trực tuyến"
    answer = await standing(town, "DV01")
    assert answer is not None
    assert (answer.way, answer.edition, answer.digest) == (Way.ONLINE, 2, NEW.digest)


async def test_whoever_is_asked_again_reads_the_new_edition(town: Town) -> None:
    await open_study(town)
    await studied(town, "DV01")
    await republish(town, NEW)
    an = town.talk("DV01")

    again = await an.says("hoc tap")
    old = await an.says("/hoctap HT-2026-0001")

    assert again[0].splitlines()[5:7] == RENEWED
    assert (
        "Xác nhận này không còn hiệu lực: văn bản đã có bản mới hoặc nội dung nhập thay đã được rút."
        in old[0].splitlines()
    )


# ---------------------------------------------------------------- who may not, and what is not there


async def test_nothing_to_study_is_said_kindly(town: Town) -> None:
    assert await town.talk("DV01").says("hoc tap") == [
        "Hiện không có đợt học tập nào dành cho đồng chí. Khi có đợt mới, Hệ thống sẽ nhắn."
    ]


@pytest.mark.parametrize(
    ("code", "round_", "why"),
    [
        (
            "DV12",
            STUDY,
            "Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện học tập trong đợt. "
            "Nếu có nhầm lẫn, đề nghị đồng chí báo người phụ trách (nhắn lien he).",
        ),
        (
            "DV01",
            replace(STUDY, opens_at=STUDY.opens_at + timedelta(days=1)),
            "Đợt học tập Nghị quyết mẫu về chuyển đổi số mở từ 08:00, 24/11/2026. "
            "Khi đợt mở, Hệ thống sẽ nhắn đồng chí.",
        ),
    ],
)
async def test_who_cannot_study_is_told_why(town: Town, code: str, round_: StudyRound, why: str) -> None:
    await open_study(town, round_)

    assert await town.talk(code).does(Pressed(0, f"/hoctap.{STUDY.id}")) == [why]


async def test_round_that_closes_meanwhile_takes_nothing(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Tự nghiên cứu")
    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())

    said = await an.presses("Xác nhận")

    assert said == [
        "Đợt học tập Nghị quyết mẫu về chuyển đổi số đã đóng. Nếu còn cần xác nhận, "
        "đề nghị đồng chí trao đổi với bí thư chi bộ hoặc Văn phòng Đảng ủy."
    ]
    assert await standing(town, "DV01") is None


async def test_unknown_round_and_newcomer_are_told_so(town: Town) -> None:
    await open_study(town)
    await roster_says(town, "DV12", status="Đang sinh hoạt")

    unknown = await town.talk("DV01").does(Pressed(0, "/hoctap.khong-co"))
    newcomer = await town.talk("DV12").does(Pressed(0, f"/hoctap.{STUDY.id}"))

    told = (
        "Đồng chí không có tên trong đợt học tập này. Đề nghị đồng chí nhắn hoc tap để xem các đợt đang mở; "
        "nếu có nhầm lẫn, báo bí thư chi bộ hoặc Văn phòng Đảng ủy."
    )
    assert [said[0].splitlines()[0] for said in (unknown, newcomer)] == [told, told]


# ---------------------------------------------------------------- questions of every shape


def asking(*options: str, right: int = 0, explanation: str = "", body: str = "Nội dung.") -> Edition:
    """An edition of two cards, the first with this question."""
    cards = (
        Card(1, "", body, Question("Chọn ý đúng?", options, right, explanation)),
        Card(2, "Phần cuối", body),
    )
    return Edition(1, body, digest_of(body), cards)


async def to_question(town: Town, edition: Edition, round_: StudyRound = STUDY) -> tuple[Talk, list[str]]:
    """The first card's question, on the screen of DV01."""
    await open_study(town, round_, edition=edition)
    an = town.talk("DV01")
    await an.says("hoc tap")
    await an.says("1")
    paced(town)
    return an, await an.says("1")


LONG_OPTION = "Người đứng đầu cấp ủy chịu trách nhiệm trước cấp trên trực tiếp"


@pytest.mark.parametrize("typed", ["2", "B", "b.", "số 2"])
async def test_long_options_are_chosen_by_letter_or_number(plain_town: Town, typed: str) -> None:
    an, asked = await to_question(plain_town, asking("Ngắn", LONG_OPTION, right=1))

    said = await an.says(typed)

    assert asked == [
        "Nghị quyết mẫu về chuyển đổi số · Phần 1/2\n\nCâu hỏi: Chọn ý đúng?\n\n"
        f"A. Ngắn\nB. {LONG_OPTION}\n3. Xem lại phần\n0. Để sau"
    ]
    assert said[0].splitlines()[0] == "Đúng."


@pytest.mark.parametrize(("typed", "first"), [("10", "Đúng."), ("B", "Đúng."), ("2", None), ("12", None)])
async def test_options_that_are_numbers_are_chosen_by_what_they_say(
    plain_town: Town, typed: str, first: str | None
) -> None:
    an, asked = await to_question(plain_town, asking("2", "10", right=1))

    said = await an.says(typed)

    assert asked[0].splitlines()[-4:] == ["A. 2", "B. 10", "C. Xem lại phần", "0. Để sau"]
    wrong = "Câu trả lời chưa đúng. Mời đồng chí đọc lại phần này rồi trả lời lại."
    choose = "Đề nghị đồng chí chọn một mục dưới đây, hoặc nhắn số thứ tự của mục."
    assert said[0].splitlines()[0] == (first or (wrong if typed == "2" else choose))


# ---------------------------------------------------------------- every message fits

SCREEN = Capabilities(max_text=2000, buttons=0, edit=False, files_out=False)
BODY = "Nội dung nghị quyết được trình bày. " * 42
WHY = "Giải thích vì sao phương án này đúng với tinh thần nghị quyết. " * 9


@pytest.mark.parametrize("correct", [True, False])
async def test_longest_card_fits_into_one_message_without_buttons(plain_town: Town, correct: bool) -> None:
    """A card of 1,500 characters, a title of 250, an explanation of 600 that says all of itself somewhere."""
    title = "Nghị quyết về một số nhiệm vụ trọng tâm " * 6
    body = BODY[:1500].strip()
    edition = asking(
        *[f"{LONG_OPTION} {place}"[:150] for place in range(5)], explanation=WHY[:600].strip(), body=body
    )
    an, _ = await to_question(plain_town, edition, replace(STUDY, title=title.strip()))

    await an.says("1" if correct else "2")
    if correct:
        assert WHY.split(". ", maxsplit=1)[0] in plain_town.words.say(an.last.lines[-1], "vi")
        await an.says("1")
    await an.says("1")  # too early: the note above the card
    paced(plain_town)
    await an.says("1")

    sent = plain_town.channel.box(an.address).replies
    pieces = [len(fit(reply, SCREEN, words=plain_town.words, language="vi")) for reply in sent]
    assert pieces == [1] * len(sent)


async def test_reading_is_kept_as_it_happens(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    await read_cards(town, "DV01")

    reading = await reading_of(town, "DV01")

    assert reading is not None
    assert (reading.card, reading.furthest, reading.run, reading.edition) == (4, 4, 1, 1)


async def test_cards_can_be_looked_at_again_before_confirming(town: Town) -> None:
    await open_study(town)
    await read_cards(town, "DV01")
    an = town.talk("DV01")

    first = await an.presses("Xem lại các phần")
    await an.presses("Phần tiếp theo")
    third = await an.presses("Phần tiếp theo")
    end = await an.presses("Phần tiếp theo")

    assert (first, third, end) == ([FIRST], [THIRD], [WAY])


async def test_what_members_say_is_recorded_without_their_texts(town: Town) -> None:
    await open_study(town)
    await not_studied(town, "DV01", "Tôi nghỉ phép thăm gia đình")
    answer = await studied(town, "DV01")

    kept = await rows(town.app.database, audit.c.action, audit.c.subject == answer.id, audit.c.detail)
    assert sorted(kept) == [
        ("study.answer", False, "none"),
        ("study.answer", True, "self HT-2026-0001"),
    ]
