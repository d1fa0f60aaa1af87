# Bảng theo dõi: trang trên trình duyệt của văn phòng và cấp ủy, mở từ tin nhắn.
command-bang = Bảng theo dõi
command-bang-about = Mở bảng theo dõi trên trình duyệt: việc chờ, số liệu từng đơn vị, từng đồng chí
# ---------------------------------------------------------------- trong tin nhắn
dashboard-link = <b>Bảng theo dõi.</b> Đồng chí mở liên kết dưới đây rồi nhập mã <b>{ $code }</b>.
dashboard-link-address = { $link }
dashboard-link-terms = Liên kết chỉ dùng một lần, trong { $minutes } phút, trên một trình duyệt. Không thao tác quá { $idle } phút, phiên làm việc tự kết thúc. Đề nghị đồng chí không chuyển liên kết và mã cho người khác.
dashboard-sessions = Đang mở { $count } phiên làm việc, phiên gần nhất từ { $moment }.
dashboard-sessions-closed =
    { $count ->
        [0] Không có phiên làm việc nào đang mở.
       *[other] Đã kết thúc { $count } phiên làm việc của đồng chí.
    }
dashboard-button-close = Kết thúc các phiên
dashboard-button-again = Mở bảng theo dõi
dashboard-button-figures = Xem số liệu tại đây
dashboard-no-address = Bảng theo dõi chưa mở được, vì Hệ thống chưa có địa chỉ trên mạng. Đề nghị đồng chí báo người quản trị; số liệu vẫn xem được trong tin nhắn.
dashboard-code-alarm = Mã mở bảng theo dõi của đồng chí vừa bị nhập sai { $count } lần, liên kết đã hủy. Liên kết được yêu cầu qua { $account }. Nếu không phải đồng chí nhập, đề nghị đồng chí báo Văn phòng Đảng ủy.
# ---------------------------------------------------------------- vào, ra
dashboard-name = Bảng theo dõi
dashboard-sign-in = Mở bảng theo dõi
dashboard-ask-code = Mã 4 chữ số trong tin nhắn của Hệ thống
dashboard-enter = Vào
dashboard-link-gone = Liên kết này không dùng được nữa: đã dùng, đã hết hạn hoặc đã có liên kết mới.
dashboard-link-elsewhere = Liên kết này đã được mở ở trình duyệt khác.
dashboard-code-wrong = Mã chưa đúng. Còn { $left } lần nhập.
dashboard-code-dead = Mã bị nhập sai quá số lần cho phép, liên kết đã hủy.
dashboard-again = Để mở lại, đồng chí nhắn “bảng theo dõi” cho Hệ thống và dùng liên kết mới.
dashboard-ended = Phiên làm việc đã kết thúc.
dashboard-signed-out = Đồng chí đã thoát khỏi bảng theo dõi.
dashboard-sign-out = Thoát
dashboard-nothing-title = Không mở được
# $status: 404 không có, 500 lỗi, còn lại là yêu cầu không hợp lệ.
dashboard-nothing =
    { $status ->
        [404] Trang này không có, hoặc không thuộc phạm vi phụ trách của đồng chí.
        [500] Hệ thống gặp lỗi. Đề nghị đồng chí thử lại sau ít phút.
       *[other] Yêu cầu không hợp lệ, Hệ thống không thực hiện. Đề nghị đồng chí mở lại trang rồi thử lại.
    }
dashboard-back-home = Về tổng quan
# ---------------------------------------------------------------- khung trang
dashboard-skip = Đến nội dung chính
dashboard-nav = Các mục
dashboard-nav-home = Tổng quan
dashboard-nav-waiting = Việc chờ
dashboard-nav-people = Đảng viên
dashboard-nav-reach = Kết nối
dashboard-nav-calendar = Lịch
dashboard-footer = Người xem: { $name }, lúc { $at }. Chỉ dùng trong nội bộ.
dashboard-further = Xem thêm
# ---------------------------------------------------------------- số liệu
dashboard-up = Lên { $unit }
dashboard-waits = Chờ đồng chí ({ $count })
dashboard-waits-nothing = Không có việc nào đang chờ đồng chí.
dashboard-in-chat = (thực hiện trong tin nhắn)
dashboard-rounds = Các đợt đang mở
dashboard-no-rounds = Hiện không có đợt nào đang mở.
dashboard-round-until = Thời hạn: { $moment } ({ $left })
dashboard-pace =
    Đạt { $percent }%, tiến độ cần có đến { $past ->
        [0] hôm nay
       *[1] hết ngày này
    } { $expected }%{ $behind ->
        [0] .
       *[other] {" "}– <b>chậm</b>.
    }
