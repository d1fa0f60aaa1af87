# Cài đặt chung của Đảng bộ (/caidat), do Văn phòng của toàn Đảng bộ đặt; lịch sử và hoàn tác.
command-caidat = Cài đặt chung
command-caidat-about = Giờ gửi, số lời nhắc, nhóm nội dung, nơi liên hệ
command-lichsucaidat = Lịch sử cài đặt
command-lichsucaidat-about = Ai đã đổi cài đặt nào, hoàn tác
command-hoantaccaidat = Hoàn tác cài đặt
command-hoantaccaidat-about = Trả một cài đặt về giá trị trước
preferences-not-yours = Cài đặt chung do Văn phòng Đảng ủy đặt; văn phòng cấp dưới không đổi được.
preferences-button = Cài đặt
preferences-history = Thay đổi gần đây
preferences-ask = Đồng chí cần xem hoặc đổi cài đặt nào?
preferences-group-reminding = Nhắc việc
preferences-group-week = Số liệu tuần
preferences-group-pledging = Đăng ký nêu gương
preferences-group-committee = Liên hệ, dữ liệu
preferences-group-consent = Nội dung đồng ý
preferences-contact-of-unit = Liên hệ của đơn vị
preferences-which = Cài đặt hiện nay:
preferences-line = • { $what }: <b>{ $value }</b>
preferences-gone = Cài đặt này không còn nữa.
preferences-title = <b>{ $what }</b>
preferences-now = Hiện nay: <b>{ $value }</b>
preferences-since = Đồng chí { $by } đặt lúc { $moment }.
preferences-type = Đồng chí nhắn giá trị mới.
preferences-default = Về mặc định
preferences-switch-on = Nhận ảnh
preferences-switch-off = Không nhận ảnh
preferences-same = Cài đặt đang đúng như vậy, không có gì để đổi. Đồng chí nhắn giá trị khác.
preferences-before = Hiện nay: { $value }
preferences-after = Đổi thành: <b>{ $value }</b>
preferences-open-rounds = Áp dụng ngay cho các đợt đang mở ({ $count } đợt); người chưa được nhắc ở mốc vừa qua sẽ nhận trong giờ gửi tin tới.
preferences-confirm = Đổi cài đặt
preferences-done = Đã đổi. { $change }.
preferences-soon = Có hiệu lực trong vòng một phút. Các đồng chí khác của Văn phòng đã được báo.
preferences-undo = Hoàn tác
preferences-undo-number = Hoàn tác { $number }
preferences-undo-gone = Cài đặt này đã được đổi lại sau đó. Mời đồng chí xem các thay đổi gần đây.
preferences-meanwhile = Đồng chí { $by } vừa đổi cài đặt này. { $change }. Đề nghị đồng chí xem lại.
preferences-told = Đồng chí { $by } đã đổi cài đặt chung. { $change }.
preferences-history-title = <b>Thay đổi cài đặt gần đây</b>
preferences-history-none = Chưa có cài đặt nào được đổi.
# $change: preferences-change.
preferences-history-line = { $number }. { $moment }, { $by }: { $change }
preferences-change = { $what }: { $before } → { $after }

preferences-name =
    { $name ->
        [reminders-a-week] Số lời nhắc mỗi tuần
        [reminder-days] Ngày nhắc trước hạn
        [reminder-time] Giờ gửi lời nhắc
        [working-hours] Giờ được gửi tin
        [missing-after] Báo bí thư sau hạn
        [superior-after] Báo cấp trên sau đó
        [week-question] Giờ xin nhận xét
        [week-report] Giờ gửi số liệu
        [content-groups] Nhóm nội dung
        [guidance] Hướng dẫn đăng ký
        [late-pledges] Đăng ký nộp muộn
        [evidence-photos] Nhận ảnh minh chứng
        [evidence-photo-days] Số ngày giữ ảnh
        [contact] Nơi liên hệ chung
        [data-location] Nơi lưu dữ liệu
        [consent-purposes] Mục đích thêm
        [consent-notice] Thông tin thêm
       *[other] { $name }
    }
