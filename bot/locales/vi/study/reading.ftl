# Học tập nghị quyết: /hoctap, bài thu hoạch, xác nhận, /phandoi.
command-hoctap = Học tập nghị quyết
command-hoctap-about = Đọc nghị quyết, xác nhận đã học, nộp bài thu hoạch
command-hoctap-said = học | học tập | học nghị quyết | học tập nghị quyết | nghị quyết | đọc nghị quyết | bài thu hoạch | viết thu hoạch | nộp thu hoạch | thu hoạch | xác nhận học tập | chưa học | học bù | học xong rồi | đã học | học tiếp
command-phandoi = Báo nhập chưa đúng
command-phandoi-about = Báo nội dung được nhập thay chưa đúng
study-learn-leave = Để sau
study-learn-left = Đã dừng. Chỗ đang đọc và bài đang viết được giữ nguyên; đồng chí nhắn <code>hoc tap</code> để tiếp tục.
study-learn-button-list = Các đợt học tập
study-learn-option = { $title }

# ---------------------------------------------------------------- danh sách
study-learn-nothing = Hiện không có đợt học tập nào dành cho đồng chí. Khi có đợt mới, Hệ thống sẽ nhắn.
study-learn-not-counted = Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện học tập trong đợt. Nếu có nhầm lẫn, đề nghị đồng chí báo người phụ trách (nhắn <code>lien he</code>).
study-learn-not-yet = Đợt học tập { $title } mở từ { $opens }. Khi đợt mở, Hệ thống sẽ nhắn đồng chí.
study-learn-closed = Đợt học tập { $title } đã đóng. Nếu còn cần xác nhận, đề nghị đồng chí trao đổi với bí thư chi bộ hoặc Văn phòng Đảng ủy.
study-learn-unknown = Đồng chí không có tên trong đợt học tập này. Đề nghị đồng chí nhắn <code>hoc tap</code> để xem các đợt đang mở; nếu có nhầm lẫn, báo bí thư chi bộ hoặc Văn phòng Đảng ủy.
study-learn-gone = Đợt học tập này vừa đóng hoặc thay đổi nên Hệ thống chưa ghi nhận được. Đề nghị đồng chí xem lại danh sách.
study-learn-list-open = <b>Đợt học tập cần hoàn thành: { $count }</b>

# $moment: thời hạn; $left: còn mấy ngày; $status: còn phải làm gì.
study-learn-list-line =
    { $number }. <b>{ $title }</b>
    Hạn { $moment } ({ $left }); { $status }.
study-learn-list-none-open = Đồng chí không còn đợt học tập nào phải hoàn thành.
study-learn-list-proofs = <b>Xác nhận đã học tập: { $count }</b>
study-learn-list-proof = { $number }. { $code }: { $title }, { $way }, ngày { $day }
study-learn-list-older = Danh sách hiện { $shown } xác nhận mới nhất. Để xem xác nhận cũ hơn, đồng chí nhắn <code>/hoctap</code> kèm mã xác nhận.
study-learn-list-how = Đồng chí chọn hoặc nhắn số thứ tự để mở.
study-learn-status-new = chưa bắt đầu
study-learn-status-reading = đang đọc phần { $card }/{ $cards }
study-learn-status-read = đã đọc hết, còn bước xác nhận
study-learn-status-done = đã hoàn thành
study-learn-status-reflection = đã học, còn bài thu hoạch
study-learn-status-returned = bài thu hoạch cần bổ sung: “{ $remark }”
study-learn-status-excused = đã báo chưa học: { $reason }
study-learn-status-absent = được ghi là vắng

# ---------------------------------------------------------------- mở đầu
study-learn-title = <b>{ $title }</b>

# $number: số hiệu; $day: ngày ban hành; $issuer: cơ quan ban hành.
study-learn-resolution =
    { $numbered ->
        [0] Ngày { $day }, của { $issuer }
       *[other] Số { $number }, ngày { $day }, của { $issuer }
    }
study-learn-link = Toàn văn: { $link }
study-learn-deadline = Thời hạn: { $moment } ({ $left })
study-learn-contents =
    Nội dung gồm { $cards } phần{ $questions ->
        [0] { "" }
       *[other] , kèm { $questions } câu hỏi ngắn
    }.
