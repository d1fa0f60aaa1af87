# Nhập thay đảng viên không dùng điện thoại hoặc nộp bản giấy: /nhapthay; dấu "nhập thay", báo nhập thay chưa đúng.
command-nhapthay = Nhập thay
command-nhapthay-about = Nhập thay đảng viên không dùng điện thoại
command-nhapdangky = Nhập thay đăng ký
command-nhapdangky-about = Nhập thay nội dung đăng ký nêu gương
command-nhaptiendo = Nhập thay tiến độ
command-nhaptiendo-about = Nhập thay tiến độ nội dung đã xác nhận
command-nhaphoc = Nhập thay học tập
command-nhaphoc-about = Nhập thay xác nhận học tập nghị quyết

# ---------------------------------------------------------------- chọn người
on-behalf-ask-who = Đồng chí nhập thay cho ai? Đề nghị nhắn họ tên hoặc mã đảng viên.
on-behalf-unreached = Có <b>{ $count }</b> đồng chí chưa nhận được tin của Hệ thống; có thể chọn ngay dưới đây.
on-behalf-person = { $name } ({ $unit })
on-behalf-another = Nhập cho người khác
on-behalf-whom = Đề nghị đồng chí nhắn <code>nhap thay</code> để chọn người cần nhập.
on-behalf-yourself = Nhập thay chỉ dành cho đồng chí khác. Nội dung của mình, đề nghị đồng chí nhắn <code>dang ky</code>, <code>tien do</code> hoặc <code>hoc tap</code>.
on-behalf-chosen =
    Nhập thay cho đồng chí <b>{ $name }</b> ({ $code })
    { $unit }
on-behalf-not-counted = Theo danh sách hiện nay, đồng chí này không thuộc diện đăng ký và học tập, nên không có gì để nhập.

# $used: đã đăng ký; $least: số phải có.
on-behalf-may-pledge = • Đợt <b>{ $title }</b>: đã có { $used }/{ $least } nội dung, hạn { $moment }.
on-behalf-may-report = • Nội dung đã xác nhận, báo tiến độ được: { $count }.
on-behalf-may-study = • Học tập <b>{ $title }</b>: { $status }.
on-behalf-ask-what = Đồng chí nhập nội dung nào?
on-behalf-nothing = Hiện không có gì để nhập thay cho đồng chí này.
on-behalf-button-card = Nhập thay
on-behalf-button-pledge = Nhập đăng ký
on-behalf-button-progress = Nhập tiến độ
on-behalf-button-study = Nhập học tập
on-behalf-for = <i>Nhập thay đồng chí { $name }</i>

# ---------------------------------------------------------------- lý do, xem lại
on-behalf-ask-why = Vì sao đồng chí nhập thay? Chọn hoặc nhắn lý do; lý do được ghi cùng nội dung.
on-behalf-why-no-phone = Không có smartphone
on-behalf-why-paper = Nộp bản giấy
on-behalf-why-broken = Điện thoại hỏng
on-behalf-review = <b>Đề nghị đồng chí soát lại trước khi nhập thay</b>
on-behalf-field-person = <b>Đảng viên:</b> { $name }, { $unit }
on-behalf-field-round = <b>Đợt:</b> { $title }
on-behalf-field-why = <b>Lý do nhập thay:</b> { $reason }
on-behalf-send = Nhập thay
on-behalf-edit-why = Lý do
on-behalf-edit-note = Ghi chú
on-behalf-refused = Hệ thống chưa ghi nhận được, vì đợt này hoặc danh sách vừa thay đổi. Đề nghị đồng chí thử lại sau ít phút.
on-behalf-not-kept = Nội dung vừa nhập <b>chưa được ghi nhận</b>. Đồng chí xem và sao chép dưới đây.
on-behalf-told = Đồng chí ấy được báo trong giờ làm việc và có 7 ngày để nêu ý kiến.
on-behalf-untold = Đồng chí ấy chưa liên kết với Hệ thống, nên đề nghị đồng chí báo trực tiếp.

# ---------------------------------------------------------------- đăng ký
on-behalf-ask-round = Nhập đăng ký cho đợt nào?
on-behalf-pledge-none = Hiện không có đợt đăng ký nào đang mở mà đồng chí { $name } có tên trong danh sách.
on-behalf-pledge-late = Đợt “{ $title }” đã hết hạn đăng ký đối với đồng chí này lúc { $deadline }; bản giấy nộp muộn cũng không nhập được. Nếu có lý do chính đáng, đề nghị Văn phòng Đảng ủy gia hạn trước.
on-behalf-pledge-enough = Đợt “{ $title }”: đồng chí này đã đăng ký { $used }/{ $most } nội dung, mức cao nhất của đợt.
on-behalf-pledge-done = Đã nhập thay nội dung số <b>{ $number }</b> của đồng chí { $name }. Nội dung đang chờ chi bộ xác nhận và được ghi rõ là nhập thay.
on-behalf-pledge-final = Đã nhập thay nội dung số <b>{ $number }</b> của đồng chí { $name }. Đợt này không cần chi bộ xác nhận; nội dung được ghi rõ là nhập thay.
on-behalf-pledge-more = Nhập thêm nội dung

