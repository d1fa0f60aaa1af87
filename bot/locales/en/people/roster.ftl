# The report of an import.
people-import-dropped = Columns that must not be kept were dropped: { $columns }.
people-import-unknown = Columns that are not needed were ignored: { $columns }.
people-import-sheet =
    { $hidden ->
        [0] The sheet “{ $sheet }” was read.
       *[other] The sheet “{ $sheet }” was read; hidden ones before it were not: { $passed }.
    }
people-import-faults = Places in the file to correct: { $count }
people-import-nothing-written = Nothing was written. Please correct the file and import it again.
people-import-summary = Members in the file: { $people }, units: { $units }; { $new } new, { $moved } moved, { $renamed } renamed, { $missing } no longer in the file, { $unchanged } unchanged.
people-import-units-new = New units: { $units }.
people-import-unit-renamed = Unit renamed: { $before } → { $after }.
people-import-unit-moved = Unit { $unit } now belongs to { $parent }.
people-import-unit-missing = Unit { $unit } ({ $code }) is not in the file; it was left alone.
people-import-person-new = New: { $name } ({ $code }).
people-import-person-moved = { $name } ({ $code }) moved to another unit: { $before } → { $after }.
people-import-person-renamed = { $name } ({ $code }) has another name: { $before } → { $after }.
people-import-person-position = { $name } ({ $code }) has another position: { $before } → { $after }.
people-import-person-kind = { $name } ({ $code }) is of another kind: { $before } → { $after }.
people-import-person-status = { $name } ({ $code }) has another status: { $before } → { $after }.
people-import-code-kept = { $name } has the code { $code } already, which stays.
people-import-person-missing = No longer in the file: { $name } ({ $code }), unit { $unit }. Nobody is deleted; if they left, write their status in the file.
people-import-and-more =
    { $count ->
        [one] … and { $count } more line.
       *[other] … and { $count } more lines.
    }
people-import-leaders = Rights in the System change (before → after):
people-import-leader = • { $unit } ({ $code }), { $role }: { $before } → { $after }
people-import-positions =
    { $count ->
        [one] 1 position gives no right (it is not on the list, or speaks of another unit); where one is due, the office gives it:
       *[other] { $count } positions give no right (they are not on the list, or speak of another unit); where one is due, the office gives it:
    }
people-import-position = • Row { NUMBER($line, useGrouping: 0) }, { $name }: “{ $position }”
people-import-two-secretaries = Not imported: several people would have the rights of secretary for { $unit } ({ $names }). Please correct the file, or withdraw the former one's rights under “Rights”.
people-import-secretaries-change =
    { $count ->
        [one] In 1 unit the rights of secretary in the System change ({ $units }). If the list above is right, run this again with --confirm-secretaries.
       *[other] In { $count } units the rights of secretary in the System change ({ $units }). If the list above is right, run this again with --confirm-secretaries.
    }
people-import-only-looked = Only looked at; nothing was written. Leave out --dry-run to import.
people-import-done = Imported.
people-invite-code = Link code for { $name }: { $code } (works once, until { $until }).
people-invite-fact =
    { $fact ->
        [admitted] They have rights in the System: whoever uses the code is asked for the day of admission to the Party.
       *[code] They have rights in the System: whoever uses the code is asked for the member code.
    }
people-import-ignored = Lines that are no members (titles, signatures) were left out: { $lines }.

