# Đợt học tập nghị quyết, phần của văn phòng: /nghiquyet, /moihoctap, /suanghiquyet, /cauhoi.
command-nghiquyet = Đợt học tập
command-nghiquyet-about = Xem, mở, sửa các đợt học tập, quán triệt nghị quyết
command-moihoctap = Mở đợt học tập mới
command-moihoctap-about = Soạn và mở một đợt học tập, quán triệt nghị quyết
command-suanghiquyet = Sửa nội dung học tập
command-suanghiquyet-about = Đính chính hoặc cập nhật nội dung của một đợt học tập
command-cauhoi = Thống kê câu hỏi
command-cauhoi-about = Câu hỏi nào thường bị trả lời sai trong một đợt học tập

# ---------------------------------------------------------------- một phần
study-card-place = <b>{ $title }</b> · Phần { $number }/{ $total }
study-card-heading = <b>{ $heading }</b>
study-card-body = { $body }

# ---------------------------------------------------------------- danh sách, một đợt
study-publish-none = Chưa có đợt học tập nào. Đồng chí chọn “Mở đợt học tập mới” để bắt đầu.
study-publish-unknown = Không tìm thấy đợt học tập này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách.
study-publish-list = <b>Các đợt học tập, quán triệt nghị quyết</b>
study-publish-line =
    { $late ->
        [0] { $number }. { $title }: đã học { $share }, { $state }
       *[other] { $number }. { $title }: đã học { $share } (sau hạn: { $late }), { $state }
    }
study-publish-older = và { $count } đợt cũ hơn, xem ở mục Tổng hợp số liệu

# $issued: ngày ban hành.
study-publish-resolution =
    { $numbered ->
        [0] Ngày { $issued }, của { $issuer }
       *[other] Số { $number }, ngày { $issued }, của { $issuer }
    }
study-publish-link = Toàn văn: { $link }
study-publish-edition =
    { $questions ->
        [0] Nội dung: bản { $edition }, { $cards } phần, không có câu hỏi
       *[other]
            { $mark ->
                [0] Nội dung: bản { $edition }, { $cards } phần, { $questions } câu hỏi (không đặt mức đạt)
               *[other] Nội dung: bản { $edition }, { $cards } phần, { $questions } câu hỏi (mức đạt: { $mark })
            }
    }
study-publish-button-new = Mở đợt học tập mới
study-publish-button-list = Các đợt học tập
study-publish-button-view = Xem đợt học tập này
study-publish-button-edit = Sửa nội dung
study-publish-button-questions = Thống kê câu hỏi

# ---------------------------------------------------------------- mở đợt: nghị quyết
study-publish-ask-title =
    Tên đợt học tập là gì? Tên này hiện trên từng phần và trong tin nhắc.
    Ví dụ: <code>Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia</code>
study-publish-ask-number = Số, ký hiệu của văn bản? Ví dụ: <code>57-NQ/TW</code>. Văn bản không có số, đồng chí nhắn: <code>không số</code>.
study-publish-line-length = Nội dung cần từ { $least } đến { $most } ký tự. Đề nghị đồng chí nhắn lại.
study-publish-ask-issued = Văn bản ban hành ngày nào? Đồng chí nhắn đủ ngày, tháng, năm, ví dụ: <code>22/12/2024</code>.
study-publish-issued-ahead = Ngày { $day } chưa đến. Ngày ban hành không thể sau hôm nay; đề nghị đồng chí nhắn đủ ngày, tháng, năm.
study-publish-ask-issuer = Cơ quan nào ban hành? Đồng chí chọn hoặc nhắn tên cơ quan.
study-publish-issuer-central = Ban Chấp hành Trung ương Đảng
study-publish-issuer-politburo = Bộ Chính trị
study-publish-issuer-secretariat = Ban Bí thư
study-publish-issuer-province = Tỉnh ủy
study-publish-issuer-province-congress = Ban Chấp hành Đảng bộ tỉnh
study-publish-issuer-province-standing = Ban Thường vụ Tỉnh ủy
study-publish-issuer-standing = Ban Thường vụ Đảng ủy
study-publish-issuer-own = { $name }
study-publish-ask-link =
    Đường dẫn đến toàn văn đã công bố công khai (nếu có), để đảng viên đối chiếu. Hệ thống chỉ hiển thị, không tải về.
    Ví dụ: <code>https://example.vn/57-nq-tw</code>
