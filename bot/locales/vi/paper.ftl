# Nhập thay đảng viên không dùng điện thoại hoặc nộp bản giấy: /nhapthay; dấu "nhập thay" và phản đối.

command-nhapthay = Nhập thay
command-nhapthay-about = Nhập thay đảng viên không dùng điện thoại
command-nhapdangky = Nhập thay đăng ký
command-nhapdangky-about = Nhập thay nội dung đăng ký nêu gương
command-nhaptiendo = Nhập thay tiến độ
command-nhaptiendo-about = Nhập thay tiến độ nội dung đã duyệt
command-nhaphoc = Nhập thay học tập
command-nhaphoc-about = Nhập thay xác nhận học tập nghị quyết

# ---------------------------------------------------------------- chọn người

paper-ask-who = Đồng chí nhập thay cho ai? Đề nghị nhắn họ tên hoặc mã đảng viên.
paper-unreached = Có <b>{ $count }</b> đồng chí chưa nhận được tin của Hệ thống; có thể chọn ngay dưới đây.
paper-person = { $name } ({ $unit })
paper-another = Nhập thay đồng chí khác
paper-whom = Đề nghị đồng chí nhắn <code>nhap thay</code> để chọn người cần nhập.
paper-yourself = Nhập thay chỉ dành cho đồng chí khác. Nội dung của mình, đề nghị đồng chí nhắn <code>dang ky</code>, <code>tien do</code> hoặc <code>hoc tap</code>.
paper-chosen =
    Nhập thay cho đồng chí <b>{ $name }</b> ({ $code })
    { $unit }
paper-not-counted = Theo danh sách hiện nay, đồng chí này không thuộc diện đăng ký và học tập, nên không có gì để nhập.
# $used: đã đăng ký; $least: số phải có.
paper-may-pledge = • Đợt <b>{ $title }</b>: đã có { $used }/{ $least } nội dung, hạn { $moment }.
paper-may-report = • Nội dung đã duyệt, báo tiến độ được: { $count }.
paper-may-study = • Học tập <b>{ $title }</b>: { $status }.
paper-ask-what = Đồng chí nhập nội dung nào?
paper-nothing = Hiện không có gì để nhập thay cho đồng chí này.
paper-door-pledge = Nhập đăng ký nêu gương
paper-door-progress = Nhập tiến độ
paper-door-study = Nhập xác nhận học tập

paper-for = <i>Nhập thay đồng chí { $name }</i>

# ---------------------------------------------------------------- lý do, xem lại

paper-ask-why = Vì sao đồng chí nhập thay? Chọn hoặc nhắn lý do; lý do được ghi cùng nội dung.
paper-why-no-phone = Không dùng điện thoại thông minh
paper-why-paper = Nộp bản giấy
paper-why-broken = Điện thoại hỏng
paper-review = <b>Đề nghị đồng chí soát lại trước khi nhập thay</b>
paper-field-person = <b>Đảng viên:</b> { $name }, { $unit }
paper-field-round = <b>Đợt:</b> { $title }
paper-field-why = <b>Lý do nhập thay:</b> { $reason }
paper-send = Nhập thay
paper-edit-why = Sửa lý do
paper-edit-note = Sửa ghi chú
paper-refused = Hệ thống chưa ghi nhận được, vì đợt này hoặc danh sách vừa thay đổi. Đề nghị đồng chí thử lại sau ít phút.
paper-not-kept = Nội dung vừa nhập <b>chưa được ghi nhận</b>. Đồng chí xem và sao chép dưới đây.
paper-told = Đồng chí ấy được báo trong giờ làm việc và có 7 ngày để nêu ý kiến.
paper-untold = Đồng chí ấy chưa liên kết với Hệ thống, nên đề nghị đồng chí báo trực tiếp.

# ---------------------------------------------------------------- đăng ký

paper-ask-round = Nhập đăng ký cho đợt nào?
paper-pledge-none = Hiện không có đợt đăng ký nào đang mở mà đồng chí { $name } có tên trong danh sách.
paper-pledge-late = Đợt “{ $title }” đã hết hạn đăng ký đối với đồng chí này lúc { $deadline }; bản giấy nộp muộn cũng không nhập được. Nếu có lý do chính đáng, đề nghị văn phòng đảng ủy gia hạn trước.
paper-pledge-enough = Đợt “{ $title }”: đồng chí này đã đăng ký { $used }/{ $most } nội dung, mức cao nhất của đợt.
paper-pledge-done = Đã nhập thay nội dung số <b>{ $number }</b> của đồng chí { $name }. Nội dung đang chờ duyệt và được ghi rõ là nhập thay.
paper-pledge-final = Đã nhập thay nội dung số <b>{ $number }</b> của đồng chí { $name }. Đợt này không cần duyệt; nội dung được ghi rõ là nhập thay.
paper-pledge-more = Nhập thêm nội dung

