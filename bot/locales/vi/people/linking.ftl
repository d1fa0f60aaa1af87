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
people-link-contact-unknown = Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy.
people-link-automatic = Kính chào đồng chí. Đây là hệ thống trả lời tự động của { $committee }, không phải người trả lời trực tiếp.
people-link-question =
    Để bắt đầu, đề nghị đồng chí nhắn <b>mã 8 số</b> do chi bộ cấp, ví dụ: <code>4829 1375</code>
    Chưa có mã, đồng chí hỏi bí thư chi bộ của mình.
people-link-not-a-code = Hệ thống chưa đọc được mã. Mã gồm đúng 8 chữ số. Đề nghị đồng chí nhắn lại.
people-link-wrong-code = Mã này không dùng được. Đề nghị đồng chí xem lại từng số rồi nhắn lại, hoặc xin bí thư chi bộ một mã mới.
people-link-dead-code = Mã này đã được cấp nhưng không còn dùng được: đã dùng, đã hết hạn, đã có mã mới thay, hoặc người cấp không còn phụ trách. Đề nghị đồng chí xin bí thư chi bộ một mã mới.

# $until: thời điểm. $count: số lần.
people-link-wait =
    Tài khoản này đã nhắn { $count } mã không dùng được nên cần chờ đến <b>{ $until }</b>.
    Trong lúc chờ, đồng chí có thể xin bí thư chi bộ một mã mới; sau thời điểm trên, nhắn mã vào đây.
people-link-code-gone = Mã vừa rồi không còn dùng được. Đề nghị đồng chí xin bí thư chi bộ một mã mới rồi nhắn vào đây.
people-link-again = Nhập mã
people-link-menu = Trang chính
people-link-other = Tài khoản này đang liên kết với đồng chí <b>{ $name }</b> ({ $unit }).
people-link-other-new = Mã vừa nhận được cấp cho đồng chí <b>{ $name }</b> ({ $unit }).
people-link-other-question = Nếu chuyển, tài khoản này không còn nhận tin của đồng chí đang liên kết. Đồng chí có chuyển không?
people-link-move = Chuyển
people-link-already = Tài khoản này đang liên kết với đồng chí <b>{ $name }</b> ({ $unit }). Đồng chí chọn mục dưới đây để tiếp tục.
people-link-for =
    Mã này được cấp cho đồng chí <b>{ $name }</b> ({ $unit }).
    Nếu không phải đồng chí, đề nghị không đồng ý và báo lại chi bộ.

# Phiên bản: domain/people/person.py. $photo-days: số ngày giữ ảnh, 0 là không nhận ảnh. $contact: câu nêu nơi liên hệ. $where: câu nêu nơi lưu, để trống khi chưa khai báo.
# Sáu ý: ai, dữ liệu gì, ai xem, lưu thế nào, quyền, không gửi bí mật.
people-consent-who = Kính gửi đồng chí. Đây là hệ thống tự động của <b>{ $committee }</b>, bên kiểm soát dữ liệu, để đăng ký nêu gương, học tập nghị quyết và nhắc hạn. { $contact }
people-consent-what = <b>Dữ liệu:</b> thông tin đảng viên trong danh sách; tài khoản { $channel }; nội dung đăng ký, minh chứng, kết quả; bài thu hoạch, câu trả lời, tiến độ học tập; lý do báo bận, đi vắng hoặc chưa học. Đây có thể là dữ liệu cá nhân nhạy cảm.
people-consent-see = <b>Người xem được:</b> đồng chí; bí thư, phó bí thư chi bộ; cấp ủy cấp trên trong phạm vi phụ trách (như khi chi bộ chưa xử lý); cán bộ văn phòng, quản trị Hệ thống được phân công.
people-consent-keep =
    <b>Lưu:</b> theo quy chế của { $committee }.{ $where } { $platform ->
        [telegram] Tin nhắn đi qua máy chủ của { $channel } đặt ở nước ngoài.
       *[other] Tin nhắn đi qua hạ tầng của { $channel }.
    }
people-consent-where = { " " }Nơi lưu: { $place }.
people-consent-rights = <b>Quyền:</b> xem, xuất dữ liệu của mình, rút đồng ý bất cứ lúc nào: nhắn <code>dulieu</code>. Không đồng ý thì đăng ký, xác nhận học tập bằng văn bản tại chi bộ, không ảnh hưởng quyền lợi.
people-consent-full =
    <b>Nội dung đồng ý xử lý dữ liệu cá nhân</b> (bản { $version })

    <b>1. Bên kiểm soát:</b> { $committee }. { $contact }
    <b>2. Mục đích:</b> đăng ký nêu gương, học tập nghị quyết, nhắc hạn, tổng hợp số liệu cho cấp ủy.{ $further }
    <b>3. Dữ liệu:</b> họ tên, mã đảng viên, ngày vào Đảng, giới tính, chi bộ, chức vụ Đảng, diện sinh hoạt, quyền trên Hệ thống; mã tài khoản { $channel }, mã liên kết; nội dung đăng ký, minh chứng{ $photo-days ->
        [0] {""}
       *[other] {" "}(chữ, ảnh)
    }, kết quả thực hiện; bài thu hoạch, câu trả lời, tiến độ đọc, phần viết dở; lý do báo bận, đi vắng, xin gia hạn hoặc chưa học; ý kiến của chi bộ, bản giới thiệu gương; tin Hệ thống gửi; thời điểm thao tác. Đây có thể là dữ liệu nhạy cảm theo Luật Bảo vệ dữ liệu cá nhân.
    <b>4. Người xem được:</b> đồng chí; bí thư, phó bí thư chi bộ; cấp ủy cấp trên trong phạm vi phụ trách (như khi chi bộ chưa xử lý, khi nhập thay); cán bộ văn phòng, quản trị Hệ thống được phân công.
    <b>5. Lưu:</b> theo quy chế của { $committee }.{ $where } Mã liên kết hết hạn, lời tin nhắn đã gửi hoặc không gửi được thì Hệ thống tự xóa{ $photo-days ->
        [0] {""}
       *[other] ; ảnh minh chứng tự xóa sau { $photo-days } ngày
    }. { $platform ->
        [telegram] Tin nhắn đi qua máy chủ của { $channel } đặt ở nước ngoài.
       *[other] Tin nhắn đi qua hạ tầng của { $channel }.
    }
    <b>6. Quyền:</b> xem, xuất, rút đồng ý: nhắn <code>dulieu</code>. Sửa, xóa, hạn chế, phản đối, khiếu nại: gửi { $committee }, theo quy định được trả lời trong 2 ngày làm việc. Rút đồng ý thì Hệ thống ngừng gửi tin và báo chi bộ; nội dung đã gửi chi bộ được giữ theo quy chế.
    <b>7. Không đồng ý:</b> đồng chí đăng ký, xác nhận học tập bằng văn bản tại chi bộ, không ảnh hưởng quyền lợi; chi bộ có thể nhập bản giấy vào Hệ thống để tổng hợp.
