# The draft of the weekly, monthly, quarterly report (Word) in the layout of the Party.
figures-draft-number =
    { $level ->
        [cell] No.        -BC/CB
       *[body] No.        -BC/DU
    }
figures-draft-place = ………, day      month { $month } year { $year }
figures-draft-about =
    { $kind ->
        [pledge] on exemplary pledges and what became of them
        [study] on the study of resolutions
       *[both] on exemplary pledges and the study of resolutions
    }
figures-draft-week = Week { $number }, { $first } to { $last }
figures-draft-month = Month { $number }/{ $year }, { $first } to { $last }
figures-draft-quarter = Quarter { $number }/{ $year }, { $first } to { $last }
figures-draft-opening =
    { $has ->
        [0] { $unit } reports as follows
       *[1] Under { $basis }, { $unit } reports as follows
    } { $over ->
        [0] (figures at { $moment }; rounds are not added up):
       *[1] (figures as of the end of { $day }, the last day of the period; rounds are not added up):
    }
figures-draft-round =
    { $kind ->
        [study] Study round: { $title } (deadline { $deadline })
       *[pledge] Registration round: { $title } (deadline { $deadline })
    }
figures-draft-from = { $line } (Table { $table }).
figures-draft-change =
    Against { $kind ->
        [week] the week before
        [month] the beginning of the month
       *[quarter] the beginning of the quarter
    }: { $way ->
        [same] no change
        [up] { $count } more
       *[down] { $count } fewer
    }
figures-draft-table = Table { $table }. { $title }
figures-draft-source =
    Source: the frozen list of the round and what the System recorded; names are in the workbook, sheet { $kind ->
        [study] “Study – members”
       *[pledge] “By member”
    }, columns of the round “{ $round }”.
figures-draft-row = No.
figures-draft-total = Total
figures-draft-pace =
    { $round }: days over: { $expected }, done: { $share }; { $keeping ->
        [ahead] keeps up with the pace.
        [near] short of the pace by less than 10 points.
        [over] the deadline is over, and not all is done.
       *[behind] behind the pace.
    }
figures-draft-unit = { $unit } { $share }
figures-draft-behind =
    { $round }: { $units }{ $more ->
        [0] .
       *[other] {""} and { $more } more.
    }
figures-draft-none-behind = No unit is short of the pace by 10 points or more.
figures-draft-due = { $round }: deadline { $deadline }, { $count } have not finished.
figures-draft-none-due = No round is due in which somebody has not finished.
figures-draft-receivers =
    { $level ->
        [cell] - The committee above (to report);
            - The cell's committee and members;
            - Filed: the cell.
       *[body] - The committee above (to report);
            - The standing committee;
            - The cells and bodies below;
            - Filed: the committee's office.
    }
figures-draft-on-behalf =
    { $level ->
        [cell] FOR THE CELL
       *[body] FOR THE STANDING COMMITTEE
    }
figures-draft-signer = SECRETARY
figures-draft-nothing = There are no figures of this period to report. A week's figures are kept at the end of its Sunday.

# What the template says itself.
figures-draft-first = (First draft)
figures-draft-title = REPORT
figures-draft-to = To:
figures-draft-part-results = I- RESULTS
figures-draft-part-pace = II- PACE, AND UNITS THAT NEED CHASING
figures-draft-part-rounds = 1. Pace
figures-draft-part-behind = 2. Units that are behind the pace
figures-draft-part-due = III- WHAT IS DUE NEXT
figures-draft-part-proposals = IV- PROPOSALS
figures-papers-not-made = One of the files could not be made. Please ask for it at “Export to Excel” in a few minutes.
