# Dự thảo báo cáo tuần, tháng, quý (Word) theo thể thức văn bản của Đảng.
figures-draft-number =
    { $level ->
        [cell] Số        -BC/CB
       *[body] Số        -BC/ĐU
    }
figures-draft-place =
    { $month ->
        [1] ………, ngày      tháng 01 năm { $year }
        [2] ………, ngày      tháng 02 năm { $year }
       *[other] ………, ngày      tháng { $month } năm { $year }
    }
figures-draft-about =
    { $kind ->
        [pledge] kết quả đăng ký, thực hiện nêu gương
        [study] kết quả học tập, quán triệt nghị quyết
       *[both] kết quả đăng ký, thực hiện nêu gương và học tập nghị quyết
    }
figures-draft-week = Tuần { $number }, từ { $first } đến { $last }
figures-draft-month = Tháng { $number }/{ $year }, từ { $first } đến { $last }
figures-draft-quarter =
    Quý { $number ->
        [1] I
        [2] II
        [3] III
       *[4] IV
    }/{ $year }, từ { $first } đến { $last }
figures-draft-opening =
    { $has ->
        [0] { $unit } báo cáo kết quả như sau
       *[1] Thực hiện { $basis }, { $unit } báo cáo kết quả như sau
    } { $over ->
        [0] (số liệu lúc { $moment }; các đợt không cộng với nhau):
       *[1] (số liệu đến hết ngày { $day }, là ngày cuối kỳ; các đợt không cộng với nhau):
    }
figures-draft-round =
    { $kind ->
        [study] Đợt học tập: { $title } (hạn { $deadline })
       *[pledge] Đợt đăng ký: { $title } (hạn { $deadline })
    }
figures-draft-from = { $line } (Biểu { $table }).
figures-draft-change =
    So với { $kind ->
        [week] tuần trước
        [month] đầu tháng
       *[quarter] đầu quý
    }: { $way ->
        [same] không thay đổi
        [up] tăng { $count } đồng chí
       *[down] giảm { $count } đồng chí
    }
figures-draft-table = Biểu { $table }. { $title }
figures-draft-source =
    Nguồn: danh sách chốt của đợt và kết quả ghi nhận trên Hệ thống; tên từng đồng chí ở tệp Excel, trang { $kind ->
        [study] “Học tập – cá nhân”
       *[pledge] “Theo đảng viên”
    }, các cột của đợt “{ $round }”.
figures-draft-row = TT
figures-draft-total = Tổng cộng
figures-draft-pace =
    { $round }: đã qua { $expected } số ngày, kết quả { $share }; { $keeping ->
        [ahead] kịp tiến độ.
        [near] chậm hơn tiến độ dưới 10 điểm phần trăm.
        [over] đã hết hạn, chưa hoàn thành.
       *[behind] chậm so với tiến độ.
    }
figures-draft-unit = { $unit } { $share }
figures-draft-behind =
    { $round }: { $units }{ $more ->
        [0] .
       *[other] {""} và { $more } đơn vị khác.
    }
figures-draft-none-behind = Không có đơn vị chậm từ 10 điểm phần trăm trở lên so với tiến độ.
figures-draft-due = { $round }: hạn { $deadline }, còn { $count } đồng chí chưa hoàn thành.
figures-draft-none-due = Không có đợt nào đến hạn mà còn người chưa hoàn thành.
figures-draft-receivers =
    { $level ->
        [cell] - Đảng ủy cấp trên trực tiếp (để báo cáo);
            - Chi ủy, đảng viên chi bộ;
            - Lưu Chi bộ.
       *[body] - Cấp ủy cấp trên trực tiếp (để báo cáo);
            - Các đồng chí trong Ban Thường vụ;
            - Các chi bộ, đảng bộ trực thuộc;
            - Lưu Văn phòng Đảng ủy.
    }
figures-draft-on-behalf =
    { $level ->
        [cell] T/M CHI BỘ
       *[body] T/M BAN THƯỜNG VỤ
    }
figures-draft-signer = BÍ THƯ
figures-draft-nothing = Chưa có số liệu của kỳ này để lập báo cáo. Số liệu tuần được chốt vào cuối Chủ nhật.

# Phần cố định của mẫu.
figures-draft-first = (Dự thảo lần 1)
figures-draft-title = BÁO CÁO
figures-draft-to = Nơi nhận:
figures-draft-part-results = I- KẾT QUẢ
figures-draft-part-pace = II- TIẾN ĐỘ VÀ ĐƠN VỊ CẦN ĐÔN ĐỐC
figures-draft-part-rounds = 1. Tiến độ
figures-draft-part-behind = 2. Đơn vị có tỷ lệ thấp so với tiến độ
figures-draft-part-due = III- VIỆC ĐẾN HẠN KỲ TỚI
figures-draft-part-proposals = IV- KIẾN NGHỊ, ĐỀ XUẤT
figures-papers-not-made = Hệ thống chưa tạo được một tệp gửi kèm. Đề nghị đồng chí lấy lại ở mục “Xuất tệp Excel” sau ít phút.