people-consent-no-secrets = <b>Đề nghị KHÔNG gửi thông tin, tài liệu bí mật qua kênh này.</b>
people-consent-further = <b>Mục đích thêm:</b> { $purposes }.
people-consent-further-too = { " " }Văn phòng bổ sung: { $purposes }.
people-consent-notice = <b>Văn phòng cho biết thêm:</b> { $notice }
people-consent-anew = Nội dung xin ý kiến đồng ý đã thay đổi sau khi đồng chí trả lời, nên Hệ thống xin ý kiến đồng chí lần nữa.
people-consent-yes = Đồng ý
people-consent-no = Không
people-consent-read = Đọc toàn văn
people-consent-done = Hệ thống đã ghi nhận sự đồng ý của đồng chí. Trân trọng cảm ơn đồng chí.
people-consent-refused = Hệ thống đã ghi nhận đồng chí không đồng ý và dừng tại đây. Đồng chí vẫn đăng ký, xác nhận học tập bằng văn bản tại chi bộ, quyền lợi không bị ảnh hưởng; chi bộ có thể nhập bản giấy vào Hệ thống để tổng hợp.
people-consent-refused-back = Khi đổi ý, đồng chí chọn mục dưới đây hoặc nhắn lại một tin bất kỳ.
people-consent-again = Đọc lại nội dung
people-link-done = ✅ Đã liên kết tài khoản này với đồng chí <b>{ $name }</b> ({ $unit }).
people-link-detached = Tài khoản { $channel } này đã được gỡ khỏi Hệ thống vì đồng chí vừa liên kết một tài khoản khác. Từ nay Hệ thống không gửi tin đến đây nữa.
people-link-paused = Đang có nhiều mã sai được gửi đến Hệ thống nên mã nhắn tay tạm dừng nhận đến <b>{ $until }</b>. Đồng chí mở liên kết hoặc quét mã QR trên phiếu, hoặc nhắn lại mã sau thời điểm trên.
people-link-guessing = Cảnh báo: đã có từ { $hour } mã liên kết sai được nhắn từ nhiều tài khoản, có thể có người dò mã. Hệ thống tạm dừng nhận mã nhắn tay đến { $until }; liên kết và mã QR vẫn dùng được.
people-link-fact =
    { $fact ->
        [admitted] Mã này cần thêm một thông tin. Đồng chí nhắn <b>ngày vào Đảng</b> của mình, ví dụ: 03/02/1998
       *[code] Mã này cần thêm một thông tin. Đồng chí nhắn <b>mã đảng viên</b> của mình.
    }
people-link-wrong-fact = Thông tin chưa khớp với danh sách đảng viên. Đề nghị đồng chí xem lại rồi nhắn lại.
people-link-doubted = Cảnh báo: có người nhập đúng mã liên kết của đồng chí { $name } nhưng sai thông tin xác nhận { $count } lần. Mã đã bị hủy.
people-link-waits = Đã ghi nhận. Đồng chí đang có tài khoản khác liên kết với Hệ thống: đề nghị mở tài khoản đó và chọn <b>Đồng ý liên kết</b>. Xong, Hệ thống nhắn vào đây.
people-link-waits-lost = Nếu không còn dùng được tài khoản cũ, đồng chí xin mã của Văn phòng Đảng ủy.
people-link-asked = Có tài khoản { $channel } muốn liên kết với đồng chí lúc { $at } (mã do { $by } cấp). Đây có phải là đồng chí không?
people-link-asked-how = Đúng: chọn <b>Đồng ý liên kết</b>. Không đúng: chọn <b>Không phải tôi</b>, tài khoản kia không vào được và văn phòng được báo.
people-link-allow = Đồng ý liên kết
people-link-role-since = Đồng chí đã có quyền trên Hệ thống, nên tài khoản mới chỉ liên kết được bằng mã của Văn phòng Đảng ủy.
people-link-allowed = ✅ Đã liên kết thêm tài khoản { $channel }.
people-link-not-me = Không phải tôi
people-link-told = Tài khoản { $channel } vừa được liên kết với đồng chí lúc { $at } (mã do { $by } cấp).
people-link-told-not-me-office = Nếu không phải đồng chí, chọn <b>Không phải tôi</b>: văn phòng được báo ngay và kiểm tra.
people-link-missed = Trong lúc tài khoản này chưa nhận tin, tài khoản { $channel } đã được liên kết với đồng chí lúc { $at } (mã do { $by } cấp).
people-link-missed-late = Nếu không phải đồng chí, đề nghị gỡ tài khoản đó ở mục “Zalo, Telegram” hoặc liên hệ ngay Văn phòng Đảng ủy.
people-link-which = Có { $count } tài khoản mới. Đồng chí chọn đúng tài khoản:
people-link-which-one = { $letter }. { $channel }, lúc { $at } (mã do { $by } cấp)
people-link-which-allow = Đồng ý liên kết: { $letter }
people-link-which-not-me = Không phải tôi: { $letter }
people-link-told-not-me = Nếu không phải đồng chí, chọn <b>Không phải tôi</b>: tài khoản kia bị đóng ngay và văn phòng được báo.
people-link-nothing-asked = Không có liên kết mới nào chờ đồng chí trả lời. Muốn gỡ một tài khoản, đồng chí nhắn <b>kenh</b>.
people-link-disowned = ✅ Đã đóng tài khoản { $channel }; văn phòng đã được báo.
people-link-disowned-next = Việc đã làm qua tài khoản đó được rà soát. Mã liên kết đã cấp cho đồng chí không còn hiệu lực.
people-link-disowned-there = Tài khoản { $channel } này đã bị đóng vì chủ nhân báo không phải của mình. Nếu có nhầm lẫn, đề nghị liên hệ Văn phòng Đảng ủy.

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
people-close-after = Mọi mã liên kết đã cấp cho đồng chí này, hoặc do đồng chí này cấp, không còn hiệu lực. Nội dung đã đăng ký và quyền trên Hệ thống giữ nguyên. Sau đó đề nghị gặp trực tiếp để cấp mã mới.
people-close-done =
    { $count ->
        [0] ✅ Đã hủy mọi mã liên kết của đồng chí { $name }.
       *[other] ✅ Đã đóng { $count } tài khoản và hủy mọi mã liên kết của đồng chí { $name }.
    }
