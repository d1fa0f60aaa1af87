# Hạn mức tin nhắn trong tháng. $kept: phần trăm từ đó chỉ còn gửi cho bí thư, văn phòng.
delivery-quota-near = Kênh { $channel } đã dùng { $percent }% hạn mức tháng này ({ $used }/{ $limit } tin gửi và nhận). Từ { $kept }%, thông báo qua { $channel } chỉ còn gửi cho bí thư, phó bí thư và văn phòng.
delivery-quota-exhausted = ⚠️ Kênh { $channel } đã hết hạn mức tin của tháng. Hệ thống không gửi được thông báo qua { $channel } đến <b>{ $turns }</b>.
delivery-quota-advice = Đồng chí có thêm kênh khác vẫn nhận đủ tin. Đề nghị các chi bộ nhắc trực tiếp người chỉ dùng kênh này, và hướng dẫn thêm kênh ở mục “Zalo, Telegram”.
delivery-answer-elsewhere = Tháng này { $channel } đã hết hạn mức tin nên câu trả lời được gửi qua kênh này.

# $people: số người. $messages: số tin mỗi người, $most: tổng số tin nhiều nhất.
delivery-quota-forecast = { $channel }: gửi đến { $people } đồng chí, nhiều nhất { $messages } tin mỗi người, tổng cộng { $most } tin. Tháng này còn { $left }/{ $limit } tin.
delivery-quota-forecast-short = ⚠️ { $channel }: gửi đến { $people } đồng chí, nhiều nhất { $messages } tin mỗi người, tổng cộng { $most } tin, <b>nhiều hơn hạn mức còn lại</b> ({ $left }/{ $limit } tin). Đề nghị hướng dẫn đảng viên thêm kênh khác ở mục “Zalo, Telegram”.
delivery-quota-forecast-kept = Từ { $kept }% hạn mức, kênh này chỉ còn gửi cho bí thư, phó bí thư và văn phòng.
delivery-quota-forecast-spent = ⚠️ { $channel }: { $people } đồng chí nhận qua kênh này, nhưng kênh <b>đã hết hạn mức của tháng</b>. Ai có thêm kênh khác vẫn nhận đủ tin.
