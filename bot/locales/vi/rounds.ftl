# Đợt đăng ký và đợt học tập: /dot, mở đợt đăng ký, đổi thời hạn, gia hạn riêng, đóng đợt. Cả ngày giờ và lịch nhắc.

command-dot = Các đợt đăng ký, học tập
command-dot-about = Xem, mở, gia hạn, đóng các đợt đăng ký nêu gương và học tập
command-modot = Mở đợt đăng ký
command-modot-about = Chuẩn bị và mở một đợt đăng ký nêu gương
command-doihan = Đổi thời hạn của đợt
command-doihan-about = Đặt thời hạn mới cho một đợt đang mở
command-giahan = Gia hạn cho một đồng chí
command-giahan-about = Đặt thời hạn riêng, có lý do, cho một đồng chí trong đợt
command-dongdot = Đóng đợt
command-dongdot-about = Kết thúc một đợt đăng ký hoặc học tập

# ---------------------------------------------------------------- ngày giờ, lịch nhắc

agenda-day =
    { $weekday ->
        [1] thứ Hai, { $date }
        [2] thứ Ba, { $date }
        [3] thứ Tư, { $date }
        [4] thứ Năm, { $date }
        [5] thứ Sáu, { $date }
        [6] thứ Bảy, { $date }
       *[7] Chủ nhật, { $date }
    }
# $time: “17:00”; $day: agenda-day.
agenda-moment = { $time } { $day }
agenda-left =
    { $days ->
        [0] hết hạn hôm nay
        [1] còn 1 ngày
       *[other] còn { $days } ngày
    }
agenda-over = đã hết hạn
agenda-title = Tin sẽ gửi (chỉ gửi cho đồng chí chưa hoàn thành):
agenda-step =
    { $step ->
        [open] • { $moment }: thông báo mở đợt
       *[other]
            { $left ->
                [0] • { $moment }: nhắc trong ngày hết hạn
               *[other] • { $moment }: nhắc, còn { $left } ngày
            }
    }
agenda-secretary = • { $moment }: gửi bí thư danh sách chưa hoàn thành

deadline-unreadable = Hệ thống chưa đọc được ngày giờ. Đề nghị đồng chí nhắn theo mẫu <code>17:00 30/11/2026</code>.
deadline-past = Thời điểm { $moment } đã qua. Đề nghị đồng chí chọn một thời điểm sau lúc này.
deadline-too-far = Thời điểm { $moment } cách nay quá ba năm. Đề nghị đồng chí xem lại năm và nhắn lại.
deadline-before-opening = Thời hạn phải sau lúc mở đợt ({ $moment }). Đề nghị đồng chí chọn lại.
deadline-free-day = Lưu ý: { $day } là ngày nghỉ. Thời hạn vẫn giữ nguyên; tin nhắc cuối gửi lúc { $last }.

# ---------------------------------------------------------------- danh sách, một đợt

round-none = Chưa có đợt nào. Đồng chí chọn mở đợt đăng ký hoặc đợt học tập để bắt đầu.
round-none-open = Hiện không có đợt nào đang mở mà đồng chí được thay đổi.
round-unknown = Không tìm thấy đợt này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách.
round-list = <b>Các đợt đăng ký, học tập</b>
round-line =
    { $kind ->
        [study] { $number }. Học tập – { $title }: { $share }, { $state }
       *[pledge] { $number }. { $title }: { $share }, { $state }
    }
round-older = và { $count } đợt cũ hơn, xem ở mục Tổng hợp số liệu
round-option = { $title }
round-called = { $title }
round-called-numbered = { $title } ({ $number })
round-title = <b>{ $title }</b>
round-state = Tình trạng: { $state }
round-state-open = đang mở, { $left }
round-state-ahead = sẽ mở lúc { $moment }
round-state-over = đã hết hạn, chưa đóng
round-state-closed = đã đóng
round-deadline = Thời hạn: { $moment }
round-resolution = Văn bản: { $number }, ngày { $day }, { $issuer }
round-done =
    { $kind ->
        [study] Đã học tập: <b>{ $share }</b>
       *[pledge] Đã đăng ký: <b>{ $share }</b>
    }
