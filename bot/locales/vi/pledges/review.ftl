# Xác nhận nội dung đăng ký: /duyet, và các tin báo kèm theo.
command-duyet = Xác nhận nội dung
command-duyet-about = Xem, xác nhận hoặc đề nghị bổ sung nội dung đang chờ
# ---------------------------------------------------------------- danh sách chờ
pledges-review-nothing = Không có nội dung nào đang chờ đồng chí xác nhận.
pledges-review-queue = Có <b>{ $count }</b> nội dung chờ đồng chí xem xét:
pledges-review-of-unit = { $name } ({ $unit })
pledges-review-item =
    { $number }. <b>{ $name }</b>, số { $receipt }
    { $text }
    <i>{ $about }</i>
# $kind: new nội dung mới, again sửa sau khi được đề nghị bổ sung, changed sửa sau khi xác nhận; $day: ngày gửi;
# $days: số ngày làm việc đã chờ; $likeness: phần trăm giống, 0 là không.
pledges-review-about =
    { $kind ->
        [changed] Sửa sau khi đã xác nhận
        [again] Đã sửa, gửi lại
       *[new] Mới
    }, gửi ngày { $day }{ $days ->
        [0] { "" }
       *[other] , chờ { $days } ngày làm việc
    }{ $likeness ->
        [0] { "" }
       *[other] , giống { $likeness }% một nội dung khác
    }
pledges-review-more = Danh sách hiện { $shown } nội dung gửi sớm nhất; các nội dung sau sẽ hiện tiếp.
pledges-review-how = Đồng chí chọn số để xem toàn văn và quyết định, hoặc nhắn một dòng, ví dụ: <code>1-5 xác nhận, 6 bổ sung: thiếu minh chứng</code>
pledges-review-to-queue = Xem danh sách chờ
pledges-review-open = Xem và xác nhận
# ---------------------------------------------------------------- từng nội dung
pledges-review-whole =
    <b>{ $name }</b>, { $unit }
    Nội dung số <b>{ $receipt }</b> (bản { $version }), { $title }
pledges-review-changes = <b>Thay đổi so với bản đã xác nhận</b> (chỗ thay đổi đặt trong ngoặc vuông):
pledges-review-change =
    • { $field }
    Trước: { $before }
    Nay: { $after }
pledges-review-field-group = Nhóm nội dung
pledges-review-field-deed = Việc làm
pledges-review-field-result = Kết quả dự kiến
pledges-review-field-until = Ngày hoàn thành
pledges-review-field-evidence = Minh chứng
pledges-review-alike = ⚠ Nội dung giống { $percent }% một nội dung khác của đơn vị trong đợt. Đề nghị đồng chí xem kỹ.
pledges-review-approve = Xác nhận
pledges-review-return = Đề nghị bổ sung
pledges-review-later = Để sau
pledges-review-ask-remark = Đề nghị đảng viên bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến.
pledges-review-remark-evidence = Thiếu minh chứng
pledges-review-remark-figures = Thiếu số liệu
pledges-review-remark-concrete = Cần cụ thể hơn
pledges-review-remark-deadline = Cần rõ thời hạn
pledges-review-remark-alike = Trùng nội dung khác
pledges-review-done-approved = Đã xác nhận nội dung số <b>{ $receipt }</b> của đồng chí { $name }.
pledges-review-done-returned = Đã đề nghị đồng chí { $name } bổ sung nội dung số <b>{ $receipt }</b>.
pledges-review-passed = Nội dung số { $receipt } được để lại, chưa quyết định.
pledges-review-all-done = Không còn nội dung nào chờ xác nhận. Trân trọng cảm ơn đồng chí.
pledges-review-rest = Còn { $count } nội dung đang chờ đồng chí xác nhận.
pledges-review-unknown = Không tìm thấy nội dung này trong phạm vi của đồng chí.
pledges-review-own = Nội dung số { $number } là của chính đồng chí, nên do đồng chí khác xem xét.
pledges-review-withdrawn = Nội dung số { $number } đã được người đăng ký rút lại.
pledges-review-not-yet = Nội dung số { $number } đang chờ bí thư chi bộ xem xét. Sau { $days } ngày làm việc chưa có quyết định, cấp ủy cấp trên có thể xác nhận thay.
# $verdict: dòng quyết định (pledges-review-verdict-…).
pledges-review-already =
    Nội dung số { $number } đã được xử lý.
    { $verdict }
