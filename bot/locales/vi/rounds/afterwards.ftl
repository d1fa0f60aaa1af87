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
        [office] Văn phòng gia hạn
        [days-3] Tự đóng sau 3 ngày
        [days-7] Tự đóng sau 7 ngày
        [days-14] Tự đóng sau 14 ngày
        [by-hand] Không tự đóng
       *[no-late] Không nhận nộp muộn
    }

# ---------------------------------------------------------------- lời kết khi đợt đóng
# $how: in-time, late, returned, part, nothing. $done, $owed: số nội dung đã có, phải có. $waits: 1 là còn chờ xác nhận.
# $leads: 1 là người đọc lãnh đạo một đơn vị. $ends: 1 là câu kết, nói một lần trong tin có nhiều đợt.
rounds-ended =
    { $kind ->
        [study] Đợt học tập { $title } đã đóng.
       *[pledge] Đợt “{ $title }” đã đóng.
    } { $how ->
        [in-time]
            { $kind ->
                [study] Đồng chí đã hoàn thành đúng hạn{ $waits ->
                    [1] ; bài thu hoạch đang chờ chi bộ xem
                   *[0] { "" }
                }.
               *[pledge] Đồng chí đã đăng ký { $done } nội dung, đúng hạn{ $waits ->
                    [1] ; đang chờ chi bộ xác nhận
                   *[0] { "" }
                }.
            }{ $ends ->
                [1] {" "}Trân trọng cảm ơn đồng chí.
               *[0] { "" }
            }
        [late]
            { $kind ->
                [study] Đồng chí đã hoàn thành, được ghi là nộp muộn{ $waits ->
                    [1] ; bài thu hoạch đang chờ chi bộ xem
                   *[0] { "" }
                }.
               *[pledge] Đồng chí đã đăng ký { $done } nội dung, được ghi là nộp muộn{ $waits ->
                    [1] ; đang chờ chi bộ xác nhận
                   *[0] { "" }
                }.
            }{ $ends ->
                [1] {" "}Trân trọng cảm ơn đồng chí.
               *[0] { "" }
            }
       *[other]
            { $kind ->
                [study]
                    { $how ->
                        [returned] Bài thu hoạch của đồng chí còn chờ bổ sung.
                       *[nothing] Đồng chí chưa hoàn thành.
                    }
               *[pledge]
                    { $how ->
                        [returned] Nội dung đồng chí đã gửi còn chờ bổ sung.
                        [part] Đồng chí đã đăng ký { $done }/{ $owed } nội dung.
                       *[nothing] Đồng chí chưa đăng ký nội dung nào.
                    }
            }{ $ends ->
                [1] {" "}Nếu cần, đề nghị đồng chí trao đổi với { $leads ->
                        [1] cấp ủy cấp trên
                       *[0] bí thư chi bộ
                    }.
               *[0] { "" }
            }
    }
rounds-ended-of = { $unit }: { $said }
rounds-ended-more = Còn { $count } đợt khác cũng vừa tự đóng.
rounds-ended-office =
    { $kind ->
        [study] Đợt học tập { $title } đã tự đóng. Hoàn thành trong hạn: { $in-time } · Sau hạn: { $late } · Chưa hoàn thành: { $missing }
       *[pledge] Đợt “{ $title }” đã tự đóng. Trong hạn: { $in-time } · Nộp muộn: { $late } · Chưa đăng ký đủ: { $missing }
    }
