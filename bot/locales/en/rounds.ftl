# Rounds of registration and study: /dot, opening, deadlines, extensions, closing. Also days, times and calendars of reminders.

command-dot = Rounds
command-dot-about = See, open, extend and close rounds of registration and study
command-modot = Open a pledge round
command-modot-about = Prepare and open a registration round
command-doihan = Change the deadline
command-doihan-about = Set another deadline for an open round
command-giahan = Extend for one person
command-giahan-about = Set a personal deadline, with its reason, within a round
command-dongdot = Close a round
command-dongdot-about = End a round of registration or study

# ---------------------------------------------------------------- days, times, calendar

agenda-day =
    { $weekday ->
        [1] Monday, { $date }
        [2] Tuesday, { $date }
        [3] Wednesday, { $date }
        [4] Thursday, { $date }
        [5] Friday, { $date }
        [6] Saturday, { $date }
       *[7] Sunday, { $date }
    }
agenda-moment = { $time } { $day }
agenda-left =
    { $days ->
        [0] ends today
        [1] 1 day left
       *[other] { $days } days left
    }
agenda-over = over
agenda-title = Messages that will go out (only to those who are not done):
agenda-step =
    { $step ->
        [open] • { $moment }: notice of the opening
       *[other]
            { $left ->
                [0] • { $moment }: reminder on the last day
                [1] • { $moment }: reminder, 1 day left
               *[other] • { $moment }: reminder, { $left } days left
            }
    }
agenda-secretary = • { $moment }: list of those who are not done, to the secretaries

deadline-unreadable = This could not be read as a date and time. Please write it like <code>17:00 30/11/2026</code>.
deadline-past = { $moment } is over. Please choose a moment that is still to come.
deadline-too-far = { $moment } is more than three years away. Please check the year and write it again.
deadline-before-opening = The deadline must come after the opening ({ $moment }). Please choose again.
deadline-free-day = Note: { $day } is a day off. The deadline stands; the last reminder goes out at { $last }.

# ---------------------------------------------------------------- list, one round

round-none = There is no round yet. Open a registration or a study round to begin.
round-none-open = There is no open round that you may change.
round-unknown = There is no such round, or it is closed. Please choose from the list.
round-list = <b>Rounds of registration and study</b>
round-line =
    { $kind ->
        [study] { $number }. Study – { $title }: { $share }, { $state }
       *[pledge] { $number }. { $title }: { $share }, { $state }
    }
round-older = and { $count } older rounds, to be found under the summary
round-option = { $title }
round-called = { $title }
round-called-numbered = { $title } ({ $number })
round-title = <b>{ $title }</b>
round-state = State: { $state }
round-state-open = open, { $left }
round-state-ahead = opens at { $moment }
round-state-over = over, not closed yet
round-state-closed = closed
round-deadline = Deadline: { $moment }
round-resolution = Document: { $number }, { $day }, { $issuer }
round-done =
    { $kind ->
        [study] Studied: <b>{ $share }</b>
       *[pledge] Registered: <b>{ $share }</b>
    }
round-counts = Approved: { $approved } · Waiting: { $waiting } · Returned: { $returned } · Missing: { $missing }
round-ways = In person: { $direct } · Online: { $online } · By themselves: { $self-study } · Made up: { $makeup }
round-not-studied = Not studied, with a reason: { $excused } · Not studied, no reason yet: { $unexcused }
round-reflections = Reflections handed in: { $share } · Accepted: { $accepted } · Returned: { $returned }
round-not-ours = This round was opened by the level above; you see its figures, their office makes changes.
round-ask-which = Which round?
round-door-new = Open a pledge round
round-door-new-study = Open a study round
round-door-list = Rounds
round-door-attendance = Attendance
round-door-view = See this round
round-door-deadline = Change the deadline
round-door-extend = Extend for one person
round-door-nudge = Remind those missing
round-door-close = Close the round

# ---------------------------------------------------------------- what each kind of round asks for

doing-now =
    { $kind ->
        [study]
            { $part ->
                [reflection] Write the reflection
                [returned] Complete the reflection
               *[whole] Study now
            }
       *[pledge] Register now
    }
