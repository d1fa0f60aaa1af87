"""What every bot says in the measured conversation: the product's own sentences, for the peers as constants.

The peers know nothing of rounds, seats, deadlines, likeness or an audit log; they only talk.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from bot.demo.committee.deeds import DEEDS

COMMAND = "dangky"
CANCEL_COMMAND = "huy"
ROUND = "Đăng ký nêu gương (bài đo)"
GROUPS = tuple(title for title, _ in DEEDS)

ASK_GROUP = (
    "Đợt: <b>Quý I/2027</b>, hạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); đã đăng ký 0/1.\n\n"
    "Đồng chí chọn nhóm nội dung:"
)
ASK_DEED = (
    "Đồng chí viết việc làm nêu gương của mình, nên dài từ 60 đến 600 ký tự: một việc cụ thể, có con số.\n"
    "Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số.”"
)
ASK_RESULT = "Kết quả dự kiến là gì? Đồng chí viết ngắn gọn, hoặc chọn “Bỏ qua”."
ASK_UNTIL = "Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, từ {first} đến {last}."
ASK_EVIDENCE = (
    "Minh chứng (và người xác nhận) là gì? Ví dụ: “Danh sách có ký xác nhận.” "
    "Đồng chí viết bằng chữ hoặc gửi một ảnh, hoặc chọn “Bỏ qua”."
)
REVIEW = "Đề nghị đồng chí xem lại trước khi gửi. Đợt:"
RECEIPT = "Hệ thống đã ghi nhận nội dung số"
CANCELLED = "Đã dừng. Không có nội dung nào được gửi đi."
NOT_A_DAY = "Hệ thống chưa đọc được ngày."

SKIP = ("Bỏ qua", "skip")
BACK = ("⬅ Quay lại", "back")
CANCEL = ("Thoát", "cancel")
SEND = ("Gửi đăng ký", "yes")
AFTERWARDS = (("Đăng ký thêm", "/dangky"), ("Nội dung của tôi", "/camket"))
MEND = ("Sửa một phần ▸", "mend")
DROP = ("Bỏ", "drop")

Buttons = tuple[tuple[str, str], ...]
"""Labels and what comes back when they are pressed, one under the other."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A pledge as a peer keeps it, in memory."""

    group: int
    deed: str
    result: str
    until: date
    evidence: str


def groups() -> Buttons:
    """The content groups and the way out."""
    return (*((title, str(number)) for number, title in enumerate(GROUPS, start=1)), CANCEL)


def ask_until(first: date, last: date) -> str:
    """The question for the day."""
    return ASK_UNTIL.format(first=_day(first), last=_day(last))


def days(first: date, last: date) -> Buttons:
    """Two days on offer."""
    middle = date.fromordinal((first.toordinal() + last.toordinal()) // 2)
    return (
        (f"Hết tháng {_day(middle)}", middle.isoformat()),
        (f"Hết đợt ({_day(last)})", last.isoformat()),
        BACK,
    )


def review(pledge: Registered) -> str:
    """Everything once more, as HTML."""
    return "\n".join(
        (
            f"{REVIEW} <b>{escape(ROUND)}</b>",
            "",
            f"<b>Nhóm nội dung:</b> {escape(GROUPS[pledge.group - 1])}",
            f"<b>Việc làm:</b> {escape(pledge.deed)}",
            f"<b>Kết quả dự kiến:</b> {escape(pledge.result)}",
            f"<b>Hoàn thành:</b> {_day(pledge.until)}",
            f"<b>Minh chứng:</b> {escape(pledge.evidence)}",
        )
    )


def receipt(number: int, at: datetime) -> str:
    """The end, as HTML."""
    return (
        f"{RECEIPT} <b>NG-{at:%y}-{number:05d}</b> của đồng chí lúc {at:%H:%M}, ngày {_day(at)}. "
        "Đợt này không cần chi bộ xác nhận. Trân trọng cảm ơn đồng chí."
    )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
