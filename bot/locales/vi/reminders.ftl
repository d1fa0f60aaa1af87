# Xem trước tin nhắc: mỗi ngày bao nhiêu tin, gửi mất bao lâu, còn vướng gì.
command-xemtruoc = Xem trước tin nhắc
command-xemtruoc-about = Mỗi ngày sẽ gửi bao nhiêu tin, còn vướng gì
reminders-rehearsal-button = Xem trước tin sẽ gửi
reminders-rehearsal-button-reach = Ai chưa nhận được
reminders-rehearsal-title = <b>Xem trước</b> – { $title }
reminders-rehearsal-together = Tính chung các đợt đang mở, nếu từ nay không ai làm gì thêm. Chưa có tin nào được gửi.
reminders-rehearsal-with-this = <b>Xem trước</b> – tính cả đợt này và các đợt đang mở, nếu không ai làm gì thêm. Chưa có tin nào được gửi.
reminders-rehearsal-none = Không còn tin nhắc nào phải gửi.
reminders-rehearsal-day = • { $day }: { $messages } tin
reminders-rehearsal-more-days = • { $days } ngày sau đó: { $messages } tin
reminders-rehearsal-person = Mỗi đồng chí nhận nhiều nhất { $most } tin, trung vị { $median } tin; tin cuối ngày { $last }.
reminders-rehearsal-busiest = Ngày nhiều tin nhất là { $day }: { $messages } tin, gửi hết trong khoảng { $minutes } phút (nền tảng nhận { $pace } tin mỗi giây).

# $month: “12/2026”. $rest: còn lại sau khi gửi.
reminders-rehearsal-quota = { $channel }, tháng { $month }: cần { $needed } trong { $left }/{ $limit } tin còn lại, sau đó còn { $rest } tin.
reminders-rehearsal-quota-short = ⚠️ { $channel }, tháng { $month }: cần { $needed } tin, <b>nhiều hơn hạn mức còn lại</b> ({ $left }/{ $limit } tin).
reminders-rehearsal-unreached = Chưa hoàn thành mà tin không đến được: { $count } đồng chí.
reminders-rehearsal-displaced = Bậc nhắc rơi vào ngày nghỉ:
reminders-rehearsal-displaced-step =
    { $left ->
        [0] • nhắc trong ngày hết hạn: { $meant } ({ $why }) chuyển sang { $moved }
       *[other] • nhắc trước { $left } ngày: { $meant } ({ $why }) chuyển sang { $moved }
    }
reminders-rehearsal-why =
    { $weekend ->
        [1] cuối tuần
       *[other] ngày nghỉ
    }

# Nhắc hạn các đợt đăng ký và học tập, danh sách còn thiếu, hoãn nhắc (/hoan), nhắc ngay (/nhac).
command-nhac = Nhắc việc
command-nhac-about = Gửi một tin nhắc đến các đồng chí của đơn vị chưa hoàn thành
command-nhac-said = nhắc | nhắc việc | nhắc mọi người | nhắc các đồng chí | nhắc đảng viên | nhắc nhở | gửi tin nhắc | nhắc hộ
command-hoan = Bận đến ngày…
command-hoan-about = Xin lùi việc nhắc hạn, mỗi đợt một lần
command-hoan-said = bận | đang bận | bận lắm | bận việc | bận họp | bận đến | bận công tác | đi công tác | nhắc sau | đừng nhắc | hoãn nhắc | tạm hoãn | lùi nhắc | gia hạn | xin gia hạn | gia hạn thêm | gia hạn đăng ký | gia hạn học tập | lùi hạn | xin lùi | thêm thời gian | không kịp | chưa kịp

# ---------------------------------------------------------------- một đợt còn nợ
reminders-owed-round = <b>{ $title }</b>: hạn { $moment } ({ $left }). { $done }
reminders-owed-pledges =
    { $registered ->
        [0]
            { $owed ->
                [1] Đồng chí chưa đăng ký.
               *[other] Đồng chí chưa đăng ký nội dung nào, cần ít nhất { $owed }.
            }
       *[other] Đồng chí đã đăng ký { $registered }/{ $owed } nội dung.
    }
reminders-owed-study = Đồng chí chưa học tập.
reminders-owed-reading = Đồng chí đang học, đến thẻ { $card }/{ $cards }.
reminders-owed-read = Đồng chí đã đọc hết, chưa xác nhận.
reminders-owed-excused = Đồng chí đã báo chưa học, lý do: { $reason }.
reminders-owed-absent = Chi bộ ghi đồng chí vắng, chưa học tập.
reminders-owed-reflection = Đồng chí đã học tập, chưa nộp bài thu hoạch.
reminders-owed-returned = Bài thu hoạch được đề nghị bổ sung: { $remark }

