# Câu của báo cáo về đợt đăng ký.
pledges-draft-results = Kết quả thực hiện: chi bộ đã xác nhận { $met } nội dung đạt, { $unmet } nội dung chưa đạt; đảng viên tự báo hoàn thành { $reported } nội dung (kể cả nội dung chi bộ đã xác nhận), trong đó { $evidenced } nội dung có minh chứng
pledges-draft-confirmed = Nội dung đăng ký đã được chi bộ xác nhận: { $share } đảng viên; chờ xác nhận: { $waiting }
pledges-draft-registered = Đảng viên đã đăng ký: { $share }
pledges-draft-left = Chờ bổ sung: { $returned } đảng viên; chưa đăng ký: { $missing } đảng viên
