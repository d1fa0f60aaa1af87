# Việc của đợt sau thời hạn: có nhận nộp muộn không; số trong hạn, nộp muộn.
command-sauhan = Sau thời hạn
command-sauhan-about = Đợt có nhận nộp muộn không, ai được gia hạn

# ---------------------------------------------------------------- khi mở đợt
rounds-ask-late = Đồng chí đăng ký sau thời hạn thì thế nào?
rounds-late =
    { $late ->
        [yes] Nhận, ghi nộp muộn
        [leaders] Bí thư được gia hạn
       *[no] Không nhận
    }
rounds-ask-closes = Đợt tự đóng bao lâu sau thời hạn?
rounds-closes = Sau { $days } ngày
rounds-closes-never = Không tự đóng
rounds-closes-line = Tự đóng { $days } ngày sau thời hạn: { $moment }; mỗi đồng chí nhận một tin về kết quả
rounds-closes-by-hand = Không tự đóng: văn phòng đóng đợt
rounds-edit-closes = Tự đóng
rounds-edit-late = Nộp muộn

# $late: 1 là có nhận.
rounds-late-line =
    { $kind ->
        [study] Sau thời hạn: vẫn học được, ghi là sau thời hạn
       *[pledge]
            { $late ->
                [1] Sau thời hạn: vẫn nhận, ghi là nộp muộn
               *[0] Sau thời hạn: không nhận
            }
    }

# $leaders: 1 là bí thư được gia hạn.
rounds-leaders-line =
    { $leaders ->
        [1] Gia hạn: bí thư, phó bí thư được gia hạn cho đảng viên của mình
       *[0] Gia hạn: bí thư chuyển đề nghị, văn phòng quyết định
    }

# ---------------------------------------------------------------- số liệu
rounds-punctuality =
    { $kind ->
        [study] Hoàn thành trong hạn: { $in-time } · Sau hạn: { $late }
       *[pledge] Trong hạn: { $in-time } · Nộp muộn: { $late }
    }

# ---------------------------------------------------------------- người nộp muộn đọc
rounds-late-will = Thời hạn { $moment } đã qua. Nội dung vẫn được nhận và ghi là nộp muộn.
rounds-late-noted = Nội dung nộp sau thời hạn { $moment }, được ghi là nộp muộn.
rounds-late-still = Đợt chưa đóng: đồng chí vẫn nộp được, được ghi là nộp muộn.

# ---------------------------------------------------------------- đổi khi đợt đang mở
rounds-button-afterwards = Sau thời hạn
rounds-afterwards = <b>Sau thời hạn</b> – { $title }
rounds-afterwards-changed = Đã đổi.
rounds-afterwards-change =
    { $change ->
        [late] Nhận nộp muộn
        [leaders] Cho bí thư gia hạn
        [no-leaders] Văn phòng gia hạn
        [closes-3] Tự đóng sau 3 ngày
        [closes-7] Tự đóng sau 7 ngày
        [closes-14] Tự đóng sau 14 ngày
        [no-closing] Không tự đóng
       *[no-late] Không nhận nộp muộn
    }

# ---------------------------------------------------------------- lời kết khi đợt đóng
# $how: in-time, late, part, nothing. $done, $owed: số nội dung đã có, phải có.
rounds-ended =
    { $kind ->
        [study]
            { $how ->
                [in-time] Đợt học tập { $title } đã đóng. Đồng chí đã hoàn thành đúng hạn. Trân trọng cảm ơn đồng chí.
                [late] Đợt học tập { $title } đã đóng. Đồng chí đã hoàn thành, được ghi là sau thời hạn. Trân trọng cảm ơn đồng chí.
               *[nothing] Đợt học tập { $title } đã đóng. Đồng chí chưa hoàn thành. Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ.
            }
       *[pledge]
            { $how ->
                [in-time] Đợt “{ $title }” đã đóng. Đồng chí đã đăng ký { $done } nội dung, đúng hạn. Trân trọng cảm ơn đồng chí.
                [late] Đợt “{ $title }” đã đóng. Đồng chí đã đăng ký { $done } nội dung, được ghi là nộp muộn. Trân trọng cảm ơn đồng chí.
                [part] Đợt “{ $title }” đã đóng. Đồng chí đã đăng ký { $done }/{ $owed } nội dung. Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ.
               *[nothing] Đợt “{ $title }” đã đóng. Đồng chí chưa đăng ký nội dung nào. Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ.
            }
    }
rounds-ended-office =
    { $kind ->
        [study] Đợt học tập { $title } đã tự đóng. Hoàn thành trong hạn: { $in-time } · Sau hạn: { $late } · Chưa hoàn thành: { $missing }
       *[pledge] Đợt “{ $title }” đã tự đóng. Trong hạn: { $in-time } · Nộp muộn: { $late } · Chưa đăng ký đủ: { $missing }
    }