round-counts = Đã xác nhận: { $approved } · Chờ xác nhận: { $waiting } · Trả lại: { $returned } · Chưa đăng ký: { $missing }
round-ways = Trực tiếp: { $direct } · Trực tuyến: { $online } · Tự nghiên cứu: { $self-study } · Học bù: { $makeup }
round-not-studied = Chưa học, có lý do: { $excused } · Chưa học, chưa có lý do: { $unexcused }
round-reflections = Bài thu hoạch đã nộp: { $share } · Đạt: { $accepted } · Bổ sung: { $returned }
round-not-ours = Đợt này do cấp trên mở; đồng chí xem được số liệu, việc thay đổi do văn phòng cấp trên thực hiện.
round-ask-which = Đồng chí chọn đợt nào?
round-door-new = Mở đợt đăng ký
round-door-new-study = Mở đợt học tập
round-door-list = Các đợt
round-door-attendance = Điểm danh, nhập thay
round-door-view = Xem đợt này
round-door-deadline = Đổi thời hạn của đợt
round-door-extend = Gia hạn cho một đồng chí
round-door-nudge = Nhắc đồng chí chưa xong
round-door-close = Đóng đợt

# ---------------------------------------------------------------- việc của từng loại đợt

doing-now =
    { $kind ->
        [study]
            { $part ->
                [reflection] Viết bài thu hoạch
                [returned] Bổ sung bài thu hoạch
               *[whole] Học tập ngay
            }
       *[pledge] Đăng ký ngay
    }
doing-in =
    { $kind ->
        [study]
            { $part ->
                [reflection] Thu hoạch: { $title }
                [returned] Bổ sung thu hoạch: { $title }
               *[whole] Học tập: { $title }
            }
       *[pledge] Đăng ký: { $title }
    }

# ---------------------------------------------------------------- mở đợt: câu hỏi

# Tên nhóm mặc định; khi mở đợt, các tên này được chép vào đợt.
round-group-1 = Chính trị, tư tưởng; học tập nghị quyết; bảo vệ nền tảng tư tưởng trên không gian mạng
round-group-2 = Đạo đức, lối sống; cần, kiệm, liêm, chính
round-group-3 = Tự phê bình và phê bình; đoàn kết nội bộ
round-group-4 = Ý thức tổ chức kỷ luật, kỷ cương hành chính
round-group-5 = Thực hiện chức trách, nhiệm vụ; cải cách hành chính; chuyển đổi số; sáng kiến
round-group-6 = Quan hệ với nhân dân, doanh nghiệp; nơi cư trú; an sinh xã hội
round-group-7 = Khắc phục hạn chế, khuyết điểm đã chỉ ra
round-group-8 = Nội dung khác

round-ask-title = Tên đợt đăng ký là gì? Đồng chí chọn một tên có sẵn hoặc nhắn tên khác.
round-title-quarter = Đăng ký nêu gương Quý { $quarter }/{ $year }
round-title-year = Đăng ký nêu gương năm { $year }
round-title-length = Tên đợt cần từ { $least } đến { $most } ký tự. Đề nghị đồng chí nhắn lại.

round-ask-period =
    Các việc nêu gương được thực hiện trong thời gian nào?
    Đồng chí chọn, hoặc nhắn hai ngày, ví dụ: <code>01/01/2027 đến 31/03/2027</code>.
round-period = { $first } – { $last }
round-period-unreadable = Hệ thống chưa đọc được hai ngày. Đề nghị đồng chí nhắn theo mẫu <code>01/01/2027 đến 31/03/2027</code>.
round-period-backwards = Ngày kết thúc đứng trước ngày bắt đầu. Đề nghị đồng chí nhắn lại hai ngày.
round-period-over = Thời gian này đã kết thúc từ ngày { $last }. Đề nghị đồng chí chọn thời gian khác.

round-ask-groups = Đợt này gồm những nhóm nội dung nào? Các nhóm có sẵn:
round-group-line = { $number }. { $title }
round-ask-groups-how =
    Đồng chí bấm “Lấy cả 8 nhóm”, hoặc nhắn số của các nhóm cần lấy, ví dụ: <code>1-5, 8</code> (số 1 là riêng nhóm 1).
    Muốn dùng nhóm riêng, đồng chí nhắn tên các nhóm, mỗi nhóm một dòng.
round-groups-all = Lấy cả 8 nhóm
round-groups-numbers = Đề nghị đồng chí nhắn các số từ 1 đến { $most }, mỗi số một lần, ví dụ: <code>1-5, 8</code>.
round-groups-own = Đề nghị đồng chí nhắn nhiều nhất { $most } nhóm, mỗi nhóm một dòng, mỗi tên từ 3 đến { $longest } ký tự.

