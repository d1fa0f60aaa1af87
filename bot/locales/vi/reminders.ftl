# Xem trước tin nhắc: mỗi ngày bao nhiêu tin, gửi mất bao lâu, còn vướng gì.
command-xemtruoc = Xem trước tin nhắc
command-xemtruoc-about = Mỗi ngày sẽ gửi bao nhiêu tin, còn vướng gì
reminders-rehearsal-button = Xem trước tin sẽ gửi
reminders-rehearsal-button-reach = Ai chưa nhận tin
reminders-rehearsal-title = <b>Xem trước</b> – { $title }
reminders-rehearsal-together = Tính chung các đợt đang mở và các tin hỏi kết quả, nếu từ nay không ai làm gì thêm. Chưa có tin nào được gửi.
reminders-rehearsal-with-this = <b>Xem trước</b> – tính cả đợt này, các đợt đang mở và các tin hỏi kết quả, nếu không ai làm gì thêm. Chưa có tin nào được gửi.
reminders-rehearsal-none = Không còn tin nhắc nào phải gửi.
reminders-rehearsal-day = • { $day }: { $messages } tin
reminders-rehearsal-more-days = • { $days } ngày sau đó: { $messages } tin
reminders-rehearsal-person = Mỗi đồng chí nhận nhiều nhất { $most } tin, phần lớn nhận { $median } tin; tin cuối ngày { $last }.
reminders-rehearsal-busiest = Ngày nhiều tin nhất là { $day }: { $messages } tin, gửi hết trong khoảng { $minutes } phút.

# $month: “12/2026”. $rest: còn lại sau khi gửi.
reminders-rehearsal-quota = { $channel }, tháng { $month }: cần { $needed } trong { $left }/{ $limit } tin còn lại, sau đó còn { $rest } tin.
reminders-rehearsal-quota-short = ⚠️ { $channel }, tháng { $month }: cần { $needed } tin, <b>nhiều hơn hạn mức còn lại</b> ({ $left }/{ $limit } tin).
reminders-rehearsal-crowded = ⚠️ Tháng { $month }: { $people } đồng chí sẽ nhận hơn { $most } tin nhắc. Đề nghị xem lại thời hạn các đợt.
reminders-rehearsal-unreached = Chưa hoàn thành mà tin không đến được: { $count } đồng chí.
reminders-rehearsal-displaced = Tin nhắc rơi vào ngày nghỉ:
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

# Lời của từng tin.
reminders-rehearsal-words = <b>Lời từng tin</b>, như đồng chí đảng viên chưa làm gì sẽ đọc (lấy tên đồng chí làm ví dụ):
reminders-rehearsal-words-step = <b>{ $moment }</b>

# Nhắc hạn các đợt đăng ký và học tập, danh sách còn thiếu, hoãn nhắc (/hoan), nhắc ngay (/nhac).
command-nhac = Nhắc việc
command-nhac-about = Gửi một tin nhắc đến các đồng chí của đơn vị chưa hoàn thành
command-nhac-said = nhắc | nhắc việc | nhắc mọi người | nhắc các đồng chí | nhắc đảng viên | nhắc nhở | gửi tin nhắc | nhắc hộ
command-hoan = Bận đến ngày…
command-hoan-about = Tạm hoãn nhắc, mỗi đợt một lần
command-hoan-said = bận | báo bận | đang bận | bận lắm | bận việc | bận họp | bận đến | bận công tác | đi công tác | nhắc sau | đừng nhắc | hoãn nhắc | tạm hoãn | lùi nhắc | gia hạn | xin gia hạn | gia hạn thêm | gia hạn đăng ký | gia hạn học tập | lùi hạn | xin lùi | thêm thời gian | không kịp | chưa kịp

# Tên một đợt trong câu, và ở đầu câu.

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
reminders-owed-written = Đồng chí đã viết { $written }/{ $parts } phần, chưa gửi.
reminders-owed-study = Đồng chí chưa học tập nghị quyết này.
reminders-owed-reading = Đồng chí đang học, đến phần { $card }/{ $cards }.
reminders-owed-read = Đồng chí đã đọc hết, còn bước xác nhận.
reminders-owed-excused = Đồng chí đã báo chưa học, lý do: { $reason }.
reminders-owed-absent = Chi bộ ghi đồng chí vắng, chưa học tập.
reminders-owed-reflection = Đồng chí đã học tập, chưa nộp bài thu hoạch.
reminders-owed-returned = Bài thu hoạch được đề nghị bổ sung: { $remark }

