# The figures of a past day: /tonghop 31/3.
figures-past-title = <b>{ $unit }</b> – figures at the end of { $day }
figures-past-none-open = No round was open at the end of { $day }. You can look at rounds that had been closed before.
figures-past-to-come = { $day } is still to come, so there are no figures of it. Choose a day that is over.
figures-past-no-such-day = There is no such day: { $month }/{ $year } ends on the { $days }. Type the day again, such as: summary 15/3.
figures-past-no-day = There is no such day. Type the day again, such as: summary 15/3.
figures-past-before = There are no figures of { $day }: they begin on { $first }.
figures-past-button-now = Figures now
figures-past-late = Written down after this day and not in the figures above: { $what }.
figures-past-late-units =
    { $count ->
        [one] one change of a unit
       *[other] { $count } changes of units
    }
figures-past-late-people =
    { $count ->
        [one] one person transferred
       *[other] { $count } people transferred
    }
