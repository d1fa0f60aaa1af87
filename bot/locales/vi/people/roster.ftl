# Báo cáo nhập danh sách.
people-import-dropped = Không nhận các cột không được lưu: { $columns }.
people-import-unknown = Bỏ qua các cột không dùng đến: { $columns }.
people-import-sheet =
    { $hidden ->
        [0] Đã đọc trang tính “{ $sheet }”.
       *[other] Đã đọc trang tính “{ $sheet }”; không đọc trang ẩn đứng trước: { $passed }.
    }
people-import-faults = Tệp có { $count } chỗ cần sửa:
people-import-nothing-written = Chưa ghi gì vào Hệ thống. Đề nghị sửa tệp rồi nhập lại.
people-import-summary = Tệp có { $people } đảng viên, { $units } đơn vị: mới { $new }, chuyển đơn vị { $moved }, đổi tên { $renamed }, không còn trong tệp { $missing }, giữ nguyên { $unchanged }.
people-import-units-new = Đơn vị mới: { $units }.
people-import-unit-renamed = Đơn vị đổi tên: { $before } → { $after }.
people-import-unit-moved = Đơn vị { $unit } nay trực thuộc { $parent }.
people-import-unit-missing = Đơn vị { $unit } ({ $code }) không có trong tệp; Hệ thống giữ nguyên.
people-import-person-new = Mới: { $name } ({ $code }).
people-import-person-moved = { $name } ({ $code }) chuyển đơn vị: { $before } → { $after }.
people-import-person-renamed = { $name } ({ $code }) đổi họ tên: { $before } → { $after }.
people-import-person-position = { $name } ({ $code }) đổi chức vụ Đảng: { $before } → { $after }.
people-import-person-kind = { $name } ({ $code }) đổi loại: { $before } → { $after }.
people-import-person-status = { $name } ({ $code }) đổi trạng thái: { $before } → { $after }.
people-import-code-kept = { $name } đã có mã { $code }; Hệ thống giữ mã này.
people-import-person-missing = Không còn trong tệp: { $name } ({ $code }), đơn vị { $unit }. Hệ thống không xóa; nếu đồng chí đã chuyển đi, đề nghị ghi trạng thái trong tệp.
people-import-and-more = … và { $count } dòng khác.
people-import-leaders = Quyền trên Hệ thống thay đổi (trước → sau):
people-import-leader = • { $unit } ({ $code }), { $role }: { $before } → { $after }
people-import-positions = { $count } chức vụ không tạo quyền (không có trong danh mục, hoặc thuộc đơn vị khác); nếu cần, văn phòng phân quyền riêng:
people-import-position = • Dòng { NUMBER($line, useGrouping: 0) }, { $name }: “{ $position }”
people-import-two-secretaries = Không nhập được: nhiều đồng chí sẽ có quyền bí thư trên Hệ thống đối với { $unit } ({ $names }). Đề nghị sửa tệp, hoặc thu hồi quyền bí thư của người trước ở mục “Phân quyền”.
people-import-secretaries-change = Quyền bí thư trên Hệ thống thay đổi ở { $count } đơn vị ({ $units }). Nếu danh sách trên đúng, đề nghị chạy lại với --confirm-secretaries.
people-import-only-looked = Mới xem thử, chưa ghi gì. Bỏ --dry-run để nhập.
people-import-done = Đã nhập xong.
people-invite-code = Mã liên kết của đồng chí { $name }: { $code } (dùng một lần, đến { $until }).
people-invite-fact =
    { $fact ->
        [admitted] Đồng chí có quyền trên Hệ thống: khi nhập mã, Hệ thống hỏi thêm ngày vào Đảng.
       *[code] Đồng chí có quyền trên Hệ thống: khi nhập mã, Hệ thống hỏi thêm mã đảng viên.
    }
people-import-ignored = Các dòng không phải đảng viên (tiêu đề, chữ ký), không nhập: { $lines }.

