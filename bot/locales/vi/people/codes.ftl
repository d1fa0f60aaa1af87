# Cấp mã liên kết cho đảng viên.
command-ma = Cấp mã liên kết
command-ma-about = Cấp mã để đảng viên liên kết tài khoản
command-ma-said = mã liên kết | cấp mã | xin mã | lấy mã | quên mã
people-codes-no-people = Đơn vị chưa có đảng viên nào trong danh sách. Đề nghị đồng chí báo Văn phòng Đảng ủy.
people-codes-title = <b>Cấp mã liên kết</b> – chưa liên kết: { $unlinked }/{ $people } đồng chí (trang { $page }/{ $pages })
people-codes-line = { $number }. { $name } – { $state }
people-codes-line-unit = { $number }. { $name } ({ $unit }) – { $state }
people-codes-linked = đã liên kết
people-codes-unlinked = <b>chưa liên kết</b>
people-codes-unreachable = không nhận được tin
people-codes-how = Đồng chí chọn một tên, nhắn nhiều số cùng lúc (ví dụ: 1-5), hoặc nhắn một phần họ tên để tìm.
people-codes-name = { $name }
people-codes-name-unit = { $name } ({ $unit })
people-codes-next = Trang sau
people-codes-previous = Trang trước
people-codes-nobody = Không tìm thấy đồng chí nào như vậy trong đơn vị. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.
people-codes-out-of-range = Đề nghị đồng chí nhắn số từ 1 đến { $most }, ví dụ: 1-{ $most }
people-codes-several = Có nhiều đồng chí cùng tên. Đồng chí chọn một:
people-codes-chosen =
    { $count ->
        [1] Cấp mã cho:
       *[other] Cấp mã cho { $count } đồng chí:
    }
people-codes-for = • { $name } ({ $unit })
people-codes-life = Mã được dùng như thế nào?
people-codes-now = Nhắn ngay ({ $minutes } phút)
people-codes-card = Ghi phiếu ({ $days } ngày)
people-codes-lost = Máy cũ đã mất
people-codes-life-lost = Nếu đồng chí này mất điện thoại, chọn <b>Máy cũ đã mất</b>: Hệ thống đóng mọi tài khoản đang liên kết rồi cấp mã nhắn ngay.
people-codes-code =
    { $name }:
    <code>{ $code }</code>
people-codes-link = hoặc mở: { $link }
people-codes-open = Qua { $channel }: mở { $link } rồi nhắn mã có 8 chữ số.
people-codes-until = Mỗi mã dùng một lần, đến <b>{ $until }</b>. Mã cấp trước đó không còn hiệu lực.
people-codes-give =
    { $count ->
        [1] Đề nghị gửi riêng cho đồng chí có tên trên, không gửi vào nhóm chung.
       *[other] Đề nghị gửi riêng từng mã cho từng đồng chí, không gửi vào nhóm chung.
    }
people-codes-not-yours = Không cấp được mã cho đồng chí { $name }: đồng chí đó có quyền trên Hệ thống ngoài phạm vi của đồng chí cấp mã. Văn phòng Đảng ủy quản lý quyền đó cấp mã.
people-codes-guarded = Mã của người có quyền trên Hệ thống chỉ dùng đến { $until }; khi nhập mã, Hệ thống hỏi thêm một thông tin chỉ người đó biết.
people-codes-office-stands = Mã Văn phòng Đảng ủy đã cấp cho đồng chí { $name } vẫn dùng được đến { $until }. Nếu mã đó bị mất, đề nghị Văn phòng Đảng ủy cấp mã mới.
people-codes-told-person = Mã liên kết tài khoản của đồng chí vừa được cấp (người cấp: { $by }). Nếu đồng chí không đề nghị cấp mã, đề nghị báo ngay Văn phòng Đảng ủy.
people-codes-told-office = Mã liên kết của đồng chí { $name } (có quyền trên Hệ thống) vừa được cấp (người cấp: { $by }).
people-codes-program = máy chủ
people-codes-more = Cấp mã khác
people-codes-print = In phiếu A4 (PDF)