pledges-review-changed = Nội dung số { $receipt } vừa được người đăng ký sửa. Mời đồng chí xem bản mới dưới đây.
# $at: lúc nào; $name, $by: ai, với vai trò gì; $version: bản thứ mấy; $remark: ý kiến.
pledges-review-verdict-approved = { $at }: { $name } ({ $by }) xác nhận bản { $version }.
pledges-review-verdict-returned = { $at }: { $name } ({ $by }) đề nghị bổ sung bản { $version }: { $remark }
pledges-review-somebody = người có thẩm quyền
pledges-review-role-secretary = Bí thư
pledges-review-role-deputy = Phó Bí thư
pledges-review-role-above = cấp ủy cấp trên
pledges-review-role-office = Văn phòng Đảng ủy
# ---------------------------------------------------------------- nhiều nội dung một lúc
pledges-review-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 xác nhận, 6 bổ sung: thiếu minh chứng</code>
pledges-review-ask-reason = Các số { $numbers } đề nghị bổ sung cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
pledges-review-plan-approve = { $number }. { $name }, số { $receipt }: <b>xác nhận</b>
pledges-review-plan-return = { $number }. { $name }, số { $receipt }: <b>đề nghị bổ sung</b>, { $remark }
# $approved: số đã xác nhận; $returned: số cần bổ sung.
pledges-review-batch-done =
    { $approved ->
        [0] Đã đề nghị bổ sung <b>{ $returned }</b> nội dung
       *[other] Đã xác nhận <b>{ $approved }</b> nội dung{ $returned ->
            [0] { "" }
           *[other] , đề nghị bổ sung <b>{ $returned }</b> nội dung
        }
    }. Hệ thống đã báo các đồng chí có liên quan.
pledges-review-batch-left = Chưa thực hiện số { $numbers }: nội dung đã được xử lý, sửa hoặc rút trong lúc đó.
# ---------------------------------------------------------------- tin báo
pledges-review-notice-submitted = Đồng chí { $name } ({ $unit }) vừa đăng ký nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
pledges-review-notice-revised = Đồng chí { $name } ({ $unit }) vừa gửi bản sửa của nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và quyết định.
pledges-review-notice-withdrawn = Đồng chí { $name } đã rút nội dung số <b>{ $number }</b> (trước đó đã được xác nhận).
pledges-review-notice-approved =
    Đồng chí { $name } ({ $by }) đã xác nhận { $above ->
        [1] thay{ " " }
       *[0] { "" }
    }nội dung số <b>{ $number }</b> của đồng chí: { $text }
pledges-review-notice-thanks = Khi đến ngày hoàn thành, Hệ thống sẽ hỏi kết quả. Trân trọng cảm ơn đồng chí.
pledges-review-notice-returned = Đồng chí { $name } ({ $by }) đề nghị bổ sung nội dung số <b>{ $number }</b>: { $text }
pledges-review-notice-remark = Ý kiến: <i>{ $remark }</i>
pledges-review-notice-fix = Đồng chí trả lời 1 để sửa.
pledges-review-fix = Sửa nội dung
pledges-review-open-own = Xem nội dung
# ---------------------------------------------------------------- việc đang chờ: ở trang chính, trong /viec
pledges-review-menu = { $count } nội dung
pledges-review-menu-many = { $count }+ nội dung
pledges-review-menu-button = Xác nhận { $count }
pledges-review-menu-button-many = Xác nhận { $count }+
pledges-review-task = Xác nhận { $count } nội dung
pledges-review-task-many = Xác nhận từ { $count } nội dung trở lên
