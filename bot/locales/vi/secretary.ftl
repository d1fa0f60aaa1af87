# Việc của bí thư với học tập nghị quyết: /diemdanh, /docbai, danh sách tên trong /chibo.

command-diemdanh = Điểm danh học tập
command-diemdanh-about = Nhập thay hình thức học tập cho nhiều đồng chí một lúc
command-docbai = Đọc bài thu hoạch
command-docbai-about = Đọc bài thu hoạch đang chờ, nhận xét đạt hoặc bổ sung

# ---------------------------------------------------------------- /diemdanh: chọn đợt, chọn đơn vị

attendance-way-direct = trực tiếp
attendance-way-online = trực tuyến
attendance-way-self = tự nghiên cứu
attendance-way-makeup = học bù
attendance-way-none = vắng

attendance-no-round = Hiện không có đợt học tập nào đang mở trong phạm vi của đồng chí.
attendance-unknown = Không tìm thấy đợt học tập hoặc đơn vị này trong phạm vi của đồng chí, hoặc đợt đã đóng.
attendance-ask-round = Đồng chí điểm danh cho đợt học tập nào?
attendance-round = { $title }
attendance-ask-unit = <b>{ $title }</b>: đồng chí điểm danh cho đơn vị nào?
attendance-search = Đồng chí phụ trách { $count } đơn vị. Nếu chưa thấy ở dưới, đồng chí nhắn tên hoặc mã đơn vị.
attendance-share = { $done }/{ $due }
attendance-unit = { $name } ({ $share })
attendance-no-unit = Không tìm thấy đơn vị này trong phạm vi của đồng chí. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
attendance-units-found = Tìm thấy { $count } đơn vị. Đồng chí chọn một, hoặc nhắn tên đầy đủ hơn.

# ---------------------------------------------------------------- danh sách

attendance-title =
    <b>Điểm danh</b>: { $title }
    { $unit }, danh sách { $count } đồng chí:
attendance-person = { $number }. { $name }
attendance-person-noted = { $number }. { $name } – <i>{ $note }</i>
attendance-yourself = đồng chí tự xác nhận ở mục học tập
# $ways: các hình thức của đợt, cách nhau bằng dấu phẩy.
attendance-how =
    Đồng chí nhắn một dòng, ví dụ: <code>1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác</code>. Các đồng chí không nêu số thì giữ nguyên; <code>còn lại</code> là tất cả các số chưa nêu.
    Được ghi: { $ways }.
attendance-all-direct = Tất cả trực tiếp

# $way: hình thức học.
attendance-stands = đã xác nhận { $way }
attendance-stands-entered = đã được nhập thay { $way }
attendance-stands-excused = đã báo chưa học: { $reason }
attendance-stands-absent = đã ghi vắng
attendance-left-gone = không còn trong diện tính của đợt
attendance-left-self = đồng chí tự xác nhận cho mình ở mục học tập
attendance-left-meanwhile = vừa có xác nhận khác

attendance-unreadable = Hệ thống chưa đọc được “{ $text }”. Đề nghị đồng chí nhắn theo mẫu: <code>1-12 trực tiếp, 13 tự nghiên cứu, 14 vắng: đi công tác</code>
attendance-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng; <code>còn lại</code> là các số chưa nêu.
attendance-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
attendance-not-offered = Đợt này không có hình thức { $way }. Được ghi: { $ways }. Đề nghị đồng chí nhắn lại cả dòng.
attendance-remark = Số { $numbers }: phần “{ $text }” không dùng ở đây; lý do chỉ ghi sau chữ “vắng”. Đề nghị đồng chí nhắn lại cả dòng.
attendance-unexplained = Số { $numbers } vắng có lý do: đề nghị đồng chí nhắn lại cả dòng, kèm lý do, ví dụ: <code>14 vắng: đi công tác</code>
attendance-nothing = Các đồng chí được nêu đều đã có xác nhận, nên không có gì để nhập thêm. Đồng chí nhắn các số khác, hoặc chọn “Quay lại”.

# ---------------------------------------------------------------- soát lại, kết quả

