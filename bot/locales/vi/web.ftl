# Tệp: tên gọi, và lời trên trang của đường dẫn tải tệp.
# Tên gọi của từng loại tệp, theo công thức tạo ra tệp.
web-file-own-data = Dữ liệu của đồng chí
web-file-workbook = Bảng số liệu có họ tên (Excel)
web-file-workbook-counts = Bảng số liệu, không có họ tên (Excel)
web-file-audit-log = Nhật ký (Excel)
web-file-pledge-photo = Ảnh minh chứng
web-file-question-sheet = Mẫu câu hỏi (Excel)
web-file-calendar-sheet = Mẫu lịch nghỉ, làm bù cả năm (Excel)

# Trang hiện ra khi đường dẫn không tải được tệp.
web-files-title = Nêu Gương
web-files-expired = Đường dẫn này đã hết hạn. Đề nghị đồng chí nhắn lại cho Hệ thống để nhận đường dẫn mới.
web-files-unknown = Đường dẫn này không đúng. Đề nghị đồng chí mở lại đường dẫn trong tin nhắn của Hệ thống.
web-files-no-right = Đồng chí hiện không có quyền xem tệp này. Nếu có nhầm lẫn, đề nghị đồng chí liên hệ Văn phòng Đảng ủy.
web-files-fault = Hệ thống chưa tạo được tệp. Đề nghị đồng chí mở lại đường dẫn sau ít phút.
web-file-link-cards = Phiếu liên kết (PDF)
web-file-report-draft = Dự thảo báo cáo (Word)
web-file-charts = Biểu đồ (ảnh)
web-file-round-curve = Diễn biến từng ngày (ảnh)
web-file-year-sheet = Phiếu kết quả năm (Word)
web-file-report-template = Mẫu báo cáo (Word)
web-file-roster-notes = Danh sách kèm ghi chú
