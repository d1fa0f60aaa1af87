# Dữ liệu của chính đồng chí (/dulieu): xem, xuất, rút đồng ý.
command-dulieu = Dữ liệu của tôi
command-dulieu-about = Xem, xuất dữ liệu của mình, rút đồng ý
personal-data-title = <b>Dữ liệu của đồng chí</b>
personal-data-agreed = Đồng chí đã đồng ý để Hệ thống xử lý dữ liệu.
personal-data-not-agreed = Hiện đồng chí chưa đồng ý, hoặc đã rút đồng ý: Hệ thống không gửi tin cho đồng chí.
personal-data-question = Đồng chí muốn làm gì?
personal-data-see = Xem dữ liệu
personal-data-export = Xuất tệp
personal-data-withdraw = Rút đồng ý
personal-data-give = Xem, đồng ý lại
personal-data-more = Dữ liệu của tôi
personal-data-left = Không có gì thay đổi.
personal-data-kept = <b>Hệ thống đang lưu về đồng chí:</b>
personal-data-person = Họ tên: { $name }; mã đảng viên: { $code }; đơn vị: { $unit }
personal-data-admitted = Ngày vào Đảng: { $day }
personal-data-gender = Giới tính: { $gender ->
        [male] nam
        [female] nữ
       *[other] khác
    }

# $since: ngày liên kết. $agreed: đã đồng ý hay không.
personal-data-account =
    Tài khoản { $channel }: liên kết ngày { $since }, { $agreed ->
        [yes] đã đồng ý xử lý dữ liệu
       *[no] không đồng ý xử lý dữ liệu
    }

# $what: tên bảng dữ liệu. $count: số dòng.
personal-data-count =
    • { $what ->
        [account_links] Lần liên kết tài khoản
        [link_codes] Mã liên kết đã cấp (không lưu chính mã số)
        [wrong_codes] Lần nhắn mã sai
        [seats] Đợt có tên đồng chí, kèm lý do báo bận, gia hạn
        [pledges] Nội dung đăng ký
        [pledge_versions] Bản của nội dung đăng ký
        [decisions] Lần chi bộ xử lý nội dung
        [progress_reports] Lần báo kết quả
        [study_readings] Nghị quyết đã đọc, đọc đến đâu
        [study_tries] Câu trả lời câu hỏi học tập
        [study_answers] Xác nhận học tập, lý do chưa học
        [reflection_drafts] Bài thu hoạch viết dở
        [reflections] Bài thu hoạch
        [reflection_versions] Bản của bài thu hoạch
        [assessments] Lần chi bộ nhận xét bài thu hoạch
        [reminders] Lần nhắc việc
        [extension_requests] Lần xin gia hạn
        [fulfilment_decisions] Lần chi bộ xác nhận kết quả
        [pledge_photos] Ảnh minh chứng
        [nominations] Bản giới thiệu gương
        [absences] Lần đi vắng được ghi nhận
        [dashboard_sessions] Lần mở bảng theo dõi, trang viết bài
        [unit_changes] Lần chuyển đơn vị
        [handovers] Lần bàn giao chi bộ
        [greetings] Lời chào của Hệ thống
        [conversations] Nội dung đang viết dở và câu hỏi đang mở
        [audit] Dòng nhật ký thao tác về đồng chí
       *[other] Dữ liệu khác
    }: { $count }
personal-data-whole = Từng nội dung ở mục “Xuất tệp”. Có gì chưa đúng, đề nghị đồng chí báo để sửa.
personal-data-file = Toàn bộ dữ liệu về đồng chí trong tệp kèm theo (mở được bằng trình duyệt). Tệp chỉ dành cho đồng chí, đề nghị không chuyển tiếp.
personal-data-sure =
    <b>Rút đồng ý xử lý dữ liệu?</b>
    • Hệ thống ngừng gửi tin và nhắc hạn trên mọi tài khoản của đồng chí, xóa nội dung đang viết dở, hủy mã liên kết.
    • Bí thư chi bộ và văn phòng được báo; đồng chí đăng ký, xác nhận học tập bằng văn bản tại chi bộ.
    • Nội dung đã gửi chi bộ được giữ theo quy chế; đồng chí vẫn xem, xuất được bằng cách nhắn <code>dulieu</code>.
personal-data-withdrawn = Hệ thống đã ghi nhận đồng chí rút đồng ý và đã báo chi bộ. Từ nay Hệ thống không gửi tin cho đồng chí; đồng chí đăng ký, xác nhận học tập bằng văn bản tại chi bộ, quyền lợi không bị ảnh hưởng.
personal-data-withdrawn-elsewhere = Lúc { $at }, đồng chí đã rút đồng ý xử lý dữ liệu trên { $channel }. Từ nay Hệ thống không gửi tin đến đây. Nếu không phải đồng chí, đề nghị báo ngay Văn phòng Đảng ủy.
personal-data-withdrawn-told = Đồng chí <b>{ $name }</b> ({ $unit }) đã rút đồng ý xử lý dữ liệu. Hệ thống không gửi tin cho đồng chí đó nữa; đề nghị hướng dẫn đăng ký, xác nhận học tập bằng văn bản tại chi bộ.
personal-data-too-new = Tài khoản này mới liên kết, nên đến { $until } chưa rút đồng ý tại đây được. Đồng chí rút trên tài khoản { $channel } đã có trước, hoặc đề nghị Văn phòng Đảng ủy.
