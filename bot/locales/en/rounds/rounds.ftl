# Rounds of registration and study: /dot, opening, deadlines, extensions, closing. Also days, times and calendars of reminders.
command-dot = Rounds
command-dot-about = See, open, extend and close rounds of registration and study
command-modot = Open a pledge round
command-modot-about = Prepare and open a registration round
command-doihan = Change the deadline
command-doihan-about = Set another deadline for an open round
command-dongdot = Close a round
command-dongdot-about = End a round of registration or study

# ---------------------------------------------------------------- days, times, calendar
rounds-agenda-moment = { $time }, { $day }
rounds-agenda-moment-label =
    { $time } { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    } { $date }
rounds-agenda-left =
    { $days ->
        [0] ends today
        [1] 1 day left, due tomorrow
       *[other] { $days } days left
    }
rounds-agenda-over = over
rounds-agenda-title = Messages that will go out (only to those who are not done):
rounds-agenda-step =
    { $step ->
        [open] • { $moment }: notice of the opening
       *[other]
            { $left ->
                [0] • { $moment }: reminder on the last day
                [1] • { $moment }: reminder, 1 day left
               *[other] • { $moment }: reminder, { $left } days left
            }
    }
rounds-agenda-secretary = • { $moment }: list of those who are not done, to the secretaries
rounds-deadline-read = Understood: { $moment }.
rounds-deadline-unreadable = This could not be read as a date and time. Please write it like <code>{ $example }</code>.
rounds-deadline-past = { $moment } is over. Please choose a moment that is still to come.
rounds-deadline-too-far = { $moment } is more than three years away. Please check the year and write it again.
rounds-deadline-before-opening = The deadline must come after the opening ({ $moment }). Please choose again.
rounds-deadline-free-day = Note: { $day } is a day off. The deadline stands; the last reminder goes out at { $last }.

# ---------------------------------------------------------------- list, one round
rounds-none = There is no round yet. Open a registration or a study round to begin.
rounds-none-open = There is no open round that you may change.
rounds-unknown = There is no such round, or it is closed. Please choose from the list.
rounds-list = <b>Rounds of registration and study</b>
rounds-line =
    { $kind ->
        [study]
            { $late ->
                [0] { $number }. Study – { $title }: { $share }, { $state }
               *[other] { $number }. Study – { $title }: { $share } (late: { $late }), { $state }
            }
       *[pledge]
            { $late ->
                [0] { $number }. { $title }: { $share }, { $state }
               *[other] { $number }. { $title }: { $share } (late: { $late }), { $state }
            }
    }
rounds-older =
    { $count ->
        [one] and { $count } older round, to be found under the summary
       *[other] and { $count } older rounds, to be found under the summary
    }
rounds-option =
    { $kind ->
        [study] Study { $round }
       *[pledge] Register { $round }
    }
rounds-called = { $title }
# Within a sentence.
rounds-named =
    { $kind ->
        [study] the study of { $title }
       *[pledge] “{ $title }”
    }
rounds-named-first =
    { $kind ->
        [study] The study of { $title }
       *[pledge] “{ $title }”
    }
rounds-called-numbered = { $title } ({ $number })
rounds-title = <b>{ $title }</b>
rounds-state = State: { $state }
rounds-state-open = open, { $left }
rounds-state-ahead = opens at { $moment }
rounds-state-over = over, not closed yet
rounds-state-closed = closed
rounds-deadline = Deadline: { $moment }
rounds-done =
    { $kind ->
        [study] Studied: <b>{ $share }</b>
       *[pledge] Registered: <b>{ $share }</b>
    }
rounds-counts = Confirmed: { $approved } · Waiting: { $waiting } · To be completed: { $returned } · Not registered: { $missing }
rounds-ways = In person: { $direct } · Online: { $online } · By themselves: { $self-study } · Made up: { $makeup }
rounds-not-studied = Not studied, with a reason: { $excused } · Not studied, no reason yet: { $unexcused }
rounds-reflections = Reflections handed in: { $share } · Accepted: { $accepted } · Returned: { $returned }
rounds-not-ours = This round was opened by the level above; you see its figures, their office makes changes.
rounds-ask-which = Which round?
rounds-button-new = Open a pledge round
rounds-button-new-study = Open a study round
rounds-button-list = Rounds
rounds-button-attendance = Enter study results
rounds-button-view = See this round
rounds-button-view-all = See the rounds
rounds-button-view-one = See { $round }
rounds-button-deadline = Change the deadline
rounds-button-extend = Extend
rounds-button-nudge =
    { $kind ->
        [study] Remind those missing
       *[pledge] Remind those missing
    }
rounds-button-close = Close the round

# ---------------------------------------------------------------- what each kind of round asks for
rounds-doing-now =
    { $kind ->
        [study]
            { $part ->
                [reflection] Write the reflection
                [returned] Complete the essay
               *[whole] Study now
            }
       *[pledge] Register now
    }
rounds-doing-in =
    { $kind ->
        [study]
            { $part ->
                [reflection] Essay { $round }
                [returned] Add to { $round }
               *[whole] Study { $round }
            }
       *[pledge] Register { $round }
    }

