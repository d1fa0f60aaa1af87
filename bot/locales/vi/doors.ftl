# Các kênh nhắn tin của một đồng chí (/kenh), hạn mức tin nhắn trong tháng của từng kênh.

command-kenh = Kênh nhận tin
command-kenh-about = Xem, chọn, thêm hoặc gỡ kênh nhận tin

channel-name-telegram = Telegram
channel-name-zalo = Zalo

door-back = Kênh { $channel } của đồng chí đã nhận tin trở lại.
door-back-next = Việc đang chờ đồng chí: nhắn <b>viec</b>. Chọn kênh nhận tin: nhắn <b>kenh</b>.

doors-title = <b>Kênh nhận tin của đồng chí</b>
# $since: ngày liên kết. $state: tình trạng.
doors-line = • <b>{ $channel }</b>, liên kết ngày { $since }: { $state }
doors-state-first = đang nhận tin, dùng trước
doors-state-open = đang nhận tin
doors-state-closed = không gửi tin đến được. Đồng chí bỏ chặn rồi nhắn một tin bất kỳ ở kênh đó.
doors-state-refused = chưa đồng ý nhận tin ở kênh này. Đồng chí mở kênh đó và nhắn một tin bất kỳ.
doors-one-work = Việc, bản nháp và câu trả lời là chung cho mọi kênh: làm dở ở kênh này, làm tiếp ở kênh kia.
doors-question = Đồng chí muốn làm gì?
doors-prefer = Dùng { $channel } trước
doors-add = Thêm { $channel }
doors-remove = Gỡ { $channel }
doors-done = Xong
doors-left = Hệ thống giữ nguyên các kênh của đồng chí.

doors-preferred = ✅ Từ nay tin được gửi qua <b>{ $channel }</b> trước. Khi { $channel } không nhận được, Hệ thống gửi qua kênh còn lại.

# $code: mã 8 số.
doors-code = Mã liên kết của đồng chí: <code>{ $code }</code>
doors-code-until = Mã dùng một lần, đến <b>{ $until }</b>. Không đưa mã cho người khác.
doors-code-link = Mở liên kết sau trên điện thoại để thêm { $channel }, mã đã có sẵn trong liên kết:
doors-code-type = Mở { $channel } theo liên kết sau, rồi nhắn mã trên vào đó:
doors-code-address = { $link }

doors-remove-question = Gỡ tài khoản <b>{ $channel }</b> khỏi Hệ thống? Việc và nội dung đã đăng ký của đồng chí vẫn còn nguyên.
doors-remove-next = Sau đó tin được gửi qua { $channel }.
doors-remove-last =
    Đây là kênh cuối cùng của đồng chí. Sau khi gỡ, Hệ thống <b>không nhắc hạn được nữa</b>; đồng chí đăng ký và báo cáo trực tiếp với bí thư chi bộ.
    Muốn dùng lại, đồng chí xin bí thư chi bộ một mã mới.
doors-remove-yes = Gỡ { $channel }
doors-removed = ✅ Đã gỡ tài khoản { $channel }.
doors-gone = Tài khoản { $channel } không còn gắn với đồng chí.
doors-detached = Tài khoản { $channel } này đã được gỡ khỏi Hệ thống theo yêu cầu của đồng chí. Từ nay Hệ thống không gửi tin đến đây nữa.
doors-detached-elsewhere = Muốn dùng lại, đồng chí nhắn <b>kenh</b> ở { $channel } để lấy mã mới rồi nhắn mã vào đây.
doors-detached-again = Muốn dùng lại, đồng chí xin bí thư chi bộ một mã mới rồi nhắn mã vào đây.

# Hạn mức tin nhắn trong tháng. $kept: phần trăm từ đó chỉ còn gửi cho bí thư, văn phòng.
quota-near = Kênh { $channel } đã dùng { $percent }% hạn mức tháng này ({ $used }/{ $limit } tin gửi và nhận). Từ { $kept }%, thông báo qua { $channel } chỉ còn gửi cho bí thư, phó bí thư và văn phòng.
quota-exhausted = ⚠️ Kênh { $channel } đã hết hạn mức tin của tháng. Hệ thống không gửi được thông báo qua { $channel } đến <b>{ $turns }</b>.
quota-advice = Đồng chí có thêm kênh khác vẫn nhận đủ tin. Đề nghị các chi bộ nhắc trực tiếp người chỉ dùng kênh này, và hướng dẫn thêm kênh bằng lệnh /kenh.

# $people: số người. $messages: số tin mỗi người, $most: tổng số tin nhiều nhất.
quota-forecast = { $channel }: gửi đến { $people } đồng chí, nhiều nhất { $messages } tin mỗi người, tổng cộng { $most } tin. Tháng này còn { $left }/{ $limit } tin.
quota-forecast-short = ⚠️ { $channel }: gửi đến { $people } đồng chí, nhiều nhất { $messages } tin mỗi người, tổng cộng { $most } tin, <b>nhiều hơn hạn mức còn lại</b> ({ $left }/{ $limit } tin). Đề nghị hướng dẫn đảng viên thêm kênh khác bằng lệnh /kenh.