dashboard-charts = Biểu đồ
dashboard-charts-said = Biểu đồ kết quả các đợt, các đơn vị và từng tuần của { $unit }; số liệu có trong các bảng ở trên.
# Một đợt theo từng ngày: hình vẽ và bảng số liệu.
dashboard-curve = Diễn biến từng ngày
dashboard-curve-title = Diễn biến từng ngày: { $title } – { $unit }
dashboard-curve-said = Diễn biến từng ngày của đợt { $title }: đến nay { $share }, mức cần đạt { $expected }%.
dashboard-curve-days = Bảng số liệu từng ngày
dashboard-curve-day = { $day }
dashboard-column-day = Ngày
dashboard-column-expected = Mức cần đạt
dashboard-ended-rounds = Các đợt kết thúc trong quý này
dashboard-past = Số liệu của một ngày đã qua
dashboard-past-day = Ngày
dashboard-past-show = Xem ngày này
dashboard-past-end = { $kind ->
        [week] Hết tuần trước ({ $day })
        [month] Hết tháng trước ({ $day })
       *[quarter] Hết quý trước ({ $day })
    }
dashboard-past-note = Số liệu như đã có đến hết ngày { $day }, không thay đổi về sau.
dashboard-past-none = Cuối ngày { $day } không có đợt nào đang mở.
dashboard-past-no-day = Không có ngày này. Đề nghị đồng chí chọn lại ngày ở dưới.
dashboard-nudge = Nhắc
dashboard-missing-names = Danh sách chưa xong
dashboard-units = Các đơn vị, tỷ lệ thấp xếp trước
dashboard-column-unit = Đơn vị
dashboard-column-name = Họ và tên
dashboard-people = Đảng viên và các đợt
dashboard-people-more = Xem tất cả
dashboard-people-of-unit = Đảng viên của đơn vị
dashboard-reach-of-unit = Kết nối, nhận tin của đơn vị
dashboard-download = Tải bảng số liệu (Excel)
dashboard-download-draft = Tải báo cáo tuần (Word)
dashboard-download-quarter = Tải báo cáo quý (Word)
# ---------------------------------------------------------------- đảng viên
dashboard-unreached = chưa nhận được tin
# $kind: loại đợt; $standing: tình trạng; $done/$owed: đã nộp bao nhiêu trong số phải có.
dashboard-standing =
    { $standing ->
        [confirmed] { $kind ->
            [study] Đã học
           *[pledge] Đã xác nhận
        }
        [waiting] { $kind ->
            [study] Chờ đọc bài
           *[pledge] Chờ xác nhận
        }
        [returned] Chờ bổ sung
        [part] Được { $done }/{ $owed }
       *[missing] { $kind ->
            [study] Chưa học
           *[pledge] Chưa đăng ký
        }
    }
