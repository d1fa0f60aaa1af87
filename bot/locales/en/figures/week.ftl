# The week: Friday's question, Monday's result, the command /baocao.
command-baocao = Remark on the week
command-baocao-about = Send one line on your unit's week, until Sunday 20:00
# $day, $month: the first day; $last: the last one.
figures-week-name =
    Week { $number } ({ $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } to { $last })
figures-week-result = <b>{ $unit }</b>, { $week }: { $result }
figures-week-head = <b>{ $unit }</b>, { $week }:
figures-week-round = { $round } <b>{ $share }</b>.
figures-week-round-change = { $round } <b>{ $share }</b>, { $change }.
figures-week-pledge = Registered <b>{ $share }</b>.
figures-week-pledge-change = Registered <b>{ $share }</b>, { $change }.
figures-week-study = Resolutions studied <b>{ $share }</b>.
figures-week-study-change = Resolutions studied <b>{ $share }</b>, { $change }.
figures-week-before-late = (The figures of the week before were made late, at { $moment }.)
figures-week-up =
    { $count ->
        [one] one person more than last week
       *[other] { $count } people more than last week
    }
figures-week-down =
    { $count ->
        [one] one person fewer than last week
       *[other] { $count } people fewer than last week
    }
figures-week-same = as last week
figures-week-all-well = There is nothing for you to do.
figures-week-question = Please send one line on the week of { $unit }, before { $until }.
figures-week-button-remark = Send the remark
figures-week-button-nominate = Nominate an example
figures-week-no-round = <b>{ $unit }</b>, { $week }: no round in the week; something waits for you.
figures-week-office-no-round = <b>{ $unit }</b>, { $week }: no round in the week; units have not decided on what waits.
figures-week-overdue =
    Waiting for your decision for more than { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }: { $count ->
        [one] { $count } comrade
       *[other] { $count } comrades
    }, the longest for { $longest ->
        [one] { $longest } working day
       *[other] { $longest } working days
    }.
figures-week-acts = What needs you:
figures-week-act = • { $name } – { $needs }
figures-week-needs = { $first }; { $second }
figures-week-need-decision = waits for your decision
figures-week-need-reading = has a reflection for you to read
figures-week-need-reach = not reached by our messages
figures-week-owes-pledge = not registered
figures-week-owes-more-pledges = not registered in full
figures-week-owes-study = not studied
figures-week-owes-study-said = not studied, a reason was given
figures-week-owes-reflection = reflection not handed in
figures-week-owes-in = { $what } ({ $round })
figures-week-more-acts =
    { $count ->
        [one] … and 1 more person; please open the unit's list.
       *[other] … and { $count } more people; please open the unit's list.
    }
figures-week-behind = Units under yours that are behind:
figures-week-unit-up = { $share }, up { $count }
figures-week-unit-down = { $share }, down { $count }
figures-week-unit-under = { $unit } ({ $body })
figures-week-own-people = { $unit } (its own members)
figures-week-long-over =
    { $count ->
        [1] { $round } was due { $deadline }: 1 person is not done.
       *[other] { $round } was due { $deadline }: { $count } people are not done.
    }
figures-week-undecided = Not decided by the units; please decide in their place:
figures-week-undecided-unit = • { $unit }: { $what }
figures-week-undecided-more = … and { $count } more.
figures-week-due = Due this week:
figures-week-due-round = • { $round }: { $deadline } ({ $left })
figures-week-due-pledges =
    { $count ->
        [one] • One pledge reaches its day of completion
       *[other] • { $count } pledges reach their day of completion
    }
figures-week-button-decide = Decide: { $name }
figures-week-button-read = Read: { $name }
figures-week-button-remind = Remind { $round }
figures-week-button-remind-one = Remind: { $name }
figures-week-button-extend = Extend { $round }
figures-week-button-code = Issue code: { $name }
figures-week-button-unit = See the unit's list
figures-week-remarks = Remarks on the week: { $received }/{ $units } (of units that were asked)
figures-week-worst = Units that are behind: { $count }, lowest share first:
figures-week-none-behind = All units have finished.
figures-week-remark = “{ $text }”
figures-week-button-summary = See the figures now
figures-week-button-export = File with names
figures-remark-pick-unit = { $week }: which unit is your remark about?
figures-remark-unit = { $unit }
figures-remark-title = <b>{ $unit }</b>, { $week }
figures-remark-ask =
    Please type one line on this week: what went well, difficulties, proposals.
    For example: “Most registered early; two comrades are travelling and will finish before Wednesday.”
figures-remark-ask-again = Type a new line to replace it, or 0 to keep it.
figures-remark-round = <b>{ $title }</b>
figures-remark-written = Your remark: “{ $text }”
figures-remark-too-long = The remark has { $length } characters, more than { $most }. Please shorten it and send it again.
figures-remark-closed = The time for remarks on { $week } is over. Each week's are taken until Sunday 20:00; a new week begins on Monday.
figures-remark-kept = The remark of { $unit } on { $week } is kept. You may change it until { $until }. Thank you.
figures-remark-button-change = Change the remark
figures-remark-button-unit = See the unit's list
