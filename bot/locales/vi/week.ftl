# Tuần: hỏi nhận xét chiều thứ Sáu, kết quả sáng thứ Hai, lệnh /baocao.
command-baocao = Nhận xét tuần
command-baocao-about = Gửi một câu nhận xét về tuần của đơn vị, trước 20:00 Chủ nhật

week-name = Tuần { $number } ({ $first }–{ $last })
week-result = <b>{ $unit }</b>, { $week }: { $result }
week-results = { $first } { $second }
week-pledge = Đăng ký nêu gương <b>{ $share }</b>.
week-pledge-change = Đăng ký nêu gương <b>{ $share }</b>, { $change }.
week-study = Học tập nghị quyết <b>{ $share }</b>.
week-study-change = Học tập nghị quyết <b>{ $share }</b>, { $change }.
week-all-same = Kết quả bằng tuần trước.
week-up = tăng { $count } so với tuần trước
week-down = giảm { $count } so với tuần trước
week-same = bằng tuần trước
week-all-well = { $result } Không có việc cần đồng chí xử lý.

week-question = Đề nghị đồng chí gửi một câu nhận xét về tuần này của đơn vị. Hệ thống nhận đến { $until }.
week-door-remark = Gửi nhận xét tuần

week-acts = Việc cần đồng chí xử lý:
week-act = • { $name } – { $needs }
week-needs = { $first }; { $second }
week-need-decision = chờ đồng chí xác nhận
week-need-reading = chờ đồng chí đọc bài thu hoạch
week-need-reach = chưa nhận được tin của Hệ thống
week-owes-pledge = chưa đăng ký
week-owes-more-pledges = chưa đăng ký đủ
week-owes-study = chưa học
week-owes-study-said = chưa học, đã báo lý do
week-owes-reflection = chưa nộp bài thu hoạch
week-owes-in = { $what } ({ $round })
week-more-acts = … và { $count } đồng chí khác, mời đồng chí xem danh sách đơn vị.
week-behind = Đơn vị trực thuộc cần đôn đốc:
week-unit-up = { $share }, tăng { $count }
week-unit-down = { $share }, giảm { $count }
week-own-people = { $unit } (đảng viên trực thuộc)
week-due = Đến hạn trong tuần này:
week-due-round = • { $title }: { $deadline }
week-due-pledges = • { $count } nội dung đã đăng ký đến ngày hoàn thành
week-door-decide = Xác nhận: { $name }
week-door-read = Đọc bài: { $name }
week-door-remind = Nhắc: { $title }
week-door-code = Cấp mã: { $name }
week-door-unit = Xem danh sách đơn vị

week-remarks = Nhận xét tuần: { $received }/{ $units } đơn vị đã gửi
week-worst = Đơn vị cần đôn đốc, tỷ lệ thấp xếp trước:
week-none-behind = Tất cả các đơn vị đã hoàn thành.
week-remark = “{ $text }”
week-door-summary = Xem số liệu hiện tại
week-door-export = Xuất tệp Excel

remark-pick-unit = { $week }: đồng chí gửi nhận xét cho đơn vị nào?
remark-unit = { $unit }
remark-title = <b>{ $unit }</b>, { $week }
remark-ask =
    Đề nghị đồng chí nhắn một câu nhận xét về tuần này: việc làm tốt, khó khăn, kiến nghị.
    Ví dụ: “Đa số đồng chí đăng ký sớm; còn 2 đồng chí đi công tác, sẽ hoàn thành trước thứ Tư.”
remark-ask-again = Đồng chí nhắn câu mới để thay câu trên, hoặc nhắn 0 để giữ nguyên.
remark-written = Nhận xét đã gửi: “{ $text }”
remark-too-long = Nhận xét dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
remark-closed = Hệ thống không nhận nhận xét cho { $week }. Mỗi tuần nhận đến 20:00 Chủ nhật; tuần mới bắt đầu từ thứ Hai.
remark-kept = Hệ thống đã ghi nhận nhận xét của { $unit }, { $week }. Đồng chí có thể sửa đến { $until }. Trân trọng cảm ơn đồng chí.
remark-door-change = Sửa nhận xét
remark-door-unit = Xem danh sách đơn vị