dashboard-filter = Lọc
dashboard-filter-name = Họ tên hoặc mã
dashboard-filter-standing = Tình trạng ở một đợt
dashboard-filter-any = Tất cả
dashboard-filter-all-units = Mọi đơn vị
dashboard-filter-standing-confirmed = Đã xong
dashboard-filter-standing-waiting = Chờ xem xét
dashboard-filter-standing-returned = Chờ bổ sung
dashboard-filter-standing-part = Mới xong một phần
dashboard-filter-standing-missing = Chưa làm
dashboard-nobody = Không có đồng chí nào như vậy.
dashboard-page-before = Trang trước
dashboard-page-after = Trang sau
dashboard-card = Thông tin
dashboard-card-rest = Cấp mã, phân quyền, ghi vắng mặt: thực hiện trong tin nhắn, ở mục Đảng viên.
# ---------------------------------------------------------------- việc chờ
dashboard-queue-empty = Không còn việc nào chờ đồng chí xem xét.
dashboard-choose = Chọn số { $number }
dashboard-approve-chosen = Xác nhận các mục đã chọn
dashboard-approve-sure = Đồng chí xác nhận những mục dưới đây?
dashboard-approve-yes = Xác nhận { $count } mục
dashboard-nothing-chosen = Đồng chí chưa chọn mục nào.
dashboard-item = Nội dung
dashboard-own-words = Hoặc viết ý kiến
dashboard-cancel = Không, quay lại
dashboard-last-look = Xem lại trước khi thực hiện
dashboard-done = Kết quả
dashboard-back = Quay lại
dashboard-go-on = Xem lại
# ---------------------------------------------------------------- nhắc, gia hạn
dashboard-nudge-yes = Gửi nhắc
dashboard-nudge-one = Nhắc đồng chí { $name } ({ $unit }) về những việc chưa xong?
dashboard-extend = Gia hạn
dashboard-extend-for = Gia hạn cho đồng chí { $name }
dashboard-extend-round = Đợt nào
dashboard-extend-now = hạn hiện nay { $moment }
dashboard-extend-until = Gia hạn đến (ví dụ: 17:00 31/12, hoặc “thứ Sáu tuần sau”)
dashboard-extend-why = Lý do
dashboard-extension-yes = Xác nhận gia hạn
dashboard-extension-changed = Thời hạn của đồng chí này vừa được đổi: nay là { $moment }. Đề nghị đồng chí xem lại.
# ---------------------------------------------------------------- kết nối, lịch
dashboard-reached = Nhận được tin
dashboard-reach-never = Chưa liên kết
dashboard-reach-paper = Chỉ dùng bản giấy
dashboard-reach-blocked = Đã chặn tin
dashboard-reach-unagreed = Chưa đồng ý
dashboard-reach-silent = Lâu không tương tác
dashboard-reach-care = Cần liên hệ
dashboard-preferences = Cài đặt chung
dashboard-preferences-new = Giá trị mới
dashboard-calendar = Lịch 60 ngày tới
dashboard-today = hôm nay
# $what: opens mở, deadline hết hạn, closes tự đóng.
dashboard-agenda-round =
    { $what ->
        [opens] Mở: { $title } ({ $moment })
        [closes] Đóng: { $title } ({ $moment })
       *[deadline] Hết hạn: { $title } ({ $moment })
    }
