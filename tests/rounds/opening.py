"""What the dialogues that open rounds share, whatever the kind of the round."""

from __future__ import annotations

from datetime import datetime

from tests.town import ZONE, Talk

AS_PREVIEWED = """\
Chưa liên kết tài khoản nên chưa nhận được tin: 1 đồng chí. Bí thư cấp mã ở mục “Phiếu, mã liên kết”.
Chưa có bí thư, phó bí thư trên Hệ thống: 1 đơn vị
• Đảng ủy Ví dụ
Danh sách được chốt ngay khi đồng chí xác nhận; ai chuyển đến sau, đồng chí thêm vào đợt được.

Tin sẽ gửi (chỉ gửi cho đồng chí chưa hoàn thành):
• 09:30, thứ Hai 23/11/2026: thông báo mở đợt
• 09:00, thứ Hai 30/11/2026: nhắc, còn 7 ngày
• 09:00, thứ Sáu 04/12/2026: nhắc, còn 3 ngày
• 09:00, thứ Hai 07/12/2026: nhắc trong ngày hết hạn
• 09:00, thứ Ba 08/12/2026: gửi bí thư danh sách chưa hoàn thành"""
"""The end of the review of a round that is opened for everybody on Monday at half past nine, for two weeks."""


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment on the committee's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


async def say_all(talk: Talk, *texts: str) -> str:
    """Type these one after the other; returns the last answer."""
    answers: list[str] = []
    for text in texts:
        answers = await talk.says(text)
    return "\n---\n".join(answers)