study-publish-link-unreadable = Đường dẫn phải bắt đầu bằng http:// hoặc https://, không có dấu cách và không dài quá { $most } ký tự. Đề nghị đồng chí nhắn lại hoặc chọn “Bỏ qua”.
study-publish-ask-text = <b>Nội dung học tập</b>. Đồng chí chỉ gửi văn bản đã được công bố công khai.
study-publish-text-how =
    Đồng chí dán nội dung vào tin nhắn (được nhắn nhiều tin), hoặc gửi một tệp Word (.docx) hoặc .txt không quá { $megabytes } MB.
    Mỗi đề mục nên đứng riêng một dòng: Hệ thống chia phần theo đề mục.
study-publish-text-so-far = Đã nhận { $parts } đoạn, tất cả { $length } ký tự.
study-publish-text-more = Đồng chí dán tiếp đoạn sau, hoặc chọn “Xong” nếu đã đủ. Đồng chí cũng có thể gửi một tệp thay cho các đoạn đã dán.
study-publish-text-done = Xong
study-publish-text-anew = Bỏ các đoạn đã dán
study-publish-text-taken = Đã nhận nội dung: { $length } ký tự (mã kiểm tra { $digest }).
study-publish-omitted-head = Không đưa vào nội dung học tập (không tính vào mã kiểm tra):
study-publish-omitted =
    • { $kind ->
        [hidden] chữ ẩn
        [struck] chữ gạch ngang
        [deleted] chữ đề nghị xóa
        [note] chú thích, nhận xét
        [header] đầu trang, chân trang
       *[picture] hình ảnh
    }: { $count } chỗ{ $named ->
        [0] { "" }
       *[other] , bắt đầu bằng “{ $excerpt }”
    }
study-publish-marks = Nội dung có { $count } chỗ nói đến văn bản mật:
study-publish-mark = • Dòng { NUMBER($line, useGrouping: 0) } ({ $mark }): “{ $words }”
study-publish-marks-more = và { $count } chỗ khác
study-publish-ask-open =
    Nội dung mật không được gửi qua kênh này. Nếu đây là văn bản đã công bố công khai, đồng chí nhắn căn cứ; Hệ thống ghi lại căn cứ cùng tên đồng chí. Ví dụ: <code>Đã đăng trên Cổng thông tin điện tử của tỉnh</code>.
    Nếu không phải, đồng chí chọn “Đổi nội dung”.
study-publish-review-open = Căn cứ là văn bản công khai: { $reason }
study-publish-text-fault =
    { $trouble ->
        [empty] Chưa thấy chữ nào trong nội dung vừa gửi. Đề nghị đồng chí gửi lại.
        [secret-mark] Ở dòng { $line } có dấu hiệu văn bản mật ({ $mark }), nên Hệ thống không nhận và không lưu nội dung vừa gửi. Nội dung mật không được gửi qua kênh này.
       *[too-long] Nội dung dài { $length } ký tự, vượt mức { $most } ký tự, nên nội dung vừa gửi không được nhận. Đề nghị đồng chí chọn những đoạn cần học tập.
    }
study-publish-text-short = Nội dung mới có { $length } ký tự; cần ít nhất { $least } ký tự. Đề nghị đồng chí gửi thêm.
study-publish-text-cards = Nội dung này phải chia thành { $count } phần, vượt mức tối đa { $most } phần. Đề nghị đồng chí rút gọn, hoặc mở nhiều đợt.

