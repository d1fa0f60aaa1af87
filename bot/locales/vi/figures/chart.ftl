# Biểu đồ: tiến độ từng đợt, đơn vị, các tuần.
figures-chart-rounds = Kết quả các đợt
figures-chart-pace = Vạch đứng: mức cần đạt đến nay, tính đều theo số ngày của đợt. Xanh: kịp tiến độ; vàng: chậm dưới 10 điểm; đỏ: chậm hơn
figures-chart-units = Đơn vị, tỷ lệ thấp xếp trước
figures-chart-of-round = { $title }
figures-chart-more-units = Còn { $count } đơn vị khác có tỷ lệ cao hơn
figures-chart-weeks = Diễn biến theo tuần
figures-chart-week = T{ $week }
# Diễn biến từng ngày của một đợt.
figures-curve = Diễn biến từng ngày
figures-curve-done = Kết quả
figures-curve-expected = Mức cần đạt, tính đều theo số ngày của đợt
