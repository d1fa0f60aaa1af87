# Giới thiệu gương: bản nháp để xét biểu dương sau này; chưa nêu tên với ai.
command-gioithieu = Giới thiệu gương
command-gioithieu-about = Giới thiệu một đồng chí hoặc cả đơn vị làm gương, để cấp trên xem xét
command-guong = Gương giới thiệu
command-guong-about = Xem các gương đã giới thiệu, giới thiệu thêm, rút bản của mình
nominations-not-yours = Không giới thiệu được: đồng chí chỉ giới thiệu đơn vị mình phụ trách hoặc đảng viên khác của đơn vị đó (thuộc diện đăng ký, học tập).
nominations-ask-unit = Đồng chí giới thiệu gương của đơn vị nào?
nominations-ask-who = Đồng chí giới thiệu ai? Đề nghị nhắn họ tên hoặc mã đảng viên; giới thiệu tập thể thì chọn “Cả đơn vị”.
nominations-unit-itself = Cả đơn vị
nominations-unit = { $unit }
nominations-person = { $name }
nominations-left = Đảng viên đã chuyển đi
nominations-ask-basis = Đồng chí này có nội dung nêu gương đã được chi bộ xác nhận đạt. Lấy nội dung nào làm căn cứ?
nominations-pledge = { $number }. { $receipt }: { $deed }
nominations-button-pledge = { $receipt }
nominations-all-pledges = Lấy tất cả
nominations-no-pledges = Không lấy
nominations-ask-deed = Việc làm nào đáng nêu gương? Đồng chí viết bằng lời của mình, nên có con số hoặc minh chứng.
nominations-ask-deed-example = Ví dụ: “Trong tháng 11 đã hướng dẫn 45 hộ dân nộp hồ sơ trực tuyến; có danh sách của bộ phận một cửa.”
nominations-deed-too-long = Phần này dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
nominations-hint-figure = Gợi ý: chưa có con số. Nếu có số liệu hoặc minh chứng, đồng chí chọn sửa việc làm để thêm.
nominations-review-person = <b>Giới thiệu gương:</b> đồng chí { $name } ({ $unit })
nominations-review-unit = <b>Giới thiệu gương:</b> tập thể { $unit }
nominations-review-deed = Việc làm: { $deed }
nominations-basis = Căn cứ: { $receipts }
nominations-review-seen = Bản giới thiệu chờ xem xét; chỉ đồng chí và văn phòng cấp trên đọc được, đồng chí ấy xem được khi xuất dữ liệu của mình. Khi chưa có sự đồng ý của đồng chí ấy, tên không được nêu ở đâu.
nominations-review-seen-unit = Bản giới thiệu chờ xem xét; chỉ đồng chí và văn phòng cấp trên đọc được.
nominations-confirm = Gửi giới thiệu
nominations-edit-who = Người, đơn vị
nominations-edit-deed = Việc làm
nominations-kept = Đã lưu bản giới thiệu, chờ xem xét. Bản này chưa phải đề nghị biểu dương của chi bộ. Đồng chí rút lại được bất cứ lúc nào.
nominations-button-list = Gương đã giới thiệu
nominations-button-another = Giới thiệu thêm
nominations-title = <b>Gương được giới thiệu</b>, mới nhất trước
nominations-title-own = <b>Gương đồng chí đã giới thiệu</b>, mới nhất trước
nominations-filter-week = Đang lọc: { $week }
nominations-filter-unit = Đang lọc: { $unit }
# $own: 1 khi giới thiệu cả đơn vị.
nominations-line =
    { $own ->
        [1] • Tập thể <b>{ $who }</b>, { $week }
       *[other] • <b>{ $who }</b> ({ $unit }), { $week }
    }
nominations-line-deed = { $deed }
nominations-line-by = Người giới thiệu: { $name }
nominations-week = Tuần { $number }/{ $year }
nominations-waits = Tất cả đang chờ xem xét; tên người chưa được nêu ở đâu.
nominations-none = Chưa có bản giới thiệu nào.
nominations-how = Để lọc, đồng chí chọn dưới đây, hoặc nhắn tên đơn vị, tuần (ví dụ: tuần 48).
nominations-button-nominate = Giới thiệu gương
nominations-button-withdraw = Rút bản giới thiệu
nominations-older = Cũ hơn
nominations-by-week = Lọc theo tuần
nominations-by-unit = Lọc theo đơn vị
nominations-all = Bỏ lọc, về đầu
nominations-back = Về danh sách
nominations-leave = Xong
nominations-closed = Đã đóng danh sách.
nominations-which-unit = Đồng chí chọn, hoặc nhắn tên đơn vị khác:
nominations-ask-by-unit = Xem gương của đơn vị nào? Đề nghị nhắn tên hoặc mã đơn vị.
nominations-ask-by-week = Xem gương của tuần nào?
nominations-which-withdraw = Rút bản nào? Bản đã rút không khôi phục được.
nominations-withdrawn = Đã rút bản giới thiệu.
nominations-gone = Bản giới thiệu này không còn.
nominations-not-understood = Không có đơn vị nào như vậy trong phạm vi phụ trách, và đây cũng không phải tuần. Đề nghị đồng chí nhắn lại.
nominations-of-week = Gương được giới thiệu trong tuần: { $count }
