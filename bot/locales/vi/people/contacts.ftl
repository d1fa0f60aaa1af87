# Gọi ai khi cần: /lienhe, đặt người liên hệ của đơn vị (/datlienhe).
command-lienhe = Liên hệ hỗ trợ
command-lienhe-about = Gọi ai khi cần hỗ trợ, số điện thoại nào
command-datlienhe = Đặt người liên hệ
command-datlienhe-about = Họ tên, số điện thoại để đảng viên của đơn vị gọi
people-contact-line = Cần hỗ trợ: đồng chí { $name }, { $phone }.
people-contact-name = Đặt người liên hệ
people-contact-show = Xem số điện thoại
people-contact-help = Liên hệ hỗ trợ
people-contact-help-text = Cần hỗ trợ, đồng chí gọi người liên hệ của đơn vị. Bí thư, phó bí thư, cán bộ văn phòng đặt được người liên hệ cho đơn vị mình phụ trách.
people-contact-which = Đặt người liên hệ cho đơn vị nào? Đồng chí chọn, hoặc nhắn tên đơn vị.
people-contact-unit = { $name }
people-contact-no-unit = Hệ thống chưa tìm thấy đơn vị này trong phạm vi phụ trách của đồng chí. Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.
people-contact-many = Có { $count } đơn vị gần giống tên này. Đề nghị đồng chí nhắn tên đầy đủ hoặc mã đơn vị.
people-contact-unit-gone = Đơn vị này không còn trong phạm vi phụ trách của đồng chí.
people-contact-ask-name =
    <b>{ $unit }</b>: đảng viên gọi ai khi cần hỗ trợ? Đồng chí chọn, hoặc nhắn họ tên. Hiện nay tin nhắn của đơn vị ghi:
people-contact-myself = { $name }
people-contact-nobody = Dùng của cấp trên
people-contact-ask-phone = Số điện thoại của đồng chí { $name }? Số này được ghi trong tin gửi đảng viên của đơn vị.
people-contact-name-long = Họ tên quá dài. Đề nghị đồng chí nhắn họ tên của một đồng chí.
people-contact-not-a-phone = Hệ thống chưa đọc được số điện thoại. Đề nghị đồng chí nhắn số có 8 đến 12 chữ số, ví dụ 0238 000 000.
people-contact-review = <b>{ $unit }</b>: tin gửi đảng viên sẽ ghi
people-contact-review-nobody = <b>{ $unit }</b> không có người liên hệ riêng nữa; tin gửi đảng viên ghi người liên hệ của cấp trên.
people-contact-save = Lưu
people-contact-edit-name = Sửa họ tên
people-contact-edit-phone = Sửa số điện thoại
people-contact-saved = Đã lưu. Tin gửi đảng viên của { $unit } ghi:
