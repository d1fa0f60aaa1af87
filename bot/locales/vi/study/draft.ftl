# Câu của báo cáo về đợt học tập.
study-draft-studied = Đảng viên đã học tập, quán triệt: { $share }
study-draft-ways = Hình thức: trực tiếp { $direct }, trực tuyến { $online }, tự nghiên cứu { $self-study }, học bù { $makeup }
study-draft-finished = Chi bộ hoàn thành 100%: { $done }/{ $due }
study-draft-reflections = Bài thu hoạch đạt: { $accepted }; đã nộp: { $handed-in }; chờ bổ sung { $returned }, chưa nộp { $unwritten }
study-draft-left =
    Chưa học: { $count } đảng viên { $over ->
        [0] (đã báo lý do { $excused }, chưa báo { $unexcused })
       *[other] (có lý do { $excused }, không lý do { $unexcused })
    }
