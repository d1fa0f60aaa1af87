# Gia hạn: đảng viên xin (/xingiahan), bí thư chuyển hoặc gia hạn (/xetgiahan), văn phòng gia hạn (/giahan).
command-xingiahan = Xin gia hạn
command-xingiahan-about = Đề nghị thêm thời gian trong một đợt đã hết hạn
command-xetgiahan = Đề nghị gia hạn
command-xetgiahan-about = Xem các đề nghị gia hạn đang chờ, đồng ý hoặc không
command-giahan = Gia hạn
command-giahan-about = Thêm thời gian cho một đồng chí, một đơn vị hoặc tất cả đồng chí chưa xong

# ---------------------------------------------------------------- đảng viên xin gia hạn
extensions-button-ask-in = Gia hạn { $round }
extensions-button-ask = Xin gia hạn
# $owing: 1 khi đồng chí còn việc trong đợt nhận cả sau thời hạn.
extensions-nothing-to-ask =
    { $owing ->
        [1] Đồng chí không cần xin gia hạn: việc còn lại vẫn được nhận sau thời hạn, ghi là nộp muộn. Nếu đang bận, đồng chí chọn “Bận đến ngày…” để Hệ thống hoãn nhắc.
       *[0] Hiện không có đợt nào đồng chí cần xin gia hạn.
    }
extensions-not-asked = Hệ thống chưa ghi nhận được đề nghị này vì đợt vừa thay đổi. Đề nghị đồng chí xem lại mục “Việc của tôi”.
extensions-pending =
    { $state ->
        [passed-on] Đề nghị gia hạn của đồng chí trong { $round } đã được chuyển, đang chờ văn phòng.
       *[asked] Đề nghị gia hạn của đồng chí trong { $round } đang chờ bí thư chi bộ.
    }
extensions-ask-reason = Lý do xin gia hạn? Đồng chí chọn hoặc nhắn lý do.
extensions-ask-until = Đồng chí xin gia hạn đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
extensions-ask-review = <b>Đề nghị gia hạn</b> trong { $round }
extensions-ask-whom = Đề nghị được gửi đến bí thư, phó bí thư chi bộ.
extensions-ask-send = Gửi đề nghị
extensions-asked = Đã gửi đề nghị gia hạn trong { $round }. Hệ thống sẽ báo đồng chí khi có trả lời.

# ---------------------------------------------------------------- xem các đề nghị
extensions-review-nothing = Không có đề nghị gia hạn nào đang chờ đồng chí.
extensions-review-queue = Có <b>{ $count }</b> đề nghị gia hạn chờ đồng chí:
extensions-review-item =
    { $number }. <b>{ $name }</b> ({ $unit }): xin đến { $until }
    { $reason } – <i>{ $title }</i>
extensions-review-more = Danh sách hiện { $shown } đề nghị gửi sớm nhất; các đề nghị sau sẽ hiện tiếp.
extensions-review-how = Đồng chí chọn số để xem từng đề nghị, hoặc nhắn một dòng, ví dụ: <code>1-3 đồng ý, 4 không: đã đủ thời gian</code>
extensions-review-to-queue = Xem các đề nghị
extensions-review-whole = <b>{ $name }</b>, { $unit }, xin gia hạn trong { $round }
extensions-review-whole-reason = Lý do: { $reason }
extensions-review-whole-until = Xin đến: { $until } (gửi lúc { $asked })
extensions-review-ask =
    { $grants ->
        [1] Đồng chí có đồng ý gia hạn không?
       *[0] Đồng chí có đồng ý chuyển đề nghị này lên văn phòng không?
    }
extensions-review-approve = Đồng ý
extensions-review-return = Không đồng ý
extensions-review-later = Để sau
extensions-review-ask-remark = Vì sao không gia hạn? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm.
extensions-review-remark-enough = Thời gian đã đủ
extensions-review-remark-work = Cần làm ngay
extensions-review-remark-meeting = Trao đổi ở chi bộ
extensions-review-done-approved =
    { $grants ->
        [1] Đã gia hạn cho đồng chí { $name }.
       *[0] Đã chuyển đề nghị của đồng chí { $name } lên văn phòng.
    }
extensions-review-done-returned = Đã trả lời đồng chí { $name }: không gia hạn, kèm ý kiến.
extensions-review-passed = Đề nghị của đồng chí { $name } được để lại.
extensions-review-all-done = Không còn đề nghị gia hạn nào đang chờ. Trân trọng cảm ơn đồng chí.
extensions-review-rest = Còn { $count } đề nghị gia hạn đang chờ đồng chí.
extensions-review-unknown = Không tìm thấy đề nghị gia hạn này trong phạm vi của đồng chí.
extensions-review-own = Đề nghị này là của chính đồng chí, nên do đồng chí khác xem xét.
extensions-review-granted = Đồng chí { $name } đã được gia hạn đến { $until }.
extensions-review-declined = Đề nghị của đồng chí { $name } đã được trả lời là không gia hạn: { $remark }
extensions-review-passed-on = Đề nghị của đồng chí { $name } đã được chuyển lên văn phòng.
extensions-review-past = Đồng chí { $name } xin đến { $until }, nay đã qua. Đề nghị đồng chí không đồng ý kèm ý kiến, hoặc gia hạn đến một ngày khác ở mục Gia hạn.
extensions-review-not-yet = Đề nghị này đang chờ bí thư chi bộ. Sau { $days } ngày làm việc chưa có trả lời, cấp trên có thể trả lời thay.
extensions-review-changed = Đề nghị của đồng chí { $name } vừa thay đổi. Mời đồng chí xem lại dưới đây.
extensions-review-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-3 đồng ý, 4 không: đã đủ thời gian</code>
extensions-review-ask-reason = Số { $numbers } cần kèm lý do không gia hạn. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
extensions-review-plan-approve =
    { $grants ->
        [1] { $number }. { $name }: <b>gia hạn</b>
       *[0] { $number }. { $name }: <b>chuyển lên văn phòng</b>
    }
