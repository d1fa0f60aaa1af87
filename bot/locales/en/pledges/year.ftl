# The sheet of a year's pledges and what became of them (Word): /ketquanam.
command-ketquanam = Sheet of the year
command-ketquanam-about = Get the sheet of what became of your pledges this year (Word)
pledges-year-button = Sheet of the year
pledges-year-button-cell = Whole cell
pledges-year-whose = There is a sheet of your own pledges, and one of the cell you lead. Choose:
pledges-year-caption =
    { $whole ->
        [0] Your sheet of { $year }: the pledges to be completed in that year, and what became of them.
       *[1] The sheets of { $year } of everybody in the unit. The file has names; please do not pass it on beyond your work.
    }
pledges-year-title = PLEDGES AND WHAT BECAME OF THEM, { $year }
pledges-year-person = Name: { $name }. Unit: { $unit }. Code: { $code }.
pledges-year-summary = To be completed in the year: { $count }; confirmed as met: { $met }, as not met: { $unmet }; not confirmed yet: { $rest }.
pledges-year-pledge = { $deed } ({ $round }, no. { $receipt })
pledges-year-day = { $day }
pledges-year-report =
    { $noted ->
        [0] { $progress }
       *[1] { $progress }: { $note }
    }
pledges-year-result =
    { $state ->
        [confirmed] Met
       *[not-met] Not met
    }{ $noted ->
        [0] {""}
       *[1] {""}: { $remark }
    }
pledges-year-no-result =
    { $approved ->
        [0] Pledge not confirmed
       *[1] Result not confirmed
    }
pledges-year-col-number = No.
pledges-year-col-pledge = Pledge
pledges-year-col-until = Due
pledges-year-col-report = Result (self-reported)
pledges-year-col-result = The cell
pledges-year-none = Nothing is to be completed in the year.
pledges-year-signed-cell = FOR THE CELL
pledges-year-signed-person = THE MEMBER
