# The roster from Excel: columns, faults by line, reasons why a file cannot be read.

roster-column-code = Mã đảng viên (member code)
roster-column-full-name = Họ và tên (full name)
roster-column-unit-code = Mã đơn vị (unit code)
roster-column-unit-name = Tên đơn vị (unit name)
roster-column-parent-code = Mã đơn vị cấp trên (code of the unit above)
roster-column-position = Chức vụ Đảng (Party position)
roster-column-kind = Loại (kind)
roster-column-status = Trạng thái (status)
roster-column-admitted = Ngày vào Đảng (admission date)
roster-column-gender = Giới tính (gender)

roster-fault-no-header = No heading found in the first 30 lines. The file needs a line with “Họ và tên”, “Mã đơn vị”, “Tên đơn vị”.
roster-fault-no-rows = There is no member below the heading (line { NUMBER($line, useGrouping: 0) }).
roster-fault-column-missing = The column “{ $column }” is missing in the heading (line { NUMBER($line, useGrouping: 0) }).
roster-fault-column-twice = Two columns both read as “{ $column }” (line { NUMBER($line, useGrouping: 0) }). Please keep one.
roster-fault-empty = Line { NUMBER($line, useGrouping: 0) }: “{ $column }” is empty.
roster-fault-too-long = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: longer than { $most } characters.
roster-fault-full-name = Line { NUMBER($line, useGrouping: 0) }: “{ $value }” is not a full name.
roster-fault-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
roster-fault-unit-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
roster-fault-parent-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
roster-fault-unit-name = Line { NUMBER($line, useGrouping: 0) }: cannot tell which unit “{ $value }” is. Please add the column “Mã đơn vị”.
roster-fault-kind = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” should be “chính thức” or “dự bị”.
roster-fault-kind-conflict = Line { NUMBER($line, useGrouping: 0) }: “Loại” and “Trạng thái” disagree on full or probationary membership.
roster-fault-status = Line { NUMBER($line, useGrouping: 0) }: unknown status “{ $value }”. Known ones are: đang sinh hoạt, sinh hoạt tạm thời đến, sinh hoạt tạm thời đi, miễn sinh hoạt, đình chỉ sinh hoạt, vắng, chuyển đi, từ trần.
roster-fault-admitted = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a date. Right are 03/02/1998 or 1998.
roster-fault-gender = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” should be “Nam” or “Nữ”.
roster-fault-code-twice = Line { NUMBER($line, useGrouping: 0) }: the code “{ $value }” stands already on line { NUMBER($first, useGrouping: 0) }.
roster-fault-name-twice = Line { NUMBER($line, useGrouping: 0) }: “{ $value }” stands already in the same unit on line { NUMBER($first, useGrouping: 0) }. If they are two people, please give both a member code.
roster-fault-unit-names = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $unit }” has another name than on line { NUMBER($first, useGrouping: 0) }.
roster-fault-unit-parents = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $unit }” has another unit above it than on line { NUMBER($first, useGrouping: 0) }.
roster-fault-parent-unknown = Line { NUMBER($line, useGrouping: 0) }: there is no unit with the code “{ $value }”. Please add a line with only that unit's code and name.
roster-fault-parent-circle = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $value }” stands above itself.
roster-fault-roots = { $count } units have no unit above them ({ $value }). Only the topmost one leaves “Mã đơn vị cấp trên” empty.
roster-fault-formula = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the cell holds a formula without a value. Please open the file in Excel, save it and send it again.
roster-fault-error = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the cell shows an Excel error.

roster-unreadable-absent = The file cannot be opened. Please check its path and the right to read it.
roster-unreadable-empty = The file is empty.
roster-unreadable-blank = The first sheet of the file is blank.
roster-unreadable-large = The file is too large (at most 20 MB and 200,000 lines).
roster-unreadable-protected = The file is protected by a password. Please remove it and send the file again.
roster-unreadable-old = The file is of the old Excel format (.xls). Please save it as .xlsx and send it again.
roster-unreadable-kind = The file is not an Excel .xlsx file. Please save it as .xlsx and send it again.
roster-unreadable-broken = The file is damaged and cannot be read. Please open it in Excel, save it and send it again.
