# Đăng ký nêu gương, nội dung của tôi: /dangky, /camket, sửa, rút.

command-dangky = Đăng ký nêu gương
command-dangky-about = Đăng ký nội dung nêu gương trong đợt đang mở
command-camket = Nội dung của tôi
command-camket-about = Xem, sửa, rút nội dung đã đăng ký
command-sua = Sửa nội dung
command-sua-about = Sửa một nội dung đã đăng ký
command-rut = Rút nội dung
command-rut-about = Rút một nội dung đã đăng ký

typed-no-words = Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng lời.

# ---------------------------------------------------------------- chọn đợt

pledge-ask-round = Đồng chí đăng ký cho đợt nào?
# $number, $title, $deadline; $used: số nội dung đã gửi; $least: số phải có.
pledge-round-line = { $number }. <b>{ $title }</b>: hạn { $deadline }, đã đăng ký { $used }/{ $least } nội dung
pledge-option = { $title }
pledge-no-round = Hiện không có đợt đăng ký nào đang mở. Khi mở đợt mới, Hệ thống sẽ nhắn đồng chí.
pledge-not-listed = Đồng chí không có tên trong danh sách của đợt đăng ký đang mở. Nếu có nhầm lẫn, đề nghị đồng chí báo bí thư chi bộ hoặc văn phòng đảng ủy.
pledge-not-counted = Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện đăng ký. Nếu có nhầm lẫn, đề nghị đồng chí báo bí thư chi bộ.
pledge-late = Đợt “{ $title }” đã hết hạn đăng ký đối với đồng chí lúc { $deadline }. Đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy để được gia hạn, rồi nhắn <code>dang ky</code>.
pledge-not-yet = Đợt “{ $title }” mở từ { $opens }. Đề nghị đồng chí đăng ký từ lúc đó; Hệ thống sẽ nhắn khi đợt mở.
pledge-closed = Đợt “{ $title }” đã khép lại. Nếu còn cần đăng ký, đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy.
# $used: đã đăng ký; $most: mức cao nhất.
pledge-enough = Đồng chí đã đăng ký { $used }/{ $most } nội dung của đợt “{ $title }”. Đồng chí có thể xem hoặc sửa trong mục “Nội dung của tôi”.
pledge-contact = Nơi hỏi: { $contact }
pledge-refused = Hệ thống chưa ghi nhận được nội dung này vì đợt đăng ký vừa thay đổi. Đề nghị đồng chí gửi lại sau ít phút, hoặc hỏi bí thư chi bộ.
pledge-kept = Nội dung vừa viết <b>chưa được gửi</b>, nhưng Hệ thống vẫn giữ nguyên. Đồng chí xem và sao chép dưới đây.
pledge-unknown-round = Không tìm thấy đợt đăng ký này. Đề nghị đồng chí nhắn <code>dang ky</code> để chọn lại.

# ---------------------------------------------------------------- các câu hỏi

pledge-ask-group = Đồng chí chọn nhóm nội dung:
pledge-group-option = { $title }
pledge-group-gone = Nhóm nội dung đã chọn không còn trong đợt này. Đề nghị đồng chí chọn lại.
pledge-guidance = <i>{ $text }</i>
pledge-ask-deed =
    Đồng chí viết việc làm nêu gương của mình, nên dài từ 60 đến 600 ký tự: một việc cụ thể, có con số.
    Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số.”
pledge-hint =
    <b>Gợi ý:</b> { $hint }
    <i>Nội dung đã được giữ. Đồng chí có thể chọn “Quay lại” để viết lại, hoặc trả lời tiếp.</i>
pledge-ask-result = Kết quả dự kiến là gì? Đồng chí viết ngắn gọn, hoặc chọn “Bỏ qua”.
# $first, $last: ngày đầu và ngày cuối được chọn.
pledge-ask-until = Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, từ { $first } đến { $last }.
pledge-end-of-month = Cuối tháng ({ $day })
pledge-end-of-quarter = Cuối quý ({ $day })
pledge-end-of-period = Hết đợt ({ $day })
pledge-day-outside = Ngày { $day } nằm ngoài thời gian của đợt. Đề nghị đồng chí chọn ngày từ { $first } đến { $last }.
pledge-ask-evidence = Minh chứng là gì, hoặc ai xác nhận? Ví dụ: “Danh sách có ký xác nhận.” Đồng chí viết bằng chữ, hoặc chọn “Bỏ qua”.

# ---------------------------------------------------------------- xem lại, gửi

