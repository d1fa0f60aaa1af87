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
rounds-group-1 = Politics and ideology; study of resolutions; protecting the ideological foundation online
rounds-group-2 = Ethics and way of life; diligence, thrift, integrity, uprightness
rounds-group-3 = Self-criticism and criticism; unity
rounds-group-4 = Sense of organisation and discipline; administrative order
rounds-group-5 = Duties and tasks; administrative reform; digital transformation; initiatives
rounds-group-6 = Relations with people and businesses; place of residence; social security
rounds-group-7 = Overcoming shortcomings that were pointed out
rounds-group-8 = Other content
rounds-ask-like = The last round was “{ $title }”. How do you open the new one?
rounds-like-last = Like the last round
rounds-like-none = From the beginning
rounds-ask-title = What is the round called? Choose a ready title or type another one.
rounds-title-quarter = Exemplary pledges, quarter { $quarter }/{ $year }
rounds-title-year = Exemplary pledges of { $year }
rounds-title-length = The title needs { $least } to { $most } characters. Please type it again.
rounds-ask-period =
    In which period are the deeds to be done?
    Choose, or type two dates, such as <code>{ $first } - { $last }</code>.
rounds-period-label = { $first } – { $last }
rounds-period = { $first } – { $last }
rounds-period-unreadable = These could not be read as two dates. Please write them like <code>{ $first } - { $last }</code>.
rounds-period-backwards = The last day comes before the first. Please type the two dates again.
rounds-period-over = This period ended on { $last }. Please choose another one.
rounds-ask-groups = Which content groups does the round have? The ready ones:
rounds-group-line = { $number }. { $title }
rounds-group-own = { $title }
rounds-ask-groups-how =
    Choose “Take all { $count }”, or type the numbers you want, such as <code>{ $example }</code>.
    For groups of your own type their titles, one on each line.
rounds-groups-all = Take all { $count }
rounds-groups-numbers = Please type numbers from 1 to { $most }, each once, such as <code>{ $example }</code>.
rounds-groups-own = Please type at most { $most } groups, one on each line, each title 3 to { $longest } characters long.
rounds-ask-min = How many pledges must each person register <b>at least</b>? Type a number.
rounds-ask-max = How many pledges may each person register <b>at most</b>? Type a number.
rounds-count =
    { $count ->
        [1] 1 pledge
       *[other] { $count } pledges
    }
rounds-count-invalid = Please type a number from { $least } to { $most }.
rounds-ask-opening = When does the round open? Choose, or type a date and time, such as <code>{ $example }</code>.
rounds-opening-now = Right now
rounds-opening-past = { $moment } is over. Please choose “Right now” or a moment that is still to come.
rounds-ask-deadline = Until when can people register? Choose, or type time and date, such as <code>17:00 30/11</code>.
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
rounds-ask-approval = Do the secretaries confirm each pledge?
rounds-approval-yes = Yes, they confirm
rounds-approval-no = No, counts at once
rounds-ask-guidance = Further guidance for members, if any. Type it, or choose “Skip”.
rounds-guidance-ready = Use ready guidance
rounds-guidance-proposed = The office's ready guidance: { $text }
rounds-guidance-long = The guidance is longer than { $most } characters. Please shorten it and send it again.

# ---------------------------------------------------------------- opening: review
rounds-review = <b>Before the round opens</b>: { $title }
rounds-review-period = Period: { $period }
rounds-review-period-differs = Note: this is not the quarter or year that the title names.
rounds-review-groups = Content groups ({ $count }):
rounds-review-counts =
    { $same ->
        [1]
            { $least ->
                [1] Each person: 1 pledge
               *[other] Each person: { $least } pledges
            }
       *[0] Each person: { $least } to { $most } pledges
    }
rounds-basis = Basis: { $basis }
rounds-review-twin = <b>Note:</b> a round of this name is open, due { $moment }. Please look again before opening.
rounds-review-opening = Opens: { $moment }
rounds-review-deadline = Deadline: { $moment }
rounds-review-audience =
    { $who ->
        [leaders] For: secretaries and deputies of { $unit } and the units under it
       *[all] For: { $unit } and the units under it
    }
rounds-review-approval =
    { $approval ->
        [yes] Confirmed by secretaries: yes
       *[no] Confirmed by secretaries: no
    }
rounds-review-guidance = Guidance: { $text }
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
rounds-confirm = Confirm and open
rounds-edit-title = Title
rounds-edit-period = Period
rounds-edit-groups = Groups
rounds-edit-counts = Numbers
rounds-edit-times = Times
rounds-edit-audience = Audience
rounds-edit-basis = Basis
rounds-edit-approval = Confirmation
rounds-edit-guidance = Guidance
rounds-deadline-passed = The deadline no longer lies after the opening. Please set it again.
rounds-nobody = Nobody at { $unit } has to register. Please choose another unit.
rounds-opened = The round <b>{ $title }</b> is set up.
rounds-opened-frozen = On the frozen list: <b>{ $people }</b>, at { $moment }.
rounds-opened-notice = It is open now; notices go out in working hours.
rounds-opened-later = It opens at { $moment }. Until then members do not see it and no message goes out.

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
