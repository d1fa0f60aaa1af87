# Góp ý cho nội dung đăng ký: mỗi lần một gợi ý, không chặn. $last: ngày cuối của thời gian thực hiện.
pledges-coach-too-short =
    Nội dung còn ngắn. Đề nghị đồng chí ghi rõ việc làm, con số, thời hạn và minh chứng.
    Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, chậm nhất ngày { $last }. Minh chứng: danh sách có ký xác nhận.”
pledges-coach-too-long =
    Nội dung khá dài. Đồng chí có thể rút gọn còn một việc làm, một con số, một thời hạn, một minh chứng.
    Ví dụ: “Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày, được công nhận chậm nhất ngày { $last }.”
pledges-coach-no-number =
    Nội dung chưa có con số để đối chiếu khi báo cáo kết quả.
    Ví dụ: “Giải quyết trước hạn ít nhất 30% hồ sơ được phân công, không để hồ sơ nào quá hạn do nguyên nhân chủ quan.”
pledges-coach-no-date =
    Nội dung chưa có thời hạn hoàn thành.
    Ví dụ: “Có 01 sáng kiến được hội đồng sáng kiến cơ quan công nhận chậm nhất ngày { $last }.”
pledges-coach-no-evidence =
    Nội dung chưa nêu minh chứng hoặc người xác nhận.
    Ví dụ: “… Minh chứng: số liệu trên hệ thống một cửa ngày cuối mỗi quý.”
pledges-coach-slogan-only =
    Nội dung còn chung. Đề nghị đồng chí nêu một việc làm cụ thể của mình, kèm con số và thời hạn.
    Ví dụ: “Giảm ít nhất 50% lượng giấy in của bản thân so với cùng kỳ năm trước theo số liệu máy in phòng, báo cáo chi bộ ngày 05 tháng đầu mỗi quý.”
pledges-coach-alike =
    Nội dung gần giống với một nội dung khác của đơn vị trong đợt này. Đồng chí có thể nêu rõ hơn việc làm gắn với vị trí công tác của mình.
    Ví dụ: “Chủ trì 01 chuyên đề sinh hoạt chi bộ, chậm nhất ngày { $last }, liên hệ ít nhất 03 việc cụ thể của phòng.”
pledges-coach-sensitive =
    Nội dung có thể liên quan đến công tác kiểm tra, kỷ luật, nhân sự hoặc dữ liệu của người khác. Đề nghị đồng chí chỉ ghi việc làm của bản thân, không ghi vụ việc, tên hay số giấy tờ, số điện thoại của ai.
    Ví dụ: “100% văn bản được giao trình đúng hạn; báo cáo kết quả tại sinh hoạt chi bộ cuối mỗi quý.”
pledges-coach-secret-mark =
    Nội dung có từ chỉ mức độ mật (“{ $mark }”) nên Hệ thống không tiếp nhận và không lưu.
    Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, và viết lại nội dung bằng lời khác.

# Đăng ký nêu gương, nội dung của tôi: /dangky, /camket, sửa, rút.
command-dangky = Đăng ký nêu gương
command-dangky-about = Đăng ký nội dung nêu gương trong đợt đang mở
command-dangky-said = đăng ký | đăng ký nêu gương | đăng ký nội dung | đăng ký cam kết | đăng ký việc | nêu gương | viết cam kết | nộp cam kết | làm cam kết | ghi nội dung | nộp nội dung | thêm nội dung | dk nêu gương
command-camket = Nội dung của tôi
command-camket-about = Xem, sửa, rút nội dung đã đăng ký
command-camket-said = đăng ký rồi | đăng ký rồi mà | đã đăng ký | đăng ký xong rồi | đăng ký chưa | đăng ký được chưa | đã nộp | nộp rồi | nộp rồi mà | nội dung của tôi | cam kết của tôi | xem nội dung | xem lại nội dung | nội dung đã đăng ký | số tiếp nhận | duyệt chưa | được duyệt chưa | xác nhận chưa | được xác nhận chưa | xem lại cam kết | sửa nội dung | sửa cam kết
command-sua = Sửa nội dung
command-sua-about = Sửa một nội dung đã đăng ký
command-rut = Rút nội dung
command-rut-about = Rút một nội dung đã đăng ký

# ---------------------------------------------------------------- chọn đợt
pledges-ask-round = Đồng chí đăng ký cho đợt nào?

