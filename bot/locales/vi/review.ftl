# Duyệt nội dung đăng ký: /duyet, và các tin báo kèm theo.
command-duyet = Duyệt nội dung
command-duyet-about = Xem, duyệt hoặc trả lại nội dung đang chờ

# ---------------------------------------------------------------- danh sách chờ
review-pledge-nothing = Không có nội dung nào đang chờ đồng chí duyệt.
review-pledge-queue = Có <b>{ $count }</b> nội dung chờ đồng chí xem xét:
review-pledge-item =
    { $number }. <b>{ $name }</b>, số { $receipt }
    { $text }
    <i>{ $about }</i>
review-pledge-item-gone = { $number }. (đã được xử lý hoặc thay đổi)

# $kind: new nội dung mới, again sửa sau khi trả lại, changed sửa sau khi duyệt; $day: ngày gửi;
# $days: số ngày làm việc đã chờ; $likeness: phần trăm giống, 0 là không.
review-pledge-about =
    { $kind ->
        [changed] Sửa sau khi đã duyệt
        [again] Đã sửa, gửi lại
       *[new] Mới
    }, gửi ngày { $day }{ $days ->
        [0] { "" }
       *[other] , chờ { $days } ngày làm việc
    }{ $likeness ->
        [0] { "" }
       *[other] , giống { $likeness }% một nội dung khác
    }
review-pledge-option = { $number }
review-pledge-more = Danh sách hiện { $shown } nội dung gửi sớm nhất; các nội dung sau sẽ hiện tiếp.
review-pledge-queue-how = Đồng chí chọn số để xem toàn văn và quyết định, hoặc nhắn một dòng, ví dụ: <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
review-pledge-to-queue = Xem danh sách chờ
review-pledge-open = Xem và duyệt

# ---------------------------------------------------------------- từng nội dung
review-pledge-whole =
    <b>{ $name }</b>, { $unit }
    Nội dung số <b>{ $receipt }</b> (bản { $version }), { $title }
review-pledge-changes = <b>Thay đổi so với bản đã duyệt</b> (chỗ thay đổi đặt trong ngoặc vuông):
review-pledge-change =
    • { $field }
    Trước: { $before }
    Nay: { $after }
review-pledge-field-group = Nhóm nội dung
review-pledge-field-deed = Việc làm
review-pledge-field-result = Kết quả dự kiến
review-pledge-field-until = Ngày hoàn thành
review-pledge-field-evidence = Minh chứng
review-pledge-alike = ⚠ Nội dung giống { $percent }% một nội dung khác của đơn vị trong đợt. Đề nghị đồng chí xem kỹ.
review-pledge-approve = Duyệt
review-pledge-return = Trả lại
review-pledge-later = Bỏ qua
review-pledge-ask-remark = Đồng chí cần bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm nội dung trả lại.
review-pledge-remark-evidence = Thiếu minh chứng
review-pledge-remark-figures = Thiếu số liệu
review-pledge-remark-concrete = Cần cụ thể hơn
review-pledge-remark-deadline = Cần rõ thời hạn
review-pledge-remark-alike = Trùng với nội dung khác
review-pledge-remark-long = Ý kiến dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn.
review-pledge-done-approved = Đã duyệt nội dung số <b>{ $number }</b> của đồng chí { $name }.
review-pledge-done-returned = Đã trả lại nội dung số <b>{ $number }</b>, kèm ý kiến gửi đồng chí { $name }.
review-pledge-passed = Nội dung số { $number } được để lại, chưa quyết định.
review-pledge-all-done = Không còn nội dung nào chờ duyệt. Trân trọng cảm ơn đồng chí.
review-pledge-rest = Còn { $count } nội dung đang chờ đồng chí duyệt.
review-pledge-unknown = Không tìm thấy nội dung này trong phạm vi của đồng chí.
review-pledge-own = Nội dung số { $number } là của chính đồng chí, nên do đồng chí khác xem xét.
review-pledge-withdrawn = Nội dung số { $number } đã được người đăng ký rút lại.
review-pledge-not-yet = Nội dung số { $number } đang chờ bí thư chi bộ xem xét. Sau { $days } ngày làm việc chưa có quyết định, cấp trên có thể duyệt thay.

