"""Entering attendance for many at once: by ranges, without touching anybody's own proof, and only in the own units."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.study.completion import StudyAnswer, Way
from domain.study.round import StudyRound
from domain.talk.messages import Attachment, Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import roster_says
from tests.study.studying import REFLECTION, STUDY, open_study, standing, studied
from tests.study.test_publishing import to_review
from tests.town import OTHER, ZONE, Talk, Town

HOW = (
    "Đồng chí nhắn một dòng, ví dụ: 1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác. "
    "Các đồng chí không nêu số thì giữ nguyên; còn lại là tất cả các số chưa nêu.\n"
    "Các hình thức: trực tiếp, trực tuyến, tự nghiên cứu, học bù, vắng."
)
TITLE = "Ghi kết quả học tập: Nghị quyết mẫu về chuyển đổi số"
LIST = (
    f"{TITLE}\nChi bộ Văn phòng, danh sách 5 đồng chí:\n\n"
    "1. Nguyễn Văn An\n"
    "2. Đặng Thị Ánh\n"
    "3. Phạm Văn Phó\n"
    "4. Trần Thị Bí Thư – đồng chí tự xác nhận ở mục học tập\n"
    f"5. Võ Văn Ước\n\n{HOW}"
)
UNKNOWN = "Không tìm thấy đợt học tập hoặc đơn vị này trong phạm vi của đồng chí, hoặc đợt đã đóng."


async def answered(town: Town, code: str, way: Way, reason: str = "") -> StudyAnswer:
    """What this person says about their own study."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        answer = await work.studies.answer(
            round_id=STUDY.id, person_id=person_id, way=way, reason=reason, at=town.clock.now()
        )
    assert answer is not None
    return answer


async def ways(town: Town, *codes: str) -> list[Way | None]:
    found = [await standing(town, code) for code in codes]
    return [answer.way if answer else None for answer in found]


async def reviewing(town: Town, line: str) -> Talk:
    """The secretary's chat, where this line about the list of the cell is reviewed."""
    secretary = town.talk("BT01")
    await secretary.says("/diemdanh")
    await secretary.says(line)
    return secretary


async def test_a_line_of_ranges_is_reviewed_then_entered_and_everybody_is_told(town: Town) -> None:
    await open_study(town)
    secretary = town.talk("BT01")

    listed = await secretary.says("điểm danh")
    reviewed = await secretary.says("1, 5 trực tiếp; 2 trực tuyến; 3 vắng: đi công tác")
    done = await secretary.presses("Nhập thay 4")

    assert listed == [LIST]
    assert reviewed == [
        "Soát lại trước khi nhập thay\n"
        "Nghị quyết mẫu về chuyển đổi số, Chi bộ Văn phòng\n\n"
        "Hình thức trực tiếp (2): Nguyễn Văn An, Võ Văn Ước\n"
        "Hình thức trực tuyến (1): Đặng Thị Ánh\n"
        "Vắng (1):\n"
        "• Phạm Văn Phó: đi công tác\n\n"
        "Không nêu trong dòng, giữ nguyên: 1 đồng chí.\n\n"
        "Mỗi đồng chí được nhập thay sẽ nhận tin báo và có 7 ngày để nêu ý kiến."
    ]
    assert done == [
        "Đã nhập thay cho 4 đồng chí: Nghị quyết mẫu về chuyển đổi số, Chi bộ Văn phòng.\n\n"
        "Các đồng chí sau chưa nhận được tin của Hệ thống, đề nghị đồng chí báo trực tiếp: Võ Văn Ước."
    ]
    assert secretary.choices == ["Xem danh sách đơn vị"]
    assert await ways(town, "DV01", "DV02", "PB01", "DV03", "BT01") == [
        Way.DIRECT,
        Way.ONLINE,
        Way.NONE,
        Way.DIRECT,
        None,
    ]
    entered = await standing(town, "DV01")
    assert entered is not None
    assert entered.entered_by == await town.person_id("BT01")
    assert town.talk("DV01").unread() == [
        "Đồng chí Trần Thị Bí Thư đã nhập thay cho đồng chí: học tập Nghị quyết mẫu về chuyển đổi số, "
        f"hình thức trực tiếp. Mã xác nhận: {entered.code}.\n\n"
        "Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước 09:30, 30/11/2026."
    ]
    assert [choice.token for choice in town.talk("DV01").last.choices] == [f"/phandoi.{entered.id}"]
    assert town.talk("PB01").unread() == [
        "Đồng chí Trần Thị Bí Thư đã ghi vào danh sách: đồng chí chưa học tập Nghị quyết mẫu về chuyển đổi số.\n"
        "Lý do: đi công tác\n"
        "Khi thuận tiện, đề nghị đồng chí học bù ở mục học tập.\n\n"
        "Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước 09:30, 30/11/2026."
    ]
    assert town.talk("PB01").choices == ["Mở mục học tập", "Báo chưa đúng"]