# ---------------------------------------------------------------- tin nhắc
reminders-dear = Kính gửi đồng chí { $name }.
reminders-returned =
    { $count ->
        [1] Có 1 nội dung được đề nghị bổ sung, đang chờ đồng chí sửa.
       *[other] Có { $count } nội dung được đề nghị bổ sung, đang chờ đồng chí sửa.
    }
reminders-extended = Đây là thời hạn riêng của đồng chí sau khi được gia hạn.
reminders-late = Đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy để được gia hạn.
reminders-make-up = Đợt đã hết hạn nhưng chưa đóng: đồng chí vẫn hoàn thành được, Hệ thống ghi là sau thời hạn.
reminders-why = Hệ thống gửi tin này vì đồng chí có tên trong danh sách của đợt và chưa hoàn thành.
reminders-why-nudged = Hệ thống gửi tin này theo đề nghị của cấp ủy, vì đồng chí chưa hoàn thành.
reminders-next = Nếu đồng chí chưa hoàn thành, Hệ thống nhắc lại vào { $day }.
reminders-last = Đây là lần nhắc cuối, Hệ thống không nhắc lại nữa.
reminders-thanks = Trân trọng cảm ơn đồng chí.
reminders-revise = Sửa { $receipt }
reminders-snooze = Bận đến ngày…

# ---------------------------------------------------------------- danh sách gửi bí thư
reminders-missing-dear = Kính gửi đồng chí { $name }.
reminders-missing-title =
    { $extended ->
        [0] Đợt { $title } đã hết hạn lúc { $moment }.
       *[other] Thời gian gia hạn của đợt { $title } đã hết lúc { $moment }.
    }
    <b>{ $unit }</b> còn { $count } đồng chí chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
reminders-missing-name = { $number }. { $name }
reminders-missing-noted = { $line } ({ $note })
reminders-missing-notes = { $first }; { $second }
reminders-missing-note-unlinked = chưa liên kết tài khoản
reminders-missing-note-unreachable = Hệ thống không nhắn được
reminders-missing-note-busy = bận đến { $until }: { $reason }
reminders-missing-note-excused = báo chưa học: { $reason }
reminders-missing-note-absent = vắng, chưa có lý do
reminders-missing-note-reflection = đã học, chưa nộp bài thu hoạch
reminders-missing-note-returned = bài thu hoạch đang chờ bổ sung
reminders-missing-more = và { $count } đồng chí khác
reminders-missing-extended = Được gia hạn: { $count } đồng chí
reminders-missing-extended-line = • { $name }: đến { $moment }
reminders-missing-next =
    { $kind ->
        [study] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc bấm nút dưới đây để Hệ thống nhắc. Đồng chí nào đã dự hội nghị, đề nghị điểm danh (nhập thay); đồng chí nào chưa học vẫn học bù được khi đợt chưa đóng.
       *[pledge] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc bấm nút dưới đây để Hệ thống nhắc. Cần gia hạn, đồng chí báo văn phòng đảng ủy.
    }
reminders-missing-nudge = Nhắc đồng chí này

# ---------------------------------------------------------------- cấp trên trực tiếp, khi danh sách đã gửi vẫn còn người thiếu
reminders-superior-title =
    { $extended ->
        [0] Đợt { $title } đã hết hạn lúc { $moment }.
       *[other] Thời gian gia hạn của đợt { $title } đã hết lúc { $moment }.
    }
    Thuộc <b>{ $unit }</b> còn { $count } đồng chí ở { $units } đơn vị chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
reminders-superior-line = • { $unit }: { $count } đồng chí ({ $told })
reminders-superior-since = danh sách đã gửi lúc { $moment }
reminders-superior-untold = Hệ thống chưa gửi được danh sách
reminders-superior-more = và { $count } đơn vị khác
reminders-superior-next = Đề nghị đồng chí trao đổi với bí thư các đơn vị trên. Hệ thống chỉ báo việc này một lần.
reminders-superior-button = Xem và nhắc

# ---------------------------------------------------------------- /nhac
reminders-nudge-no-round = Hiện không có đợt nào đang mở ở đơn vị của đồng chí.
reminders-nudge-ask-round = Nhắc về đợt nào?
reminders-nudge-nobody = Đợt { $title }: không còn đồng chí nào phải nhắc. Trân trọng cảm ơn đồng chí.
reminders-nudge-ask-unit = Đợt <b>{ $title }</b>: nhắc ở đơn vị nào?
reminders-nudge-unit = { $name }: { $count }
reminders-nudge-all = Tất cả { $units } đơn vị: { $count }
reminders-nudge-title = Đợt <b>{ $title }</b>
reminders-nudge-reached =
    Sẽ nhắc { $count } đồng chí chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