study-learn-contents-reflection = Đọc xong, đồng chí viết bài thu hoạch, ít nhất { $least } ký tự; có thể nộp sau.
# $suffices: 1 là đã dự hội nghị thì không phải đọc lại.
study-learn-begin-how =
    Đồng chí đọc lần lượt từng phần, dừng lúc nào cũng được, lần sau Hệ thống mở đúng chỗ đang đọc. { $suffices ->
        [1] Đồng chí đã dự hội nghị: bí thư điểm danh, đồng chí không phải đọc lại.
       *[0] Đợt này, đồng chí đã dự hội nghị vẫn đọc văn bản và xác nhận.
    }
study-learn-begin = Bắt đầu học
study-learn-begin-again = Bắt đầu đọc bản mới
study-learn-renewed = Văn bản đã được thay bằng <b>bản { $edition }</b>, nên đề nghị đồng chí đọc lại từ đầu. Hình thức học và bài thu hoạch đã viết vẫn được giữ.
study-learn-renewed-change = Thay đổi: { $note }
study-learn-corrected = <i>Văn bản vừa được đính chính: { $note } Đồng chí đọc tiếp, không phải đọc lại.</i>
study-learn-corrected-small = <i>Văn bản vừa được đính chính. Đồng chí đọc tiếp, không phải đọc lại.</i>

# ---------------------------------------------------------------- phần và câu hỏi
study-learn-card-on = Đã đọc, tiếp tục
study-learn-card-next = Phần tiếp theo
study-learn-card-before = Phần trước
study-learn-not-now = Báo lý do chưa học
study-learn-not-now-for = Chưa học { $round }
study-learn-too-fast = Đề nghị đồng chí đọc kỹ phần này, khoảng { $seconds } giây nữa chọn tiếp.

# $turn, $turns: phần thứ mấy trong các phần đọc lại.
study-learn-again-place = <i>Đọc lại { $turn }/{ $turns }</i>
study-learn-question = <b>Câu hỏi:</b> { $text }
study-learn-question-option = { $letter }. { $text }
study-learn-question-label = { $text }
study-learn-question-card = Xem lại phần
study-learn-right = Đúng.
study-learn-right-because = <b>Đúng.</b> { $why }
study-learn-wrong = Câu trả lời chưa đúng. Mời đồng chí đọc lại phần này rồi trả lời lại.
study-learn-wrong-because = Câu trả lời chưa đúng. { $why } Mời đồng chí đọc lại phần này rồi trả lời lại.

# $right: số câu đúng ngay lần đầu; $least: số câu cần đúng; $cards: các phần đọc lại.
study-learn-once-more = Đồng chí đúng { $right }/{ $questions } câu, cần { $least }. Mời đọc lại phần { $cards } và trả lời lại.

# ---------------------------------------------------------------- hình thức, lý do
study-learn-ask-way =
    Đồng chí đã đọc hết { $cards } phần của <b>{ $title }</b>.
    Đồng chí xác nhận đã học tập bằng hình thức nào?
study-learn-way-direct = trực tiếp
study-learn-way-online = trực tuyến
study-learn-way-self = tự nghiên cứu
study-learn-way-makeup = học bù
study-learn-way-option-direct = Trực tiếp
study-learn-way-option-online = Trực tuyến
study-learn-way-option-self = Tự nghiên cứu
study-learn-way-option-makeup = Học bù
study-learn-way-option-none = Chưa học (có lý do)
study-learn-look-again = Xem lại các phần
study-learn-ask-reason = Vì sao đồng chí chưa học được <b>{ $title }</b>? Đồng chí chọn hoặc viết lý do; bí thư chi bộ và Văn phòng Đảng ủy sẽ thấy lý do này.

# ---------------------------------------------------------------- bài thu hoạch
study-learn-reflection = <b>Bài thu hoạch:</b> { $title }
study-learn-reflection-returned = Chi bộ đề nghị bổ sung: <i>{ $remark }</i>
study-learn-guide = • { $text }
study-learn-reflection-how = Đồng chí viết ít nhất { $least } ký tự. Bài dài có thể gửi thành nhiều tin nhắn, mỗi tin được nối vào cuối bài và lưu ngay.

