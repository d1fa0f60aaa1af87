# Ảnh minh chứng: gửi một ảnh, và xem ảnh đã gửi (/xemanh).
pledges-photo-ask = Đồng chí gửi một ảnh minh chứng (tối đa 5 MB), hoặc chọn “Bỏ qua”. Chỉ chi bộ và cấp ủy, văn phòng cấp trên được xem ảnh.
pledges-photo-only = Ở bước này Hệ thống chỉ nhận một ảnh. Đề nghị đồng chí gửi ảnh, hoặc chọn “Bỏ qua”.
pledges-photo-none = Hệ thống chỉ nhận ảnh JPEG, PNG hoặc WebP. Đề nghị đồng chí gửi ảnh khác, hoặc chọn “Bỏ qua”.
pledges-photo-too-large = Ảnh lớn hơn 5 MB nên Hệ thống không nhận. Đề nghị đồng chí gửi ảnh nhỏ hơn, hoặc chọn “Bỏ qua”.
pledges-photo-unfetched = Hệ thống chưa nhận được ảnh. Đề nghị đồng chí gửi lại, hoặc chọn “Bỏ qua”.
pledges-photo-sent = Ảnh gửi kèm
pledges-photo-show-pledge = Xem ảnh minh chứng
pledges-photo-show-result = Xem ảnh kết quả
pledges-photo-of = Ảnh minh chứng nội dung số <b>{ $receipt }</b> của đồng chí { $name }. Đề nghị đồng chí không chuyển tiếp.
pledges-photo-unknown = Không tìm thấy ảnh này trong phạm vi của đồng chí, hoặc ảnh đã hết thời gian lưu.
command-xemanh = Xem ảnh
command-xemanh-about = Xem ảnh minh chứng của một nội dung
