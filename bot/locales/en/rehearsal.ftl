# What would be sent, seen before it is: messages a day, how long that takes, what stands in the way.

command-xemtruoc = Reminders ahead
command-xemtruoc-about = How many messages go out on each day, and what stands in the way

rehearsal-door = See what will be sent
rehearsal-door-reach = Who gets no messages
rehearsal-title = <b>Ahead</b> – { $title }
rehearsal-together = All open rounds together, if nobody does anything more from now on. Nothing has been sent.
rehearsal-with-this = <b>Ahead</b> – this round with all open ones, if nobody does anything more. Nothing has been sent.
rehearsal-none = No reminder is left to be sent.
rehearsal-day = • { $day }: { $messages } messages
rehearsal-more-days = • { $days } days after that: { $messages } messages
rehearsal-person = Each person gets at most { $most } messages, { $median } in the median; the last on { $last }.
rehearsal-busiest = The busiest day is { $day }: { $messages } messages, sent within about { $minutes } minutes (the platform takes { $pace } a second).
# $month: “12/2026”. $rest: what is left after sending.
rehearsal-quota = { $channel }, { $month }: takes { $needed } of the { $left }/{ $limit } messages that are left, and leaves { $rest }.
rehearsal-quota-short = ⚠️ { $channel }, { $month }: takes { $needed } messages, <b>more than are left</b> ({ $left }/{ $limit }).
rehearsal-unreached = Not done, and out of reach: { $count } people.
rehearsal-displaced = Steps that fall on days off:
rehearsal-displaced-step =
    { $left ->
        [0] • reminder on the day itself: { $meant } ({ $why }) moves to { $moved }
       *[other] • reminder { $left } days before: { $meant } ({ $why }) moves to { $moved }
    }
rehearsal-why =
    { $weekend ->
        [1] weekend
       *[other] day off
    }
