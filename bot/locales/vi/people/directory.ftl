# Tra cứu đảng viên, phân quyền.
command-danhsach = Tra cứu đảng viên
command-danhsach-about = Tìm đảng viên, xem thông tin và làm việc với từng đồng chí
command-phanquyen = Phân quyền
command-phanquyen-about = Cấp, thu hồi quyền bí thư, phó bí thư, văn phòng trên Hệ thống
people-find-nobody = Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.
people-find-many = Có hơn { $most } đồng chí; nếu chưa thấy người cần tìm, đề nghị nhắn đủ họ tên hoặc mã.
people-find-which = Đồng chí chọn, hoặc nhắn họ tên khác:
people-find-person-short = { $name }
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
        [away] tạm vắng
        [left] đã chuyển đi
       *[deceased] đã từ trần
    }
people-directory-linked = Tài khoản: đã liên kết
people-directory-unlinked = Tài khoản: <b>chưa liên kết</b>
people-directory-unreachable = Tài khoản: đã liên kết nhưng <b>không nhận được tin</b>
people-directory-role = Quyền trên Hệ thống: { $role } – { $unit }
people-directory-code = Phiếu liên kết
people-directory-roles = Phân quyền
people-directory-another = Tìm người khác
people-card-button = Thông tin đồng chí
people-card-button-people = Chọn đồng chí
people-role-name =
    { $role ->
        [secretary] bí thư
        [deputy] phó bí thư
        [office] văn phòng
       *[admin] quản trị hệ thống
    }
people-roles-question = Cấp hoặc thu hồi quyền của ai? Đồng chí nhắn họ tên hoặc mã đảng viên.
people-roles-person = <b>{ $name }</b> ({ $unit })
people-roles-held = • Đang có quyền: { $role } – { $unit }
people-roles-none = Chưa có quyền nào trên Hệ thống ngoài đảng viên.
people-roles-act = Đồng chí chọn:
people-roles-give = Cấp quyền { $role }
people-roles-end = Thu hồi: { $role } – { $unit }
people-roles-where = Cấp quyền <b>{ $role }</b> đối với đơn vị nào? Đồng chí chọn một đơn vị, hoặc nhắn tên hay mã đơn vị khác.
people-roles-which-unit = Đồng chí chọn đơn vị:
people-roles-unit = { $name } ({ $code })
people-roles-no-unit = Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị.
people-roles-many-units = Có { $count } đơn vị như vậy. Đề nghị đồng chí nhắn rõ hơn, hoặc nhắn mã đơn vị.
people-roles-sure-give = Cấp quyền <b>{ $role }</b> trên Hệ thống đối với <b>{ $unit }</b> cho đồng chí <b>{ $name }</b>?
people-roles-sure-end = Thu hồi quyền <b>{ $role }</b> trên Hệ thống đối với <b>{ $unit }</b> của đồng chí <b>{ $name }</b>?
people-roles-codes-end = Mã liên kết đồng chí đó đã cấp theo quyền này, kể cả trên phiếu, không còn dùng được; ai còn cần thì cấp mã mới.
people-roles-reach =
    { $role ->
        [office] Người có quyền này xem được số liệu của cả đơn vị và các đơn vị trực thuộc, mở đợt và phân quyền.
       *[other] Người có quyền này xem và xác nhận được nội dung đăng ký của đảng viên trong đơn vị.
    }
people-roles-holder = Hiện đang có quyền { $role }: đồng chí { $name }. Quyền của đồng chí đó không thay đổi.
people-roles-confirm = Xác nhận
people-roles-given = Đã cấp quyền <b>{ $role }</b> trên Hệ thống đối với { $unit } cho đồng chí { $name }.
people-roles-ended = Đã thu hồi quyền <b>{ $role }</b> trên Hệ thống đối với { $unit } của đồng chí { $name }.
people-roles-as-before = Không có gì thay đổi: quyền { $role } đối với { $unit } của đồng chí { $name } đã được cập nhật trước đó.
people-roles-gone = Đồng chí hoặc đơn vị này không còn trong phạm vi phụ trách nên không có gì thay đổi.
people-roles-more = Phân quyền tiếp
people-roles-menu = Trang chính
people-roles-notice-given =
    Kính gửi đồng chí { $name },
    Đồng chí được phân quyền <b>{ $role }</b> trên Hệ thống đối với { $unit }, từ hôm nay. (Quyền sử dụng Hệ thống, không thay cho quyết định về cán bộ.)
