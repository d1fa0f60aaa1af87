# Kết quả thực hiện nội dung đã được xác nhận: đảng viên báo, chi bộ xác nhận (/xacnhanketqua).
command-xacnhanketqua = Xác nhận kết quả
command-xacnhanketqua-about = Xem, xác nhận kết quả do đảng viên báo
pledges-own-state-reported-result = đã báo hoàn thành, chờ chi bộ xác nhận kết quả
pledges-own-state-returned-result = kết quả cần bổ sung: { $remark }
pledges-own-state-confirmed-result = kết quả: đạt
pledges-own-state-not-met-result = kết quả: chưa đạt ({ $remark })
pledges-own-settled = Kết quả nội dung số { $receipt } đã được chi bộ xác nhận nên nội dung không sửa hoặc rút được nữa.
pledges-fulfilment-waits = Kết quả đang chờ chi bộ xác nhận.
# ---------------------------------------------------------------- danh sách chờ
pledges-fulfilment-nothing = Không có kết quả nào đang chờ đồng chí xác nhận.
pledges-fulfilment-queue = Có <b>{ $count }</b> kết quả chờ đồng chí xác nhận:
pledges-fulfilment-item =
    { $number }. <b>{ $name }</b> ({ $unit }), số { $receipt }
    { $text }
    <i>{ $about }</i>
# $day: ngày báo; $days: số ngày làm việc đã chờ.
pledges-fulfilment-about =
    Báo hoàn thành ngày { $day }{ $days ->
        [0] { "" }
       *[other] , chờ { $days } ngày làm việc
    }
pledges-fulfilment-more = Danh sách hiện { $shown } kết quả được báo sớm nhất; các kết quả sau sẽ hiện tiếp.
pledges-fulfilment-how = Đồng chí chọn số để xem toàn văn, hoặc nhắn một dòng, ví dụ: <code>1-5 đạt, 6 chưa đạt: chưa đủ số lượng, 7 bổ sung: gửi số liệu</code>
pledges-fulfilment-to-queue = Xem danh sách chờ
pledges-fulfilment-open = Xem kết quả
# ---------------------------------------------------------------- từng kết quả
pledges-fulfilment-whole =
    <b>{ $name }</b>, { $unit }
    Kết quả nội dung số <b>{ $receipt }</b>, { $title }
pledges-fulfilment-said = <b>Kết quả đảng viên báo:</b> { $note }
pledges-fulfilment-approve = Đạt
pledges-fulfilment-refuse = Chưa đạt
pledges-fulfilment-return = Đề nghị bổ sung
pledges-fulfilment-later = Để sau
pledges-fulfilment-ask-remark = Đề nghị đảng viên bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến.
pledges-fulfilment-ask-why-refused = Vì sao kết quả chưa đạt? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi đảng viên.
pledges-fulfilment-remark-evidence = Thiếu minh chứng
pledges-fulfilment-remark-figures = Thiếu số liệu
pledges-fulfilment-remark-part = Mới đạt một phần
pledges-fulfilment-done-approved = Đã xác nhận kết quả nội dung số <b>{ $receipt }</b> của đồng chí { $name }: đạt.
pledges-fulfilment-done-refused = Đã ghi kết quả nội dung số <b>{ $receipt }</b> của đồng chí { $name }: chưa đạt.
pledges-fulfilment-done-returned = Đã đề nghị đồng chí { $name } bổ sung kết quả nội dung số <b>{ $receipt }</b>.
pledges-fulfilment-passed = Kết quả nội dung số { $receipt } được để lại, chưa quyết định.
pledges-fulfilment-all-done = Không còn kết quả nào chờ xác nhận. Trân trọng cảm ơn đồng chí.
pledges-fulfilment-rest = Còn { $count } kết quả đang chờ đồng chí xác nhận.
pledges-fulfilment-unknown = Không tìm thấy kết quả này trong phạm vi của đồng chí.
pledges-fulfilment-own = Nội dung số { $number } là của chính đồng chí, nên kết quả do đồng chí khác xác nhận.
pledges-fulfilment-not-yet = Kết quả nội dung số { $number } đang chờ bí thư chi bộ xác nhận. Sau { $days } ngày làm việc chưa có quyết định, cấp ủy cấp trên có thể xác nhận thay.
# $verdict: dòng quyết định (pledges-fulfilment-verdict-…).
pledges-fulfilment-already =
    Kết quả nội dung số { $number } đã được xử lý.
    { $verdict }
