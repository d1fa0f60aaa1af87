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
people-link-paused = Đang có nhiều mã sai được gửi đến Hệ thống nên mã nhắn tay tạm dừng nhận đến <b>{ $until }</b>. Đồng chí mở liên kết hoặc quét mã QR trên thẻ, hoặc nhắn lại mã sau thời điểm trên.
people-link-guessing = Cảnh báo: đã có từ { $hour } mã liên kết sai được nhắn từ nhiều tài khoản, có thể có người dò mã. Hệ thống tạm dừng nhận mã nhắn tay đến { $until }; liên kết và mã QR vẫn dùng được.
people-link-fact =
    { $fact ->
        [admitted] Mã này cần thêm một thông tin. Đồng chí nhắn <b>ngày vào Đảng</b> của mình, ví dụ: 03/02/1998
       *[code] Mã này cần thêm một thông tin. Đồng chí nhắn <b>mã đảng viên</b> của mình.
    }
people-link-wrong-fact = Thông tin chưa khớp với danh sách đảng viên. Đề nghị đồng chí xem lại rồi nhắn lại.
people-link-doubted = Cảnh báo: có người nhập đúng mã liên kết của đồng chí { $name } nhưng sai thông tin xác nhận { $count } lần. Mã đã bị hủy.
people-link-waits = Đã ghi nhận. Đồng chí đang có tài khoản khác liên kết với Hệ thống: đề nghị mở tài khoản đó và bấm <b>Đồng ý liên kết</b>. Xong, Hệ thống nhắn vào đây.
people-link-waits-lost = Nếu không còn dùng được tài khoản cũ, đồng chí xin mã của văn phòng đảng ủy.
people-link-asked = Có tài khoản { $channel } muốn liên kết với đồng chí lúc { $at } (mã do { $by } cấp). Đây có phải là đồng chí không?
people-link-asked-how = Đúng: bấm <b>Đồng ý liên kết</b>. Không đúng: bấm <b>Không phải tôi</b>, tài khoản kia không vào được và văn phòng được báo.
people-link-allow = Đồng ý liên kết
people-link-role-since = Đồng chí đã được giao vai trò, nên tài khoản mới chỉ liên kết được bằng mã của văn phòng đảng ủy.
people-link-allowed = ✅ Đã liên kết thêm tài khoản { $channel }.
people-link-not-me = Không phải tôi
people-link-told = Tài khoản { $channel } vừa được liên kết với đồng chí lúc { $at } (mã do { $by } cấp).
people-link-told-not-me = Nếu không phải đồng chí, bấm <b>Không phải tôi</b>: tài khoản kia bị đóng ngay và văn phòng được báo.
people-link-told-not-me-office = Nếu không phải đồng chí, chọn <b>Không phải tôi</b>: văn phòng được báo ngay và kiểm tra.
people-link-missed = Trong lúc tài khoản này chưa nhận tin, tài khoản { $channel } đã được liên kết với đồng chí lúc { $at } (mã do { $by } cấp).
people-link-missed-late = Nếu không phải đồng chí, đề nghị gỡ tài khoản đó ở mục “Kênh nhận tin” hoặc liên hệ ngay văn phòng đảng ủy.
people-link-which = Có { $count } tài khoản mới. Đồng chí chọn đúng tài khoản:
people-link-which-one = { $letter }. { $channel }, lúc { $at } (mã do { $by } cấp)
people-link-which-allow = Đồng ý liên kết: { $letter }
people-link-which-not-me = Không phải tôi: { $letter }
people-link-nothing-asked = Không có liên kết mới nào chờ đồng chí trả lời. Muốn gỡ một tài khoản, đồng chí nhắn <b>kenh</b>.
people-link-disowned = ✅ Đã đóng tài khoản { $channel }; văn phòng đã được báo.
people-link-disowned-next = Việc đã làm qua tài khoản đó được rà soát. Mã liên kết đã cấp cho đồng chí không còn hiệu lực.
people-link-disowned-there = Tài khoản { $channel } này đã bị đóng vì chủ nhân báo không phải của mình. Nếu có nhầm lẫn, đề nghị liên hệ văn phòng đảng ủy.

# Văn phòng đóng mọi tài khoản và mã của một đồng chí. $count: số tài khoản.
command-dongtaikhoan = Đóng mọi tài khoản
command-dongtaikhoan-about = Đóng mọi tài khoản và mã liên kết của một đảng viên
people-close-button = Đóng mọi tài khoản
people-close-whose = Đóng mọi tài khoản của ai? Đồng chí nhắn họ tên hoặc mã đảng viên.
people-close-question =
    { $count ->
        [0] Đồng chí <b>{ $name }</b> ({ $unit }) không có tài khoản nào. Vẫn hủy mọi mã liên kết đã cấp?
       *[other] Đóng mọi tài khoản của đồng chí <b>{ $name }</b> ({ $unit })?
    }