# Danh sách đảng viên nhập từ Excel: tên cột, lỗi từng dòng, lý do không đọc được tệp.
people-roster-column-code = Mã đảng viên
people-roster-column-full-name = Họ và tên
people-roster-column-unit-code = Mã đơn vị
people-roster-column-unit-name = Tên đơn vị
people-roster-column-parent-code = Mã đơn vị cấp trên
people-roster-column-position = Chức vụ Đảng
people-roster-column-kind = Loại
people-roster-column-status = Trạng thái
people-roster-column-admitted = Ngày vào Đảng
people-roster-column-gender = Giới tính
people-roster-fault-no-header = Không tìm thấy dòng tiêu đề trong 30 dòng đầu. Tệp cần một dòng có “Họ và tên”, “Mã đơn vị”, “Tên đơn vị”.
people-roster-fault-no-rows = Dưới dòng tiêu đề (dòng { NUMBER($line, useGrouping: 0) }) chưa có đảng viên nào.
people-roster-fault-column-missing = Thiếu cột “{ $column }” ở dòng tiêu đề (dòng { NUMBER($line, useGrouping: 0) }).
people-roster-fault-column-twice = Có hai cột cùng được hiểu là “{ $column }” (dòng { NUMBER($line, useGrouping: 0) }). Đề nghị giữ lại một cột.
people-roster-fault-empty = Dòng { NUMBER($line, useGrouping: 0) }: chưa có “{ $column }”.
people-roster-fault-too-long = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: dài quá { $most } ký tự.
people-roster-fault-full-name = Dòng { NUMBER($line, useGrouping: 0) }: “{ $value }” không phải là họ và tên.
people-roster-fault-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
people-roster-fault-unit-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
people-roster-fault-parent-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
people-roster-fault-unit-name = Dòng { NUMBER($line, useGrouping: 0) }: không xác định được đơn vị “{ $value }”. Đề nghị thêm cột “Mã đơn vị”.
people-roster-fault-kind = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” cần ghi là “chính thức” hoặc “dự bị”.
people-roster-fault-kind-conflict = Dòng { NUMBER($line, useGrouping: 0) }: “Loại” và “Trạng thái” trái nhau về đảng viên chính thức, dự bị.
people-roster-fault-status = Dòng { NUMBER($line, useGrouping: 0) }: chưa rõ trạng thái “{ $value }”. Ví dụ ghi đúng: đang sinh hoạt, sinh hoạt tạm thời đến, sinh hoạt tạm thời đi, miễn sinh hoạt, đình chỉ sinh hoạt, vắng, chuyển đi, từ trần.
people-roster-fault-admitted = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là ngày. Ví dụ ghi đúng: 03/02/1998 hoặc 1998.
people-roster-fault-gender = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” cần ghi là “Nam” hoặc “Nữ”.
people-roster-fault-code-twice = Dòng { NUMBER($line, useGrouping: 0) }: mã “{ $value }” đã có ở dòng { NUMBER($first, useGrouping: 0) }.
people-roster-fault-name-twice = Dòng { NUMBER($line, useGrouping: 0) }: “{ $value }” đã có trong cùng đơn vị ở dòng { NUMBER($first, useGrouping: 0) }. Nếu là hai đồng chí khác nhau, đề nghị ghi mã đảng viên cho cả hai.
people-roster-fault-unit-names = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $unit }” có tên khác với dòng { NUMBER($first, useGrouping: 0) }.
people-roster-fault-unit-parents = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $unit }” có đơn vị cấp trên khác với dòng { NUMBER($first, useGrouping: 0) }.
people-roster-fault-parent-unknown = Dòng { NUMBER($line, useGrouping: 0) }: không có đơn vị cấp trên nào mang mã “{ $value }”. Đề nghị thêm một dòng chỉ ghi mã và tên của đơn vị đó.
people-roster-fault-parent-circle = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $value }” là cấp trên của chính mình.
people-roster-fault-roots = Có { $count } đơn vị không có đơn vị cấp trên ({ $value }). Chỉ đơn vị cao nhất để trống cột “Mã đơn vị cấp trên”.
people-roster-fault-formula = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: ô có công thức nhưng chưa có giá trị. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi.
people-roster-fault-error = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: ô báo lỗi của Excel.
people-roster-fault-nameless = Cột { $letters } không có tiêu đề nhưng có dữ liệu cạnh họ và tên (dòng { NUMBER($line, useGrouping: 0) }: “{ $value }”). Nếu là một phần của họ tên, đề nghị gộp ô tiêu đề “Họ và tên” sang cột này; nếu không, đề nghị ghi tiêu đề cho cột.
people-roster-fault-tcvn3 = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: chữ gõ bằng bảng mã TCVN3 (phông .VnTime). Đề nghị chuyển sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại.
people-roster-fault-vni = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: chữ gõ bằng bảng mã VNI (phông VNI-Times). Đề nghị chuyển sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại.
people-roster-fault-tcvn3-header = Dòng tiêu đề gõ bằng bảng mã TCVN3 (phông .VnTime). Đề nghị chuyển cả tệp sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại.
people-roster-fault-vni-header = Dòng tiêu đề gõ bằng bảng mã VNI (phông VNI-Times). Đề nghị chuyển cả tệp sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại.
people-roster-doubt-ahead = Đề nghị kiểm tra dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” là ngày chưa đến.
people-roster-doubt-year = Đề nghị kiểm tra dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” chỉ ghi hai chữ số của năm; Hệ thống hiểu là { $day }.
people-roster-unreadable-absent = Không mở được tệp. Đề nghị kiểm tra lại đường dẫn và quyền đọc.
people-roster-unreadable-empty = Tệp rỗng.
people-roster-unreadable-blank = Trang tính đầu tiên của tệp chưa có dữ liệu.
people-roster-unreadable-large = Tệp quá lớn (tối đa 20 MB và 200.000 dòng).
people-roster-unreadable-far = Trang tính có ô ở quá xa: Hệ thống nhận đến dòng 200.000 và cột thứ 256. Đề nghị chép phần có dữ liệu sang tệp mới rồi gửi lại.
people-roster-unreadable-strict = Tệp lưu ở dạng “Strict Open XML”. Đề nghị mở bằng Excel, chọn “Lưu thành”, loại tệp “Excel Workbook (.xlsx)” (không có chữ Strict), rồi gửi lại.
people-roster-unreadable-protected = Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.
people-roster-unreadable-old = Tệp thuộc định dạng Excel cũ (.xls). Đề nghị mở tệp, chọn “Lưu thành” .xlsx rồi gửi lại.
people-roster-unreadable-kind = Tệp không phải là Excel .xlsx. Đề nghị lưu thành .xlsx rồi gửi lại.
people-roster-unreadable-broken = Tệp bị hỏng, không đọc được. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi.
people-roster-fault-foreign-unit = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị này không thuộc phạm vi phụ trách của đồng chí. Đề nghị bỏ dòng này khỏi tệp.
people-roster-fault-code-elsewhere = Dòng { NUMBER($line, useGrouping: 0) }: mã “{ $value }” đã được dùng ở đơn vị khác. Đề nghị kiểm tra lại mã, hoặc báo văn phòng cấp trên nếu đồng chí này mới chuyển đến.

