"""`/moihoctap`, `/nghiquyet`, `/cauhoi`: a study round is prepared, looked at, opened, and seen with its figures."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from docx import Document as WordFile
from openpyxl import Workbook

from domain.people.person import Role
from domain.study.completion import Way
from domain.study.edition import Edition, Question, Resolution, digest_of
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from domain.study.text.cards import cut
from domain.talk.messages import Pressed, Said, Update
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.rounds.opening import AS_PREVIEWED, say_all
from tests.study.studying import STUDY, open_study, studied
from tests.town import ZONE, Talk, Town

TITLE = "Nghị quyết mẫu về chuyển đổi số"
PARTS = (
    "I. Quan điểm\n" + "Chuyển đổi số là việc của mỗi đảng viên, mỗi chi bộ, mỗi cơ quan. " * 4,
    "II. Mục tiêu\n" + "Đến hết năm 2027, tất cả hồ sơ được xử lý trên môi trường mạng. " * 4,
    "III. Nhiệm vụ\n" + "Chi bộ họp mỗi tháng một lần để kiểm điểm việc thực hiện. " * 5,
)
TEXT = "\n".join(part.strip() for part in PARTS)
RESOLUTION = (TITLE, "57-NQ/TW", "22/12/2024", "Bộ Chính trị", "https://vidu.example/nq57")
QUESTIONS = """Phần 1: Ai có trách nhiệm thực hiện?
A. Cấp trên
*B. Mỗi đảng viên
Giải thích: Phần 1 nêu: việc của mỗi đảng viên.

Phần 3: Chi bộ kiểm điểm bao lâu một lần?
A. Mỗi tháng *
B. Mỗi quý
C. Mỗi năm"""
ASK_TEXT = (
    "Nội dung học tập. Đồng chí chỉ gửi văn bản đã được công bố công khai.\n"
    "Đồng chí dán nội dung vào tin nhắn (được nhắn nhiều tin), hoặc gửi một tệp Word (.docx) hoặc .txt"
    " không quá 5 MB.\n"
    "Mỗi đề mục nên đứng riêng một dòng: Hệ thống chia phần theo đề mục."
)
CARDS = """Nội dung được chia thành 3 phần.

1. I. Quan điểm (263 ký tự)
2. II. Mục tiêu (255 ký tự)
3. III. Nhiệm vụ (289 ký tự)

Mỗi phần hiện trọn trên một màn hình 2.000 ký tự, ở mọi kênh."""
THERE = """Đã có 2 câu hỏi cho 3 phần:
Phần 1: Ai có trách nhiệm thực hiện? (2 phương án, đúng: B)
Phần 3: Chi bộ kiểm điểm bao lâu một lần? (3 phương án, đúng: A)

Đồng chí nhắn thêm hoặc gửi tệp Excel; câu hỏi mới của một phần thay câu cũ của phần đó.
Muốn bỏ, đồng chí nhắn ví dụ: bỏ 3 hoặc bỏ 1-4. Đã đủ thì chọn “Xong”."""
REVIEW = f"""Soát lại trước khi mở: {TITLE}
Số 57-NQ/TW, ngày 22/12/2024, của Bộ Chính trị
Toàn văn: https://vidu.example/nq57
Nội dung: 3 phần, 849 ký tự
Câu hỏi: 2; mức đạt: 2 câu đúng ngay lần đầu
Thời gian mỗi phần: ít nhất 8 giây
Bài thu hoạch: từ 300 ký tự
1. Những nhận thức của đồng chí về các điểm mới, nội dung cốt lõi của nghị quyết là gì?
2. Đồng chí liên hệ trách nhiệm của bản thân và đề xuất giải pháp thực hiện tại cơ quan, đơn vị như thế nào?
Hình thức học: trực tiếp, trực tuyến, tự nghiên cứu
Đã dự hội nghị: bí thư điểm danh, không phải đọc lại
Đối tượng: Đảng ủy Ví dụ và các đơn vị trực thuộc
Mở đợt: Ngay bây giờ
Thời hạn: 17:00, thứ Hai 07/12/2026
Sau thời hạn: vẫn học được, ghi là sau thời hạn
Tự đóng 7 ngày sau thời hạn: 17:00, thứ Hai 14/12/2026; mỗi đồng chí nhận một tin về kết quả

