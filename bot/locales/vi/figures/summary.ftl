# Số liệu hiện tại: /tonghop của văn phòng, /chibo của cấp ủy.
command-tonghop = Tổng hợp số liệu
command-tonghop-about = Số liệu đăng ký, học tập hiện tại của toàn đảng bộ và từng đơn vị
command-tonghop-said = số liệu | xem số liệu | tổng hợp | số liệu tổng hợp | tỷ lệ | tỷ lệ đăng ký | bao nhiêu người đăng ký | bao nhiêu đồng chí đăng ký | tình hình đăng ký | kết quả đăng ký
command-chibo = Đơn vị của tôi
command-chibo-about = Ai đã đăng ký, đã học, ai chưa, nội dung nào chờ xác nhận
command-chibo-said = chi bộ | đơn vị | danh sách | danh sách chi bộ | ai chưa đăng ký | ai chưa học | ai chưa xong | còn ai chưa | còn ai | còn những ai | ai đăng ký rồi | số liệu chi bộ | tình hình chi bộ
figures-summary-share =
    { $due ->
        [0] –
       *[other] { $done }/{ $due } ({ $percent }%)
    }
figures-summary-title = <b>{ $unit }</b> – số liệu lúc { $at }
figures-summary-your-units = Các đơn vị đồng chí phụ trách
figures-summary-round =
    { $state ->
        [closed] { $kind ->
            [study] <b>Đợt học tập: { $title }</b> (đã đóng, hạn { $deadline })
           *[pledge] <b>Đợt đăng ký: { $title }</b> (đã đóng, hạn { $deadline })
        }
       *[open] { $kind ->
            [study] <b>Đợt học tập: { $title }</b> (hạn { $deadline })
           *[pledge] <b>Đợt đăng ký: { $title }</b> (hạn { $deadline })
        }
    }
figures-summary-more-rounds = Còn { $count } đợt khác, mời đồng chí chọn “Chọn đợt khác”.
figures-summary-headline = Đã đăng ký: <b>{ $share }</b>
figures-summary-counts = Chờ bổ sung: { $returned } · Chưa đăng ký: { $missing }
figures-summary-results = Kết quả chi bộ xác nhận: đạt { $met } · chưa đạt { $unmet }; tự báo hoàn thành: { $reported }, trong đó có minh chứng: { $evidenced }
figures-summary-approved = Trong đó đã xác nhận: { $share } · chờ xác nhận: { $waiting }
figures-summary-study = Học tập nghị quyết: <b>{ $share }</b>
figures-summary-way-direct = Trực tiếp: { $count }
figures-summary-way-online = Trực tuyến: { $count }
figures-summary-way-self = Tự nghiên cứu: { $count }
figures-summary-way-makeup = Học bù: { $count }
figures-summary-unstudied =
    { $over ->
        [0] Chưa học: { $count } (đã báo lý do { $excused }, chưa báo { $unexcused })
       *[other] Chưa học: { $count } (có lý do { $excused }, không lý do { $unexcused })
    }
figures-summary-reflections =
    Bài thu hoạch đã nộp: { $handed-in }
    Trong đó đạt: { $accepted } · chờ đọc: { $unread }
    Bài chờ bổ sung: { $returned } · Chưa nộp bài: { $unwritten }
figures-summary-finished = Số chi bộ hoàn thành 100%: { $done }/{ $due }
figures-summary-joined = { $first } · { $second }
figures-summary-units =
    { $pages ->
        [1] Các đơn vị, tỷ lệ thấp xếp trước:
       *[other] Các đơn vị, tỷ lệ thấp xếp trước (trang { $page }/{ $pages }):
    }
figures-summary-unit = { $number }. { $unit }: { $share }
figures-summary-of-pledge = đăng ký { $share }
figures-summary-of-study = học tập { $share }
figures-summary-of-round = { $round } { $share }
figures-summary-lacks = { $share }, chưa { $count }
figures-summary-lacks-reflections = { $share }, thiếu { $count } bài thu hoạch
figures-summary-own-people = Đảng viên trực thuộc
figures-summary-type-a-number = Đồng chí chọn tên hoặc nhắn số của đơn vị để xem chi tiết.
figures-summary-pick-unit = Đồng chí phụ trách nhiều đơn vị. Mời đồng chí chọn một đơn vị:
figures-summary-not-in-scope = Đơn vị này không thuộc phạm vi của đồng chí, hoặc không còn hoạt động. Đồng chí chọn lại đơn vị từ danh sách.
figures-summary-no-rounds = Chưa có đợt nào nên chưa có số liệu. Đồng chí mở đợt mới ở mục dưới đây.
figures-summary-none-open = Hiện không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng.
figures-summary-pick-rounds =
    { $pages ->
        [1] Đồng chí chọn đợt cần xem:
       *[other] Đồng chí chọn đợt cần xem (trang { $page }/{ $pages }):
    }
