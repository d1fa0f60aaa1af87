# Danh sách đảng viên nhập từ Excel: tên cột, lỗi từng dòng, lý do không đọc được tệp.

roster-column-code = Mã đảng viên
roster-column-full-name = Họ và tên
roster-column-unit-code = Mã đơn vị
roster-column-unit-name = Tên đơn vị
roster-column-parent-code = Mã đơn vị cấp trên
roster-column-position = Chức vụ Đảng
roster-column-kind = Loại
roster-column-status = Trạng thái
roster-column-admitted = Ngày vào Đảng
roster-column-gender = Giới tính

roster-fault-no-header = Không tìm thấy dòng tiêu đề trong 30 dòng đầu. Tệp cần một dòng có “Họ và tên”, “Mã đơn vị”, “Tên đơn vị”.
roster-fault-no-rows = Dưới dòng tiêu đề (dòng { NUMBER($line, useGrouping: 0) }) chưa có đảng viên nào.
roster-fault-column-missing = Thiếu cột “{ $column }” ở dòng tiêu đề (dòng { NUMBER($line, useGrouping: 0) }).
roster-fault-column-twice = Có hai cột cùng được hiểu là “{ $column }” (dòng { NUMBER($line, useGrouping: 0) }). Đề nghị giữ lại một cột.
roster-fault-empty = Dòng { NUMBER($line, useGrouping: 0) }: chưa có “{ $column }”.
roster-fault-too-long = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: dài quá { $most } ký tự.
roster-fault-full-name = Dòng { NUMBER($line, useGrouping: 0) }: “{ $value }” không phải là họ và tên.
roster-fault-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
roster-fault-unit-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
roster-fault-parent-code = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là mã (chỉ gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng).
roster-fault-unit-name = Dòng { NUMBER($line, useGrouping: 0) }: không xác định được đơn vị “{ $value }”. Đề nghị thêm cột “Mã đơn vị”.
roster-fault-kind = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” cần ghi là “chính thức” hoặc “dự bị”.
roster-fault-kind-conflict = Dòng { NUMBER($line, useGrouping: 0) }: “Loại” và “Trạng thái” trái nhau về đảng viên chính thức, dự bị.
roster-fault-status = Dòng { NUMBER($line, useGrouping: 0) }: chưa rõ trạng thái “{ $value }”. Ví dụ ghi đúng: đang sinh hoạt, sinh hoạt tạm thời đến, sinh hoạt tạm thời đi, miễn sinh hoạt, đình chỉ sinh hoạt, vắng, chuyển đi, từ trần.
roster-fault-admitted = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” không phải là ngày. Ví dụ ghi đúng: 03/02/1998 hoặc 1998.
roster-fault-gender = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” cần ghi là “Nam” hoặc “Nữ”.
roster-fault-code-twice = Dòng { NUMBER($line, useGrouping: 0) }: mã “{ $value }” đã có ở dòng { NUMBER($first, useGrouping: 0) }.
roster-fault-name-twice = Dòng { NUMBER($line, useGrouping: 0) }: “{ $value }” đã có trong cùng đơn vị ở dòng { NUMBER($first, useGrouping: 0) }. Nếu là hai đồng chí khác nhau, đề nghị ghi mã đảng viên cho cả hai.
roster-fault-unit-names = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $unit }” có tên khác với dòng { NUMBER($first, useGrouping: 0) }.
roster-fault-unit-parents = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $unit }” có đơn vị cấp trên khác với dòng { NUMBER($first, useGrouping: 0) }.
roster-fault-parent-unknown = Dòng { NUMBER($line, useGrouping: 0) }: không có đơn vị cấp trên nào mang mã “{ $value }”. Đề nghị thêm một dòng chỉ ghi mã và tên của đơn vị đó.
roster-fault-parent-circle = Dòng { NUMBER($line, useGrouping: 0) }: đơn vị “{ $value }” là cấp trên của chính mình.
roster-fault-roots = Có { $count } đơn vị không có đơn vị cấp trên ({ $value }). Chỉ đơn vị cao nhất để trống cột “Mã đơn vị cấp trên”.
roster-fault-formula = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: ô có công thức nhưng chưa có giá trị. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi.
roster-fault-error = Dòng { NUMBER($line, useGrouping: 0) }, “{ $column }”: ô báo lỗi của Excel.

roster-unreadable-absent = Không mở được tệp. Đề nghị kiểm tra lại đường dẫn và quyền đọc.
roster-unreadable-empty = Tệp rỗng.
roster-unreadable-blank = Trang tính đầu tiên của tệp chưa có dữ liệu.
roster-unreadable-large = Tệp quá lớn (tối đa 20 MB và 200.000 dòng).
roster-unreadable-protected = Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.
roster-unreadable-old = Tệp thuộc định dạng Excel cũ (.xls). Đề nghị mở tệp, chọn “Lưu thành” .xlsx rồi gửi lại.
roster-unreadable-kind = Tệp không phải là Excel .xlsx. Đề nghị lưu thành .xlsx rồi gửi lại.
roster-unreadable-broken = Tệp bị hỏng, không đọc được. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi.
