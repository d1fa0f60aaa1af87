"""The study of a resolution, step by step, as its people would do it on the page."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from openpyxl.workbook import Workbook
from playwright.sync_api import expect

from tests.e2e.phones import Phone
from tests.e2e.steps import Story, fetched, today_of

TITLE = "Nghị quyết về xây dựng công sở số, phục vụ Nhân dân"
PACE = 3_100
"""Milliseconds that a card stays at least: the one thing on the page that only time passes."""

RIGHT = {
    "xây dựng công sở số trước hết để làm gì": "Để người dân đỡ tốn thời gian",
    "giảm ít nhất bao nhiêu": "30%",
    "Ai chịu trách nhiệm": "Người đứng đầu cấp ủy",
    "gửi trước ít nhất mấy ngày": "Hai ngày",
    "đảng viên không được làm gì": "Cho mượn hoặc nhờ người khác ký thay",
}
THOUGHTS = (
    "Điểm mới tôi tâm đắc nhất là lấy thời gian chờ của người dân làm thước đo, không phải số phần mềm. "
    "Ở bộ phận của tôi, hồ sơ thường phải chờ vì thiếu giấy tờ ngay từ lúc nhận.",
    "Tôi sẽ soạn bảng hướng dẫn một trang cho ba thủ tục hay thiếu nhất trước ngày 15 tháng sau, "
    "và mỗi tuần dành một buổi chiều giúp hai đồng chí trong chi bộ dùng chữ ký số.",
)
REASON = "đi công tác đến cuối tháng"
REMARK = "nêu rõ liên hệ bản thân"
NEW_TITLE = "Kết luận về nâng cao chất lượng sinh hoạt chi bộ"
NEW_TEXT = """# Mục đích
Sinh hoạt chi bộ thiết thực, có chuẩn bị, có kết luận rõ việc, rõ người, rõ thời hạn. Tài liệu gửi trước ít nhất hai \
ngày để các đồng chí nghiên cứu; chỉ in khi thật cần thiết. Thời gian họp dành phần lớn cho thảo luận việc cụ thể của \
cơ quan, không đọc lại báo cáo.

