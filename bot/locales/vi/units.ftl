# Đơn vị: đổi tên, tách, sáp nhập, chuyển trực thuộc, giải thể (/donvi); chuyển một đồng chí.
command-donvi = Đơn vị
command-donvi-about = Đổi tên, tách, sáp nhập, chuyển trực thuộc, giải thể đơn vị
command-chuyendonvi = Chuyển đơn vị
command-chuyendonvi-about = Chuyển một đồng chí sang đơn vị khác, theo ngày quyết định
units-ask-unit = Đồng chí nhắn tên hoặc mã đơn vị cần thay đổi.
units-ask-one = Mời đồng chí chọn một đơn vị:
units-title = <b>{ $name }</b> ({ $code })
units-now = Số đảng viên: { $people } · Cấp ủy: { $leaders }
units-no-leader = chưa có
units-ask-act = Đồng chí cần làm gì?
units-act-rename = Đổi tên
units-act-split = Tách đơn vị
units-act-merge = Sáp nhập
units-act-move = Chuyển trực thuộc
units-act-dissolve = Giải thể
units-ask-name =
    { $act ->
        [split] Đồng chí nhắn tên của đơn vị mới được tách ra.
       *[rename] Đồng chí nhắn tên mới của đơn vị.
    }
units-name-too-long = Tên dài quá { $most } ký tự. Đề nghị đồng chí rút gọn.
units-ask-who = Đồng chí nhắn số của các đồng chí chuyển sang đơn vị mới, ví dụ: 1-5, 8.
units-person = { $number }. { $name }
units-who-unread = Đồng chí nhắn các số từ 1 đến { $count }, ví dụ: 1, 2.
units-too-few = Đơn vị có dưới hai đồng chí nên không tách được.
units-ask-where =
    { $act ->
        [merge] Sáp nhập vào đơn vị nào? Đồng chí nhắn tên hoặc mã đơn vị.
        [move] Chuyển về trực thuộc đơn vị nào? Đồng chí nhắn tên hoặc mã đơn vị.
       *[dissolve] Đảng viên và đơn vị trực thuộc chuyển về đơn vị nào? Đồng chí nhắn tên hoặc mã đơn vị.
    }
units-ask-secretary = Hai đơn vị đều có bí thư. Sau sáp nhập, đồng chí nào làm bí thư?
units-secretary = { $name }
units-ask-day = Theo quyết định, việc này có hiệu lực từ ngày nào? Đồng chí chọn hôm nay hoặc nhắn một ngày đã qua.
units-today = Hôm nay
units-day-to-come = Ngày này chưa đến. Đề nghị đồng chí thực hiện vào chính ngày đó, hoặc nhắn một ngày đã qua.
units-day-too-old = Ngày này đã qua hơn một năm. Đề nghị đồng chí kiểm tra lại.
units-confirm = Thực hiện
units-button-more = Đơn vị khác
units-changed-meanwhile = Đơn vị vừa có thay đổi trong khi đồng chí xem. Đây là tình hình hiện tại, đề nghị đồng chí kiểm tra lại:
units-plan-rename = Đổi tên <b>{ $unit }</b> thành <b>{ $name }</b>.
units-plan-split = Tách <b>{ $name }</b> từ { $unit }: { $people } đồng chí.
units-plan-merge = Sáp nhập <b>{ $unit }</b> vào <b>{ $target }</b>.
units-plan-move = Chuyển <b>{ $unit }</b> về trực thuộc <b>{ $target }</b>.
units-plan-dissolve = Giải thể <b>{ $unit }</b>.
units-preview-day = Hiệu lực theo quyết định: { $day }
units-preview-code = Mã đơn vị mới: { $code }
units-preview-with =
    { $units ->
        [0] Toàn bộ đảng viên đi cùng đơn vị.
       *[other] Toàn bộ đảng viên và { $units } đơn vị trực thuộc đi cùng.
    }
units-preview-people = • { $people } đồng chí chuyển về { $target } ({ $counted } đồng chí đang sinh hoạt)
units-preview-children = • { $units } đơn vị trực thuộc chuyển về { $target }
units-preview-leader = • Bí thư { $unit }: { $name }
units-preview-no-leader = • { $unit } chưa có bí thư; đồng chí giao ở mục “Phân quyền”.
units-preview-role-ends = • Quyền trên Hệ thống đối với { $unit } kết thúc: { $names }
units-preview-no-rounds = • Không có đợt nào đang mở ở đơn vị.
units-preview-rounds = • { $rounds } đợt đang mở, { $waiting } nội dung chờ xác nhận: vẫn tính theo danh sách đã chốt; nơi tiếp nhận sẽ xử lý.
units-preview-figures = Số liệu các ngày trước không thay đổi.
units-fault-gone = Đơn vị không còn như khi đồng chí chọn. Đề nghị đồng chí chọn lại.
units-fault-top =
    { $act ->
        [move] { $unit } là đơn vị cao nhất trong phạm vi của đồng chí nên không chuyển được.
        [merge] { $unit } là đơn vị cao nhất trong phạm vi của đồng chí nên không sáp nhập được.
       *[dissolve] { $unit } là đơn vị cao nhất trong phạm vi của đồng chí nên không giải thể được.
    }
