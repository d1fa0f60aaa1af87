"""The main story, step by step, as the people of it would do it on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from playwright.sync_api import Page, expect

from tests.e2e.phones import Clock, Phone

NEW_ROUND = "Đăng ký chuyên đề chuyển đổi số"
WEAK_DEED = "Cố gắng hoàn thành tốt nhiệm vụ được giao tại cơ quan và ở nơi cư trú của mình."
GOOD_DEED = (
    "Hướng dẫn 9/9 đồng chí trong chi bộ dùng thành thạo chữ ký số trước ngày 31/12, mỗi tháng 02 buổi chiều."
)
RESULT = "9/9 đồng chí dùng thành thạo chữ ký số"
EVIDENCE = "Danh sách có ký xác nhận"
REMARK = "Đề nghị nêu rõ con số của từng tháng"
SHORT_REMARK = "thiếu minh chứng"
WEEK = "Đa số đồng chí đăng ký sớm, còn một số đồng chí đi công tác."
OLD_ROUND = "Đăng ký nêu gương Quý"
REMINDED = "Tin tự động"
SHEETS = [
    "Trang trình",
    "Tổng hợp",
    "Đơn vị",
    "Theo đảng viên",
    "Nội dung đăng ký",
    "Học tập – tổng hợp",
    "Học tập – đơn vị",
    "Học tập – cá nhân",
    "Câu hỏi",
    "Kết nối",
]
"""What goes out by itself names nobody."""
RECEIPT = re.compile(r"NG-[0-9]{4}-[0-9]{4}")


@dataclass(slots=True)
class Story:
    """The page with its three phones, and what later steps need to know of earlier ones."""

    page: Page
    receipt: str = ""
    member_name: str = ""
    returned: str = ""
    missing: str = ""

    @property
    def member(self) -> Phone:
        return Phone(self.page, "member")

    @property
    def secretary(self) -> Phone:
        return Phone(self.page, "secretary")

    @property
    def office(self) -> Phone:
        return Phone(self.page, "office")

    @property
    def clock(self) -> Clock:
        return Clock(self.page)


def today_of(story: Story) -> date:
    """The day that the page's clock shows."""
    expect(story.clock.face).to_contain_text("/")
    shown = re.search(r"(\d\d)/(\d\d)/(\d{4})", story.clock.face.inner_text())
    assert shown is not None
    return date(int(shown[3]), int(shown[2]), int(shown[1]))


def open_a_round(story: Story) -> None:
    """The office, with the mouse: title, period, groups, numbers, times, audience, the look ahead, the confirmation."""
    office = story.office
    deadline = today_of(story) + timedelta(days=21)
    office.sees("Kính chào đồng chí")
    office.say("/dot")
    office.sees("Các đợt đăng ký")
    office.press("Mở đợt đăng ký")
    office.sees("Đồng chí mở đợt mới thế nào?")
    office.press("Soạn từ đầu")
    office.sees("Tên đợt đăng ký là gì?")
    office.say(NEW_ROUND)
    office.sees("Các việc nêu gương được thực hiện trong thời gian nào?")
    office.say("1")
    office.sees("Đợt này gồm những nhóm nội dung nào?")
    office.press("Lấy cả 8 nhóm")
    office.sees("ít nhất")
    office.press("1 nội dung")
    office.sees("nhiều nhất")
    office.press("2 nội dung")
    office.sees("Đợt mở lúc nào?")
    office.press("Ngay bây giờ")
    office.sees("Thời hạn đăng ký đến lúc nào?")
    office.say(f"17:00 {deadline:%d/%m/%Y}")
    office.sees("Đợt dành cho đơn vị nào?")
    office.press("Đảng bộ Sở Khoa học mẫu")
    office.sees("có cần bí thư chi bộ xác nhận không?")
    office.press("Có, bí thư xác nhận")
    office.sees("Hướng dẫn thêm cho đảng viên")
    office.press("Bỏ qua")
    office.sees(
        "Soát lại trước khi mở", "Phải đăng ký:", "Tin sẽ gửi", "thông báo mở đợt", "gửi bí thư danh sách"
    )
    office.press("Xác nhận mở đợt")
    office.sees("Đã lập đợt", "Danh sách chốt:")


def notice_goes_out(story: Story) -> None:
    """Within the hour everybody of the round hears of it; the secretary, who owes a pledge too, among them."""
    story.clock.turn("hour")
    story.secretary.saw(NEW_ROUND, REMINDED)


