# Việc của tôi: /viec.

command-viec = Việc của tôi
command-viec-about = Những việc đang chờ đồng chí, kèm thời hạn

tasks-title = <b>Việc đang chờ đồng chí: { $count }</b>
tasks-line = { $number }. { $task }
tasks-how = Đồng chí bấm nút hoặc nhắn số thứ tự để làm ngay.
tasks-none = Hiện không có việc nào chờ đồng chí. Khi có việc mới, Hệ thống sẽ nhắn.
tasks-own = Xem nội dung của tôi
tasks-over = { $round }
tasks-over-how = Đợt đã hết hạn: đề nghị đồng chí trao đổi với bí thư chi bộ hoặc văn phòng đảng ủy để được gia hạn.
tasks-returned = Nội dung số { $receipt } ({ $title }) được đề nghị bổ sung.
tasks-revise = Bổ sung số { $receipt }
tasks-waiting = Có { $count } nội dung chờ đồng chí xác nhận.
tasks-waiting-many = Có từ { $count } nội dung trở lên chờ đồng chí xác nhận.
tasks-decide = Xem và xác nhận
tasks-reflections = Có { $count } bài thu hoạch chờ đồng chí đọc.
tasks-reflections-many = Có từ { $count } bài thu hoạch trở lên chờ đồng chí đọc.
tasks-read = Đọc bài thu hoạch
tasks-week = { $week }: đồng chí chưa ghi nhận xét về đơn vị.
tasks-remark = Ghi nhận xét tuần
