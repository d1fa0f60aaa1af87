# Tệp Excel tổng hợp và lệnh /xuat.
command-xuat = Xuất tệp Excel
command-xuat-about = Tệp Excel: tổng hợp, đơn vị, đảng viên, nội dung đăng ký

export-pick-unit = Đồng chí cần xuất số liệu của đơn vị nào?
export-pick-rounds = Đồng chí cần xuất số liệu của đợt nào?
export-open = Các đợt đang mở
export-all = Tất cả các đợt
export-round = { $title }
export-unit = { $unit }
export-no-rounds = Chưa có đợt đăng ký nào nên chưa có số liệu để xuất.
export-gone = Danh sách đợt vừa thay đổi. Đề nghị đồng chí chọn lại.
export-caption =
    <b>{ $unit }</b>: tệp Excel tổng hợp { $rounds ->
        [1] một đợt
       *[other] { $rounds } đợt
    } đăng ký nêu gương, số liệu lúc { $at }.
    Tệp có họ tên và nội dung đăng ký của đảng viên. Đề nghị đồng chí không chuyển tiếp ra ngoài phạm vi công tác.
export-door-summary = Xem số liệu trong chat

workbook-title = Tổng hợp đăng ký nêu gương
workbook-as-of = Số liệu tính đến { $at }
workbook-footer = { $unit } – số liệu lúc { $at }
workbook-total = Tổng cộng
workbook-sheet-summary = Tổng hợp
workbook-sheet-units = Đơn vị
workbook-sheet-people = Đảng viên × đợt
workbook-sheet-pledges = Nội dung đăng ký
workbook-heading-summary = TỔNG HỢP KẾT QUẢ ĐĂNG KÝ NÊU GƯƠNG
workbook-heading-units = KẾT QUẢ ĐĂNG KÝ NÊU GƯƠNG THEO ĐƠN VỊ
workbook-heading-people = TÌNH HÌNH ĐĂNG KÝ CỦA ĐẢNG VIÊN THEO ĐỢT
workbook-heading-pledges = NỘI DUNG ĐĂNG KÝ NÊU GƯƠNG
workbook-note-units = Dòng in đậm đã gồm các đơn vị trực thuộc; tỷ lệ = tổng đã làm / tổng phải làm

workbook-col-number = STT
workbook-col-round = Đợt đăng ký
workbook-col-deadline = Hạn
workbook-col-own-deadline = Hạn của đ/c
workbook-col-round-state = Trạng thái
workbook-col-due = Phải đăng ký
workbook-col-registered = Đã đăng ký
workbook-col-registration = Tỷ lệ đăng ký
workbook-col-approved = Đã xác nhận
workbook-col-approval = Tỷ lệ xác nhận
workbook-col-waiting = Chờ xác nhận
workbook-col-returned = Trả lại bổ sung
workbook-col-missing = Chưa đăng ký
workbook-col-done = Nội dung hoàn thành
workbook-col-doing = Đang thực hiện
workbook-col-stuck = Gặp khó khăn
workbook-col-silent = Chưa báo kết quả
workbook-col-unit-code = Mã đơn vị
workbook-col-unit = Đơn vị
workbook-col-level = Cấp
workbook-col-linked = Đã liên kết tài khoản
workbook-col-person-code = Mã đảng viên
workbook-col-full-name = Họ và tên
workbook-col-status = Diện sinh hoạt
workbook-col-owed = Số nội dung phải có
workbook-col-pledged = Đã đăng ký
workbook-col-standing = Kết quả
workbook-col-reached = Nhận tin
workbook-col-remarks = Ghi chú
workbook-col-receipt = Số tiếp nhận
workbook-col-group = Nhóm nội dung
workbook-col-deed = Việc làm nêu gương
workbook-col-result = Kết quả dự kiến
workbook-col-until = Hoàn thành trước
workbook-col-evidence = Minh chứng
workbook-col-state = Trạng thái
workbook-col-submitted-at = Gửi lúc
workbook-col-decided-at = Xử lý lúc
workbook-col-decided-by = Người xử lý
workbook-col-remark = Ý kiến
workbook-col-progress = Tiến độ
workbook-col-percent = % hoàn thành
workbook-col-progress-note = Ghi chú tiến độ

workbook-round-open = Đang mở
workbook-round-closed = Đã đóng
workbook-status-active = Đang sinh hoạt
workbook-status-temporary-in = Sinh hoạt tạm thời đến
workbook-status-temporary-out = Sinh hoạt tạm thời đi
workbook-status-exempt = Miễn sinh hoạt
workbook-status-suspended = Đình chỉ sinh hoạt
workbook-status-away = Vắng
workbook-status-left = Đã chuyển đi
workbook-status-deceased = Từ trần
workbook-standing-missing = Chưa đăng ký
workbook-standing-part = Đăng ký chưa đủ
workbook-standing-waiting = Chờ xác nhận
workbook-standing-returned = Trả lại bổ sung
workbook-standing-approved = Đã xác nhận
workbook-standing-uncounted = Không còn tính
workbook-reached-yes = Có
workbook-reached-no = Không
workbook-reached-unlinked = Chưa liên kết
workbook-snoozed = Bận đến { $until }: { $reason }
workbook-extended = Gia hạn đến { $until }: { $reason }
workbook-state-submitted = Chờ xác nhận
workbook-state-approved = Đã xác nhận
workbook-state-returned = Trả lại
workbook-state-withdrawn = Đã rút
workbook-progress-doing = Đang thực hiện
workbook-progress-done = Hoàn thành
workbook-progress-stuck = Gặp khó khăn