people-roles-notice-ended =
    Kính gửi đồng chí { $name },
    Quyền { $role } trên Hệ thống của đồng chí đối với { $unit } đã kết thúc.
people-roles-second-secretary = Đối với { $unit }, đồng chí { $name } đang có quyền bí thư trên Hệ thống. Mỗi đơn vị chỉ một người có quyền này: đề nghị thu hồi quyền của đồng chí đó trước.
people-roles-instead = Đồng chí <b>{ $present }</b> đang có quyền bí thư trên Hệ thống đối với { $unit }. Thay bằng đồng chí <b>{ $name }</b>, hay cấp cho đồng chí đó quyền phó bí thư?
people-roles-replace = Thay
people-roles-beside = Thêm phó bí thư
people-roles-replaced = Quyền bí thư trên Hệ thống của đồng chí { $name } kết thúc cùng lúc.
people-roles-told-given = Đồng chí { $name } vừa được phân quyền <b>{ $role }</b> trên Hệ thống đối với { $unit } (người thực hiện: { $by }). Nếu không đúng, đề nghị báo ngay Văn phòng Đảng ủy.
people-roles-told-ended = Quyền <b>{ $role }</b> trên Hệ thống của đồng chí { $name } đối với { $unit } vừa được thu hồi (người thực hiện: { $by }). Nếu không đúng, đề nghị báo ngay Văn phòng Đảng ủy.
people-roles-accounts = Các tài khoản sau sẽ dùng được quyền này, nhưng không do văn phòng quản lý quyền đó liên kết:
people-roles-account = • { $channel }, liên kết lúc { $since } (mã do { $by } cấp)
people-roles-account-unknown = • { $channel }, liên kết lúc { $since } (không rõ mã do ai cấp)
people-roles-accounts-check = Đề nghị hỏi trực tiếp đồng chí đó đây có phải tài khoản của mình không; chưa rõ thì chọn “Đóng mọi tài khoản” rồi cấp mã mới.
people-roles-accounts-told = Đồng chí { $name } vừa được phân quyền <b>{ $role }</b> trên Hệ thống đối với { $unit }.
people-roles-accounts-changed = Tài khoản của đồng chí { $name } vừa thay đổi nên chưa phân quyền. Đề nghị đồng chí xem lại.

# ---------------------------------------------------------------- sửa thông tin một đảng viên
command-suadangvien = Sửa thông tin
command-suadangvien-about = Sửa họ tên, chức vụ Đảng, loại, trạng thái, ngày vào Đảng của một đảng viên
people-edit-button = Sửa thông tin
people-edit-whom = Sửa thông tin của ai? Đồng chí nhắn họ tên hoặc mã đảng viên.
people-edit-gone = Đồng chí này không còn trong phạm vi phụ trách nên không có gì thay đổi.
people-edit-same = Thông tin của đồng chí { $name } vốn đã như vậy, không có gì thay đổi.
people-edit-second-secretary = { $unit } sẽ có hai bí thư trên Hệ thống ({ $names }). Đề nghị đồng chí thu hồi quyền hoặc sửa chức vụ của người trước.
people-edit-rights-beyond = Đồng chí { $name } còn có quyền trên Hệ thống ở đơn vị khác. Đề nghị văn phòng cấp trên ghi thay đổi này.
people-edit-last-office = Đồng chí này là người duy nhất có quyền văn phòng của cả Đảng bộ. Đề nghị phân quyền văn phòng cho đồng chí khác trước.
people-edit-which = Sửa thông tin nào của đồng chí <b>{ $name }</b>?
people-edit-part-name = Họ tên
people-edit-part-position = Chức vụ Đảng
people-edit-part-kind = Loại
people-edit-part-status = Trạng thái
people-edit-part-admitted = Ngày vào Đảng
people-edit-ask-name = Đồng chí nhắn họ tên đúng.
people-edit-ask-position = Đồng chí nhắn chức vụ Đảng (ví dụ: Bí thư, Phó Bí thư, Chi ủy viên), hoặc chọn không có chức vụ.
people-edit-ask-kind = Đồng chí chọn loại đảng viên:
people-edit-ask-status = Đồng chí chọn trạng thái:
people-edit-ask-admitted = Đồng chí nhắn ngày vào Đảng đúng, đủ ngày, tháng, năm, ví dụ: 03/02/1998.
people-edit-kind =
    { $kind ->
        [probationary] Dự bị
       *[full] Chính thức
    }
