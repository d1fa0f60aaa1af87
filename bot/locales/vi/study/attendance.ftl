# Việc của bí thư với học tập nghị quyết: /diemdanh, /docbai, danh sách tên trong /chibo.
command-diemdanh = Ghi kết quả học tập
command-diemdanh-about = Ghi hình thức học tập cho nhiều đồng chí một lúc

# ---------------------------------------------------------------- /diemdanh: chọn đợt, chọn đơn vị
study-attendance-way-direct = trực tiếp
study-attendance-way-online = trực tuyến
study-attendance-way-self = tự nghiên cứu
study-attendance-way-makeup = học bù
study-attendance-way-none = vắng
study-attendance-no-round = Hiện không có đợt học tập nào đang mở trong phạm vi của đồng chí.
study-attendance-unknown = Không tìm thấy đợt học tập hoặc đơn vị này trong phạm vi của đồng chí, hoặc đợt đã đóng.
study-attendance-ask-round = Ghi kết quả cho đợt học tập nào?
study-attendance-ask-unit = <b>{ $title }</b>: ghi kết quả cho đơn vị nào?
study-attendance-search = Đồng chí phụ trách { $count } đơn vị. Nếu chưa thấy ở dưới, đồng chí nhắn tên hoặc mã đơn vị.
study-attendance-share = { $done }/{ $due }
study-attendance-unit = { $name } ({ $share })
study-attendance-no-unit = Không tìm thấy đơn vị này trong phạm vi của đồng chí. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
study-attendance-units-found = Tìm thấy { $count } đơn vị. Đồng chí chọn một, hoặc nhắn tên đầy đủ hơn.

# ---------------------------------------------------------------- danh sách
study-attendance-title =
    <b>Ghi kết quả học tập</b>: { $title }
    { $unit }, danh sách { $count } đồng chí:
study-attendance-person = { $number }. { $name }
study-attendance-person-noted = { $number }. { $name } – <i>{ $note }</i>
study-attendance-yourself = đồng chí tự xác nhận ở mục học tập

# $ways: các hình thức của đợt, cách nhau bằng dấu phẩy.
study-attendance-how =
    Đồng chí nhắn một dòng, ví dụ: <code>1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác</code>. Các đồng chí không nêu số thì giữ nguyên; <code>còn lại</code> là tất cả các số chưa nêu.
    Các hình thức: { $ways }.
study-attendance-all-direct = Tất cả trực tiếp

# $way: hình thức học.
study-attendance-stands = đã xác nhận { $way }
study-attendance-stands-entered = đã được nhập thay { $way }
study-attendance-stands-excused = đã báo chưa học: { $reason }
study-attendance-stands-absent = đã ghi vắng
study-attendance-left-gone = không còn trong diện tính của đợt
study-attendance-left-self = đồng chí tự xác nhận cho mình ở mục học tập
study-attendance-left-meanwhile = vừa có xác nhận khác
study-attendance-unreadable = Hệ thống chưa đọc được “{ $text }”. Đề nghị đồng chí nhắn theo mẫu: <code>1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác</code>
study-attendance-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng; <code>còn lại</code> là các số chưa nêu.
study-attendance-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
study-attendance-not-offered = Đợt này không có hình thức { $way }. Các hình thức: { $ways }. Đề nghị đồng chí nhắn lại cả dòng.
study-attendance-remark = Số { $numbers }: “{ $text }” không dùng ở đây; lý do chỉ ghi sau chữ “vắng”. Đề nghị đồng chí nhắn lại cả dòng.
study-attendance-unexplained = Số { $numbers } vắng có lý do: đề nghị đồng chí nhắn lại cả dòng, kèm lý do, ví dụ: <code>14 vắng: đi công tác</code>
study-attendance-nothing = Các đồng chí được nêu đều đã có xác nhận, nên không có gì để nhập thêm. Đồng chí nhắn các số khác, hoặc chọn “Quay lại”.

