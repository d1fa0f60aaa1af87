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
broadcasts-header = <b>Thông báo của Văn phòng { $office }</b>
# Tên đảng ủy của một đảng bộ: văn phòng là của đảng ủy.
broadcasts-office-of-body = Đảng ủy { $name }
broadcasts-text = { $text }
broadcasts-footer = <i>Hệ thống gửi tin này tự động; tin trả lời ở đây không đến Văn phòng.</i>

# ---------------------------------------------------------------- danh sách, tình trạng
broadcasts-none = Chưa có thông báo nào.
broadcasts-none-going = Hiện không có thông báo nào đang chờ gửi hoặc đang gửi.
broadcasts-unknown = Không tìm thấy thông báo này trong phạm vi của đồng chí. Đề nghị đồng chí chọn lại trong danh sách.
broadcasts-list = <b>Các thông báo gần đây</b>
broadcasts-line = { $number }. { $moment } – “{ $excerpt }”: { $state }
broadcasts-option = “{ $excerpt }”
broadcasts-state =
    { $state ->
        [waiting] chưa gửi
        [going] đang gửi
        [sending] đang gửi
        [done] đã gửi xong
        [withdrawn] đã thu hồi, chưa tin nào được gửi
       *[stopped] đã dừng
    }
broadcasts-title = <b>Thông báo</b> “{ $excerpt }”
broadcasts-is = Tình trạng: { $state }
broadcasts-confirmed = Xác nhận gửi: { $moment }
broadcasts-to =
    { $who ->
        [leaders] Gửi đến: bí thư, phó bí thư của { $unit } và các đơn vị trực thuộc
       *[everybody] Gửi đến: đảng viên của { $unit } và các đơn vị trực thuộc
    }
broadcasts-button-new = Thông báo mới
broadcasts-button-list = Các thông báo
broadcasts-button-progress = Xem tiến độ
broadcasts-button-again = Cập nhật tiến độ
broadcasts-button-view = Xem thông báo
broadcasts-button-undo = Thu hồi
broadcasts-button-stop = Dừng gửi
broadcasts-button-reach = Kết nối, nhận tin

# ---------------------------------------------------------------- soạn
broadcasts-ask-text = Đồng chí nhắn nội dung thông báo, nhiều nhất { $most } ký tự, một hoặc nhiều tin. Người nhận đọc đúng như đồng chí viết.
broadcasts-text-so-far = Nội dung đã nhận ({ $length }/{ $most } ký tự):
broadcasts-text-more = Đồng chí nhắn tiếp nếu còn, hoặc chọn “Xong nội dung”.
broadcasts-text-done = Xong nội dung
broadcasts-text-anew = Viết lại từ đầu
broadcasts-text-long = Cả nội dung dài { $length } ký tự, quá { $most }. Tin vừa nhắn chưa được ghi, các tin trước vẫn còn. Đề nghị đồng chí rút gọn và nhắn lại.
broadcasts-ask-audience = Thông báo gửi đến đơn vị nào? Các đơn vị trực thuộc đều nhận được.
broadcasts-ask-who = Gửi đến những ai trong các đơn vị này?
broadcasts-who =
    { $who ->
        [leaders] Chỉ bí thư, phó bí thư
       *[everybody] Tất cả đảng viên
    }

# ---------------------------------------------------------------- xem trước, xác nhận
broadcasts-preview = <b>Xem trước. Người nhận sẽ đọc:</b>
broadcasts-people = Thuộc diện nhận: <b>{ $people }</b> đồng chí
broadcasts-examples =
    { $more ->
        [0] • Gồm: { $names }
       *[other] • Ví dụ: { $names }… và { $more } đồng chí nữa
    }
