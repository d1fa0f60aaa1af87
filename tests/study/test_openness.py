"""Before a text is published: what it leaves out is seen, and phrases about secret papers are vouched for."""

from __future__ import annotations

import pytest

from domain.language.secrecy import PlacedMark
from domain.study.edition import digest_of
from domain.study.text.resolution import doubtful_marks, text_fault
from storage.tables import audit
from tests.people.test_linking import rows
from tests.rounds.opening import say_all
from tests.study.studying import STUDY, open_study
from tests.study.test_publishing import AUDIENCE, PARTS, TIMES, edition_of, opened, to_text
from tests.town import Town
from tests.workshop.reading.documents import document, paragraph, run

PHRASE = "Kết quả được công khai trên cổng thông tin điện tử, trừ văn bản mật theo quy định."
PUBLIC = "Đã đăng trên Cổng thông tin điện tử của tỉnh"
TERMS = ("Không đặt câu hỏi", "5 giây", "Không yêu cầu", "Cả bốn hình thức", *AUDIENCE, *TIMES)


@pytest.mark.parametrize(
    "text", ["MẬT", "ĐẢNG ỦY\nTỐI MẬT\nSố 1", "Tài liệu mật", "Việc này TỐI MẬT, mong các đồng chí giữ kín"]
)
def test_a_stamp_stops_a_text(text: str) -> None:
    fault = text_fault(text)

    assert (fault.trouble if fault else None, doubtful_marks(text)) == ("secret-mark", ())


def test_a_phrase_in_a_sentence_is_named_with_its_line_and_words() -> None:
    text = f"Điều 1.\n{PHRASE}\nĐổi mật khẩu, giữ bí mật nhà nước và bảo mật thông tin cá nhân của mọi người."

    assert text_fault(text) is None
    assert doubtful_marks(text) == (PlacedMark("MẬT", 2, PHRASE, stamp=False),)
    assert doubtful_marks(text)[0].excerpt == f"…{PHRASE[PHRASE.index('cổng') :]}"


def test_the_words_around_a_phrase_are_not_those_around_a_compound() -> None:
    line = f"Các cơ quan bảo mật thông tin, đổi mật khẩu mỗi quý một lần; {PHRASE}"

    assert "trừ văn bản mật theo" in doubtful_marks(line)[0].excerpt


def test_the_word_after_a_phrase_counts_for_its_own_line_alone() -> None:
    text = "Các cơ quan không công khai những văn bản mật\nvà những việc khác theo quy định của pháp luật."

    assert [mark.number for mark in doubtful_marks(text)] == [1]


async def test_a_public_text_that_speaks_of_secret_papers_is_published_with_a_reason(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)

    asked = await say_all(office, *PARTS, PHRASE, "Xong")
    short = await office.says("Có")
    review = await say_all(office, PUBLIC, "Tiếp tục", *TERMS)
    await office.presses("Xác nhận mở đợt")

    assert "Nội dung có 1 chỗ nói đến văn bản mật:\n• Dòng 7 (MẬT): “…" in asked
    assert "trừ văn bản mật theo quy định.”" in asked
    assert short[0].startswith("Nội dung cần từ 10 đến 300 ký tự.")
    round_ = await opened(town)
    text = (await edition_of(town, round_)).text
    assert PHRASE in text
    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)
    assert kept[-1] == (
        await town.person_id("VP01"),
        "study.open-text",
        round_.id,
        f"edition 1, line 7: {PUBLIC}",
    )
    assert f"Căn cứ là văn bản công khai: {PUBLIC}\n" in review


async def test_another_text_takes_the_place_of_a_doubtful_one(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)
    await say_all(office, *PARTS, PHRASE, "Xong")

    again = await office.presses("Đổi nội dung")
    listed = await say_all(office, *PARTS, "Xong")

    assert again[-1].startswith("Nội dung học tập.")
    assert "Nội dung được chia thành 3 thẻ." in listed


async def test_a_revised_text_is_vouched_for_too(town: Town) -> None:
    office = town.talk("VP01")
    await open_study(town)
    text = "\n".join((*(part.strip() for part in PARTS), PHRASE))

    await say_all(office, f"/suanghiquyet {STUDY.id}", "Sửa nhỏ", text, "Xong", PUBLIC, "Tiếp tục")
    await office.presses("Xác nhận ban hành")

    kept = await rows(town.app.database, audit.c.action, audit.c.detail)
    assert kept[-2:] == [
        ("study.correct", f"edition 2, 0 asked again, {digest_of(text)}"),
        ("study.open-text", f"edition 2, line 7: {PUBLIC}"),
    ]


async def test_what_a_document_holds_besides_its_text_is_seen_before_it_is_published(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)
    blocks = [paragraph(run(line)) for part in PARTS for line in part.split("\n")]
    hidden = paragraph(run("Ghi chú của người soạn", "<w:vanish/>"))
    struck = paragraph(run("Giao 5 chỉ tiêu.", "<w:strike/>"))

    taken = (
        await office.sends("nq.docx", document(*blocks, hidden, struck, paragraph("<w:r><w:drawing/></w:r>")))
    )[-1]
    review = await say_all(office, "Tiếp tục", *TERMS)

    for said in (taken, review):
        assert (
            "Không đưa vào nội dung học tập (không tính vào mã kiểm tra):\n"
            "• chữ ẩn: 1 chỗ, bắt đầu bằng “Ghi chú của người soạn”\n"
            "• chữ gạch ngang: 1 chỗ, bắt đầu bằng “Giao 5 chỉ tiêu.”\n"
            "• hình ảnh: 1 chỗ\n"
        ) in said
