# Gửi quá nhanh: tin vượt mức không được tiếp nhận, mỗi phút báo nhiều nhất một lần.
receiving-too-fast =
    Tin đến nhanh quá mức nên Hệ thống <b>chưa nhận</b> tin vừa rồi. Tin nào không được trả lời là chưa được nhận.
    Đề nghị đồng chí chờ một phút rồi gửi lại; việc đang làm dở vẫn được giữ nguyên.
