# Lời của chính kênh nhắn tin, không thuộc hội thoại nào.
# Kênh này không chuyển được tệp, nhưng có đường dẫn để tải. $name: tên gọi của tệp. $hours: số giờ đường dẫn còn dùng được. $link: đường dẫn.
channels-file-link =
    { $name }, tải trong { $hours } giờ tại:
    { $link }

# Kênh này không chuyển được tệp, và không có đường dẫn. $name: tên gọi của tệp.
channels-file-elsewhere = { $name }: kênh này không gửi được tệp. Đề nghị đồng chí nhận qua Telegram, hoặc từ bí thư chi bộ hay Văn phòng Đảng ủy.

# Tệp có họ tên, không tự gửi kèm tin, và không có đường dẫn. $name: tên gọi của tệp.
channels-file-on-request = { $name } không gửi kèm tin này. Khi cần, đồng chí chọn “Tệp có họ tên”.

# Lựa chọn trên kênh không có nút bấm: nhắn số, hoặc chữ cái nơi số đã có nghĩa khác.
# Nhiều lựa chọn thì mỗi lần xem một phần. $first, $last: số (hoặc chữ) của lựa chọn đầu và cuối phần kia.
channels-choices-after = Nhắn “tiếp” để xem lựa chọn { $first }–{ $last }
channels-choices-after-one = Nhắn “tiếp” để xem lựa chọn { $first }
channels-choices-before = Nhắn “trước” để xem lựa chọn { $first }–{ $last }

# Việc mở được bằng lệnh, khi số thứ tự thuộc về câu đang hỏi. $label: tên việc; $command: lệnh.
channels-typed-button = • { $label }: nhắn /{ $command }

channels-name-telegram = Telegram
channels-name-zalo = Zalo
# $several: 0 khi trang chỉ có một mục.
channels-screen-next =
    { $several ->
        [0] { $last } ▸
       *[1] { $first }–{ $last } ▸
    }
channels-screen-previous = ◂ { $first }–{ $last }
