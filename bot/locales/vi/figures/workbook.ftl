figures-workbook-sheet-reach = Kết nối
figures-workbook-heading-reach = TÌNH HÌNH KẾT NỐI, NHẬN TIN CỦA ĐẢNG VIÊN
figures-workbook-note-reach = Lâu không tương tác: không nhắn gì quá { $days } ngày; chỉ dùng bản giấy: chưa liên kết và có nội dung do người khác nhập thay
figures-workbook-col-channels = Kênh đã liên kết
figures-workbook-col-reach = Tình hình
figures-workbook-col-heard-at = Nhắn lần cuối
figures-workbook-col-code-until = Mã đã cấp dùng đến
figures-workbook-col-act = Việc cần làm
figures-workbook-reach-never = Chưa liên kết
figures-workbook-reach-paper = Chỉ dùng bản giấy
figures-workbook-reach-blocked = Đã chặn
figures-workbook-reach-unagreed = Chưa đồng ý
figures-workbook-reach-silent = Lâu không tương tác
figures-workbook-reach-reached = Nhận được tin
figures-workbook-act-never = Cấp mã liên kết
figures-workbook-act-paper = Nhập thay
figures-workbook-act-blocked = Gọi điện, khi cần thì cấp mã mới
figures-workbook-act-unagreed = Gọi điện, đề nghị mở lại Hệ thống
figures-workbook-act-silent = Nên gọi điện
figures-workbook-act-reached = {""}

# Tệp Excel tổng hợp và lệnh /xuat.
command-xuat = Xuất tệp Excel
command-xuat-about = Bảng số liệu Excel, báo cáo Word, biểu đồ
figures-export-pick-unit = Đồng chí cần xuất số liệu của đơn vị nào?
figures-export-pick-paper = Đồng chí cần tệp nào?
figures-export-workbook = Bảng số liệu Excel
figures-export-week = Báo cáo tuần (Word)
figures-export-month = Báo cáo tháng (Word)
figures-export-quarter = Báo cáo quý (Word)
figures-export-month-before = Tháng trước (Word)
figures-export-quarter-before = Quý trước (Word)
figures-export-charts = Biểu đồ
figures-export-paper =
    <b>{ $unit }</b>: { $paper ->
        [week] dự thảo báo cáo tuần trước, theo số liệu đã chốt.
        [month] dự thảo báo cáo tháng này, số liệu lúc { $at }.
        [quarter] dự thảo báo cáo quý này, số liệu lúc { $at }.
        [month-before] dự thảo báo cáo tháng trước, số liệu đến hết ngày cuối tháng.
        [quarter-before] dự thảo báo cáo quý trước, số liệu đến hết ngày cuối quý.
       *[charts] biểu đồ kết quả các đợt, số liệu lúc { $at }.
    }{ $paper ->
        [charts] {""}
       *[other] {" "}Số và ngày để trống; đề nghị đồng chí xem lại trước khi trình ký.
    }
figures-export-pick-rounds = Đồng chí cần xuất số liệu của đợt nào?
figures-export-open = Các đợt đang mở
figures-export-all = Tất cả các đợt
figures-export-unit = { $unit }
figures-export-no-rounds = Chưa có đợt nào nên chưa có số liệu để xuất.
figures-export-gone = Danh sách đợt vừa thay đổi. Đề nghị đồng chí chọn lại.
figures-export-caption =
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
figures-export-button-summary = Xem số liệu tại đây
figures-workbook-title-pledge = Tổng hợp đăng ký nêu gương
figures-workbook-title-study = Tổng hợp học tập nghị quyết
figures-workbook-title-both = Tổng hợp đăng ký nêu gương và học tập nghị quyết
figures-workbook-as-of = Số liệu tính đến { $at }
figures-workbook-footer = { $unit } – số liệu lúc { $at }
figures-workbook-party = ĐẢNG CỘNG SẢN VIỆT NAM
figures-workbook-annex = Phụ lục kèm theo Báo cáo số ……-BC/……, ngày …/…/……
figures-workbook-drawn-up-by =
    NGƯỜI LẬP BIỂU
    (Ký, ghi rõ họ tên)
figures-workbook-signed-by =
    T/M CẤP ỦY
    (Ký, đóng dấu, ghi rõ họ tên)