# ---------------------------------------------------------------- văn phòng gửi danh sách trong cuộc trò chuyện
command-nhapdanhsach = Nạp danh sách
command-nhapdanhsach-about = Gửi tệp Excel danh sách đảng viên, xem trước rồi cập nhật
people-roster-button = Nạp danh sách
people-roster-ask = Đề nghị đồng chí gửi tệp Excel (.xlsx) danh sách đảng viên. Hệ thống cho xem trước thay đổi, chưa ghi gì.
people-roster-ask-columns = Cột cần có: Họ và tên, Mã đơn vị, Tên đơn vị; nên có Mã đảng viên, Mã đơn vị cấp trên, Chức vụ Đảng, Loại, Trạng thái, Ngày vào Đảng. Hệ thống không nhận số định danh, dân tộc, tôn giáo, quê quán, nơi ở, số điện thoại.
people-roster-ask-file = Ở bước này Hệ thống chờ tệp Excel (.xlsx).
people-roster-file-fault =
    { $fault ->
        [too-large] Tệp quá lớn nên Hệ thống không đọc được (tối đa 5 MB và 10.000 dòng). Danh sách lớn hơn do quản trị viên nhập trên máy chủ.
        [too-far] Bảng có ô ở quá xa: ở đây Hệ thống nhận đến dòng 10.000 và cột thứ 256. Đề nghị đồng chí chép phần có dữ liệu sang tệp mới; danh sách lớn hơn do quản trị viên nhập trên máy chủ.
        [strict] Tệp lưu ở dạng “Strict Open XML”. Đề nghị đồng chí mở tệp, chọn “Lưu thành” loại .xlsx thường (không có chữ Strict), rồi gửi lại.
        [locked] Tệp có mật khẩu nên Hệ thống không đọc được. Đề nghị đồng chí gỡ mật khẩu rồi gửi lại.
        [macros] Tệp có chứa mã lệnh (macro) nên Hệ thống không mở. Đề nghị đồng chí lưu lại thành tệp .xlsx không có mã lệnh rồi gửi lại.
        [empty] Tệp không có nội dung. Đề nghị đồng chí kiểm tra rồi gửi lại.
        [unfetched] Hệ thống chưa tải được tệp. Đề nghị đồng chí gửi lại sau ít phút.
        [wrong-kind] Tệp không phải là Excel .xlsx (tệp .xls cũ cũng cần lưu thành .xlsx). Đề nghị đồng chí gửi lại.
       *[unreadable] Tệp bị hỏng hoặc không đúng định dạng nên Hệ thống không đọc được. Đề nghị đồng chí mở bằng Excel, lưu lại rồi gửi.
    }
