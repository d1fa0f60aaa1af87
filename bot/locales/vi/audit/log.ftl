# Nhật ký: ai làm việc gì, lúc nào; văn phòng xem trong phạm vi phụ trách.
command-nhatky = Nhật ký
command-nhatky-about = Xem ai đã làm việc gì trên Hệ thống, lọc theo người, loại việc, ngày; tải Excel
command-nhatky-said = nhật ký | xem nhật ký | ai đã làm gì
audit-title = <b>Nhật ký</b>, mới nhất trước
audit-line = • { $at }: { $who } { $act }{ $about ->
        [person] , đối với đồng chí { $person }
        [unit] , tại { $unit }
       *[none] {""}
    }{ $noted ->
        [0] {""}
       *[other] . Ghi chú: { $note }
    }
audit-by = { $name }
audit-by-program =
    { $program ->
        [operator] Người vận hành
       *[assistant] Hệ thống
    }
audit-none = Không có việc nào.
audit-filter-person = Của hoặc về đồng chí: <b>{ $name }</b>
audit-filter-kind = Loại việc: <b>{ $kind }</b>
audit-filter-days = Thời gian: <b>{ $days }</b>
audit-days =
    { $single ->
        [1] ngày { $first }
       *[other] từ { $first } đến { $last }
    }
audit-kind =
    { $kind ->
        [pledges] Nêu gương
        [study] Học tập
        [rounds] Đợt, nhắc, lịch
        [people] Đơn vị, quyền
        [accounts] Tài khoản
       *[data] Xem, tải dữ liệu
    }
