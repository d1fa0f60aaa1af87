# Đi vắng đến ngày…: bí thư ghi cho đảng viên chi bộ mình, hai bên đều kết thúc sớm được.
command-divang = Đi vắng đến ngày…
command-divang-about = Ghi đảng viên đi vắng đến một ngày; Hệ thống tạm không nhắc
command-trolai = Đã trở lại
command-trolai-about = Kết thúc thời gian đi vắng, Hệ thống nhắc việc trở lại

absences-none = Hiện không ghi nhận thời gian đi vắng nào.
absences-not-yours = Không ghi được thời gian đi vắng: chỉ ghi cho đảng viên khác thuộc diện đăng ký, học tập trong phạm vi phụ trách. Bản thân bận, đề nghị đồng chí dùng mục “Báo bận, xin gia hạn”.
absences-ask-who = Đồng chí nào đi vắng? Đề nghị nhắn họ tên hoặc mã đảng viên.
absences-now = Đang ghi: đi vắng, trở lại { $until } ({ $reason }).
absences-ask-until = Đồng chí <b>{ $name }</b> đi vắng, ngày nào trở lại? Đồng chí chọn, hoặc nhắn ngày.
absences-day-out-of-range = Đề nghị chọn một ngày từ ngày mai đến { $latest }.
absences-ask-reason = Lý do đi vắng? Đồng chí chọn hoặc nhắn lý do; đảng viên và cấp ủy đọc được lý do này.
absences-review = <b>Đi vắng:</b> { $name } ({ $unit })
absences-review-until = Trở lại: { $until } (từ ngày này Hệ thống nhắc việc)
absences-review-reason = Lý do: { $reason }
absences-review-told = Thời hạn các đợt không thay đổi. Hệ thống báo cho đồng chí ấy biết ai đã ghi và cách đổi lại.
absences-confirm = Ghi đi vắng
absences-edit-until = Ngày trở lại
absences-edit-reason = Lý do
absences-noted = Đã ghi đồng chí { $name } đi vắng, trở lại { $until }. Từ ngày đó Hệ thống mới nhắc lại đồng chí ấy.
absences-told = Hệ thống đã báo cho đồng chí ấy.
absences-untold = Đồng chí ấy chưa nhận được tin của Hệ thống, nên đề nghị đồng chí báo trực tiếp.
absences-ended = Đã kết thúc thời gian đi vắng của đồng chí { $name }. Hệ thống nhắc việc trở lại.
absences-back = Đã ghi nhận đồng chí trở lại. Hệ thống nhắc việc như trước.
absences-card = Đi vắng, trở lại { $until }: { $reason } (do đồng chí { $name } ghi)
absences-button-away = Đi vắng đến ngày…
absences-button-change = Sửa ngày đi vắng
absences-button-is-back = Đã trở lại
absences-button-back = Tôi đã trở lại
absences-button-tasks = Việc của tôi

# ---------------------------------------------------------------- tin báo
absences-notice = Đồng chí { $by } đã ghi đồng chí đi vắng, trở lại <b>{ $until }</b> ({ $reason }). Từ ngày đó Hệ thống mới nhắc việc lại; thời hạn các đợt không thay đổi.
absences-notice-change = Nếu không đúng hoặc đồng chí về sớm, đề nghị chọn “Tôi đã trở lại”; cần đổi ngày thì báo đồng chí đã ghi.
absences-notice-ended = Đồng chí { $by } đã kết thúc thời gian đi vắng của đồng chí. Hệ thống nhắc việc trở lại.
absences-notice-back = Đồng chí { $name } đã báo trở lại. Hệ thống nhắc việc đồng chí ấy như trước.
