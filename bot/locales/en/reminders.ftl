# What would be sent, seen before it is: messages a day, how long that takes, what stands in the way.
command-xemtruoc = Reminders ahead
command-xemtruoc-about = How many messages go out on each day, and what stands in the way
reminders-rehearsal-button = Preview
reminders-rehearsal-button-reach = Who gets no messages
reminders-rehearsal-title = <b>Ahead</b> – { $title }
reminders-rehearsal-together = All open rounds and the questions about results together, if nobody does anything more from now on. Nothing has been sent.
reminders-rehearsal-with-this = <b>Ahead</b> – this round, all open ones and the questions about results, if nobody does anything more. Nothing has been sent.
reminders-rehearsal-none = No reminder is left to be sent.
reminders-rehearsal-day =
    { $messages ->
        [one] • { $day }: 1 message
       *[other] • { $day }: { $messages } messages
    }
reminders-rehearsal-more-days = • days after that: { $days }, messages: { $messages }
reminders-rehearsal-person = Each person gets at most { $most } messages, most get { $median }; the last on { $last }.
reminders-rehearsal-busiest = The busiest day is { $day }. Messages: { $messages }, minutes to send them: about { $minutes }.

# $month: “12/2026”. $rest: what is left after sending.
reminders-rehearsal-quota = { $channel }, { $month }: takes { $needed } of the { $left }/{ $limit } messages that are left, and leaves { $rest }.
reminders-rehearsal-quota-short = ⚠️ { $channel }, { $month }: takes { $needed }, <b>more than are left</b> ({ $left }/{ $limit } messages).
reminders-rehearsal-crowded =
    { $people ->
        [one] ⚠️ { $month }: 1 person would get more than { $most } reminders. Please look at the deadlines of the rounds again.
       *[other] ⚠️ { $month }: { $people } people would get more than { $most } reminders. Please look at the deadlines of the rounds again.
    }
reminders-rehearsal-unreached = Not done, and out of reach: { $count }.
reminders-rehearsal-displaced = Reminders that fall on days off:
reminders-rehearsal-displaced-step =
    { $left ->
        [0] • reminder on the day itself: { $meant } ({ $why }) moves to { $moved }
        [one] • reminder 1 day before: { $meant } ({ $why }) moves to { $moved }
       *[other] • reminder { $left } days before: { $meant } ({ $why }) moves to { $moved }
    }
reminders-rehearsal-why =
    { $weekend ->
        [1] weekend
       *[other] day off
    }

# The words of each message.
reminders-rehearsal-words = <b>The words of each message</b>, as a member who has done nothing will read them (with your name as an example):
reminders-rehearsal-words-step = <b>{ $moment }</b>

# Reminders, lists of those missing, putting off (/hoan), reminding now (/nhac).
command-nhac = Remind those missing
command-nhac-about = Send one reminder to the unit's people who are not done
command-nhac-said = remind | remind them | send a reminder
command-hoan = Busy until…
command-hoan-about = Put off the reminders of a round, once
command-hoan-said = busy | i am busy | extension | more time | remind me later

# A round's name in a sentence, and at its beginning.

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
reminders-owed-written = You have written { $written } of { $parts } parts and not sent them yet.
reminders-owed-study = You have not studied this resolution.
reminders-owed-reading = You are reading it, up to part { $card } of { $cards }.
reminders-owed-read = You have read it all; what is left is to confirm it.
reminders-owed-excused = You told us you have not studied it, reason: { $reason }.
reminders-owed-absent = Your cell noted you as absent; you have not studied it.
reminders-owed-reflection = You have studied it but not handed in your reflection.
reminders-owed-returned = Your reflection was returned for completion: { $remark }

# ---------------------------------------------------------------- the invitation, the reminders
# The first message of a round is an invitation. $count: rounds in the message; $title: the round where it is one.
reminders-invitation =
    { $count ->
        [1] Comrade { $name } ({ $unit }), you are invited to { $kind ->
                [study] study <b>{ $title }</b>.
               *[pledge] take part in <b>{ $title }</b>.
            }
       *[other] Comrade { $name } ({ $unit }), you are invited to take part in { $count } rounds:
    }
reminders-invitation-opened = Opened by { $unit }.
reminders-invitation-todo = What to do: { $expected }.
reminders-basis = It rests on { $basis }.
reminders-basis-study = Document: { $numbered ->
        [0] { "" }
       *[other] no. { $number },{ " " }
    }{ $day }, by { $issuer }.
reminders-until = Deadline: { $moment } ({ $left }).
reminders-expected-pledges =
    { $owed ->
        [one] register at least 1 pledge, about 5 minutes
       *[other] register at least { $owed } pledges, about 5 minutes each
    }
reminders-expected-study =
    { $cards ->
        [one] read 1 part
       *[other] read { $cards } parts
    }{ $questions ->
        [0] { "" }
        [one] , answer 1 question
       *[other] , answer { $questions } questions
    }, confirm your study{ $reflection ->
        [0] { "" }
       *[1] , hand in a reflection
    } (about { $minutes } minutes of reading)