pledge-review = Đề nghị đồng chí xem lại trước khi gửi. Đợt: <b>{ $title }</b>
pledge-field-group = <b>Nhóm nội dung:</b> { $title }
pledge-field-deed = <b>Việc làm:</b> { $text }
pledge-field-result = <b>Kết quả dự kiến:</b> { $text }
pledge-field-until = <b>Hoàn thành:</b> { $day }
pledge-field-evidence = <b>Minh chứng:</b> { $text }
pledge-field-empty = (chưa ghi)
pledge-send = Gửi đăng ký
pledge-edit-group = Sửa nhóm nội dung
pledge-edit-deed = Sửa việc làm
pledge-edit-result = Sửa kết quả dự kiến
pledge-edit-until = Sửa ngày hoàn thành
pledge-edit-evidence = Sửa minh chứng

# $number: số biên nhận; $time: giờ; $day: ngày.
pledge-receipt = Hệ thống đã ghi nhận nội dung số <b>{ $number }</b> của đồng chí lúc { $time }, ngày { $day }. Nội dung đang chờ chi bộ xác nhận.
pledge-receipt-revised = Hệ thống đã ghi nhận bản sửa của nội dung số <b>{ $number }</b> lúc { $time }, ngày { $day }. Nội dung đang chờ chi bộ xác nhận.
pledge-receipt-final = Hệ thống đã ghi nhận nội dung số <b>{ $number }</b> của đồng chí lúc { $time }, ngày { $day }. Đợt này không cần chi bộ xác nhận. Trân trọng cảm ơn đồng chí.
pledge-moved = Đồng chí nay sinh hoạt tại { $unit }, nên nội dung được gửi đến { $unit } xem xét.
# $least: số nội dung phải có; $missing: số còn thiếu.
pledge-more-needed = Đợt này cần ít nhất { $least } nội dung, đồng chí còn { $missing } nội dung.
pledge-one-more = Đăng ký thêm nội dung
pledge-open-own = Nội dung của tôi

# ---------------------------------------------------------------- nội dung của tôi

own-none = Đồng chí chưa đăng ký nội dung nào.
own-register = Đăng ký ngay
own-unknown = Không tìm thấy nội dung này trong các nội dung của đồng chí; có thể đã được rút.
own-list = Đồng chí có <b>{ $count }</b> nội dung:
own-line =
    { $number }. <b>{ $receipt }</b>: { $state }
    { $text }
own-list-next = Đồng chí chọn số để xem toàn văn, sửa, rút hoặc báo tiến độ.
own-option = { $receipt }
own-pick = { $receipt }: { $text }
own-state-submitted = chờ duyệt
own-state-approved = đã duyệt
own-state-withdrawn = đã rút
own-state-returned = trả lại: { $remark }
own-state-reported = đã duyệt, { $progress }
# $version: lần gửi thứ mấy.
own-title =
    Nội dung số <b>{ $receipt }</b> (bản { $version })
    Đợt: { $title }
own-stands = Trạng thái: <b>{ $state }</b>
own-report = <b>Tiến độ:</b> { $note }
own-decisions = <b>Ý kiến của chi bộ:</b>
own-report-progress = Báo tiến độ
own-edit = Sửa
own-withdraw = Rút

own-none-to-edit = Đồng chí không có nội dung nào còn sửa hoặc rút được. Nhắn <code>cam ket</code> để xem các nội dung.
own-too-late = Thời gian của đợt đã hết, nội dung số { $receipt } không sửa hoặc rút được nữa. Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ.
own-ask-edit = Đồng chí sửa nội dung nào?
own-edit-title = Sửa nội dung số <b>{ $receipt }</b>
own-edit-remark = Chi bộ đề nghị: <i>{ $remark }</i>
own-edit-approved = Nội dung này đã được duyệt. Khi đồng chí gửi bản sửa, chi bộ sẽ xem xét lại.
own-edit-next = Đồng chí chọn phần cần sửa. Sửa xong, chọn “Gửi bản sửa”.
own-edit-send = Gửi bản sửa
own-edit-same = Nội dung chưa có gì thay đổi. Đồng chí chọn phần cần sửa, hoặc nhắn /huy để giữ như cũ.
own-edit-meanwhile = Nội dung này vừa thay đổi ở nơi khác (chi bộ đã xử lý, hoặc đồng chí sửa trên máy khác). Phần đồng chí viết vẫn còn dưới đây. Đề nghị đồng chí xem lại rồi gửi.

own-ask-withdraw = Đồng chí rút nội dung nào?
own-withdraw-title =
    Nội dung số <b>{ $receipt }</b>:
    { $text }
own-withdraw-sure = Sau khi rút, nội dung không còn được tính là đã đăng ký. Đồng chí có chắc chắn muốn rút?
own-withdraw-yes = Rút nội dung này
own-withdraw-no = Giữ lại
own-withdraw-kept = Nội dung được giữ nguyên.
own-withdrawn = Đã rút nội dung số <b>{ $receipt }</b>. Đồng chí có thể đăng ký nội dung khác khi đợt còn mở.