# $wanted: “text” là văn bản, “sheet” là bảng Excel.
study-publish-file-fault =
    { $fault ->
        [too-large] Tệp quá lớn nên Hệ thống không đọc được. Đề nghị đồng chí gửi tệp nhỏ hơn.
        [too-far] Bảng có ô ở quá xa: Hệ thống nhận đến dòng 2.000 và cột thứ 256. Đề nghị đồng chí chép phần có dữ liệu sang tệp mới rồi gửi lại.
        [strict] Tệp lưu ở dạng “Strict Open XML”. Đề nghị đồng chí mở tệp, chọn “Lưu thành” loại .docx hoặc .xlsx thường (không có chữ Strict), rồi gửi lại.
        [old-font] Có chữ gõ bằng bảng mã cũ (TCVN3, VNI) ở “{ $place }”. Đề nghị đồng chí chuyển sang Unicode (UniKey, Ctrl+Shift+F6) rồi gửi lại.
        [sign] Có ký hiệu hoặc công thức Hệ thống không đọc được ở “{ $place }”. Đề nghị đồng chí gõ lại thành chữ rồi gửi lại.
        [formula] Ô { $place } có công thức chưa tính hoặc báo lỗi của Excel. Đề nghị đồng chí mở tệp bằng Excel, sửa, lưu lại rồi gửi.
        [locked] Tệp có mật khẩu nên Hệ thống không đọc được. Đề nghị đồng chí gỡ mật khẩu rồi gửi lại.
        [macros] Tệp có chứa mã lệnh (macro) nên Hệ thống không mở. Đề nghị đồng chí lưu lại thành tệp không có mã lệnh rồi gửi lại.
        [empty] Tệp không có nội dung. Đề nghị đồng chí kiểm tra rồi gửi lại.
        [unfetched] Hệ thống chưa tải được tệp. Đề nghị đồng chí gửi lại sau ít phút.
        [unreadable] Tệp bị hỏng hoặc không đúng định dạng nên Hệ thống không đọc được. Đề nghị đồng chí lưu lại rồi gửi lại.
       *[wrong-kind]
            { $wanted ->
                [sheet] Ở bước này Hệ thống nhận tệp Excel .xlsx theo mẫu. Đề nghị đồng chí gửi lại.
               *[text] Ở bước này Hệ thống nhận tệp Word (.docx) hoặc .txt. Đề nghị đồng chí gửi lại.
            }
    }
study-publish-sheet-read = Đã đọc trang tính “{ $sheet }”.

# ---------------------------------------------------------------- mở đợt: các phần
study-publish-cards = Nội dung được chia thành { $count } phần.
study-publish-cards-line = { $number }. { $heading } ({ $length } ký tự)
study-publish-cards-more = và { $count } phần nữa, xem ở mục “Xem từng phần”
study-publish-cards-fit = Mỗi phần hiện trọn trên một màn hình 2.000 ký tự, ở mọi kênh.
study-publish-cards-show = Xem từng phần
study-publish-cards-change = Đổi nội dung
study-publish-cards-go-on = Tiếp tục
study-publish-cards-next = Phần sau
study-publish-cards-previous = Phần trước
study-publish-cards-list = Danh sách phần

# ---------------------------------------------------------------- mở đợt: câu hỏi theo phần
study-questions-ask = <b>Câu hỏi theo phần</b> (không bắt buộc). Nội dung có { $cards } phần, mỗi phần đặt được một câu hỏi.
study-questions-how = Đồng chí nhắn câu hỏi theo mẫu dưới đây; dấu * đứng trước đáp án đúng. Một tin có thể gồm nhiều câu hỏi.
study-questions-example =
    <code>Phần 3: Mục tiêu đến năm 2030 là gì?</code>
    <code>A. 80% hồ sơ trực tuyến</code>
    <code>*B. 100% hồ sơ trực tuyến</code>
    <code>Giải thích: Phần nêu rõ mục tiêu 100%.</code>
