# The engine's own words.
talk-choice-back = ⬅ Quay lại
talk-choice-cancel = Thoát
talk-choice-skip = Bỏ qua
talk-choice-yes = Đồng ý
talk-choice-no = Không
talk-flow-resumed = Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn /huy nếu muốn bỏ bản này.
talk-flow-parked = Phần đồng chí đang viết dở đã được giữ lại; chọn lại mục đó để viết tiếp.
talk-flow-stale = Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. Mời đồng chí trả lời câu hiện tại.
talk-flow-text-only = Ở bước này Hệ thống chỉ nhận chữ. Đề nghị đồng chí nhắn bằng chữ.
talk-flow-document-only = Ở bước này Hệ thống nhận chữ hoặc một tệp văn bản. Đề nghị đồng chí gửi lại.
talk-flow-file-coming = Hệ thống đang nhận tệp của đồng chí, xin chờ trong giây lát.
talk-flow-file-late = Tệp đồng chí gửi không dùng đến ở bước này nên không được lưu lại.
talk-flow-file-too-large = Tệp lớn hơn { $most } MB nên Hệ thống không nhận. Đề nghị đồng chí gửi tệp nhỏ hơn, hoặc dán nội dung vào tin nhắn.
talk-flow-choose = Đề nghị đồng chí bấm một nút hoặc nhắn số thứ tự của lựa chọn dưới đây.
talk-flow-too-long = Nội dung dài { $length } ký tự, vượt mức { $most } ký tự. Đề nghị đồng chí rút gọn và gửi lại; bản vừa gửi vẫn còn trong khung chat để sao chép.
talk-flow-cancelled = Đã dừng. Không có nội dung nào được gửi đi.
talk-flow-not-a-date = Hệ thống chưa đọc được ngày. Đồng chí nhắn theo mẫu 15/12/2027, hoặc “cuối tháng”.
talk-reception-not-yours = Mục này không thuộc phần việc của đồng chí.
talk-reception-nothing-to-cancel = Không có việc nào đang làm dở.
talk-reception-not-needed = Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây nên không lưu lại.
talk-reception-not-understood = Hệ thống chưa hiểu yêu cầu. Đồng chí chọn một mục dưới đây.
talk-reception-more-choices = Các lựa chọn khác:
talk-reception-fault = Hệ thống gặp trục trặc khi xử lý tin vừa rồi và đã ghi nhận để khắc phục. Nội dung đồng chí đã trả lời trước đó vẫn được giữ. Đề nghị đồng chí thử lại sau ít phút.
command-huy = Dừng việc đang làm
command-huy-about = Dừng việc đang làm dở, không gửi gì đi

talk-typed-no-words = Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng lời.