async def test_everything_is_done_by_typing(plain_town: Town) -> None:
    await open_study(plain_town, reflection=REFLECTION)
    secretary = plain_town.talk("BT01")
    await secretary.says("diem danh")

    reviewed = await secretary.says("A")
    await secretary.says("2")
    again = await secretary.says("5 vang khong phep, con lai tu nghien cuu")
    done = await secretary.says("1")

    assert reviewed[0].splitlines()[3:] == [
        "Hình thức trực tiếp (4): Nguyễn Văn An, Đặng Thị Ánh, Phạm Văn Phó, Võ Văn Ước",
        "",
        "Giữ nguyên (1):",
        "• Trần Thị Bí Thư – đồng chí tự xác nhận cho mình ở mục học tập",
        "",
        "Mỗi đồng chí được nhập thay sẽ nhận tin báo và có 7 ngày để nêu ý kiến.",
        "1. Nhập thay 4",
        "2. Sửa: Dòng điểm danh",
        "0. Bỏ",
    ]
    assert again[0].splitlines()[3:6] == [
        "Hình thức tự nghiên cứu (3): Nguyễn Văn An, Đặng Thị Ánh, Phạm Văn Phó",
        "Vắng (1):",
        "• Võ Văn Ước: chưa có lý do",
    ]
    assert done[0].splitlines()[0] == (
        "Đã nhập thay cho 4 đồng chí: Nghị quyết mẫu về chuyển đổi số, Chi bộ Văn phòng."
    )
    assert done[0].splitlines()[-2:] == [
        "Đợt này có bài thu hoạch: các đồng chí đã học vẫn cần nộp bài ở mục học tập.",
        "1. Xem danh sách đơn vị",
    ]
    assert await ways(plain_town, "DV01", "DV03", "BT01") == [Way.SELF, Way.NONE, None]


async def test_what_stands_is_listed_and_one_s_own_word_is_not_overwritten(town: Town) -> None:
    await open_study(town)
    proof = await answered(town, "DV01", Way.ONLINE)
    await answered(town, "DV02", Way.NONE, "nằm viện")
    secretary = town.talk("BT01")

    (listed,) = await secretary.says("/diemdanh")
    refused = await secretary.says("1 trực tiếp, 2 vắng: ốm, 4 trực tiếp")
    reviewed = await secretary.says("1-3 trực tiếp, 4 vắng")
    await secretary.presses("Nhập thay")

    assert listed.splitlines()[3:6] == [
        "1. Nguyễn Văn An – đã xác nhận trực tuyến",
        "2. Đặng Thị Ánh – đã báo chưa học: nằm viện",
        "3. Phạm Văn Phó",
    ]
    assert refused[0].splitlines()[0] == (
        "Các đồng chí được nêu đều đã có xác nhận, nên không có gì để nhập thêm. "
        "Đồng chí nhắn các số khác, hoặc chọn “Quay lại”."
    )
    assert reviewed[0].splitlines()[3:9] == [
        "Hình thức trực tiếp (2): Đặng Thị Ánh, Phạm Văn Phó",
        "",
        "Giữ nguyên (2):",
        "• Nguyễn Văn An – đã xác nhận trực tuyến",
        "• Trần Thị Bí Thư – đồng chí tự xác nhận cho mình ở mục học tập",
        "",
    ]
    assert await standing(town, "DV01") == proof
    assert await ways(town, "DV02", "PB01", "BT01") == [Way.DIRECT, Way.DIRECT, None]