Phải học tập: 9 đồng chí: 7 ở 2 chi bộ và 2 đồng chí chưa xếp chi bộ
{AS_PREVIEWED}"""
AUDIENCE = ("Mọi đảng viên", "Đảng ủy Ví dụ (DU)")
TIMES = ("Ngay bây giờ", "17:00 07/12/2026")
TERMS = ("8 giây (thường)", "Có, từ 300 ký tự", "Dùng hai câu hỏi này", "1-3", *AUDIENCE, *TIMES)


async def to_text(talk: Talk) -> str:
    """Everything up to the question for the text."""
    return await say_all(talk, "/moihoctap", *RESOLUTION)


async def to_questions(talk: Talk) -> str:
    """Everything up to the question for questions."""
    await to_text(talk)
    return await say_all(talk, *PARTS, "Xong", "Tiếp tục")


async def to_review(talk: Talk) -> str:
    """Everything up to the review, with two questions."""
    await to_questions(talk)
    return await say_all(talk, QUESTIONS, "Xong", "2/2 câu", *TERMS)


async def opened(town: Town) -> StudyRound:
    """The only open round."""
    async with writing(town.app.database) as work:
        (round_,) = await work.rounds.open_rounds()
    assert isinstance(round_, StudyRound)
    return round_


async def edition_of(town: Town, round_: StudyRound) -> Edition:
    """The edition in force."""
    async with writing(town.app.database) as work:
        edition = await work.studies.edition(round_.id)
    assert edition is not None
    return edition


def without_choices(said: str) -> str:
    """A message without the numbered lines that stand for buttons."""
    return said.partition("\n1. Xác nhận")[0]


# ---------------------------------------------------------------- the whole way


async def test_a_study_round_is_prepared_opened_and_seen(town: Town) -> None:
    office = town.talk("VP01")

    review = await to_review(office)
    said = await office.presses("Xác nhận mở đợt")
    seen = await office.presses("Xem đợt học tập này")
    listed = await office.says("/nghiquyet")

    edition = await edition_of(town, await opened(town))
    assert review == REVIEW
    assert said == [
        f"Đã lập đợt học tập {TITLE}.\n"
        "Danh sách chốt: 9 đồng chí; nội dung 3 phần.\n"
        "Tin đầu tiên gửi lúc 09:30, thứ Hai 23/11/2026.\n"
        "\n"
        f"Mã kiểm tra văn bản, ghi trong từng xác nhận: {edition.digest[:16]}…"
    ]
    assert seen[0].split("\n")[:12] == [
        TITLE,
        "Số 57-NQ/TW, ngày 22/12/2024, của Bộ Chính trị",
        "Toàn văn: https://vidu.example/nq57",
        "Tình trạng: đang mở, còn 14 ngày",
        "Thời hạn: 17:00, thứ Hai 07/12/2026",
        "Nội dung: bản 1, 3 phần, 2 câu hỏi (mức đạt: 2)",
        "Đã dự hội nghị: bí thư điểm danh, không phải đọc lại",
        "Sau thời hạn: vẫn học được, ghi là sau thời hạn",
        "Tự đóng 7 ngày sau thời hạn: 17:00, thứ Hai 14/12/2026; mỗi đồng chí nhận một tin về kết quả",
        "",
        "Đã học tập: 0/9 (0,00%)",
        "Trực tiếp: 0 · Trực tuyến: 0 · Tự nghiên cứu: 0 · Học bù: 0",
    ]
    assert listed == [
        f"Các đợt học tập, quán triệt nghị quyết\n1. {TITLE} (57-NQ/TW): đã học 0/9 (0,00%), đang mở, còn 14 ngày"
    ]
    assert office.choices == ["Học tập 57-NQ/TW", "Mở đợt học tập mới"]


async def test_the_same_where_everything_is_typed(plain_town: Town) -> None:
    office = plain_town.talk("VP01")

    review = await to_review(office)
    said = await office.says("1")

    assert without_choices(review) == REVIEW
    assert said[0].split("\n")[:2] == [
        f"Đã lập đợt học tập {TITLE}.",
        "Danh sách chốt: 9 đồng chí; nội dung 3 phần.",
    ]


async def test_what_was_answered_becomes_the_round(town: Town) -> None:
    office = town.talk("VP01")

    await to_review(office)
    await office.presses("Xác nhận mở đợt")

    round_ = await opened(town)
    edition = await edition_of(town, round_)
    assert round_.resolution == Resolution(
        "57-NQ/TW", date(2024, 12, 22), "Bộ Chính trị", "https://vidu.example/nq57"
    )
    assert (round_.title, round_.edition, round_.cards, round_.questions) == (TITLE, 1, 3, 2)
    assert (round_.pass_mark, round_.pace) == (2, timedelta(seconds=8))
    assert round_.ways == (Way.DIRECT, Way.ONLINE, Way.SELF)
    assert round_.reflection is not None
    assert (round_.reflection.least, len(round_.reflection.guides)) == (300, 2)
    assert (edition.text, edition.digest, edition.minor) == (TEXT, digest_of(TEXT), False)
    assert [card.question for card in edition.cards] == [
        Question(
            "Ai có trách nhiệm thực hiện?",
            ("Cấp trên", "Mỗi đảng viên"),
            1,
            "Phần 1 nêu: việc của mỗi đảng viên.",
        ),
        None,
        Question("Chi bộ kiểm điểm bao lâu một lần?", ("Mỗi tháng", "Mỗi quý", "Mỗi năm"), 0),
    ]


async def test_a_bare_round_for_leaders_that_opens_later(town: Town) -> None:
    office, secretary, member = town.talk("VP01"), town.talk("BT01"), town.talk("DV01")
    await to_questions(office)
    guides = "1. Đồng chí tâm đắc điều gì?\n2. Đồng chí sẽ làm gì?"

    await say_all(office, "Không đặt câu hỏi", "5 giây", "450", guides, "Cả bốn hình thức")
    await say_all(office, "Chỉ bí thư, phó bí thư", "DB1", "08:00 25/11", "17:00 30/11")
    said = await office.presses("Xác nhận mở đợt")

    round_ = await opened(town)
    assert said[0].split("\n")[:4] == [
        f"Đã lập đợt học tập {TITLE}.",
        "Danh sách chốt: 4 đồng chí; nội dung 3 phần.",
        "Đợt mở lúc 08:00, thứ Tư 25/11/2026. Trước lúc đó đảng viên chưa thấy đợt.",
        "Tin đầu tiên gửi lúc 08:00, thứ Tư 25/11/2026.",
    ]
    assert round_.audience_roles == (Role.SECRETARY, Role.DEPUTY)
    assert (round_.pass_mark, round_.pace, len(round_.ways)) == (0, timedelta(seconds=5), 4)
    assert round_.reflection == ReflectionTerms(450, ("Đồng chí tâm đắc điều gì?", "Đồng chí sẽ làm gì?"))
    await town.at(datetime(2026, 11, 25, 8, tzinfo=ZONE))
    assert (len(secretary.unread()), len(member.unread())) == (1, 0)


# ---------------------------------------------------------------- the text


async def test_pasted_parts_are_counted_and_may_be_dropped(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)

    first = await office.says(PARTS[0])
    second = await office.says(PARTS[1])
    dropped = await office.presses("Bỏ các đoạn đã dán")
    short = await say_all(office, "Một dòng ngắn.", "Xong")

    more = (
        "Đồng chí dán tiếp đoạn sau, hoặc chọn “Xong” nếu đã đủ."
        " Đồng chí cũng có thể gửi một tệp thay cho các đoạn đã dán."
    )
    assert first == [f"Đã nhận 1 đoạn, tất cả 276 ký tự.\n{more}"]
    assert second == [f"Đã nhận 2 đoạn, tất cả 545 ký tự.\n{more}"]
    assert dropped == [ASK_TEXT]
    assert short == (
        "Nội dung mới có 14 ký tự; cần ít nhất 200 ký tự. Đề nghị đồng chí gửi thêm.\n\n"
        f"Đã nhận 1 đoạn, tất cả 14 ký tự.\n{more}"
    )


@pytest.mark.parametrize(("length", "taken"), [(199, False), (200, True)])
async def test_the_shortest_text_that_makes_cards(town: Town, length: int, taken: bool) -> None:
    office = town.talk("VP01")
    await to_text(office)

    said = await say_all(office, ("việc làm " * 30)[: length - 1] + ".", "Xong")

    assert said.startswith(f"Nội dung mới có {length} ký tự; cần ít nhất 200 ký tự.") is not taken


async def test_a_sentence_cut_by_a_full_message_goes_on(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)
    whole = "Chi bộ họp mỗi tháng một lần để kiểm điểm " * 60
    place = whole.rindex(" ", 0, 2000)

    await say_all(office, whole[:place].strip(), whole[place:].strip(), "Xong", "Tiếp tục")
    await say_all(
        office, "Không đặt câu hỏi", "5 giây", "Không yêu cầu", "Cả bốn hình thức", *AUDIENCE, *TIMES
    )
    await office.presses("Xác nhận mở đợt")

    assert (await edition_of(town, await opened(town))).text.split() == whole.split()
    assert "\n" not in (await edition_of(town, await opened(town))).text


async def test_a_mark_of_secrecy_is_refused_with_its_place_and_nothing_else(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    office = town.talk("VP01")
    await to_text(office)
    await office.says(PARTS[0])

    said = await office.says("Dòng thứ nhất.\nTài liệu TUYỆT MẬT về nhân sự.")
    after = await office.presses("Xong")

    assert said[0].split("\n")[0] == (
        "Ở dòng 4 có dấu hiệu văn bản mật (TUYỆT MẬT), nên Hệ thống không nhận và không lưu nội dung vừa gửi."
        " Nội dung mật không được gửi qua kênh này."
    )
    assert after[0].startswith("Đã nhận nội dung: 276 ký tự (mã kiểm tra 81a0 6852 48e8…).")
    assert "nhân sự" not in caplog.text


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("a.docx", "broken", "Tệp bị hỏng hoặc không đúng định dạng nên Hệ thống không đọc được."),
        ("a.docx", "locked", "Tệp có mật khẩu nên Hệ thống không đọc được."),
        ("a.docm", "macros", "Tệp có chứa mã lệnh (macro) nên Hệ thống không mở."),
        ("a.txt", "empty", "Tệp không có nội dung."),
        ("a.pdf", "pdf", "Ở bước này Hệ thống nhận tệp Word (.docx) hoặc .txt."),
        ("a.xlsx", "sheet", "Ở bước này Hệ thống nhận tệp Word (.docx) hoặc .txt."),
        ("a.txt", "secret", "Ở dòng 1 có dấu hiệu văn bản mật (MẬT),"),
    ],
)
async def test_a_document_that_will_not_do_is_refused_and_asked_again(
    town: Town, name: str, kind: str, why: str
) -> None:
    office = town.talk("VP01")
    await to_text(office)

    said = await office.sends(name, document(kind))

    assert said[-1].startswith(why)
    assert said[-1].endswith(ASK_TEXT)


def document(kind: str) -> bytes:
    """The bytes of a document of this kind."""
    match kind:
        case "broken":
            return b"PK\x03\x04 this is no archive"
        case "locked":
            return (
                bytes.fromhex("d0cf11e0a1b11ae1")
                + bytes(1024)
                + "EncryptedPackage".encode("utf-16-le")
                + bytes(1024)
            )
        case "macros":
            return with_macros()
        case "pdf":
            return b"%PDF-1.7"
        case "sheet":
            return sheet(("Phần", "Câu hỏi"))
        case "secret":
            return "Công văn MẬT của cơ quan".encode()
        case _:
            return b"  \n "


def word_file() -> bytes:
    """A Word document of three sections."""
    file = WordFile()
    for part in PARTS:
        heading, body = part.split("\n")
        file.add_heading(heading, level=1)
        file.add_paragraph(body)
    kept = io.BytesIO()
    file.save(kept)
    return kept.getvalue()


def with_macros() -> bytes:
    """The same with a project of macros inside."""
    kept = io.BytesIO(word_file())
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macros")
    return kept.getvalue()


def sheet(*rows: tuple[str | int, ...]) -> bytes:
    """An Excel file of these rows."""
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


async def test_a_word_file_takes_the_place_of_what_was_pasted(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)
    await office.says("Một phần đã dán.")

    said = await office.sends("nghi-quyet.docx", word_file())

    assert said[0] == "Hệ thống đang nhận tệp của đồng chí, xin chờ trong giây lát."
    assert said[1].split("\n\n")[1] == "Nội dung được chia thành 3 phần."


async def test_cards_are_seen_one_by_one_as_members_see_them(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)

    listed = await say_all(office, *PARTS, "Xong")
    first = await office.presses("Xem từng phần")
    ends = [office.choices]
    await office.presses("Phần sau")
    last = await office.presses("Phần sau")
    ends.append(office.choices)
    again = await office.presses("Danh sách phần")
    other = await office.presses("Đổi nội dung")

    cards = cut(TEXT)
    assert listed == f"Đã nhận nội dung: 849 ký tự (mã kiểm tra 5280 ed47 4e88…).\n\n{CARDS}"
    assert first == [f"{TITLE} · Phần 1/3\n\nI. Quan điểm\n\n{cards[0].body}"]
    assert last == [f"{TITLE} · Phần 3/3\n\nIII. Nhiệm vụ\n\n{cards[2].body}"]
    assert ends == [
        ["Phần sau", "Danh sách phần", "Tiếp tục", "⬅ Quay lại"],
        ["Phần trước", "Danh sách phần", "Tiếp tục", "⬅ Quay lại"],
    ]
    assert again == [CARDS]
    assert other == [ASK_TEXT]
    assert await office.presses("⬅ Quay lại") == [CARDS]


async def test_every_card_of_a_long_text_fits_a_small_screen(plain_town: Town) -> None:
    office = plain_town.talk("VP01")
    await to_text(office)
    text = "\n".join(
        f"{number}. Mục số {number}\n" + "Nội dung cần học tập kỹ. " * 90 for number in range(1, 9)
    )

    await office.sends("dai.txt", text.encode())
    shown = [await office.says("Xem từng phần")]
    while "Phần sau" in office.choices:
        shown.append(await office.says("Phần sau"))

    assert [len(said) for said in shown] == [1] * len(cut(text))
    assert max(len(said[0]) for said in shown) <= 2000


# ---------------------------------------------------------------- questions


async def test_questions_are_added_replaced_and_removed(town: Town) -> None:
    office = town.talk("VP01")
    await to_questions(office)

    added = await office.says(QUESTIONS)
    replaced = await office.says("Phần 3: Chi bộ họp mấy lần một tháng?\nA. Một lần\nB. Hai lần\nĐáp án: A")
    removed = await office.says("bỏ 1")
    nothing = await office.says("bỏ 2")
    cleared = await office.presses("Bỏ hết câu hỏi")

    assert added == [f"Đã nhận 2 câu hỏi.\n\n{THERE}"]
    assert replaced[0].split("\n")[0] == "Đã nhận 1 câu hỏi, trong đó 1 câu thay câu cũ."
    assert replaced[0].split("\n")[4] == "Phần 3: Chi bộ họp mấy lần một tháng? (2 phương án, đúng: A)"
    assert removed[0].split("\n")[:3] == ["Đã bỏ câu hỏi của phần 1.", "", "Đã có 1 câu hỏi cho 3 phần:"]
    assert nothing[0].startswith("Không thấy câu hỏi nào để bỏ.")
    assert cleared[0].startswith("Đã bỏ 1 câu hỏi.")
    assert office.choices == ["Không đặt câu hỏi", "Lấy mẫu Excel", "⬅ Quay lại"]


async def test_the_sheet_is_handed_out_once_and_taken_back(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await to_questions(office)

    given = await office.presses("Lấy mẫu Excel")
    await office.says("bỏ 1")
    files = [file.name for file in office.files]
    taken = await office.sends(
        "cau-hoi.xlsx",
        sheet(
            ("Phần", "Tiêu đề phần", "Câu hỏi", "A", "B", "C", "Đáp án đúng", "Giải thích"),
            (1, "I", "Ai có trách nhiệm thực hiện?", "Cấp trên", "Mỗi đảng viên", "", "B", "Phần 1 nêu."),
            (2, "II", "", "", "", "", "", ""),
            (3, "III", "Chi bộ kiểm điểm bao lâu một lần?", "Mỗi tháng", "Mỗi quý", "Mỗi năm", "A", ""),
        ),
    )

    assert given[0].startswith(
        "Mẫu Excel gửi kèm. Đồng chí điền rồi gửi lại tệp vào đây.\n\nCâu hỏi theo phần"
    )
    assert files == ["neu-guong_cau-hoi.xlsx"]
    assert taken[-1] == f"Đã đọc trang tính “Sheet”.\nĐã nhận 2 câu hỏi.\n\n{THERE}"


async def test_faults_of_a_sheet_name_their_rows_and_lose_nothing(town: Town) -> None:
    office = town.talk("VP01")
    await to_questions(office)
    await office.says(QUESTIONS)

    said = await office.sends(
        "cau-hoi.xlsx",
        sheet(
            ("Phần", "Câu hỏi", "A", "B", "Đáp án đúng"),
            (1, "Hai đáp án?", "một", "hai", "A, B"),
            ("", "Thiếu phần?", "một", "hai", "A"),
            (9, "Phần lạ?", "một", "hai", "A"),
            (2, "Không đáp án?", "một", "hai", ""),
            (3, "Một phương án?", "một", "", "A"),
            (3, "Đáp án lạ?", "một", "hai", "D"),
        ),
    )

    assert said[-1] == (
        "Chưa nhận câu hỏi nào của tin vừa gửi, vì có 7 chỗ cần sửa:\n"
        "• Dòng 2 của bảng: có nhiều hơn một đáp án đúng: “Hai đáp án?”.\n"
        "• Dòng 3 của bảng: câu hỏi chưa ghi thuộc phần nào: “Thiếu phần?”.\n"
        "• Dòng 4 của bảng: không có phần số “9”.\n"
        "• Dòng 5 của bảng: chưa đánh dấu đáp án đúng: “Không đáp án?”.\n"
        "• Dòng 6 của bảng: cần ít nhất hai phương án: “Một phương án?”.\n"
        "• và 2 chỗ khác\n"
        "Những gì đã nhận trước đó vẫn còn. Đề nghị đồng chí sửa rồi gửi lại.\n"
        f"\n{THERE}"
    )


async def test_a_typed_question_without_a_card_is_refused(town: Town) -> None:
    office = town.talk("VP01")
    await to_questions(office)

    said = await office.says("Ai có trách nhiệm?\nA. Cấp trên\nB. Mỗi đảng viên *")

    assert said[0].split("\n")[:2] == [
        "Chưa nhận câu hỏi nào của tin vừa gửi, vì có 1 chỗ cần sửa:",
        "• Dòng 1 của tin: câu hỏi chưa ghi thuộc phần nào: “Ai có trách nhiệm?”.",
    ]


async def test_a_text_sent_where_a_sheet_is_wanted(town: Town) -> None:
    office = town.talk("VP01")
    await to_questions(office)

    said = await office.sends("cau-hoi.docx", word_file())

    assert said[-1].startswith("Ở bước này Hệ thống nhận tệp Excel .xlsx theo mẫu. Đề nghị đồng chí gửi lại.")


# ---------------------------------------------------------------- other answers


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        (0, "Học", "Nội dung cần từ 5 đến 200 ký tự. Đề nghị đồng chí nhắn lại."),
        (2, "22/12/2027", "Ngày 22/12/2027 chưa đến."),
        (2, "hôm nào đó", "Hệ thống chưa đọc được ngày."),
        (4, "vidu.example/nq57", "Đường dẫn phải bắt đầu bằng http:// hoặc https://"),
        (4, "javascript://vidu.example/%0aalert(1)", "Đường dẫn phải bắt đầu bằng http:// hoặc https://"),
        (4, "https://ai:mk@vidu.example", "Đường dẫn phải bắt đầu bằng http:// hoặc https://"),
    ],
)
async def test_what_cannot_be_is_asked_again(town: Town, before: int, typed: str, why: str) -> None:
    office = town.talk("VP01")
    await say_all(office, "/moihoctap", *RESOLUTION[:before])

    said = await office.says(typed)

    assert said[0].startswith(why)


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        (0, "3", "Đề nghị đồng chí nhắn một số từ 1 đến 2."),
        (1, "121", "Đề nghị đồng chí nhắn một số từ 1 đến 120."),
        (2, "5001", "Đề nghị đồng chí nhắn một số từ 1 đến 5000."),
        (3, "Một?\nHai câu?\nBa câu?\nBốn câu?", "Đề nghị đồng chí nhắn nhiều nhất 3 câu hỏi"),
        (4, "3-5", "Đề nghị đồng chí nhắn các số từ 1 đến 4"),
        (8, "17:00 20/11/2026", "Thời điểm 17:00, thứ Sáu 20/11/2026 đã qua."),
    ],
)
async def test_terms_that_cannot_be_are_asked_again(town: Town, before: int, typed: str, why: str) -> None:
    office = town.talk("VP01")
    await to_questions(office)
    await say_all(office, QUESTIONS, "Xong", *("2/2 câu", *TERMS)[:before])

    said = await office.says(typed)

    assert said[0].replace(".000", "000").startswith(why)


@pytest.mark.parametrize("typed", ["0", "0.", "số 0", "\uff10", "00"])
async def test_zero_goes_back_where_a_number_is_asked_for(town: Town, typed: str) -> None:
    office = town.talk("VP01")
    await to_questions(office)
    asked = await say_all(office, "Không đặt câu hỏi")
    await say_all(office, "8 giây (thường)")

    assert (await office.says(typed))[0] == asked


async def test_a_deadline_before_the_opening_is_refused(town: Town) -> None:
    office = town.talk("VP01")
    await to_questions(office)
    await say_all(office, "Không đặt câu hỏi", "5 giây", "Không yêu cầu", "1", *AUDIENCE, "08:00 25/11")

    said = await office.says("17:00 24/11/2026")

    assert said[0].startswith(
        "Thời hạn phải sau lúc mở đợt (08:00, thứ Tư 25/11/2026). Đề nghị đồng chí chọn lại."
    )


async def test_markup_in_what_was_typed_is_shown_as_it_is(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, "/moihoctap", "Nghị quyết <b>mẫu</b> & *khác*", *RESOLUTION[1:])

    await say_all(office, "# <i>Mục</i> một\n" + "1 < 2 & <code>x</code>. " * 20, "Xong")
    said = await office.presses("Xem từng phần")

    assert said[0].split("\n")[:3] == [
        "Nghị quyết <b>mẫu</b> & *khác* · Phần 1/1",
        "",
        "<i>Mục</i> một",
    ]


# ---------------------------------------------------------------- edits and drafts


async def test_any_part_is_edited_and_the_rest_stays(town: Town) -> None:
    office = town.talk("VP01")
    await to_review(office)

    await office.mends("Nhịp đọc")
    paced = await office.says("15")
    await office.mends("Câu hỏi")
    back = await office.presses("⬅ Quay lại")
    await office.mends("Câu hỏi")
    await office.says("bỏ 1")
    await office.presses("Xong")
    fewer = await office.presses("1/1 câu")
    await office.mends("Bài thu hoạch")
    bare = await office.presses("Không yêu cầu")

    changed = REVIEW.replace("ít nhất 8 giây", "ít nhất 15 giây")
    assert paced == [changed]
    assert back == [changed]
    changed = changed.replace("Câu hỏi: 2; mức đạt: 2 câu", "Câu hỏi: 1; mức đạt: 1 câu")
    assert fewer == [changed]
    guides = "\n".join(changed.split("\n")[7:9])
    assert bare == [changed.replace("từ 300 ký tự\n" + guides, "không yêu cầu")]


async def test_questions_follow_their_cards_into_another_text(town: Town) -> None:
    office = town.talk("VP01")
    await to_review(office)

    await office.mends("Văn bản")
    text = f"{PARTS[2]}\nIV. Tổ chức thực hiện\n" + "Các cấp ủy tổ chức học tập nghị quyết này. " * 6
    said = await say_all(office, text, "Xong", "Tiếp tục")
    await office.presses("Xong")
    review = await office.presses("1/1 câu")

    assert said.split("\n")[:6] == [
        "Các phần đã thay đổi, 1 câu hỏi dưới đây không còn phần tương ứng:",
        "• Phần 1 trước đây: Ai có trách nhiệm thực hiện?",
        "",
        "Đã có 1 câu hỏi cho 2 phần:",
        "Phần 1: Chi bộ kiểm điểm bao lâu một lần? (3 phương án, đúng: A)",
        "",
    ]
    assert "Câu hỏi: 1; mức đạt: 1 câu đúng ngay lần đầu" in review[0].split("\n")


async def test_the_draft_is_still_there_after_a_break_and_in_another_process(
    town: Town, tmp_path: Path
) -> None:
    office = town.talk("VP01")
    await to_questions(office)
    await office.says(QUESTIONS)

    left = await office.says("/menu")
    resumed = await office.says("/moihoctap")
    other = Town(tmp_path)
    await town.app.leases.end()  # as the end of its process would have
    await other.move_in()
    again = other.talk("VP01")
    update = Update(again.address, "restart", other.clock.now(), Said("/moihoctap"))
    await other.app.dispatcher.receive("telegram", [update], "")
    await other.app.delivery.drain()
    there = again.unread()
    await other.close()

    kept = (
        f"Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn huy nếu muốn bỏ bản này.\n\n{THERE}"
    )
    assert left[0].startswith("Nội dung đang viết dở được lưu lại để đồng chí viết tiếp.")
    assert resumed == [kept]
    assert there == [kept]


async def test_leaving_says_what_becomes_of_the_draft(town: Town) -> None:
    office = town.talk("VP01")
    await to_text(office)

    asked = await office.says("/huy")
    left = await office.presses("Bỏ hẳn")

    assert asked[0].startswith("Đồng chí muốn bỏ những gì đã nhập?")
    assert left[0].startswith("Đã dừng. Đợt học tập chưa được mở và bản soạn không được giữ lại.")


# ---------------------------------------------------------------- figures, and whose they are


async def test_figures_and_questions_of_a_round(town: Town) -> None:
    office, secretary = town.talk("VP01"), town.talk("BT01")
    await open_study(town)
    await studied(town, "DV01")

    seen = await office.does(Pressed(0, f"/nghiquyet.{STUDY.id}"))
    asked = await secretary.does(Pressed(0, f"/cauhoi.{STUDY.id}"))

    lines = seen[0].split("\n")
    assert lines[9:13] == [
        "",
        "Đã học tập: 1/9 (11,11%)",
        "Trực tiếp: 0 · Trực tuyến: 0 · Tự nghiên cứu: 1 · Học bù: 0",
        "Chưa học, có lý do: 0 · Chưa học, chưa có lý do: 8",
    ]
    assert office.choices == [
        "Sửa nội dung",
        "Thống kê câu hỏi",
        "Đổi thời hạn của đợt",
        "Gia hạn",
        "Thêm người vào đợt",
        "Sau thời hạn",
        "Đóng đợt",
        "Xem trước tin sẽ gửi",
        "Nhắc người chưa xong",
        "Các đợt học tập",
    ]
    assert asked == [
        "Thống kê câu hỏi: Nghị quyết mẫu về chuyển đổi số (bản 1)\n"
        "Số đồng chí trả lời sai ngay lần đầu, nhiều nhất xếp trước:\n"
        "\n"
        "1. Phần 1: 0/1 (0,00%) trả lời sai lần đầu. Ai có trách nhiệm thực hiện chuyển đổi số?\n"
        "2. Phần 3: 0/1 (0,00%) trả lời sai lần đầu. Chi bộ kiểm điểm việc thực hiện bao lâu một lần?"
    ]


@pytest.mark.parametrize("round_id", ["", "x", "../nq57", "nq57' OR 1=1", "nq58"])
async def test_unknown_rounds_are_not_found(town: Town, round_id: str) -> None:
    office = town.talk("VP01")
    await open_study(town)

    seen = await office.says(f"/nghiquyet {round_id}".strip())
    asked = await town.talk("BT01").says(f"/cauhoi {round_id or 'y'}")

    unknown = "Không tìm thấy đợt học tập này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách."
    heading = "Các đợt học tập, quán triệt nghị quyết"
    assert seen[0].split("\n")[0] == (unknown if round_id else heading)
    assert asked[0].split("\n")[0] == unknown


async def test_a_round_elsewhere_is_not_shown_and_one_from_above_not_changed(town: Town) -> None:
    root, person = await root_id(town), await town.person_id("DV11")
    async with writing(town.app.database) as work:
        units = {unit.code: unit.id for unit in await work.people.units((root,), town.today)}
        await work.people.grant(person, Role.OFFICE, units["CB2"], town.today)
    await open_study(town)
    await open_study(town, id="nq58", audience_unit_id=units["CB1"], title="Nghị quyết của chi bộ khác")
    office = town.talk("DV11")

    listed = await office.says("/nghiquyet")
    above = await office.presses("Học tập")
    buttons = office.choices
    elsewhere = await office.says("/nghiquyet nq58")

    assert [line[:34] for line in listed[0].split("\n")[1:]] == ["1. Nghị quyết mẫu về chuyển đổi số"]
    assert above[0].endswith("việc thay đổi do văn phòng cấp trên thực hiện.")
    assert buttons == [
        "Thống kê câu hỏi",
        "Xem trước tin sẽ gửi",
        "Nhắc người chưa xong",
        "Các đợt học tập",
    ]
    assert elsewhere[0].startswith("Không tìm thấy đợt học tập này")


async def root_id(town: Town) -> str:
    """The whole committee's id."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
    assert root is not None
    return root.id


@pytest.mark.parametrize("command", ["/nghiquyet", "/moihoctap", "/suanghiquyet", "/cauhoi"])
async def test_members_are_told_it_is_not_theirs(town: Town, command: str) -> None:
    said = await town.talk("DV01").says(command)

    assert said[0].startswith("Mục này không thuộc phần việc của đồng chí.")


async def test_opening_is_recorded_without_the_text(town: Town) -> None:
    office = town.talk("VP01")
    await to_review(office)

    await office.presses("Xác nhận mở đợt")

    round_ = await opened(town)
    digest = (await edition_of(town, round_)).digest
    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)
    assert kept[-1] == (
        await town.person_id("VP01"),
        "study.open",
        round_.id,
        f"9 people, 3 cards, {digest}",
    )