# Cách làm
Mỗi kỳ chọn một việc để bàn sâu, mời các đồng chí trực tiếp làm nêu ý kiến trước. Kết luận được ghi vào biên bản và \
kiểm lại ở kỳ sau. Đồng chí vắng mặt có lý do gửi ý kiến bằng văn bản, chi bộ đọc ý kiến đó trong phần thảo luận và \
trả lời ngay tại cuộc họp.
"""
PROOF = re.compile(r"HT-[0-9]{4}-[0-9]{4,}")


def begin(story: Story) -> None:
    """The member opens the only round there is to study, and presses too soon: the card stays, kindly."""
    member = story.member
    member.say("/hoctap")
    member.sees(TITLE, "Nội dung gồm 7 phần, kèm 5 câu hỏi ngắn", "Bắt đầu học")
    member.press("Bắt đầu học")
    member.sees("Phần 1/7", "Mở đầu")
    member.press("Đã đọc, tiếp tục")
    member.sees("Đề nghị đồng chí đọc kỹ phần này")


def stop_and_go_on(story: Story) -> None:
    """Half-way the member leaves, and finds the place again."""
    member = story.member
    _turn(story, "Phần 2/7")
    member.press("Để sau")
    member.sees("Chỗ đang đọc và bài đang viết được giữ nguyên")
    member.say("hoc tap")
    member.sees("Phần 2/7", "I. Quan điểm")


def read_on(story: Story) -> None:
    """Every card with its question; the first one is answered wrongly once: the explanation, that card, once more."""
    member = story.member
    story.page.wait_for_timeout(PACE)
    member.press("Đã đọc, tiếp tục")
    member.sees("Câu hỏi:")
    member.press("Để có thêm phần mềm")
    member.sees("Câu trả lời chưa đúng.", "Phần 2/7")
    for card in range(2, 7):
        if card > 2:
            story.page.wait_for_timeout(PACE)
        member.press("Đã đọc, tiếp tục")
        member.sees("Câu hỏi:")
        asked = member.newest.inner_text()
        member.press(next(answer for words, answer in RIGHT.items() if words in asked))
        member.sees("Đúng.", f"Phần {card + 1}/7")
    story.page.wait_for_timeout(PACE)
    member.press("Đã đọc, tiếp tục")
    member.sees("bằng hình thức nào?")


def confirm(story: Story) -> str:
    """The way, a reflection begun in a message and finished in a browser, the last look, the proof. Returns its
    code."""
    member = story.member
    member.type("3")
    member.sees("Bài thu hoạch:", "ít nhất 300 ký tự")
    member.say(THOUGHTS[0])
    member.sees("còn thiếu")
    write_in_a_browser(member, THOUGHTS[1])
    proof = member.saw("Xác nhận học tập số", "mã kiểm tra văn bản")
    found = PROOF.search(proof.inner_text())
    assert found is not None
    member.say("/hoctap")
    member.sees("Xác nhận đã học tập:", found.group())
    return found.group()


def write_in_a_browser(member: Phone, rest: str) -> None:
    """By the link of the question: what is there already, the rest, which is kept meanwhile, and the sending; by the
    keyboard alone."""
    member.press("Viết trên trang")
    member.sees("Viết trên trang.", "nhập mã")
    code = re.search(r"nhập mã (\d{4})", member.newest.inner_text())
    assert code is not None
    with member.page.context.expect_page() as opening:
        member.newest.locator("a").first.click()
    board = opening.value
    faults: list[str] = []
    board.on("pageerror", lambda error: faults.append(str(error)))
    board.get_by_label("Mã 4 chữ số").fill(code[1])
    board.clock.install()
    board.keyboard.press("Enter")
    written = board.get_by_label("Bài viết của đồng chí")
    expect(written).to_be_focused()
    expect(written).to_have_value(THOUGHTS[0])
    board.keyboard.press("Control+End")
    board.keyboard.insert_text(f" {rest}")
    expect(board.locator("#count")).to_contain_text(f"{len(THOUGHTS[0]) + 1 + len(rest)} ký tự")
    with board.expect_response(lambda answer: answer.request.resource_type == "fetch"):
        board.clock.fast_forward(6_000)
    expect(board.get_by_role("status")).to_contain_text("Đã lưu bản nháp lúc")
    faults += [one["id"] for one in Axe().run(board).response["violations"]]
    board.keyboard.press("Tab")
    board.keyboard.press("Enter")
    expect(board.locator("main")).to_contain_text("xem lại trước khi gửi")
    expect(board.locator("main")).to_contain_text(rest)
    board.get_by_role("button", name="Gửi").press("Enter")
    expect(board.get_by_role("status")).to_contain_text("Xác nhận học tập số")
    assert faults == []
    board.close()


def study_by_typing(phone: Phone) -> str:
    """The whole study by words and numbers alone, as on a channel without buttons. Returns the proof's code."""
    phone.type("hoc tap")
    phone.sees("Bắt đầu học", "0. Để sau")
    phone.type("1")
    for card in range(1, 8):
        phone.sees(f"Phần {card}/7", "1. Đã đọc, tiếp tục")
        phone.page.wait_for_timeout(PACE)
        phone.type("1")
        if 2 <= card <= 6:
            phone.sees("Câu hỏi:")
            asked = phone.newest.inner_text()
            phone.type(next(answer for words, answer in RIGHT.items() if words in asked))
    phone.sees("bằng hình thức nào?", "3. Tự nghiên cứu")
    phone.type("3")
    phone.sees("ít nhất 300 ký tự")
    for thought in THOUGHTS:
        phone.type(thought)
        phone.sees(thought[-40:])
    phone.type("xong")
    phone.sees("xem lại trước khi gửi", "1. Xác nhận đã học")
    phone.type("1")
    found = PROOF.search(phone.saw("Xác nhận học tập số", "mã kiểm tra văn bản").inner_text())
    assert found is not None
    return found.group()


def somebody_says_why_not(story: Story) -> str:
    """A second member has not studied and says why: an answer, but not done. Returns their name."""
    secretary, member = story.secretary, story.member
    secretary.say("/chibo")
    secretary.sees("Chưa xác nhận học tập (")
    listed = secretary.newest.inner_text()
    _, _, names = listed.partition("Chưa xác nhận học tập (")
    names, _, _ = names.partition("Bài thu hoạch chờ đọc")
    _, _, unreached = listed.partition("Chưa nhận được tin của Hệ thống")
    name: str = next(one for one in re.findall(r"^• ([^–\n]+)$", names, re.MULTILINE) if one not in unreached)
    member.hand_to(name)
    member.say("/hoctap")
    member.saw("Bắt đầu học")
    member.press("Báo lý do chưa học")
    member.sees("Vì sao đồng chí chưa học được")
    member.say(REASON)
    member.sees("xem lại", REASON)
    member.press("Gửi")
    member.saw("Hệ thống đã ghi nhận")
    return name


