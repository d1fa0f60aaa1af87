# Số liệu hiện tại: /tonghop của văn phòng, /chibo của cấp ủy.
command-tonghop = Tổng hợp số liệu
command-tonghop-about = Số liệu đăng ký, học tập hiện tại của toàn đảng bộ và từng đơn vị
command-chibo = Đơn vị của tôi
command-chibo-about = Ai đã đăng ký, đã học, ai chưa, nội dung nào chờ xác nhận

summary-share =
    { $due ->
        [0] –
       *[other] { $done }/{ $due } ({ $percent }%)
    }
summary-title = <b>{ $unit }</b> – số liệu lúc { $at }
summary-your-units = Các đơn vị đồng chí phụ trách
summary-round =
    { $state ->
        [closed] Đợt: { $title } (đã đóng, hạn { $deadline })
       *[open] Đợt: { $title } (hạn { $deadline })
    }
summary-more-rounds = và { $count } đợt khác
summary-headline = Đã đăng ký: <b>{ $share }</b>
summary-counts = Chờ xác nhận: { $waiting } · Trả lại: { $returned } · Chưa đăng ký: { $missing }
summary-approved = Đã được xác nhận: { $share }
summary-study = Học tập nghị quyết: <b>{ $share }</b>
summary-way-direct = Trực tiếp: { $count }
summary-way-online = Trực tuyến: { $count }
summary-way-self = Tự nghiên cứu: { $count }
summary-way-makeup = Học bù: { $count }
summary-unstudied = Chưa học: { $count } (có lý do { $excused }, không lý do { $unexcused })
summary-reflections =
    { $returned ->
        [0] Bài thu hoạch đã nộp: { $handed-in } · Đạt: { $accepted }
       *[other] Bài thu hoạch đã nộp: { $handed-in } · Đạt: { $accepted } · Trả lại: { $returned }
    }
summary-finished = Số chi bộ hoàn thành 100%: { $done }/{ $due }
summary-joined = { $first } · { $second }
summary-units =
    { $pages ->
        [1] Các đơn vị, tỷ lệ thấp xếp trước:
       *[other] Các đơn vị, tỷ lệ thấp xếp trước (trang { $page }/{ $pages }):
    }
summary-unit = { $number }. { $unit }: { $share }
summary-of-pledge = đăng ký { $share }
summary-of-study = học tập { $share }
summary-lacks = { $share }, chưa { $count }
summary-lacks-reflections = { $share }, thiếu { $count } bài thu hoạch
summary-own-people = Đảng viên trực thuộc
summary-type-a-number = Đồng chí bấm tên hoặc nhắn số của đơn vị để xem chi tiết.
summary-pick-unit = Đồng chí phụ trách nhiều đơn vị. Mời đồng chí chọn một đơn vị:
summary-not-in-scope = Đơn vị này không thuộc phạm vi của đồng chí, hoặc không còn hoạt động. Đồng chí chọn lại đơn vị từ danh sách.
summary-no-rounds = Chưa có đợt nào nên chưa có số liệu. Đồng chí mở đợt mới bằng nút dưới đây.
summary-none-open = Hiện không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng.
summary-pick-rounds =
    { $pages ->
        [1] Đồng chí chọn đợt cần xem:
       *[other] Đồng chí chọn đợt cần xem (trang { $page }/{ $pages }):
    }
summary-pick-open = { $number }. Tất cả đợt đang mở
summary-pick-round =
    { $state ->
        [closed] { $number }. { $title } (đã đóng, hạn { $deadline })
       *[open] { $number }. { $title } (hạn { $deadline })
    }
summary-door-unit = { $unit }
summary-door-up = ⬆ { $unit }
summary-door-top = Xem toàn bộ số liệu
summary-door-mine = Đơn vị của tôi
summary-door-more = Trang sau
summary-door-names = Xem danh sách đồng chí
summary-door-rounds = Chọn đợt khác
summary-door-all-open = Tất cả đợt đang mở
summary-door-round = { $title }
summary-door-open-round = Quản lý đợt đăng ký
summary-door-open-study = Học tập nghị quyết
summary-door-export = Xuất tệp Excel

names-title = <b>{ $unit }</b> – số liệu lúc { $at }
names-no-rounds = Hiện không có đợt đăng ký nào đang mở, đồng chí chưa cần làm gì.
names-nobody = Đơn vị không có đồng chí nào trong danh sách chốt của các đợt này.
names-round = <b>{ $title }</b> (hạn { $deadline })
names-done =
    { $missing ->
        [0] Đã đăng ký { $done }/{ $due }. Không còn đồng chí nào chưa đăng ký.
       *[other] Đã đăng ký { $done }/{ $due }
    }
names-missing = Chưa đăng ký ({ $count }):
names-incomplete = Chưa đăng ký đủ ({ $count }):
names-waiting = Chờ xác nhận ({ $count }):
names-returned = Đã trả lại, chờ bổ sung ({ $count }):
names-out-of-reach = Chưa nhận được tin của Hệ thống ({ $count }):
names-one = • { $name }
names-noted = { $name } – { $note }
names-more = … và { $count } đồng chí khác
names-note-part = mới có { $registered }/{ $owed } nội dung
names-note-snoozed = bận đến { $until }: { $reason }
names-note-extended = được gia hạn đến { $until }: { $reason }
names-note-unlinked = chưa liên kết tài khoản
names-note-closed = đã chặn hoặc không nhận tin
names-door-decide = Xem nội dung chờ xác nhận
names-door-nudge = Nhắc: { $title }
names-door-codes = Cấp mã liên kết

# Bảng trên dòng lệnh.
table-unit = Đơn vị
table-registration = Đã đăng ký
table-approved = Đã xác nhận
table-waiting = Chờ
table-returned = Trả lại
table-missing = Chưa
table-studied = Đã học
table-excused = Chưa, có lý do
table-unexcused = Chưa, không lý do
table-reflections = Nộp thu hoạch
table-accepted = Thu hoạch đạt
table-count = { $count }
