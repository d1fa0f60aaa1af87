# Tình hình tiếp cận: tin nhắn đến được với ai, qua kênh nào, cần làm gì với ai.

command-tiepcan = Tình hình tiếp cận
command-tiepcan-about = Ai đã liên kết kênh nào, ai chưa nhận được tin

reach-title = <b>{ $unit }</b> – tình hình tiếp cận
reach-your-units = Các đơn vị của đồng chí
reach-nobody = Đơn vị chưa có đảng viên nào trong danh sách.
reach-share = Nhận được tin: <b>{ $reached }/{ $people }</b> đồng chí ({ $percent }%)
reach-several = • Nhiều kênh: { $count }
reach-only = • Chỉ { $channel }: { $count }
reach-count-never = • Chưa liên kết: { $count }
reach-count-paper = • Chỉ qua giấy (người khác nhập thay): { $count }
reach-count-blocked = • Đã chặn trợ lý: { $count }
reach-count-unagreed = • Chưa bấm Đồng ý nhận tin: { $count }
reach-count-silent = • Im lặng quá { $days } ngày: { $count }

reach-units = Các đơn vị, tỷ lệ thấp xếp trước (trang { $page }/{ $pages }):
reach-unit = { $number }. { $unit }: { $reached }/{ $people }
reach-own-people = Đảng viên trực thuộc
reach-door-unit = { $unit }
reach-door-more = Xem tiếp các đơn vị
reach-door-up = Lên { $unit }
reach-door-top = Các đơn vị của tôi
reach-door-cards = In thẻ A4 (PDF)
reach-not-in-scope = Đơn vị này không thuộc phạm vi phụ trách của đồng chí.

reach-never = <b>Chưa liên kết</b> ({ $count }) – cấp mã:
reach-paper = <b>Chỉ qua giấy</b> ({ $count }) – nhập thay:
reach-blocked = <b>Đã chặn trợ lý</b> ({ $count }) – gọi điện, khi cần thì cấp mã mới:
reach-unagreed = <b>Chưa bấm Đồng ý</b> ({ $count }) – gọi điện, đề nghị mở lại trợ lý:
reach-silent = <b>Im lặng đã lâu</b> ({ $count }) – gọi điện hỏi thăm:
reach-name = • { $name }
reach-name-numbered = { $number }. { $name }
reach-noted = { $name } – { $note }
reach-heard = nhắn lần cuối { $at }
reach-code = mã đã cấp dùng đến { $until }
reach-more-names = … và { $count } đồng chí nữa
reach-all-well = Tin nhắn đến được với tất cả các đồng chí.
reach-act-ma = Cấp mã: { $name }
reach-act-nhapthay = Nhập thay: { $name }

workbook-sheet-reach = Tiếp cận
workbook-heading-reach = TÌNH HÌNH TIẾP CẬN ĐẢNG VIÊN QUA CÁC KÊNH
workbook-note-reach = Im lặng: không nhắn gì quá { $days } ngày; chỉ qua giấy: chưa liên kết và có nội dung do người khác nhập thay
workbook-col-channels = Kênh đã liên kết
workbook-col-reach = Tình hình
workbook-col-heard-at = Nhắn lần cuối
workbook-col-code-until = Mã đã cấp dùng đến
workbook-col-act = Việc cần làm
workbook-reach-never = Chưa liên kết
workbook-reach-paper = Chỉ qua giấy
workbook-reach-blocked = Đã chặn
workbook-reach-unagreed = Chưa đồng ý
workbook-reach-silent = Im lặng
workbook-reach-reached = Nhận được tin
workbook-act-never = Cấp mã liên kết
workbook-act-paper = Nhập thay
workbook-act-blocked = Gọi điện, khi cần thì cấp mã mới
workbook-act-unagreed = Gọi điện, đề nghị mở lại trợ lý
workbook-act-silent = Gọi điện hỏi thăm
workbook-act-reached = {""}
