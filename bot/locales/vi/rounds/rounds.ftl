# Đợt đăng ký và đợt học tập: /dot, mở đợt đăng ký, đổi thời hạn, gia hạn riêng, đóng đợt. Cả ngày giờ và lịch nhắc.
command-dot = Các đợt
command-dot-about = Xem, mở, gia hạn, đóng các đợt đăng ký nêu gương và học tập
command-modot = Mở đợt đăng ký
command-modot-about = Chuẩn bị và mở một đợt đăng ký nêu gương
command-doihan = Đổi thời hạn của đợt
command-doihan-about = Đặt thời hạn mới cho một đợt đang mở
command-dongdot = Đóng đợt
command-dongdot-about = Kết thúc một đợt đăng ký hoặc học tập

# ---------------------------------------------------------------- ngày giờ, lịch nhắc
# $time: “17:00”; $day: agenda-day.
rounds-agenda-moment = { $time }, { $day }
rounds-agenda-moment-label =
    { $time } { $weekday ->
        [1] T2
        [2] T3
        [3] T4
        [4] T5
        [5] T6
        [6] T7
       *[7] CN
    } { $date }
rounds-agenda-left =
    { $days ->
        [0] hạn cuối: hôm nay
        [1] còn 1 ngày, hạn là ngày mai
       *[other] còn { $days } ngày
    }
rounds-agenda-over = đã hết hạn
rounds-agenda-title = Tin sẽ gửi (chỉ gửi cho đồng chí chưa hoàn thành):
rounds-agenda-step =
    { $step ->
        [open] • { $moment }: thông báo mở đợt
       *[other]
            { $left ->
                [0] • { $moment }: nhắc trong ngày hết hạn
               *[other] • { $moment }: nhắc, còn { $left } ngày
            }
    }
rounds-agenda-secretary = • { $moment }: gửi bí thư danh sách chưa hoàn thành
rounds-deadline-read = Hệ thống ghi: { $moment }.
rounds-deadline-unreadable = Hệ thống chưa đọc được ngày giờ. Đề nghị đồng chí nhắn theo mẫu <code>{ $example }</code>.
rounds-deadline-past = Thời điểm { $moment } đã qua. Đề nghị đồng chí chọn một thời điểm sau lúc này.
rounds-deadline-too-far = Thời điểm { $moment } cách nay quá ba năm. Đề nghị đồng chí xem lại năm và nhắn lại.
rounds-deadline-before-opening = Thời hạn phải sau lúc mở đợt ({ $moment }). Đề nghị đồng chí chọn lại.
rounds-deadline-free-day = Lưu ý: { $day } là ngày nghỉ. Thời hạn vẫn giữ nguyên; tin nhắc cuối gửi lúc { $last }.

# ---------------------------------------------------------------- danh sách, một đợt
rounds-none = Chưa có đợt nào. Đồng chí chọn mở đợt đăng ký hoặc đợt học tập để bắt đầu.
rounds-none-open = Hiện không có đợt nào đang mở mà đồng chí được thay đổi.
rounds-unknown = Không tìm thấy đợt này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách.
rounds-list = <b>Các đợt đăng ký, học tập</b>
rounds-line =
    { $kind ->
        [study]
            { $late ->
                [0] { $number }. Học tập – { $title }: { $share }, { $state }
               *[other] { $number }. Học tập – { $title }: { $share } (sau hạn: { $late }), { $state }
            }
       *[pledge]
            { $late ->
                [0] { $number }. { $title }: { $share }, { $state }
               *[other] { $number }. { $title }: { $share } (nộp muộn: { $late }), { $state }
            }
    }
rounds-older = và { $count } đợt cũ hơn, xem ở mục Tổng hợp số liệu
rounds-option =
    { $kind ->
        [study] Học tập { $round }
       *[pledge] Đăng ký { $round }
    }
rounds-called = { $title }
rounds-named =
    { $kind ->
        [study] đợt học tập { $title }
       *[pledge] đợt “{ $title }”
    }
rounds-named-first =
    { $kind ->
        [study] Đợt học tập { $title }
       *[pledge] Đợt “{ $title }”
    }
rounds-called-numbered = { $title } ({ $number })
rounds-title = <b>{ $title }</b>
rounds-state = Tình trạng: { $state }
rounds-state-open = đang mở, { $left }
rounds-state-ahead = sẽ mở lúc { $moment }
rounds-state-over = đã hết hạn, chưa đóng
rounds-state-closed = đã đóng
rounds-deadline = Thời hạn: { $moment }
rounds-done =
    { $kind ->
        [study] Đã học tập: <b>{ $share }</b>
       *[pledge] Đã đăng ký: <b>{ $share }</b>
    }
