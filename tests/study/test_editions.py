"""`/suanghiquyet`: a small correction lets proofs stand, a new edition asks again those whom the office chooses."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from domain.study.completion import StudyAnswer
from domain.study.edition import Edition, digest_of
from domain.study.reflections import ReflectionTerms
from domain.study.text.cards import cut, with_questions
from domain.study.text.resolution import normalised
from domain.talk.messages import Pressed
from handlers.study.reading.proofs import short_digest
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.rounds.opening import say_all
from tests.study import studying
from tests.study.studying import CARDS, REFLECTION, STUDY, republish, standing
from tests.town import ZONE, Talk, Town

TITLE = STUDY.title
SECTIONS = (
    "# I. Quan điểm\n" + "Chuyển đổi số là việc của mỗi đảng viên, mỗi chi bộ, mỗi cơ quan. " * 4,
    "# II. Mục tiêu\nĐến hết năm 2027, tất cả hồ sơ công việc được xử lý trên môi trường mạng.\n"
    + "Chi bộ theo dõi việc này hằng tháng. " * 5,
    "# III. Nhiệm vụ\nChi bộ họp mỗi tháng một lần để kiểm điểm.\n" + "Bí thư chịu trách nhiệm báo cáo. " * 6,
)
TEXT = normalised("\n".join(SECTIONS))
QUESTIONS = tuple(card.question for card in CARDS if card.question is not None)
EDITION = Edition(
    1, TEXT, digest_of(TEXT), with_questions(cut(TEXT), dict(zip((1, 3), QUESTIONS, strict=True)))
)
"""Three cards long enough to be cut again as they are; the first and the last have a question."""

SLIP = TEXT.replace("tất cả hồ sơ", "toàn bộ hồ sơ")
OTHER = TEXT.replace("họp mỗi tháng một lần", "họp mỗi tuần một lần")
SHORTER = (
    normalised("\n".join(SECTIONS[:2])) + "\n# IV. Tổ chức thực hiện\n" + "Các cấp ủy học tập văn bản. " * 9
)
CHANGE = "• Sửa: “Chi bộ họp mỗi tháng một lần để kiểm điểm.” → “Chi bộ họp mỗi tuần một lần để kiểm điểm.”"


async def open_study(town: Town, reflection: ReflectionTerms | None = None) -> None:
    """Open the round with these cards."""
    await studying.open_study(town, edition=EDITION, reflection=reflection)


async def studied(town: Town, code: str, edition: Edition = EDITION) -> StudyAnswer:
    """Play a member's whole way to the proof."""
    return await studying.studied(town, code, edition=edition)


async def to_cards(talk: Talk, kind: str, text: str) -> str:
    """Everything up to the cards of the new text."""
    await talk.does(Pressed(0, f"/suanghiquyet.{STUDY.id}"))
    return await say_all(talk, kind, text, "Xong")


async def editions(town: Town) -> list[Edition]:
    """Every edition of the round."""
    async with writing(town.app.database) as work:
        return await work.studies.editions(STUDY.id)


def without_choices(said: str) -> str:
    """A message without the numbered lines that stand for buttons."""
    return said.partition("\n1. Xác nhận")[0].partition("\n1. Xem đợt")[0]


# ---------------------------------------------------------------- what kind it is