audit-how = Đồng chí chọn dưới đây, hoặc nhắn họ tên, ngày (ví dụ: { $today }, tuần trước) để lọc.
audit-older = Cũ hơn
audit-newest = Mới nhất
audit-by-person = Lọc theo người
audit-by-kind = Lọc theo loại việc
audit-by-days = Lọc theo ngày
audit-all = Bỏ lọc
audit-excel = Tải Excel
audit-back = Về nhật ký
audit-leave = Xong
audit-left = Đã đóng nhật ký.
audit-ask-person = Đồng chí nhắn họ tên (hoặc một phần), hay mã đảng viên. Không cần gõ dấu.
audit-which-person = Đồng chí chọn, hoặc nhắn họ tên khác:
audit-ask-kind = Xem loại việc nào?
audit-ask-days = Xem ngày nào? Đồng chí chọn, hoặc nhắn một ngày hay nhiều ngày, ví dụ: { $today }; từ 1/3 đến 31/3.
audit-ready-0 = Hôm nay
audit-ready-1 = Hôm qua
audit-ready-2 = Tuần này
audit-ready-3 = Tuần trước
audit-ready-4 = Tháng này
audit-ready-5 = Tháng trước
audit-day-to-come = Ngày này chưa đến. Đề nghị đồng chí nhắn hôm nay hoặc một ngày trước đó.
audit-not-understood = Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách, và đây cũng không phải ngày hay loại việc. Đề nghị đồng chí nhắn lại.
# $number: số thứ tự của việc mới nhất. $root: phần đầu mã kiểm tra.
audit-root = Nhật ký đến việc số { $number }: mã kiểm tra <code>{ $root }</code>
audit-excel-given = Đồng chí nhận tệp Excel dưới đây. Việc tải được ghi vào nhật ký.
audit-sheet-name = Nhật ký
audit-sheet-title = NHẬT KÝ HỆ THỐNG
audit-sheet-as-of = Lập lúc { $at }; { $count } việc, mới nhất trước.
audit-sheet-more = Chỉ gồm { $most } việc mới nhất; đề nghị lọc theo ngày để lấy phần còn lại.
audit-sheet-words = Nhật ký không chứa nội dung đăng ký, kết quả, bài thu hoạch hay lý do cá nhân của đảng viên. Cột “Ghi chú” chỉ có lời của người mở văn bản học tập xác nhận văn bản là công khai.
audit-sheet-number = Số
audit-sheet-at = Thời điểm
audit-sheet-by = Người thực hiện
audit-sheet-act = Việc
audit-sheet-person = Về đồng chí
audit-sheet-unit = Đơn vị
audit-sheet-note = Ghi chú
audit-refused-told = Đồng chí { $name } ({ $unit }) hôm nay đã { $count } lần tìm mở nội dung ngoài phạm vi được xem; Hệ thống không cho xem. Có thể do tin cũ hoặc nhầm lẫn: đề nghị hỏi trực tiếp đồng chí đó. Chi tiết: nhắn “nhật ký”.
# Việc đã làm, sau tên người làm. Mọi tên trong domain/audit/acts.py, dấu chấm thay bằng gạch nối.
audit-act =
    { $act ->
        [absence-end] kết thúc ghi nhận đi vắng
        [absence-note] ghi nhận đi vắng
        [account-ask] xin liên kết thêm tài khoản
        [account-close] đóng tài khoản
        [account-close-all] đóng mọi tài khoản
        [account-confirm] xác nhận tài khoản khi phân quyền
        [account-disown] báo tài khoản không phải của mình
        [account-dispute] báo tài khoản do văn phòng liên kết không phải của mình
        [account-link] liên kết tài khoản
        [account-prefer] chọn nơi nhận tin
        [account-review] rà soát tài khoản bị từ chối
        [account-unlink] gỡ tài khoản
        [broadcast-send] gửi thông báo
        [broadcast-stop] dừng gửi thông báo
        [broadcast-withdraw] rút thông báo
        [calendar-back] bỏ ngày nghỉ, làm bù riêng
        [calendar-free] đặt ngày nghỉ riêng
        [calendar-import] nhập lịch năm
        [calendar-worked] đặt ngày làm bù
        [code-cards] in phiếu liên kết
        [code-doubted] hủy mã liên kết vì sai thông tin xác nhận
        [code-issue] cấp mã liên kết
        [code-paused] tạm dừng nhận mã liên kết nhắn tay vì có nhiều mã sai
        [consent-give] đồng ý xử lý dữ liệu
        [consent-refuse] không đồng ý xử lý dữ liệu
        [consent-withdraw] rút đồng ý xử lý dữ liệu
        [contact-forget] bỏ người liên hệ
        [contact-name] đặt người liên hệ
        [dashboard-close] kết thúc phiên bảng theo dõi
        [dashboard-link] lấy liên kết mở bảng theo dõi
        [dashboard-open] mở liên kết bảng theo dõi
        [dashboard-other-browser] mở liên kết bảng theo dõi trên trình duyệt khác
        [dashboard-sign-in] vào bảng theo dõi
        [dashboard-write] gửi nội dung viết trên trang
        [dashboard-wrong-code] nhập sai mã bảng theo dõi
        [export-audit] tải nhật ký
        [export-charts] tải biểu đồ
        [export-month] tải dự thảo báo cáo tháng
        [export-own-data] tải dữ liệu của mình
        [export-quarter] tải dự thảo báo cáo quý
        [export-week] tải dự thảo báo cáo tuần
        [export-workbook] tải sổ tổng hợp Excel
        [export-year-sheet] tải phiếu kết quả năm
        [extension-agree] đồng ý gia hạn
        [extension-ask] xin gia hạn
        [extension-decline] không đồng ý gia hạn
        [fulfilment-confirm] xác nhận kết quả thực hiện
        [fulfilment-refuse] không xác nhận kết quả thực hiện
        [fulfilment-return] đề nghị bổ sung kết quả thực hiện
        [handover-begin] giao phó bí thư phụ trách thay
        [handover-end] kết thúc phụ trách thay
        [look-refused] tìm mở nội dung ngoài phạm vi được xem
        [look-unit] xem họ tên đảng viên
        [nomination-propose] giới thiệu gương
        [nomination-withdraw] rút bản giới thiệu gương
        [paper-pledge] nhập nội dung thay
        [paper-progress] nhập kết quả thay
        [paper-reflection] nhập bài thu hoạch thay
        [paper-study] nhập việc học tập thay
        [person-edit] sửa thông tin đảng viên
        [person-transfer] chuyển đơn vị
        [photo-show] xem ảnh minh chứng
        [pledge-approve] xác nhận nội dung
        [pledge-object] phản hồi nội dung được nhập thay
        [pledge-postpone] dời thời hạn thực hiện
        [pledge-report] báo kết quả thực hiện
        [pledge-return] đề nghị bổ sung nội dung
        [pledge-revise] sửa nội dung đăng ký
        [pledge-submit] gửi nội dung đăng ký
        [pledge-withdraw] rút nội dung đăng ký
        [preference-change] thay đổi cài đặt
        [progress-object] phản hồi kết quả được nhập thay
        [reflection-accept] chấp nhận bài thu hoạch
        [reflection-return] đề nghị bổ sung bài thu hoạch
        [reminder-nudge] nhắc những người chưa xong
        [reminder-snooze] báo bận, hoãn nhắc
        [report-template-leave] dùng lại mẫu báo cáo của Hệ thống
        [report-template-send] gửi mẫu báo cáo Word
        [report-template-take] dùng mẫu báo cáo Word mới
        [report-template-take-former] dùng lại mẫu báo cáo trước
        [role-grant] cấp quyền trên Hệ thống
        [role-revoke] thu hồi quyền trên Hệ thống
        [roster-add] thêm đảng viên vào danh sách
        [roster-import] nhập danh sách đảng viên
        [round-add] bổ sung người vào đợt
        [round-afterwards] đổi quy định sau hạn của đợt
        [round-close] đóng đợt
        [round-deadline] đổi thời hạn của đợt
        [round-extend] gia hạn
        [round-open] mở đợt
        [study-answer] trả lời việc học tập
        [study-correct] sửa nhỏ văn bản học tập
        [study-edition] ra bản mới của văn bản học tập
        [study-enter] nhập kết quả học tập thay
        [study-object] phản hồi việc học tập được nhập thay
        [study-open] mở đợt học tập
        [study-open-text] xác nhận văn bản học tập là văn bản công khai
        [study-reflection] gửi bài thu hoạch
        [unit-dissolve] giải thể đơn vị
        [unit-merge] sáp nhập đơn vị
        [unit-move] chuyển cấp trên của đơn vị
        [unit-rename] đổi tên đơn vị
        [unit-split] chia tách đơn vị
        [week-remark] ghi ý kiến về tuần
       *[other] làm việc khác ({ $act })
    }
