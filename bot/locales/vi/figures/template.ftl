# Mẫu Word của báo cáo, do văn phòng gửi lên.
command-maubaocao = Mẫu báo cáo Word
command-maubaocao-about = Dùng mẫu Word riêng của Đảng ủy cho dự thảo báo cáo
figures-template-of-program = Dự thảo báo cáo đang theo mẫu có sẵn của Hệ thống.
figures-template-in-force = Dự thảo báo cáo đang theo mẫu “{ $name }”, dùng từ { $since }.
figures-template-before = Mẫu trước đó: “{ $name }”.
figures-template-ask =
    Để đổi mẫu: đồng chí tải mẫu đang dùng về, trình bày lại bằng Word, giữ nguyên các chỗ trống trong dấu {"{{ }}"} và {"{% %}"}, rồi gửi tệp .docx vào đây.
    Hệ thống kiểm tra và gửi bản xem trước; đồng chí xem rồi mới quyết định dùng.
figures-template-ask-again = Đồng chí gửi tệp .docx vào đây, hoặc chọn:
figures-template-present = Tải mẫu đang dùng
figures-template-places = Các chỗ trống
figures-template-former = Dùng lại mẫu trước
figures-template-program = Dùng mẫu Hệ thống
figures-template-take = Dùng mẫu này
figures-template-again = Mẫu báo cáo
figures-template-papers = Xuất báo cáo
figures-template-here = Mẫu đang dùng ở tệp gửi kèm.
figures-template-places-title = Các chỗ trống được dùng trong mẫu:
figures-template-place =
    { $name ->
        [cap_tren] • cap_tren: cấp ủy cấp trên
        [co_quan] • co_quan: cơ quan ban hành
        [so_hieu] • so_hieu: dòng số, ký hiệu
        [dia_danh_ngay] • dia_danh_ngay: địa danh, ngày tháng
        [trich_yeu] • trich_yeu: trích yếu
        [ky_bao_cao] • ky_bao_cao: kỳ báo cáo
        [mo_dau] • mo_dau: câu mở đầu
        [cac_dot] • cac_dot: các đợt, mỗi đợt có ten, noi_dung và bieu (ten, nguon, cot, dong, tong)
        [bieu_do] • bieu_do: các biểu đồ
        [ghi_sau] • ghi_sau: phần ghi nhận sau kỳ, không tính vào số liệu
        [tien_do] • tien_do: tiến độ từng đợt
        [don_doc] • don_doc: đơn vị cần đôn đốc
        [den_han] • den_han: việc đến hạn kỳ tới
        [noi_nhan] • noi_nhan: nơi nhận
        [thay_mat] • thay_mat: thẩm quyền ký (T/M …)
       *[chuc_vu] • chuc_vu: chức vụ người ký
    }
figures-template-wants-file = Ở bước này Hệ thống nhận tệp Word .docx. Đề nghị đồng chí gửi tệp, hoặc chọn một mục.
figures-template-checked = Đã kiểm tra mẫu “{ $name }”: dùng được.
figures-template-review =
    Bản xem trước ở tệp gửi kèm: dự thảo của tuần trước theo mẫu mới (để trống nếu tuần trước chưa có số liệu).
    Đồng chí xem, rồi chọn “Dùng mẫu này”, hoặc gửi tệp khác.
figures-template-listed = { $first }, { $second }
figures-template-missing = Mẫu không có: { $names }. Báo cáo theo mẫu này sẽ thiếu các phần đó.
figures-template-missing-one =
    { $name ->
        [cap_tren] cấp ủy cấp trên (cap_tren)
        [co_quan] cơ quan ban hành (co_quan)
        [so_hieu] số, ký hiệu (so_hieu)
        [dia_danh_ngay] địa danh, ngày tháng (dia_danh_ngay)
        [trich_yeu] trích yếu (trich_yeu)
        [ky_bao_cao] kỳ báo cáo (ky_bao_cao)
        [mo_dau] câu mở đầu (mo_dau)
        [cac_dot] số liệu các đợt (cac_dot)
        [bieu_do] biểu đồ (bieu_do)
        [ghi_sau] phần ghi nhận sau kỳ (ghi_sau)
        [tien_do] tiến độ (tien_do)
        [don_doc] đơn vị cần đôn đốc (don_doc)
        [den_han] việc đến hạn kỳ tới (den_han)
        [noi_nhan] nơi nhận (noi_nhan)
        [thay_mat] thẩm quyền ký (thay_mat)
       *[chuc_vu] chức vụ người ký (chuc_vu)
    }
figures-template-unknown = Mẫu có chỗ trống Hệ thống không biết: { $names }. Đề nghị đồng chí sửa lại rồi gửi; danh mục ở mục “Các chỗ trống”.
figures-template-unknown-one =
    “{ $name }”{ $has ->
        [0] {""}
       *[1] {" "}(có phải “{ $nearest }”?)
    }
figures-template-fault =
    { $fault ->
        [too-large] Tệp quá lớn hoặc điền quá lâu nên Hệ thống không nhận. Đề nghị đồng chí gửi mẫu gọn hơn.
        [locked] Tệp có mật khẩu nên Hệ thống không đọc được. Đề nghị đồng chí gỡ mật khẩu rồi gửi lại.
        [macros] Mẫu có chứa mã lệnh (macro) nên Hệ thống không nhận. Đề nghị đồng chí lưu lại thành tệp .docx thường rồi gửi lại.
        [outside] Mẫu có liên kết ra ngoài tệp (đường dẫn, ảnh liên kết, tệp nhúng) nên Hệ thống không nhận. Đề nghị đồng chí bỏ liên kết, dán ảnh trực tiếp rồi gửi lại.
        [commands] Mẫu có lệnh ngoài các chỗ trống được phép nên Hệ thống không nhận. Đề nghị đồng chí chỉ dùng các chỗ trống của mẫu Hệ thống.
        [broken-template] Các chỗ trống chưa khớp nhau (thiếu dấu đóng, hoặc lệnh lặp không có “endfor”){ $has ->
            [0] .
           *[1] {""}: “{ $place }”.
        } Đề nghị đồng chí sửa lại rồi gửi.
        [strict] Tệp lưu ở dạng “Strict Open XML”. Đề nghị đồng chí chọn “Lưu thành” loại .docx thường rồi gửi lại.
        [empty] Tệp không có chỗ trống nào để điền. Đề nghị đồng chí tải mẫu đang dùng về và sửa trên đó.
        [unfetched] Hệ thống chưa tải được tệp. Đề nghị đồng chí gửi lại sau ít phút.
        [unreadable] Tệp bị hỏng hoặc không đúng định dạng nên Hệ thống không đọc được. Đề nghị đồng chí lưu lại rồi gửi lại.
       *[wrong-kind] Ở bước này Hệ thống nhận tệp Word .docx. Đề nghị đồng chí gửi lại.
    }
figures-template-not-yours = Mẫu báo cáo do văn phòng của Đảng ủy quyết định. Khi cần đổi mẫu, đề nghị đồng chí liên hệ văn phòng.
figures-template-gone = Mẫu này không còn. Đề nghị đồng chí gửi lại tệp.
figures-template-taken = Mọi dự thảo báo cáo từ nay theo mẫu này; đồng chí đổi lại được bất cứ lúc nào.