# ---------------------------------------------------------------- tin mời, tin nhắc
# Tin đầu tiên của đợt là lời mời. $count: số đợt trong tin; $title: đợt khi chỉ có một.
reminders-invitation =
    { $count ->
        [1] Kính mời đồng chí { $name } ({ $unit }) { $kind ->
                [study] học tập <b>{ $title }</b>.
               *[pledge] tham gia đợt <b>{ $title }</b>.
            }
       *[other] Kính mời đồng chí { $name } ({ $unit }) tham gia { $count } đợt:
    }
reminders-invitation-opened = { $unit } mở đợt.
reminders-invitation-todo = Việc cần làm: { $expected }.
reminders-basis = Căn cứ: { $basis }.
reminders-basis-study = Văn bản: { $numbered ->
        [0] { "" }
       *[other] số { $number },{ " " }
    }ngày { $day }, của { $issuer }.
reminders-until = Thời hạn: { $moment } ({ $left }).
reminders-expected-pledges =
    { $owed ->
        [1] đăng ký ít nhất 1 nội dung nêu gương, khoảng 5 phút
       *[other] đăng ký ít nhất { $owed } nội dung nêu gương, mỗi nội dung khoảng 5 phút
    }
reminders-expected-study =
    { $questions ->
        [0] đọc { $cards } phần, xác nhận đã học tập
       *[other] đọc { $cards } phần, trả lời { $questions } câu hỏi, xác nhận đã học tập
    }{ $reflection ->
        [0] { "" }
       *[1] , nộp bài thu hoạch
    } (đọc khoảng { $minutes } phút)
reminders-task-new =
    <b>{ $kind ->
        [study] Học tập { $title }
       *[pledge] { $title }
    }</b>: { $expected }. Thời hạn: { $moment } ({ $left }).

# Các tin sau: mỗi lần một dòng đầu khác nhau.
reminders-dear = <b>{ $when }.</b> Kính gửi đồng chí { $name } ({ $unit }),
reminders-when-left =
    { $days ->
        [0] Hôm nay là ngày cuối, hạn { $moment }
        [1] Còn 1 ngày, hạn { $moment }
       *[other] Còn { $days } ngày, hạn { $moment }
    }
reminders-when-over =
    { $days ->
        [0] Đã hết hạn hôm nay, lúc { $moment }
       *[other] Đã quá hạn { $days } ngày, từ { $moment }
    }
reminders-task =
    <b>{ $kind ->
        [study] Học tập { $title }
       *[pledge] { $title }
    }.</b> { $done }
reminders-task-until =
    <b>{ $kind ->
        [study] Học tập { $title }
       *[pledge] { $title }
    }</b>, hạn { $moment } ({ $left }). { $done }
reminders-sentences = { $first } { $then }
reminders-returned =
    { $count ->
        [1] Nội dung { $receipt } cần bổ sung: { $reason }.
       *[other] { $count } nội dung cần bổ sung; nội dung { $receipt }: { $reason }.
    }
reminders-extended = Đây là thời hạn riêng của đồng chí sau khi được gia hạn.
reminders-late = Đợt không nhận nộp muộn, nên đồng chí cần được gia hạn.
reminders-make-up = Đã hết hạn; đồng chí vẫn học bù được, kết quả ghi “nộp muộn”.

# Đề nghị và bước tiếp theo. Zalo không có nút nên nhắn số.
reminders-request =
    <b>{ $what ->
        [several] Đề nghị đồng chí hoàn thành các việc trên
        [revise] Đề nghị đồng chí bổ sung trước thời hạn trên
        [late] Đề nghị đồng chí hoàn thành sớm
        [extension] Đề nghị đồng chí xin gia hạn
        [study] Đề nghị đồng chí hoàn thành việc học tập trước thời hạn trên
       *[pledge] Đề nghị đồng chí đăng ký trước thời hạn trên
    }; { $next }.</b>
reminders-next-step =
    { $channel ->
        [zalo] { $choices ->
            [1] trả lời 1 để làm ngay
           *[other] trả lời số của việc để làm ngay
        }
       *[other] { $choices ->
            [1] chọn “{ $label }” để làm ngay
           *[other] chọn việc dưới đây để làm ngay
        }
    }