reminders-nudge-left-out = Không nhắn được qua Hệ thống, hoặc đang bận ({ $count } đồng chí), đề nghị trao đổi trực tiếp:
reminders-nudge-extended = Đang được gia hạn nên chưa nhắc: { $count } đồng chí.
reminders-nudge-nobody-reached = Không có đồng chí nào nhận được tin nhắc lúc này. Đề nghị đồng chí trao đổi trực tiếp.
reminders-nudge-now = Tin gửi ngay khi đồng chí xác nhận.
reminders-nudge-later = Đang ngoài giờ làm việc: tin sẽ gửi lúc { $moment }.
reminders-nudge-once = Mỗi đồng chí nhận nhiều nhất một tin nhắc trong ngày.
reminders-nudge-confirm = Gửi tin nhắc
reminders-nudge-sent = Đã gửi tin nhắc đến { $count } đồng chí.
reminders-nudge-queued = Đã ghi nhận: { $count } đồng chí sẽ nhận tin nhắc lúc { $moment }.
reminders-nudge-had = { $count } đồng chí đã có tin nhắc trong ngày hôm đó, Hệ thống không gửi thêm.
reminders-nudge-names = Xem đơn vị

# ---------------------------------------------------------------- bận đến ngày
reminders-snooze-nothing = Hiện không có việc nhắc hạn nào để lùi lại.
reminders-snooze-used = Đồng chí đã báo bận đến { $until } cho đợt này. Mỗi đợt chỉ lùi nhắc một lần.
reminders-snooze-too-late = Thời hạn { $moment } đã gần kề nên không lùi nhắc được nữa. Đề nghị đồng chí hoàn thành trước thời hạn.
reminders-snooze-tasks = Việc đang chờ
reminders-snooze-ask-round = Đồng chí bận, cần lùi nhắc đợt nào?
reminders-snooze-ask-until = Đợt <b>{ $title }</b>: đồng chí bận đến ngày nào? Đồng chí chọn, hoặc nhắn ngày.
reminders-snooze-latest = Muộn nhất là { $latest }, vì thời hạn { $moment } không thay đổi.
reminders-snooze-past = Ngày này không còn ở phía trước. Đề nghị đồng chí chọn từ ngày mai trở đi.
reminders-snooze-beyond = Ngày này quá muộn. Đề nghị đồng chí chọn muộn nhất là { $latest }.
reminders-snooze-ask-reason = Lý do bận? Đồng chí chọn hoặc nhắn lý do; bí thư chi bộ sẽ thấy lý do này.
reminders-snooze-done = Hệ thống tạm dừng nhắc đợt <b>{ $title }</b> và nhắc lại từ { $until }.
reminders-snooze-deadline = Thời hạn vẫn là { $moment }. Đồng chí có thể hoàn thành bất cứ lúc nào trước đó.

# ---------------------------------------------------------------- bí thư: ai còn phải nhắc, ở trang chính và trong /viec
reminders-to-remind-head = { $count } đồng chí chưa xong
reminders-to-remind-button = Nhắc { $count }
reminders-to-remind-button-in = Nhắc { $count }: { $round }
reminders-to-remind-task =
    { $kind ->
        [study] Nhắc { $count } đồng chí chưa học xong { $name }
       *[pledge] Nhắc { $count } đồng chí chưa đăng ký xong { $name }
    }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}và { $rest } đồng chí khác
    }.

# Việc đang chờ: /viec.
command-viec = Việc đang chờ
command-viec-about = Những việc đang chờ đồng chí, kèm thời hạn
command-viec-said = hạn | hạn chót | hạn bao giờ | bao giờ hết hạn | hết hạn | hết hạn khi nào | đến hạn | thời hạn | hạn nộp | bao giờ phải nộp | khi nào phải nộp | hạn cuối | hạn đăng ký | hạn học | thời hạn đăng ký | hạn học tập | còn mấy ngày | còn bao nhiêu ngày | phải làm gì | cần làm gì | làm gì tiếp | còn việc gì | còn gì phải làm | việc của tôi | việc gì | có việc gì mới | đăng ký đến bao giờ | đăng ký đến khi nào | hạn đăng ký đến bao giờ
reminders-tasks-title = <b>Việc đang chờ đồng chí: { $count }</b>
reminders-tasks-others = <b>Việc của đơn vị</b>
reminders-tasks-mine = <b>Phần của đồng chí</b>
reminders-tasks-line = { $number }. { $task }
reminders-tasks-how = Đồng chí chọn việc, hoặc nhắn số thứ tự để làm ngay.
reminders-tasks-none = Hiện không có việc nào chờ đồng chí. Khi có việc mới, Hệ thống sẽ nhắn.
reminders-tasks-own = Xem nội dung của tôi
reminders-tasks-over = { $round }
reminders-tasks-over-how = Đợt đã hết hạn: đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy để được gia hạn.
reminders-tasks-returned = Nội dung số { $receipt } ({ $title }) được đề nghị bổ sung.
reminders-tasks-revise = Sửa { $receipt }
reminders-tasks-week = { $week }: đồng chí chưa ghi nhận xét về đơn vị.
reminders-tasks-remark = Ghi nhận xét tuần