rounds-counts = Đã xác nhận: { $approved } · Chờ xác nhận: { $waiting } · Chờ bổ sung: { $returned } · Chưa đăng ký: { $missing }
rounds-ways = Trực tiếp: { $direct } · Trực tuyến: { $online } · Tự nghiên cứu: { $self-study } · Học bù: { $makeup }
rounds-not-studied = Chưa học, có lý do: { $excused } · Chưa học, chưa có lý do: { $unexcused }
rounds-reflections = Bài thu hoạch đã nộp: { $share } · Đạt: { $accepted } · Bổ sung: { $returned }
rounds-not-ours = Đợt này do cấp trên mở; đồng chí xem được số liệu, việc thay đổi do văn phòng cấp trên thực hiện.
rounds-ask-which = Đồng chí chọn đợt nào?
rounds-button-new = Mở đợt đăng ký
rounds-button-new-study = Mở đợt học tập
rounds-button-list = Các đợt
rounds-button-attendance = Ghi kết quả học tập
rounds-button-view = Xem đợt này
rounds-button-view-all = Xem các đợt
rounds-button-view-one = Xem { $round }
rounds-button-deadline = Đổi thời hạn của đợt
rounds-button-extend = Gia hạn
rounds-button-nudge =
    { $kind ->
        [study] Nhắc người chưa xong
       *[pledge] Nhắc người chưa xong
    }
rounds-button-close = Đóng đợt

# ---------------------------------------------------------------- việc của từng loại đợt
rounds-doing-now =
    { $kind ->
        [study]
            { $part ->
                [reflection] Viết bài thu hoạch
                [returned] Bổ sung bài
               *[whole] Học tập ngay
            }
       *[pledge] Đăng ký ngay
    }
rounds-doing-in =
    { $kind ->
        [study]
            { $part ->
                [reflection] Viết bài { $round }
                [returned] Sửa bài { $round }
               *[whole] Học tập { $round }
            }
       *[pledge] Đăng ký { $round }
    }

# ---------------------------------------------------------------- mở đợt: câu hỏi
rounds-period = { $first } – { $last }
rounds-ask-opening = Đợt mở lúc nào? Đồng chí chọn, hoặc nhắn ngày giờ, ví dụ: <code>{ $example }</code>.
rounds-opening-now = Ngay bây giờ
rounds-opening-past = Thời điểm { $moment } đã qua. Đề nghị đồng chí chọn “Ngay bây giờ” hoặc một thời điểm sau lúc này.
rounds-ask-audience = Đợt dành cho đơn vị nào? Các đơn vị trực thuộc đều được tính.
rounds-ask-audience-search = Đồng chí phụ trách { $count } đơn vị. Nếu chưa thấy ở dưới, đồng chí nhắn tên hoặc mã đơn vị để tìm.
rounds-ask-unit = Tìm thấy { $count } đơn vị. Đồng chí chọn một đơn vị.
rounds-ask-unit-more = Dưới đây là { $shown } đơn vị đầu; nếu chưa thấy, đồng chí chọn “Tìm lại” và nhắn tên đầy đủ hơn.
rounds-unit = { $name } ({ $code })
rounds-unit-unknown = Không tìm thấy đơn vị này trong phạm vi của đồng chí. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
rounds-unit-gone = Đơn vị đã chọn không còn trong phạm vi của đồng chí. Đề nghị đồng chí chọn lại.
rounds-no-units = Hiện không có đơn vị nào thuộc phạm vi của đồng chí.
rounds-search-again = Tìm lại
rounds-ask-who = Đợt dành cho ai?
rounds-who =
    { $who ->
        [leaders] Chỉ bí thư, phó bí thư
       *[all] Mọi đảng viên
    }
rounds-ask-basis = Đợt này theo văn bản nào? Đồng chí nhắn số, ngày, ví dụ: <code>Kế hoạch số 15-KH/ĐU, ngày 05/11/2026</code>; không có thì bỏ qua.
rounds-basis-long = Căn cứ dài quá { $most } ký tự. Đề nghị đồng chí rút gọn.

# ---------------------------------------------------------------- mở đợt: soát lại
rounds-review-period = Thời gian thực hiện: { $period }
rounds-basis = Căn cứ: { $basis }
rounds-review-twin = <b>Lưu ý:</b> đang có một đợt cùng tên, hạn { $moment }. Đồng chí xem lại trước khi mở.
rounds-review-audience =
    { $who ->
        [leaders] Đối tượng: bí thư, phó bí thư của { $unit } và các đơn vị trực thuộc
       *[all] Đối tượng: { $unit } và các đơn vị trực thuộc
    }