round-ask-min = Mỗi đồng chí phải đăng ký <b>ít nhất</b> mấy nội dung? Đồng chí nhắn số.
round-ask-max = Mỗi đồng chí được đăng ký <b>nhiều nhất</b> mấy nội dung? Đồng chí nhắn số.
round-count = { $count } nội dung
round-count-invalid = Đề nghị đồng chí nhắn một số từ { $least } đến { $most }.

round-ask-opening = Đợt mở lúc nào? Đồng chí chọn, hoặc nhắn ngày giờ, ví dụ: <code>08:00 01/12/2026</code>.
round-opening-now = Ngay bây giờ
round-opening-past = Thời điểm { $moment } đã qua. Đề nghị đồng chí chọn “Ngay bây giờ” hoặc một thời điểm sau lúc này.
round-ask-deadline = Thời hạn đăng ký đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.

round-ask-audience = Đợt dành cho đơn vị nào? Các đơn vị trực thuộc đều được tính.
round-ask-audience-search = Đồng chí phụ trách { $count } đơn vị. Nếu chưa thấy ở dưới, đồng chí nhắn tên hoặc mã đơn vị để tìm.
round-ask-unit = Tìm thấy { $count } đơn vị. Đồng chí chọn một đơn vị.
round-ask-unit-more = Dưới đây là { $shown } đơn vị đầu; nếu chưa thấy, đồng chí bấm “Tìm lại” và nhắn tên đầy đủ hơn.
round-unit = { $name } ({ $code })
round-unit-unknown = Không tìm thấy đơn vị này trong phạm vi của đồng chí. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
round-unit-gone = Đơn vị đã chọn không còn trong phạm vi của đồng chí. Đề nghị đồng chí chọn lại.
round-no-units = Hiện không có đơn vị nào thuộc phạm vi của đồng chí.
round-search-again = Tìm lại