dashboard-evidence-said = Ảnh minh chứng kèm theo nội dung này
dashboard-item-in-chat = Chỉ xem được trong tin nhắn: { $what }
# ---------------------------------------------------------------- viết bài trên trang
dashboard-writing-link = <b>Viết trên trang.</b> Đồng chí mở liên kết dưới đây rồi nhập mã <b>{ $code }</b>.
dashboard-writing-terms = Liên kết chỉ dùng một lần, trong { $minutes } phút, trên một trình duyệt, chỉ để viết bài này. Bản nháp là phần đồng chí đã viết tại đây và được lưu liên tục; không thao tác quá { $idle } phút, phiên viết tự kết thúc. Đề nghị đồng chí không chuyển liên kết và mã cho người khác.
dashboard-writing-alarm = Mã mở trang viết bài của đồng chí vừa bị nhập sai { $count } lần, liên kết đã hủy. Liên kết được yêu cầu qua { $account }. Nếu không phải đồng chí nhập, đề nghị đồng chí báo Văn phòng Đảng ủy.
dashboard-writing-name = Viết bài
dashboard-writing-home = Về trang viết bài
dashboard-writing-sign-in = Mở trang viết bài
dashboard-writing-again = Bản nháp đã lưu vẫn còn. Để viết tiếp, đồng chí chọn “Viết trên trang” trong tin nhắn và dùng liên kết mới.
dashboard-writing-left = Đồng chí đã thoát khỏi trang viết bài.
dashboard-writing-about = Yêu cầu của bài
dashboard-writing-label = Bài viết của đồng chí
dashboard-writing-characters = ký tự
dashboard-writing-words = từ
dashboard-writing-range = Cần ít nhất { $least } ký tự, nhiều nhất { $most }.
dashboard-writing-kept = Đã lưu bản nháp lúc { $at }.
dashboard-writing-keep = Lưu bản nháp
dashboard-writing-look = Xem lại rồi gửi
dashboard-writing-how = Bản nháp cũng có trong tin nhắn: đồng chí viết tiếp ở đâu cũng được. Bài chỉ được gửi khi đồng chí chọn “Gửi” ở trang sau.
dashboard-writing-whole = Toàn bài
dashboard-writing-send = Gửi
dashboard-writing-back = Viết tiếp
dashboard-writing-told = Kết quả cũng được báo trong tin nhắn. Đồng chí có thể đóng trang này.
dashboard-writing-close = Đồng chí có thể đóng trang này và tiếp tục trong tin nhắn.
dashboard-writing-changed = Bản nháp vừa được thay đổi ở nơi khác (trong tin nhắn hoặc ở cửa sổ khác). Bài ở ô dưới đây chưa được lưu; đề nghị đồng chí đối chiếu rồi lưu lại.
dashboard-writing-other = Bản nháp đang được lưu
dashboard-writing-late = Phần đồng chí vừa viết, chưa được lưu (để sao chép)
dashboard-writing-unknown = Bài này không còn để viết.
# ---------------------------------------------------------------- soạn văn bản dài
dashboard-nav-drafts = Soạn thảo
dashboard-drafts = Văn bản đang soạn
dashboard-drafts-none = Không có câu hỏi nào đang chờ đồng chí trả lời bằng văn bản. Khi mở đợt, sửa nghị quyết hoặc soạn thông báo trong tin nhắn, đến câu hỏi về nội dung, đồng chí mở trang này để viết hoặc dán.
dashboard-drafts-busy = Trong tin nhắn đang có một câu hỏi khác chờ đồng chí. Đề nghị đồng chí trả lời hoặc hủy câu hỏi đó trước.
dashboard-drafts-question = Câu hỏi trong tin nhắn
dashboard-drafts-label = Nội dung trả lời
dashboard-drafts-changed = Câu hỏi này đã được trả lời hoặc đã thay đổi trong tin nhắn. Nội dung ở ô dưới đây chưa được đưa vào; đề nghị đồng chí xem lại.
dashboard-drafts-next = Sẽ có trong tin nhắn
dashboard-drafts-written = Nội dung ({ $length } ký tự)
dashboard-drafts-yes = Đưa vào tin nhắn
dashboard-drafts-edit = Sửa tiếp
dashboard-drafts-done = Hệ thống đã nhận nội dung và gửi câu hỏi tiếp theo vào tin nhắn của đồng chí.
# ---------------------------------------------------------------- nhận xét tuần
dashboard-nav-remarks = Nhận xét tuần
dashboard-remarks = Nhận xét: { $week }
dashboard-remarks-own = Nhận xét của { $unit }
dashboard-remarks-until = Nhận đến { $moment }; đến lúc đó đồng chí sửa được.
dashboard-remarks-label = Một câu nhận xét: việc làm tốt, khó khăn, kiến nghị (nhiều nhất { $most } ký tự)
dashboard-remarks-send = Gửi nhận xét
dashboard-remarks-changed = Nhận xét của đơn vị vừa được thay đổi. Nhận xét đang được lưu: “{ $text }”. Đề nghị đồng chí xem lại câu ở ô dưới đây rồi gửi.
dashboard-remarks-received = Nhận xét của các đơn vị ({ $count })
dashboard-remarks-nothing = Tuần này chưa có nhận xét nào.
dashboard-remarks-before = Tuần trước
dashboard-remarks-after = Tuần sau
# ---------------------------------------------------------------- nhập thay
dashboard-entries = Nhập thay
dashboard-entries-for = Nhập thay cho đồng chí { $name }
dashboard-entries-words = Hoặc ghi bằng chữ
dashboard-entries-answer = Ghi bằng chữ
dashboard-entries-next = Tiếp tục
dashboard-entries-yes = Nhập thay
dashboard-entries-edit = Sửa
dashboard-entries-changed = Nội dung dưới đây chưa được nhập: từ lúc đồng chí xem lại đã có thay đổi. Đề nghị đồng chí xem lại lần nữa.
