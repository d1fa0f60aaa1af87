command-docbai = Đọc bài thu hoạch
command-docbai-about = Đọc bài thu hoạch đang chờ, nhận xét đạt hoặc bổ sung
# ---------------------------------------------------------------- /docbai: danh sách
study-review-nothing = Không có bài thu hoạch nào đang chờ đồng chí đọc.
study-review-queue = Có <b>{ $count }</b> bài thu hoạch chờ đồng chí đọc:
# $length: số ký tự; $day: lúc nộp; $version: lần nộp thứ mấy.
study-review-item =
    { $number }. <b>{ $name }</b>: { $length } ký tự, { $version ->
        [1] nộp lúc { $day }
       *[other] nộp lại lúc { $day } (lần { $version })
    }
    <i>{ $title }</i>
study-review-more = Danh sách hiện { $shown } bài nộp sớm nhất; các bài sau sẽ hiện tiếp.
study-review-how = Đồng chí chọn số để đọc toàn văn và nhận xét, hoặc nhắn một dòng, ví dụ: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
study-review-to-queue = Xem các bài đang chờ
# ---------------------------------------------------------------- từng bài
study-review-whole =
    <b>{ $name }</b>, { $unit }
    Bài thu hoạch (lần { $version }, { $length } ký tự, nộp lúc { $day }): { $title }
study-review-text = { $text }
study-review-ask = Theo đồng chí, bài này đạt yêu cầu hay cần bổ sung?
study-review-approve = Đạt
study-review-return = Đề nghị bổ sung
study-review-later = Để sau
study-review-ask-remark = Đồng chí đề nghị bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm.
study-review-remark-self =
    { $short ->
        [1] Rõ liên hệ bản thân
       *[0] Nêu rõ hơn phần liên hệ bản thân
    }
study-review-remark-news =
    { $short ->
        [1] Nêu rõ điểm mới
       *[0] Nêu rõ hơn những điểm mới của nghị quyết
    }
study-review-remark-deeds =
    { $short ->
        [1] Nêu việc, thời hạn
       *[0] Nêu việc làm cụ thể, có thời hạn
    }
study-review-remark-guides =
    { $short ->
        [1] Đủ câu hỏi gợi ý
       *[0] Trả lời đủ các câu hỏi gợi ý
    }
study-review-remark-alike =
    { $short ->
        [1] Viết bằng lời mình
       *[0] Viết bằng lời của mình, không chép tài liệu
    }
study-review-done-approved = Bài thu hoạch của đồng chí { $name }: <b>đạt</b>.
study-review-done-returned = Đã đề nghị đồng chí { $name } <b>bổ sung</b> bài thu hoạch, kèm ý kiến.
study-review-passed = Bài thu hoạch của đồng chí { $name } được để lại, chưa nhận xét.
study-review-all-done = Không còn bài thu hoạch nào chờ đọc. Trân trọng cảm ơn đồng chí.
study-review-rest = Còn { $count } bài thu hoạch đang chờ đồng chí đọc.
study-review-unknown = Không tìm thấy bài thu hoạch này trong phạm vi của đồng chí.
study-review-own = Bài thu hoạch này là của chính đồng chí, nên do đồng chí khác nhận xét.
study-review-accepted = Bài thu hoạch của đồng chí { $name } đã được nhận xét: đạt.
study-review-returned = Bài thu hoạch của đồng chí { $name } đã được đề nghị bổ sung: { $remark }
study-review-not-yet = Bài này đang chờ bí thư chi bộ nhận xét. Sau { $days } ngày làm việc chưa có nhận xét, cấp trên có thể nhận xét thay.
study-review-changed = Đồng chí { $name } vừa nộp lại bài. Mời đồng chí đọc bản mới dưới đây.
# ---------------------------------------------------------------- nhiều bài một lúc
study-review-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
study-review-ask-reason = Bài số { $numbers } cần kèm ý kiến bổ sung. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
study-review-plan-approve =
    { $number }. { $name }: <b>đạt</b>{ $remarked ->
        [0] { "" }
       *[other] , { $remark }
    }
study-review-plan-return = { $number }. { $name }: <b>bổ sung</b>, { $remark }
# $approved: số bài đạt; $returned: số bài đề nghị bổ sung.
study-review-batch-done =
    { $approved ->
        [0] Đã ghi <b>{ $returned }</b> bài đề nghị bổ sung
       *[other] Đã ghi <b>{ $approved }</b> bài đạt{ $returned ->
            [0] { "" }
           *[other] , <b>{ $returned }</b> bài đề nghị bổ sung
        }
    }. Hệ thống đã báo các đồng chí có liên quan.
study-review-batch-left = Chưa thực hiện số { $numbers }: bài đã được nhận xét hoặc nộp lại trong lúc đó.
# ---------------------------------------------------------------- tin báo cho người viết
study-review-notice-accepted = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b>: bài đạt yêu cầu. Trân trọng cảm ơn đồng chí.
study-review-notice-returned = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b> và đề nghị bổ sung.
study-review-notice-remark = Ý kiến: <i>{ $remark }</i>
study-review-notice-fix = Bài đã nộp vẫn được giữ. Đồng chí trả lời 1 để viết bổ sung.
study-review-fix = Bổ sung bài
# ---------------------------------------------------------------- việc đang chờ: ở trang chính, trong /viec
study-review-menu = { $count } bài
study-review-menu-many = { $count }+ bài
study-review-menu-button = Đọc { $count }
study-review-menu-button-many = Đọc { $count }+
study-review-task = Đọc { $count } bài thu hoạch
study-review-task-many = Đọc từ { $count } bài thu hoạch trở lên
