# Tra cứu đảng viên, phân quyền.

command-danhsach = Tra cứu đảng viên
command-danhsach-about = Tìm đảng viên, xem đơn vị, liên kết, vai trò
command-phanquyen = Phân quyền
command-phanquyen-about = Giao hoặc thôi vai trò bí thư, phó bí thư, văn phòng

find-nobody = Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.
find-many = Có từ { $most } đồng chí trở lên; nếu chưa thấy người cần tìm, đề nghị quay lại và nhắn đủ họ tên.
find-which = Đồng chí chọn người cần tìm:
find-person = { $name } ({ $unit }, { $code })

directory-question = Đồng chí nhắn họ tên (hoặc một phần), hay mã đảng viên cần tìm. Không cần gõ dấu.
directory-person = <b>{ $name }</b> ({ $code })
directory-place = Đơn vị: { $unit }
directory-place-under = Đơn vị: { $unit }, thuộc { $above }
directory-position = Chức vụ: { $position }
directory-status =
    Trạng thái: { $status ->
        [active] đang sinh hoạt
        [temporary-in] sinh hoạt tạm thời (chuyển đến)
        [temporary-out] sinh hoạt tạm thời (chuyển đi)
        [exempt] được miễn sinh hoạt
        [suspended] đình chỉ sinh hoạt
        [away] đi vắng
        [left] đã chuyển đi
       *[deceased] đã từ trần
    }
directory-linked = Tài khoản: đã liên kết
directory-unlinked = Tài khoản: <b>chưa liên kết</b>
directory-unreachable = Tài khoản: đã liên kết nhưng <b>không nhận được tin</b>
directory-role = Vai trò: { $role } – { $unit }
directory-code = Cấp mã liên kết
directory-roles = Phân quyền
directory-another = Tìm người khác

role-name =
    { $role ->
        [secretary] bí thư
        [deputy] phó bí thư
        [office] cán bộ văn phòng
       *[admin] quản trị hệ thống
    }

roles-question = Giao hoặc thôi vai trò của ai? Đồng chí nhắn họ tên hoặc mã đảng viên.
roles-person = <b>{ $name }</b> ({ $unit })
roles-held = • Đang giữ: { $role } – { $unit }
roles-none = Chưa giữ vai trò nào ngoài đảng viên.
roles-act = Đồng chí chọn:
roles-give = Giao: { $role }
roles-end = Thôi: { $role } – { $unit }
roles-where = Giao vai trò <b>{ $role }</b> tại đơn vị nào? Đồng chí bấm một đơn vị, hoặc nhắn tên hay mã đơn vị khác.
roles-which-unit = Đồng chí chọn đơn vị:
roles-unit = { $name } ({ $code })
roles-no-unit = Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị.
roles-many-units = Có { $count } đơn vị như vậy. Đề nghị đồng chí nhắn rõ hơn, hoặc nhắn mã đơn vị.
roles-sure-give = Giao vai trò <b>{ $role }</b> tại <b>{ $unit }</b> cho đồng chí <b>{ $name }</b>?
roles-sure-end = Thôi vai trò <b>{ $role }</b> tại <b>{ $unit }</b> của đồng chí <b>{ $name }</b>?
roles-reach =
    { $role ->
        [office] Người giữ vai trò này xem được số liệu của cả đơn vị và các đơn vị trực thuộc, mở đợt đăng ký và phân quyền.
       *[other] Người giữ vai trò này xem và duyệt được nội dung đăng ký của đảng viên trong đơn vị.
    }
roles-holder = Hiện đang giữ vai trò { $role }: đồng chí { $name }. Vai trò của đồng chí đó không thay đổi.
roles-confirm = Xác nhận
roles-given = Đã giao vai trò <b>{ $role }</b> tại { $unit } cho đồng chí { $name }.
roles-ended = Đã thôi vai trò <b>{ $role }</b> tại { $unit } của đồng chí { $name }.
roles-as-before = Không có gì thay đổi: vai trò { $role } tại { $unit } của đồng chí { $name } đã được cập nhật trước đó.
roles-gone = Đồng chí hoặc đơn vị này không còn trong phạm vi phụ trách nên không có gì thay đổi.
roles-more = Phân quyền tiếp
roles-menu = Danh mục việc
roles-notice-given = Kính gửi đồng chí { $name }. Đồng chí được giao vai trò <b>{ $role }</b> tại { $unit }. Đồng chí mở danh mục việc để bắt đầu.
roles-notice-ended = Kính gửi đồng chí { $name }. Đồng chí thôi giữ vai trò { $role } tại { $unit }. Trân trọng cảm ơn đồng chí.