# ---------------------------------------------------------------- tiến độ

paper-ask-pledge = Nhập tiến độ cho nội dung nào?
paper-progress-none = Đồng chí { $name } không có nội dung nào đã duyệt để báo tiến độ.
paper-progress-last = Lần báo trước: { $progress }.
paper-ask-trouble = Đồng chí ấy gặp khó khăn gì, đề nghị gì? Đề nghị viết một dòng.
paper-field-pledge = <b>Nội dung số { $receipt }:</b> { $text }
paper-field-receipt = <b>Nội dung số { $receipt }</b>
paper-field-note = <b>Ghi chú:</b> { $note }
paper-field-progress = <b>Tiến độ:</b> { $progress }
paper-progress-done = Đã nhập thay tiến độ nội dung số <b>{ $number }</b> của đồng chí { $name }: { $progress }.

# ---------------------------------------------------------------- học tập

paper-ask-study = Nhập xác nhận cho đợt học tập nào?
paper-study-none = Đồng chí { $name } không có đợt học tập nào đang mở mà chưa hoàn thành.
paper-ask-way = Đồng chí ấy đã học tập <b>{ $title }</b> bằng hình thức nào?
paper-ask-reflection =
    Bài thu hoạch của <b>{ $title }</b>: đồng chí gõ lại bài (hoặc ý chính) từ bản giấy, gửi trong một tin nhắn.
    Nếu không gõ lại, chọn “Bản giấy lưu tại chi bộ”; bài được coi là đã nộp và chờ đồng chí đọc, công nhận.
paper-reflection-cell = Bản giấy lưu tại chi bộ
paper-reflection-later = Chưa nộp bài thu hoạch
paper-reflection-kept = Bài thu hoạch đã nộp bằng bản giấy, lưu tại chi bộ (nhập thay).
paper-reflection-mark = (Nhập thay từ bản giấy.)
paper-field-reflection = <b>Bài thu hoạch:</b> { $text }
paper-field-proof = <b>Mã xác nhận:</b> <code>{ $code }</code>
paper-study-meanwhile = Xác nhận học tập của đồng chí này vừa thay đổi ở nơi khác. Đề nghị đồng chí xem và nhập lại.
paper-study-done = Đã nhập thay cho đồng chí { $name }: <b>{ $title }</b>.
paper-reflection-done = Bài thu hoạch đã được ghi nhận là nộp bản giấy và đang chờ đọc, công nhận.
paper-reflection-owed = Đồng chí ấy còn phải nộp bài thu hoạch.
paper-open-reflections = Đọc bài thu hoạch

# ---------------------------------------------------------------- báo cho đồng chí được nhập thay

paper-notice-pledge = Đồng chí { $by } đã nhập thay cho đồng chí nội dung số <b>{ $number }</b>, đợt <b>{ $title }</b>.
paper-notice-progress = Đồng chí { $by } đã nhập thay cho đồng chí tiến độ nội dung số <b>{ $number }</b>.
paper-notice-study = Đồng chí { $by } đã nhập thay cho đồng chí, đợt học tập <b>{ $title }</b>.
paper-objection = Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước { $until }.
paper-objection-aloud = Nếu không đúng như vậy, đề nghị đồng chí báo bí thư chi bộ để trả lại bài.

# ---------------------------------------------------------------- dấu nhập thay

entered-mark = <i>Đồng chí { $by } nhập thay. Lý do: { $reason }.</i>
entered-mark-report = <i>Tiến độ do đồng chí { $by } nhập thay.</i>
entered-door-object-progress = Tiến độ này không đúng
entered-mark-short = { $said }, nhập thay

# ---------------------------------------------------------------- phản đối

paper-option-pledge = Nội dung số { $receipt }
paper-option-progress = Tiến độ nội dung số { $receipt }
paper-objection-decided = Nội dung số <b>{ $receipt }</b> đã được chi bộ xem xét, nên không phản đối được nữa. Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút.
paper-objection-late = Nội dung số <b>{ $receipt }</b> không phản đối được nữa: đã quá 7 ngày, hoặc đồng chí đã tự sửa. Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút.
paper-objected-pledge = Hệ thống đã ghi nhận phản đối. Nội dung số <b>{ $receipt }</b> không còn được tính; người nhập đã được báo.
paper-objected-pledge-next = Đồng chí có thể tự đăng ký khi đợt còn mở.
paper-objected-progress = Hệ thống đã ghi nhận phản đối. Tiến độ nhập thay của nội dung số <b>{ $receipt }</b> không còn được tính; người nhập đã được báo.
paper-objected-progress-next = Đồng chí có thể tự báo tiến độ ngay.
paper-objected-note = Đảng viên phản đối nội dung nhập thay.
paper-open-again = Mở nhập thay
