# Liên kết tài khoản bằng mã một lần; nội dung đồng ý xử lý dữ liệu.
command-lienket = Nhập mã liên kết
command-lienket-about = Liên kết tài khoản này bằng mã do chi bộ cấp
people-link-committee = { $name }
people-link-committee-unknown = Đảng ủy
people-link-channel =
    { $channel ->
        [telegram] Telegram
        [zalo] Zalo
       *[other] ứng dụng nhắn tin này
    }
people-link-contact = Cần hỗ trợ, đồng chí liên hệ: { $contact }.
people-link-contact-unknown = Cần hỗ trợ, đồng chí liên hệ bí thư chi bộ hoặc văn phòng đảng ủy.
people-link-automatic = Kính chào đồng chí. Đây là hệ thống trả lời tự động của { $committee }, không phải người trả lời trực tiếp.
people-link-question =
    Để bắt đầu, đề nghị đồng chí nhắn <b>mã 8 số</b> do chi bộ cấp, ví dụ: <code>4829 1375</code>
    Chưa có mã, đồng chí hỏi bí thư chi bộ của mình.
people-link-not-a-code = Hệ thống chưa đọc được mã. Mã gồm đúng 8 chữ số.
people-link-wrong-code = Mã này không dùng được. Đề nghị đồng chí xem lại từng số rồi nhắn lại, hoặc xin bí thư chi bộ một mã mới.

# $until: thời điểm. $count: số lần.
people-link-wait =
    Tài khoản này đã nhắn { $count } mã không dùng được nên cần chờ đến <b>{ $until }</b>.
    Trong lúc chờ, đồng chí có thể xin bí thư chi bộ một mã mới; sau thời điểm trên, nhắn mã vào đây.
people-link-code-gone = Mã vừa rồi không còn dùng được. Đề nghị đồng chí xin bí thư chi bộ một mã mới rồi nhắn vào đây.
people-link-again = Nhập mã
people-link-menu = Danh mục việc
people-link-other = Tài khoản này đang gắn với đồng chí <b>{ $name }</b> ({ $unit }).
people-link-other-new = Mã vừa nhận được cấp cho đồng chí <b>{ $name }</b> ({ $unit }).
people-link-other-question = Nếu chuyển, tài khoản này không còn nhận tin của đồng chí đang gắn. Đồng chí có chuyển không?
people-link-move = Chuyển
people-link-already = Tài khoản này đang gắn với đồng chí <b>{ $name }</b> ({ $unit }). Đồng chí chọn mục dưới đây để tiếp tục.
people-link-for =
    Mã này được cấp cho đồng chí <b>{ $name }</b> ({ $unit }).
    Nếu không phải đồng chí, đề nghị không đồng ý và báo lại chi bộ.

# Phiên bản: domain/policy.py. $contact: câu nêu nơi liên hệ.
people-consent-text =
    Kính gửi đồng chí, đây là hệ thống tự động của { $committee } (không phải người trả lời trực tiếp).

    Để phục vụ đăng ký nêu gương, xác nhận học tập nghị quyết và nhắc hạn, Hệ thống xử lý: họ tên, chi bộ, chức vụ Đảng, mã tài khoản { $channel }, nội dung đăng ký, minh chứng, trạng thái học tập, thời điểm thao tác. Đây có thể là dữ liệu cá nhân nhạy cảm theo Luật Bảo vệ dữ liệu cá nhân.

    Bên kiểm soát: { $committee }. { $contact }
    Người xem được: đồng chí; bí thư chi bộ của đồng chí; cán bộ được phân công của đảng ủy.
    Nơi lưu: máy chủ tại Việt Nam. Thời hạn lưu: đến khi xong xếp loại của năm và thêm 12 tháng. Tin nhắn đi qua hạ tầng của { $channel }.

    Đồng chí có quyền xem, sửa, yêu cầu xóa, hạn chế, rút lại đồng ý bất cứ lúc nào bằng cách báo bí thư chi bộ hoặc văn phòng đảng ủy; không đồng ý thì đăng ký bằng văn bản tại chi bộ, không ảnh hưởng quyền lợi.

    <b>Đề nghị KHÔNG gửi thông tin, tài liệu bí mật qua kênh này.</b>

    Đồng chí trả lời <b>1 – ĐỒNG Ý</b> hoặc <b>2 – KHÔNG ĐỒNG Ý</b>.
people-consent-yes = Đồng ý
people-consent-no = Không đồng ý
people-consent-done = Hệ thống đã ghi nhận sự đồng ý của đồng chí. Trân trọng cảm ơn đồng chí.
people-consent-refused = Hệ thống đã ghi nhận đồng chí không đồng ý và dừng tại đây. Đồng chí vẫn đăng ký bằng văn bản tại chi bộ, quyền lợi không bị ảnh hưởng.
people-consent-refused-back = Khi đổi ý, đồng chí chọn mục dưới đây hoặc nhắn lại một tin bất kỳ.
people-consent-again = Xem lại nội dung đồng ý
people-link-done = ✅ Đã liên kết tài khoản này với đồng chí <b>{ $name }</b> ({ $unit }).
people-link-detached = Tài khoản { $channel } này đã được tách khỏi Hệ thống vì đồng chí vừa liên kết một tài khoản khác. Từ nay Hệ thống không gửi tin đến đây nữa.
people-link-detached-not-me = Nếu không phải đồng chí thực hiện, đề nghị báo ngay bí thư chi bộ để được cấp mã mới.