broadcasts-by-channel = • Gửi được qua { $channel }: { $people }
broadcasts-unreached = • Chưa gửi được (bí thư báo trực tiếp): { $people }
broadcasts-not-counted = Đồng chí được miễn sinh hoạt, bị đình chỉ sinh hoạt, đi xa hoặc đã chuyển đi không thuộc diện nhận.
broadcasts-when-now = Bắt đầu gửi: sau khi xác nhận { $seconds } giây
broadcasts-when-later = Bắt đầu gửi: { $moment }, vì chỉ gửi trong giờ làm việc
broadcasts-takes = Thời gian gửi: khoảng { $minutes } phút
broadcasts-confirm = Gửi thông báo
broadcasts-edit =
    { $part ->
        [text] Nội dung
       *[audience] Người nhận
    }
broadcasts-nobody = Ở { $unit } không có đồng chí nào thuộc diện nhận. Đề nghị đồng chí sửa người nhận.
broadcasts-changed = Danh sách người nhận vừa thay đổi. Đề nghị đồng chí xem lại.
broadcasts-code =
    Thông báo sẽ gửi đến <b>{ $people }</b> đồng chí.
    Để xác nhận, đồng chí nhắn mã <b>{ $code }</b>.
broadcasts-code-wrong = Mã chưa đúng, thông báo chưa được gửi. Đề nghị đồng chí nhắn lại mã ghi dưới đây, hoặc chọn “Quay lại”.
broadcasts-accepted = Đã ghi nhận thông báo đến <b>{ $people }</b> đồng chí.
broadcasts-accepted-now = Tin bắt đầu gửi sau { $seconds } giây. Trước lúc đó đồng chí còn thu hồi được.
broadcasts-accepted-later = Tin bắt đầu gửi lúc { $moment }. Trước lúc đó đồng chí còn thu hồi được.

# ---------------------------------------------------------------- thu hồi, dừng
broadcasts-withdrawn = Đã thu hồi thông báo, chưa tin nào được gửi.
broadcasts-too-late = Đã quá thời gian thu hồi, thông báo đang được gửi. Đồng chí có thể dừng những tin còn lại.
broadcasts-over = Thông báo này { $state }.
broadcasts-stop = Dừng gửi thông báo “{ $excerpt }”? Tin đã đến thì không lấy lại được; những tin còn lại sẽ không gửi nữa.
broadcasts-stop-confirm = Dừng gửi
broadcasts-stopped = Đã dừng. Những tin chưa gửi sẽ không gửi nữa; kết quả sẽ báo cho người đã gửi thông báo.

# ---------------------------------------------------------------- tiến độ, kết quả
broadcasts-sent = Đã gửi: <b>{ $sent }/{ $people }</b>
broadcasts-sent-by = • Qua { $channel }: { $count }
broadcasts-waiting = Còn chờ gửi: { $count }
broadcasts-failed = Không gửi được: { $count }
broadcasts-failed-why =
    { $why ->
        [no-account] • Chưa có kênh nhận tin: { $count }
        [blocked] • Đã chặn tin của Hệ thống: { $count }
        [quota] • Kênh đã hết hạn mức tháng: { $count }
       *[refused] • Zalo, Telegram từ chối: { $count }
    }
broadcasts-dropped = Không gửi nữa, do đã dừng hoặc người nhận không còn thuộc diện nhận: { $count }
broadcasts-expired = Quá thời gian nên không gửi: { $count }
broadcasts-doubted = Không rõ đã đến chưa, không gửi lại: { $count }
broadcasts-goes-on = Gửi từ { $moment }, chỉ trong giờ làm việc.
broadcasts-left = Còn khoảng { $minutes } phút.
broadcasts-counted = Số liệu lúc { $at }.
broadcasts-counting = Số liệu lúc { $at }, cập nhật mỗi { $seconds } giây.
broadcasts-result = <b>Đã gửi xong thông báo</b> “{ $excerpt }”
broadcasts-result-stopped = <b>Đã dừng thông báo</b> “{ $excerpt }”
broadcasts-result-reach = Ai chưa nhận được tin và cần làm gì: xem ở mục “Kết nối, nhận tin”.
