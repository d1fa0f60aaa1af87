# Cấp mã liên kết cho đảng viên.

command-ma = Cấp mã liên kết
command-ma-about = Cấp mã để đảng viên liên kết tài khoản

codes-no-people = Đơn vị chưa có đảng viên nào trong danh sách. Đề nghị đồng chí báo văn phòng đảng ủy.
codes-title = <b>Cấp mã liên kết</b> – chưa liên kết: { $unlinked }/{ $people } đồng chí (trang { $page }/{ $pages })
codes-line = { $number }. { $name } – { $state }
codes-line-unit = { $number }. { $name } ({ $unit }) – { $state }
codes-linked = đã liên kết
codes-unlinked = <b>chưa liên kết</b>
codes-unreachable = không nhận được tin
codes-how = Đồng chí bấm một tên, nhắn nhiều số cùng lúc (ví dụ: 1-5), hoặc nhắn một phần họ tên để tìm.
codes-name = { $name }
codes-name-unit = { $name } ({ $unit })
codes-next = Trang sau
codes-previous = Trang trước
codes-nobody = Không tìm thấy đồng chí nào như vậy trong đơn vị. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.
codes-out-of-range = Đề nghị đồng chí nhắn số từ 1 đến { $most }, ví dụ: 1-{ $most }
codes-several = Có nhiều đồng chí cùng tên. Đồng chí chọn một:

codes-chosen =
    { $count ->
        [1] Cấp mã cho:
       *[other] Cấp mã cho { $count } đồng chí:
    }
codes-for = • { $name } ({ $unit })
codes-life = Mã được dùng như thế nào?
codes-now = Nhắn ngay – dùng trong { $minutes } phút
codes-card = Ghi vào thẻ – dùng trong { $days } ngày

codes-code =
    { $name }:
    <code>{ $code }</code>
codes-link = hoặc mở: { $link }
codes-open = Qua { $channel }: mở { $link } rồi nhắn mã có 8 chữ số.
codes-until = Mỗi mã dùng một lần, đến <b>{ $until }</b>. Mã cấp trước đó không còn hiệu lực.
codes-give =
    { $count ->
        [1] Đề nghị gửi riêng cho đồng chí có tên trên, không gửi vào nhóm chung.
       *[other] Đề nghị gửi riêng từng mã cho từng đồng chí, không gửi vào nhóm chung.
    }
codes-more = Cấp mã khác
codes-print = In thẻ A4 (PDF)