async def test_who_was_entered_as_absent_can_be_entered_anew(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "1-2 vắng")
    await secretary.presses("Nhập thay")

    (listed,) = await secretary.says("/diemdanh")
    (same,) = await secretary.says("1 vắng")
    await secretary.says("1 học bù, 2 vắng có lý do: nghỉ thai sản")
    await secretary.presses("Nhập thay 2")

    assert listed.splitlines()[3:5] == ["1. Nguyễn Văn An – đã ghi vắng", "2. Đặng Thị Ánh – đã ghi vắng"]
    assert same.startswith("Các đồng chí được nêu đều đã có xác nhận")
    excused = await standing(town, "DV02")
    assert excused is not None
    assert (excused.way, excused.reason) == (Way.NONE, "nghỉ thai sản")
    assert await ways(town, "DV01") == [Way.MAKEUP]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            "1-9 trực tiếp",
            "Danh sách không có số 9, chỉ có từ 1 đến 5. Đề nghị đồng chí nhắn lại cả dòng.",
        ),
        (
            "tất cả trực tiếp, 5 vắng",
            "Số 5 được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng; còn lại là các số chưa nêu.",
        ),
        (
            "1 trực tuyến",
            "Đợt này không có hình thức trực tuyến. Các hình thức: trực tiếp, tự nghiên cứu, vắng. "
            "Đề nghị đồng chí nhắn lại cả dòng.",
        ),
        (
            "mọi người đều dự",
            "Hệ thống chưa đọc được “mọi người đều dự”. Đề nghị đồng chí nhắn theo mẫu: "
            "1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác",
        ),
        (
            "=HYPERLINK(1) 👍",
            "Hệ thống chưa đọc được “=HYPERLINK(1) 👍”. Đề nghị đồng chí nhắn theo mẫu: "
            "1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác",
        ),
        (
            "1 trực tiếp: tại hội trường",
            "Số 1: “tại hội trường” không dùng ở đây; lý do chỉ ghi sau chữ “vắng”. "
            "Đề nghị đồng chí nhắn lại cả dòng.",
        ),
        (
            "1, 2 vắng có phép",
            "Số 1, 2 vắng có lý do: đề nghị đồng chí nhắn lại cả dòng, kèm lý do, ví dụ: 14 vắng: đi công tác",
        ),
        (
            "1 vắng: theo tài liệu MẬT",
            "Nội dung có từ chỉ mức độ mật (“MẬT”) nên Hệ thống không tiếp nhận và không lưu.\n"
            "Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, và viết lại nội dung bằng lời khác.",
        ),
        ("1 vắng: " + "dài " * 90, "Lý do dài quá 300 ký tự. Đề nghị đồng chí rút gọn và gửi lại."),
    ],
)
async def test_a_line_that_cannot_be_taken_is_explained_without_the_list_again(
    town: Town, line: str, why: str
) -> None:
    await open_study(town, ways=(Way.DIRECT, Way.SELF))
    secretary = town.talk("BT01")
    await secretary.says("/diemdanh")

    assert await secretary.says(line) == [why]
    assert await ways(town, "DV01", "DV02") == [None, None]
    (review,) = await secretary.says("1 trực tiếp")
    assert review.startswith("Soát lại trước khi nhập thay")


