# Lời của chính kênh nhắn tin, không thuộc hội thoại nào.

# Kênh này không chuyển được tệp. $name: tên tệp.
channel-file-elsewhere = Tệp { $name } không gửi được qua kênh này. Đồng chí vui lòng nhận qua Telegram.