pledges-fulfilment-changed = Đồng chí { $name } vừa báo lại kết quả nội dung số { $receipt }. Mời đồng chí xem báo cáo mới dưới đây.
# $at: lúc nào; $name, $by: ai, với vai trò gì; $remark: ý kiến.
pledges-fulfilment-verdict-approved = { $at }: { $name } ({ $by }) xác nhận kết quả: đạt.
pledges-fulfilment-verdict-refused = { $at }: { $name } ({ $by }) ghi kết quả chưa đạt: { $remark }
pledges-fulfilment-verdict-returned = { $at }: { $name } ({ $by }) đề nghị bổ sung kết quả: { $remark }
# ---------------------------------------------------------------- nhiều kết quả một lúc
pledges-fulfilment-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 đạt, 6 chưa đạt: chưa đủ số lượng, 7 bổ sung: gửi số liệu</code>
pledges-fulfilment-ask-reason = Các số { $numbers } cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
pledges-fulfilment-plan-approve = { $number }. { $name }, số { $receipt }: <b>đạt</b>
pledges-fulfilment-plan-refuse = { $number }. { $name }, số { $receipt }: <b>chưa đạt</b>, { $remark }
pledges-fulfilment-plan-return = { $number }. { $name }, số { $receipt }: <b>đề nghị bổ sung</b>, { $remark }
# $approved: số đạt; $refused: số chưa đạt; $returned: số cần bổ sung.
pledges-fulfilment-batch-done = Đạt: <b>{ $approved }</b>; chưa đạt: <b>{ $refused }</b>; đề nghị bổ sung: <b>{ $returned }</b>. Hệ thống đã báo các đồng chí có liên quan.
pledges-fulfilment-batch-left = Chưa thực hiện số { $numbers }: kết quả đã được xử lý hoặc báo lại trong lúc đó.
# ---------------------------------------------------------------- tin báo
pledges-fulfilment-notice-reported =
    Đồng chí { $name } ({ $unit }) vừa báo hoàn thành nội dung số <b>{ $number }</b>. Đề nghị đồng chí xem và xác nhận kết quả.
    Nội dung: { $text }
pledges-fulfilment-notice-stuck =
    Đồng chí { $name } ({ $unit }) báo gặp khó khăn với nội dung số <b>{ $number }</b>. Đề nghị đồng chí trao đổi, giúp đỡ.
    Nội dung: { $text }
pledges-fulfilment-notice-note =
    { $how ->
        [done] Kết quả đảng viên báo: <i>{ $note }</i>
       *[stuck] Ý kiến của đồng chí đó: <i>{ $note }</i>
    }
# $text: phần đầu của nội dung.
pledges-fulfilment-notice-approved =
    Đồng chí { $name } ({ $by }) đã xác nhận kết quả nội dung số <b>{ $number }</b> của đồng chí: <b>đạt</b>.
    Nội dung: { $text }
pledges-fulfilment-notice-refused =
    Đồng chí { $name } ({ $by }) đã ghi kết quả nội dung số <b>{ $number }</b> của đồng chí: <b>chưa đạt</b>.
    Nội dung: { $text }
pledges-fulfilment-notice-returned =
    Đồng chí { $name } ({ $by }) đề nghị bổ sung kết quả nội dung số <b>{ $number }</b>.
    Nội dung: { $text }
pledges-fulfilment-notice-fix = Đồng chí trả lời 1 để bổ sung.
pledges-fulfilment-complete = Bổ sung kết quả
pledges-fulfilment-complete-of = Bổ sung { $receipt }
# ---------------------------------------------------------------- việc đang chờ
pledges-fulfilment-menu = { $count } kết quả
pledges-fulfilment-menu-many = { $count }+ kết quả
pledges-fulfilment-menu-button = Xem kết quả { $count }
pledges-fulfilment-menu-button-many = Xem kết quả { $count }+
pledges-fulfilment-menu-returned = { $count } kết quả của đồng chí cần bổ sung.
pledges-fulfilment-task = Xác nhận { $count } kết quả
pledges-fulfilment-task-many = Xác nhận từ { $count } kết quả trở lên
pledges-fulfilment-task-returned = Kết quả nội dung số { $receipt } cần bổ sung: { $remark }
pledges-fulfilment-need = kết quả chờ xác nhận
pledges-fulfilment-button-decide = Kết quả: { $name }
