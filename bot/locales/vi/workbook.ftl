# Tệp Excel tổng hợp và lệnh /xuat.
command-xuat = Xuất tệp Excel
command-xuat-about = Tệp Excel: tổng hợp, đơn vị, đảng viên, nội dung đăng ký, học tập

export-pick-unit = Đồng chí cần xuất số liệu của đơn vị nào?
export-pick-rounds = Đồng chí cần xuất số liệu của đợt nào?
export-open = Các đợt đang mở
export-all = Tất cả các đợt
export-round = { $title }
export-unit = { $unit }
export-no-rounds = Chưa có đợt nào nên chưa có số liệu để xuất.
export-gone = Danh sách đợt vừa thay đổi. Đề nghị đồng chí chọn lại.
export-caption =
    <b>{ $unit }</b>: tệp Excel tổng hợp { $rounds ->
        [1] một đợt
       *[other] { $rounds } đợt
    } { $kind ->
        [pledge] đăng ký nêu gương
        [study] học tập nghị quyết
       *[both] đăng ký nêu gương, học tập nghị quyết
    }, số liệu lúc { $at }.
    { $kind ->
        [pledge] Tệp có họ tên và nội dung đăng ký của đảng viên.
        [study] Tệp có họ tên và kết quả học tập của đảng viên.
       *[both] Tệp có họ tên, nội dung đăng ký và kết quả học tập của đảng viên.
    } Đề nghị đồng chí không chuyển tiếp ra ngoài phạm vi công tác.
export-door-summary = Xem số liệu trong chat

workbook-title-pledge = Tổng hợp đăng ký nêu gương
workbook-title-study = Tổng hợp học tập nghị quyết
workbook-title-both = Tổng hợp đăng ký nêu gương và học tập nghị quyết
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
workbook-sheet-study-summary = Học tập – tổng hợp
workbook-sheet-study-units = Học tập – đơn vị
workbook-sheet-study-people = Học tập – cá nhân
workbook-sheet-questions = Câu hỏi
workbook-heading-study-summary = TỔNG HỢP KẾT QUẢ HỌC TẬP NGHỊ QUYẾT
workbook-heading-study-units = KẾT QUẢ HỌC TẬP NGHỊ QUYẾT THEO ĐƠN VỊ
workbook-heading-study-people = TÌNH HÌNH HỌC TẬP NGHỊ QUYẾT CỦA ĐẢNG VIÊN THEO ĐỢT
workbook-heading-questions = KẾT QUẢ TRẢ LỜI CÂU HỎI
workbook-note-study = Tỷ lệ học tập = đã học / được triệu tập; tỷ lệ nộp, đạt = thu hoạch đã nộp, đạt / phải nộp; ai học nhiều đợt thì tính ở từng đợt
workbook-note-questions = Tính theo lần trả lời đầu tiên của mỗi đồng chí; câu hay trả lời sai xếp trước
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

workbook-col-study-round = Đợt học tập
workbook-col-seated = Tổng số đảng viên
workbook-col-called = Được triệu tập
workbook-col-studied = Đã học
workbook-col-study = Tỷ lệ học tập
workbook-col-direct = Trực tiếp
workbook-col-online = Trực tuyến
workbook-col-self-study = Tự nghiên cứu
workbook-col-makeup = Học bù
workbook-col-excused = Chưa học, có lý do
workbook-col-unexcused = Chưa học, không lý do
workbook-col-reflections = Thu hoạch phải nộp
workbook-col-handed-in = Thu hoạch đã nộp
workbook-col-reflection = Tỷ lệ nộp
workbook-col-accepted = Thu hoạch đạt
workbook-col-acceptance = Tỷ lệ đạt
workbook-col-late = Học sau hạn
workbook-col-cells = Số chi bộ có người học
workbook-col-finished = Số chi bộ đạt 100%
workbook-col-finished-on = Ngày hoàn thành
workbook-col-way = Hình thức
workbook-col-studied-at = Thời điểm
workbook-col-proof = Mã xác nhận
workbook-col-entered-by = Nhập thay bởi
workbook-col-reason = Lý do
workbook-col-reflection-state = Bài thu hoạch
workbook-col-card = Thẻ
workbook-col-question = Câu hỏi
workbook-col-asked = Số người trả lời
workbook-col-missed = Trả lời sai
workbook-col-miss-rate = Tỷ lệ sai

workbook-way-direct = Trực tiếp
workbook-way-online = Trực tuyến
workbook-way-self = Tự nghiên cứu
workbook-way-makeup = Học bù
workbook-way-none = Chưa học
workbook-reflection-submitted = Đã nộp
workbook-reflection-accepted = Đạt
workbook-reflection-returned = Trả lại bổ sung
workbook-reflection-owed = Chưa nộp
workbook-late = Sau hạn
workbook-studied-done = Hoàn thành
workbook-studied-unread = Chờ chi bộ đọc
workbook-studied-returned = Chờ bổ sung
workbook-studied-reflection = Thiếu thu hoạch
workbook-studied-excused = Có lý do
workbook-studied-reading = Đang đọc, thẻ { $card }
workbook-studied-missing = Chưa học
workbook-studied-uncounted = Không còn tính
