# Hỏi kết quả khi đến ngày hoàn thành; xin thêm ngày (/themngay).
# $when: ahead còn $left ngày, today hôm nay, over đã qua; $day: ngày hoàn thành; $text: phần đầu của nội dung.
pledges-inquiry-when =
    { $when ->
        [ahead]
            { $left ->
                [1] Ngày mai ({ $day }) là ngày hoàn thành
               *[other] Còn { $left } ngày đến ngày hoàn thành ({ $day })
            }
        [over] Đã qua ngày hoàn thành ({ $day })
       *[today] Hôm nay ({ $day }) là ngày hoàn thành
    }
pledges-inquiry-about = Nội dung số <b>{ $receipt }</b>: { $text }
# Khi tin nói nhiều việc. $when: pledges-inquiry-when.
pledges-inquiry = { $when } nội dung số <b>{ $receipt }</b>: { $text }
pledges-inquiry-ask = Đề nghị đồng chí cho biết kết quả.
pledges-inquiry-done = Hoàn thành
pledges-inquiry-doing = Đang làm, thêm ngày
pledges-inquiry-stuck = Gặp khó khăn
pledges-inquiry-report = Báo { $receipt }
pledges-inquiry-told = Hệ thống đã báo bí thư chi bộ để trao đổi, giúp đỡ đồng chí.
pledges-inquiry-menu = { $count } nội dung đến ngày hoàn thành, chưa báo kết quả.
# ---------------------------------------------------------------- xin thêm ngày
pledges-postpone-ask = Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, chậm nhất { $last }.
pledges-postpone-keep = Giữ { $day }
pledges-postpone-day = Đến { $day }
pledges-postpone-outside = Đề nghị đồng chí chọn ngày từ { $first } đến { $last }.
pledges-postpone-ask-note = Đồng chí viết một dòng: đã làm được gì, vì sao cần thêm ngày.
pledges-postpone-kept = Hệ thống đã ghi nhận: nội dung số <b>{ $receipt }</b> đang thực hiện, hoàn thành ngày { $day }. Trân trọng cảm ơn đồng chí.
pledges-postpone-waits = Hệ thống đã gửi chi bộ đề nghị chuyển ngày hoàn thành nội dung số <b>{ $receipt }</b> sang { $day }. Kết quả sẽ được báo cho đồng chí.
pledges-postpone-done = Đã chuyển ngày hoàn thành nội dung số <b>{ $receipt }</b> sang { $day }.
pledges-postpone-notice =
    Đồng chí { $name } ({ $unit }) đề nghị chuyển ngày hoàn thành nội dung số <b>{ $number }</b> từ { $before } sang { $after }. Đề nghị đồng chí xem và quyết định.
    Lý do: <i>{ $reason }</i>
command-themngay = Xin thêm ngày
command-themngay-about = Xin lùi ngày hoàn thành của một nội dung
command-khokhan = Báo khó khăn
command-khokhan-about = Báo khó khăn khi thực hiện một nội dung
command-hoanthanh = Báo hoàn thành
command-hoanthanh-about = Báo đã hoàn thành một nội dung