people-roster-notes-attached = Tệp kèm theo ghi rõ từng dòng cần sửa. Chưa ghi gì vào Hệ thống; đề nghị đồng chí sửa rồi gửi lại.
people-roster-notes-title = Danh sách đảng viên, có ghi chú của Hệ thống
people-roster-notes-sheet = Danh sách
people-roster-notes-column = Ghi chú của Hệ thống
people-roster-notes-missing-sheet = Không có trong tệp
people-roster-read = Tệp có { $people } đảng viên, { $units } đơn vị.
people-roster-new = • Mới: <b>{ $count }</b>
people-roster-changed =
    { $count ->
        [0] • Thay đổi: <b>0</b>
       *[other] • Thay đổi: <b>{ $count }</b> (đơn vị { $moved }, họ tên { $renamed }, loại hoặc trạng thái { $status }, chức vụ { $position })
    }
people-roster-unchanged = • Giữ nguyên: <b>{ $count }</b>
people-roster-missing = • Không có trong tệp: <b>{ $count }</b>. Hệ thống không xóa; ai đã chuyển đi thì ghi trạng thái trong tệp.
people-roster-codes-kept = • { $count } đồng chí đã có mã khác trên Hệ thống; mã cũ được giữ.
people-roster-units-new = Đơn vị mới ({ $count }): { $units }
people-roster-positions = { $count } chức vụ không tạo quyền trên Hệ thống (xem ghi chú trong tệp kèm theo); nếu cần, đồng chí phân quyền riêng.
people-roster-nothing = Danh sách khớp với Hệ thống, không có gì để cập nhật.
people-roster-how = Chi tiết từng dòng có trong tệp kèm theo. Chưa ghi gì; đồng chí chọn:
people-roster-update = Cập nhật
people-roster-only-new = Chỉ thêm người mới
people-roster-skip = Bỏ qua
people-roster-skipped = Đã bỏ qua tệp này, không ghi gì vào Hệ thống.
people-roster-secretaries = Quyền bí thư trên Hệ thống thay đổi ở { $count } đơn vị:
people-roster-secretary = • { $unit }: { $before } → { $after }
people-roster-no-secretary = • { $unit }: { $before } → <b>chưa có ai</b>; việc của đơn vị chuyển lên cấp trên cho đến khi có bí thư hoặc phó bí thư.
people-roster-secretaries-yes = Đồng ý thay đổi
people-roster-rights-beyond = Các đồng chí sau còn có quyền trên Hệ thống ở đơn vị khác, nên không ghi là đã thôi sinh hoạt được: { $names }. Đề nghị văn phòng cấp trên ghi, hoặc sửa tệp rồi gửi lại.
people-roster-last-office = Theo tệp, không còn ai có quyền văn phòng của cả Đảng bộ. Đề nghị phân quyền văn phòng cho đồng chí khác trước, rồi gửi lại tệp.
people-roster-changed-meanwhile = Dữ liệu trên Hệ thống vừa thay đổi sau khi đồng chí xem. Đề nghị đồng chí xem lại và chọn lần nữa:
people-roster-gone = Tệp này không còn được giữ. Đề nghị đồng chí gửi lại.
people-roster-again = Gửi tệp khác
people-roster-people = Tra cứu đảng viên
people-roster-done = Đã cập nhật danh sách: thêm { $new }, thay đổi { $changed } đồng chí.
people-roster-note-new = Thêm mới, mã { $code }.
people-roster-note-code = Đồng chí đã có mã { $code } trên Hệ thống; mã này được giữ.
people-roster-note-position = Chức vụ “{ $position }” không tạo quyền trên Hệ thống.
people-roster-note-unit-new = Đơn vị mới: { $unit }.
people-roster-aspect-unit = Chuyển đơn vị: { $before } → { $after }.
people-roster-aspect-name = Họ tên: { $before } → { $after }.
people-roster-aspect-position = Chức vụ Đảng: { $before } → { $after }.
people-roster-aspect-kind = Loại: { $before } → { $after }.
people-roster-aspect-status = Trạng thái: { $before } → { $after }.
people-kind-name =
    { $kind ->
        [probationary] dự bị
       *[full] chính thức
    }
people-status-name =
    { $status ->
        [active] đang sinh hoạt
        [temporary-in] sinh hoạt tạm thời (chuyển đến)
        [temporary-out] sinh hoạt tạm thời (chuyển đi)
        [exempt] được miễn sinh hoạt
        [suspended] đình chỉ sinh hoạt
        [away] tạm vắng
        [left] đã chuyển đi
       *[deceased] đã từ trần
    }
