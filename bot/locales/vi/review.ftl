# Xem xét những gì đang chờ: lời dùng chung cho mọi loại.
review-option = { $label }
review-item-gone = { $number }. (đã được xử lý hoặc thay đổi)
review-remark-long = Ý kiến dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn.
review-line-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng.
review-line-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
review-plan = Hệ thống sẽ thực hiện như sau:
review-plan-yes = Thực hiện
review-plan-again = Nhắn lại dòng khác