# $number, $title, $deadline; $used: số nội dung đã gửi; $least: số phải có.
pledges-round-line = { $number }. <b>{ $title }</b>: hạn { $deadline }, đã đăng ký { $used }/{ $least } nội dung
pledges-no-round = Hiện không có đợt đăng ký nào đang mở. Khi mở đợt mới, Hệ thống sẽ nhắn đồng chí.
pledges-not-listed = Đồng chí không có tên trong danh sách của đợt đăng ký đang mở. Nếu có nhầm lẫn, đề nghị đồng chí báo bí thư chi bộ hoặc Văn phòng Đảng ủy.
pledges-not-counted = Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện đăng ký. Nếu có nhầm lẫn, đề nghị đồng chí báo người phụ trách (nhắn <code>lien he</code>).
pledges-late = Đợt “{ $title }” đã hết hạn đăng ký lúc { $deadline } (thời hạn của đồng chí). Đồng chí chọn “Xin gia hạn” để gửi đề nghị.
pledges-not-yet = Đợt “{ $title }” mở từ { $opens }. Đề nghị đồng chí đăng ký từ lúc đó; Hệ thống sẽ nhắn khi đợt mở.
pledges-closed = Đợt “{ $title }” đã đóng. Nếu còn cần đăng ký, đề nghị đồng chí trao đổi với bí thư chi bộ hoặc Văn phòng Đảng ủy.

# $used: đã đăng ký; $most: mức cao nhất.
pledges-enough = Đồng chí đã đăng ký { $used }/{ $most } nội dung của đợt “{ $title }”. Đồng chí có thể xem hoặc sửa trong mục “Nội dung của tôi”.
pledges-contact = Liên hệ: { $contact }
pledges-refused = Hệ thống chưa ghi nhận được nội dung này vì đợt đăng ký vừa thay đổi. Đề nghị đồng chí gửi lại sau ít phút, hoặc hỏi người phụ trách (nhắn <code>lien he</code>).
pledges-kept = Nội dung vừa viết <b>chưa được gửi</b>, nhưng Hệ thống vẫn giữ nguyên. Đồng chí xem và sao chép dưới đây.
pledges-unknown-round = Không tìm thấy đợt đăng ký này. Đề nghị đồng chí nhắn <code>dang ky</code> để chọn lại.

# ---------------------------------------------------------------- các câu hỏi
# $moment: thời hạn; $left: còn mấy ngày; $used: đã đăng ký; $least: cần ít nhất.
pledges-in-round = Đợt: <b>{ $title }</b>, hạn { $moment } ({ $left }); đã đăng ký { $used }/{ $least }.
pledges-ask-group = Đồng chí chọn nhóm nội dung:
pledges-group-option = { $title }
pledges-group-chosen = Nhóm: <i>{ $title }</i>
pledges-group-gone = Nhóm nội dung đã chọn không còn trong đợt này. Đề nghị đồng chí chọn lại.
pledges-guidance = <i>{ $text }</i>
pledges-ask-deed =
    Đồng chí viết việc làm nêu gương của mình, nên dài từ 60 đến 600 ký tự: một việc cụ thể, có con số.
    Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số.”
pledges-hint =
    <b>Gợi ý:</b> { $hint }
    <i>Nội dung đã được giữ. Đồng chí trả lời tiếp, hoặc viết lại: chọn “Quay lại”, khi soát lại thì “Sửa một phần”.</i>
pledges-ask-result = Kết quả dự kiến là gì? Đồng chí viết ngắn gọn, hoặc chọn “Bỏ qua”.

# $first, $last: ngày đầu và ngày cuối được chọn.
pledges-ask-until = Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, từ { $first } đến { $last }.
pledges-end-of-month = Hết tháng { $day }
pledges-end-of-quarter = Hết quý { $day }
pledges-end-of-period = Cuối kỳ ({ $day })
pledges-day-outside = Ngày { $day } nằm ngoài thời gian thực hiện (từ { $first } đến { $last }). Đề nghị đồng chí chọn ngày khác.
pledges-ask-evidence =
    Minh chứng (và người xác nhận) là gì? Ví dụ: “Danh sách có ký xác nhận.” { $photos ->
        [1] Đồng chí viết bằng chữ hoặc gửi một ảnh, hoặc chọn “Bỏ qua”.
       *[0] Hệ thống chỉ nhận chữ. Đồng chí viết, hoặc chọn “Bỏ qua”.
    }

