# Nhắc hạn các đợt đăng ký và học tập, danh sách còn thiếu, hoãn nhắc (/hoan), nhắc ngay (/nhac).

command-nhac = Nhắc việc chưa hoàn thành
command-nhac-about = Gửi một tin nhắc đến các đồng chí của đơn vị chưa hoàn thành
command-hoan = Bận đến ngày…
command-hoan-about = Xin lùi việc nhắc hạn, mỗi đợt một lần

# ---------------------------------------------------------------- một đợt còn nợ

owed-round = <b>{ $title }</b>: hạn { $moment } ({ $left }). { $done }
owed-pledges =
    { $registered ->
        [0]
            { $owed ->
                [1] Đồng chí chưa đăng ký.
               *[other] Đồng chí chưa đăng ký nội dung nào, cần ít nhất { $owed }.
            }
       *[other] Đồng chí đã đăng ký { $registered }/{ $owed } nội dung.
    }

owed-study = Đồng chí chưa học tập.
owed-reading = Đồng chí đang học, đến thẻ { $card }/{ $cards }.
owed-read = Đồng chí đã đọc hết, chưa xác nhận.
owed-excused = Đồng chí đã báo chưa học, lý do: { $reason }.
owed-absent = Chi bộ ghi đồng chí vắng, chưa học tập.
owed-reflection = Đồng chí đã học tập, chưa nộp bài thu hoạch.
owed-returned = Bài thu hoạch được đề nghị bổ sung: { $remark }

# ---------------------------------------------------------------- tin nhắc

reminder-dear = Kính gửi đồng chí { $name }.
reminder-returned =
    { $count ->
        [1] Có 1 nội dung được đề nghị bổ sung, đang chờ đồng chí sửa.
       *[other] Có { $count } nội dung được đề nghị bổ sung, đang chờ đồng chí sửa.
    }
reminder-extended = Đây là thời hạn riêng của đồng chí sau khi được gia hạn.
reminder-late = Đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy để được gia hạn.
reminder-make-up = Đợt đã hết hạn nhưng chưa đóng: đồng chí vẫn hoàn thành được, Hệ thống ghi là sau thời hạn.
reminder-why = Hệ thống gửi tin này vì đồng chí có tên trong danh sách của đợt và chưa hoàn thành.
reminder-why-nudged = Hệ thống gửi tin này theo đề nghị của cấp ủy, vì đồng chí chưa hoàn thành.
reminder-next = Nếu đồng chí chưa hoàn thành, Hệ thống nhắc lại vào { $day }.
reminder-last = Đây là lần nhắc cuối, Hệ thống không nhắc lại nữa.
reminder-thanks = Trân trọng cảm ơn đồng chí.
reminder-revise = Bổ sung số { $receipt }
reminder-snooze = Bận đến ngày…

# ---------------------------------------------------------------- danh sách gửi bí thư

missing-dear = Kính gửi đồng chí { $name }.
missing-title =
    Đợt { $title } đã hết hạn lúc { $moment }.
    <b>{ $unit }</b> còn { $count } đồng chí chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
missing-name = { $number }. { $name }
missing-noted = { $line } ({ $note })
missing-notes = { $first }; { $second }
missing-note-unlinked = chưa liên kết tài khoản
missing-note-unreachable = Hệ thống không nhắn được
missing-note-busy = bận đến { $until }: { $reason }
missing-note-excused = báo chưa học: { $reason }
missing-note-absent = vắng, chưa có lý do
missing-note-reflection = đã học, chưa nộp bài thu hoạch
missing-note-returned = bài thu hoạch đang chờ bổ sung
missing-more = và { $count } đồng chí khác
missing-extended = Được gia hạn: { $count } đồng chí
missing-extended-line = • { $name }: đến { $moment }
missing-next =
    { $kind ->
        [study] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc bấm nút dưới đây để Hệ thống nhắc. Đồng chí nào đã dự hội nghị, đề nghị điểm danh (nhập thay); đồng chí nào chưa học vẫn học bù được khi đợt chưa đóng.
       *[pledge] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc bấm nút dưới đây để Hệ thống nhắc. Cần gia hạn, đồng chí báo văn phòng đảng ủy.
    }
