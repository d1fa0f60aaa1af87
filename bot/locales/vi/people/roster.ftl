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
