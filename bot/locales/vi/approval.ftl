# Duyệt nội dung đăng ký: /duyet, và các tin báo kèm theo.

command-duyet = Duyệt nội dung
command-duyet-about = Xem, duyệt hoặc trả lại nội dung đang chờ

# ---------------------------------------------------------------- danh sách chờ

approval-nothing = Không có nội dung nào đang chờ đồng chí duyệt.
approval-queue = Có <b>{ $count }</b> nội dung chờ đồng chí xem xét:
approval-item =
    { $number }. <b>{ $name }</b>, số { $receipt }
    { $text }
    <i>{ $about }</i>
approval-item-gone = { $number }. (đã được xử lý hoặc thay đổi)
# $kind: new nội dung mới, again sửa sau khi trả lại, changed sửa sau khi duyệt; $day: ngày gửi;
# $days: số ngày làm việc đã chờ; $likeness: phần trăm giống, 0 là không.
approval-about =
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
approval-option = { $number }
approval-more = Danh sách hiện { $shown } nội dung gửi sớm nhất; các nội dung sau sẽ hiện tiếp.
approval-queue-how = Đồng chí chọn số để xem toàn văn và quyết định, hoặc nhắn một dòng, ví dụ: <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
approval-to-queue = Xem danh sách chờ
approval-open = Xem và duyệt

# ---------------------------------------------------------------- từng nội dung

approval-whole =
    <b>{ $name }</b>, { $unit }
    Nội dung số <b>{ $receipt }</b> (bản { $version }), { $title }
approval-changes = <b>Thay đổi so với bản đã duyệt</b> (chỗ thay đổi đặt trong ngoặc vuông):
approval-change =
    • { $field }
    Trước: { $before }
    Nay: { $after }
approval-field-group = Nhóm nội dung
approval-field-deed = Việc làm
approval-field-result = Kết quả dự kiến
approval-field-until = Ngày hoàn thành
approval-field-evidence = Minh chứng
approval-alike = ⚠ Nội dung giống { $percent }% một nội dung khác của đơn vị trong đợt. Đề nghị đồng chí xem kỹ.
approval-approve = Duyệt
approval-return = Trả lại
approval-later = Bỏ qua
approval-ask-remark = Đồng chí cần bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm nội dung trả lại.
approval-remark-evidence = Thiếu minh chứng
approval-remark-figures = Thiếu số liệu
approval-remark-concrete = Cần cụ thể hơn
approval-remark-deadline = Cần rõ thời hạn
approval-remark-alike = Trùng với nội dung khác
approval-remark-long = Ý kiến dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn.

approval-done-approved = Đã duyệt nội dung số <b>{ $number }</b> của đồng chí { $name }.
approval-done-returned = Đã trả lại nội dung số <b>{ $number }</b>, kèm ý kiến gửi đồng chí { $name }.
approval-passed = Nội dung số { $number } được để lại, chưa quyết định.
approval-all-done = Không còn nội dung nào chờ duyệt. Trân trọng cảm ơn đồng chí.
approval-rest = Còn { $count } nội dung đang chờ đồng chí duyệt.

approval-unknown = Không tìm thấy nội dung này trong phạm vi của đồng chí.
approval-own = Nội dung số { $number } là của chính đồng chí, nên do đồng chí khác xem xét.
approval-withdrawn = Nội dung số { $number } đã được người đăng ký rút lại.
approval-not-yet = Nội dung số { $number } đang chờ bí thư chi bộ xem xét. Sau { $days } ngày làm việc chưa có quyết định, cấp trên có thể duyệt thay.
# $verdict: dòng quyết định (approval-verdict-…).
approval-already =
    Nội dung số { $number } đã được xử lý.
    { $verdict }
approval-changed = Nội dung số { $number } vừa được người đăng ký sửa. Mời đồng chí xem bản mới dưới đây.

# $at: lúc nào; $name, $by: ai, với vai trò gì; $version: bản thứ mấy; $remark: ý kiến.
approval-verdict-approved = { $at }: { $name } ({ $by }) duyệt bản { $version }.
approval-verdict-returned = { $at }: { $name } ({ $by }) trả lại bản { $version }: { $remark }
approval-somebody = người có thẩm quyền
approval-role-secretary = Bí thư
approval-role-deputy = Phó Bí thư
approval-role-above = cấp trên duyệt thay

# ---------------------------------------------------------------- nhiều nội dung một lúc

approval-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
approval-line-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng.
approval-line-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
approval-ask-reason = Các số { $numbers } trả lại cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
approval-plan = Hệ thống sẽ thực hiện như sau:
approval-plan-approve = { $number }. { $name }, số { $receipt }: <b>duyệt</b>
approval-plan-return = { $number }. { $name }, số { $receipt }: <b>trả lại</b>, { $remark }
approval-plan-yes = Thực hiện
approval-plan-again = Nhắn lại dòng khác
# $approved: số đã duyệt; $returned: số trả lại.
approval-batch-done = Đã duyệt <b>{ $approved }</b> nội dung, trả lại <b>{ $returned }</b> nội dung. Hệ thống đã báo các đồng chí có liên quan.
approval-batch-left = Chưa thực hiện số { $numbers }: nội dung đã được xử lý, sửa hoặc rút trong lúc đó.

# ---------------------------------------------------------------- tin báo

approval-notice-submitted = Đồng chí { $name } ({ $unit }) vừa đăng ký nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
approval-notice-revised = Đồng chí { $name } ({ $unit }) vừa gửi bản sửa của nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
approval-notice-withdrawn = Đồng chí { $name } đã rút nội dung số <b>{ $number }</b> (trước đó đã được duyệt).
approval-notice-approved = Đồng chí { $name } ({ $by }) đã duyệt nội dung số <b>{ $number }</b> của đồng chí.
approval-notice-thanks = Khi có tiến độ, đồng chí nhắn <code>tien do</code>. Trân trọng cảm ơn đồng chí.
approval-notice-returned = Đồng chí { $name } ({ $by }) đề nghị bổ sung nội dung số <b>{ $number }</b>.
approval-notice-remark = Ý kiến: <i>{ $remark }</i>
approval-notice-fix = Đồng chí trả lời 1 để sửa.
approval-fix = Sửa nội dung
approval-open-own = Xem nội dung
