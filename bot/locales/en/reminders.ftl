# What would be sent, seen before it is: messages a day, how long that takes, what stands in the way.
command-xemtruoc = Reminders ahead
command-xemtruoc-about = How many messages go out on each day, and what stands in the way
reminders-rehearsal-button = Preview
reminders-rehearsal-button-reach = Who gets no messages
reminders-rehearsal-title = <b>Ahead</b> – { $title }
reminders-rehearsal-together = All open rounds together, if nobody does anything more from now on. Nothing has been sent.
reminders-rehearsal-with-this = <b>Ahead</b> – this round with all open ones, if nobody does anything more. Nothing has been sent.
reminders-rehearsal-none = No reminder is left to be sent.
reminders-rehearsal-day = • { $day }: { $messages } messages
reminders-rehearsal-more-days = • { $days } days after that: { $messages } messages
reminders-rehearsal-person = Each person gets at most { $most } messages, { $median } in the median; the last on { $last }.
reminders-rehearsal-busiest = The busiest day is { $day }: { $messages } messages, sent within about { $minutes } minutes (the platform takes { $pace } a second).

# $month: “12/2026”. $rest: what is left after sending.
reminders-rehearsal-quota = { $channel }, { $month }: takes { $needed } of the { $left }/{ $limit } messages that are left, and leaves { $rest }.
reminders-rehearsal-quota-short = ⚠️ { $channel }, { $month }: takes { $needed } messages, <b>more than are left</b> ({ $left }/{ $limit }).
reminders-rehearsal-unreached = Not done, and out of reach: { $count } people.
reminders-rehearsal-displaced = Steps that fall on days off:
reminders-rehearsal-displaced-step =
    { $left ->
        [0] • reminder on the day itself: { $meant } ({ $why }) moves to { $moved }
       *[other] • reminder { $left } days before: { $meant } ({ $why }) moves to { $moved }
    }
reminders-rehearsal-why =
    { $weekend ->
        [1] weekend
       *[other] day off
    }

# Reminders, lists of those missing, putting off (/hoan), reminding now (/nhac).
command-nhac = Remind those missing
command-nhac-about = Send one reminder to the unit's people who are not done
command-nhac-said = remind | remind them | send a reminder
command-hoan = Busy until…
command-hoan-about = Put off the reminders of a round, once
command-hoan-said = busy | i am busy | extension | more time | remind me later

# ---------------------------------------------------------------- a round still owed
reminders-owed-round = <b>{ $title }</b>: due { $moment } ({ $left }). { $done }
reminders-owed-pledges =
    { $registered ->
        [0]
            { $owed ->
                [1] You have not registered.
               *[other] You have registered nothing yet of at least { $owed }.
            }
       *[other] You have registered { $registered } of { $owed }.
    }
reminders-owed-study = You have not studied it.
reminders-owed-reading = You are reading it, up to card { $card } of { $cards }.
reminders-owed-read = You have read it all but not confirmed it.
reminders-owed-excused = You told us you have not studied it, reason: { $reason }.
reminders-owed-absent = Your cell noted you as absent; you have not studied it.
reminders-owed-reflection = You have studied it but not handed in your reflection.
reminders-owed-returned = Your reflection was returned for completion: { $remark }

# ---------------------------------------------------------------- the reminder
reminders-dear = Dear comrade { $name },
reminders-returned =
    { $count ->
        [1] 1 pledge was returned for completion and waits for you.
       *[other] { $count } pledges were returned for completion and wait for you.
    }
reminders-extended = This is your personal deadline after the extension.
reminders-late = Please ask your secretary or the office for an extension.
reminders-make-up = The deadline is over but the round is still open: you can still do it, and it is noted as late.
reminders-why = You get this message because you are on the list of the round and are not done.
reminders-why-nudged = You get this message at the request of your committee, because you are not done.
reminders-next = If you are not done by then, the next reminder comes on { $day }.
reminders-last = This is the last reminder.
reminders-thanks = Thank you.
reminders-revise = Change { $receipt }
reminders-snooze = Busy until…

# ---------------------------------------------------------------- the secretary's list
reminders-missing-dear = Dear comrade { $name },
reminders-missing-title =
    { $extended ->
        [0] The round { $title } ended at { $moment }.
       *[other] The extra time given for { $title } ended at { $moment }.
    }
    At <b>{ $unit }</b>, { $count } have not { $kind ->
        [study] completed their study
       *[pledge] registered enough
    }:
reminders-missing-name = { $number }. { $name }
reminders-missing-noted = { $line } ({ $note })
reminders-missing-notes = { $first }; { $second }
reminders-missing-note-unlinked = no linked account
reminders-missing-note-unreachable = cannot be written to
reminders-missing-note-busy = busy until { $until }: { $reason }
reminders-missing-note-excused = has not studied: { $reason }
reminders-missing-note-absent = absent without a reason so far
reminders-missing-note-reflection = has studied, reflection not handed in
reminders-missing-note-returned = reflection returned for completion
reminders-missing-more = and { $count } more
reminders-missing-extended = With an extension: { $count }
reminders-missing-extended-line = • { $name }: until { $moment }
reminders-missing-next =
    { $kind ->
        [study] Please speak with them, or press the button below to have them reminded. Enter the attendance of those who studied at a conference; the others can still study while the round is open.
       *[pledge] Please speak with them, or press the button below to have them reminded. For extensions please turn to the office.
    }