doing-in =
    { $kind ->
        [study]
            { $part ->
                [reflection] Reflection: { $title }
                [returned] Complete reflection: { $title }
               *[whole] Study: { $title }
            }
       *[pledge] Register: { $title }
    }

# ---------------------------------------------------------------- opening: questions

round-group-1 = Politics and ideology; study of resolutions; protecting the ideological foundation online
round-group-2 = Ethics and way of life; diligence, thrift, integrity, uprightness
round-group-3 = Self-criticism and criticism; unity
round-group-4 = Sense of organisation and discipline; administrative order
round-group-5 = Duties and tasks; administrative reform; digital transformation; initiatives
round-group-6 = Relations with people and businesses; place of residence; social security
round-group-7 = Overcoming shortcomings that were pointed out
round-group-8 = Other content

round-ask-title = What is the round called? Choose a ready title or type another one.
round-title-quarter = Exemplary pledges, quarter { $quarter }/{ $year }
round-title-year = Exemplary pledges of { $year }
round-title-length = The title needs { $least } to { $most } characters. Please type it again.

round-ask-period =
    In which period are the deeds to be done?
    Choose, or type two dates, such as <code>01/01/2027 - 31/03/2027</code>.
round-period = { $first } – { $last }
round-period-unreadable = These could not be read as two dates. Please write them like <code>01/01/2027 - 31/03/2027</code>.
round-period-backwards = The last day comes before the first. Please type the two dates again.
round-period-over = This period ended on { $last }. Please choose another one.

round-ask-groups = Which content groups does the round have? The ready ones:
round-group-line = { $number }. { $title }
round-ask-groups-how =
    Press “Take all 8”, or type the numbers you want, such as <code>1-5, 8</code>.
    For groups of your own type their titles, one on each line.
round-groups-all = Take all 8
round-groups-numbers = Please type numbers from 1 to { $most }, each once, such as <code>1-5, 8</code>.
round-groups-own = Please type at most { $most } groups, one on each line, each title 3 to { $longest } characters long.

round-ask-min = How many pledges must each person register <b>at least</b>? Type a number.
round-ask-max = How many pledges may each person register <b>at most</b>? Type a number.
round-count =
    { $count ->
        [1] 1 pledge
       *[other] { $count } pledges
    }
round-count-invalid = Please type a number from { $least } to { $most }.

round-ask-opening = When does the round open? Choose, or type a date and time, such as <code>08:00 01/12/2026</code>.
round-opening-now = Right now
round-opening-past = { $moment } is over. Please choose “Right now” or a moment that is still to come.
round-ask-deadline = Until when can people register? Choose, or type time and date, such as <code>17:00 30/11</code>.

round-ask-audience = Which unit is the round for? The units under it are included.
round-ask-audience-search = You look after { $count } units. If it is not below, type a unit's name or code.
round-ask-unit = { $count } units were found. Please choose one.
round-ask-unit-more = Below are the first { $shown }; if yours is not among them, press “Search again” and type more of its name.
round-unit = { $name } ({ $code })
round-unit-unknown = No such unit in your scope. Please type its name or code again.
round-unit-gone = The unit you chose is no longer in your scope. Please choose again.
round-no-units = There is no unit in your scope at present.
round-search-again = Search again

round-ask-approval = Do the secretaries approve each pledge?
round-approval-yes = Yes, they approve
round-approval-no = No, it counts at once
round-ask-guidance = Further guidance for members, if any. Type it, or press “Skip”.
round-guidance-long = The guidance is longer than { $most } characters. Please shorten it and send it again.

# ---------------------------------------------------------------- opening: review

round-review = <b>Before the round opens</b>: { $title }
round-review-period = Period: { $period }
round-review-period-differs = Note: this is not the quarter or year that the title names.
round-review-groups = Content groups: { $count }
round-review-counts = Each person: { $least } to { $most } pledges
round-review-opening = Opens: { $moment }
round-review-deadline = Deadline: { $moment }
round-review-audience = Audience: { $unit } and the units under it
round-review-approval =
    { $approval ->
        [yes] Approved by secretaries: yes
       *[no] Approved by secretaries: no
    }
