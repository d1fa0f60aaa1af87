# Các kênh nhắn tin của một đồng chí (/kenh), hạn mức tin nhắn trong tháng của từng kênh.
command-kenh = Zalo, Telegram
command-kenh-about = Xem, chọn, thêm hoặc gỡ kênh nhận tin
command-kenh-said = đổi điện thoại | đổi máy | thêm zalo | thêm telegram | dùng zalo | dùng telegram | nhận tin qua zalo | nhận tin qua telegram
people-accounts-back = Kênh { $channel } của đồng chí đã nhận tin trở lại.
people-accounts-back-next = Việc đang chờ đồng chí: nhắn <b>viec</b>. Chọn nơi nhận tin: nhắn <b>kenh</b>.
people-accounts-title = <b>Nhận tin qua Zalo, Telegram</b>

# $since: ngày liên kết. $state: tình trạng.
people-accounts-line = • <b>{ $channel }</b>, liên kết ngày { $since }: { $state }
people-accounts-state-first = đang nhận tin, ưu tiên
people-accounts-state-open = đang nhận tin
people-accounts-state-closed = không gửi tin đến được. Đồng chí bỏ chặn rồi nhắn một tin bất kỳ ở kênh đó.
people-accounts-state-refused = chưa đồng ý nhận tin ở kênh này. Đồng chí mở kênh đó và nhắn một tin bất kỳ.
people-accounts-one-work = Đồng chí làm dở trên Zalo có thể làm tiếp trên Telegram và ngược lại.
people-accounts-question = Đồng chí muốn làm gì?
people-accounts-prefer = Ưu tiên { $channel }
people-accounts-add = Thêm { $channel }
people-accounts-remove = Gỡ { $channel }
people-accounts-done = Xong
people-accounts-left = Không có gì thay đổi.
people-accounts-preferred = ✅ Từ nay tin được gửi qua <b>{ $channel }</b> trước. Khi { $channel } không nhận được, Hệ thống gửi qua kênh còn lại.
people-accounts-preferred-told = Từ nay tin được gửi qua <b>{ $channel }</b> trước, theo lựa chọn của đồng chí trên { $on }.
people-accounts-preferred-not-me = Nếu không phải đồng chí chọn, đề nghị xem lại ở mục dưới đây và báo ngay Văn phòng Đảng ủy.

# $code: mã 8 số.
people-accounts-code = Mã liên kết của đồng chí: <code>{ $code }</code>
people-accounts-code-until = Mã dùng một lần, đến <b>{ $until }</b>. Không đưa mã cho người khác.
people-accounts-code-link = Mở liên kết sau trên điện thoại để thêm { $channel }, mã đã có sẵn trong liên kết:
people-accounts-code-type = Mở { $channel } theo liên kết sau, rồi nhắn mã trên vào đó:
people-accounts-code-address = { $link }
people-accounts-remove-question = Gỡ tài khoản <b>{ $channel }</b> khỏi Hệ thống? Việc và nội dung đã đăng ký của đồng chí vẫn còn nguyên.
people-accounts-remove-next = Sau đó tin được gửi qua { $channel }.
people-accounts-remove-last =
    Đây là kênh cuối cùng của đồng chí. Sau khi gỡ, Hệ thống <b>không nhắc hạn được nữa</b>; đồng chí đăng ký và báo cáo trực tiếp với chi bộ.
    Muốn dùng lại, đồng chí xin chi bộ hoặc Văn phòng Đảng ủy một mã mới.
people-accounts-remove-yes = Gỡ { $channel }
people-accounts-removed = ✅ Đã gỡ tài khoản { $channel }.
people-accounts-gone = Tài khoản { $channel } không còn liên kết với đồng chí.
people-accounts-too-new = Tài khoản này mới liên kết, nên đến { $until } chưa gỡ được tài khoản { $channel } có trước. Nếu cần gỡ ngay, đồng chí thao tác trên tài khoản { $channel }, hoặc đề nghị văn phòng cấp mã.
people-accounts-by-office = Tài khoản { $channel } do văn phòng liên kết, nên không gỡ được từ tài khoản này. Nếu cần, đồng chí thao tác trên chính tài khoản { $channel }, hoặc liên hệ Văn phòng Đảng ủy.
people-accounts-detached = Tài khoản { $channel } này đã được gỡ khỏi Hệ thống theo yêu cầu của đồng chí. Từ nay Hệ thống không gửi tin đến đây nữa.
people-accounts-detached-elsewhere = Muốn dùng lại, đồng chí nhắn <b>kenh</b> ở { $channel } để lấy mã mới rồi nhắn mã vào đây.
people-accounts-detached-again = Muốn dùng lại, đồng chí xin chi bộ hoặc Văn phòng Đảng ủy một mã mới rồi nhắn mã vào đây.