attendance-review =
    <b>Soát lại trước khi nhập thay</b>
    { $title }, { $unit }
attendance-review-way = Hình thức <b>{ $way }</b> ({ $count }): { $names }
attendance-review-absent = <b>Vắng</b> ({ $count }):
attendance-absent = • { $name }: { $reason }
attendance-absent-unexplained = • { $name }: chưa có lý do
attendance-left = Giữ nguyên ({ $count }):
attendance-left-one = • { $name } – { $why }
attendance-unnamed = Không nêu trong dòng, giữ nguyên: { $count } đồng chí.
attendance-told = Mỗi đồng chí được nhập thay sẽ nhận tin báo và có 7 ngày để nêu ý kiến.
attendance-yes = Nhập thay cho { $count } đồng chí
attendance-again = Nhắn lại dòng khác

attendance-done = Đã nhập thay cho <b>{ $count }</b> đồng chí: { $title }, { $unit }.
attendance-untold = Các đồng chí sau chưa nhận được tin của Hệ thống, đề nghị đồng chí báo trực tiếp: { $names }.
attendance-reflection = Đợt này có bài thu hoạch: các đồng chí đã học vẫn cần nộp bài ở mục học tập.
attendance-door-unit = Xem danh sách đơn vị
attendance-door-others = Điểm danh đơn vị khác

# ---------------------------------------------------------------- báo cho đồng chí được nhập thay

# $by: họ tên người nhập; $way: hình thức; $code: mã xác nhận.
entered-studied = Đồng chí { $by } đã nhập thay cho đồng chí: học tập <b>{ $title }</b>, hình thức <b>{ $way }</b>. Mã xác nhận: <code>{ $code }</code>.
entered-absent = Đồng chí { $by } đã ghi vào danh sách: đồng chí chưa học tập <b>{ $title }</b>.
entered-reason = Lý do: <i>{ $reason }</i>
entered-makeup = Khi thuận tiện, đề nghị đồng chí học bù ở mục học tập.
entered-reflection = Đợt này có bài thu hoạch, đề nghị đồng chí nộp bài ở mục học tập.
entered-objection = Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước { $until }.
entered-door-object = Nội dung này không đúng
entered-door-study = Mở mục học tập

# ---------------------------------------------------------------- /docbai: danh sách

assessing-nothing = Không có bài thu hoạch nào đang chờ đồng chí đọc.
assessing-queue = Có <b>{ $count }</b> bài thu hoạch chờ đồng chí đọc:
# $length: số ký tự; $day: lúc nộp; $version: lần nộp thứ mấy.
assessing-item =
    { $number }. <b>{ $name }</b>: { $length } ký tự, { $version ->
        [1] nộp lúc { $day }
       *[other] nộp lại lúc { $day } (lần { $version })
    }
    <i>{ $title }</i>
assessing-option = { $name }
assessing-more = Danh sách hiện { $shown } bài nộp sớm nhất; các bài sau sẽ hiện tiếp.
assessing-how = Đồng chí chọn số để đọc toàn văn và nhận xét, hoặc nhắn một dòng, ví dụ: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
assessing-to-queue = Xem các bài đang chờ

# ---------------------------------------------------------------- từng bài

assessing-whole =
    <b>{ $name }</b>, { $unit }
    Bài thu hoạch (lần { $version }, { $length } ký tự, nộp lúc { $day }): { $title }
assessing-text = { $text }
assessing-ask = Theo đồng chí, bài này đạt yêu cầu hay cần bổ sung?
assessing-accept = Đạt
assessing-return = Đề nghị bổ sung
assessing-later = Để sau
assessing-ask-remark = Đồng chí đề nghị bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến để gửi kèm.
assessing-remark-self = Nêu rõ hơn phần liên hệ bản thân
assessing-remark-news = Nêu rõ hơn những điểm mới của nghị quyết
assessing-remark-deeds = Nêu việc làm cụ thể, có thời hạn
assessing-remark-guides = Trả lời đủ các câu hỏi gợi ý
assessing-remark-alike = Viết bằng lời của mình, không chép tài liệu

