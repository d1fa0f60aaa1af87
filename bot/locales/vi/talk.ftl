# The engine's own words.
talk-choice-page = Viết trên trang
talk-choice-back = ⬅ Quay lại
talk-choice-cancel = Thoát
talk-choice-skip = Bỏ qua
# Màn hình soát lại trước khi gửi. $part: phần duy nhất sửa được, hai từ.
talk-review-mend = Sửa một phần ▸
talk-review-mend-one = Sửa: { $part }
talk-review-which = Đồng chí chọn phần cần sửa. Những phần khác được giữ nguyên.
talk-review-drop = Bỏ
talk-leave-written = Đồng chí muốn bỏ những gì đã nhập? Hệ thống không giữ lại.
talk-leave-written-button = Bỏ hẳn
talk-leave-plain = Đồng chí muốn dừng? Nếu không, mời đồng chí trả lời tiếp câu vừa hỏi.
talk-leave-plain-button = Dừng
talk-choice-yes = Đồng ý
talk-choice-no = Không
talk-flow-resumed = Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn <code>huy</code> nếu muốn bỏ bản này.
talk-flow-parked = Nội dung đang viết dở được lưu lại để đồng chí viết tiếp.
talk-flow-stale = Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. Mời đồng chí trả lời câu hiện tại.
talk-flow-stale-at-rest = Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. Đồng chí chọn:
talk-flow-stale-quote-at-rest = Đồng chí vừa trả lời vào một tin trước đây của Hệ thống, nên nội dung đó không được ghi. Đồng chí chọn:
talk-flow-stale-quote = Đồng chí vừa trả lời vào một tin trước đây của Hệ thống, nên nội dung đó không được ghi. Mời đồng chí xem tin dưới đây.
talk-flow-cut = Tin của đồng chí dài nên ứng dụng đã chia thành nhiều tin, và Hệ thống chưa ghi nhận. Đề nghị đồng chí rút gọn trong một tin.
talk-edited = Nội dung đã ghi nhận không đổi theo tin đồng chí vừa sửa.
talk-edited-open = Muốn đổi, đồng chí chọn “Quay lại” (nhắn 0), hoặc “Sửa một phần” khi soát lại; nội dung chỉ được gửi khi đồng chí xem lại và xác nhận.
talk-edited-sent = Muốn đổi nội dung đã gửi, đồng chí nhắn “menu”, mở mục đã gửi nội dung đó và sửa tại đó.
talk-flow-came =
    Hệ thống nhận được { $kind ->
        [photo] một ảnh
        [voice] một tin thoại
        [sticker] một nhãn dán
        [contact] một danh thiếp
        [location] một vị trí
        [document] một tệp
       *[other] một tin không phải chữ
    }. Ở câu này Hệ thống chỉ nhận chữ.
talk-flow-came-for-document =
    Hệ thống nhận được { $kind ->
        [photo] một ảnh
        [voice] một tin thoại
        [sticker] một nhãn dán
        [contact] một danh thiếp
        [location] một vị trí
        [document] một tệp chưa đọc được
       *[other] một tin không phải chữ
    }. Ở câu này Hệ thống nhận chữ hoặc một tệp văn bản.
talk-flow-came-for-photo =
    Hệ thống nhận được { $kind ->
        [photo] một ảnh
        [voice] một tin thoại
        [sticker] một nhãn dán
        [contact] một danh thiếp
        [location] một vị trí
        [document] một tệp chưa đọc được
       *[other] một tin không phải chữ
    }. Ở câu này Hệ thống nhận chữ hoặc một ảnh.
