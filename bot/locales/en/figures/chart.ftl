# Charts: the pace of each round, units, weeks.
figures-chart-rounds = Result of each round
figures-chart-pace = Upright mark: what should be done by now, counted evenly over the days of the round. Green: keeps up; yellow: short by less than 10 points; red: by more
figures-chart-units = Units, lowest share first
figures-chart-of-round = { $title }
figures-chart-more-units = { $count ->
        [1] One more unit has a higher share
       *[other] { $count } more units have higher shares
    }
figures-chart-weeks = Week by week
figures-chart-week = W{ $week }
# A round day by day.
figures-curve = Day by day
figures-curve-done = Result
figures-curve-expected = What should be done, counted evenly over the days of the round
