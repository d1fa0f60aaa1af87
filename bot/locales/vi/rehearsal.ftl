# Xem trước tin nhắc: mỗi ngày bao nhiêu tin, gửi mất bao lâu, còn vướng gì.

command-xemtruoc = Xem trước tin nhắc
command-xemtruoc-about = Mỗi ngày sẽ gửi bao nhiêu tin, còn vướng gì

rehearsal-door = Xem trước tin sẽ gửi
rehearsal-door-reach = Ai chưa nhận được tin
rehearsal-title = <b>Xem trước</b> – { $title }
rehearsal-together = Tính chung các đợt đang mở, nếu từ nay không ai làm gì thêm. Chưa có tin nào được gửi.
rehearsal-with-this = <b>Xem trước</b> – tính cả đợt này và các đợt đang mở, nếu không ai làm gì thêm. Chưa có tin nào được gửi.
rehearsal-none = Không còn tin nhắc nào phải gửi.
rehearsal-day = • { $day }: { $messages } tin
rehearsal-more-days = • { $days } ngày sau đó: { $messages } tin
rehearsal-person = Mỗi đồng chí nhận nhiều nhất { $most } tin, trung vị { $median } tin; tin cuối ngày { $last }.
rehearsal-busiest = Ngày nhiều tin nhất là { $day }: { $messages } tin, gửi hết trong khoảng { $minutes } phút (nền tảng nhận { $pace } tin mỗi giây).
# $month: “12/2026”. $rest: còn lại sau khi gửi.
rehearsal-quota = { $channel }, tháng { $month }: cần { $needed } trong { $left }/{ $limit } tin còn lại, sau đó còn { $rest } tin.
rehearsal-quota-short = ⚠️ { $channel }, tháng { $month }: cần { $needed } tin, <b>nhiều hơn hạn mức còn lại</b> ({ $left }/{ $limit } tin).
rehearsal-unreached = Chưa hoàn thành mà tin không đến được: { $count } đồng chí.
rehearsal-displaced = Bậc nhắc rơi vào ngày nghỉ:
rehearsal-displaced-step =
    { $left ->
        [0] • nhắc trong ngày hết hạn: { $meant } ({ $why }) chuyển sang { $moved }
       *[other] • nhắc trước { $left } ngày: { $meant } ({ $why }) chuyển sang { $moved }
    }
rehearsal-why =
    { $weekend ->
        [1] cuối tuần
       *[other] ngày nghỉ
    }
