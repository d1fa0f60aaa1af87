# Thông báo của văn phòng đến nhiều người: soạn, xem trước, gửi, thu hồi, dừng, tiến độ, kết quả.

command-thongbao = Gửi thông báo
command-thongbao-about = Gửi thông báo đến đảng viên trong phạm vi phụ trách, xem tiến độ
command-xemthongbao = Các thông báo đã gửi
command-xemthongbao-about = Xem các thông báo gần đây và tiến độ gửi
command-thuhoi = Thu hồi thông báo
command-thuhoi-about = Thu hồi thông báo chưa bắt đầu gửi
command-dungthongbao = Dừng gửi thông báo
command-dungthongbao-about = Dừng gửi những tin còn lại của một thông báo

# ---------------------------------------------------------------- tin mà người nhận đọc

# $office: tên đơn vị có văn phòng gửi.
broadcast-header = <b>Thông báo của Văn phòng { $office }</b>
broadcast-text = { $text }
broadcast-footer = <i>Hệ thống gửi tin này tự động; tin trả lời ở đây không đến Văn phòng.</i>

# ---------------------------------------------------------------- danh sách, tình trạng

broadcast-none = Chưa có thông báo nào.
broadcast-none-going = Hiện không có thông báo nào đang chờ gửi hoặc đang gửi.
broadcast-unknown = Không tìm thấy thông báo này trong phạm vi của đồng chí. Đề nghị đồng chí chọn lại trong danh sách.
broadcast-list = <b>Các thông báo gần đây</b>
broadcast-line = { $number }. { $moment } – “{ $excerpt }”: { $state }
broadcast-option = “{ $excerpt }”
broadcast-state =
    { $state ->
        [waiting] chưa gửi
        [going] đang gửi
        [sending] đang gửi
        [done] đã gửi xong
        [withdrawn] đã thu hồi, chưa tin nào được gửi
       *[stopped] đã dừng
    }
broadcast-title = <b>Thông báo</b> “{ $excerpt }”
broadcast-is = Tình trạng: { $state }
broadcast-confirmed = Xác nhận gửi: { $moment }
broadcast-to =
    { $who ->
        [leaders] Gửi đến: bí thư, phó bí thư của { $unit } và các đơn vị trực thuộc
       *[everybody] Gửi đến: đảng viên của { $unit } và các đơn vị trực thuộc
    }
broadcast-door-new = Thông báo mới
broadcast-door-list = Các thông báo
broadcast-door-progress = Xem tiến độ
broadcast-door-again = Cập nhật tiến độ
broadcast-door-view = Xem thông báo
broadcast-door-undo = Thu hồi
broadcast-door-stop = Dừng gửi
broadcast-door-reach = Tình hình tiếp cận

# ---------------------------------------------------------------- soạn

broadcast-ask-text = Đồng chí nhắn nội dung thông báo, nhiều nhất { $most } ký tự, một hoặc nhiều tin. Người nhận đọc đúng như đồng chí viết.
broadcast-text-so-far = Nội dung đã nhận ({ $length }/{ $most } ký tự):
broadcast-text-more = Đồng chí nhắn tiếp nếu còn, hoặc chọn “Xong nội dung”.
broadcast-text-done = Xong nội dung
broadcast-text-anew = Viết lại từ đầu
broadcast-text-long = Cả nội dung dài { $length } ký tự, quá { $most }. Phần vừa nhắn chưa được ghi, các phần trước vẫn còn. Đề nghị đồng chí rút gọn và nhắn lại.
broadcast-ask-audience = Thông báo gửi đến đơn vị nào? Các đơn vị trực thuộc đều nhận được.
broadcast-ask-who = Gửi đến những ai trong các đơn vị này?
broadcast-who =
    { $who ->
        [leaders] Chỉ bí thư, phó bí thư
       *[everybody] Tất cả đảng viên
    }

# ---------------------------------------------------------------- xem trước, xác nhận

broadcast-preview = <b>Xem trước. Người nhận sẽ đọc:</b>
broadcast-people = Người nhận: <b>{ $people }</b> đồng chí
broadcast-examples =
    { $more ->
        [0] • Gồm: { $names }
       *[other] • Ví dụ: { $names }… và { $more } đồng chí nữa
    }