# The roster from Excel: columns, faults by line, reasons why a file cannot be read.
people-roster-column-code = Mã đảng viên (member code)
people-roster-column-full-name = Họ và tên (full name)
people-roster-column-unit-code = Mã đơn vị (unit code)
people-roster-column-unit-name = Tên đơn vị (unit name)
people-roster-column-parent-code = Mã đơn vị cấp trên (code of the unit above)
people-roster-column-position = Chức vụ Đảng (Party position)
people-roster-column-kind = Loại (kind)
people-roster-column-status = Trạng thái (status)
people-roster-column-admitted = Ngày vào Đảng (admission date)
people-roster-column-gender = Giới tính (gender)
people-roster-fault-no-header = No heading found in the first 30 lines. The file needs a line with “Họ và tên”, “Mã đơn vị”, “Tên đơn vị”.
people-roster-fault-no-rows = There is no member below the heading (line { NUMBER($line, useGrouping: 0) }).
people-roster-fault-column-missing = The column “{ $column }” is missing in the heading (line { NUMBER($line, useGrouping: 0) }).
people-roster-fault-column-twice = Two columns both read as “{ $column }” (line { NUMBER($line, useGrouping: 0) }). Please keep one.
people-roster-fault-empty = Line { NUMBER($line, useGrouping: 0) }: “{ $column }” is empty.
people-roster-fault-too-long = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: longer than { $most } characters.
people-roster-fault-full-name = Line { NUMBER($line, useGrouping: 0) }: “{ $value }” is not a full name.
people-roster-fault-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
people-roster-fault-unit-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
people-roster-fault-parent-code = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a code (letters, digits, dots and hyphens only, no spaces).
people-roster-fault-unit-name = Line { NUMBER($line, useGrouping: 0) }: cannot tell which unit “{ $value }” is. Please add the column “Mã đơn vị”.
people-roster-fault-kind = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” should be “chính thức” or “dự bị”.
people-roster-fault-kind-conflict = Line { NUMBER($line, useGrouping: 0) }: “Loại” and “Trạng thái” disagree on full or probationary membership.
people-roster-fault-status = Line { NUMBER($line, useGrouping: 0) }: unknown status “{ $value }”. Known ones are: đang sinh hoạt, sinh hoạt tạm thời đến, sinh hoạt tạm thời đi, miễn sinh hoạt, đình chỉ sinh hoạt, vắng, chuyển đi, từ trần.
people-roster-fault-admitted = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is not a date. Right are 03/02/1998 or 1998.
people-roster-fault-gender = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” should be “Nam” or “Nữ”.
people-roster-fault-code-twice = Line { NUMBER($line, useGrouping: 0) }: the code “{ $value }” stands already on line { NUMBER($first, useGrouping: 0) }.
people-roster-fault-name-twice = Line { NUMBER($line, useGrouping: 0) }: “{ $value }” stands already in the same unit on line { NUMBER($first, useGrouping: 0) }. If they are two people, please give both a member code.
people-roster-fault-unit-names = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $unit }” has another name than on line { NUMBER($first, useGrouping: 0) }.
people-roster-fault-unit-parents = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $unit }” has another unit above it than on line { NUMBER($first, useGrouping: 0) }.
people-roster-fault-parent-unknown = Line { NUMBER($line, useGrouping: 0) }: there is no unit with the code “{ $value }”. Please add a line with only that unit's code and name.
people-roster-fault-parent-circle = Line { NUMBER($line, useGrouping: 0) }: the unit “{ $value }” stands above itself.
people-roster-fault-roots = { $count } units have no unit above them ({ $value }). Only the topmost one leaves “Mã đơn vị cấp trên” empty.
people-roster-fault-formula = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the cell holds a formula without a value. Please open the file in Excel, save it and send it again.
people-roster-fault-error = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the cell shows an Excel error.
people-roster-fault-nameless = Column { $letters } has no heading but holds something beside the name (line { NUMBER($line, useGrouping: 0) }: “{ $value }”). If it is part of the name, please merge the heading “Họ và tên” over it; if not, please give it a heading.
people-roster-fault-tcvn3 = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the text is in TCVN3 (fonts like .VnTime). Please convert it to Unicode (UniKey, Ctrl+Shift+F6) and import again.
people-roster-fault-vni = Line { NUMBER($line, useGrouping: 0) }, “{ $column }”: the text is in VNI (fonts like VNI-Times). Please convert it to Unicode (UniKey, Ctrl+Shift+F6) and import again.
people-roster-fault-tcvn3-header = The heading is in TCVN3 (fonts like .VnTime). Please convert the whole file to Unicode (UniKey, Ctrl+Shift+F6) and import again.
people-roster-fault-vni-header = The heading is in VNI (fonts like VNI-Times). Please convert the whole file to Unicode (UniKey, Ctrl+Shift+F6) and import again.
people-roster-doubt-ahead = Please check line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” is still to come.
people-roster-doubt-year = Please check line { NUMBER($line, useGrouping: 0) }, “{ $column }”: “{ $value }” has two digits of its year; it was read as { $day }.
people-roster-unreadable-absent = The file cannot be opened. Please check its path and the right to read it.
people-roster-unreadable-empty = The file is empty.
people-roster-unreadable-blank = The first sheet of the file is blank.
people-roster-unreadable-large = The file is too large (at most 20 MB and 200,000 lines).
people-roster-unreadable-far = Something stands too far out on the sheet: lines up to 200,000 and 256 columns are read. Please copy what there is to a new file and send that.
people-roster-unreadable-strict = The file is of the kind “Strict Open XML”. Please open it in Excel, choose “Save as”, kind “Excel Workbook (.xlsx)” without Strict, and send it again.
people-roster-unreadable-protected = The file is protected by a password. Please remove it and send the file again.
people-roster-unreadable-old = The file is of the old Excel format (.xls). Please save it as .xlsx and send it again.
people-roster-unreadable-kind = The file is not an Excel .xlsx file. Please save it as .xlsx and send it again.
people-roster-unreadable-broken = The file is damaged and cannot be read. Please open it in Excel, save it and send it again.
people-roster-fault-foreign-unit = Line { NUMBER($line, useGrouping: 0) }: this unit is not one of yours. Please take the line out of the file.
people-roster-fault-code-elsewhere = Line { NUMBER($line, useGrouping: 0) }: the code “{ $value }” is in use in another unit. Please check it, or tell the office above if this member has just come over.