# ---------------------------------------------------------------- opening: questions
rounds-period = { $first } – { $last }
rounds-ask-opening = When does the round open? Choose, or type a date and time, such as <code>{ $example }</code>.
rounds-opening-now = Right now
rounds-opening-past = { $moment } is over. Please choose “Right now” or a moment that is still to come.
rounds-ask-audience = Which unit is the round for? The units under it are included.
rounds-ask-audience-search = You look after { $count } units. If it is not below, type a unit's name or code.
rounds-ask-unit = { $count } units were found. Please choose one.
rounds-ask-unit-more = Below are the first { $shown }; if yours is not among them, choose “Search again” and type more of its name.
rounds-unit = { $name } ({ $code })
rounds-unit-unknown = No such unit in your scope. Please type its name or code again.
rounds-unit-gone = The unit you chose is no longer in your scope. Please choose again.
rounds-no-units = There is no unit in your scope at present.
rounds-search-again = Search again
rounds-ask-who = Whom is the round for?
rounds-who =
    { $who ->
        [leaders] Secretaries and deputies only
       *[all] Every member
    }
rounds-ask-basis = On which document does the round rest? Type its number and date, such as <code>Kế hoạch số 15-KH/ĐU, ngày 05/11/2026</code>, or skip.
rounds-basis-long = The basis is longer than { $most } characters. Please shorten it.

# ---------------------------------------------------------------- opening: review
rounds-review-period = Period: { $period }
rounds-basis = Basis: { $basis }
rounds-review-twin = <b>Note:</b> a round of this name is open, due { $moment }. Please look again before opening.
rounds-review-audience =
    { $who ->
        [leaders] For: secretaries and deputies of { $unit } and the units under it
       *[all] For: { $unit } and the units under it
    }
rounds-preflight-people =
    { $kind ->
        [study] People who are to study: <b>{ $people }</b>
       *[pledge] People who are to register: <b>{ $people }</b>
    }{ $attached ->
        [0] { " " }(cells: { $cells })
       *[other] : in cells (there are { $cells }): { $in-cells }, in no cell: { $attached }
    }
rounds-preflight-unlinked =
    { $unlinked ->
        [0] All of them have linked an account and can be reached.
       *[other] Without a linked account, so not reached yet: { $unlinked }. Secretaries issue codes under “Link slips and codes”.
    }
rounds-preflight-leaderless = Units without a secretary or deputy here: { $count }
rounds-preflight-name = • { $name }
rounds-preflight-more =
    { $count ->
        [one] and { $count } more unit
       *[other] and { $count } more units
    }
rounds-preflight-frozen = The list is frozen when you confirm; whoever comes later can be added to the round.
rounds-deadline-passed = The deadline no longer lies after the opening. Please set it again.
rounds-nobody = Nobody at { $unit } has to register. Please choose another unit.

# ---------------------------------------------------------------- another deadline
rounds-ask-new-deadline =
    The deadline of <b>{ $round }</b> is now: { $moment }.
    What is the new one? Choose, or type time and date, such as <code>17:00 30/11</code>.
rounds-edit-deadline = Deadline
rounds-move-review =
    Change the deadline of <b>{ $round }</b>
    From: { $old }
    To: { $new }
rounds-move-told = No message goes out about this; the next reminder carries the new deadline.
rounds-move-confirm = Confirm
rounds-moved = The deadline of { $round } is now { $moment }.

# ---------------------------------------------------------------- closing
rounds-close = Close <b>{ $round }</b>. A closed round cannot be opened again.
rounds-close-early = Note: the deadline, { $moment }, has not come yet.
rounds-close-effect =
    { $kind ->
        [study] What people have read is kept but can no longer be confirmed; reflections that were handed in can still be assessed. All reminders of the round stop.
       *[pledge] Secretaries can still decide on what waits. Unfinished drafts can still be read but no longer be sent. All reminders of the round stop.
    }
rounds-close-told = Everybody in the round hears once how it ended for them.
rounds-close-code = To confirm, type the code <b>{ $code }</b>.
rounds-close-wrong = That is not the code; the round is still open. Please type the code below, or choose “Leave”.
rounds-closed = Closed: { $round }.
rounds-reason-work = on a business trip
rounds-reason-personal = personal reasons
rounds-reason-leave = on leave
rounds-reason-long = The reason is longer than { $most } characters. Please shorten it and send it again.
rounds-not-seated = This person is not on the frozen list of the round.

# ---------------------------------------------------------------- adding to a round
command-themvao = Add to a round
command-themvao-about = Add somebody who came after the list was frozen
rounds-button-add = Add somebody
rounds-add-ask-name = Whom? Type a name (accents not needed) or a roster code.
rounds-add-review = <b>Add to</b> { $round }
rounds-add-person = Who: { $name } ({ $unit })
rounds-add-told = They are invited and reminded as all others are; the list grows by 1.
rounds-add-confirm = Confirm
rounds-added = { $name } was added to { $round }.
rounds-add-another = Add somebody else
rounds-add-refused = Not added: they are on the list already, are not counted, or do not belong to the units of the round.
rounds-added-since = Added after the list was frozen: +{ $count }
