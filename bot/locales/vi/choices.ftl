# Lựa chọn trên kênh không có nút bấm: nhắn số, hoặc chữ cái nơi số đã có nghĩa khác.

# Nhiều lựa chọn thì mỗi lần xem một phần. $first, $last: số (hoặc chữ) của lựa chọn đầu và cuối phần kia.
channel-choices-after = Nhắn “tiếp” để xem lựa chọn { $first }–{ $last }
channel-choices-after-one = Nhắn “tiếp” để xem lựa chọn { $first }
channel-choices-before = Nhắn “trước” để xem lựa chọn { $first }–{ $last }

# Việc mở được bằng lệnh, khi số thứ tự thuộc về câu đang hỏi. $label: tên việc; $command: lệnh.
channel-door = • { $label }: nhắn /{ $command }