missing-nudge = Nhắc các đồng chí này

# ---------------------------------------------------------------- cấp trên trực tiếp, khi danh sách đã gửi vẫn còn người thiếu

superior-title =
    Đợt { $title } đã hết hạn lúc { $moment }.
    Thuộc <b>{ $unit }</b> còn { $count } đồng chí ở { $units } đơn vị chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
superior-line = • { $unit }: { $count } đồng chí ({ $told })
superior-since = danh sách đã gửi lúc { $moment }
superior-untold = Hệ thống chưa gửi được danh sách
superior-more = và { $count } đơn vị khác
superior-next = Đề nghị đồng chí trao đổi với bí thư các đơn vị trên. Hệ thống chỉ báo việc này một lần.
superior-door = Xem và nhắc

# ---------------------------------------------------------------- /nhac

nudge-no-round = Hiện không có đợt nào đang mở ở đơn vị của đồng chí.
nudge-ask-round = Nhắc về đợt nào?
nudge-nobody = Đợt { $title }: không còn đồng chí nào phải nhắc. Trân trọng cảm ơn đồng chí.
nudge-ask-unit = Đợt <b>{ $title }</b>: nhắc ở đơn vị nào?
nudge-unit = { $name }: { $count }
nudge-all = Tất cả { $units } đơn vị: { $count }
nudge-title = Đợt <b>{ $title }</b>
nudge-reached =
    Sẽ nhắc { $count } đồng chí chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
nudge-left-out = Không nhắn được qua Hệ thống, hoặc đang bận ({ $count } đồng chí), đề nghị trao đổi trực tiếp:
nudge-extended = Đang được gia hạn nên chưa nhắc: { $count } đồng chí.
nudge-nobody-reached = Không có đồng chí nào nhận được tin nhắc lúc này. Đề nghị đồng chí trao đổi trực tiếp.
nudge-now = Tin gửi ngay khi đồng chí xác nhận.
nudge-later = Đang ngoài giờ làm việc: tin sẽ gửi lúc { $moment }.
nudge-once = Mỗi đồng chí nhận nhiều nhất một tin nhắc trong ngày.
nudge-confirm = Gửi tin nhắc
nudge-sent = Đã gửi tin nhắc đến { $count } đồng chí.
nudge-queued = Đã ghi nhận: { $count } đồng chí sẽ nhận tin nhắc lúc { $moment }.
nudge-had = { $count } đồng chí đã có tin nhắc trong ngày hôm đó, Hệ thống không gửi thêm.
nudge-names = Xem đơn vị

# ---------------------------------------------------------------- bận đến ngày

snooze-nothing = Hiện không có việc nhắc hạn nào để lùi lại.
snooze-used = Đồng chí đã báo bận đến { $until } cho đợt này. Mỗi đợt chỉ lùi nhắc một lần.
snooze-too-late = Thời hạn { $moment } đã gần kề nên không lùi nhắc được nữa. Đề nghị đồng chí hoàn thành trước thời hạn.
snooze-tasks = Việc của tôi
snooze-ask-round = Đồng chí bận, cần lùi nhắc đợt nào?
snooze-option = { $title }
snooze-ask-until = Đợt <b>{ $title }</b>: đồng chí bận đến ngày nào? Đồng chí chọn, hoặc nhắn ngày.
snooze-latest = Muộn nhất là { $latest }, vì thời hạn { $moment } không thay đổi.
snooze-past = Ngày này không còn ở phía trước. Đề nghị đồng chí chọn từ ngày mai trở đi.
snooze-beyond = Ngày này quá muộn. Đề nghị đồng chí chọn muộn nhất là { $latest }.
snooze-ask-reason = Lý do bận? Đồng chí chọn hoặc nhắn lý do; bí thư chi bộ sẽ thấy lý do này.
snooze-done = Hệ thống tạm dừng nhắc đợt <b>{ $title }</b> và nhắc lại từ { $until }.
snooze-deadline = Thời hạn vẫn là { $moment }. Đồng chí có thể hoàn thành bất cứ lúc nào trước đó.
