# Xem xét những gì đang chờ: lời dùng chung cho mọi loại.
review-option = { $label }
review-item-gone = { $number }. (đã được xử lý hoặc thay đổi)
review-left = Đồng chí { $name } đã chuyển đi hoặc không còn trong danh sách, nên việc này không còn chờ quyết định.
review-remark-long = Ý kiến dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn.
review-line-twice = Số { $numbers } được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng.
review-line-outside = Danh sách không có số { $numbers }, chỉ có từ 1 đến { $count }. Đề nghị đồng chí nhắn lại cả dòng.
# $command: chữ mở danh sách chờ.
review-line-elsewhere = Đề nghị đồng chí chọn một mục dưới đây, hoặc nhắn số thứ tự của mục. Mẫu một dòng cho nhiều số dùng ở danh sách chờ: nhắn <code>{ $command }</code>.
review-plan = Hệ thống sẽ thực hiện như sau:
review-plan-yes = Thực hiện
review-plan-again = Dòng quyết định
# $what: bao nhiêu việc gì; $names: những tên đầu, $rest: còn bao nhiêu đồng chí nữa.
review-task = { $what }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}và { $rest } đồng chí khác
    }.
review-task-all = Xác nhận cả { $count }
review-plan-all = Đồng chí xác nhận tất cả những mục dưới đây?