talk-flow-file-coming = Hệ thống đang nhận tệp của đồng chí, xin chờ trong giây lát.
talk-flow-photo-coming = Hệ thống đang nhận ảnh của đồng chí, xin chờ trong giây lát.
talk-flow-file-late = Tệp đồng chí gửi không dùng đến ở bước này nên không được lưu lại.
talk-flow-file-too-large = Tệp lớn hơn { $most } MB nên Hệ thống không nhận. Đề nghị đồng chí gửi tệp nhỏ hơn, hoặc dán nội dung vào tin nhắn.
talk-flow-choose = Đề nghị đồng chí chọn một mục dưới đây, hoặc nhắn số thứ tự của mục.
talk-flow-too-long = Nội dung dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại; bản vừa gửi vẫn còn trong khung tin nhắn để sao chép.
talk-flow-cancelled = Đã dừng. Không có nội dung nào được gửi đi.
talk-flow-date-read = Hệ thống ghi ngày { $day }.
# $year: viết liền, không có dấu ngăn.
talk-flow-no-such-day = Tháng { $month } năm { $year } có { $days } ngày. Đề nghị đồng chí nhắn lại ngày.
talk-flow-not-a-date = Hệ thống chưa đọc được ngày. Đồng chí nhắn theo mẫu { $example }, hoặc “cuối tháng”.
talk-reception-not-yours = Mục này không thuộc phần việc của đồng chí.
talk-reception-nothing-to-cancel = Không có việc nào đang làm dở.
talk-reception-not-needed = Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây nên không lưu lại.
talk-reception-not-understood = Hệ thống chưa hiểu tin vừa rồi. Đồng chí chọn:
talk-reception-menu = Trang chính
talk-reception-help = Trợ giúp
talk-reception-more-choices = Các lựa chọn khác:
talk-reception-fault = Hệ thống gặp trục trặc khi xử lý tin vừa rồi và đã ghi nhận để khắc phục. Nội dung đồng chí đã trả lời trước đó vẫn được giữ. Đề nghị đồng chí thử lại sau ít phút.
command-huy = Dừng việc đang làm
command-huy-about = Dừng việc đang làm dở, không gửi gì đi

talk-typed-no-words = Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng chữ.
talk-typed-too-short = Nội dung quá ngắn. Đề nghị đồng chí viết rõ hơn, từ { $least } chữ cái trở lên.

# Câu nói hiểu được ngoài lệnh: các cụm từ ngăn bằng dấu “|”; cụm của từng mục ở command-…-said.
talk-sentence-around = tôi | mình | em | cháu | anh | chị | bác | đồng chí | các đồng chí | ơi | à | ạ | á | nhé | nha | nhỉ | với | vậy | thế | thì | là | mà | và | của | cho | cho tôi | cho em | xin | hỏi | xin hỏi | cho hỏi | muốn | cần | được | đi | giờ | bây giờ | hãy | có | phải | làm ơn | vui lòng | hệ thống | trợ lý | rồi | đã | sẽ | đang | ở | đâu | ở đâu | chỗ nào | nào | gì | sao | thế nào | như thế nào | bao giờ | khi nào | lúc nào | ngày nào | mấy giờ | này | kia | ấy | đó | cái | việc | mục | phần | hộ | ngay | luôn | lại | nữa | thưa | dạ | vâng | một chút | tí | chút | hôm nay | năm nay | quý này | đợt này | đợt mới | biết | xem | mở | vào | không biết | được không | có được không | chưa | thôi mà | nhờ | ad | admin | bot | thêm | lắm | quá | đến | tới | nhiều | giúp | giúp em | giúp tôi | làm sao | làm thế nào | làm như thế nào | để | kiểu gì | tuần này | tuần sau | tháng này | ngày mai | mai | thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật
talk-sentence-against = không muốn | không cần | không phải | chẳng muốn | khỏi cần | khỏi phải
talk-sentence-courtesy = cảm ơn | cám ơn | xin cảm ơn | chân thành cảm ơn | trân trọng cảm ơn | cảm ơn nhiều | thanks | thank you | tks | ok | oke | okay | oki | dạ | vâng | ừ | rồi | xong | xong rồi | tôi gửi rồi | tôi gửi rồi mà | gửi rồi | gửi rồi mà | đã gửi | đã rõ | rõ | đã nhận | nhận rồi | được rồi | tốt | tốt lắm | tuyệt vời | hay quá | nhất trí | hiểu rồi | đã hiểu | biết rồi | 👍
talk-sentence-stopping = thôi | thôi không làm nữa | dừng | dừng lại | không làm nữa | để sau | để lúc khác | thôi để sau | nghỉ đã | không viết nữa
talk-reception-courtesy = Hệ thống trân trọng cảm ơn đồng chí.
talk-reception-courtesy-asked = Vâng. Mời đồng chí trả lời câu Hệ thống vừa hỏi; nhắn 0 để quay lại hoặc thoát.
talk-reception-doubt = Đồng chí muốn làm việc nào dưới đây?

# ---------------------------------------------------------------- ngày
talk-day =
    { $weekday ->
        [1] thứ Hai { $date }
        [2] thứ Ba { $date }
        [3] thứ Tư { $date }
        [4] thứ Năm { $date }
        [5] thứ Sáu { $date }
        [6] thứ Bảy { $date }
       *[7] Chủ nhật { $date }
    }
talk-day-label =
    { $weekday ->
        [1] thứ Hai { $date }
        [2] thứ Ba { $date }
        [3] thứ Tư { $date }
        [4] thứ Năm { $date }
        [5] thứ Sáu { $date }
        [6] thứ Bảy { $date }
       *[7] Chủ nhật { $date }
    }
