# Lời của chính kênh nhắn tin, không thuộc hội thoại nào.

# Kênh này không chuyển được tệp, nhưng có đường dẫn để tải. $name: tên gọi của tệp. $hours: số giờ đường dẫn còn dùng được. $link: đường dẫn.
channel-file-link =
    { $name }, tải trong { $hours } giờ tại:
    { $link }
# Kênh này không chuyển được tệp, và không có đường dẫn. $name: tên gọi của tệp.
channel-file-elsewhere = { $name }: kênh này không gửi được tệp. Đề nghị đồng chí nhận qua Telegram, hoặc từ bí thư chi bộ hay văn phòng cấp ủy.
