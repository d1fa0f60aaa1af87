# Thẻ liên kết in trên giấy A4, và cách in từ /ma.

command-inthe = In thẻ liên kết
command-inthe-about = In thẻ A4 có mã liên kết và mã QR cho đảng viên

link-cards-title = THẺ LIÊN KẾT TÀI KHOẢN NÊU GƯƠNG
link-cards-about = { $cards } thẻ, cấp lúc { $at } – trang { $page }/{ $pages }
link-cards-cut = Cắt theo đường kẻ, giao tận tay từng đồng chí. Không chụp, không gửi thẻ vào nhóm chung.
link-cards-person = Mã đảng viên: { $code }
link-cards-until = Mã dùng một lần, đến { $until }
link-cards-scan = • { $channel }: mở máy ảnh, quét mã QR, bấm Bắt đầu (Start).
link-cards-type = • { $channel }: quét mã QR để mở trợ lý, nhắn mã: { $code }
link-cards-type-only = Mở trợ lý Nêu Gương, nhắn mã: { $code }
link-cards-own = Thẻ chỉ dành cho đồng chí có tên trên.

link-cards-pick-unit = In thẻ liên kết cho đơn vị nào? Đồng chí bấm một đơn vị, hoặc nhắn tên hay mã đơn vị khác.
link-cards-unit = { $unit }
link-cards-no-unit = Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị.
link-cards-many-units = Có { $count } đơn vị như vậy. Đề nghị đồng chí nhắn rõ hơn, hoặc nhắn mã đơn vị.
link-cards-whom =
    <b>{ $unit }</b> có { $people } đồng chí, { $unlinked } đồng chí chưa liên kết.
    Mỗi thẻ có một mã dùng trong { $days } ngày; mã cấp trước đó cho các đồng chí này không còn hiệu lực.
    In thẻ cho ai?
link-cards-unlinked = { $count } đồng chí chưa liên kết
link-cards-all = Tất cả { $count } đồng chí
link-cards-too-many = Đơn vị có { $count } đồng chí; mỗi tệp có nhiều nhất { $most } thẻ. Đề nghị đồng chí in lần lượt từng đơn vị trực thuộc.
link-cards-nobody = Đơn vị chưa có đảng viên nào trong danh sách. Đề nghị đồng chí báo văn phòng đảng ủy.
link-cards-gone = Danh sách vừa thay đổi. Đề nghị đồng chí chọn lại.
link-cards-caption =
    <b>{ $unit }</b>: { $count } thẻ liên kết, in trên giấy A4 ({ $pages } trang), cắt theo đường kẻ.
    Mỗi mã dùng một lần, đến <b>{ $until }</b>. Mã cấp trước đó không còn hiệu lực.
    Đề nghị đồng chí giao tận tay từng người, không gửi tệp vào nhóm chung.
link-cards-door-reach = Xem tình hình liên kết
link-cards-door-codes = Cấp mã trong chat
