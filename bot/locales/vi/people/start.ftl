# Lời chào, danh mục việc, hướng dẫn, ngôn ngữ.
command-menu = Danh mục việc
command-menu-about = Xem các việc đồng chí có thể làm
command-start = Bắt đầu
command-start-about = Mở Hệ thống, xem danh mục việc
command-trogiup = Hướng dẫn
command-trogiup-about = Cách dùng, ví dụ, nơi hỏi
command-ngonngu = Ngôn ngữ
command-ngonngu-about = Chọn tiếng Việt hoặc tiếng Anh
people-menu-greeting = Kính chào đồng chí <b>{ $name }</b> ({ $unit }).
people-menu-choose = Đồng chí chọn:

# $until: ngày. $count: số đợt. $kind: loại đợt.
people-menu-due =
    { $kind ->
        [study]
            { $count ->
                [1] Đồng chí còn 1 đợt học tập chưa hoàn thành, hạn { $until }.
               *[other] Đồng chí còn { $count } đợt học tập chưa hoàn thành, hạn gần nhất { $until }.
            }
       *[pledge]
            { $count ->
                [1] Đồng chí còn 1 đợt chưa đăng ký đủ, hạn { $until }.
               *[other] Đồng chí còn { $count } đợt chưa đăng ký đủ, hạn gần nhất { $until }.
            }
    }
people-menu-overdue =
    { $kind ->
        [study]
            { $count ->
                [1] Đồng chí còn 1 đợt học tập chưa hoàn thành, hạn { $until } đã qua. Đề nghị đồng chí học bù sớm.
               *[other] Đồng chí còn { $count } đợt học tập chưa hoàn thành, có đợt đã qua hạn { $until }. Đề nghị đồng chí học bù sớm.
            }
       *[pledge]
            { $late ->
                [1]
                    { $count ->
                        [1] Đồng chí còn 1 đợt chưa đăng ký đủ, hạn { $until } đã qua. Đề nghị đồng chí đăng ký sớm, được ghi là nộp muộn.
                       *[other] Đồng chí còn { $count } đợt chưa đăng ký đủ, có đợt đã qua hạn { $until }. Đề nghị đồng chí đăng ký sớm, được ghi là nộp muộn.
                    }
               *[0]
                    { $count ->
                        [1] Đồng chí còn 1 đợt chưa đăng ký đủ, hạn { $until } đã qua. Đề nghị đồng chí liên hệ bí thư chi bộ để được gia hạn.
                       *[other] Đồng chí còn { $count } đợt chưa đăng ký đủ, có đợt đã qua hạn { $until }. Đề nghị đồng chí liên hệ bí thư chi bộ để được gia hạn.
                    }
            }
    }
people-menu-returned =
    { $count ->
       *[other] Chi bộ đề nghị đồng chí bổ sung { $count } nội dung đã đăng ký.
    }
people-menu-stranger = Tài khoản này chưa được liên kết. Đồng chí chọn mục dưới đây để nhập mã do chi bộ cấp.
people-menu-link = Nhập mã liên kết
people-menu-no-consent = Để sử dụng Hệ thống, đề nghị đồng chí đọc và trả lời nội dung đồng ý xử lý dữ liệu.
people-menu-consent = Đọc nội dung đồng ý
people-help-banner = <b>Không gửi tài liệu, thông tin bí mật nhà nước, bí mật của Đảng qua kênh này.</b>
people-help-menu = Danh mục việc
people-help-pledge = Đăng ký ngay
people-help-what =
    <b>Hướng dẫn</b>
    Đây là hệ thống trả lời tự động của { $committee }, không phải người trả lời trực tiếp.
    Hệ thống giúp đồng chí đăng ký nêu gương, báo kết quả, học tập nghị quyết và xác nhận đã học; nhắc đồng chí trước khi đến hạn.
people-help-how =
    • Bấm nút, hoặc nhắn số thứ tự của lựa chọn, ví dụ: 2
    • Nhắn có dấu hay không dấu đều được, ví dụ: <code>dang ky</code>, <code>hoc tap</code>, <code>viec</code>
    • Nhắn <code>menu</code> để xem danh mục việc
    • Nhắn <code>huy</code> để dừng việc đang làm
    • Nhắn 0 để quay lại câu trước
    Đang viết dở mà dừng, Hệ thống giữ lại để đồng chí viết tiếp.
people-help-examples = Ví dụ nội dung đăng ký
people-help-examples-good =
    <b>Nội dung nên viết như sau:</b>
    • “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số trước ngày 31/3/2027. Minh chứng: danh sách có ký xác nhận.”
    • “Giải quyết trước hạn ít nhất 30% hồ sơ được phân công trong năm 2027, không để hồ sơ nào quá hạn do nguyên nhân chủ quan. Minh chứng: số liệu trên hệ thống một cửa ngày cuối mỗi quý.”
    • “Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày, được công nhận trước ngày 30/9/2027.”
people-help-examples-bad =
    <b>Chưa đủ cụ thể:</b>
    • “Luôn chấp hành tốt chủ trương của Đảng.”
    • “Phấn đấu hoàn thành tốt nhiệm vụ.”
    • “Tích cực học tập và làm theo Bác.”
people-help-examples-rule = Một nội dung tốt nêu rõ: một việc làm, một con số, một thời hạn, một minh chứng và người xác nhận.
people-language-question = Đồng chí chọn ngôn ngữ để Hệ thống trả lời:
people-language-vi = Tiếng Việt
people-language-en = English
people-language-kept-vi = Từ nay Hệ thống trả lời đồng chí bằng tiếng Việt.
people-language-kept-en = Từ nay Hệ thống trả lời đồng chí bằng tiếng Anh (English). Nhắn /ngonngu để đổi lại.