preferences-about =
    { $name ->
        [reminders-a-week] Một đồng chí nhận nhiều nhất mấy lời nhắc trong một tuần, từ 1 đến 7. Hai lời nhắc cuối trước hạn luôn được gửi.
        [reminder-days] Nhắc trước hạn những ngày nào, ví dụ: 10, 5. Trước một ngày và trong ngày hết hạn luôn có lời nhắc.
        [reminder-time] Giờ gửi lời nhắc trong ngày làm việc, ví dụ: 9:00. Phải nằm trong giờ được gửi tin.
        [working-hours] Các buổi làm việc mà Hệ thống được chủ động gửi tin, ví dụ: 8:00-11:00, 14:00-16:30. Ngoài giờ này và ngày nghỉ, Hệ thống không nhắc.
        [missing-after] Sau hạn mấy ngày làm việc thì gửi bí thư danh sách còn thiếu, từ 1 đến 10.
        [superior-after] Sau danh sách ấy mấy ngày làm việc mà vẫn còn thiếu thì báo cấp trên, từ 1 đến 20.
        [week-question] Giờ ngày thứ Sáu xin bí thư nhận xét về tuần, ví dụ: 15:00. Phải nằm trong giờ được gửi tin.
        [week-report] Giờ ngày thứ Hai gửi số liệu của tuần trước, ví dụ: 8:00. Phải nằm trong giờ được gửi tin.
        [content-groups] Các nhóm nội dung có sẵn khi mở đợt đăng ký, mỗi nhóm một dòng. Đợt đã mở giữ nguyên nhóm của mình.
        [guidance] Hướng dẫn có sẵn cho đảng viên khi mở đợt đăng ký; người mở đợt dùng hoặc thay. Nhiều nhất 1.000 ký tự.
        [late-pledges] Đăng ký sau thời hạn thì thế nào: có sẵn khi mở đợt, người mở đợt vẫn đổi được. Đợt đã mở đổi ở mục “Sau thời hạn” của đợt.
        [evidence-photos] Đảng viên có được gửi ảnh làm minh chứng hay không.
        [evidence-photo-days] Ảnh minh chứng tự xóa sau bao nhiêu ngày, từ 30 đến 400.
        [contact] Nơi đảng viên hỏi khi đơn vị chưa có người liên hệ, ví dụ: Văn phòng Đảng ủy, 0900 000 000.
        [data-location] Nơi lưu dữ liệu, được nêu trong nội dung xin ý kiến đồng ý của đảng viên.
        [consent-purposes] Mục đích xử lý dữ liệu mà Văn phòng bổ sung vào nội dung xin ý kiến đồng ý, mỗi dòng một mục đích, nhiều nhất 3, ví dụ: đánh giá, xếp loại hằng năm. Phần có sẵn của nội dung ấy không thay được. Người đã đồng ý được hỏi lại khi có mục đích mới.
        [consent-notice] Điều Văn phòng cho đảng viên biết thêm trong nội dung xin ý kiến đồng ý, ví dụ: quy chế của Đảng ủy về dữ liệu cá nhân, nơi nhận yêu cầu. Mục đích, loại dữ liệu, người xem mới không nêu ở đây. Nhiều nhất 500 ký tự.
       *[other] { $name }
    }
preferences-value =
    { $name ->
        [reminders-a-week] { $count } lời nhắc
        [reminder-days] { $value } ngày
        [missing-after] { $count } ngày làm việc
        [superior-after] { $count } ngày làm việc
        [evidence-photo-days] { $count } ngày
        [late-pledges]
            { $value ->
                [yes] nhận, ghi nộp muộn
                [leaders] không nhận, bí thư được gia hạn
               *[no] không nhận
            }
        [evidence-photos]
            { $count ->
                [1] có
               *[0] không
            }
        [content-groups]
            { $count ->
                [0] các nhóm có sẵn của Hệ thống
               *[other] { $count } nhóm ({ $value })
            }
       *[other]
            { $count ->
                [0] chưa đặt
               *[other] { $value }
            }
    }
