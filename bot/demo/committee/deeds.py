"""Invented pledges by content group: title, and for each a few of (deed, result, evidence). Pure data."""

from __future__ import annotations

DEEDS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Chính trị, tư tưởng; học tập nghị quyết",
        (
            (
                "Tham dự đủ 100% các đợt học tập nghị quyết trong quý; nộp bài thu hoạch trước hạn ít nhất 02 ngày.",
                "Không nộp muộn bài nào",
                "Danh sách điểm danh, bài thu hoạch",
            ),
            (
                "Chủ trì chuẩn bị 01 chuyên đề sinh hoạt chi bộ, có liên hệ ít nhất 03 việc cụ thể của phòng.",
                "Chuyên đề được chi bộ đánh giá đạt",
                "Biên bản sinh hoạt chi bộ",
            ),
        ),
    ),
    (
        "Đạo đức, lối sống; cần, kiệm, liêm, chính",
        (
            (
                "Giảm ít nhất 50% lượng giấy in của bản thân so với quý trước; tài liệu họp gửi bản điện tử.",
                "Giảm 50% giấy in",
                "Số liệu máy in của phòng",
            ),
            (
                "Không dùng cốc nhựa một lần trong 100% cuộc họp do bản thân chủ trì; nhắc 02 đồng chí cùng làm.",
                "",
                "Xác nhận của tổ công đoàn",
            ),
        ),
    ),
    (
        "Tự phê bình và phê bình; đoàn kết nội bộ",
        (
            (
                "Tại mỗi kỳ sinh hoạt chi bộ trong quý, nêu ít nhất 01 hạn chế của bản thân và cách sửa.",
                "03 kỳ, 03 hạn chế được sửa",
                "Biên bản sinh hoạt",
            ),
        ),
    ),
    (
        "Ý thức tổ chức kỷ luật, kỷ cương hành chính",
        (
            (
                "Trình đúng hạn 100% văn bản được giao trong quý; tài liệu họp gửi trước ít nhất 01 ngày làm việc.",
                "Không văn bản nào quá hạn",
                "Sổ theo dõi văn bản",
            ),
            (
                "Cắt giảm 20% số cuộc họp của phòng (từ 15 xuống 12 cuộc mỗi quý), kết luận gửi trong ngày.",
                "12 cuộc họp mỗi quý",
                "Lịch công tác của phòng",
            ),
        ),
    ),
    (
        "Thực hiện chức trách, nhiệm vụ; chuyển đổi số; sáng kiến",
        (
            (
                "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công, không hồ sơ nào quá hạn.",
                "30% hồ sơ trước hạn",
                "Số liệu một cửa cuối quý",
            ),
            (
                "Hướng dẫn 100% (9/9) đồng chí trong chi bộ dùng thành thạo chữ ký số, mỗi tháng hỗ trợ 02 buổi chiều.",
                "9/9 đồng chí",
                "Danh sách có ký xác nhận",
            ),
            (
                "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng của phòng từ 03 ngày xuống 01 ngày.",
                "Báo cáo xong trong 01 ngày",
                "Quyết định công nhận sáng kiến",
            ),
        ),
    ),
    (
        "Quan hệ với Nhân dân, doanh nghiệp; an sinh xã hội",
        (
            (
                "Mỗi tháng đối thoại 01 lần với doanh nghiệp; trả lời 100% kiến nghị trong 10 ngày làm việc.",
                "03 buổi đối thoại",
                "Văn bản trả lời, biên bản",
            ),
            (
                "Nhận đỡ đầu 01 học sinh có hoàn cảnh khó khăn ở khối nơi cư trú với mức 300.000 đồng/tháng trong quý.",
                "",
                "Xác nhận của chi ủy nơi cư trú",
            ),
        ),
    ),
    (
        "Khắc phục hạn chế, khuyết điểm đã chỉ ra",
        (
            (
                "Khắc phục việc tham mưu chậm 02 văn bản: trình đúng hạn 100%, báo cáo chi bộ mỗi tháng.",
                "Không còn văn bản chậm",
                "Biên bản sinh hoạt tháng cuối quý",
            ),
        ),
    ),
    (
        "Nội dung khác",
        (
            (
                "Tham gia 03 buổi lao động vệ sinh môi trường do khối phát động; vận động thêm 02 hộ cùng tham gia.",
                "03 buổi",
                "Ảnh chụp buổi lao động",
            ),
        ),
    ),
)

REMARKS = (
    "Đề nghị ghi rõ con số và minh chứng.",
    "Thiếu minh chứng, đề nghị bổ sung.",
    "Cần nêu rõ thời hạn hoàn thành.",
)
"""What a secretary writes when returning a pledge."""
