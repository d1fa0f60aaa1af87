# Lời chào, trang chính, hướng dẫn, ngôn ngữ.
command-menu = Trang chính
command-menu-about = Việc đang chờ và các mục đồng chí dùng được
command-menu-said = chào | chào bạn | xin chào | chào buổi sáng | alo | a lô | hello | hi | bắt đầu | trang chính | menu | có ai không
command-start = Bắt đầu
command-start-about = Mở Hệ thống, xem trang chính
command-trogiup = Hướng dẫn
command-trogiup-about = Cách dùng, ví dụ, người liên hệ
command-trogiup-said = giúp | giúp em | giúp đỡ | giúp tôi | giúp tôi với | trợ giúp | cần giúp | hướng dẫn | cách dùng | cách làm | dùng thế nào | dùng như thế nào | dùng sao | sử dụng thế nào | không biết làm | không biết dùng | không biết dùng thế nào | không biết sử dụng | làm thế nào | làm như thế nào | làm sao | bắt đầu từ đâu
command-ngonngu = Ngôn ngữ
command-ngonngu-about = Chọn tiếng Việt hoặc tiếng Anh
command-ngonngu-said = tiếng anh | tiếng việt | đổi ngôn ngữ | đổi sang tiếng anh
people-menu-greeting = Kính chào đồng chí <b>{ $name }</b> ({ $unit }).
# Trang chính: sáu mục cố định, theo vai trò.
people-menu-entry-registering = Đăng ký nêu gương
people-menu-entry-studying = Học tập nghị quyết
people-menu-entry-own = Việc của tôi
people-menu-entry-busy = Báo bận, xin gia hạn
people-menu-entry-help = Hỏi, trợ giúp
people-menu-entry-settings = Cài đặt
people-menu-entry-tasks = Việc chờ
people-menu-entry-cell = Chi bộ
people-menu-entry-cell-seldom = Kết nối, gương, khác
people-menu-entry-people-seldom = Kết nối, gương
people-menu-entry-on-behalf = Nhập thay
people-menu-entry-codes = Phiếu, mã liên kết
people-menu-entry-mine = Phần của tôi
people-menu-entry-settings-help = Cài đặt, trợ giúp
people-menu-entry-figures = Số liệu
people-menu-entry-pledge-rounds = Đợt đăng ký
people-menu-entry-study-rounds = Đợt học tập
people-menu-entry-people = Đảng viên
people-menu-entry-notices = Thông báo, lịch
people-menu-entry-mine-settings = Của tôi, cài đặt
people-menu-behind = <b>{ $entry }</b>
people-menu-back = Trang chính

# Đầu trang chính: việc đang chờ. $what: các phần, nối bằng people-menu-and.
people-menu-waits = Chờ đồng chí: { $what }.
people-menu-and = { $first } · { $second }
people-menu-own-too = { $count } việc riêng
people-menu-further = Việc khác: { $count }
# $kind: loại đợt; $name: tên gọn của đợt, $title: tên đầy đủ; $done trên $owed đã xong; $until: ngày; $days: còn mấy ngày.
people-menu-due =
    { $kind ->
        [study] Học tập { $name }: chưa hoàn thành
       *[pledge]
            { $title }: { $done ->
                [0] chưa đăng ký
               *[other] đã đăng ký { $done }/{ $owed } nội dung
            }
    }, hạn { $until } ({ $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }).
# $doable: 1 còn làm được sau thời hạn.
people-menu-overdue =
    { $kind ->
        [study] Học tập { $name }: chưa hoàn thành
       *[pledge]
            { $title }: { $done ->
                [0] chưa đăng ký
               *[other] đã đăng ký { $done }/{ $owed } nội dung
            }
    }, hạn { $until } đã qua{ $doable ->
        [1] ; vẫn hoàn thành được, ghi “nộp muộn”.
       *[other] . Đề nghị đồng chí xin gia hạn.
    }
people-menu-returned = Nội dung { $receipt } cần sửa: { $remark }
people-menu-revise = Sửa ngay
people-menu-stranger = Tài khoản này chưa được liên kết. Đồng chí chọn mục dưới đây để nhập mã do chi bộ cấp.
people-menu-link = Nhập mã liên kết
people-menu-no-consent = Để sử dụng Hệ thống, đề nghị đồng chí đọc và trả lời nội dung đồng ý xử lý dữ liệu.
people-menu-consent = Đọc nội dung đồng ý
people-help-banner = <b>Không gửi tài liệu, thông tin bí mật nhà nước, bí mật của Đảng qua kênh này.</b>
people-help-menu = Trang chính
people-help-pledge = Đăng ký ngay
people-help-what =
    <b>Hướng dẫn</b>
    Đây là hệ thống trả lời tự động của { $committee }, không phải người trả lời trực tiếp.
    Hệ thống giúp đồng chí đăng ký nêu gương, báo kết quả, học tập nghị quyết và xác nhận đã học; nhắc đồng chí trước khi đến hạn.
people-help-how =
    • Chọn mục cần làm, hoặc nhắn số thứ tự của mục, ví dụ: 2
    • Nhắn có dấu hay không dấu đều được, ví dụ: <code>dang ky</code>, <code>hoc tap</code>, <code>viec</code>
    • Nhắn <code>menu</code> để xem trang chính
    • Nhắn <code>huy</code> để dừng việc đang làm
    • Nhắn 0 để quay lại hoặc thoát
    Nội dung đang viết dở được lưu lại để đồng chí viết tiếp.
people-help-examples = Ví dụ nội dung
people-help-examples-good =
    <b>Nội dung nên viết như sau:</b>
    • “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, chậm nhất ngày { $last }. Minh chứng: danh sách có ký xác nhận.”
    • “Giải quyết trước hạn ít nhất 30% hồ sơ được phân công, không để hồ sơ nào quá hạn do nguyên nhân chủ quan. Minh chứng: số liệu trên hệ thống một cửa ngày cuối mỗi quý.”
    • “Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày, được công nhận chậm nhất ngày { $last }.”
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
people-language-kept-en = Từ nay Hệ thống trả lời đồng chí bằng tiếng Anh (English). Đổi lại ở mục “Ngôn ngữ”.
people-leaders-title = <b>{ $unit }</b>
people-leaders-line =
    • { $role ->
        [secretary] Bí thư
       *[deputy] Phó Bí thư
    }: đồng chí { $name }
people-leaders-none = Hệ thống chưa có tên bí thư của { $unit }.