# $verdict: dòng quyết định (approval-verdict-…).
review-pledge-already =
    Nội dung số { $number } đã được xử lý.
    { $verdict }
review-pledge-changed = Nội dung số { $number } vừa được người đăng ký sửa. Mời đồng chí xem bản mới dưới đây.

# $at: lúc nào; $name, $by: ai, với vai trò gì; $version: bản thứ mấy; $remark: ý kiến.
review-pledge-verdict-approved = { $at }: { $name } ({ $by }) duyệt bản { $version }.
review-pledge-verdict-returned = { $at }: { $name } ({ $by }) trả lại bản { $version }: { $remark }
review-pledge-somebody = người có thẩm quyền
review-pledge-role-secretary = Bí thư
review-pledge-role-deputy = Phó Bí thư
review-pledge-role-above = cấp trên duyệt thay

# ---------------------------------------------------------------- nhiều nội dung một lúc
review-pledge-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
review-pledge-line-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng.
review-pledge-line-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
review-pledge-ask-reason = Các số { $numbers } trả lại cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
review-pledge-plan = Hệ thống sẽ thực hiện như sau:
review-pledge-plan-approve = { $number }. { $name }, số { $receipt }: <b>duyệt</b>
review-pledge-plan-return = { $number }. { $name }, số { $receipt }: <b>trả lại</b>, { $remark }
review-pledge-plan-yes = Thực hiện
review-pledge-plan-again = Nhắn lại dòng khác

# $approved: số đã duyệt; $returned: số trả lại.
review-pledge-batch-done = Đã duyệt <b>{ $approved }</b> nội dung, trả lại <b>{ $returned }</b> nội dung. Hệ thống đã báo các đồng chí có liên quan.
review-pledge-batch-left = Chưa thực hiện số { $numbers }: nội dung đã được xử lý, sửa hoặc rút trong lúc đó.

# ---------------------------------------------------------------- tin báo
review-pledge-notice-submitted = Đồng chí { $name } ({ $unit }) vừa đăng ký nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
review-pledge-notice-revised = Đồng chí { $name } ({ $unit }) vừa gửi bản sửa của nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
review-pledge-notice-withdrawn = Đồng chí { $name } đã rút nội dung số <b>{ $number }</b> (trước đó đã được duyệt).
review-pledge-notice-approved = Đồng chí { $name } ({ $by }) đã duyệt nội dung số <b>{ $number }</b> của đồng chí.
review-pledge-notice-thanks = Khi có tiến độ, đồng chí nhắn <code>tien do</code>. Trân trọng cảm ơn đồng chí.
review-pledge-notice-returned = Đồng chí { $name } ({ $by }) đề nghị bổ sung nội dung số <b>{ $number }</b>.
review-pledge-notice-remark = Ý kiến: <i>{ $remark }</i>
review-pledge-notice-fix = Đồng chí trả lời 1 để sửa.
review-pledge-fix = Sửa nội dung
review-pledge-open-own = Xem nội dung

command-docbai = Đọc bài thu hoạch
command-docbai-about = Đọc bài thu hoạch đang chờ, nhận xét đạt hoặc bổ sung

# ---------------------------------------------------------------- /docbai: danh sách
review-reflection-nothing = Không có bài thu hoạch nào đang chờ đồng chí đọc.
review-reflection-queue = Có <b>{ $count }</b> bài thu hoạch chờ đồng chí đọc:

# $length: số ký tự; $day: lúc nộp; $version: lần nộp thứ mấy.
review-reflection-item =
    { $number }. <b>{ $name }</b>: { $length } ký tự, { $version ->
        [1] nộp lúc { $day }
       *[other] nộp lại lúc { $day } (lần { $version })
    }
    <i>{ $title }</i>