# ---------------------------------------------------------------- xem lại, gửi
pledges-review = Đề nghị đồng chí xem lại trước khi gửi. Đợt: <b>{ $title }</b>
pledges-field-group = <b>Nhóm nội dung:</b> { $title }
pledges-field-deed = <b>Việc làm:</b> { $text }
pledges-field-result = <b>Kết quả dự kiến:</b> { $text }
pledges-field-until = <b>Hoàn thành:</b> { $day }
pledges-field-evidence = <b>Minh chứng:</b> { $text }
pledges-field-empty = (chưa ghi)
pledges-send = Gửi đăng ký
pledges-edit-group = Nhóm nội dung
pledges-edit-deed = Việc làm
pledges-edit-result = Kết quả
pledges-edit-until = Ngày xong
pledges-edit-evidence = Minh chứng

# $number: số tiếp nhận; $time: giờ; $day: ngày.
pledges-receipt = Hệ thống đã ghi nhận nội dung số <b>{ $number }</b> của đồng chí lúc { $time }, ngày { $day }. Nội dung đang chờ chi bộ xác nhận.
pledges-receipt-revised = Hệ thống đã ghi nhận bản sửa của nội dung số <b>{ $number }</b> lúc { $time }, ngày { $day }. Nội dung đang chờ chi bộ xác nhận.
pledges-receipt-final = Hệ thống đã ghi nhận nội dung số <b>{ $number }</b> của đồng chí lúc { $time }, ngày { $day }. Đợt này không cần chi bộ xác nhận. Trân trọng cảm ơn đồng chí.
pledges-moved = Đồng chí nay sinh hoạt tại { $unit }, nên nội dung được gửi đến { $unit } xem xét.

# $least: số nội dung phải có; $missing: số còn thiếu.
pledges-more-needed = Đợt này cần ít nhất { $least } nội dung, đồng chí còn { $missing } nội dung.
pledges-one-more = Đăng ký thêm
pledges-open-own = Nội dung của tôi

# ---------------------------------------------------------------- nội dung của tôi
pledges-own-none = Đồng chí chưa đăng ký nội dung nào.
pledges-own-register = Đăng ký ngay
pledges-own-unknown = Không tìm thấy nội dung này trong các nội dung của đồng chí; có thể đã được rút.
pledges-own-list = Đồng chí có <b>{ $count }</b> nội dung:
pledges-own-line =
    { $number }. <b>{ $receipt }</b>: { $state }
    { $text }
pledges-own-list-next = Đồng chí chọn số để xem toàn văn, sửa, rút hoặc báo tiến độ.
pledges-own-option = { $receipt }
pledges-own-pick = { $receipt }: { $text }
pledges-own-state-submitted = chờ xác nhận
pledges-own-state-approved = đã xác nhận
pledges-own-state-withdrawn = đã rút
pledges-own-state-returned = cần bổ sung: { $remark }
pledges-own-state-reported = đã xác nhận, { $progress }

# $version: lần gửi thứ mấy.
pledges-own-title =
    Nội dung số <b>{ $receipt }</b> (bản { $version })
    Đợt: { $title }
pledges-own-stands = Trạng thái: <b>{ $state }</b>
pledges-own-report = <b>Tiến độ:</b> { $note }
pledges-own-decisions = <b>Ý kiến của chi bộ:</b>
pledges-own-report-progress = Báo tiến độ
pledges-own-edit = Sửa
pledges-own-withdraw = Rút
pledges-own-none-to-edit = Đồng chí không có nội dung nào còn sửa hoặc rút được. Nhắn <code>cam ket</code> để xem các nội dung.
pledges-own-too-late = Thời gian thực hiện đã hết, nội dung số { $receipt } không sửa hoặc rút được nữa. Nếu cần, đề nghị đồng chí trao đổi với người phụ trách (nhắn <code>lien he</code>).
pledges-own-ask-edit = Đồng chí sửa nội dung nào?
pledges-own-edit-title = Sửa nội dung số <b>{ $receipt }</b>
pledges-own-edit-remark = Chi bộ đề nghị: <i>{ $remark }</i>
pledges-own-edit-approved = Nội dung này đã được xác nhận. Khi đồng chí gửi bản sửa, chi bộ sẽ xem xét lại.
pledges-own-edit-next = Đồng chí chọn “Sửa một phần”. Sửa xong, chọn “Gửi bản sửa”.
pledges-own-edit-send = Gửi bản sửa
pledges-own-edit-same = Nội dung chưa có gì thay đổi. Đồng chí chọn “Sửa một phần”, hoặc chọn “Bỏ” để giữ như cũ.
pledges-own-edit-meanwhile = Nội dung này vừa thay đổi (chi bộ đã xử lý, hoặc đồng chí sửa trên máy khác). Phần đồng chí viết vẫn còn dưới đây. Đề nghị đồng chí xem lại rồi gửi.
pledges-own-ask-withdraw = Đồng chí rút nội dung nào?
pledges-own-withdraw-title =
    Nội dung số <b>{ $receipt }</b>:
    { $text }
