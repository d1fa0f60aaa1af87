# Xác minh số tiếp nhận nội dung đăng ký, số xác nhận học tập.
command-xacminh = Xác minh số
command-xacminh-about = Kiểm tra số tiếp nhận đăng ký hoặc số xác nhận học tập có hiệu lực hay không
command-xacminh-said = xác minh | kiểm tra mã xác nhận | kiểm tra số tiếp nhận
audit-receipt-ask = Đồng chí nhắn số cần xác minh, ví dụ: <code>NG-{ $year }-0153</code> hoặc <code>HT-{ $year }-0404</code>
audit-receipt-wait = Tài khoản này đã nhắn { $count } số không có trên Hệ thống nên cần chờ đến <b>{ $until }</b> rồi xác minh tiếp.
audit-receipt-none = Số <b>{ $code }</b> không khớp với tiếp nhận hay xác nhận nào đang có hiệu lực.
audit-receipt-there = Số <b>{ $code }</b> có trên Hệ thống và đang có hiệu lực. Nội dung chỉ người được cấp, cấp ủy phụ trách và văn phòng xem được.
audit-receipt-stands =
    { $stands ->
        [1] Số <b>{ $code }</b> đang có hiệu lực.
       *[0] Số <b>{ $code }</b> có trên Hệ thống nhưng <b>không còn hiệu lực</b>.
    }
audit-receipt-whose = Cấp cho đồng chí: { $name } ({ $unit })
audit-receipt-again = Xác minh số khác