study-questions-how-sheet = Hoặc đồng chí lấy mẫu Excel, điền rồi gửi lại tệp vào đây.
study-questions-no = Không đặt câu hỏi
study-questions-sheet = Lấy mẫu Excel
study-questions-sheet-given = Mẫu Excel gửi kèm. Đồng chí điền rồi gửi lại tệp vào đây.
study-questions-there = <b>Đã có { $count } câu hỏi</b> cho { $cards } phần:
study-questions-item = Phần { $card }: { $text } ({ $options } phương án, đúng: { $right })
study-questions-item-more = và { $count } câu hỏi nữa
study-questions-go-on =
    Đồng chí nhắn thêm hoặc gửi tệp Excel; câu hỏi mới của một phần thay câu cũ của phần đó.
    Muốn bỏ, đồng chí nhắn ví dụ: <code>bỏ 3</code> hoặc <code>bỏ 1-4</code>. Đã đủ thì chọn “Xong”.
study-questions-done = Xong
study-questions-clear = Bỏ hết câu hỏi
study-questions-cleared = Đã bỏ { $count } câu hỏi.
study-questions-added =
    { $replaced ->
        [0] Đã nhận { $count } câu hỏi.
       *[other] Đã nhận { $count } câu hỏi, trong đó { $replaced } câu thay câu cũ.
    }
study-questions-removed = Đã bỏ câu hỏi của phần { $cards }.
study-questions-remove-how = Không thấy câu hỏi nào để bỏ. Đề nghị đồng chí nhắn số của phần có câu hỏi, ví dụ: <code>bỏ 3</code>.
study-questions-lost = Các phần đã thay đổi, { $count } câu hỏi dưới đây không còn phần tương ứng:
study-questions-lost-line = • Phần { $card } trước đây: { $text }
study-questions-faults = Chưa nhận câu hỏi nào của tin vừa gửi, vì có { $count } chỗ cần sửa:
study-questions-fault-lines =
    { $before }
    { $line }
study-questions-faults-more = • và { $count } chỗ khác
study-questions-faults-kept = Những gì đã nhận trước đó vẫn còn. Đề nghị đồng chí sửa rồi gửi lại.

# $sheet: 1 là dòng trong Excel, 0 là dòng trong tin nhắn. $line: 0 là cả bảng.
study-questions-fault =
    { $line ->
        [0] • { study-questions-trouble }
       *[other]
            { $sheet ->
                [0] • Dòng { $line } của tin: { study-questions-trouble }
               *[other] • Dòng { $line } của bảng: { study-questions-trouble }
            }
    }
study-questions-trouble =
    { $trouble ->
        [no-question] chưa thấy câu hỏi nào.
        [no-header] chưa thấy dòng tiêu đề của bảng. Đề nghị đồng chí dùng mẫu Excel của Hệ thống.
        [column-missing] thiếu cột “{ $text }”.
        [column-nameless] cột { $text } không có tiêu đề nhưng có dữ liệu. Đề nghị ghi tiêu đề, hoặc xóa cột.
        [column-twice] có hai cột “{ $text }”.
        [no-card] câu hỏi chưa ghi thuộc phần nào: “{ $text }”.
        [unknown-card] không có phần số “{ $text }”.
        [twice] phần { $card } có hai câu hỏi; mỗi phần chỉ đặt một câu.
        [no-text] chưa có nội dung câu hỏi.
        [too-few-options] cần ít nhất hai phương án: “{ $text }”.
        [too-many-options] có nhiều hơn năm phương án: “{ $text }”.
        [same-options] hai phương án giống nhau: “{ $text }”.
        [no-right] chưa đánh dấu đáp án đúng: “{ $text }”.
        [two-right] có nhiều hơn một đáp án đúng: “{ $text }”.
        [unknown-right] đáp án đúng “{ $text }” không khớp phương án nào.
        [too-long] quá dài (câu hỏi đến 400, phương án đến 150, giải thích đến 600 ký tự): “{ $text }”.
       *[secret-mark] có dấu hiệu văn bản mật ({ $text }), Hệ thống không nhận.
    }
