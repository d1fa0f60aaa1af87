"""Two invented resolutions with their questions: one is being studied, one was. Harmless, public; texts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from domain.study.edition import Question


@dataclass(frozen=True, slots=True)
class Script:
    """A resolution as the office publishes it. `questions` by the heading of the card they are on."""

    title: str
    number: str
    issuer: str
    text: str
    questions: tuple[tuple[str, Question], ...] = ()
    pass_mark: int = 0
    guides: tuple[str, ...] = ()
    least: int = 300


def _text(name: str) -> str:
    return files("bot.demo.committee").joinpath("texts", name).read_text(encoding="utf-8")


GUIDES = (
    "Đồng chí nhận thức điểm mới nào quan trọng nhất của nghị quyết?",
    "Liên hệ trách nhiệm của bản thân: đồng chí sẽ làm việc gì, trước ngày nào?",
)

OPEN = Script(
    title="Nghị quyết về xây dựng công sở số, phục vụ Nhân dân",
    number="05-NQ/ĐU",
    issuer="Đảng ủy Ví dụ",
    guides=GUIDES,
    pass_mark=3,
    text=_text("cong-so-so.md"),
    questions=(
        (
            "I. Quan điểm",
            Question(
                "Theo nghị quyết, xây dựng công sở số trước hết để làm gì?",
                ("Để người dân đỡ tốn thời gian", "Để có thêm phần mềm", "Để giảm số cuộc họp"),
                0,
                "Quan điểm thứ nhất nêu: công sở số trước hết là để người dân đỡ tốn thời gian.",
            ),
        ),
        (
            "II. Mục tiêu đến hết năm 2028",
            Question(
                "Đến hết năm 2028, thời gian người dân chờ kết quả giảm ít nhất bao nhiêu so với năm 2026?",
                ("10%", "20%", "30%", "50%"),
                2,
                "Mục tiêu là giảm ít nhất 30% so với năm 2026.",
            ),
        ),
        (
            "III. Nhiệm vụ của cấp ủy",
            Question(
                "Ai chịu trách nhiệm về kết quả xây dựng công sở số?",
                ("Bộ phận công nghệ thông tin", "Người đứng đầu cấp ủy", "Văn phòng Đảng ủy"),
                1,
                "Người đứng đầu cấp ủy chịu trách nhiệm, không giao khoán cho bộ phận công nghệ thông tin.",
            ),
        ),
        (
            "IV. Nhiệm vụ của chi bộ",
            Question(
                "Tài liệu sinh hoạt chi bộ được gửi trước ít nhất mấy ngày?",
                ("Một ngày", "Hai ngày", "Năm ngày"),
                1,
                "Tài liệu được gửi trước bằng bản điện tử ít nhất hai ngày.",
            ),
        ),
        (
            "V. Trách nhiệm của đảng viên",
            Question(
                "Khi dùng chữ ký số, đảng viên không được làm gì?",
                ("Tự bảo quản", "Cho mượn hoặc nhờ người khác ký thay", "Ký trên máy của cơ quan"),
                1,
                "Mỗi đảng viên tự bảo quản chữ ký số, không cho mượn và không nhờ người khác ký thay.",
            ),
        ),
    ),
)

CLOSED = Script(
    title="Nghị quyết về thực hành tiết kiệm điện, nước, giấy tại công sở",
    number="03-NQ/ĐU",
    issuer="Đảng ủy Ví dụ",
    text=_text("tiet-kiem.md"),
)

REASONS = ("đi công tác dài ngày", "nghỉ ốm", "đang tham gia lớp bồi dưỡng")

REFLECTION_TEXTS = (
    "Điểm mới tôi tâm đắc nhất là lấy thời gian chờ của người dân làm thước đo, không phải số phần mềm đã mua. "
    "Ở bộ phận của tôi, hồ sơ thường phải chờ vì thiếu giấy tờ ngay từ lúc nhận. Tôi sẽ soạn bảng hướng dẫn một trang "
    "cho ba thủ tục hay thiếu nhất, treo tại bộ phận một cửa và gửi bản điện tử trước ngày 15 tháng sau; "
    "mỗi tuần dành một buổi chiều giúp hai đồng chí lớn tuổi trong chi bộ dùng chữ ký số.",
    "Qua học tập tôi nhận thức rõ trách nhiệm làm trước của người được giao việc. Bản thân còn in nhiều tài liệu họp. "
    "Từ tháng này tôi gửi tài liệu bản điện tử trước hai ngày, chỉ in khi có yêu cầu, và rà soát các biểu mẫu nội bộ "
    "của phòng để đề nghị bỏ ít nhất hai biểu mẫu trùng lặp; kết quả báo cáo tại kỳ sinh hoạt chi bộ gần nhất.",
)
