"""Rounds that end on one day: one list for those who lead a unit, one message above them, one last word for each."""

from __future__ import annotations

from dataclasses import replace

from tests.pledges.pledging import ROUND, open_round, pledged
from tests.reminders.test_reminders import local
from tests.study.studying import open_study
from tests.town import Town


def came(town: Town, code: str, word: str) -> list[str]:
    """Those of the unread messages in which this word stands."""
    return [text for text in town.talk(code).unread() if word in text]


async def test_those_who_lead_get_one_message_of_both_rounds(button_town: Town) -> None:
    town = button_town
    await open_round(town, replace(ROUND, deadline=local(2026, 11, 30, 17)))
    await open_study(town)
    await pledged(town, "DV01")
    await town.at(local(2026, 11, 30, 9))
    town.talk("BT01").unread()

    await town.at(local(2026, 12, 1, 9))
    listed = came(town, "BT01", "đã hết hạn")
    on_offer = town.talk("BT01").choices
    await town.at(local(2026, 12, 4, 9))
    above = came(town, "BT00", "• Chi bộ")[-1:]

    assert listed == [
        "Kính gửi đồng chí Trần Thị Bí Thư,\n"
        "Đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD) đã hết hạn lúc 17:00, thứ Hai 30/11/2026.\n"
        "Chi bộ Văn phòng còn 4 đồng chí chưa hoàn thành học tập:\n"
        "1. Nguyễn Văn An\n"
        "2. Đặng Thị Ánh\n"
        "3. Phạm Văn Phó\n"
        "4. Võ Văn Ước (chưa liên kết tài khoản)\n"
        "Phần của đồng chí cũng chưa xong.\n"
        "\n"
        "Đợt “Quý I/2027” đã hết hạn lúc 17:00, thứ Hai 30/11/2026.\n"
        "Chi bộ Văn phòng còn 3 đồng chí chưa đăng ký đủ:\n"
        "1. Đặng Thị Ánh\n"
        "2. Phạm Văn Phó\n"
        "3. Võ Văn Ước (chưa liên kết tài khoản)\n"
        "Phần của đồng chí cũng chưa xong.\n"
        "\n"
        "Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc chọn đợt dưới đây để Hệ thống nhắc."
        " Đã dự hội nghị: đồng chí chọn “Ghi kết quả học tập”."
        " Chưa học: đề nghị học bù trước khi đợt đóng.\n"
        "Chưa đăng ký: vẫn nhận trước khi đợt đóng, ghi là nộp muộn."
    ]
    assert on_offer == [
        "Nhắc 57-NQ/VD",
        "Nhắc Q.I/2027",
        "Ghi kết quả học tập",
        "Chọn đồng chí",
        "Học tập 57-NQ/VD",
        "Đăng ký Q.I/2027",
    ]
    assert above == [
        "Kính gửi đồng chí Hồ Sỹ Trên,\n"
        "Đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD) đã hết hạn lúc 17:00, thứ Hai 30/11/2026.\n"
        "Thuộc Đảng bộ Sở Mẫu còn 7 đồng chí ở 2 đơn vị chưa hoàn thành học tập:\n"
        "• Chi bộ Văn phòng: 5 đồng chí (danh sách đã gửi lúc 09:00, thứ Ba 01/12/2026)\n"
        "• Chi bộ Kế hoạch: 2 đồng chí (danh sách đã gửi lúc 09:00, thứ Ba 01/12/2026)\n"
        "\n"
        "Đợt “Quý I/2027” đã hết hạn lúc 17:00, thứ Hai 30/11/2026.\n"
        "Thuộc Đảng bộ Sở Mẫu còn 6 đồng chí ở 2 đơn vị chưa đăng ký đủ:\n"
        "• Chi bộ Văn phòng: 4 đồng chí (danh sách đã gửi lúc 09:00, thứ Ba 01/12/2026)\n"
        "• Chi bộ Kế hoạch: 2 đồng chí (danh sách đã gửi lúc 09:00, thứ Ba 01/12/2026)\n"
        "\n"
        "Đề nghị đồng chí trao đổi với bí thư các đơn vị trên. Hệ thống chỉ báo việc này một lần."
    ]
    assert town.talk("BT00").choices == ["Nhắc 57-NQ/VD", "Nhắc Q.I/2027"]


async def test_everybody_hears_once_how_both_ended(button_town: Town) -> None:
    """They close in working hours, a few minutes one after the other."""
    await open_round(button_town, replace(ROUND, deadline=local(2026, 11, 30, 10)))
    await open_study(button_town, deadline=local(2026, 11, 30, 10, 5))
    await pledged(button_town, "DV01")

    for minute in (1, 6, 20, 40):
        await button_town.at(local(2026, 12, 7, 10, minute))

    assert came(button_town, "DV01", "đã đóng") == [
        "Đợt “Quý I/2027” đã đóng. Đồng chí đã đăng ký 1 nội dung, đúng hạn; đang chờ chi bộ xác nhận."
        " Trân trọng cảm ơn đồng chí.\n"
        "\n"
        "Đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD) đã đóng. Đồng chí chưa hoàn thành."
        " Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ."
    ]
    assert button_town.talk("DV01").choices == ["Xem nội dung của tôi"]