study-questions-column =
    { $column ->
        [card] Phần
        [heading] Tiêu đề phần
        [question] Câu hỏi
        [right] Đáp án đúng
        [explanation] Giải thích
       *[option] Phương án
    }

# ---------------------------------------------------------------- mở đợt: thế nào là đã học
study-publish-ask-pass =
    Có { $count } câu hỏi. Mỗi đồng chí phải trả lời đúng ngay lần đầu mấy câu thì được coi là đạt?
    Đồng chí chọn hoặc nhắn số. Chưa đạt thì đọc lại những phần đã trả lời sai.
study-publish-pass =
    { $mark ->
        [0] Không đặt mức đạt
       *[other] { $mark }/{ $count } câu
    }
study-publish-number-between = Đề nghị đồng chí nhắn một số từ { $least } đến { $most }.
study-publish-ask-pace = Mỗi phần phải hiện ít nhất bao nhiêu giây trước khi sang phần sau? Đồng chí chọn hoặc nhắn số giây.
study-publish-pace =
    { $usual ->
        [0] { $seconds } giây
       *[other] { $seconds } giây (thường)
    }
study-publish-ask-reflection = Có yêu cầu bài thu hoạch không? Đồng chí chọn, hoặc nhắn số ký tự tối thiểu (đến { $most }).
study-publish-reflection =
    { $least ->
        [0] Không yêu cầu
       *[other] Có, từ { $least } ký tự
    }
study-publish-ask-guides =
    Câu hỏi gợi ý cho bài thu hoạch: đồng chí chọn, hoặc nhắn câu hỏi riêng, mỗi câu một dòng, nhiều nhất { $most } câu.
    Hai câu hỏi thường dùng:

# Được chép vào đợt khi mở.
study-publish-guide-1 = Những nhận thức của đồng chí về các điểm mới, nội dung cốt lõi của nghị quyết là gì?
study-publish-guide-2 = Đồng chí liên hệ trách nhiệm của bản thân và đề xuất giải pháp thực hiện tại cơ quan, đơn vị như thế nào?
study-publish-guide-line = { $number }. { $guide }
study-publish-guides-ready = Dùng hai câu hỏi này
study-publish-guides-none = Không gợi ý
study-publish-guides-shape = Đề nghị đồng chí nhắn nhiều nhất { $most } câu hỏi, mỗi câu một dòng, mỗi câu từ 5 đến { $longest } ký tự.
study-publish-ask-ways = Đảng viên được chọn những hình thức học nào?
study-publish-way-line = { $number }. { $way }
study-publish-way =
    { $way ->
        [direct] trực tiếp
        [online] trực tuyến
        [self] tự nghiên cứu
        [makeup] học bù
       *[none] chưa học
    }
study-publish-ask-ways-how =
    Đồng chí chọn “Cả bốn hình thức”, hoặc nhắn số, ví dụ: <code>1-3</code>.
    Mục “Chưa học (có lý do)” luôn có sẵn.
study-publish-ways-all = Cả bốn hình thức
study-publish-ways-numbers = Đề nghị đồng chí nhắn các số từ 1 đến { $most }, mỗi số một lần, ví dụ: <code>1-3</code>.
study-publish-ask-deadline = Thời hạn học tập đến lúc nào? Đồng chí chọn, hoặc nhắn giờ và ngày, ví dụ: <code>17:00 30/11</code>.

# ---------------------------------------------------------------- mở đợt: soát lại
study-publish-review = <b>Soát lại trước khi mở</b>: { $title }
study-publish-review-cards = Nội dung: { $cards } phần, { $length } ký tự
study-publish-review-questions =
    { $count ->
        [0] Câu hỏi: không có
       *[other]
            { $mark ->
                [0] Câu hỏi: { $count }; không đặt mức đạt
               *[other] Câu hỏi: { $count }; mức đạt: { $mark } câu đúng ngay lần đầu
            }
    }
study-publish-questions-lost = Lưu ý: { $count } câu hỏi không còn phần tương ứng nên sẽ không được dùng.
study-publish-review-pace =
    { $seconds ->
        [0] Thời gian mỗi phần: không đặt
       *[other] Thời gian mỗi phần: ít nhất { $seconds } giây
    }