figures-summary-pick-open = { $number }. Tất cả đợt đang mở
figures-summary-pick-round =
    { $state ->
        [closed] { $number }. { $title } (đã đóng, hạn { $deadline })
       *[open] { $number }. { $title } (hạn { $deadline })
    }
figures-summary-button-unit = { $unit }
figures-summary-button-up = ⬆ { $unit }
figures-summary-button-top = Xem toàn bộ số liệu
figures-summary-button-mine = Đơn vị của tôi
figures-summary-button-more = Trang sau
figures-summary-button-names = Xem danh sách
figures-summary-button-rounds = Chọn đợt khác
figures-summary-button-all-open = Tất cả đợt đang mở
figures-summary-button-open =
    { $kind ->
        [study] Học tập nghị quyết
       *[pledge] Quản lý đợt đăng ký
    }
figures-summary-button-export = Xuất tệp Excel
figures-names-title = <b>{ $unit }</b> – số liệu lúc { $at }
figures-names-no-rounds = Hiện không có đợt đăng ký nào đang mở, đồng chí chưa cần làm gì.
figures-names-nobody = Đơn vị không có đồng chí nào trong danh sách chốt của các đợt này.
figures-names-round = <b>{ $title }</b> (hạn { $deadline })
figures-names-done =
    { $missing ->
        [0] Đã đăng ký { $share }. Tất cả đã đăng ký.
       *[other] Đã đăng ký { $share }
    }
figures-names-missing = Chưa đăng ký ({ $count }):
figures-names-incomplete = Chưa đăng ký đủ ({ $count }):
figures-names-waiting = Chờ xác nhận ({ $count }):
figures-names-returned = Chờ bổ sung ({ $count }):
figures-names-out-of-reach = Chưa nhận được tin của Hệ thống ({ $count }):
figures-names-one = • { $name }
# Trên thẻ của một đồng chí: ba tình trạng loại trừ nhau.
figures-card-round =
    • { $kind ->
        [study] { $standing ->
            [confirmed] Học tập { $name }: đã hoàn thành
            [waiting] Học tập { $name }: đã học, chờ xác nhận
            [returned] Học tập { $name }: <b>chờ bổ sung</b>
           *[missing] Học tập { $name }: <b>chưa hoàn thành</b>, hạn { $until }
        }
       *[pledge] { $standing ->
            [confirmed] Đăng ký { $name }: đã đăng ký, đã xác nhận
            [waiting] Đăng ký { $name }: đã đăng ký, chờ xác nhận
            [returned] Đăng ký { $name }: <b>chờ bổ sung</b>
            [part] Đăng ký { $name }: <b>chưa đăng ký đủ</b> ({ $done }/{ $owed }), hạn { $until }
           *[missing] Đăng ký { $name }: <b>chưa đăng ký</b>, hạn { $until }
        }
    }
figures-names-noted = { $name } – { $note }
figures-names-more = … và { $count } đồng chí khác
figures-names-note-part = mới có { $registered }/{ $owed } nội dung
figures-names-note-snoozed = bận, nhắc lại từ { $until }: { $reason }
figures-names-note-extended = được gia hạn đến { $until }: { $reason }
figures-names-note-unlinked = chưa liên kết tài khoản
figures-names-note-closed = đã chặn hoặc không nhận tin
figures-names-button-decide = Chờ xác nhận
figures-names-button-nudge = Nhắc { $round }
figures-names-button-codes = Cấp mã liên kết

# Bảng trên dòng lệnh.
figures-table-unit = Đơn vị
figures-table-registration = Đã đăng ký
figures-table-approved = Đã xác nhận
figures-table-waiting = Chờ xác nhận
figures-table-returned = Chờ bổ sung
figures-table-missing = Chưa đăng ký
figures-table-met = Kết quả đạt
figures-table-evidenced = Có minh chứng
figures-table-studied = Đã học
figures-table-excused = Chưa, đã báo lý do
figures-table-unexcused = Chưa, chưa báo
figures-table-reflections = Nộp thu hoạch
figures-table-accepted = Thu hoạch đạt
figures-table-count = { $count }