def secretary_follows_up(story: Story, excused: str) -> str:
    """The secretary sees the reason, reads the reflections, enters somebody who sat in the hall. Returns who."""
    secretary = story.secretary
    secretary.say("/chibo")
    secretary.sees(excused, REASON)
    secretary.say("/docbai")
    secretary.sees("bài thu hoạch chờ đồng chí đọc", story.member_name)
    number = _number_of(secretary, story.member_name)
    secretary.type(f"{number} bổ sung: {REMARK}")
    secretary.sees(REMARK)
    secretary.type("1")
    secretary.saw("1 bài")
    secretary.say("/ma")
    secretary.sees("Cấp mã liên kết")
    unlinked = re.findall(r"^[0-9]+\. (.+) – chưa liên kết", secretary.newest.inner_text(), re.MULTILINE)
    secretary.say("/diemdanh")
    secretary.sees("Ghi kết quả học tập:", "danh sách")
    free = re.findall(r"^([0-9]+)\. ([^–\n]+)$", secretary.newest.inner_text(), re.MULTILINE)
    place, name = next((str(place), str(name)) for place, name in free if name not in unlinked)
    secretary.type(f"{place} trực tiếp")
    secretary.sees("trực tiếp", name)
    secretary.type("1")
    secretary.saw(name)
    return name


def are_told(story: Story, entered: str) -> None:
    """Whoever was entered reads so and could object; the reflection's author reads what to add."""
    member = story.member
    member.hand_to(entered)
    member.saw("đã nhập thay cho đồng chí", "hình thức trực tiếp")
    member.hand_to(story.member_name)
    member.saw("bài thu hoạch", REMARK)


def publish(story: Story, folder: Path) -> None:
    """The office publishes another resolution from a file, looks at its cards, and opens the round for one body."""
    office = story.office
    file = folder / "ket-luan.md"
    file.write_text(NEW_TEXT, encoding="utf-8")
    office.say("/nghiquyet")
    office.sees("Các đợt học tập", TITLE)
    office.press("Mở đợt học tập mới")
    office.sees("Tên đợt học tập là gì?")
    office.say(NEW_TITLE)
    office.sees("Số, ký hiệu")
    office.say("07-KL/ĐU")
    office.sees("ban hành ngày nào")
    office.say("02/11/2026")
    office.sees("Cơ quan nào ban hành")
    office.say("Đảng ủy Ví dụ")
    office.sees("Đường dẫn đến toàn văn")
    office.press("Bỏ qua")
    office.sees("Nội dung học tập")
    office.send_file(file)
    office.saw("Nội dung được chia thành 2 phần")
    office.press("Xem từng phần")
    office.sees("Mục đích", "Phần 1/2")
    office.press("Danh sách phần")
    office.sees("Nội dung được chia thành 2 phần")
    office.press("Tiếp tục")
    office.sees("Câu hỏi theo phần")
    office.say(
        "Phần 2: Mỗi kỳ bàn sâu mấy việc?\n*A. Một việc\nB. Ba việc\nGiải thích: Mỗi kỳ chọn một việc."
    )
    office.sees("Phần 2")
    office.press("Xong")
    _answer_until_review(story)
    office.sees("Soát lại trước khi mở", NEW_TITLE, "Tin sẽ gửi")
    office.press("Xác nhận mở đợt")
    office.saw(NEW_TITLE, "Danh sách chốt")


def reminder_merges(story: Story, excused: str) -> None:
    """Whoever said why not is still reminded, of both rounds in one message, with the reason."""
    phone = story.member
    phone.hand_to(excused)
    reminders = phone.with_words(TITLE, REASON, "Tin tự động")
    story.clock.turn_days_until(reminders, most=9)
    expect(reminders.last).to_contain_text(f"đồng chí {excused} (")


def monday_speaks_of_study(story: Story) -> Workbook:
    """After the deadline and the week's end the office reads both kinds, and the workbook has them. Returns it."""
    office = story.office
    story.clock.turn("deadline")
    story.clock.turn("monday")
    office.saw("Đảng bộ Ví dụ, Tuần", "05-NQ/ĐU")
    return fetched(story, office)


def _turn(story: Story, shown: str) -> None:
    story.page.wait_for_timeout(PACE)
    story.member.press("Đã đọc, tiếp tục")
    story.member.sees(shown)


def _number_of(phone: Phone, name: str) -> str:
    found = re.search(rf"^([0-9]+)\. {re.escape(name)}", phone.newest.inner_text(), re.MULTILINE)
    assert found is not None
    return found.group(1)


def _answer_until_review(story: Story) -> None:
    """What is left of the publishing, with what is ready wherever something is."""
    office = story.office
    deadline = today_of(story) + timedelta(days=21)
    for words, choice in (
        ("trả lời đúng ngay lần đầu mấy câu", "1/1 câu"),
        ("bao nhiêu giây", "5 giây"),
        ("Có yêu cầu bài thu hoạch không?", "Không yêu cầu"),
        ("Đảng viên được chọn những hình thức học nào?", "Cả bốn hình thức"),
        ("Đợt dành cho ai?", "Mọi đảng viên"),
        ("Đợt dành cho đơn vị nào?", "Đảng bộ Sở Khoa học mẫu"),
        ("Đợt mở lúc nào?", "Ngay bây giờ"),
    ):
        office.sees(words)
        office.press(choice)
    office.sees("Thời hạn học tập đến lúc nào?")
    office.say(f"17:00 {deadline:%d/%m/%Y}")