reminders-missing-nudge = Remind them

# ---------------------------------------------------------------- the unit above, where the list has led to nothing
reminders-superior-title =
    { $extended ->
        [0] The deadline of { $title } was { $moment }.
       *[other] The extra time given for { $title } ended at { $moment }.
    }
    Under <b>{ $unit }</b> { $count ->
        [one] 1 person
       *[other] { $count } people
    } in { $units ->
        [one] 1 unit
       *[other] { $units } units
    } { $count ->
        [one] has
       *[other] have
    } not { $kind ->
        [study] completed the study
       *[pledge] registered enough
    }:
reminders-superior-line = • { $unit }: { $count } ({ $told })
reminders-superior-since = the list was sent at { $moment }
reminders-superior-untold = the list could not be sent
reminders-superior-more =
    { $count ->
        [one] and 1 more unit
       *[other] and { $count } more units
    }
reminders-superior-next = Please talk to the secretaries of these units. This message comes only once.
reminders-superior-button = Look and remind

# ---------------------------------------------------------------- /nhac
reminders-nudge-no-round = No round is open at your unit at present.
reminders-nudge-ask-round = Remind of which round?
reminders-nudge-nobody = { $title }: nobody is left to remind. Thank you.
reminders-nudge-ask-unit = <b>{ $title }</b>: remind at which unit?
reminders-nudge-unit = { $name }: { $count }
reminders-nudge-all = All { $units } units: { $count }
reminders-nudge-title = <b>{ $title }</b>
reminders-nudge-reached =
    { $count } who have not { $kind ->
        [study] completed their study
       *[pledge] registered enough
    } will be reminded:
reminders-nudge-left-out = Not reachable here, or busy ({ $count }); please speak with them:
reminders-nudge-extended = Not reminded yet because of an extension: { $count }.
reminders-nudge-nobody-reached = Nobody can get a reminder now. Please speak with them.
reminders-nudge-now = It goes out as soon as you confirm.
reminders-nudge-later = Outside working hours: it goes out at { $moment }.
reminders-nudge-once = Nobody gets more than one reminder a day.
reminders-nudge-confirm = Send the reminder
reminders-nudge-sent = { $count } people were sent a reminder.
reminders-nudge-queued = Noted: { $count } people get a reminder at { $moment }.
reminders-nudge-had = { $count } people have their reminder of that day already; none is added.
reminders-nudge-names = See the unit

# ---------------------------------------------------------------- busy until a day
reminders-snooze-nothing = There are no reminders to put off.
reminders-snooze-used = You are noted as busy until { $until } in this round. Reminders can be put off once a round.
reminders-snooze-too-late = The deadline { $moment } is too near to put reminders off. Please be done before it.
reminders-snooze-tasks = My tasks
reminders-snooze-ask-round = You are busy: reminders of which round are to be put off?
reminders-snooze-ask-until = <b>{ $title }</b>: until which day are you busy? Choose, or type a date.
reminders-snooze-latest = { $latest } at the latest, as the deadline { $moment } does not change.
reminders-snooze-past = That day is not ahead. Please choose tomorrow or later.
reminders-snooze-beyond = That is too late. Please choose { $latest } at the latest.
reminders-snooze-ask-reason = What is the reason? Choose or type it; your secretary will see it.
reminders-snooze-done = Reminders of <b>{ $title }</b> rest and start again on { $until }.
reminders-snooze-deadline = The deadline is still { $moment }. You can do it at any time before.

# My tasks: /viec.
reminders-to-remind-head = { $count } not done
reminders-to-remind-button = Remind { $count }
reminders-to-remind-button-in = Remind { $count }: { $round }
reminders-to-remind-task =
    { $kind ->
        [study] Remind { $count } who have not studied { $name }
       *[pledge] Remind { $count } who have not registered for { $name }
    }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}and { $rest } more
    }.
command-viec = My tasks
command-viec-about = What waits for you, with deadlines
command-viec-said = deadline | when is it due | how many days left | what do i have to do | my tasks | what is left
reminders-tasks-title = <b>Waiting for you: { $count }</b>
reminders-tasks-others = <b>Your unit</b>
reminders-tasks-mine = <b>Your own part</b>
reminders-tasks-line = { $number }. { $task }
reminders-tasks-how = Choose one, or send its number, to do it now.
reminders-tasks-none = Nothing waits for you. You will be told when something does.
reminders-tasks-own = See my pledges
reminders-tasks-over = { $round }
reminders-tasks-over-how = The round is over for you: please ask your secretary or the office for an extension.
reminders-tasks-returned = Pledge { $receipt } ({ $title }) was returned for completion.
reminders-tasks-revise = Change { $receipt }
reminders-tasks-week = { $week }: your remark on the unit is still missing.
reminders-tasks-remark = Write the remark