# ---------------------------------------------------------------- an office sends its roster in the chat
command-nhapdanhsach = Import the roster
command-nhapdanhsach-about = Send an Excel file of members, look at it first, then update
people-roster-button = Import the roster
people-roster-ask = Please send an Excel file (.xlsx) of the members. You will see what it changes first; nothing is written before.
people-roster-ask-columns = Columns it needs: full name, unit code, unit name; better with member code, code of the unit above, Party position, kind, status, date of admission. Identity numbers, card numbers, ethnicity, religion, home, address and telephone are not taken.
people-roster-ask-file = An Excel file (.xlsx) is awaited here.
people-roster-file-fault =
    { $fault ->
        [too-large] The file is too large to be read (at most 5 MB and 10,000 lines). A larger roster is imported by the operator on the server.
        [too-far] The sheet has cells too far away: up to line 10,000 and column 256 are taken here. Please copy what holds data to a new file; a larger roster is imported by the operator on the server.
        [strict] The file is saved as “Strict Open XML”. Please open it, choose “Save as” with the plain .xlsx type, and send it again.
        [locked] The file has a password. Please remove it and send the file again.
        [macros] The file contains macros and is not opened. Please save it as an .xlsx file without them and send it again.
        [empty] The file is empty. Please check it and send it again.
        [unfetched] The file could not be fetched. Please send it again in a few minutes.
        [wrong-kind] The file is no .xlsx workbook (an old .xls has to be saved as .xlsx, too). Please send it again.
       *[unreadable] The file is damaged or not what it says. Please open it with Excel, save it and send it again.
    }
people-roster-notes-attached = The file below says what is wrong in each line. Nothing was written; please correct it and send it again.
people-roster-notes-title = Roster, with notes
people-roster-notes-sheet = Roster
people-roster-notes-column = Notes
people-roster-notes-missing-sheet = Not in the file
people-roster-read = In the file: members { $people }, units { $units }.
people-roster-new = • New: <b>{ $count }</b>
people-roster-changed =
    { $count ->
        [0] • Changed: <b>0</b>
       *[other] • Changed: <b>{ $count }</b> (unit { $moved }, name { $renamed }, kind or status { $status }, position { $position })
    }
people-roster-unchanged = • Unchanged: <b>{ $count }</b>
people-roster-missing = • Not in the file: <b>{ $count }</b>. Nobody is deleted; of those who left the file has to give the status.
people-roster-codes-kept = • { $count } have another code already; it is kept.
people-roster-units-new = New units ({ $count }): { $units }
people-roster-positions = Positions that give no right: { $count } (see the notes in the file below); where one is needed, please grant it.
people-roster-nothing = The file says what is known already; there is nothing to update.
people-roster-how = The file below says it line by line. Nothing was written; please choose:
people-roster-update = Update
people-roster-only-new = Add new people only
people-roster-skip = Leave it
people-roster-skipped = The file was left; nothing was written.
people-roster-secretaries = The secretary's right changes (units: { $count }):
people-roster-secretary = • { $unit }: { $before } → { $after }
people-roster-no-secretary = • { $unit }: { $before } → <b>nobody</b>; what waits there goes to the level above until there is a secretary or a deputy.
people-roster-secretaries-yes = Agree
people-roster-rights-beyond = These people have rights in the System at other units and cannot be recorded as having left: { $names }. Please ask the office above, or change the file and send it again.
people-roster-last-office = By this file nobody would hold the office of the whole committee any more. Please grant it to somebody else first, then send the file again.
people-roster-changed-meanwhile = Something was changed after you looked. Please look again and choose once more:
people-roster-gone = This file is kept no longer. Please send it again.
people-roster-again = Send another file
people-roster-people = Find a member
people-roster-done = The roster is updated: { $new } added, { $changed } changed.
people-roster-note-new = New, code { $code }.
people-roster-note-code = This member has the code { $code } already; it is kept.
people-roster-note-position = The position “{ $position }” gives no right.
people-roster-note-unit-new = New unit: { $unit }.
people-roster-aspect-unit = Unit: { $before } → { $after }.
people-roster-aspect-name = Name: { $before } → { $after }.
people-roster-aspect-position = Party position: { $before } → { $after }.
people-roster-aspect-kind = Kind: { $before } → { $after }.
people-roster-aspect-status = Status: { $before } → { $after }.
people-kind-name =
    { $kind ->
        [probationary] probationary
       *[full] full
    }
people-status-name =
    { $status ->
        [active] active
        [temporary-in] temporarily here
        [temporary-out] temporarily elsewhere
        [exempt] exempt
        [suspended] suspended
        [away] away
        [left] left
       *[deceased] deceased
    }
