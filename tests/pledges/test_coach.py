"""Advice on pledges, and the marks that stop a text."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.secrecy import secret_mark
from domain.pledges.coach import ALIKE, PRIORITY, Advice, Likeness, advise, alike, first_hint

GOOD = (
    "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong năm 2027 (năm 2026: 12%), không "
    "để hồ sơ nào quá hạn do nguyên nhân chủ quan. Minh chứng: số liệu trên hệ thống một cửa ngày cuối mỗi quý. "
    "Hoàn thành: 15/12/2027.",
    "Hướng dẫn 100% (9/9) đồng chí trong chi bộ sử dụng thành thạo chữ ký số và Sổ tay đảng viên điện tử trước ngày "
    "31/3/2027; mỗi tháng dành 02 buổi chiều thứ Sáu hỗ trợ trực tiếp. Minh chứng: danh sách có ký xác nhận.",
    "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng của phòng từ 03 ngày xuống 01 ngày, được hội đồng "
    "sáng kiến cơ quan công nhận trước ngày 30/9/2027.",
    "Tham dự đủ 100% các đợt học tập nghị quyết; nộp bài thu hoạch trước hạn ít nhất 02 ngày; chủ trì chuẩn bị 01 "
    "chuyên đề sinh hoạt chi bộ quý II/2027 có liên hệ ít nhất 03 việc cụ thể của phòng.",
    "Tại mỗi kỳ sinh hoạt, nêu ít nhất 01 hạn chế của bản thân và cách sửa; bảo đảm từ 60% đảng viên dự họp trở lên "
    "phát biểu; đến 31/12/2027 không còn kỳ sinh hoạt nào dưới 90 phút. Minh chứng: biên bản.",
    "Mỗi quý đối thoại trực tiếp 01 lần với doanh nghiệp thuộc lĩnh vực phụ trách; trả lời bằng văn bản 100% kiến "
    "nghị trong 10 ngày làm việc; công khai kết quả trên trang thông tin của sở.",
    "Khắc phục hạn chế đã nêu tại kiểm điểm năm 2026 (tham mưu chậm 02 văn bản): 100% văn bản được giao trình đúng "
    "hạn; báo cáo kết quả tại sinh hoạt chi bộ tháng 6 và tháng 12/2027.",
)
SLOGANS = (
    "Luôn chấp hành tốt chủ trương của Đảng.",
    "Phấn đấu hoàn thành tốt nhiệm vụ.",
    "Tích cực học tập và làm theo Bác.",
)


def ids(advices: tuple[Advice, ...]) -> list[str]:
    return [advice.id for advice in advices]


@pytest.mark.parametrize("deed", GOOD)
def test_a_good_pledge_gets_no_advice_and_no_stop(deed: str) -> None:
    assert advise(deed, "", None, GOOD[:1] if deed != GOOD[0] else ()) == ()
    assert secret_mark(deed) is None


@pytest.mark.parametrize("deed", SLOGANS)
def test_a_slogan_is_named_first(deed: str) -> None:
    hint = first_hint(advise(deed, "", None, ()))

    assert hint == Advice("slogan-only")
    assert hint.text_id == "pledges-coach-slogan-only"


LONG_ENOUGH = "Trực tiếp hướng dẫn đồng nghiệp dùng phần mềm quản lý văn bản của cơ quan"


@pytest.mark.parametrize(
    ("deed", "result", "until", "evidence", "advice"),
    [
        (LONG_ENOUGH, "", None, "", ["no-number", "no-date", "no-evidence"]),
        (LONG_ENOUGH, "", date(2027, 3, 31), "", ["no-number", "no-evidence"]),
        (LONG_ENOUGH, "9 đồng chí thành thạo", date(2027, 3, 31), "", ["no-evidence"]),
        (LONG_ENOUGH, "9 đồng chí thành thạo", date(2027, 3, 31), "ảnh chụp", []),
        (f"{LONG_ENOUGH} trước ngày 31/3/2027", "", None, "danh sách", ["no-number"]),
        (f"{LONG_ENOUGH} cho 9 đồng chí", "", None, "danh sách", ["no-date"]),
        ("Hướng dẫn 9 đồng chí, có danh sách", "", date(2027, 3, 31), "", ["too-short"]),
        (f"{LONG_ENOUGH} cho 9 đồng chí. " * 8, "", date(2027, 3, 31), "danh sách", ["too-long"]),
        (
            f"{LONG_ENOUGH} cho 9 đồng chí bị kỷ luật",
            "",
            date(2027, 3, 31),
            "danh sách",
            ["sensitive"],
        ),
        (f"{LONG_ENOUGH} cho 9 đồng chí, số 0912345678", "", date(2027, 3, 31), "ảnh", ["sensitive"]),
        (f"{LONG_ENOUGH}, ý thức tổ chức kỷ luật: 9 buổi", "", date(2027, 3, 31), "ảnh", []),
    ],
)
def test_what_is_missing_is_advised(
    deed: str, result: str, until: date | None, evidence: str, advice: list[str]
) -> None:
    assert ids(advise(deed, result, until, (), evidence=evidence)) == advice


def test_a_neighbours_text_is_noticed_whatever_its_marks_and_word_order() -> None:
    typed = unicodedata.normalize("NFD", GOOD[2].replace("sáng kiến cơ quan", "sang kien CO QUAN"))

    assert ids(advise(typed, "", None, (GOOD[0], GOOD[2]))) == ["alike"]
    assert alike(typed, (GOOD[0], GOOD[2])) == Likeness(100.0, 1)
    assert alike("hai ba một", ("một hai ba",)) == Likeness(100.0, 0)
    assert alike(typed, ()) is None


def test_different_pledges_are_not_alike() -> None:
    ratios = [alike(deed, [other for other in GOOD if other != deed]) for deed in GOOD]

    assert [found for found in ratios if found is None or found.ratio >= ALIKE] == []


def test_one_hint_is_shown_and_none_for_a_good_pledge() -> None:
    assert first_hint(()) is None
    assert first_hint([Advice("too-long"), Advice("no-date"), Advice("no-number")]) == Advice("no-number")


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_any_text_gets_advice_in_the_order_of_importance(
    deed: str, result: str, neighbours: list[str]
) -> None:
    advices = ids(advise(deed, result, None, neighbours))

    assert advices == [name for name in PRIORITY if name in advices]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("MẬT", "MẬT"),
        ("Mật", "MẬT"),
        ("(mật)", "MẬT"),
        ("Gửi tài liệu mật cho chi bộ", "MẬT"),
        ("_MẬT_ Số 12-BC/ĐU", "MẬT"),
        ("M Ậ T", "MẬT"),
        ("M.Ậ.T", "MẬT"),
        ("M\u200bẬT", "MẬT"),
        (unicodedata.normalize("NFD", "văn bản Mật"), "MẬT"),
        ("TỐI MẬT", "TỐI MẬT"),
        ("độ tối  mật", "TỐI MẬT"),
        ("tuyệt\nmật", "TUYỆT MẬT"),
        ("Bảo mật; công văn MẬT", "MẬT"),
        ("Tài liệu không phổ biến", "KHÔNG PHỔ BIẾN"),
        ("KHÔNG PHỔ BIẾN", "KHÔNG PHỔ BIẾN"),
        ("đổi mật khẩu 3 tháng một lần", None),
        ("BẢO MẬT thông tin", None),
        ("giữ bí mật nhà nước, bí mật của Đảng", None),
        ("mật độ dân cư", None),
        ("buổi tối mật độ giao thông cao", None),
        ("hỗ trợ hộ nuôi mật ong", None),
        ("gắn bó mật thiết với nhân dân", None),
        ("gặp mặt, không để mất hồ sơ", None),
        ("MAT, TOI MAT", None),
        ("", None),
    ],
)
def test_a_mark_of_secrecy_is_found_and_ordinary_words_pass(text: str, mark: str | None) -> None:
    assert secret_mark(text) == mark