# $length: số ký tự đã viết; $missing: số ký tự còn thiếu.
study-learn-reflection-count =
    Đã viết <b>{ $length }/{ $least } ký tự</b>{ $missing ->
        [0] , đủ để nộp. Đồng chí có thể viết thêm, hoặc chọn “Xong”.
       *[other] , còn thiếu { $missing }. Đồng chí viết tiếp, mỗi tin nhắn được nối vào cuối bài.
    }
study-learn-reflection-end = Cuối bài: “{ $text }”
study-learn-reflection-done = Xong
study-learn-reflection-mend = Sửa đoạn cuối
study-learn-reflection-anew = Viết lại từ đầu
study-learn-reflection-whole = Xem toàn bài
study-learn-reflection-not-owed = Đồng chí không còn phải nộp bài thu hoạch của đợt “{ $title }”.
study-learn-reflection-confirm-first = Bài đã được lưu. Đồng chí chưa chọn hình thức học tập: đề nghị vào mục “Học tập nghị quyết” trong tin nhắn, xác nhận đã học, bài đã viết sẽ được gửi cùng.
study-learn-reflection-too-long = Bài dài { $length } ký tự, vượt mức { $most } ký tự, nên chưa được lưu. Đề nghị đồng chí rút gọn.
study-learn-reflection-later = Nộp sau
study-learn-reflection-short = Bài thu hoạch còn thiếu { $missing } ký tự. Phần đã viết được giữ nguyên, đề nghị đồng chí viết tiếp.
study-learn-reflection-full = Bài đang có { $length } ký tự, thêm { $part } ký tự sẽ vượt mức { $most } ký tự nên Hệ thống không nối phần vừa gửi. Phần đã viết được giữ nguyên.
study-learn-reflection-text =
    <b>Toàn bài:</b>
    { $text }
study-learn-reflection-mended =
    Đã bỏ đoạn cuối để đồng chí viết lại. Đoạn vừa bỏ:
    { $text }
study-learn-anew-sure = Xóa toàn bộ { $length } ký tự đã viết để viết lại từ đầu?
study-learn-anew-yes = Xóa, viết lại
study-learn-anew-no = Giữ lại
study-learn-anew-done = Đã xóa phần đã viết.

# ---------------------------------------------------------------- xem lại, xác nhận
study-learn-review = Đề nghị đồng chí xem lại trước khi gửi: <b>{ $title }</b>

# $edition: bản thứ mấy; $digest: phần đầu mã văn bản.
study-learn-review-text = <b>Văn bản:</b> bản { $edition }, mã <code>{ $digest }</code>
study-learn-review-reflection = <b>Bài thu hoạch:</b> { $length } ký tự
study-learn-review-later = <b>Bài thu hoạch:</b> nộp sau
study-learn-review-late = Thời hạn là { $moment }. Kết quả vẫn được ghi nhận, kèm ghi chú sau thời hạn.
study-learn-review-none = <b>Chưa học</b>
study-learn-review-reason = <b>Lý do:</b> { $reason }
study-learn-quote = “{ $text }”
study-learn-confirm = Xác nhận đã học
study-learn-hand-in = Nộp bài
study-learn-send = Gửi
study-learn-edit-way = Hình thức
study-learn-edit-reflection = Bài thu hoạch
study-learn-edit-reason = Lý do
study-learn-asked-again = Xác nhận trước đây của đồng chí không còn hiệu lực, nên đề nghị đồng chí đọc và xác nhận lại. Bài thu hoạch đã viết vẫn được giữ.
study-learn-done = Hệ thống đã ghi nhận. Trân trọng cảm ơn đồng chí.
study-learn-already = Đồng chí đã hoàn thành đợt học tập này.
study-learn-excused = Hệ thống đã ghi nhận đồng chí chưa học <b>{ $title }</b>. Lý do: { $reason }. Bí thư chi bộ sẽ thấy thông tin này.
study-learn-excused-until = Đồng chí học bù được đến { $moment } ({ $left }).
study-learn-excused-late = Thời hạn đã hết, nhưng đồng chí vẫn học bù được khi đợt còn mở.
study-learn-now = Học ngay
study-learn-reflection-received = Hệ thống đã nhận bài thu hoạch <b>{ $title }</b> ({ $length } ký tự). Chi bộ sẽ đọc, nhận xét và báo kết quả. Trân trọng cảm ơn đồng chí.
study-learn-reflection-refused = Hệ thống đã ghi nhận việc học, nhưng chưa nhận được bài thu hoạch vì đợt vừa thay đổi. Bài đã viết vẫn được giữ.
study-learn-reflection-left = Đồng chí còn <b>bài thu hoạch</b>, hạn nộp { $moment }.
study-learn-reflection-left-late = Đồng chí còn <b>bài thu hoạch</b>. Thời hạn là { $moment }; đề nghị đồng chí nộp khi đợt còn mở.
study-learn-write-reflection = Viết bài thu hoạch