people-close-not-yours = Không đóng được tài khoản của đồng chí { $name }: việc này do Văn phòng Đảng ủy quản lý mọi quyền của đồng chí đó thực hiện. Tài khoản của chính mình thì gỡ ở mục “Zalo, Telegram”.
people-close-there = Tài khoản { $channel } này đã được Văn phòng Đảng ủy đóng, từ nay Hệ thống không gửi tin đến đây nữa. Muốn dùng lại, đồng chí xin Văn phòng Đảng ủy một mã mới.
people-close-told = Đã đóng { $count } tài khoản và hủy mọi mã liên kết của đồng chí { $name } ({ $unit }) (người thực hiện: { $by }).
people-link-disputed = Tài khoản { $channel } được liên kết bằng mã của văn phòng, nên chưa đóng được từ tài khoản này. Văn phòng đã được báo và sẽ kiểm tra. Đề nghị đồng chí liên hệ Văn phòng Đảng ủy.
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
people-disowned-head = { $count } tài khoản chờ rà soát
people-disowned-head-button = Rà soát { $count }
people-disowned-title =
    <b>{ $name }</b> ({ $unit }): tài khoản { $channel }, liên kết { $linked }, bị từ chối { $disowned }.
    Đã làm qua tài khoản này{ $rest ->
        [0] {""}
       *[other] {" "}(còn { $rest } tài khoản khác chờ rà soát)
    }:
people-disowned-act = • { $at }: { $act } (…{ $what })
people-disowned-nothing = • Chưa làm việc gì.
people-disowned-more = … và { $count } việc khác.
people-disowned-how = Đề nghị hỏi lại đồng chí đó; nội dung không đúng thì đề nghị bổ sung hoặc rút. Xong, chọn dưới đây.
people-disowned-done = Đã rà soát
people-disowned-reviewed = Đã ghi nhận rà soát xong.
people-disowned-none = Không có tài khoản nào chờ rà soát.
people-disowned-gone = Tài khoản này đã được rà soát, hoặc không thuộc phạm vi phụ trách.
people-disowned-own-role = Đồng chí được cấp quyền qua tài khoản này, nên việc rà soát do đồng chí khác thực hiện.