figures-workbook-in-round = { $round }: { $column }
figures-workbook-note-round = Đợt: { $title }
figures-workbook-sheet-summary = Tổng hợp
figures-workbook-sheet-units = Đơn vị
figures-workbook-sheet-people = Theo đảng viên
figures-workbook-sheet-pledges = Nội dung đăng ký
figures-workbook-heading-summary = TỔNG HỢP KẾT QUẢ ĐĂNG KÝ NÊU GƯƠNG
figures-workbook-heading-units = KẾT QUẢ ĐĂNG KÝ NÊU GƯƠNG THEO ĐƠN VỊ
figures-workbook-heading-people = TÌNH HÌNH ĐĂNG KÝ CỦA ĐẢNG VIÊN THEO ĐỢT
figures-workbook-heading-pledges = NỘI DUNG ĐĂNG KÝ NÊU GƯƠNG
figures-workbook-sheet-study-summary = Học tập – tổng hợp
figures-workbook-sheet-study-units = Học tập – đơn vị
figures-workbook-sheet-study-people = Học tập – cá nhân
figures-workbook-sheet-questions = Câu hỏi
figures-workbook-heading-study-summary = TỔNG HỢP KẾT QUẢ HỌC TẬP NGHỊ QUYẾT
figures-workbook-heading-study-units = KẾT QUẢ HỌC TẬP NGHỊ QUYẾT THEO ĐƠN VỊ
figures-workbook-heading-study-people = TÌNH HÌNH HỌC TẬP NGHỊ QUYẾT CỦA ĐẢNG VIÊN THEO ĐỢT
figures-workbook-heading-questions = KẾT QUẢ TRẢ LỜI CÂU HỎI
figures-workbook-note-summary = Phải đăng ký = đã đăng ký (đã xác nhận + chờ xác nhận) + chờ bổ sung + chưa đăng ký; các đợt không cộng với nhau; “tự báo”: theo đảng viên báo, kể cả kết quả chi bộ đã xác nhận
figures-workbook-note-study = Tỷ lệ học tập = đã học / phải học; thu hoạch phải nộp = đã nộp (đạt + chờ đọc) + chờ bổ sung + chưa nộp; các đợt không cộng với nhau
figures-workbook-note-questions = Tính theo lần trả lời đầu tiên của mỗi đồng chí; câu hay trả lời sai xếp trước
figures-workbook-note-units = Dòng in đậm đã gồm các đơn vị trực thuộc; “Đảng viên trực thuộc” không phải là chi bộ; tỷ lệ = tổng đã làm / tổng phải làm
figures-workbook-col-number = STT
figures-workbook-col-round = Đợt đăng ký
figures-workbook-col-deadline = Thời hạn
figures-workbook-col-own-deadline = Thời hạn của đ/c
figures-workbook-col-round-state = Trạng thái
figures-workbook-col-people = Tổng số đảng viên
figures-workbook-col-due = Phải đăng ký
figures-workbook-col-registered = Đã đăng ký
figures-workbook-col-registration = Tỷ lệ đăng ký
figures-workbook-col-approved = Đã xác nhận
figures-workbook-col-approval = Tỷ lệ xác nhận
figures-workbook-col-waiting = Chờ xác nhận
figures-workbook-col-returned = Chờ bổ sung
figures-workbook-col-missing = Chưa đăng ký
figures-workbook-col-met = Kết quả đạt (chi bộ xác nhận)
figures-workbook-col-not-met = Kết quả chưa đạt (chi bộ xác nhận)
figures-workbook-col-evidenced = Hoàn thành có minh chứng
figures-workbook-col-done = Nội dung hoàn thành (tự báo)
figures-workbook-col-doing = Đang thực hiện
figures-workbook-col-stuck = Gặp khó khăn
figures-workbook-col-silent = Chưa báo kết quả
figures-workbook-col-unit-code = Mã đơn vị
figures-workbook-col-unit = Đơn vị
figures-workbook-col-level = Cấp
figures-workbook-col-linked = Đã liên kết tài khoản
figures-workbook-col-person-code = Mã đảng viên
figures-workbook-col-full-name = Họ và tên
figures-workbook-col-status = Diện sinh hoạt
figures-workbook-col-owed = Số nội dung phải có
figures-workbook-col-pledged = Đã đăng ký
figures-workbook-col-standing = Kết quả
figures-workbook-col-reached = Nhận tin
figures-workbook-col-remarks = Ghi chú
figures-workbook-col-receipt = Số tiếp nhận
figures-workbook-col-group = Nhóm nội dung
figures-workbook-col-deed = Việc làm nêu gương
figures-workbook-col-result = Kết quả dự kiến
figures-workbook-col-until = Hoàn thành chậm nhất
figures-workbook-col-evidence = Minh chứng
figures-workbook-col-state = Trạng thái
figures-workbook-col-submitted-at = Gửi lúc
figures-workbook-col-decided-at = Xử lý lúc
figures-workbook-col-decided-by = Người xử lý
figures-workbook-col-remark = Ý kiến
figures-workbook-col-progress = Tiến độ (tự báo)
figures-workbook-col-percent = % hoàn thành (tự báo)
figures-workbook-col-progress-note = Ghi chú tiến độ
figures-workbook-round-open = Đang mở
figures-workbook-round-closed = Đã đóng
figures-workbook-status-active = Đang sinh hoạt
figures-workbook-status-temporary-in = Sinh hoạt tạm thời đến
figures-workbook-status-temporary-out = Sinh hoạt tạm thời đi
figures-workbook-status-exempt = Miễn sinh hoạt
figures-workbook-status-suspended = Đình chỉ sinh hoạt
figures-workbook-status-away = Tạm vắng (đi công tác, học tập dài ngày)
figures-workbook-status-left = Đã chuyển đi
figures-workbook-status-deceased = Từ trần
figures-workbook-standing-missing = Chưa đăng ký
figures-workbook-standing-part = Đăng ký chưa đủ
figures-workbook-standing-waiting = Chờ xác nhận
figures-workbook-standing-returned = Chờ bổ sung
figures-workbook-standing-confirmed = Đã xác nhận
figures-workbook-standing-uncounted = Không còn tính
figures-workbook-reached-yes = Có
figures-workbook-reached-no = Không
figures-workbook-reached-unlinked = Chưa liên kết
figures-workbook-snoozed = Bận, nhắc lại từ { $until }: { $reason }
figures-workbook-extended = Gia hạn đến { $until }: { $reason }
figures-workbook-state-submitted = Chờ xác nhận
figures-workbook-state-approved = Đã xác nhận
figures-workbook-state-returned = Chờ bổ sung
figures-workbook-state-withdrawn = Đã rút
figures-workbook-progress-doing = Đang thực hiện
figures-workbook-progress-done = Hoàn thành (tự báo)
figures-workbook-progress-stuck = Gặp khó khăn
figures-workbook-col-study-round = Đợt học tập
figures-workbook-col-seated = Danh sách chốt
figures-workbook-col-called = Phải học
figures-workbook-col-studied = Đã học
figures-workbook-col-study = Tỷ lệ học tập
figures-workbook-col-direct = Trực tiếp
figures-workbook-col-online = Trực tuyến
figures-workbook-col-self-study = Tự nghiên cứu
figures-workbook-col-makeup = Học bù
figures-workbook-col-excused = Chưa học, đã báo lý do
figures-workbook-col-unexcused = Chưa học, chưa báo lý do
figures-workbook-col-reflections = Thu hoạch phải nộp
figures-workbook-col-handed-in = Thu hoạch đã nộp
figures-workbook-col-reflection = Tỷ lệ nộp
figures-workbook-col-accepted = Thu hoạch đạt
figures-workbook-col-acceptance = Tỷ lệ đạt
figures-workbook-col-unread = Thu hoạch chờ đọc
figures-workbook-col-unwritten = Thu hoạch chưa nộp
figures-workbook-col-reflections-returned = Thu hoạch chờ bổ sung
figures-workbook-col-late = Học sau hạn
figures-workbook-col-cells = Số chi bộ phải học
figures-workbook-col-finished = Số chi bộ đạt 100%
figures-workbook-col-finished-on = Ngày hoàn thành
figures-workbook-col-way = Hình thức
figures-workbook-col-studied-at = Thời điểm
figures-workbook-col-proof = Mã xác nhận
figures-workbook-col-entered-by = Người nhập thay
figures-workbook-col-reason = Lý do
figures-workbook-col-reflection-state = Bài thu hoạch
figures-workbook-col-card = Phần
figures-workbook-col-question = Câu hỏi
figures-workbook-col-asked = Số người trả lời
figures-workbook-col-missed = Trả lời sai
figures-workbook-col-miss-rate = Tỷ lệ sai
figures-workbook-way-direct = Trực tiếp
figures-workbook-way-online = Trực tuyến
figures-workbook-way-self = Tự nghiên cứu
figures-workbook-way-makeup = Học bù
figures-workbook-way-none = Chưa học
figures-workbook-reflection-submitted = Đã nộp
figures-workbook-reflection-accepted = Đạt
figures-workbook-reflection-returned = Chờ bổ sung
figures-workbook-reflection-owed = Chưa nộp
figures-workbook-late = Sau hạn
figures-workbook-studied-done = Hoàn thành
figures-workbook-studied-unread = Chờ chi bộ đọc
figures-workbook-studied-returned = Thu hoạch chờ bổ sung
figures-workbook-studied-reflection = Thiếu thu hoạch
figures-workbook-studied-excused = Chưa học, có lý do
figures-workbook-studied-reading = Đang đọc, phần { $card }
figures-workbook-studied-missing = Chưa học
figures-workbook-studied-uncounted = Không còn tính
figures-workbook-sheet-leader = Trang trình
figures-workbook-heading-leader = KẾT QUẢ CÁC ĐỢT THEO ĐƠN VỊ
figures-workbook-leader-effect = { $round }. { $results }.
figures-workbook-leader-result = { $unit }: { $shares }.
figures-workbook-leader-behind = Đơn vị có tỷ lệ thấp so với tiến độ – { $units }
figures-workbook-leader-chart = { $title } (mức cần đạt đến nay: { $expected } số ngày)
figures-workbook-other-units = Các đơn vị khác ({ $count })
figures-workbook-col-leader-due = Phải thực hiện
figures-workbook-col-leader-done = Đã thực hiện
figures-workbook-col-leader-share = Tỷ lệ