rounds-preflight-people =
    { $kind ->
        [study] Phải học tập: <b>{ $people }</b> đồng chí
       *[pledge] Phải đăng ký: <b>{ $people }</b> đồng chí
    }{ $attached ->
        [0] { " " }ở { $cells } chi bộ
       *[other] : { $in-cells } ở { $cells } chi bộ và { $attached } đồng chí chưa xếp chi bộ
    }
rounds-preflight-unlinked =
    { $unlinked ->
        [0] Tất cả đã liên kết tài khoản, nhận được tin nhắc.
       *[other] Chưa liên kết tài khoản nên chưa nhận được tin: { $unlinked } đồng chí. Bí thư cấp mã ở mục “Phiếu, mã liên kết”.
    }
rounds-preflight-leaderless = Chưa có bí thư, phó bí thư trên Hệ thống: { $count } đơn vị
rounds-preflight-name = • { $name }
rounds-preflight-more = và { $count } đơn vị khác
rounds-preflight-frozen = Danh sách được chốt ngay khi đồng chí xác nhận; ai chuyển đến sau, đồng chí thêm vào đợt được.
rounds-deadline-passed = Thời hạn đã chọn không còn sau lúc mở đợt. Đề nghị đồng chí đặt lại thời hạn.
rounds-nobody = Ở { $unit } không có đồng chí nào thuộc diện đăng ký. Đề nghị đồng chí chọn đơn vị khác.

# ---------------------------------------------------------------- đổi thời hạn
rounds-ask-new-deadline =
    Thời hạn hiện nay của <b>{ $round }</b>: { $moment }.
    Thời hạn mới là lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
rounds-edit-deadline = Thời hạn
rounds-move-review =
    Đổi thời hạn của <b>{ $round }</b>
    Từ: { $old }
    Thành: { $new }
rounds-move-told = Hệ thống không gửi tin riêng về việc này; thời hạn mới có trong tin nhắc kế tiếp.
rounds-move-confirm = Xác nhận đổi hạn
rounds-moved = Đã đổi thời hạn của { $round } thành { $moment }.

# ---------------------------------------------------------------- đóng đợt
rounds-close = Đóng <b>{ $round }</b>. Đợt đã đóng thì không mở lại được.
rounds-close-early = Lưu ý: thời hạn là { $moment }, chưa đến.
rounds-close-effect =
    { $kind ->
        [study] Đồng chí nào đang học dở vẫn giữ phần đã đọc nhưng không xác nhận được nữa; bài thu hoạch đã nộp, bí thư vẫn đánh giá được. Mọi tin nhắc của đợt dừng lại.
       *[pledge] Nội dung chờ xác nhận, bí thư vẫn xác nhận được sau khi đóng. Bản đang viết dở vẫn xem được nhưng không gửi được nữa. Mọi tin nhắc của đợt dừng lại.
    }
rounds-close-told = Mỗi đồng chí trong đợt nhận một tin về kết quả của mình.
rounds-close-code = Để xác nhận, đồng chí nhắn mã <b>{ $code }</b>.
rounds-close-wrong = Mã chưa đúng, đợt vẫn mở. Đề nghị đồng chí nhắn lại mã ghi dưới đây, hoặc chọn “Thoát”.
rounds-closed = Đã đóng { $round }.
rounds-reason-work = đi công tác
rounds-reason-personal = lý do cá nhân
rounds-reason-leave = nghỉ phép
rounds-reason-long = Lý do dài quá { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
rounds-not-seated = Đồng chí này không có tên trong danh sách chốt của đợt.

# ---------------------------------------------------------------- thêm người vào đợt
command-themvao = Thêm người vào đợt
command-themvao-about = Thêm đồng chí chuyển đến sau khi đã chốt danh sách
rounds-button-add = Thêm người vào đợt
rounds-add-ask-name = Thêm đồng chí nào? Đồng chí nhắn họ tên (không cần dấu) hoặc mã đảng viên.
rounds-add-review = <b>Thêm vào</b> { $round }
rounds-add-person = Đồng chí: { $name } ({ $unit })
rounds-add-told = Đồng chí này được mời và nhắc như những đồng chí khác; danh sách chốt tăng 1.
rounds-add-confirm = Xác nhận thêm
rounds-added = Đã thêm đồng chí { $name } vào { $round }.
rounds-add-another = Thêm đồng chí khác
rounds-add-refused = Không thêm được: đồng chí này đã có trong danh sách, không thuộc diện tính, hoặc không thuộc đơn vị của đợt.
rounds-added-since = Thêm vào sau khi chốt danh sách: +{ $count }
