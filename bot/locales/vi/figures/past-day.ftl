# Số liệu của một ngày đã qua.
figures-past-title = <b>{ $unit }</b> – số liệu đến hết ngày { $day }
figures-past-none-open = Cuối ngày { $day } không có đợt nào đang mở. Đồng chí có thể xem số liệu các đợt đã đóng trước đó.
figures-past-to-come = Ngày { $day } chưa đến nên chưa có số liệu. Đồng chí chọn một ngày đã qua.
figures-past-no-such-day = Không có ngày này: tháng { $month }/{ $year } chỉ có { $days } ngày. Đồng chí nhập lại ngày, ví dụ: tổng hợp ngày 15/3.
figures-past-no-day = Không có ngày này. Đồng chí nhập lại ngày, ví dụ: tổng hợp ngày 15/3.
figures-past-before = Chưa có số liệu của ngày { $day }: dữ liệu bắt đầu từ ngày { $first }.
figures-past-button-now = Số liệu hiện tại
figures-past-late = Ghi nhận sau ngày này, không tính vào số liệu trên: { $what }.
figures-past-late-units = { $count } thay đổi đơn vị
figures-past-late-people = { $count } đồng chí chuyển đơn vị