# ---------------------------------------------------------------- soát lại, kết quả
study-attendance-review =
    <b>Soát lại trước khi nhập thay</b>
    { $title }, { $unit }
study-attendance-review-way = Hình thức <b>{ $way }</b> ({ $count }): { $names }
study-attendance-review-there = <b>Đã dự hội nghị, còn đọc văn bản</b> ({ $count }): { $names }
# Được lưu làm lý do chưa hoàn thành.
study-attendance-there = Đã dự hội nghị, còn phải đọc văn bản
study-attendance-review-absent = <b>Vắng</b> ({ $count }):
study-attendance-absent = • { $name }: { $reason }
study-attendance-absent-unexplained = • { $name }: chưa có lý do
study-attendance-left = Giữ nguyên ({ $count }):
study-attendance-left-one = • { $name } – { $why }
study-attendance-unnamed = Không nêu trong dòng, giữ nguyên: { $count } đồng chí.
study-attendance-told = Mỗi đồng chí được nhập thay sẽ nhận tin báo và có 7 ngày để nêu ý kiến.
study-attendance-yes = Nhập thay { $count }
study-attendance-again = Dòng điểm danh
study-attendance-done = Đã nhập thay cho <b>{ $count }</b> đồng chí: { $title }, { $unit }.
study-attendance-untold = Các đồng chí sau chưa nhận được tin của Hệ thống, đề nghị đồng chí báo trực tiếp: { $names }.
study-attendance-reflection = Đợt này có bài thu hoạch: các đồng chí đã học vẫn cần nộp bài ở mục học tập.
study-attendance-button-unit = Xem danh sách đơn vị
study-attendance-button-others = Đơn vị khác

# ---------------------------------------------------------------- báo cho đồng chí được nhập thay
# $by: họ tên người nhập; $way: hình thức; $code: mã xác nhận.
study-entered-studied = Đồng chí { $by } đã nhập thay cho đồng chí: học tập <b>{ $title }</b>, hình thức <b>{ $way }</b>. Mã xác nhận: <code>{ $code }</code>.
study-entered-absent = Đồng chí { $by } đã ghi vào danh sách: đồng chí chưa học tập <b>{ $title }</b>.
study-entered-reason = Lý do: <i>{ $reason }</i>
study-entered-makeup = Khi thuận tiện, đề nghị đồng chí học bù ở mục học tập.
study-entered-reflection = Đợt này có bài thu hoạch, đề nghị đồng chí nộp bài ở mục học tập.
study-entered-objection = Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước { $until }.
study-entered-button-object = Báo chưa đúng
study-entered-button-study = Mở mục học tập

# ---------------------------------------------------------------- tên trong /chibo
study-names-studied = Đã học tập: <b>{ $share }</b>
study-names-ways = Trực tiếp { $direct } · Trực tuyến { $online } · Tự nghiên cứu { $self } · Học bù { $makeup }
study-names-reflections = Bài thu hoạch đã nộp: { $share }, đạt { $accepted }
study-names-not-studied = Chưa xác nhận học tập ({ $count }):
study-names-absent = Vắng, chưa có lý do ({ $count }):
study-names-excused = Chưa học, có lý do ({ $count }):
study-names-owe-reflection = Đã học, chưa nộp bài thu hoạch ({ $count }):
study-names-reflection-waits = Bài thu hoạch chờ đọc ({ $count }):
study-names-reflection-returned = Bài thu hoạch chờ bổ sung ({ $count }):
study-names-late = Học sau thời hạn ({ $count }):
study-names-note-reason = { $reason }
study-names-note-entered = { $by } nhập thay
study-names-note-card = đang đọc phần { $card }/{ $cards }
study-names-note-read = đã đọc hết { $cards } phần, chưa xác nhận
study-names-button-attendance = Nhập thay { $round }
study-names-button-read = Đọc bài thu hoạch