async def test_a_photo_is_refused_politely(town: Town) -> None:
    await open_study(town)
    await town.talk("BT01").says("/diemdanh")

    assert await town.talk("BT01").does(Attachment("photo")) == [
        "Hệ thống nhận được một ảnh. Ở câu này Hệ thống chỉ nhận chữ."
    ]


async def test_who_confirms_meanwhile_is_left_alone_and_named(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "tất cả trực tiếp")
    await answered(town, "DV01", Way.SELF)
    await roster_says(town, "DV02", status="Miễn sinh hoạt")

    (done,) = await secretary.presses("Nhập thay")

    assert done.splitlines()[:6] == [
        "Đã nhập thay cho 2 đồng chí: Nghị quyết mẫu về chuyển đổi số, Chi bộ Văn phòng.",
        "",
        "Giữ nguyên (3):",
        "• Nguyễn Văn An – đã xác nhận tự nghiên cứu",
        "• Đặng Thị Ánh – không còn trong diện tính của đợt",
        "• Trần Thị Bí Thư – đồng chí tự xác nhận cho mình ở mục học tập",
    ]
    assert await ways(town, "DV01", "DV02", "PB01", "DV03") == [Way.SELF, None, Way.DIRECT, Way.DIRECT]
    assert town.talk("DV01").unread() == []


async def test_numbers_keep_their_meaning_while_the_list_changes(town: Town) -> None:
    await open_study(town)
    secretary = town.talk("BT01")
    await secretary.says("/diemdanh")
    await roster_says(town, "DV01", status="Miễn sinh hoạt")

    (reviewed,) = await secretary.says("2 trực tiếp")

    assert reviewed.splitlines()[3] == "Hình thức trực tiếp (1): Đặng Thị Ánh"


async def test_the_notice_waits_for_working_hours(town: Town) -> None:
    await open_study(town)
    town.clock.at += timedelta(hours=12)
    secretary = await reviewing(town, "1 trực tiếp")
    await secretary.presses("Nhập thay")

    evening = town.talk("DV01").unread()
    await town.at(datetime(2026, 11, 25, 8, 30, tzinfo=ZONE))  # the 24th is a holiday
    morning = town.talk("DV01").unread()

    assert evening == []
    assert [said.split(":")[0] for said in morning][:1] == [
        "Đồng chí Trần Thị Bí Thư đã nhập thay cho đồng chí"
    ]


async def test_a_leader_of_a_body_chooses_among_its_units(plain_town: Town) -> None:
    await open_study(plain_town)
    above = plain_town.talk("BT00")

    asked = await above.says("/diemdanh")
    several = await above.says("chi bộ")
    nobody = await above.says("phòng họp")
    listed = await above.says("kế hoạch")

    assert asked == [
        "Nghị quyết mẫu về chuyển đổi số: ghi kết quả cho đơn vị nào?\n"
        "1. Chi bộ Văn phòng (0/5)\n2. Chi bộ Kế hoạch (0/2)\n3. Đảng bộ Sở Mẫu (0/1)\n0. Thoát"
    ]
    assert several[0].splitlines() == [
        "Tìm thấy 2 đơn vị. Đồng chí chọn một, hoặc nhắn tên đầy đủ hơn.",
        "",
        "Nghị quyết mẫu về chuyển đổi số: ghi kết quả cho đơn vị nào?",
        "1. Chi bộ Văn phòng (0/5)",
        "2. Chi bộ Kế hoạch (0/2)",
        several[0].splitlines()[-1],
    ]
    assert nobody[0].startswith("Không tìm thấy đơn vị này trong phạm vi của đồng chí.")
    assert listed[0].splitlines()[:5] == [
        TITLE,
        "Chi bộ Kế hoạch, danh sách 2 đồng chí:",
        "",
        "1. Đinh Văn Dũng",
        "2. Bùi Văn Út",
    ]