# ---------------------------------------------------------------- xác nhận đã học
study-learn-proof = <b>Xác nhận học tập số { $code }</b>
study-learn-proof-title = { $title }
study-learn-proof-way = <b>Hình thức:</b> { $way }
study-learn-proof-at = <b>Thời điểm:</b> { $moment }
study-learn-proof-late = Ghi nhận sau thời hạn.
study-learn-proof-entered = Đồng chí { $name } nhập thay.
study-learn-somebody = cán bộ phụ trách
study-learn-proof-reflection-none = <b>Bài thu hoạch:</b> chưa nộp
study-learn-proof-reflection-submitted = <b>Bài thu hoạch:</b> đã nộp { $moment }, chờ chi bộ xem
study-learn-proof-reflection-accepted = <b>Bài thu hoạch:</b> đạt, nộp { $moment }
study-learn-proof-reflection-returned = <b>Bài thu hoạch:</b> cần bổ sung: { $remark }
study-learn-proof-ended = Xác nhận này không còn hiệu lực: văn bản đã có bản mới hoặc nội dung nhập thay đã được rút.

# $edition: bản thứ mấy; $digest: mã SHA-256 của văn bản, chia nhóm bốn ký tự.
study-learn-proof-text =
    Văn bản bản { $edition }, mã kiểm tra văn bản:
    <code>{ $digest }</code>
study-learn-proof-unknown = Không tìm thấy xác nhận số { $code } trong các xác nhận của đồng chí.
study-learn-button-object = Báo chưa đúng

# ---------------------------------------------------------------- báo nội dung nhập thay chưa đúng
study-objection-nothing = Không có nội dung nhập thay nào trong { $days } ngày qua mà đồng chí có thể báo chưa đúng.
study-objection-not-possible = Nội dung này không báo lại được nữa: đã quá { $days } ngày, đã được thay đổi, hoặc không phải nội dung nhập thay cho đồng chí. Nếu cần, đề nghị đồng chí trao đổi với người phụ trách (nhắn <code>lien he</code>).
study-objection-ask-which = Nội dung nhập thay nào chưa đúng?
study-objection-entered = Đồng chí { $name } đã nhập thay cho đồng chí lúc { $moment }, { $round }:
study-objection-excused = <b>Chưa học</b>, lý do: { $reason }
study-objection-absent = <b>Vắng</b>
study-objection-sure = Nếu nội dung này chưa đúng, đồng chí chọn “Chưa đúng”: nội dung sẽ không còn được tính và người nhập được báo để xem lại.
study-objection-closed = Đợt này đã đóng, nên việc ghi lại do bí thư chi bộ hoặc Văn phòng Đảng ủy xem xét.
study-objection-yes = Chưa đúng
study-objection-no = Đúng, giữ nguyên
study-objection-kept = Nội dung nhập thay được giữ nguyên. Trân trọng cảm ơn đồng chí.
study-objection-done = Hệ thống đã ghi nhận ý kiến của đồng chí. Nội dung nhập thay của đợt học tập <b>{ $title }</b> không còn được tính; người nhập đã được báo.
study-objection-next = Đồng chí có thể tự học và xác nhận ngay.
study-objection-notice = Đồng chí <b>{ $name }</b> ({ $unit }) báo nội dung đồng chí nhập thay chưa đúng, { $round }:
study-objection-notice-next = Nội dung này không còn được tính. Đề nghị đồng chí trao đổi lại với đảng viên và ghi lại nếu cần.
study-objection-open = Ghi lại kết quả
study-receipt-text =
    { $sound ->
        [1] Văn bản đang lưu khớp với mã kiểm tra trên.
       *[0] Văn bản đang lưu <b>không khớp</b> với mã kiểm tra trên. Đề nghị báo người vận hành Hệ thống.
    }