round-review-guidance = Guidance: { $text }
round-preflight-people =
    { $kind ->
        [study] To study: <b>{ $people }</b> people in { $units } units
       *[pledge] To register: <b>{ $people }</b> people in { $units } units
    }
round-preflight-unlinked =
    { $unlinked ->
        [0] All of them have linked an account and can be reached.
       *[other] Without a linked account, so not reached yet: { $unlinked }. Secretaries issue codes with /ma.
    }
round-preflight-leaderless = Units without a secretary or deputy here: { $count }
round-preflight-name = • { $name }
round-preflight-more = and { $count } more
round-preflight-frozen = The list is frozen when you confirm; people who come later do not count in this round.
round-confirm = Confirm and open
round-edit-title = Change the title
round-edit-period = Change the period
round-edit-groups = Change the groups
round-edit-counts = Change the numbers
round-edit-times = Change opening and deadline
round-edit-audience = Change the audience
round-edit-approval = Change the approval
round-edit-guidance = Change the guidance
round-deadline-passed = The deadline no longer lies after the opening. Please set it anew.
round-nobody = Nobody at { $unit } has to register. Please choose another unit.

round-opened = The round <b>{ $title }</b> is set up.
round-opened-frozen = Frozen list: <b>{ $people }</b> people, at { $moment }.
round-opened-notice = It is open now; notices go out in working hours.
round-opened-later = It opens at { $moment }. Until then members do not see it and no message goes out.

# ---------------------------------------------------------------- another deadline

round-ask-new-deadline =
    The deadline of <b>{ $title }</b> is now: { $moment }.
    What is the new one? Choose, or type time and date, such as <code>17:00 30/11</code>.
round-edit-deadline = Choose another deadline
round-move-review =
    Change the deadline of <b>{ $title }</b>
    From: { $old }
    To: { $new }
round-move-told = No message goes out about this; the next reminder carries the new deadline.
round-move-confirm = Confirm the new deadline
round-moved = The deadline of { $title } is now { $moment }.

# ---------------------------------------------------------------- closing

round-close = Close the round <b>{ $title }</b>. A closed round cannot be opened again.
round-close-early = Note: the deadline, { $moment }, has not come yet.
round-close-effect =
    { $kind ->
        [study] What people have read is kept but can no longer be confirmed; reflections that were handed in can still be assessed. All reminders of the round stop.
       *[pledge] Secretaries can still decide on what waits. Unfinished drafts can still be read but no longer be sent. All reminders of the round stop.
    }
round-close-code = To confirm, type the code <b>{ $code }</b>.
round-close-wrong = That is not the code; the round is still open. Please type the code below, or choose “Leave”.
round-closed = The round { $title } is closed.

# ---------------------------------------------------------------- personal extension

extension-ask-name = Extend for whom? Type a name (accents not needed) or a roster code.
extension-not-seated = This person is not on the frozen list of the round.
extension-again = Choose somebody else
extension-ask-until =
    The deadline of this person is now: { $moment }.
    Extend until when? Choose, or type time and date, such as <code>17:00 30/11</code>.
extension-too-early = A personal deadline must come after { $moment }. Please choose again.
extension-ask-reason = What is the reason? Choose or type it; the person will read it.
reason-work = on a business trip
reason-treatment = under treatment, ill
reason-leave = on leave
reason-long = The reason is longer than { $most } characters. Please shorten it and send it again.
extension-review = <b>Extension in</b> { $title }
extension-review-person = For: { $name } ({ $unit })
extension-review-until = Personal deadline: { $moment }
extension-review-reason = Reason: { $reason }
extension-review-told = The person is told and reminded by this deadline.
extension-confirm = Confirm the extension
extension-edit-until = Choose another deadline
extension-edit-reason = Change the reason
extension-given = { $name } now has until { $moment }.
extension-another = Extend for somebody else
extension-notice =
    You were given more time in <b>{ $title }</b>.
    New deadline: { $moment }.
extension-notice-reason =
    { $kind ->
        [study] Reason: { $reason }. Please complete your study before this deadline.
       *[pledge] Reason: { $reason }. Please register before this deadline.
    }