people-edit-no-position = Không có chức vụ
people-edit-status =
    { $status ->
        [active] Đang sinh hoạt
        [temporary-in] Tạm thời đến
        [temporary-out] Tạm thời đi
        [exempt] Miễn sinh hoạt
        [suspended] Đình chỉ sinh hoạt
        [away] Tạm vắng
        [left] Đã chuyển đi
       *[deceased] Đã từ trần
    }
people-edit-too-long = Nội dung dài quá { $most } ký tự. Đề nghị đồng chí nhắn ngắn hơn.
people-edit-no-day = Đồng chí nhắn đủ ngày, tháng, năm, ví dụ: 03/02/1998.
people-edit-admitted = Ngày vào Đảng: { $day }.
people-edit-admitted-later = Ngày này cũng dùng để xác nhận khi liên kết tài khoản của người có quyền. Vì vậy đồng chí đó và văn phòng các cấp phụ trách được báo, và đến { $until } Hệ thống vẫn hỏi thông tin trước khi sửa.
people-edit-admitted-never = Ngày vào Đảng phải từ { $first } đến hôm nay nên không có gì thay đổi.
people-edit-admitted-told = Ngày vào Đảng của đồng chí trên Hệ thống vừa được sửa thành { $day } (người sửa: { $by }). Nếu không đúng, đề nghị đồng chí báo ngay Văn phòng Đảng ủy.
people-edit-admitted-told-office = Ngày vào Đảng của đồng chí { $name } ({ $unit }) vừa được sửa (người sửa: { $by }). Ngày này dùng để xác nhận khi liên kết tài khoản; nếu không rõ việc này, đề nghị kiểm tra.
people-name-one-word = Họ và tên chỉ có một chữ: <b>{ $name }</b>. Nếu còn thiếu họ hoặc tên, đề nghị nhắn lại cho đủ; nếu đúng như vậy (một số dân tộc có tên một chữ), đồng chí xác nhận.
people-name-whole = Đúng họ và tên
people-name-again = Nhắn lại
people-edit-no-name = Nội dung này không phải là họ và tên nên không có gì thay đổi.
people-edit-review = Soát lại thay đổi của đồng chí <b>{ $name }</b>:
people-edit-leader = Quyền { $role } trên Hệ thống đối với { $unit }: { $before } → { $after }.
people-edit-no-secretary = { $unit } sẽ <b>chưa có bí thư</b> trên Hệ thống.
people-edit-leaving =
    { $rounds } đợt đang mở: từ hôm nay không tính đồng chí này{ $waiting ->
        [0] .
       *[other] , nội dung đang chờ quyết định không còn trong việc chờ.
    }
people-edit-confirm = Xác nhận
people-edit-changed-meanwhile = Thông tin của đồng chí này vừa được sửa sau khi đồng chí xem. Đề nghị đồng chí xem lại:
people-edit-done = Đã sửa thông tin của đồng chí <b>{ $name }</b>.

# ---------------------------------------------------------------- thêm một đảng viên
command-themdangvien = Thêm đảng viên
command-themdangvien-about = Thêm một đảng viên vào danh sách của đơn vị
people-add-button = Thêm đảng viên
people-add-where = Thêm đảng viên vào đơn vị nào? Đồng chí nhắn tên hoặc mã đơn vị.
people-add-name = Đồng chí nhắn họ và tên của đảng viên.
people-add-no-name = Nội dung này không phải là họ và tên. Đề nghị đồng chí nhắn lại.
people-add-review = Thêm đồng chí <b>{ $name }</b> ({ $kind }) vào <b>{ $unit }</b>, từ hôm nay?
people-add-known = Trong { $unit } đã có đồng chí { $name } nên chưa thêm. Nếu là hai người khác nhau, đề nghị đồng chí thêm bằng tệp danh sách có mã đảng viên.
people-add-done = Đã thêm đồng chí { $name } (mã { $code }) vào { $unit }. Đồng chí có thể cấp phiếu liên kết ở trang thông tin.