reminders-task-new =
    <b>{ $kind ->
        [study] Study of { $title }
       *[pledge] { $title }
    }</b>: { $expected }. Deadline: { $moment } ({ $left }).

# Later messages: another first line each time.
reminders-dear = <b>{ $when }.</b> Dear comrade { $name } ({ $unit }),
reminders-when-left =
    { $days ->
        [0] Today is the last day, until { $moment }
        [one] 1 day left, until { $moment }
       *[other] { $days } days left, until { $moment }
    }
reminders-when-over =
    { $days ->
        [0] The deadline was today, { $moment }
        [one] 1 day past the deadline of { $moment }
       *[other] { $days } days past the deadline of { $moment }
    }
reminders-task =
    <b>{ $kind ->
        [study] Study of { $title }
       *[pledge] { $title }
    }.</b> { $done }
reminders-task-until =
    <b>{ $kind ->
        [study] Study of { $title }
       *[pledge] { $title }
    }</b>, due { $moment } ({ $left }). { $done }
reminders-sentences = { $first } { $then }
reminders-returned =
    { $count ->
        [one] Pledge { $receipt } needs completing: { $reason }.
       *[other] { $count } pledges need completing; pledge { $receipt }: { $reason }.
    }
reminders-extended = This is your personal deadline after the extension.
reminders-late = The round takes nothing late, so you need more time.
reminders-make-up = The deadline is over; you can still study, and it is noted as late.

# The request and the next step. Zalo has no buttons, so a number is sent.
reminders-request =
    <b>{ $what ->
        [several] Please complete the tasks above
        [revise] Please complete it before the deadline above
        [late] Please complete it soon
        [extension] Please ask for more time
        [study] Please complete the study before the deadline above
       *[pledge] Please register before the deadline above
    }; { $next }.</b>
reminders-next-step =
    { $channel ->
        [zalo] { $choices ->
            [1] answer 1 to do it now
           *[other] answer the number of a task to do it now
        }
       *[other] { $choices ->
            [1] choose “{ $label }” to do it now
           *[other] choose a task below to do it now
        }
    }

# The last line. $contact: whom to call.
reminders-foot = { $contact } <i>({ $why }.)</i>
reminders-foot-next = { $contact } <i>({ $why }; next reminder: { $day }.)</i>
reminders-foot-final = { $contact } <i>({ $why }; this is the last reminder.)</i>
reminders-why-automatic = Automatic message
reminders-why-listed = Automatic message to everybody on the list of the round
reminders-why-asked = At the request of comrade { $name }
reminders-why-asked-as = At the request of comrade { $name }, { $role }, { $unit }
reminders-revise = Change { $receipt }
reminders-revise-now = Complete it now
reminders-example = See examples
reminders-later = Later
reminders-snooze = Busy until…

# ---------------------------------------------------------------- the secretary's list
reminders-missing-dear = Dear comrade { $name },
reminders-missing-title =
    { $extended ->
        [0] { $round } was due at { $moment }.
       *[other] { $round }: the extra time ended at { $moment }.
    }
    At <b>{ $unit }</b>, { $count ->
        [1] 1 person has
       *[other] { $count } people have
    } not { $kind ->
        [study] completed the study
       *[pledge] registered enough
    }:
reminders-missing-name = { $number }. { $name }
reminders-missing-noted = { $line } ({ $note })
reminders-missing-notes = { $first }; { $second }
reminders-missing-note-unlinked = no linked account
reminders-missing-note-unreachable = cannot be written to
reminders-missing-note-busy = busy, reminded again from { $until }: { $reason }
reminders-missing-note-excused = has not studied: { $reason }
reminders-missing-note-absent = absent without a reason so far
reminders-missing-note-reflection = has studied, reflection not handed in
reminders-missing-note-returned = reflection returned for completion
reminders-missing-note-pledge = asked on { $day } to complete it
reminders-missing-more = and { $count } more
reminders-missing-extended = With an extension: { $count }
reminders-missing-extended-line = • { $name }: until { $moment }
reminders-missing-next =
    { $rounds ->
        [1] Please speak with them, or choose “Remind them” to have them reminded.
       *[other] Please speak with them, or choose a round below to have them reminded.
    }
reminders-missing-hint =
    { $kind ->
        [study] For those who were at the conference, choose “Enter study results”; the others should study before the round closes.
       *[pledge]
            { $after ->
                [late] Pledges are taken until the round closes, and marked as late.
                [leaders] For more time choose the person, then “More time”.
               *[office] For extensions please turn to the office.
            }
    }
reminders-missing-own = Your own part is not done either.
reminders-missing-own-alone =
    { $round } was due at { $moment }. At <b>{ $unit }</b> only your own part is left.{ $doable ->
        [1] {" "}Please do it before the round closes.
       *[0] { "" }
    }
reminders-nudge-in = Remind { $round }
reminders-missing-nudge = Remind them

