review-option = { $label }
review-item-gone = { $number }. (dealt with or changed meanwhile)
review-left = { $name } has left or stands in no list any more, so this waits for no decision.
review-remark-long = The remark has { $length } characters, more than the limit of { $most }. Please shorten it.
review-line-twice = Number { $numbers } is named twice. Please send the whole line again.
review-line-outside = The list has no number { $numbers }, only 1 to { $count }. Please send the whole line again.
review-line-elsewhere = Please choose one of the entries below, or send its number. A line for many numbers belongs to the list: send <code>{ $command }</code>.
review-plan = This is what will happen:
review-plan-yes = Do it
review-plan-again = Decisions
review-task = { $what }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}and { $rest } more
    }.
review-task-all = Confirm all { $count }
review-plan-all = Do you confirm all of these?
