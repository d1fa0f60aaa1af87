# Lịch làm việc: /lich, ngày nghỉ và ngày làm bù do Văn phòng Đảng ủy đặt, nhập lịch cả năm.
command-lich = Lịch làm việc
command-lich-about = Ngày nghỉ, ngày làm bù sắp tới và giờ gửi tin nhắc
command-lich-said = lịch | lịch nghỉ | lịch làm việc | xem lịch | nghỉ lễ | nghỉ tết | ngày nghỉ | tết nghỉ | nghỉ mấy ngày | được nghỉ | làm bù | lịch nghỉ tết
command-themnghi = Thêm ngày nghỉ
command-themnghi-about = Đặt ngày nghỉ riêng của cơ quan
command-thembu = Thêm ngày làm bù
command-thembu-about = Đặt ngày nghỉ thành ngày làm việc
command-bolich = Bỏ ngày đã đặt
command-bolich-about = Trả một ngày đã đặt về lịch chung
command-nhaplich = Nhập lịch cả năm
command-nhaplich-about = Nhập ngày nghỉ, ngày làm bù từ tệp Excel hoặc tin nhắn

# ---------------------------------------------------------------- xem lịch
# $day, $month: ngày đầu; $last: ngày cuối, cùng năm.
calendar-span = { NUMBER($day, minimumIntegerDigits: 2) }/{ NUMBER($month, minimumIntegerDigits: 2) } – { $last }
calendar-span-years = { $first } – { $last }
calendar-title = <b>Lịch làm việc</b>

# $day: agenda-day; $moment: lúc sớm nhất có thể gửi tin.
calendar-today-now = Hôm nay, { $day }: ngày làm việc, đang trong giờ gửi tin nhắc.
calendar-today =
    { $worked ->
        [1] Hôm nay, { $day }: ngày làm việc. Tin nhắc kế tiếp sớm nhất lúc { $moment }.
       *[0] Hôm nay, { $day }: ngày nghỉ. Tin nhắc kế tiếp sớm nhất lúc { $moment }.
    }
calendar-hours = Tin nhắc chỉ gửi vào ngày làm việc, trong giờ: { $hours }.
calendar-free-ahead = <b>Ngày nghỉ sắp tới</b>
calendar-free = • { $days }: { $names }
calendar-free-guessed = • { $days }: { $names } (<b>dự kiến, chờ thông báo chính thức</b>; Hệ thống không nhắc việc)
calendar-feasts = { $first }, { $rest }

# $known: tên theo Bộ luật Lao động, viết không dấu; $name: tên ấy; $instead: nghỉ bù.
calendar-feast =
    { $known ->
        [tet-nguyen-dan] Tết Nguyên đán
        [giao-thua-tet-nguyen-dan] Giao thừa Tết Nguyên đán
        [mung-hai-tet-nguyen-dan] Mùng hai Tết Nguyên đán
        [mung-ba-tet-nguyen-dan] Mùng ba Tết Nguyên đán
        [mung-bon-tet-nguyen-dan] Mùng bốn Tết Nguyên đán
        [mung-nam-tet-nguyen-dan] Mùng năm Tết Nguyên đán
        [ngay-chien-thang] Ngày Giải phóng miền Nam
       *[other] { $name }
    }{ $instead ->
        [1] {" "}(nghỉ bù)
       *[0] {""}
    }
calendar-feast-exchanged = Nghỉ hoán đổi (làm bù { $day })
calendar-free-unnamed = • { $days }: nghỉ theo lịch của cơ quan
calendar-ahead-more = và { $count } mục khác, đồng chí xem ở lịch cả năm
calendar-worked-ahead = <b>Ngày làm bù sắp tới</b>
calendar-worked = • { $days }: { $note }
calendar-worked-unnamed = • { $days }
calendar-deadlines = <b>Thời hạn của đồng chí</b>
calendar-deadline = • { $moment }: { $title }
calendar-year-title = <b>Ngày nghỉ năm { $year }</b> (ngoài thứ Bảy, Chủ nhật)
calendar-year-unknown = Hệ thống chỉ giữ lịch các năm từ { $first } đến { $last }.
calendar-worked-year = <b>Ngày làm bù</b>
calendar-own-year = <b>Ngày do Văn phòng Đảng ủy đặt</b>