broadcast-by-door = • Nhận qua { $channel }: { $people }
broadcast-unreached = • Chưa có kênh nhận tin: { $people }
broadcast-not-counted = Đồng chí được miễn sinh hoạt, bị đình chỉ sinh hoạt, đi xa hoặc đã chuyển đi không thuộc diện nhận.
broadcast-when-now = Bắt đầu gửi: sau khi xác nhận { $seconds } giây
broadcast-when-later = Bắt đầu gửi: { $moment }, vì chỉ gửi trong giờ làm việc
broadcast-takes = Thời gian gửi: khoảng { $minutes } phút, nhiều nhất { $rate } tin mỗi giây
broadcast-confirm = Gửi thông báo
broadcast-edit =
    { $part ->
        [again-text] Sửa nội dung
       *[again-audience] Sửa người nhận
    }
broadcast-nobody = Ở { $unit } không có đồng chí nào thuộc diện nhận. Đề nghị đồng chí sửa người nhận.
broadcast-changed = Danh sách người nhận vừa thay đổi. Đề nghị đồng chí xem lại.
broadcast-code =
    Thông báo sẽ gửi đến <b>{ $people }</b> đồng chí.
    Để xác nhận, đồng chí nhắn mã <b>{ $code }</b>.
broadcast-code-wrong = Mã chưa đúng, thông báo chưa được gửi. Đề nghị đồng chí nhắn lại mã ghi dưới đây, hoặc chọn “Quay lại”.

broadcast-accepted = Đã ghi nhận thông báo đến <b>{ $people }</b> đồng chí.
broadcast-accepted-now = Tin bắt đầu gửi sau { $seconds } giây. Trước lúc đó đồng chí thu hồi được, chưa tin nào được gửi.
broadcast-accepted-later = Tin bắt đầu gửi lúc { $moment }. Trước lúc đó đồng chí thu hồi được, chưa tin nào được gửi.

# ---------------------------------------------------------------- thu hồi, dừng

broadcast-withdrawn = Đã thu hồi thông báo, chưa tin nào được gửi.
broadcast-too-late = Đã quá thời gian thu hồi, thông báo đang được gửi. Đồng chí có thể dừng những tin còn lại.
broadcast-over = Thông báo này { $state }.
broadcast-stop = Dừng gửi thông báo “{ $excerpt }”? Tin đã đến thì không lấy lại được; những tin còn lại sẽ không gửi nữa.
broadcast-stop-confirm = Dừng gửi
broadcast-stopped = Đã dừng. Những tin chưa gửi sẽ không gửi nữa; kết quả sẽ báo cho người đã gửi thông báo.

# ---------------------------------------------------------------- tiến độ, kết quả

broadcast-sent = Đã gửi: <b>{ $sent }/{ $people }</b>
broadcast-sent-by = • Qua { $channel }: { $count }
broadcast-waiting = Còn chờ gửi: { $count }
broadcast-failed = Không gửi được: { $count }
broadcast-failed-why =
    { $why ->
        [no-door] • Chưa có kênh nhận tin: { $count }
        [blocked] • Đã chặn trợ lý: { $count }
        [quota] • Kênh đã hết hạn mức tháng: { $count }
       *[refused] • Nền tảng từ chối: { $count }
    }
broadcast-dropped = Không gửi nữa, do đã dừng hoặc người nhận không còn thuộc diện nhận: { $count }
broadcast-expired = Quá thời gian nên không gửi: { $count }
broadcast-doubted = Không rõ đã đến chưa, không gửi lại: { $count }
broadcast-goes-on = Gửi từ { $moment }, chỉ trong giờ làm việc.
broadcast-left = Còn khoảng { $minutes } phút.
broadcast-counted = Số liệu lúc { $at }.
broadcast-counting = Số liệu lúc { $at }, khoảng { $seconds } giây đếm lại một lần.
broadcast-result = <b>Đã gửi xong thông báo</b> “{ $excerpt }”
broadcast-result-stopped = <b>Đã dừng thông báo</b> “{ $excerpt }”
broadcast-result-reach = Ai chưa nhận được tin và cần làm gì: xem ở Tình hình tiếp cận (/tiepcan).