study-publish-review-reflection =
    { $least ->
        [0] Bài thu hoạch: không yêu cầu
       *[other] Bài thu hoạch: từ { $least } ký tự
    }
study-publish-review-ways = Hình thức học: { $ways }
study-publish-ask-attending = Đồng chí đã dự hội nghị, được bí thư điểm danh, có phải đọc lại văn bản không?
study-publish-attending =
    { $answer ->
        [attends] Không phải đọc lại
       *[reads] Vẫn phải đọc
    }
# $suffices: 1 là đã dự hội nghị thì không phải đọc lại.
study-publish-attending-line =
    { $suffices ->
        [1] Đã dự hội nghị: bí thư điểm danh, không phải đọc lại
       *[0] Đã dự hội nghị: điểm danh chưa đủ, vẫn phải đọc và xác nhận
    }
study-publish-review-opening = Mở đợt: { $moment }
study-publish-review-deadline = Thời hạn: { $moment }
study-publish-confirm = Xác nhận mở đợt
study-publish-edit =
    { $part ->
        [title] Tên đợt
        [resolution] Số, ngày
        [text] Văn bản
        [questions] Câu hỏi
        [mark] Mức đạt
        [pace] Nhịp đọc
        [reflection] Bài thu hoạch
        [ways] Hình thức
        [attending] Dự hội nghị
        [audience] Đối tượng
        [basis] Căn cứ
        [closes] Tự đóng
       *[times] Mở, hạn
    }
study-publish-nobody = Ở { $unit } không có đồng chí nào thuộc diện học tập. Đề nghị đồng chí chọn lại đối tượng.
study-publish-publishing-left = Đã dừng. Đợt học tập chưa được mở và bản soạn không được giữ lại.
study-publish-opened = Đã lập đợt học tập <b>{ $title }</b>.
study-publish-opened-people = Danh sách chốt: <b>{ $people }</b> đồng chí; nội dung { $cards } phần.
study-publish-opened-later = Đợt mở lúc { $moment }. Trước lúc đó đảng viên chưa thấy đợt.
study-publish-opened-first = Tin đầu tiên gửi lúc { $moment }.
study-publish-opened-digest = Mã kiểm tra văn bản, ghi trong từng xác nhận: <code>{ $digest }…</code>

# ---------------------------------------------------------------- đính chính, bản mới
study-edition-ask-kind =
    Sửa nội dung của đợt học tập <b>{ $title }</b> (đang dùng bản { $edition }).
    Đính chính: lỗi gõ, dấu câu; các xác nhận đã có giữ nguyên giá trị.
    Bản mới: nội dung thay đổi; đồng chí chọn ai phải học lại.
study-edition-kind =
    { $kind ->
        [minor] Đính chính
       *[new] Bản mới
    }
study-edition-ask-text = Đề nghị đồng chí gửi <b>toàn bộ</b> nội dung mới; chỉ gửi văn bản đã được công bố công khai.
study-edition-same = Nội dung vừa gửi giống hệt bản đang dùng nên chưa có gì để sửa. Đề nghị đồng chí gửi nội dung đã sửa.
study-edition-changes = Thay đổi { $count } đoạn: sửa { $altered }, thêm { $added }, bỏ { $removed }
study-edition-changes-none = Chỉ thay đổi cách trình bày, lời văn giữ nguyên.
study-edition-changes-more = và { $count } thay đổi khác
study-edition-altered = • Sửa: “{ $before }” → “{ $after }”
study-edition-added = • Thêm: “{ $text }”
study-edition-removed = • Bỏ: “{ $text }”
study-edition-questions = Câu hỏi giữ lại: { $kept }/{ $count }
study-edition-questions-lost = Câu hỏi của phần cũ { $cards } không còn phần tương ứng nên không dùng nữa.
study-edition-ask-note = Đảng viên cần biết điều gì đã thay đổi? Đồng chí nhắn vài dòng (đến { $most } ký tự), hoặc để Hệ thống lập từ các thay đổi trên.
study-edition-note-made = Lập từ các thay đổi
study-edition-ask-who = Đã có { $studied } đồng chí học theo bản cũ. Ai phải học lại?
study-edition-who =
    { $who ->
        [all] Tất cả
        [units] Một số đơn vị
       *[nobody] Không ai
    }