# ---------------------------------------------------------------- tiến độ
on-behalf-ask-pledge = Nhập tiến độ cho nội dung nào?
on-behalf-progress-none = Đồng chí { $name } không có nội dung nào đã được xác nhận để báo tiến độ.
on-behalf-progress-last = Lần báo trước: { $progress }.
on-behalf-ask-trouble = Đồng chí ấy gặp khó khăn gì, đề nghị gì? Đề nghị viết một dòng.
on-behalf-field-pledge = <b>Nội dung số { $receipt }:</b> { $text }
on-behalf-field-receipt = <b>Nội dung số { $receipt }</b>
on-behalf-field-note = <b>Ghi chú:</b> { $note }
on-behalf-field-progress = <b>Tiến độ:</b> { $progress }
on-behalf-progress-done = Đã nhập thay tiến độ nội dung số <b>{ $number }</b> của đồng chí { $name }: { $progress }.

# ---------------------------------------------------------------- học tập
on-behalf-ask-study = Nhập xác nhận cho đợt học tập nào?
on-behalf-study-none = Đồng chí { $name } không có đợt học tập nào đang mở mà chưa hoàn thành.
on-behalf-ask-way = Đồng chí ấy đã học tập <b>{ $title }</b> bằng hình thức nào?
on-behalf-ask-reflection =
    Bài thu hoạch của <b>{ $title }</b>: đồng chí gõ lại bài (hoặc ý chính) từ bản giấy, gửi trong một tin nhắn.
    Nếu không gõ lại, chọn “Bản giấy lưu tại chi bộ”; bài được coi là đã nộp và chờ đồng chí đọc, công nhận.
on-behalf-reflection-cell = Bản giấy ở chi bộ
on-behalf-reflection-later = Chưa nộp thu hoạch
on-behalf-reflection-kept = Bài thu hoạch đã nộp bằng bản giấy, lưu tại chi bộ (nhập thay).
on-behalf-reflection-mark = (Nhập thay từ bản giấy.)
on-behalf-field-reflection = <b>Bài thu hoạch:</b> { $text }
on-behalf-field-proof = <b>Mã xác nhận:</b> <code>{ $code }</code>
on-behalf-study-meanwhile = Xác nhận học tập của đồng chí này vừa thay đổi. Đề nghị đồng chí xem và nhập lại.
on-behalf-study-done = Đã nhập thay cho đồng chí { $name }: <b>{ $title }</b>.
on-behalf-reflection-done = Bài thu hoạch đã được ghi nhận là nộp bản giấy và đang chờ đọc, công nhận.
on-behalf-reflection-owed = Đồng chí ấy còn phải nộp bài thu hoạch.
on-behalf-open-reflections = Đọc bài thu hoạch

# ---------------------------------------------------------------- báo cho đồng chí được nhập thay
on-behalf-notice-pledge = Đồng chí { $by } đã nhập thay cho đồng chí nội dung số <b>{ $number }</b>, đợt <b>{ $title }</b>.
on-behalf-notice-progress = Đồng chí { $by } đã nhập thay cho đồng chí tiến độ nội dung số <b>{ $number }</b>.
on-behalf-notice-study = Đồng chí { $by } đã nhập thay cho đồng chí, đợt học tập <b>{ $title }</b>.
on-behalf-objection = Nếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” trong 7 ngày, trước { $until }.
on-behalf-objection-aloud = Nếu không đúng như vậy, đề nghị đồng chí báo người phụ trách (nhắn <code>lien he</code>) để đề nghị bổ sung bài.

# ---------------------------------------------------------------- dấu nhập thay
on-behalf-entered-mark = <i>Đồng chí { $by } nhập thay. Lý do: { $reason }.</i>
on-behalf-entered-mark-report = <i>Tiến độ do đồng chí { $by } nhập thay.</i>
on-behalf-entered-button-object-progress = Tiến độ không đúng
on-behalf-entered-mark-short = { $said }, nhập thay

# ---------------------------------------------------------------- báo nhập thay chưa đúng
on-behalf-option-pledge = Số { $receipt }
on-behalf-option-progress = Kết quả { $receipt }
on-behalf-objection-decided = Nội dung số <b>{ $receipt }</b> đã được chi bộ xem xét, nên không báo chưa đúng được nữa. Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút.
on-behalf-objection-late = Nội dung số <b>{ $receipt }</b> không báo chưa đúng được nữa: đã quá 7 ngày, hoặc đồng chí đã tự sửa. Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút.
on-behalf-objected-pledge = Hệ thống đã ghi nhận ý kiến của đồng chí. Nội dung số <b>{ $receipt }</b> không còn được tính; người nhập đã được báo.
on-behalf-objected-pledge-next = Đồng chí có thể tự đăng ký khi đợt còn mở.
on-behalf-objected-progress = Hệ thống đã ghi nhận ý kiến của đồng chí. Tiến độ nhập thay của nội dung số <b>{ $receipt }</b> không còn được tính; người nhập đã được báo.
on-behalf-objected-progress-next = Đồng chí có thể tự báo tiến độ ngay.
on-behalf-objected-note = Đảng viên báo nội dung nhập thay chưa đúng.
on-behalf-open-again = Mở nhập thay
