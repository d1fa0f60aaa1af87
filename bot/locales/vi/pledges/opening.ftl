# Mở đợt đăng ký nêu gương: câu hỏi, bản xem lại, tin trả lời.

# Tên nhóm mặc định; khi mở đợt, các tên này được chép vào đợt.
pledges-opening-group-1 = Chính trị, tư tưởng; học tập nghị quyết; bảo vệ nền tảng tư tưởng trên không gian mạng
pledges-opening-group-2 = Đạo đức, lối sống; cần, kiệm, liêm, chính
pledges-opening-group-3 = Tự phê bình và phê bình; đoàn kết nội bộ
pledges-opening-group-4 = Ý thức tổ chức kỷ luật, kỷ cương hành chính
pledges-opening-group-5 = Thực hiện chức trách, nhiệm vụ; cải cách hành chính; chuyển đổi số; sáng kiến
pledges-opening-group-6 = Quan hệ với Nhân dân, doanh nghiệp; nơi cư trú; an sinh xã hội
pledges-opening-group-7 = Khắc phục hạn chế, khuyết điểm đã chỉ ra
pledges-opening-group-8 = Nội dung khác
pledges-opening-ask-like = Lần trước là đợt “{ $title }”. Đồng chí mở đợt mới thế nào?
pledges-opening-like-last = Giống đợt trước
pledges-opening-like-none = Soạn từ đầu
pledges-opening-ask-title = Tên đợt đăng ký là gì? Đồng chí chọn một tên có sẵn hoặc nhắn tên khác.
pledges-opening-title-quarter = Đăng ký nêu gương Quý { $quarter }/{ $year }
pledges-opening-title-year = Đăng ký nêu gương năm { $year }
pledges-opening-title-length = Tên đợt cần từ { $least } đến { $most } ký tự. Đề nghị đồng chí nhắn lại.
pledges-opening-ask-period =
    Các việc nêu gương được thực hiện trong thời gian nào?
    Đồng chí chọn, hoặc nhắn hai ngày, ví dụ: <code>{ $first } đến { $last }</code>.
pledges-opening-period-label = { $first } – { $last }
pledges-opening-period-unreadable = Hệ thống chưa đọc được hai ngày. Đề nghị đồng chí nhắn theo mẫu <code>{ $first } đến { $last }</code>.
pledges-opening-period-backwards = Ngày kết thúc đứng trước ngày bắt đầu. Đề nghị đồng chí nhắn lại hai ngày.
pledges-opening-period-over = Thời gian này đã kết thúc từ ngày { $last }. Đề nghị đồng chí chọn thời gian khác.
pledges-opening-ask-groups = Đợt này gồm những nhóm nội dung nào? Các nhóm có sẵn:
pledges-opening-group-line = { $number }. { $title }
pledges-opening-group-own = { $title }
pledges-opening-ask-groups-how =
    Đồng chí chọn “Lấy cả { $count } nhóm”, hoặc nhắn số của các nhóm cần lấy, ví dụ: <code>{ $example }</code>.
    Muốn dùng nhóm riêng, đồng chí nhắn tên các nhóm, mỗi nhóm một dòng.
pledges-opening-groups-all = Lấy cả { $count } nhóm
pledges-opening-groups-numbers = Đề nghị đồng chí nhắn các số từ 1 đến { $most }, mỗi số một lần, ví dụ: <code>{ $example }</code>.
pledges-opening-groups-own = Đề nghị đồng chí nhắn nhiều nhất { $most } nhóm, mỗi nhóm một dòng, mỗi tên từ 3 đến { $longest } ký tự.
pledges-opening-ask-min = Mỗi đồng chí phải đăng ký <b>ít nhất</b> mấy nội dung? Đồng chí nhắn số.
pledges-opening-ask-max = Mỗi đồng chí được đăng ký <b>nhiều nhất</b> mấy nội dung? Đồng chí nhắn số.
pledges-opening-count = { $count } nội dung
pledges-opening-count-invalid = Đề nghị đồng chí nhắn một số từ { $least } đến { $most }.
pledges-opening-ask-deadline = Thời hạn đăng ký đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.
pledges-opening-ask-approval = Nội dung đăng ký có cần bí thư chi bộ xác nhận không?
pledges-opening-approval-yes = Có, bí thư xác nhận
pledges-opening-approval-no = Không, ghi nhận ngay
pledges-opening-ask-guidance = Hướng dẫn thêm cho đảng viên (nếu có). Đồng chí nhắn nội dung, hoặc chọn “Bỏ qua”.
pledges-opening-guidance-proposed = Hướng dẫn sẵn của Văn phòng: { $text }
pledges-opening-guidance-ready = Dùng hướng dẫn sẵn
pledges-opening-guidance-long = Hướng dẫn dài quá { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
pledges-opening-review = <b>Soát lại trước khi mở</b>: { $title }
pledges-opening-review-period-differs = Lưu ý: thời gian này khác với quý hoặc năm ghi trong tên đợt.
pledges-opening-review-groups = Nhóm nội dung ({ $count }):
pledges-opening-review-counts =
    { $same ->
        [1] Mỗi đồng chí: { $least } nội dung
       *[0] Mỗi đồng chí: { $least } đến { $most } nội dung
    }
pledges-opening-review-opening = Mở đợt: { $moment }
pledges-opening-review-deadline = Thời hạn: { $moment }
pledges-opening-review-approval =
    { $approval ->
        [yes] Bí thư chi bộ xác nhận: có
       *[no] Bí thư chi bộ xác nhận: không
    }
pledges-opening-review-guidance = Hướng dẫn: { $text }
pledges-opening-confirm = Xác nhận mở đợt
pledges-opening-edit-title = Tên đợt
pledges-opening-edit-period = Thời gian
pledges-opening-edit-groups = Nhóm nội dung
pledges-opening-edit-counts = Số nội dung
pledges-opening-edit-times = Mở, hạn
pledges-opening-edit-audience = Đối tượng
pledges-opening-edit-basis = Căn cứ
pledges-opening-edit-approval = Xác nhận
pledges-opening-edit-guidance = Hướng dẫn
pledges-opening-opened = Đã lập đợt <b>“{ $title }”</b>.
pledges-opening-opened-frozen = Danh sách chốt: <b>{ $people }</b> đồng chí, lúc { $moment }.
pledges-opening-opened-notice = Đợt mở ngay; thông báo gửi đến các đồng chí trong giờ làm việc.
pledges-opening-opened-later = Đợt mở lúc { $moment }. Trước lúc đó đảng viên chưa thấy đợt và Hệ thống chưa nhắn tin nào.
pledges-opening-edit-closes = Tự đóng
pledges-opening-edit-late = Nộp muộn