preferences-then =
    { $name ->
        [reminders-a-week] Từ nay mỗi đồng chí nhận nhiều nhất { $count } lời nhắc một tuần; hai lời nhắc cuối trước hạn vẫn được gửi.
        [reminder-days] Từ nay Hệ thống nhắc trước hạn { $value } ngày (0: trong ngày hết hạn); rơi vào ngày nghỉ thì nhắc vào ngày làm việc liền trước.
        [reminder-time] Từ nay lời nhắc được gửi lúc { $value } các ngày làm việc.
        [working-hours] Từ nay Hệ thống chỉ chủ động gửi tin trong giờ { $value } các ngày làm việc.
        [missing-after] Từ nay bí thư nhận danh sách còn thiếu sau hạn { $count } ngày làm việc.
        [superior-after] Từ nay cấp trên được báo sau danh sách ấy { $count } ngày làm việc.
        [week-question] Từ nay bí thư được xin nhận xét lúc { $value } thứ Sáu hằng tuần.
        [week-report] Từ nay số liệu tuần được gửi lúc { $value } thứ Hai hằng tuần.
        [content-groups]
            { $count ->
                [0] Từ nay đợt đăng ký mới lại có sẵn các nhóm của Hệ thống.
               *[other] Từ nay đợt đăng ký mới có sẵn { $count } nhóm này; các đợt đã mở giữ nguyên.
            }
        [guidance]
            { $count ->
                [0] Từ nay khi mở đợt đăng ký không còn hướng dẫn có sẵn.
               *[other] Từ nay khi mở đợt đăng ký có sẵn hướng dẫn này để chọn; các đợt đã mở giữ nguyên.
            }
        [late-pledges]
            { $value ->
                [yes] Từ nay đợt đăng ký mới có sẵn: sau thời hạn vẫn nhận, ghi nộp muộn. Các đợt đã mở giữ nguyên.
                [leaders] Từ nay đợt đăng ký mới có sẵn: sau thời hạn không nhận, bí thư được gia hạn cho chi bộ mình. Các đợt đã mở giữ nguyên.
               *[no] Từ nay đợt đăng ký mới có sẵn: sau thời hạn không nhận. Các đợt đã mở giữ nguyên.
            }
        [evidence-photos]
            { $count ->
                [1] Từ nay đảng viên gửi được ảnh làm minh chứng.
               *[0] Từ nay minh chứng chỉ gồm chữ; ảnh đã gửi vẫn được giữ đến hết hạn.
            }
        [evidence-photo-days] Từ nay ảnh minh chứng quá { $count } ngày bị xóa trong vòng một giờ; ảnh đã xóa không lấy lại được.
        [contact]
            { $count ->
                [0] Từ nay Hệ thống không nêu nơi liên hệ chung.
               *[other] Từ nay Hệ thống chỉ nơi liên hệ chung là: { $value }.
            }
        [data-location]
            { $count ->
                [0] Từ nay nội dung xin ý kiến đồng ý không nêu nơi lưu dữ liệu.
               *[other] Từ nay nội dung xin ý kiến đồng ý nêu nơi lưu dữ liệu là: { $value }. Người đã đồng ý không phải trả lời lại.
            }
        [consent-purposes]
            { $count ->
                [0] Từ nay nội dung xin ý kiến đồng ý chỉ có các mục đích sẵn có.
               *[other] Từ nay nội dung xin ý kiến đồng ý có thêm mục đích: { $value }.
            }
        [consent-notice]
            { $count ->
                [0] Từ nay nội dung xin ý kiến đồng ý không có lời thêm của Văn phòng. Người đã đồng ý không phải trả lời lại.
               *[other] Từ nay nội dung xin ý kiến đồng ý có thêm lời này của Văn phòng. Người đã đồng ý không phải trả lời lại.
            }
       *[other] { $name }
    }
preferences-consent-asked =
    { $count ->
        [0] Không ai phải trả lời lại.
       *[other] { $count } đồng chí đã đồng ý sẽ được hỏi lại khi nhắn tin lần tới; trong lúc đó vẫn nhận lời nhắc như trước.
    }
preferences-consent-reads = <b>Toàn văn mà đảng viên sẽ đọc:</b>

# ---------------------------------------------------------------- giá trị không nhận được
preferences-fault-number = Đồng chí nhắn một số từ { $least } đến { $most }.
preferences-fault-time = Đồng chí nhắn giờ, ví dụ: 9:00.
preferences-fault-switch = Đồng chí nhắn “có” hoặc “không”.
preferences-fault-option = Đồng chí chọn một trong các giá trị có sẵn.
preferences-fault-line = Đồng chí nhắn bằng chữ, mỗi dòng từ 3 đến { $longest } ký tự.
preferences-fault-secret = Nội dung có dấu “{ $mark }” nên Hệ thống không lưu. Đề nghị đồng chí không gửi tài liệu mật qua Hệ thống.
preferences-fault-titles = Đồng chí nhắn nhiều nhất { $most } dòng, mỗi dòng một nội dung.
preferences-fault-days = Đồng chí nhắn nhiều nhất { $most } mốc, mỗi mốc không quá { $farthest } ngày, ví dụ: 7, 3.
preferences-fault-hours = Đồng chí nhắn các buổi, ví dụ: 8:00-11:00, 14:00-16:30.
preferences-fault-hours-order = Các buổi phải theo thứ tự, không chồng nhau, nhiều nhất { $most } buổi.
preferences-fault-hours-short = Mỗi buổi dài ít nhất { $least } phút.
preferences-fault-hours-quiet = Hệ thống không gửi tin trước { $first } và sau { $last }. Đề nghị đồng chí chọn giờ khác.
# $what: tên cài đặt.
preferences-fault-outside-hours = { $what } ({ $time }) phải nằm trong giờ được gửi tin ({ $hours }).
preferences-fault-photo-days = Đảng viên đã đồng ý giữ ảnh không quá { $most } ngày, nên không đặt dài hơn được.