pledges-own-withdraw-sure = Sau khi rút, nội dung không còn được tính là đã đăng ký. Đồng chí có chắc chắn muốn rút?
pledges-own-withdraw-yes = Rút nội dung này
pledges-own-withdraw-no = Giữ lại
pledges-own-withdraw-kept = Nội dung được giữ nguyên.
pledges-own-withdrawn = Đã rút nội dung số <b>{ $receipt }</b>. Đồng chí có thể đăng ký nội dung khác khi đợt còn mở.

# Báo tiến độ nội dung đã được xác nhận: /tiendo.
command-tiendo = Báo tiến độ
command-tiendo-about = Báo tiến độ, kết quả nội dung đã được xác nhận
command-tiendo-said = tiến độ | báo tiến độ | báo kết quả | báo cáo kết quả | gửi kết quả | nộp kết quả | kết quả thực hiện | cập nhật kết quả | cập nhật tiến độ | làm xong rồi | hoàn thành rồi | đã hoàn thành | đã làm xong
pledges-progress-doing = đang thực hiện
pledges-progress-done = hoàn thành
pledges-progress-stuck = gặp khó khăn
pledges-progress-percent = { $progress } { $percent }%
pledges-progress-choice-doing = Đang thực hiện
pledges-progress-choice-done = Hoàn thành
pledges-progress-choice-stuck = Gặp khó khăn
pledges-progress-none = Đồng chí chưa có nội dung nào được xác nhận để báo tiến độ. Đồng chí xem trạng thái trong mục “Nội dung của tôi”.
pledges-progress-not-approved = Nội dung này hiện không báo tiến độ được: chưa được xác nhận, đang chờ xác nhận lại, hoặc đã rút. Đồng chí xem trạng thái trong mục “Nội dung của tôi”.
pledges-progress-ask-pledge = Đồng chí báo tiến độ nội dung nào?
pledges-progress-pledge-line = { $number }. <b>{ $receipt }</b>: { $text }

# $day: ngày phải hoàn thành.
pledges-progress-about =
    Nội dung số <b>{ $receipt }</b>, chậm nhất ngày { $day }:
    { $text }
pledges-progress-last = Lần trước đồng chí báo: { $progress }.
pledges-progress-ask = Tiến độ hiện nay thế nào? Đồng chí chọn dưới đây, hoặc nhắn số phần trăm, ví dụ: 50%
pledges-progress-not-understood = Hệ thống chưa hiểu tiến độ. Đồng chí chọn một mục, hoặc nhắn số phần trăm từ 0% đến 100%, ví dụ: 50%
pledges-progress-ask-note = Đồng chí viết thêm một dòng về việc đã làm, hoặc chọn “Bỏ qua”.
pledges-progress-ask-result = Đồng chí viết kết quả và minh chứng bằng chữ, hoặc chọn “Bỏ qua”.
pledges-progress-ask-trouble = Đồng chí viết một dòng về khó khăn và đề nghị của mình.
pledges-progress-kept = Hệ thống đã ghi nhận nội dung số <b>{ $receipt }</b>: { $progress }. Trân trọng cảm ơn đồng chí.
pledges-progress-another = Báo nội dung khác

# ---------------------------------------------------------------- cả nội dung nhắn ở trang chính
command-dangkynoidung = Đăng ký nội dung
command-dangkynoidung-about = Đăng ký nội dung đồng chí đã viết sẵn
pledges-typed-ask =
    { $count ->
        [1] Đồng chí muốn đăng ký nội dung này?
       *[other] Đồng chí muốn đăng ký { $count } nội dung này? Hệ thống hỏi lần lượt từng nội dung.
    }
pledges-typed-item = { $number }. { $text }
pledges-typed-yes = Đăng ký
pledges-typed-no = Không
pledges-typed-left = Hệ thống không ghi lại nội dung vừa rồi.
pledges-proof = Nội dung đăng ký nêu gương, đợt { $title }
pledges-proof-at = Gửi lúc: { $at }
pledges-proof-state =
    Bản thứ { $version }: { $state ->
        [submitted] chờ xác nhận
        [approved] đã được xác nhận
        [returned] cần bổ sung
       *[withdrawn] đã rút
    }