study-edition-ask-units = Đơn vị nào phải học lại? Đồng chí chọn, hoặc nhắn tên hay mã đơn vị. Các đơn vị trực thuộc đều được tính.
study-edition-units = Các đơn vị học lại:
study-edition-unit = • { $unit }: { $studied } đồng chí đã học
study-edition-ask-more-units = Đồng chí chọn thêm đơn vị, hoặc chọn “Xong”.
study-edition-units-done = Xong
study-edition-units-clear = Chọn lại từ đầu
study-edition-unit-unclear =
    { $count ->
        [0] Không tìm thấy đơn vị này trong đợt. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
       *[other] Có { $count } đơn vị tên như vậy. Đề nghị đồng chí nhắn mã hoặc tên đầy đủ.
    }
study-edition-review =
    { $kind ->
        [minor] <b>Soát lại: đính chính</b> của đợt học tập { $title } (bản { $edition })
       *[new] <b>Soát lại: bản mới</b> của đợt học tập { $title } (bản { $edition })
    }
study-edition-review-minor = Các xác nhận đã có giữ nguyên; Hệ thống không nhắn tin cho ai.
study-edition-review-note = Báo cho đảng viên: { $note }
study-edition-review-nobody = Không ai phải học lại; các xác nhận đã có giữ nguyên.
study-edition-review-asked = Phải học lại: { $studied } đồng chí đã học. Hệ thống sẽ nhắn cho từng đồng chí trong giờ làm việc; xác nhận cũ vẫn được lưu.
study-edition-confirm = Xác nhận cập nhật
study-edition-edit =
    { $part ->
        [kind] Loại sửa
        [text] Văn bản
        [note] Lời báo
       *[who] Ai học lại
    }
study-edition-first = Trong lúc đồng chí soạn đã có một bản khác được đưa lên. Nội dung đồng chí gửi vẫn còn; đề nghị đồng chí xem lại các thay đổi so với bản đó.
study-edition-left = Đã dừng. Nội dung của đợt giữ nguyên như trước.
study-edition-published = Đã đưa lên bản { $edition } của đợt học tập <b>{ $title }</b>, gồm { $cards } phần.
study-edition-asked =
    { $kind ->
        [minor] Các xác nhận đã có giữ nguyên.
       *[new]
            { $count ->
                [0] Không đồng chí nào phải học lại.
               *[other] { $count } đồng chí được đề nghị học lại và sẽ nhận tin trong giờ làm việc.
            }
    }
study-edition-notice = Nội dung đợt học tập <b>{ $title }</b> đã có bản mới.
study-edition-notice-note =
    Những thay đổi:
    { $note }
study-edition-notice-how = Đề nghị đồng chí đọc bản mới và xác nhận lại. Xác nhận trước đây của đồng chí vẫn được lưu.
study-edition-notice-button = Học bản mới

# ---------------------------------------------------------------- thống kê câu hỏi
study-questions-which = Đồng chí xem câu hỏi của đợt học tập nào?
study-questions-none = Chưa có đợt học tập nào có câu hỏi.
study-questions-title = <b>Thống kê câu hỏi</b>: { $title } (bản { $edition })
study-questions-about = Số đồng chí trả lời sai ngay lần đầu, nhiều nhất xếp trước:
study-questions-line =
    { $asked ->
        [0] { $number }. Phần { $card }: chưa ai trả lời. { $text }
       *[other] { $number }. Phần { $card }: { $share } trả lời sai lần đầu. { $text }
    }
study-questions-more = và { $count } câu hỏi khác