async def test_one_of_two_rounds_is_chosen_or_opened_by_its_button(town: Town) -> None:
    await open_study(town)
    await open_study(town, id="nq68", title="Nghị quyết thứ hai")
    secretary = town.talk("BT01")

    asked = await secretary.says("/diemdanh")
    chosen = await secretary.does(Pressed(secretary.last.turn, "nq68"))
    await secretary.says("/huy")
    by_button = await secretary.does(Pressed(0, f"/diemdanh.{STUDY.id}"))

    assert asked == ["Ghi kết quả cho đợt học tập nào?"]
    assert chosen[0].splitlines()[0] == "Ghi kết quả học tập: Nghị quyết thứ hai"
    assert by_button == [LIST]


async def test_without_an_open_study_there_is_nothing_to_enter(town: Town) -> None:
    await open_study(town)
    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())

    assert await town.talk("BT01").says("/diemdanh") == [
        "Hiện không có đợt học tập nào đang mở trong phạm vi của đồng chí."
    ]


async def test_a_round_closed_in_between_takes_nothing(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "tất cả trực tiếp")
    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())

    assert await secretary.presses("Nhập thay") == [UNKNOWN]
    assert await ways(town, "DV01") == [None]


@pytest.mark.parametrize("argument", ["nope", "quy1", "'; drop table rounds; --", "x" * 400])
async def test_rubbish_after_the_command_finds_nothing(town: Town, argument: str) -> None:
    await open_study(town)

    assert await town.talk("BT01").says(f"/diemdanh {argument}") == [UNKNOWN]


async def test_a_hostile_secretary_gets_nothing_of_another_unit(town: Town) -> None:
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), town.today)}
    await open_study(town, audience_unit_id=units[OTHER[0]])
    await open_study(town, id="chung", title="Nghị quyết chung")
    stranger = town.talk("BT01")

    theirs = await stranger.does(Pressed(0, f"/diemdanh.{STUDY.id}"))
    (listed,) = await stranger.does(Pressed(0, "/diemdanh.chung"))
    (unit_typed,) = await stranger.says(units[OTHER[0]])
    (person_typed,) = await stranger.says(f"{await town.person_id('DV11')} trực tiếp")
    (member,) = await town.talk("DV01").does(Pressed(0, "/diemdanh.chung"))

    assert theirs == [UNKNOWN]
    assert listed.splitlines()[1] == "Chi bộ Văn phòng, danh sách 5 đồng chí:"
    assert unit_typed.startswith("Hệ thống chưa đọc được")
    assert person_typed.startswith(("Hệ thống chưa đọc được", "Danh sách không có số"))
    assert member.splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."
    assert await ways(town, "DV11") == [None]


async def test_a_hostile_leader_cannot_name_a_unit_outside_theirs(town: Town) -> None:
    await open_study(town)
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
    assert root is not None
    above = town.talk("BT00")
    await above.says("/diemdanh")

    (said,) = await above.says(root.id)

    assert said.startswith("Không tìm thấy đơn vị này trong phạm vi của đồng chí.")


async def test_who_lost_the_role_in_between_enters_nothing(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "tất cả trực tiếp")
    await roster_says(town, "BT01", unit=OTHER)

    assert await secretary.presses("Nhập thay") == [UNKNOWN]
    assert await ways(town, "DV01") == [None]


async def test_the_office_enters_wherever_it_looks_after(town: Town) -> None:
    await open_study(town)
    office = town.talk("VP01")
    await office.says("/diemdanh")
    await office.presses("Chi bộ Kế hoạch")

    await office.presses("Tất cả trực tiếp")
    (done,) = await office.presses("Nhập thay")

    assert done == "Đã nhập thay cho 2 đồng chí: Nghị quyết mẫu về chuyển đổi số, Chi bộ Kế hoạch."
    assert office.choices == ["Xem danh sách đơn vị", "Đơn vị khác"]
    assert await ways(town, "BT02", "DV11") == [Way.DIRECT, Way.DIRECT]


