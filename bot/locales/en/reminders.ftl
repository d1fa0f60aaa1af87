# Reminders, lists of those missing, putting off (/hoan), reminding now (/nhac).

command-nhac = Remind those missing
command-nhac-about = Send one reminder to the unit's people who are not done
command-hoan = Busy until…
command-hoan-about = Put off the reminders of a round, once

# ---------------------------------------------------------------- a round still owed

owed-round = <b>{ $title }</b>: due { $moment } ({ $left }). { $done }
owed-pledges =
    { $registered ->
        [0]
            { $owed ->
                [1] You have not registered.
               *[other] You have registered nothing yet of at least { $owed }.
            }
       *[other] You have registered { $registered } of { $owed }.
    }

owed-study = You have not studied it.
owed-reading = You are reading it, up to card { $card } of { $cards }.
owed-read = You have read it all but not confirmed it.
owed-excused = You told us you have not studied it, reason: { $reason }.
owed-absent = Your cell noted you as absent; you have not studied it.
owed-reflection = You have studied it but not handed in your reflection.
owed-returned = Your reflection was returned for completion: { $remark }

# ---------------------------------------------------------------- the reminder

reminder-dear = Dear comrade { $name },
reminder-returned =
    { $count ->
        [1] 1 pledge was returned for completion and waits for you.
       *[other] { $count } pledges were returned for completion and wait for you.
    }
reminder-extended = This is your personal deadline after the extension.
reminder-late = Please ask your secretary or the office for an extension.
reminder-make-up = The deadline is over but the round is still open: you can still do it, and it is noted as late.
reminder-why = You get this message because you are on the list of the round and are not done.
reminder-why-nudged = You get this message at the request of your committee, because you are not done.
reminder-next = If you are not done by then, the next reminder comes on { $day }.
reminder-last = This is the last reminder.
reminder-thanks = Thank you.
reminder-revise = Complete { $receipt }
reminder-snooze = Busy until…

# ---------------------------------------------------------------- the secretary's list

missing-dear = Dear comrade { $name },
missing-title =
    The round { $title } ended at { $moment }.
    At <b>{ $unit }</b>, { $count } have not { $kind ->
        [study] completed their study
       *[pledge] registered enough
    }:
missing-name = { $number }. { $name }
missing-noted = { $line } ({ $note })
missing-notes = { $first }; { $second }
missing-note-unlinked = no linked account
missing-note-unreachable = cannot be written to
missing-note-busy = busy until { $until }: { $reason }
missing-note-excused = has not studied: { $reason }
missing-note-absent = absent without a reason so far
missing-note-reflection = has studied, reflection not handed in
missing-note-returned = reflection returned for completion
missing-more = and { $count } more
missing-extended = With an extension: { $count }
missing-extended-line = • { $name }: until { $moment }
missing-next =
    { $kind ->
        [study] Please speak with them, or press the button below to have them reminded. Enter the attendance of those who studied at a conference; the others can still study while the round is open.
       *[pledge] Please speak with them, or press the button below to have them reminded. For extensions please turn to the office.
    }
missing-nudge = Remind them

# ---------------------------------------------------------------- the unit above, where the list has led to nothing

superior-title =
    The deadline of { $title } was { $moment }.
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
superior-line = • { $unit }: { $count } ({ $told })
superior-since = the list was sent at { $moment }
superior-untold = the list could not be sent
superior-more =
    { $count ->
        [one] and 1 more unit
       *[other] and { $count } more units
    }
superior-next = Please talk to the secretaries of these units. This message comes only once.
superior-door = Look and remind

# ---------------------------------------------------------------- /nhac

nudge-no-round = No round is open at your unit at present.
nudge-ask-round = Remind of which round?
nudge-nobody = { $title }: nobody is left to remind. Thank you.
nudge-ask-unit = <b>{ $title }</b>: remind at which unit?
nudge-unit = { $name }: { $count }
nudge-all = All { $units } units: { $count }
nudge-title = <b>{ $title }</b>
nudge-reached =
    { $count } who have not { $kind ->
        [study] completed their study
       *[pledge] registered enough
    } will be reminded:
nudge-left-out = Not reachable here, or busy ({ $count }); please speak with them:
nudge-extended = Not reminded yet because of an extension: { $count }.
nudge-nobody-reached = Nobody can get a reminder now. Please speak with them.
nudge-now = It goes out as soon as you confirm.
nudge-later = Outside working hours: it goes out at { $moment }.
nudge-once = Nobody gets more than one reminder a day.
nudge-confirm = Send the reminder
nudge-sent = { $count } people were sent a reminder.
nudge-queued = Noted: { $count } people get a reminder at { $moment }.
nudge-had = { $count } people have their reminder of that day already; none is added.
nudge-names = See the unit

# ---------------------------------------------------------------- busy until a day

snooze-nothing = There are no reminders to put off.
snooze-used = You are noted as busy until { $until } in this round. Reminders can be put off once a round.
snooze-too-late = The deadline { $moment } is too near to put reminders off. Please be done before it.
snooze-tasks = My tasks
snooze-ask-round = You are busy: reminders of which round are to be put off?
snooze-option = { $title }
snooze-ask-until = <b>{ $title }</b>: until which day are you busy? Choose, or type a date.
snooze-latest = { $latest } at the latest, as the deadline { $moment } does not change.
snooze-past = That day is not ahead. Please choose tomorrow or later.
snooze-beyond = That is too late. Please choose { $latest } at the latest.
snooze-ask-reason = What is the reason? Choose or type it; your secretary will see it.
snooze-done = Reminders of <b>{ $title }</b> rest and start again on { $until }.
snooze-deadline = The deadline is still { $moment }. You can do it at any time before.