# Dòng cuối. $contact: gọi ai.
reminders-foot = { $contact } <i>({ $why }.)</i>
reminders-foot-next = { $contact } <i>({ $why }; lần nhắc sau: { $day }.)</i>
reminders-foot-final = { $contact } <i>({ $why }; đây là lần nhắc cuối.)</i>
reminders-why-automatic = Tin tự động
reminders-why-listed = Tin tự động, gửi đồng chí có tên trong danh sách của đợt
reminders-why-asked = Theo đề nghị của đồng chí { $name }
reminders-why-asked-as = Theo đề nghị của đồng chí { $name }, { $role } { $unit }
reminders-revise = Sửa { $receipt }
reminders-revise-now = Sửa ngay
reminders-example = Xem ví dụ
reminders-later = Để sau
reminders-snooze = Bận đến ngày…

# ---------------------------------------------------------------- danh sách gửi bí thư
reminders-missing-dear = Kính gửi đồng chí { $name },
reminders-missing-title =
    { $extended ->
        [0] { $round } đã hết hạn lúc { $moment }.
       *[other] { $round } đã hết thời gian gia hạn lúc { $moment }.
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
reminders-missing-note-busy = bận, nhắc lại từ { $until }: { $reason }
reminders-missing-note-excused = báo chưa học: { $reason }
reminders-missing-note-absent = vắng, chưa có lý do
reminders-missing-note-reflection = đã học, chưa nộp bài thu hoạch
reminders-missing-note-returned = bài thu hoạch đang chờ bổ sung
reminders-missing-note-pledge = đã đề nghị bổ sung ngày { $day }
reminders-missing-more = và { $count } đồng chí khác
reminders-missing-extended = Được gia hạn: { $count } đồng chí
reminders-missing-extended-line = • { $name }: đến { $moment }
reminders-missing-next =
    { $rounds ->
        [1] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc chọn “Nhắc các đồng chí” để Hệ thống nhắc.
       *[other] Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc chọn đợt dưới đây để Hệ thống nhắc.
    }
reminders-missing-hint =
    { $kind ->
        [study] Đã dự hội nghị: đồng chí chọn “Ghi kết quả học tập”. Chưa học: đề nghị học bù trước khi đợt đóng.
       *[pledge]
            { $after ->
                [late] Chưa đăng ký: vẫn nhận trước khi đợt đóng, ghi là nộp muộn.
                [leaders] Cần gia hạn: đồng chí chọn tên từng đồng chí, rồi chọn “Gia hạn”.
               *[office] Cần gia hạn, đồng chí báo Văn phòng Đảng ủy.
            }
    }
reminders-missing-own = Phần của đồng chí cũng chưa xong.
reminders-missing-own-alone =
    { $round } đã hết hạn lúc { $moment }. Ở <b>{ $unit }</b> chỉ còn phần của đồng chí chưa xong.{ $doable ->
        [1] {" "}Đề nghị đồng chí hoàn thành trước khi đợt đóng.
       *[0] { "" }
    }
reminders-nudge-in = Nhắc { $round }
reminders-missing-nudge = Nhắc các đồng chí

# ---------------------------------------------------------------- cấp trên trực tiếp, khi danh sách đã gửi vẫn còn người thiếu
reminders-superior-title =
    { $extended ->
        [0] { $round } đã hết hạn lúc { $moment }.
       *[other] { $round } đã hết thời gian gia hạn lúc { $moment }.
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
reminders-nudge-nobody = { $round }: không còn đồng chí nào phải nhắc. Trân trọng cảm ơn đồng chí.
reminders-nudge-ask-unit = <b>{ $round }</b>: nhắc ở đơn vị nào? Sau tên đơn vị là số đồng chí chưa xong.
reminders-nudge-unit = { $name }: { $count }
reminders-nudge-all = Tất cả { $units } đơn vị: { $count }
reminders-nudge-title = <b>{ $round }</b>
reminders-nudge-reached =
    Sẽ nhắc { $count } đồng chí chưa { $kind ->
        [study] hoàn thành học tập
       *[pledge] đăng ký đủ
    }:
reminders-nudge-left-out = Không nhắn được qua Hệ thống, hoặc đang bận ({ $count } đồng chí), đề nghị trao đổi trực tiếp:
reminders-nudge-reminded = Đã có tin nhắc trong ngày nên không nhắc thêm: { $count } đồng chí.
reminders-nudge-extended = Đang được gia hạn nên chưa nhắc: { $count } đồng chí.
reminders-nudge-nobody-reached = Không có đồng chí nào nhận được tin nhắc lúc này. Đề nghị đồng chí trao đổi trực tiếp.
reminders-nudge-now = Tin gửi ngay khi đồng chí xác nhận.
reminders-nudge-later = Đang ngoài giờ làm việc: tin sẽ gửi lúc { $moment }.
reminders-nudge-once = Mỗi đồng chí nhận nhiều nhất một tin nhắc trong ngày.
reminders-nudge-confirm = Gửi tin nhắc
reminders-nudge-sent = Đã gửi tin nhắc đến { $count } đồng chí.
reminders-nudge-queued = Đã ghi nhận: { $count } đồng chí sẽ nhận tin nhắc lúc { $moment }.
reminders-nudge-had = { $count } đồng chí đã có tin nhắc trong ngày, Hệ thống không gửi thêm.
command-nhacrieng = Nhắc một đồng chí
command-nhacrieng-about = Nhắc một đồng chí về những việc chưa xong
reminders-one-button = Nhắc
reminders-one-nothing = Hiện không nhắc được đồng chí { $name }: đã hoàn thành, đang bận, hoặc chưa nhận được tin của Hệ thống.
reminders-one-had = Đồng chí { $name } đã có tin nhắc trong ngày, Hệ thống không gửi thêm.
reminders-one-queued = Đang ngoài giờ làm việc: đồng chí { $name } sẽ nhận tin nhắc lúc { $moment }.
reminders-one-sent = Đã gửi tin nhắc đến đồng chí { $name }.
reminders-nudge-names = Xem đơn vị

# ---------------------------------------------------------------- bận đến ngày
reminders-snooze-nothing = Hiện không có đợt nào cần hoãn nhắc.
reminders-snooze-used = Đồng chí đã báo bận, Hệ thống nhắc lại đợt này từ { $until }. Mỗi đợt chỉ hoãn nhắc một lần.
reminders-snooze-too-late = Thời hạn { $moment } đã quá gần, không hoãn nhắc được. Đề nghị đồng chí hoàn thành trước thời hạn.
reminders-snooze-tasks = Việc đang chờ
reminders-snooze-ask-round = Đồng chí bận, cần hoãn nhắc đợt nào?
reminders-snooze-ask-until = <b>{ $round }</b>: đồng chí bận, cần nhắc lại từ ngày nào? Đồng chí chọn, hoặc nhắn ngày.
reminders-snooze-latest = Muộn nhất là { $latest }, vì thời hạn { $moment } không thay đổi.
reminders-snooze-past = Ngày này đã qua hoặc là hôm nay. Đề nghị đồng chí chọn từ ngày mai trở đi.
reminders-snooze-beyond = Ngày này quá muộn. Đề nghị đồng chí chọn muộn nhất là { $latest }.
reminders-snooze-ask-reason = Lý do bận? Đồng chí chọn hoặc nhắn lý do; bí thư chi bộ sẽ thấy lý do này.
reminders-snooze-done = Hệ thống tạm hoãn nhắc <b>{ $round }</b> và nhắc lại từ { $until }.
reminders-snooze-deadline =
    { $count ->
        [1] Thời hạn vẫn là { $moment }.
       *[other] Thời hạn các đợt không thay đổi, sớm nhất là { $moment }.
    } Đồng chí có thể hoàn thành bất cứ lúc nào trước đó.
reminders-snooze-every = Tất cả các đợt
# $first: 1 là đầu câu.
reminders-snooze-several =
    { $first ->
        [1] Cả { $count } đợt
       *[0] cả { $count } đợt
    }

# ---------------------------------------------------------------- bí thư: ai còn phải nhắc, ở trang chính và trong /viec
reminders-to-remind-head =
    { $kind ->
        [study] { $count } đồng chí chưa học xong
       *[pledge] { $count } đồng chí chưa đăng ký xong
    }
reminders-to-remind-button = Nhắc { $count } người
reminders-to-remind-button-in = Nhắc { $round } ({ $count })
reminders-to-remind-button-see = Xem { $round }
reminders-to-remind-task =
    { $kind ->
        [study] Còn { $count } đồng chí chưa học xong { $name }
       *[pledge] Còn { $count } đồng chí chưa đăng ký xong { $name }
    }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}và { $rest } đồng chí khác
    }.{ $reminded ->
        [0] { "" }
       *[other] {" "}Đã nhắc trong ngày: { $reminded } đồng chí.
    }{ $unreached ->
        [0] { "" }
       *[other] {" "}Đang bận hoặc chưa nhận được tin: { $unreached } đồng chí.
    }

# Việc của tôi: /viec.
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
reminders-tasks-returned = Nội dung số { $receipt } ({ $title }) được đề nghị bổ sung.
reminders-tasks-revise = Sửa { $receipt }
reminders-tasks-week = { $week }: đồng chí chưa ghi nhận xét về đơn vị.
reminders-tasks-remark = Ghi nhận xét tuần