assessing-done-accepted = Bài thu hoạch của đồng chí { $name }: <b>đạt</b>.
assessing-done-returned = Đã đề nghị đồng chí { $name } <b>bổ sung</b> bài thu hoạch, kèm ý kiến.
assessing-passed = Bài thu hoạch của đồng chí { $name } được để lại, chưa nhận xét.
assessing-all-done = Không còn bài thu hoạch nào chờ đọc. Trân trọng cảm ơn đồng chí.
assessing-rest = Còn { $count } bài thu hoạch đang chờ đồng chí đọc.

assessing-unknown = Không tìm thấy bài thu hoạch này trong phạm vi của đồng chí.
assessing-own = Bài thu hoạch này là của chính đồng chí, nên do đồng chí khác nhận xét.
assessing-accepted = Bài thu hoạch của đồng chí { $name } đã được nhận xét: đạt.
assessing-returned = Bài thu hoạch của đồng chí { $name } đã được đề nghị bổ sung: { $remark }
assessing-not-yet = Bài này đang chờ bí thư chi bộ nhận xét. Sau { $days } ngày làm việc chưa có nhận xét, cấp trên có thể nhận xét thay.
assessing-rewritten = Đồng chí { $name } vừa nộp lại bài. Mời đồng chí đọc bản mới dưới đây.

# ---------------------------------------------------------------- nhiều bài một lúc

assessing-line-unreadable = Hệ thống chưa đọc được “{ $text }”. Đồng chí chọn một số, hoặc nhắn theo mẫu: <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
assessing-ask-reason = Bài số { $numbers } cần kèm ý kiến bổ sung. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến.
assessing-plan-accept = { $number }. { $name }: <b>đạt</b>
assessing-plan-accept-remark = { $number }. { $name }: <b>đạt</b>, { $remark }
assessing-plan-return = { $number }. { $name }: <b>bổ sung</b>, { $remark }
# $accepted: số bài đạt; $returned: số bài đề nghị bổ sung.
assessing-batch-done = Đã ghi <b>{ $accepted }</b> bài đạt, <b>{ $returned }</b> bài đề nghị bổ sung. Hệ thống đã báo các đồng chí có liên quan.
assessing-batch-left = Chưa thực hiện số { $numbers }: bài đã được nhận xét hoặc nộp lại trong lúc đó.

# ---------------------------------------------------------------- tin báo cho người viết

assessing-notice-accepted = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b>: bài đạt yêu cầu. Trân trọng cảm ơn đồng chí.
assessing-notice-returned = Đồng chí { $by } đã đọc bài thu hoạch của đồng chí về <b>{ $title }</b> và đề nghị bổ sung.
assessing-notice-remark = Ý kiến: <i>{ $remark }</i>
assessing-notice-fix = Bài đã nộp vẫn được giữ. Đồng chí trả lời 1 để viết bổ sung.
assessing-fix = Bổ sung bài thu hoạch

# ---------------------------------------------------------------- tên trong /chibo

names-studied = Đã học tập: <b>{ $share }</b>
names-ways = Trực tiếp { $direct } · Trực tuyến { $online } · Tự nghiên cứu { $self } · Học bù { $makeup }
names-reflections = Bài thu hoạch đã nộp: { $share }, đạt { $accepted }
names-not-studied = Chưa xác nhận học tập ({ $count }):
names-absent = Vắng, chưa có lý do ({ $count }):
names-excused = Chưa học, có lý do ({ $count }):
names-owe-reflection = Đã học, chưa nộp bài thu hoạch ({ $count }):
names-reflection-waits = Bài thu hoạch chờ đọc ({ $count }):
names-reflection-returned = Bài thu hoạch chờ bổ sung ({ $count }):
names-late = Học sau thời hạn ({ $count }):
names-note-reason = { $reason }
names-note-entered = { $by } nhập thay
names-note-card = đang đọc thẻ { $card }/{ $cards }
names-note-read = đã đọc hết { $cards } thẻ, chưa xác nhận
names-door-attendance = Điểm danh: { $title }
names-door-read = Đọc bài thu hoạch