people-close-account = • { $channel }, liên kết ngày { $since }
people-close-after = Mọi mã liên kết đã cấp cho đồng chí này, hoặc do đồng chí này cấp, không còn hiệu lực. Nội dung đã đăng ký và vai trò giữ nguyên. Sau đó đề nghị gặp trực tiếp để cấp mã mới.
people-close-done =
    { $count ->
        [0] ✅ Đã hủy mọi mã liên kết của đồng chí { $name }.
       *[other] ✅ Đã đóng { $count } tài khoản và hủy mọi mã liên kết của đồng chí { $name }.
    }
people-close-not-yours = Không đóng được tài khoản của đồng chí { $name }: việc này do văn phòng cấp ủy quản lý mọi vai trò của đồng chí đó thực hiện. Tài khoản của chính mình thì gỡ ở mục “Kênh nhận tin”.
people-close-there = Tài khoản { $channel } này đã được văn phòng đảng ủy đóng, từ nay Hệ thống không gửi tin đến đây nữa. Muốn dùng lại, đồng chí xin văn phòng đảng ủy một mã mới.
people-close-told = Đã đóng { $count } tài khoản và hủy mọi mã liên kết của đồng chí { $name } ({ $unit }) (người thực hiện: { $by }).
people-link-disputed = Tài khoản { $channel } được liên kết bằng mã của văn phòng, nên chưa đóng được từ tài khoản này. Văn phòng đã được báo và sẽ kiểm tra. Đề nghị đồng chí liên hệ văn phòng đảng ủy.
people-link-disputed-office = Đồng chí { $name } ({ $unit }) báo, từ một tài khoản { $other } không do văn phòng liên kết, rằng tài khoản { $channel } (mã do { $by } cấp) không phải của mình, lúc { $at }.
people-link-disputed-how = Chưa tài khoản nào bị đóng. Đề nghị hỏi trực tiếp đồng chí đó; chưa rõ thì đóng mọi tài khoản rồi cấp mã mới.

# Tài khoản bị chủ nhân từ chối: việc đã làm qua đó, văn phòng rà soát.
command-khongphaitoi = Không phải tôi
command-khongphaitoi-about = Đóng tài khoản mới liên kết không phải của mình
command-dongylienket = Đồng ý liên kết
command-dongylienket-about = Cho một tài khoản mới của mình liên kết
command-rasoat = Rà soát tài khoản
command-rasoat-about = Xem việc đã làm qua tài khoản bị chủ nhân từ chối
people-disowned-office = Đồng chí { $name } ({ $unit }) báo tài khoản { $channel } mới liên kết không phải của mình. Hệ thống đã đóng tài khoản đó lúc { $at }.
people-disowned-acts = Việc đã làm qua tài khoản đó: { $count }.
people-disowned-review = Rà soát
people-disowned-waiting = { $count } tài khoản bị chủ nhân từ chối, chờ rà soát.
people-disowned-title =
    <b>{ $name }</b> ({ $unit }): tài khoản { $channel }, liên kết { $linked }, bị từ chối { $disowned }.
    Đã làm qua tài khoản này{ $rest ->
        [0] {""}
       *[other] {" "}(còn { $rest } tài khoản khác chờ rà soát)
    }:
people-disowned-act = • { $at }: { $act } (…{ $what })
people-disowned-nothing = • Chưa làm việc gì.
people-disowned-more = … và { $count } việc khác.
people-disowned-how = Đề nghị hỏi lại đồng chí đó; nội dung không đúng thì trả lại hoặc rút. Xong, bấm dưới đây.
people-disowned-done = Đã rà soát
people-disowned-reviewed = Đã ghi nhận rà soát xong.
people-disowned-none = Không có tài khoản nào chờ rà soát.
people-disowned-gone = Tài khoản này đã được rà soát, hoặc không thuộc phạm vi phụ trách.
people-disowned-act-name =
    { $action ->
        [pledge-submit] gửi nội dung đăng ký
        [pledge-revise] sửa nội dung đăng ký
        [pledge-withdraw] rút nội dung đăng ký
        [pledge-report] báo kết quả thực hiện
        [pledge-approve] xác nhận nội dung
        [pledge-return] trả lại nội dung
        [study-confirm] xác nhận học tập
        [study-enter] nhập kết quả học tập thay
        [paper-pledge] nhập nội dung thay
        [paper-progress] nhập kết quả thay
        [code-issue] cấp mã liên kết
        [role-grant] giao vai trò
        [role-revoke] thôi vai trò
        [broadcast-send] gửi thông báo
       *[other] việc khác ({ $action })
    }
