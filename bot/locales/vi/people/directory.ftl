# Tra cứu đảng viên, phân quyền.
command-danhsach = Tra cứu đảng viên
command-danhsach-about = Tìm đảng viên, xem đơn vị, liên kết, vai trò
command-phanquyen = Phân quyền
command-phanquyen-about = Giao hoặc thôi vai trò bí thư, phó bí thư, văn phòng
people-find-nobody = Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.
people-find-many = Có từ { $most } đồng chí trở lên; nếu chưa thấy người cần tìm, đề nghị quay lại và nhắn đủ họ tên.
people-find-which = Đồng chí chọn người cần tìm:
people-find-person = { $name } ({ $unit }, { $code })
people-directory-question = Đồng chí nhắn họ tên (hoặc một phần), hay mã đảng viên cần tìm. Không cần gõ dấu.
people-directory-person = <b>{ $name }</b> ({ $code })
people-directory-place = Đơn vị: { $unit }
people-directory-place-under = Đơn vị: { $unit }, thuộc { $above }
people-directory-position = Chức vụ: { $position }
people-directory-status =
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
people-directory-linked = Tài khoản: đã liên kết
people-directory-unlinked = Tài khoản: <b>chưa liên kết</b>
people-directory-unreachable = Tài khoản: đã liên kết nhưng <b>không nhận được tin</b>
people-directory-role = Vai trò: { $role } – { $unit }
people-directory-code = Cấp mã liên kết
people-directory-roles = Phân quyền
people-directory-another = Tìm người khác
people-role-name =
    { $role ->
        [secretary] bí thư
        [deputy] phó bí thư
        [office] cán bộ văn phòng
       *[admin] quản trị hệ thống
    }
people-roles-question = Giao hoặc thôi vai trò của ai? Đồng chí nhắn họ tên hoặc mã đảng viên.
people-roles-person = <b>{ $name }</b> ({ $unit })
people-roles-held = • Đang giữ: { $role } – { $unit }
people-roles-none = Chưa giữ vai trò nào ngoài đảng viên.
people-roles-act = Đồng chí chọn:
people-roles-give = Giao: { $role }
people-roles-end = Thôi: { $role } – { $unit }
people-roles-where = Giao vai trò <b>{ $role }</b> tại đơn vị nào? Đồng chí bấm một đơn vị, hoặc nhắn tên hay mã đơn vị khác.
people-roles-which-unit = Đồng chí chọn đơn vị:
people-roles-unit = { $name } ({ $code })
people-roles-no-unit = Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị.
people-roles-many-units = Có { $count } đơn vị như vậy. Đề nghị đồng chí nhắn rõ hơn, hoặc nhắn mã đơn vị.
people-roles-sure-give = Giao vai trò <b>{ $role }</b> tại <b>{ $unit }</b> cho đồng chí <b>{ $name }</b>?
people-roles-sure-end = Thôi vai trò <b>{ $role }</b> tại <b>{ $unit }</b> của đồng chí <b>{ $name }</b>?
people-roles-codes-end = Mã liên kết đồng chí đó đã cấp theo vai trò này, kể cả trên thẻ, không còn dùng được; ai còn cần thì cấp mã mới.
people-roles-reach =
    { $role ->
        [office] Người giữ vai trò này xem được số liệu của cả đơn vị và các đơn vị trực thuộc, mở đợt đăng ký và phân quyền.
       *[other] Người giữ vai trò này xem và duyệt được nội dung đăng ký của đảng viên trong đơn vị.
    }
people-roles-holder = Hiện đang giữ vai trò { $role }: đồng chí { $name }. Vai trò của đồng chí đó không thay đổi.
people-roles-confirm = Xác nhận
people-roles-given = Đã giao vai trò <b>{ $role }</b> tại { $unit } cho đồng chí { $name }.
people-roles-ended = Đã thôi vai trò <b>{ $role }</b> tại { $unit } của đồng chí { $name }.
people-roles-as-before = Không có gì thay đổi: vai trò { $role } tại { $unit } của đồng chí { $name } đã được cập nhật trước đó.
people-roles-gone = Đồng chí hoặc đơn vị này không còn trong phạm vi phụ trách nên không có gì thay đổi.
people-roles-more = Phân quyền tiếp
people-roles-menu = Danh mục việc
people-roles-notice-given = Kính gửi đồng chí { $name }. Đồng chí được giao vai trò <b>{ $role }</b> tại { $unit }. Đồng chí mở danh mục việc để bắt đầu.
people-roles-notice-ended = Kính gửi đồng chí { $name }. Đồng chí thôi giữ vai trò { $role } tại { $unit }. Trân trọng cảm ơn đồng chí.
people-roles-second-secretary = { $unit } đã có bí thư là đồng chí { $name }. Mỗi đơn vị có một bí thư: đề nghị thôi vai trò của đồng chí đó trước.
people-roles-told-given = Đồng chí { $name } vừa được giao vai trò <b>{ $role }</b> tại { $unit } (người thực hiện: { $by }). Nếu không đúng, đề nghị báo ngay văn phòng đảng ủy.
people-roles-told-ended = Đồng chí { $name } vừa thôi vai trò <b>{ $role }</b> tại { $unit } (người thực hiện: { $by }). Nếu không đúng, đề nghị báo ngay văn phòng đảng ủy.
people-roles-accounts = Các tài khoản sau sẽ dùng được vai trò này, nhưng không do văn phòng quản lý vai trò liên kết:
people-roles-account = • { $channel }, liên kết lúc { $since } (mã do { $by } cấp)
people-roles-account-unknown = • { $channel }, liên kết lúc { $since } (không rõ mã do ai cấp)
people-roles-accounts-check = Đề nghị hỏi trực tiếp đồng chí đó đây có phải tài khoản của mình không; chưa rõ thì chọn “Đóng mọi tài khoản” rồi cấp mã mới.
people-roles-accounts-told = Đồng chí { $name } vừa được giao vai trò <b>{ $role }</b> tại { $unit }.
people-roles-accounts-changed = Tài khoản của đồng chí { $name } vừa thay đổi nên vai trò chưa được giao. Đề nghị đồng chí xem lại.