extensions-review-plan-return = { $number }. { $name }: <b>không gia hạn</b>, { $remark }
extensions-review-batch-done = Đã đồng ý <b>{ $approved }</b> đề nghị, không đồng ý <b>{ $returned }</b>. Hệ thống đã báo các đồng chí có liên quan.
extensions-review-batch-left = Chưa thực hiện số { $numbers }: đề nghị đã được trả lời, hoặc ngày xin gia hạn đã qua.
extensions-review-menu = { $count } đề nghị gia hạn
extensions-review-menu-many = { $count }+ đề nghị gia hạn
extensions-review-menu-button = Xét gia hạn { $count }
extensions-review-menu-button-many = Xét gia hạn { $count }+
extensions-review-need = xin gia hạn, chờ đồng chí trả lời
extensions-review-need-button = Gia hạn: { $name }
extensions-review-task = Trả lời { $count } đề nghị gia hạn
extensions-review-task-many = Trả lời từ { $count } đề nghị gia hạn trở lên

# ---------------------------------------------------------------- tin báo
extensions-notice-waits = Đồng chí <b>{ $name }</b> ({ $unit }) xin gia hạn trong { $round }.
extensions-notice-reason = Lý do: { $reason }
extensions-button-review = Xem đề nghị này
extensions-button-tasks = Việc của tôi
extensions-notice-passed-on = Đồng chí { $by } đã chuyển đề nghị gia hạn của đồng chí trong { $round } lên văn phòng. Hệ thống sẽ báo đồng chí khi có trả lời.
extensions-notice-granted = Đồng chí { $by } đã gia hạn cho đồng chí trong { $round } đến <b>{ $until }</b>. Đề nghị đồng chí hoàn thành trước lúc đó.
extensions-notice-declined =
    Đồng chí { $by } chưa đồng ý gia hạn cho đồng chí trong { $round }.
    Ý kiến: <i>{ $remark }</i>
extensions-notice-unit = Đồng chí { $name } đã được gia hạn trong { $round } đến { $until }.
extensions-notice-leaders = Trong đơn vị của đồng chí, { $count } đồng chí được gia hạn đến { $moment } trong { $round }.
extensions-notice =
    Đồng chí được gia hạn trong <b>{ $round }</b>.
    Thời hạn mới: { $moment }.
extensions-notice-why =
    { $kind ->
        [study] Lý do: { $reason }. Đề nghị đồng chí hoàn thành học tập trước thời hạn này.
       *[pledge] Lý do: { $reason }. Đề nghị đồng chí đăng ký trước thời hạn này.
    }

# ---------------------------------------------------------------- gia hạn
extensions-ask-name = Gia hạn cho ai? Đồng chí chọn, hoặc nhắn họ tên (không cần dấu), mã đảng viên.
command-giahanrieng = Gia hạn một đồng chí
command-giahanrieng-about = Thêm thời gian cho một đồng chí
extensions-button-card = Gia hạn
extensions-none-for-one = Hiện không có đợt nào đồng chí này cần gia hạn mà đồng chí được gia hạn.
extensions-all = Chưa xong: { $count }
extensions-one-unit = Một đơn vị
extensions-ask-unit = Đơn vị nào? Đồng chí chọn, hoặc nhắn tên hay mã đơn vị.
extensions-unit = { $name }: { $count } đồng chí
extensions-nobody = Trong đợt này không còn đồng chí nào chưa xong.
extensions-again = Chọn đồng chí khác
extensions-ask-until-when =
    { $one ->
        [1] Thời hạn hiện nay của đồng chí này: { $moment }.
       *[0] Thời hạn hiện nay của đợt: { $moment }. Đồng chí nào đã có thời hạn riêng muộn hơn thì giữ nguyên.
    }
    Gia hạn đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
extensions-too-early = Thời hạn riêng phải sau { $moment }. Đề nghị đồng chí chọn lại.
extensions-ask-why = Lý do gia hạn? Đồng chí chọn hoặc nhắn lý do; đồng chí được gia hạn sẽ đọc lý do này.
extensions-review-round = <b>Gia hạn trong</b> { $round }
extensions-review-person = Đồng chí: { $name } ({ $unit })
extensions-review-all = Tất cả đồng chí chưa xong: <b>{ $count }</b>
extensions-review-unit = Đồng chí chưa xong của { $unit }: <b>{ $count }</b>
extensions-review-until = Thời hạn riêng: { $moment }
extensions-review-reason = Lý do: { $reason }
extensions-review-told = Hệ thống sẽ báo cho người được gia hạn, bí thư, phó bí thư đơn vị, và nhắc theo thời hạn riêng.
extensions-confirm = Xác nhận gia hạn
extensions-edit-until = Thời hạn
extensions-edit-reason = Lý do
extensions-given = Đã gia hạn cho đồng chí { $name } đến { $moment }.
extensions-given-to-many = Đã gia hạn cho { $count } đồng chí đến { $moment }.
extensions-another = Gia hạn thêm