# ---------------------------------------------------------------- the unit above, where the list has led to nothing
reminders-superior-title =
    { $extended ->
        [0] { $round } was due at { $moment }.
       *[other] { $round }: the extra time ended at { $moment }.
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
reminders-nudge-nobody = { $round }: nobody is left to remind. Thank you.
reminders-nudge-ask-unit = <b>{ $round }</b>: remind at which unit? Behind each name: how many are not done.
reminders-nudge-unit = { $name }: { $count }
reminders-nudge-all = All { $units } units: { $count }
reminders-nudge-title = <b>{ $round }</b>
reminders-nudge-reached =
    { $count } who have not { $kind ->
        [study] completed their study
       *[pledge] registered enough
    } will be reminded:
reminders-nudge-left-out = Not reachable here, or busy ({ $count }); please speak with them:
reminders-nudge-reminded = Reminded on the day already, and not again: { $count }.
reminders-nudge-extended = Not reminded yet because of an extension: { $count }.
reminders-nudge-nobody-reached = Nobody can get a reminder now. Please speak with them.
reminders-nudge-now = It goes out as soon as you confirm.
reminders-nudge-later = Outside working hours: it goes out at { $moment }.
reminders-nudge-once = Nobody gets more than one reminder a day.
reminders-nudge-confirm = Send the reminder
reminders-nudge-sent =
    { $count ->
        [one] 1 person was sent a reminder.
       *[other] { $count } people were sent a reminder.
    }
reminders-nudge-queued =
    { $count ->
        [one] Noted: 1 person gets a reminder at { $moment }.
       *[other] Noted: { $count } people get a reminder at { $moment }.
    }
reminders-nudge-had =
    { $count ->
        [one] 1 person has had a reminder that day; none is added.
       *[other] { $count } people have had a reminder that day; none is added.
    }
command-nhacrieng = Remind one person
command-nhacrieng-about = Remind one person of what they have not done
reminders-one-button = Remind
reminders-one-nothing = Comrade { $name } cannot be reminded now: they are done or busy, or no message reaches them.
reminders-one-had = Comrade { $name } has a reminder on that day already; no other is sent.
reminders-one-queued = It is outside working hours: comrade { $name } gets the reminder at { $moment }.
reminders-one-sent = The reminder was sent to comrade { $name }.
reminders-nudge-names = See the unit

# ---------------------------------------------------------------- busy until a day
reminders-snooze-nothing = There are no reminders to put off.
reminders-snooze-used = You are noted as busy; reminders of this round begin again on { $until }. Reminders can be put off once a round.
reminders-snooze-too-late = The deadline { $moment } is too near to put reminders off. Please be done before it.
reminders-snooze-tasks = My tasks
reminders-snooze-ask-round = You are busy: reminders of which round are to be put off?
reminders-snooze-ask-until = <b>{ $round }</b>: you are busy; from which day may reminders come again? Choose, or type a date.
reminders-snooze-latest = { $latest } at the latest, as the deadline { $moment } does not change.
reminders-snooze-past = That day is over, or it is today. Please choose tomorrow or later.
reminders-snooze-beyond = That is too late. Please choose { $latest } at the latest.
reminders-snooze-ask-reason = What is the reason? Choose or type it; your secretary will see it.
reminders-snooze-done = Reminders of <b>{ $round }</b> rest and start again on { $until }.
reminders-snooze-deadline =
    { $count ->
        [1] The deadline is still { $moment }.
       *[other] The deadlines stay as they are, the first is { $moment }.
    } You can do it at any time before.
reminders-snooze-every = All rounds
# $first: 1 begins a sentence.
reminders-snooze-several =
    { $first ->
        [1] { $count ->
            [1] The round
            [2] Both rounds
           *[other] All { $count } rounds
        }
       *[0] { $count ->
            [1] the round
            [2] both rounds
           *[other] all { $count } rounds
        }
    }

# My tasks: /viec.
reminders-to-remind-head =
    { $kind ->
        [study] { $count } not done studying
       *[pledge] { $count } not done pledging
    }
reminders-to-remind-button =
    { $count ->
        [one] Remind { $count } person
       *[other] Remind { $count } people
    }
reminders-to-remind-button-in = Remind { $round } ({ $count })
reminders-to-remind-button-see = See { $round }
reminders-to-remind-task =
    { $kind ->
        [study] Still { $count } who have not studied { $name }
       *[pledge] Still { $count } who have not registered for { $name }
    }: { $names }{ $rest ->
        [0] { "" }
       *[other] {" "}and { $rest } more
    }.{ $reminded ->
        [0] { "" }
       *[other] {" "}Reminded on the day already: { $reminded }.
    }{ $unreached ->
        [0] { "" }
       *[other] {" "}Busy, or not reached by messages: { $unreached }.
    }

# My tasks: /viec.
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
reminders-tasks-returned = Pledge { $receipt } ({ $title }) was returned for completion.
reminders-tasks-revise = Change { $receipt }
reminders-tasks-week = { $week }: your remark on the unit is still missing.
reminders-tasks-remark = Write the remark