def join_by_link(story: Story) -> None:
    """The member opens the bot by the link on the card, reads the consent text and agrees."""
    member = story.member
    expect(member.node.locator(".who")).not_to_be_empty()
    story.member_name = member.node.locator(".who").inner_text()
    member.node.get_by_test_id("start-link").click()
    member.sees("Mã này được cấp cho đồng chí", story.member_name, "Đồng ý")
    member.press("Đồng ý")
    member.saw("Kính chào đồng chí", "chưa đăng ký")


def pledge(story: Story) -> None:
    """The member, by keyboard alone, for one of two rounds, with a weak deed: one hint, and a receipt."""
    member = story.member
    member.type("/dangky")
    member.sees("Đồng chí đăng ký cho đợt nào?", OLD_ROUND, NEW_ROUND)
    member.enter("Đăng ký Q.")
    write_pledge(story, WEAK_DEED, hint="Gợi ý:")


def write_pledge(story: Story, deed: str, *, hint: str = "") -> None:
    """Group, deed, result, day, evidence, a last look; typed, but for the day, which is a button."""
    member = story.member
    member.sees("Đồng chí chọn nhóm nội dung:")
    member.type("5")
    member.sees("viết việc làm nêu gương")
    member.type(deed)
    member.sees(hint, "Kết quả dự kiến là gì?")
    member.type(RESULT)
    member.sees("Đồng chí hoàn thành vào ngày nào?")
    member.enter("Hết quý")
    member.sees("Minh chứng (và người xác nhận) là gì")
    member.type(EVIDENCE)
    member.sees("Đề nghị đồng chí xem lại trước khi gửi", deed, RESULT, EVIDENCE)
    member.type("1")
    receipt = member.saw("Hệ thống đã ghi nhận nội dung số", "đang chờ chi bộ xác nhận")
    found = RECEIPT.search(receipt.inner_text())
    assert found is not None
    story.receipt = found.group()


def decide_one_by_one(story: Story) -> None:
    """The secretary is told of the new pledge, approves it, and returns another with a remark of their own."""
    secretary = story.secretary
    secretary.sees(story.member_name, story.receipt, "Đề nghị đồng chí xem và quyết định.")
    secretary.press("Xem và xác nhận")
    secretary.sees(story.receipt, WEAK_DEED)
    secretary.enter("Xác nhận")
    secretary.saw("Đã xác nhận nội dung số", story.receipt)
    secretary.say("/duyet")
    secretary.sees("nội dung chờ đồng chí xem xét")
    secretary.say("1")
    secretary.sees("(bản 1)")
    story.returned = secretary.newest.locator("strong").first.inner_text()
    secretary.press("Đề nghị bổ sung")
    secretary.sees("Đề nghị đảng viên bổ sung điều gì?")
    secretary.say(REMARK)
    secretary.saw("bổ sung nội dung số", story.returned)


def decide_by_a_line(story: Story) -> list[str]:
    """The secretary decides the other three in one line. Returns the names, in the order of the list."""
    secretary = story.secretary
    secretary.type("/duyet")
    secretary.sees("nội dung chờ đồng chí xem xét")
    names = secretary.newest.locator("strong").all_inner_texts()[1:]
    secretary.type(f"1-2 duyệt, 3 trả: {SHORT_REMARK}")
    secretary.sees("Hệ thống sẽ thực hiện như sau:", "đề nghị bổ sung", SHORT_REMARK)
    secretary.type("1")
    secretary.saw("Đã xác nhận 2 nội dung, đề nghị bổ sung 1 nội dung")
    return names


def are_told(story: Story, names: list[str]) -> None:
    """Those who were returned read why; one who was approved reads by whom."""
    member = story.member
    member.hand_to(story.returned)
    member.saw("đề nghị bổ sung nội dung số", REMARK)
    member.hand_to(names[2])
    member.saw("đề nghị bổ sung nội dung số", SHORT_REMARK)
    member.hand_to(names[0])
    member.saw("đã xác nhận nội dung số")
    member.hand_to(story.member_name)
    member.saw("đã xác nhận nội dung số", story.receipt)