async def test_a_small_correction_lets_proofs_stand_and_writes_to_nobody(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await open_study(town)
    proof = await studied(town, "DV01")
    member.unread()

    shown = await to_cards(office, "Đính chính", SLIP)
    review = await office.presses("Tiếp tục")
    said = await office.presses("Xác nhận cập nhật")

    assert shown.split("\n\n")[:3] == [
        f"Đã nhận nội dung: {len(SLIP)} ký tự (mã kiểm tra {short_digest(digest_of(SLIP))}).",
        "Thay đổi 1 đoạn: sửa 1, thêm 0, bỏ 0\n"
        "• Sửa: “Đến hết năm 2027, tất cả hồ sơ công việc được xử lý trên môi trường mạng.” →"
        " “Đến hết năm 2027, toàn bộ hồ sơ công việc được xử lý trên môi trường mạng.”\n"
        "Câu hỏi giữ lại: 2/2",
        shown.split("\n\n")[2],
    ]
    assert review[0].split("\n")[0] == f"Soát lại: đính chính của đợt học tập {TITLE} (bản 2)"
    assert review[0].split("\n")[-1] == "Các xác nhận đã có giữ nguyên; Hệ thống không nhắn tin cho ai."
    assert said[0].split("\n")[1] == "Các xác nhận đã có giữ nguyên."
    assert await standing(town, "DV01") == proof
    assert member.unread() == []
    assert [(one.number, one.minor, one.digest) for one in await editions(town)] == [
        (1, False, EDITION.digest),
        (2, True, digest_of(SLIP)),
    ]


async def test_a_new_edition_asks_everybody_again_with_one_notice(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await open_study(town)
    await studied(town, "DV01")
    await studied(town, "DV11")
    member.unread()

    await to_cards(office, "Bản mới", OTHER)
    asked = await say_all(office, "Tiếp tục", "Lập từ các thay đổi")
    review = await office.presses("Tất cả")
    said = await office.presses("Xác nhận cập nhật")

    assert asked == "Đã có 2 đồng chí học theo bản cũ. Ai phải học lại?"
    assert review == [
        f"Soát lại: bản mới của đợt học tập {TITLE} (bản 2)\n"
        "Thay đổi 1 đoạn: sửa 1, thêm 0, bỏ 0\n"
        "Câu hỏi giữ lại: 2/2\n"
        "Nội dung được chia thành 3 phần.\n"
        f"Báo cho đảng viên: {CHANGE}\n"
        "\n"
        "Phải học lại: 2 đồng chí đã học. Hệ thống sẽ nhắn cho từng đồng chí trong giờ làm việc;"
        " xác nhận cũ vẫn được lưu."
    ]
    assert said == [
        f"Đã đưa lên bản 2 của đợt học tập {TITLE}, gồm 3 phần.\n"
        "2 đồng chí được đề nghị học lại và sẽ nhận tin trong giờ làm việc."
    ]
    assert await standing(town, "DV01") is None
    assert member.unread() == [
        f"Nội dung đợt học tập {TITLE} đã có bản mới.\n"
        "\n"
        f"Những thay đổi:\n{CHANGE}\n"
        "\n"
        "Đề nghị đồng chí đọc bản mới và xác nhận lại. Xác nhận trước đây của đồng chí vẫn được lưu."
    ]
    assert member.choices == ["Học bản mới"]
    assert (await editions(town))[1].cards[2].question == CARDS[2].question


async def test_the_same_where_everything_is_typed(plain_town: Town) -> None:
    office = plain_town.talk("VP01")
    await open_study(plain_town)

    await office.says("/suanghiquyet")
    await say_all(office, "2", OTHER, "1", "C")
    await say_all(office, "Chi bộ họp mỗi tuần.")
    review = await office.says("3")
    said = await office.says("1")

    assert without_choices(review[0]).split("\n")[-3:] == [
        "Báo cho đảng viên: Chi bộ họp mỗi tuần.",
        "",
        "Không ai phải học lại; các xác nhận đã có giữ nguyên.",
    ]
    assert without_choices(said[0]) == (
        f"Đã đưa lên bản 2 của đợt học tập {TITLE}, gồm 3 phần.\nKhông đồng chí nào phải học lại."
    )


async def test_only_the_chosen_units_are_asked_again(town: Town) -> None:
    office, elsewhere = town.talk("VP01"), town.talk("DV11")
    await open_study(town)
    await studied(town, "DV01")
    proof = await studied(town, "DV11")
    elsewhere.unread()

    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Lập từ các thay đổi", "Một số đơn vị")
    nowhere = await office.says("CB9")
    chosen = await office.says("cb1")
    unclear = await office.says("Chi bộ")
    review = await office.presses("Xong")
    said = await office.presses("Xác nhận cập nhật")

    assert nowhere[0].startswith("Không tìm thấy đơn vị này trong đợt.")
    assert chosen[0].split("\n")[:2] == ["Các đơn vị học lại:", "• Chi bộ Văn phòng: 1 đồng chí đã học"]
    assert unclear[0].startswith("Có 2 đơn vị tên như vậy.")
    assert review[0].split("\n")[-1].startswith("Phải học lại: 1 đồng chí đã học.")
    assert said[0].split("\n")[1].startswith("1 đồng chí được đề nghị học lại")
    assert await standing(town, "DV01") is None
    assert await standing(town, "DV11") == proof
    assert elsewhere.unread() == []


async def test_a_unit_stands_for_all_under_it(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await studied(town, "DV01")
    await studied(town, "DV11")

    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Lập từ các thay đổi", "Một số đơn vị", "DB1", "Xong")
    said = await office.presses("Xác nhận cập nhật")

    assert said[0].split("\n")[1].startswith("2 đồng chí được đề nghị học lại")


async def test_the_notice_waits_for_working_time(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await open_study(town)
    await studied(town, "DV01")
    await town.at(datetime(2026, 11, 23, 20, tzinfo=ZONE))
    member.unread()

    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Lập từ các thay đổi", "Tất cả", "Xác nhận cập nhật")
    in_the_evening = member.unread()
    # 24 November is a holiday.
    await town.at(datetime(2026, 11, 25, 8, tzinfo=ZONE))

    first_lines = [said.split("\n")[0] for said in member.unread()]
    assert in_the_evening == []
    assert first_lines.count(f"Nội dung đợt học tập {TITLE} đã có bản mới.") == 1


async def test_the_button_of_the_notice_opens_the_new_text(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await open_study(town, reflection=REFLECTION)
    await studied(town, "DV01")
    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Lập từ các thay đổi", "Tất cả", "Xác nhận cập nhật")

    await member.presses("Học bản mới")
    again = await studied(town, "DV01", edition=(await editions(town))[1])

    assert (again.edition, again.digest) == (2, digest_of(OTHER))


# ---------------------------------------------------------------- what goes over


async def test_a_question_without_its_card_is_named_and_left_out(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)

    shown = await to_cards(office, "Đính chính", SHORTER)
    await say_all(office, "Tiếp tục", "Xác nhận cập nhật")

    lines = shown.split("\n")
    assert "Câu hỏi giữ lại: 1/2" in lines
    assert "Câu hỏi của phần cũ 3 không còn phần tương ứng nên không dùng nữa." in lines
    assert [card.question for card in (await editions(town))[1].cards] == [CARDS[0].question, None, None]


async def test_the_same_text_is_told_to_be_the_same(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)

    said = await to_cards(office, "Bản mới", f"  {TEXT.replace(' ', '  ')}\n\n")

    assert said.startswith(
        "Nội dung vừa gửi giống hệt bản đang dùng nên chưa có gì để sửa."
        " Đề nghị đồng chí gửi nội dung đã sửa."
    )


async def test_another_text_and_another_choice_from_the_review(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await studied(town, "DV01")
    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Chi bộ họp mỗi tuần.", "Một số đơn vị", "CB2", "Xong")

    await office.mends("Ai học lại")
    all_ = await office.presses("Tất cả")
    await office.mends("Lời báo")
    noted = await office.says("Thay đổi lịch họp.")
    await office.mends("Văn bản")
    text = await say_all(office, SLIP, "Xong", "Tiếp tục")
    await office.mends("Loại sửa")
    minor = await office.presses("Đính chính")

    assert all_[0].split("\n")[-1].startswith("Phải học lại: 1 đồng chí đã học.")
    assert "Báo cho đảng viên: Thay đổi lịch họp." in noted[0].split("\n")
    assert text.split("\n")[0] == f"Soát lại: bản mới của đợt học tập {TITLE} (bản 2)"
    assert minor[0].split("\n")[0] == f"Soát lại: đính chính của đợt học tập {TITLE} (bản 2)"


# ---------------------------------------------------------------- others were first


async def test_somebody_else_was_first_and_the_text_is_kept(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await to_cards(office, "Đính chính", SLIP)
    await office.presses("Tiếp tục")
    other = replace(EDITION, number=2, text=OTHER, digest=digest_of(OTHER), minor=True)

    await republish(town, other)
    first = await office.presses("Xác nhận cập nhật")
    await office.presses("Tiếp tục")
    said = await office.presses("Xác nhận cập nhật")

    assert first[0].split("\n\n")[0] == (
        "Trong lúc đồng chí soạn đã có một bản khác được đưa lên."
        " Nội dung đồng chí gửi vẫn còn; đề nghị đồng chí xem lại các thay đổi so với bản đó."
    )
    assert first[0].split("\n\n")[1].startswith("Thay đổi 2 đoạn: sửa 2, thêm 0, bỏ 0")
    assert said[0].startswith(f"Đã đưa lên bản 3 của đợt học tập {TITLE}")


async def test_somebody_else_published_the_very_same_text(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await to_cards(office, "Đính chính", SLIP)
    await office.presses("Tiếp tục")

    await republish(town, replace(EDITION, number=2, text=SLIP, digest=digest_of(SLIP), minor=True))
    said = await office.presses("Xác nhận cập nhật")

    assert said[0].startswith("Nội dung vừa gửi giống hệt bản đang dùng nên chưa có gì để sửa.")
    assert len(await editions(town)) == 2


async def test_a_round_closed_meanwhile_is_not_revised(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await to_cards(office, "Đính chính", SLIP)
    await office.presses("Tiếp tục")

    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())
    said = await office.presses("Xác nhận cập nhật")

    assert said == [
        "Không tìm thấy đợt học tập này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách."
    ]
    assert len(await editions(town)) == 1


@pytest.mark.parametrize("round_id", ["x", "../nq57", "nq57' OR 1=1", "NQ57"])
async def test_unknown_rounds_are_not_revised(town: Town, round_id: str) -> None:
    office = town.talk("VP01")
    await open_study(town)

    said = await office.says(f"/suanghiquyet {round_id}")

    assert said == [
        "Không tìm thấy đợt học tập này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách."
    ]
    assert office.choices == ["Các đợt học tập"]


async def test_editions_are_recorded_without_the_text(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    await studied(town, "DV01")

    await to_cards(office, "Bản mới", OTHER)
    await say_all(office, "Tiếp tục", "Lập từ các thay đổi", "Tất cả", "Xác nhận cập nhật")

    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)
    assert kept[-1] == (
        await town.person_id("VP01"),
        "study.edition",
        STUDY.id,
        f"edition 2, 1 asked again, {digest_of(OTHER)}",
    )