units-fault-itself =
    { $act ->
        [move] Đơn vị không thể trực thuộc chính mình. Đề nghị đồng chí chọn đơn vị khác.
        [merge] Không thể sáp nhập đơn vị vào chính mình. Đề nghị đồng chí chọn đơn vị khác.
       *[dissolve] Đảng viên cần chuyển về một đơn vị khác. Đề nghị đồng chí chọn đơn vị khác.
    }
units-fault-cycle = { $target } nằm trong { $unit }, nên không thể nhận { $unit }. Đề nghị đồng chí chọn đơn vị khác.
units-fault-same = Không có gì thay đổi: đơn vị đã như vậy.
units-fault-no-target = { $unit } còn đảng viên hoặc đơn vị trực thuộc. Đề nghị đồng chí chọn đơn vị tiếp nhận.
units-fault-two-secretaries = Hai đơn vị đều có bí thư. Đề nghị đồng chí chọn đồng chí nào tiếp tục làm bí thư.
units-fault-nobody = Chưa có đồng chí nào chuyển sang đơn vị mới.
units-fault-everybody = Tất cả đều chuyển đi thì không còn đơn vị cũ. Nếu chỉ đổi tên, đề nghị đồng chí chọn “Đổi tên”.
units-fault-audience = Đợt “{ $round }” đang mở riêng cho đơn vị này. Đề nghị đồng chí đóng đợt trước.
units-done-rename = Đã đổi tên { $unit } thành { $name }. Cấp ủy đơn vị đã được báo.
units-done-split = Đã tách { $name } từ { $unit }. Cấp ủy đơn vị đã được báo.
units-done-merge = Đã sáp nhập { $unit }. Cấp ủy hai đơn vị đã được báo.
units-done-move = Đã chuyển { $unit }. Cấp ủy hai đơn vị đã được báo.
units-done-dissolve = Đã giải thể { $unit }. Cấp ủy các đơn vị liên quan đã được báo.
units-told-rename = { $by } đã đổi tên { $unit } thành <b>{ $name }</b>, hiệu lực từ ngày { $day }.
units-told-split = { $by } đã tách <b>{ $name }</b> từ { $unit } ({ $people } đồng chí), hiệu lực từ ngày { $day }.
units-told-merge = { $by } đã sáp nhập <b>{ $unit }</b> vào <b>{ $target }</b>, hiệu lực từ ngày { $day }.
units-told-move = { $by } đã chuyển <b>{ $unit }</b> về trực thuộc { $target }, hiệu lực từ ngày { $day }.
units-told-dissolve = { $by } đã giải thể <b>{ $unit }</b>, hiệu lực từ ngày { $day }.
units-transfer-button = Chuyển đơn vị
units-transfer-whom = Đồng chí nhắn tên hoặc mã của đảng viên cần chuyển.
units-transfer-where = Đồng chí { $name } đang sinh hoạt tại { $unit }. Chuyển đến đơn vị nào? Đồng chí nhắn tên hoặc mã đơn vị.
units-transfer-review = Chuyển đồng chí <b>{ $name }</b> từ { $former } đến <b>{ $unit }</b>.
units-transfer-role-ends = Thôi nhiệm vụ { $role } tại { $unit }.
units-transfer-seats = { $rounds } đợt đang mở: đồng chí vẫn thuộc danh sách đã chốt của { $unit }.
units-transfer-done = Đã chuyển đồng chí { $name } đến { $unit }. Đồng chí đó và cấp ủy hai đơn vị đã được báo.
units-transfer-told = Đồng chí <b>{ $name }</b> chuyển từ { $former } đến { $unit }, hiệu lực từ ngày { $day }.
units-transfer-told-own = Đồng chí được chuyển từ { $former } đến <b>{ $unit }</b>, hiệu lực từ ngày { $day }.
units-transfer-gone = Đồng chí này hoặc đơn vị này không thuộc phạm vi phụ trách, hoặc đã thay đổi. Đề nghị chọn lại.
units-transfer-same = Đồng chí { $name } đã thuộc { $unit }.