async def test_entries_are_recorded_one_a_person(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "1 trực tiếp")
    await secretary.presses("Nhập thay")
    answer = await standing(town, "DV01")
    assert answer is not None

    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)
    assert kept == [
        (
            await town.person_id("BT01"),
            "study.enter",
            answer.id,
            f"{STUDY.id} {await town.person_id('DV01')} direct",
        )
    ]


async def test_whoever_was_entered_may_say_that_it_is_not_so(town: Town) -> None:
    await open_study(town)
    secretary = await reviewing(town, "1 trực tiếp")
    await secretary.presses("Nhập thay")
    an = town.talk("DV01")

    await an.presses("Báo chưa đúng")
    await an.says("1")
    again = await secretary.says("/diemdanh")

    assert await ways(town, "DV01") == [None]
    assert again[-1].splitlines()[3] == "1. Nguyễn Văn An"


# ---------------------------------------------------------------- whether attendance is enough

STILL_READS = "Đã dự hội nghị: điểm danh chưa đủ, vẫn phải đọc và xác nhận"


async def test_attendance_is_enough_where_nobody_says_otherwise(town: Town) -> None:
    await open_study(town)
    (introduced,) = await town.talk("DV01").does(Pressed(0, f"/hoctap.{STUDY.id}"))
    secretary = await reviewing(town, "1 trực tiếp")
    await secretary.presses("Nhập thay")

    assert introduced.endswith("Đồng chí đã dự hội nghị: bí thư điểm danh, đồng chí không phải đọc lại.")
    answer = await standing(town, "DV01")
    assert answer is not None
    assert (answer.way, answer.studied) == (Way.DIRECT, True)


async def test_where_it_is_not_enough_whoever_attended_has_still_to_read(town: Town) -> None:
    await open_study(town, attendance_suffices=False)
    an, secretary = town.talk("DV01"), town.talk("BT01")
    (introduced,) = await an.does(Pressed(0, f"/hoctap.{STUDY.id}"))
    await an.says("0")
    (listed,) = await secretary.says("/diemdanh")
    (reviewed,) = await secretary.says("1-2 trực tiếp, 3 vắng: đi công tác, 5 học bù")
    an.unread()
    await secretary.presses("Nhập thay 4")
    told = "\n".join(an.unread())

    assert introduced.endswith("Đợt này, đồng chí đã dự hội nghị vẫn đọc văn bản và xác nhận.")
    assert STILL_READS in listed.splitlines()
    assert reviewed.splitlines()[3:7] == [
        "Hình thức học bù (1): Võ Văn Ước",
        "Đã dự hội nghị, còn đọc văn bản (2): Nguyễn Văn An, Đặng Thị Ánh",
        "Vắng (1):",
        "• Phạm Văn Phó: đi công tác",
    ]
    assert "Lý do: Đã dự hội nghị, còn phải đọc văn bản" in told
    assert await ways(town, "DV01", "DV02", "PB01", "DV03") == [Way.NONE] * 3 + [Way.MAKEUP]

    assert (await studied(town, "DV01", "Trực tiếp")).studied


async def test_the_office_sets_whether_attendance_is_enough(town: Town) -> None:
    office = town.talk("VP01")
    reviewed = await to_review(office)
    await office.mends("Dự hội nghị")
    changed = (await office.presses("Vẫn phải đọc"))[0]
    await office.presses("Xác nhận mở đợt")
    async with writing(town.app.database) as work:
        (round_,) = await work.rounds.open_rounds()

    assert "Đã dự hội nghị: bí thư điểm danh, không phải đọc lại" in reviewed.splitlines()
    assert STILL_READS in changed.splitlines()
    assert isinstance(round_, StudyRound)
    assert not round_.attendance_suffices