# $noted: 1 nếu có ghi chú.
calendar-own =
    { $worked ->
        [1]
            { $noted ->
                [1] • { $days }: làm bù ({ $note })
               *[0] • { $days }: làm bù
            }
       *[0]
            { $noted ->
                [1] • { $days }: nghỉ ({ $note })
               *[0] • { $days }: nghỉ
            }
    }
calendar-own-more = và { $count } khoảng khác
calendar-source = Lịch nghỉ lễ, Tết theo Bộ luật Lao động. Kỳ nghỉ ghi “dự kiến” được tính theo phương án dài nhất cho đến khi có thông báo chính thức, để Hệ thống không nhắn tin vào ngày nghỉ.
calendar-button-view = Lịch sắp tới
calendar-button-year = Lịch năm { $year }
calendar-button-free = Thêm ngày nghỉ
calendar-button-worked = Thêm ngày làm bù
calendar-button-back = Bỏ ngày đã đặt
calendar-button-import = Nhập lịch cả năm
calendar-not-yours = Lịch làm việc do văn phòng của cả đảng bộ đặt. Đồng chí xem được lịch, không thay đổi được.

# ---------------------------------------------------------------- đặt ngày nghỉ, ngày làm bù
calendar-ask-free = Cơ quan nghỉ ngày nào? Đồng chí nhắn một ngày hoặc một khoảng, ví dụ: <code>20/11</code>, <code>30/8 - 31/8/2027</code>.
calendar-ask-worked = Ngày nghỉ nào đi làm? Đồng chí nhắn ngày thứ Bảy, Chủ nhật làm bù, ví dụ: <code>21/8/2027</code>. Cũng dùng khi một ngày trong kỳ nghỉ lễ thực tế vẫn đi làm.
calendar-ask-note-free = Lý do nghỉ? Đảng viên sẽ đọc dòng này trong lịch. Đồng chí nhắn, ví dụ: Nghỉ theo thông báo của cơ quan; hoặc chọn “Bỏ qua”.
calendar-ask-note-worked = Làm bù cho ngày nào, vì sao? Đảng viên sẽ đọc dòng này trong lịch. Đồng chí nhắn, hoặc chọn “Bỏ qua”.
calendar-days-unreadable = Hệ thống chưa đọc được ngày. Đồng chí nhắn theo mẫu <code>20/11/2027</code> hoặc <code>30/8 - 31/8/2027</code>; ngày đầu không sau ngày cuối.
calendar-days-past = Ngày vừa nhắn ({ $days }) đã qua. Đề nghị đồng chí nhắn ngày từ hôm nay trở đi.
calendar-days-long = Khoảng này ({ $days }) làm cho { $length } ngày liền không có ngày làm việc; Hệ thống nhận nhiều nhất { $most } ngày. Đề nghị đồng chí xem lại.
calendar-free-anyway = Ngày vừa nhắn ({ $days }) vốn đã là ngày nghỉ, không cần đặt thêm.
calendar-worked-anyway = Ngày vừa nhắn ({ $day }) vốn là ngày làm việc. Đề nghị đồng chí nhắn ngày đang là ngày nghỉ.
calendar-note-long = Ghi chú dài quá { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại.
calendar-review =
    { $worked ->
        [1] <b>Soát lại</b>: thêm ngày làm bù
       *[0] <b>Soát lại</b>: thêm ngày nghỉ của cơ quan
    }

# $count: số ngày trong khoảng; $turning: số ngày thực sự thay đổi.
calendar-review-days =
    { $worked ->
        [1] { $days }: { $turning } ngày nghỉ thành ngày làm việc
       *[0] { $days }: { $count } ngày, trong đó { $turning } ngày làm việc thành ngày nghỉ
    }
calendar-review-note = Ghi chú: { $note }
calendar-review-holiday = Lưu ý: theo lịch chung đây là ngày nghỉ ({ $names }). Xác nhận thì Hệ thống sẽ nhắn tin trong ngày này.
calendar-confirm = Xác nhận
calendar-edit-days = Các ngày
calendar-edit-note = Ghi chú
calendar-set =
    { $worked ->
        [1] Đã đặt ngày làm bù: { $days }.
       *[0] Đã đặt ngày nghỉ: { $days }.
    }
calendar-soon = Việc nhắc theo lịch mới trong vòng một phút.

# ---------------------------------------------------------------- tin nhắc phải dời
calendar-moves-none = Không có tin nhắc nào của các đợt đang mở phải dời.
calendar-moves = Tin nhắc của các đợt đang mở thay đổi ({ $count }):
calendar-move = • { $title }, { $step }: { $before } → { $after }
calendar-move-due = • { $title }, { $step }: { $before } → { $after }, nếu tin này chưa gửi
calendar-move-gone = • { $title }, { $step }: không gửi lúc { $moment } nữa
calendar-move-new = • { $title }, { $step }: thêm lúc { $moment }
calendar-moves-more = và { $count } tin khác
calendar-deadlines-stay = Thời hạn của các đợt giữ nguyên.
calendar-step =
    { $step ->
        [open] thông báo mở đợt
        [secretary] danh sách gửi bí thư
        [t-0] nhắc trong ngày hết hạn
       *[other] nhắc trước { $days } ngày
    }

# ---------------------------------------------------------------- bỏ ngày đã đặt
calendar-back-ask = Bỏ ngày nào đã đặt? Ngày ấy trở lại theo lịch chung.
calendar-back-later = Dưới đây là { $most } khoảng gần nhất; còn { $count } khoảng sau đó.
calendar-back-none = Hiện không có ngày nào từ hôm nay trở đi do Văn phòng Đảng ủy đặt.
calendar-back-option =
    { $worked ->
        [1]
            { $noted ->
                [1] { $days }: làm bù – { $note }
               *[0] { $days }: làm bù
            }
       *[0]
            { $noted ->
                [1] { $days }: nghỉ – { $note }
               *[0] { $days }: nghỉ
            }
    }
calendar-back-review = <b>Bỏ ngày đã đặt</b>: { $days }
calendar-back-then =
    { $worked ->
        [0] Theo lịch chung đây là ngày nghỉ.
       *[other] Theo lịch chung: { $worked } ngày làm việc.
    }
calendar-back-confirm = Xác nhận bỏ
calendar-back-done = Đã bỏ: { $days } trở lại theo lịch chung.
calendar-back-gone = Ngày này không còn trong danh sách ngày đã đặt.

# ---------------------------------------------------------------- nhập lịch cả năm
calendar-import-ask = <b>Nhập lịch cả năm của cơ quan</b>. Đồng chí lấy mẫu Excel, điền rồi gửi lại tệp vào đây. Ngày lễ, Tết Hệ thống đã có, không cần điền.
calendar-import-lines = Hoặc dán các dòng theo mẫu (ngày, loại “nghỉ” hay “làm bù”, ghi chú):
calendar-import-example =
    <code>30/8 - 31/8/2027 nghỉ: Nghỉ theo thông báo của cơ quan</code>
    <code>21/8/2027 làm bù: Làm bù cho 30/8</code>
calendar-template = Mẫu Excel năm { $year }
calendar-template-given = Mẫu Excel năm { $year } gửi kèm. Đồng chí điền rồi gửi lại tệp vào đây.
calendar-import-review = <b>Soát lại trước khi nhập</b>
calendar-read = Đọc được { $free } ngày nghỉ, { $worked } ngày làm bù.
calendar-read-change = Ngày mới: { $new }; đổi nội dung: { $changed }; giữ nguyên: { $unchanged }.
calendar-read-kept = { $count } ngày đã đặt trong các năm này không có trong danh sách; Hệ thống giữ nguyên. Muốn bỏ, văn phòng chọn “Bỏ ngày đã đặt” ở mục Lịch làm việc.
calendar-import-confirm = Xác nhận nhập
calendar-import-nothing = Không có gì mới, lịch giữ nguyên.
calendar-imported = Đã nhập { $count } ngày vào lịch.
calendar-import-looked = Mới xem thử, chưa ghi gì. Bỏ --dry-run để nhập.
calendar-faults = Danh sách có { $count } chỗ cần sửa:
calendar-faults-more = và { $count } chỗ khác
calendar-nothing-written = Chưa ghi gì vào lịch. Đề nghị sửa rồi gửi lại cả danh sách.
calendar-lines =
    { $before }
    { $line }
calendar-column =
    { $column ->
        [day] Ngày
        [from] Từ ngày
        [to] Đến ngày
        [kind] Loại
       *[note] Ghi chú
    }

# $line: dòng của bảng ($sheet là 1) hoặc của tin nhắn; $text: phần chưa đúng, như đã viết.
calendar-fault =
    { $trouble ->
        [no-header] Không thấy dòng tiêu đề có cột “Ngày” (hoặc “Từ ngày”, “Đến ngày”), “Loại”, “Ghi chú”.
        [column-missing] Thiếu cột “{ $text }” ở dòng tiêu đề (dòng { $line }).
        [column-nameless] Cột { $text } không có tiêu đề nhưng có dữ liệu (dòng { $line }). Đề nghị ghi tiêu đề, hoặc xóa cột.
        [column-twice] Cột “{ $text }” có hai lần ở dòng tiêu đề (dòng { $line }).
        [no-day] Dòng { $line }: chưa có ngày.
        [unreadable-day] Dòng { $line }: chưa đọc được ngày “{ $text }”.
        [no-year] Dòng { $line }: ngày “{ $text }” chưa ghi năm.
        [wrong-order] Dòng { $line }: ngày cuối đứng trước ngày đầu (“{ $text }”).
        [other-year] Dòng { $line }: “{ $text }” ngoài các năm mà Hệ thống giữ lịch.
        [no-kind] Dòng { $line }: chưa ghi loại “nghỉ” hay “làm bù”.
        [unknown-kind] Dòng { $line }: loại “{ $text }” chưa rõ; đề nghị ghi “nghỉ” hoặc “làm bù”.
        [twice] Dòng { $line }: ngày { $text } đã có ở một dòng khác với nội dung khác.
        [too-long] Dòng { $line }: “{ $text }” nằm trong khoảng quá { $most } ngày liền không có ngày làm việc.
        [worked-anyway] Dòng { $line }: “{ $text }” có ngày vốn là ngày làm việc, không phải làm bù.
        [long-note] Dòng { $line }: ghi chú dài quá { $longest } ký tự (“{ $text }”).
        [secret-mark] Dòng { $line }: có dấu hiệu văn bản mật ({ $text }), nên Hệ thống không nhận.
       *[nothing]
            { $sheet ->
                [1] Bảng chưa có dòng nào được điền.
               *[0] Chưa thấy ngày nào.
            }
    }

# ---------------------------------------------------------------- mẫu Excel
calendar-sheet-name = Lịch { $year }
calendar-sheet-title = LỊCH NGHỈ, LÀM BÙ CỦA CƠ QUAN NĂM { $year }
calendar-sheet-note-fill = Mỗi dòng là một ngày hoặc một khoảng ngày liền nhau. Chỉ một ngày thì để trống cột “Đến ngày”. Loại: chọn “nghỉ” hoặc “làm bù”.
calendar-sheet-note-public = Ngày lễ, Tết đã có sẵn (xem trang “Ngày lễ đã có”), không cần điền. Các dòng đã điền sẵn là ngày văn phòng đã đặt.
calendar-sheet-note-back = Xóa một dòng không làm mất ngày đã đặt: muốn bỏ, chọn “Bỏ ngày đã đặt” trong mục Lịch làm việc. Dòng “Ví dụ” Hệ thống không đọc.
calendar-sheet-day = Ngày
calendar-sheet-from = Từ ngày
calendar-sheet-to = Đến ngày
calendar-sheet-kind = Loại
calendar-sheet-note = Ghi chú
calendar-sheet-free = nghỉ
calendar-sheet-worked = làm bù
calendar-sheet-example-free = Ví dụ: Nghỉ theo thông báo của cơ quan
calendar-sheet-example-worked = Ví dụ: Làm bù cho ngày nghỉ
calendar-sheet-wrong-kind-title = Loại
calendar-sheet-wrong-kind = Đề nghị đồng chí chọn “nghỉ” hoặc “làm bù”.
calendar-sheet-wrong-day-title = Ngày
calendar-sheet-wrong-day = Đề nghị đồng chí ghi ngày theo mẫu 29/08/2027.
calendar-sheet-public = Ngày lễ đã có
calendar-sheet-public-title = NGÀY NGHỈ LỄ, TẾT HỆ THỐNG ĐÃ CÓ, NĂM { $year }
calendar-sheet-known = { $names }
calendar-sheet-guessed = { $names } (dự kiến, chờ thông báo chính thức)
calendar-sheet-public-name = Tên