# Phiếu liên kết in trên giấy A4, và cách in từ /ma.
command-inthe = In phiếu liên kết
command-inthe-about = In phiếu A4 có mã liên kết và mã QR cho đảng viên
people-link-cards-title = PHIẾU LIÊN KẾT TÀI KHOẢN NÊU GƯƠNG
people-link-cards-about = { $cards } phiếu, cấp lúc { $at } – trang { $page }/{ $pages }
people-link-cards-cut = Cắt theo đường kẻ, giao tận tay từng đồng chí. Không chụp, không gửi phiếu vào nhóm chung.
people-link-cards-person = Mã đảng viên: { $code }
people-link-cards-until = Mã dùng một lần, đến { $until }
people-link-cards-scan = • { $channel }: mở máy ảnh, quét mã QR, chọn Bắt đầu (Start).
people-link-cards-type = • { $channel }: quét mã QR, nhắn mã: { $code }
people-link-cards-type-only = Mở Trợ lý số Nêu Gương, nhắn mã: { $code }
people-link-cards-purpose = Dùng để đăng ký nêu gương, học tập nghị quyết.
people-link-cards-ask = Hỏi: { $contact }
people-link-cards-own = Phiếu chỉ dành cho đồng chí có tên trên.
people-link-cards-pick-unit = In phiếu liên kết cho đơn vị nào? Đồng chí chọn một đơn vị, hoặc nhắn tên hay mã đơn vị khác.
people-link-cards-unit = { $unit }
people-link-cards-no-unit = Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị.
people-link-cards-many-units = Có { $count } đơn vị như vậy. Đề nghị đồng chí nhắn rõ hơn, hoặc nhắn mã đơn vị.
people-link-cards-whom =
    <b>{ $unit }</b> có { $people } đồng chí, { $unlinked } đồng chí chưa liên kết.
    Mỗi phiếu có một mã dùng trong { $days } ngày; mã cấp trước đó cho các đồng chí này không còn hiệu lực.
    In phiếu cho ai?
people-link-cards-unlinked = Chưa liên kết: { $count }
people-link-cards-all = Tất cả { $count } đồng chí
people-link-cards-too-many = Đơn vị có { $count } đồng chí; mỗi tệp có nhiều nhất { $most } phiếu. Đề nghị đồng chí in lần lượt từng đơn vị trực thuộc.
people-link-cards-nobody = Đơn vị chưa có đảng viên nào trong danh sách. Đề nghị đồng chí báo Văn phòng Đảng ủy.
people-link-cards-none-left = Không còn phiếu nào để in: các mã của lần in này đã được dùng, hết hạn hoặc có mã mới thay. Đề nghị đồng chí in lại ở mục “In phiếu liên kết”.
people-link-cards-gone = Danh sách vừa thay đổi. Đề nghị đồng chí chọn lại.
people-link-cards-caption =
    <b>{ $unit }</b>: { $count } phiếu liên kết, in trên giấy A4 ({ $pages } trang), cắt theo đường kẻ.
    Mỗi mã dùng một lần, đến <b>{ $until }</b>. Mã cấp trước đó không còn hiệu lực.
    Đề nghị đồng chí giao tận tay từng người, không gửi tệp vào nhóm chung.
people-link-cards-left-out = Không in phiếu cho người có quyền trên Hệ thống: { $names }. Mã của các đồng chí này do văn phòng cấp riêng, dùng trong 15 phút.
people-link-cards-left-out-more = Không in phiếu cho người có quyền trên Hệ thống: { $names } và { $rest } đồng chí khác. Mã của các đồng chí này do văn phòng cấp riêng, dùng trong 15 phút.
people-link-cards-office-stands =
    { $rest ->
        [0] Mã Văn phòng Đảng ủy đã cấp vẫn dùng được: { $names }. Nếu mã đó bị mất, đề nghị Văn phòng Đảng ủy cấp mã mới.
       *[other] Mã Văn phòng Đảng ủy đã cấp vẫn dùng được: { $names } và { $rest } đồng chí khác. Nếu mã đó bị mất, đề nghị Văn phòng Đảng ủy cấp mã mới.
    }
people-link-cards-button-reach = Tình hình liên kết
people-link-cards-button-codes = Cấp mã tại đây