round-ask-approval = Nội dung đăng ký có cần bí thư chi bộ xác nhận không?
round-approval-yes = Có, bí thư xác nhận
round-approval-no = Không, ghi nhận ngay
round-ask-guidance = Hướng dẫn thêm cho đảng viên (nếu có). Đồng chí nhắn nội dung, hoặc bấm “Bỏ qua”.
round-guidance-long = Hướng dẫn dài quá { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.

# ---------------------------------------------------------------- mở đợt: soát lại

round-review = <b>Soát lại trước khi mở</b>: { $title }
round-review-period = Thời gian thực hiện: { $period }
round-review-period-differs = Lưu ý: thời gian này khác với quý hoặc năm ghi trong tên đợt.
round-review-groups = Nhóm nội dung: { $count }
round-review-counts = Mỗi đồng chí: { $least } đến { $most } nội dung
round-review-opening = Mở đợt: { $moment }
round-review-deadline = Thời hạn: { $moment }
round-review-audience = Đối tượng: { $unit } và các đơn vị trực thuộc
round-review-approval =
    { $approval ->
        [yes] Bí thư chi bộ xác nhận: có
       *[no] Bí thư chi bộ xác nhận: không
    }
round-review-guidance = Hướng dẫn: { $text }
round-preflight-people =
    { $kind ->
        [study] Phải học tập: <b>{ $people }</b> đồng chí ở { $units } đơn vị
       *[pledge] Phải đăng ký: <b>{ $people }</b> đồng chí ở { $units } đơn vị
    }
round-preflight-unlinked =
    { $unlinked ->
        [0] Tất cả đã liên kết tài khoản, nhận được tin nhắc.
       *[other] Chưa liên kết tài khoản nên chưa nhận được tin: { $unlinked } đồng chí. Bí thư cấp mã bằng lệnh /ma.
    }
round-preflight-leaderless = Chưa có bí thư, phó bí thư trên Hệ thống: { $count } đơn vị
round-preflight-name = • { $name }
round-preflight-more = và { $count } chi bộ khác
round-preflight-frozen = Danh sách được chốt ngay khi đồng chí xác nhận; người chuyển đến sau không tính vào đợt này.
round-confirm = Xác nhận mở đợt
round-edit-title = Sửa tên đợt
round-edit-period = Sửa thời gian thực hiện
round-edit-groups = Sửa nhóm nội dung
round-edit-counts = Sửa số nội dung
round-edit-times = Sửa lúc mở và thời hạn
round-edit-audience = Sửa đối tượng
round-edit-approval = Sửa việc xác nhận
round-edit-guidance = Sửa hướng dẫn
round-deadline-passed = Thời hạn đã chọn không còn sau lúc mở đợt. Đề nghị đồng chí đặt lại thời hạn.
round-nobody = Ở { $unit } không có đồng chí nào thuộc diện đăng ký. Đề nghị đồng chí chọn đơn vị khác.

round-opened = Đã lập đợt <b>{ $title }</b>.
round-opened-frozen = Danh sách chốt: <b>{ $people }</b> đồng chí, lúc { $moment }.
round-opened-notice = Đợt mở ngay; thông báo gửi đến các đồng chí trong giờ làm việc.
round-opened-later = Đợt mở lúc { $moment }. Trước lúc đó đảng viên chưa thấy đợt và Hệ thống chưa nhắn tin nào.

# ---------------------------------------------------------------- đổi thời hạn

round-ask-new-deadline =
    Thời hạn hiện nay của đợt <b>{ $title }</b>: { $moment }.
    Thời hạn mới là lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
round-edit-deadline = Chọn thời hạn khác
round-move-review =
    Đổi thời hạn của đợt <b>{ $title }</b>
    Từ: { $old }
    Thành: { $new }
round-move-told = Hệ thống không gửi tin riêng về việc này; thời hạn mới có trong tin nhắc kế tiếp.
round-move-confirm = Xác nhận đổi thời hạn
round-moved = Đã đổi thời hạn của đợt { $title } thành { $moment }.

# ---------------------------------------------------------------- đóng đợt

round-close = Đóng đợt <b>{ $title }</b>. Đợt đã đóng thì không mở lại được.
round-close-early = Lưu ý: thời hạn là { $moment }, chưa đến.
round-close-effect =
    { $kind ->
        [study] Đồng chí nào đang học dở vẫn giữ phần đã đọc nhưng không xác nhận được nữa; bài thu hoạch đã nộp, bí thư vẫn đánh giá được. Mọi tin nhắc của đợt dừng lại.
       *[pledge] Nội dung chờ xác nhận, bí thư vẫn xác nhận được sau khi đóng. Bản đang viết dở vẫn xem được nhưng không gửi được nữa. Mọi tin nhắc của đợt dừng lại.
    }
round-close-code = Để xác nhận, đồng chí nhắn mã <b>{ $code }</b>.
round-close-wrong = Mã chưa đúng, đợt vẫn mở. Đề nghị đồng chí nhắn lại mã ghi dưới đây, hoặc chọn “Thoát”.
round-closed = Đã đóng đợt { $title }.

# ---------------------------------------------------------------- gia hạn riêng

extension-ask-name = Gia hạn cho đồng chí nào? Đồng chí nhắn họ tên (không cần dấu) hoặc mã đảng viên.
extension-not-seated = Đồng chí này không có tên trong danh sách chốt của đợt.
extension-again = Chọn đồng chí khác
extension-ask-until =
    Thời hạn hiện nay của đồng chí này: { $moment }.
    Gia hạn đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
extension-too-early = Thời hạn riêng phải sau { $moment }. Đề nghị đồng chí chọn lại.
extension-ask-reason = Lý do gia hạn? Đồng chí chọn hoặc nhắn lý do; đồng chí được gia hạn sẽ đọc lý do này.
reason-work = đi công tác
reason-treatment = điều trị, nghỉ ốm
reason-leave = nghỉ phép
reason-long = Lý do dài quá { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
extension-review = <b>Gia hạn trong đợt</b> { $title }
extension-review-person = Đồng chí: { $name } ({ $unit })
extension-review-until = Thời hạn riêng: { $moment }
extension-review-reason = Lý do: { $reason }
extension-review-told = Hệ thống sẽ báo cho đồng chí này và nhắc theo thời hạn riêng.
extension-confirm = Xác nhận gia hạn
extension-edit-until = Chọn thời hạn khác
extension-edit-reason = Sửa lý do
extension-given = Đã gia hạn cho đồng chí { $name } đến { $moment }.
extension-another = Gia hạn cho đồng chí khác
extension-notice =
    Đồng chí được gia hạn trong đợt <b>{ $title }</b>.
    Thời hạn mới: { $moment }.
extension-notice-reason =
    { $kind ->
        [study] Lý do: { $reason }. Đề nghị đồng chí hoàn thành học tập trước thời hạn này.
       *[pledge] Lý do: { $reason }. Đề nghị đồng chí đăng ký trước thời hạn này.
    }
