# Phiếu kết quả thực hiện cam kết, nêu gương của năm (Word): /ketquanam.
command-ketquanam = Phiếu kết quả năm
command-ketquanam-about = Nhận phiếu kết quả thực hiện nội dung đã đăng ký trong năm (Word)
pledges-year-button = Phiếu kết quả năm
pledges-year-button-cell = Phiếu cả chi bộ
pledges-year-whose = Phiếu năm có cho nội dung của đồng chí và của chi bộ mà đồng chí phụ trách. Đồng chí chọn:
pledges-year-caption =
    { $whole ->
        [0] Phiếu kết quả thực hiện cam kết, nêu gương năm { $year } của đồng chí, gồm các nội dung hoàn thành trong năm.
       *[1] Phiếu kết quả thực hiện cam kết, nêu gương năm { $year } của từng đồng chí trong đơn vị. Tệp có họ tên; đề nghị đồng chí không chuyển tiếp ra ngoài phạm vi công tác.
    }
pledges-year-title = KẾT QUẢ THỰC HIỆN CAM KẾT, NÊU GƯƠNG NĂM { $year }
pledges-year-person = Họ và tên: { $name }. Nơi sinh hoạt: { $unit }. Mã đảng viên: { $code }.
pledges-year-summary = Số nội dung phải hoàn thành trong năm: { $count }; chi bộ xác nhận kết quả đạt: { $met }, chưa đạt: { $unmet }; chưa có xác nhận kết quả: { $rest }.
pledges-year-pledge = { $deed } ({ $round }, số { $receipt })
pledges-year-day = { $day }
pledges-year-report =
    { $noted ->
        [0] { $progress }
       *[1] { $progress }: { $note }
    }
pledges-year-result =
    { $state ->
        [confirmed] Đạt
       *[not-met] Chưa đạt
    }{ $noted ->
        [0] {""}
       *[1] {""}: { $remark }
    }
pledges-year-no-result =
    { $approved ->
        [0] Nội dung chưa được xác nhận
       *[1] Chưa xác nhận kết quả
    }
pledges-year-col-number = TT
pledges-year-col-pledge = Nội dung đăng ký
pledges-year-col-until = Thời hạn
pledges-year-col-report = Kết quả (tự báo)
pledges-year-col-result = Chi bộ xác nhận
pledges-year-none = Không có nội dung nào phải hoàn thành trong năm.
pledges-year-signed-cell = T/M CHI BỘ
pledges-year-signed-person = NGƯỜI BÁO CÁO
