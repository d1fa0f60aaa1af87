# Góp ý cho nội dung đăng ký: mỗi lần một gợi ý, không chặn.

coach-too-short =
    Nội dung còn ngắn. Đề nghị đồng chí ghi rõ việc làm, con số, thời hạn và minh chứng.
    Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số trước ngày 31/3/2027. Minh chứng: danh sách có ký xác nhận.”
coach-too-long =
    Nội dung khá dài. Đồng chí có thể rút gọn còn một việc làm, một con số, một thời hạn, một minh chứng.
    Ví dụ: “Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày, được công nhận trước ngày 30/9/2027.”
coach-no-number =
    Nội dung chưa có con số để đối chiếu khi báo cáo kết quả.
    Ví dụ: “Giải quyết trước hạn ít nhất 30% hồ sơ được phân công, không để hồ sơ nào quá hạn do nguyên nhân chủ quan.”
coach-no-date =
    Nội dung chưa có thời hạn hoàn thành.
    Ví dụ: “Có 01 sáng kiến được hội đồng sáng kiến cơ quan công nhận trước ngày 30/9/2027.”
coach-no-evidence =
    Nội dung chưa nêu minh chứng hoặc người xác nhận.
    Ví dụ: “… Minh chứng: số liệu trên hệ thống một cửa ngày cuối mỗi quý.”
coach-slogan-only =
    Nội dung còn chung. Đề nghị đồng chí nêu một việc làm cụ thể của mình, kèm con số và thời hạn.
    Ví dụ: “Giảm ít nhất 50% lượng giấy in của bản thân so với năm 2026 theo số liệu máy in phòng, báo cáo chi bộ ngày 05 tháng đầu mỗi quý.”
coach-alike =
    Nội dung gần giống với một nội dung khác của đơn vị trong đợt này. Đồng chí có thể nêu rõ hơn việc làm gắn với vị trí công tác của mình.
    Ví dụ: “Chủ trì 01 chuyên đề sinh hoạt chi bộ quý II/2027, liên hệ ít nhất 03 việc cụ thể của phòng.”
coach-sensitive =
    Nội dung có thể liên quan đến công tác kiểm tra, kỷ luật, nhân sự hoặc dữ liệu của người khác. Đề nghị đồng chí chỉ ghi việc làm của bản thân, không ghi vụ việc, tên hay số giấy tờ, số điện thoại của ai.
    Ví dụ: “100% văn bản được giao trình đúng hạn; báo cáo kết quả tại sinh hoạt chi bộ tháng 6 và tháng 12/2027.”

coach-secret-mark =
    Nội dung có từ chỉ mức độ mật (“{ $mark }”) nên Hệ thống không tiếp nhận và không lưu.
    Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, và viết lại nội dung bằng lời khác.