def find_somebody_missing(story: Story) -> None:
    """The secretary looks at the cell's names; one who has done nothing is remembered."""
    secretary = story.secretary
    secretary.say("/chibo")
    secretary.sees("Chưa đăng ký (")
    _, _, listed = secretary.newest.inner_text().partition(OLD_ROUND)
    listed, _, unreached = listed.partition("Chưa nhận được tin của Hệ thống")
    _, _, listed = listed.partition("Chưa đăng ký (")
    names = re.findall(r"^• ([^–\n]+)$", listed.partition("Chờ bổ sung")[0], re.MULTILINE)
    assert story.member_name not in names
    story.missing = next(name for name in names if name not in unreached)


def reminders_come(story: Story) -> None:
    """The clock is turned: whoever has done nothing is reminded of the round; whoever has is not."""
    phone = story.member
    reminders = phone.with_words(OLD_ROUND, REMINDED)
    before = reminders.count()
    phone.hand_to(story.missing)
    phone.saw(NEW_ROUND)
    story.clock.turn_days_until(reminders, more_than=reminders.count())
    expect(reminders.last).to_contain_text(f"đồng chí {story.missing} (")
    expect(reminders.last).to_contain_text("lần nhắc sau:")
    phone.hand_to(story.member_name)
    phone.saw("đã xác nhận nội dung số", story.receipt)
    expect(reminders).to_have_count(before)


def deadline_passes(story: Story) -> None:
    """After the deadline the secretary gets the names of those missing."""
    secretary = story.secretary
    lists = secretary.with_words("đã hết hạn lúc", "chưa đăng ký đủ:")
    story.clock.turn("deadline")
    story.clock.turn_days_until(lists, most=5)
    expect(lists.last).to_contain_text(story.missing)
    expect(lists.last).not_to_contain_text(story.member_name)


def week_is_remarked(story: Story) -> None:
    """On Friday the secretary is asked for one line on the week, and writes it."""
    secretary = story.secretary
    questions = secretary.with_words("Đề nghị đồng chí gửi một câu nhận xét")
    before = questions.count()
    story.clock.turn_days_until(questions, more_than=before)
    secretary.press("Gửi nhận xét tuần")
    secretary.sees("Đề nghị đồng chí nhắn một câu nhận xét về tuần này")
    secretary.say(WEEK)
    secretary.sees("Hệ thống đã lưu nhận xét")


def monday_comes(story: Story) -> Workbook:
    """On Monday the secretary gets the unit's week, the office the committee's. Returns the office's workbook."""
    secretary, office = story.secretary, story.office
    story.clock.turn("monday")
    secretary.saw("Chi bộ Văn phòng Sở, Tuần", "tuần trước", "Việc cần đồng chí xử lý:")
    office.saw("Đảng bộ Ví dụ, Tuần", "tuần trước", "Nhận xét tuần: 1/", "tỷ lệ thấp xếp trước")
    return fetched(story, office)


def summary_now(story: Story) -> Path:
    """Any day: the figures now in the chat, and the workbook."""
    office = story.office
    office.type("/tonghop")
    office.sees("số liệu lúc", "Đã đăng ký:", "tỷ lệ thấp xếp trước")
    files = office.node.get_by_test_id("document")
    before = files.count()
    office.say("/xuat")
    office.sees("Đồng chí cần tệp nào?")
    office.press("Bảng số liệu Excel")
    office.sees("Đồng chí cần xuất số liệu của đợt nào?")
    office.press("Tất cả các đợt")
    expect(files).not_to_have_count(before)
    office.saw("tệp Excel tổng hợp")
    return download(story, office)


def fetched(story: Story, phone: Phone) -> Workbook:
    """The workbook behind the link in the week's message on this phone; what comes with it has figures alone."""
    link = (
        phone.with_words("Bảng số liệu có họ tên (Excel), tải trong 24 giờ tại:")
        .last.get_by_role("link")
        .last
    )
    link.focus()
    address = link.get_attribute("href")
    assert address is not None
    return load_workbook(BytesIO(story.page.request.get(address).body()))


def download(story: Story, phone: Phone) -> Path:
    """Save the newest document of this phone, as a click on it does."""
    with story.page.expect_download() as saving:
        phone.node.get_by_test_id("document").last.click()
    return Path(saving.value.path())


def sheets_of(book: Workbook) -> list[str]:
    """Its sheets in order; those of units, of which each round has one, without their numbers and once."""
    return list(dict.fromkeys(name.rstrip(" 0123456789") for name in book.sheetnames))


def opened(file: Path) -> Workbook:
    """The workbook as Excel would open it."""
    return load_workbook(BytesIO(file.read_bytes()))
