# Tình trạng Hệ thống (/hethong), cho Văn phòng của toàn Đảng bộ.
command-hethong = Tình trạng Hệ thống
command-hethong-about = Hệ thống đang làm gì: kênh, tin chờ gửi, việc định kỳ
health-not-yours = Mục này do Văn phòng Đảng ủy phụ trách; văn phòng cấp dưới không xem được.
health-settings = Cài đặt
health-title = <b>Tình trạng Hệ thống</b>

# $began, $moment: lúc, thứ, ngày.
health-version = Phiên bản { $version }, chạy liên tục từ { $began }.
health-database =
    Cơ sở dữ liệu: { $kind ->
        [postgresql] PostgreSQL
       *[sqlite] SQLite
    }, { $size } MB.
# $polled: Hệ thống tự hỏi nền tảng (1), hay nền tảng chuyển tin đến (0).
health-channel =
    { $polled ->
        [1] { $channel }: trả lời lần gần nhất { $moment }.
       *[0] { $channel }: chuyển tin đến lần gần nhất { $moment }.
    }
health-channel-silent =
    { $polled ->
        [1] { $channel }: <b>chưa trả lời lần nào</b> từ khi chạy.
       *[0] { $channel }: chưa chuyển tin nào đến từ khi chạy.
    }
health-nothing-waits = Tin chờ gửi: không có tin nào đến hạn mà chưa gửi.
health-waits = Tin chờ gửi: tin lâu nhất đã chờ { $minutes } phút.
health-quota = { $channel } tháng { $month }: { $used }/{ $limit } tin đến và đi.
health-chores = <b>Việc định kỳ, lần chạy gần nhất</b>
health-chore = • { $name }: { $done }
health-chore-failed = • { $name }: { $done }; <b>lỗi { $moment }</b> ({ $fault })
health-chore-done = { $moment }
health-chore-never = chưa chạy trên máy chủ này
health-chore-name =
    { $chore ->
        [calendar] Đọc lịch, cài đặt
        [reminders] Lập lời nhắc
        [inquiries] Hỏi kết quả đã đăng ký
        [missing] Danh sách còn thiếu
        [superior] Báo cấp trên
        [day-close] Chốt số liệu ngày
        [roster-sheets] Xóa danh sách gửi dở
        [week-question] Xin nhận xét tuần
        [week-close] Chốt số liệu tuần
        [week-send] Gửi số liệu tuần
        [broadcasts] Gửi thông báo
        [handovers] Kết thúc bàn giao
        [closing] Kết thúc đợt
        [reaper] Nhận lại tin gửi dở
        [documents] Đọc tệp gửi đến
        [inbox] Dọn mã, tin cũ
        [photos] Xóa ảnh hết hạn
       *[other] { $chore }
    }
