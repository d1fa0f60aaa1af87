# Báo tiến độ nội dung đã được duyệt: /tiendo.

command-tiendo = Báo tiến độ
command-tiendo-about = Báo tiến độ, kết quả nội dung đã được duyệt

progress-doing = đang thực hiện
progress-done = hoàn thành
progress-stuck = gặp khó khăn
progress-percent = { $progress } { $percent }%
progress-choice-doing = Đang thực hiện
progress-choice-done = Hoàn thành
progress-choice-stuck = Gặp khó khăn

progress-none = Đồng chí chưa có nội dung nào được duyệt để báo tiến độ. Đồng chí xem trạng thái trong mục “Nội dung của tôi”.
progress-not-approved = Nội dung này hiện không báo tiến độ được: chưa được duyệt, đang chờ duyệt lại, hoặc đã rút. Đồng chí xem trạng thái trong mục “Nội dung của tôi”.
progress-ask-pledge = Đồng chí báo tiến độ nội dung nào?
progress-pledge-line = { $number }. <b>{ $receipt }</b>: { $text }
# $day: ngày phải hoàn thành.
progress-about =
    Nội dung số <b>{ $receipt }</b>, hoàn thành trước ngày { $day }:
    { $text }
progress-last = Lần trước đồng chí báo: { $progress }.
progress-ask = Tiến độ hiện nay thế nào? Đồng chí chọn dưới đây, hoặc nhắn số phần trăm, ví dụ: 50%
progress-not-understood = Hệ thống chưa hiểu tiến độ. Đồng chí chọn một mục, hoặc nhắn số phần trăm từ 0% đến 100%, ví dụ: 50%
progress-ask-note = Đồng chí viết thêm một dòng về việc đã làm, hoặc chọn “Bỏ qua”.
progress-ask-result = Đồng chí viết kết quả và minh chứng bằng chữ, hoặc chọn “Bỏ qua”.
progress-ask-trouble = Đồng chí viết một dòng về khó khăn và đề nghị của mình.
progress-kept = Hệ thống đã ghi nhận nội dung số <b>{ $receipt }</b>: { $progress }. Trân trọng cảm ơn đồng chí.
progress-another = Báo nội dung khác