review-reflection-option = { $name }
review-reflection-more = Danh sách hiện { $shown } bài nộp sớm nhất; các bài sau sẽ hiện tiếp.
review-reflection-how = Đồng chí chọn số để đọc toàn văn và nhận xét, hoặc nhắn một dòng, ví dụ: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
review-reflection-to-queue = Xem các bài đang chờ

# ---------------------------------------------------------------- từng bài
review-reflection-whole =
    <b>{ $name }</b>, { $unit }
    Bài thu hoạch (lần { $version }, { $length } ký tự, nộp lúc { $day }): { $title }
review-reflection-text = { $text }
review-reflection-ask = Theo đồng chí, bài này đạt yêu cầu hay cần bổ sung?
review-reflection-accept = Đạt
review-reflection-return = Đề nghị bổ sung
review-reflection-later = Để sau
review-reflection-ask-remark = Đồng chí đề nghị bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm.
review-reflection-remark-self = Nêu rõ hơn phần liên hệ bản thân
review-reflection-remark-news = Nêu rõ hơn những điểm mới của nghị quyết
review-reflection-remark-deeds = Nêu việc làm cụ thể, có thời hạn
review-reflection-remark-guides = Trả lời đủ các câu hỏi gợi ý
review-reflection-remark-alike = Viết bằng lời của mình, không chép tài liệu
review-reflection-done-accepted = Bài thu hoạch của đồng chí { $name }: <b>đạt</b>.
review-reflection-done-returned = Đã đề nghị đồng chí { $name } <b>bổ sung</b> bài thu hoạch, kèm ý kiến.
review-reflection-passed = Bài thu hoạch của đồng chí { $name } được để lại, chưa nhận xét.
review-reflection-all-done = Không còn bài thu hoạch nào chờ đọc. Trân trọng cảm ơn đồng chí.
review-reflection-rest = Còn { $count } bài thu hoạch đang chờ đồng chí đọc.
review-reflection-unknown = Không tìm thấy bài thu hoạch này trong phạm vi của đồng chí.
review-reflection-own = Bài thu hoạch này là của chính đồng chí, nên do đồng chí khác nhận xét.
review-reflection-accepted = Bài thu hoạch của đồng chí { $name } đã được nhận xét: đạt.
review-reflection-returned = Bài thu hoạch của đồng chí { $name } đã được đề nghị bổ sung: { $remark }
review-reflection-not-yet = Bài này đang chờ bí thư chi bộ nhận xét. Sau { $days } ngày làm việc chưa có nhận xét, cấp trên có thể nhận xét thay.
review-reflection-rewritten = Đồng chí { $name } vừa nộp lại bài. Mời đồng chí đọc bản mới dưới đây.

# ---------------------------------------------------------------- nhiều bài một lúc
review-reflection-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
review-reflection-ask-reason = Bài số { $numbers } cần kèm ý kiến bổ sung. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
review-reflection-plan-accept = { $number }. { $name }: <b>đạt</b>
review-reflection-plan-accept-remark = { $number }. { $name }: <b>đạt</b>, { $remark }
review-reflection-plan-return = { $number }. { $name }: <b>bổ sung</b>, { $remark }

# $accepted: số bài đạt; $returned: số bài đề nghị bổ sung.
review-reflection-batch-done = Đã ghi <b>{ $accepted }</b> bài đạt, <b>{ $returned }</b> bài đề nghị bổ sung. Hệ thống đã báo các đồng chí có liên quan.
review-reflection-batch-left = Chưa thực hiện số { $numbers }: bài đã được nhận xét hoặc nộp lại trong lúc đó.

# ---------------------------------------------------------------- tin báo cho người viết
review-reflection-notice-accepted = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b>: bài đạt yêu cầu. Trân trọng cảm ơn đồng chí.
review-reflection-notice-returned = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b> và đề nghị bổ sung.
review-reflection-notice-remark = Ý kiến: <i>{ $remark }</i>
review-reflection-notice-fix = Bài đã nộp vẫn được giữ. Đồng chí trả lời 1 để viết bổ sung.
review-reflection-fix = Bổ sung bài thu hoạch
