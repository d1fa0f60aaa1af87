# Opening a registration round: questions, the last look, what is answered.
pledges-opening-group-1 = Politics and ideology; study of resolutions; protecting the ideological foundation online
pledges-opening-group-2 = Ethics and way of life; diligence, thrift, integrity, uprightness
pledges-opening-group-3 = Self-criticism and criticism; unity
pledges-opening-group-4 = Sense of organisation and discipline; administrative order
pledges-opening-group-5 = Duties and tasks; administrative reform; digital transformation; initiatives
pledges-opening-group-6 = Relations with people and businesses; place of residence; social security
pledges-opening-group-7 = Overcoming shortcomings that were pointed out
pledges-opening-group-8 = Other content
pledges-opening-ask-like = The last round was “{ $title }”. How do you open the new one?
pledges-opening-like-last = Like the last round
pledges-opening-like-none = From the beginning
pledges-opening-ask-title = What is the round called? Choose a ready title or type another one.
pledges-opening-title-quarter = Exemplary pledges, quarter { $quarter }/{ $year }
pledges-opening-title-year = Exemplary pledges of { $year }
pledges-opening-title-length = The title needs { $least } to { $most } characters. Please type it again.
pledges-opening-ask-period =
    In which period are the deeds to be done?
    Choose, or type two dates, such as <code>{ $first } - { $last }</code>.
pledges-opening-period-label = { $first } – { $last }
pledges-opening-period-unreadable = These could not be read as two dates. Please write them like <code>{ $first } - { $last }</code>.
pledges-opening-period-backwards = The last day comes before the first. Please type the two dates again.
pledges-opening-period-over = This period ended on { $last }. Please choose another one.
pledges-opening-ask-groups = Which content groups does the round have? The ready ones:
pledges-opening-group-line = { $number }. { $title }
pledges-opening-group-own = { $title }
pledges-opening-ask-groups-how =
    Choose “Take all { $count }”, or type the numbers you want, such as <code>{ $example }</code>.
    For groups of your own type their titles, one on each line.
pledges-opening-groups-all = Take all { $count }
pledges-opening-groups-numbers = Please type numbers from 1 to { $most }, each once, such as <code>{ $example }</code>.
pledges-opening-groups-own = Please type at most { $most } groups, one on each line, each title 3 to { $longest } characters long.
pledges-opening-ask-min = How many pledges must each person register <b>at least</b>? Type a number.
pledges-opening-ask-max = How many pledges may each person register <b>at most</b>? Type a number.
pledges-opening-count =
    { $count ->
        [1] 1 pledge
       *[other] { $count } pledges
    }
pledges-opening-count-invalid = Please type a number from { $least } to { $most }.
pledges-opening-ask-deadline = Until when can people register? Choose, or type time and date, such as <code>17:00 30/11</code>.
pledges-opening-ask-approval = Do the secretaries confirm each pledge?
pledges-opening-approval-yes = Yes, they confirm
pledges-opening-approval-no = No, counts at once
pledges-opening-ask-guidance = Further guidance for members, if any. Type it, or choose “Skip”.
pledges-opening-guidance-proposed = The office's ready guidance: { $text }
pledges-opening-guidance-ready = Use ready guidance
pledges-opening-guidance-long = The guidance is longer than { $most } characters. Please shorten it and send it again.
pledges-opening-review = <b>Before the round opens</b>: { $title }
pledges-opening-review-period-differs = Note: this is not the quarter or year that the title names.
pledges-opening-review-groups = Content groups ({ $count }):
pledges-opening-review-counts =
    { $same ->
        [1]
            { $least ->
                [1] Each person: 1 pledge
               *[other] Each person: { $least } pledges
            }
       *[0] Each person: { $least } to { $most } pledges
    }
pledges-opening-review-opening = Opens: { $moment }
pledges-opening-review-deadline = Deadline: { $moment }
pledges-opening-review-approval =
    { $approval ->
        [yes] Confirmed by secretaries: yes
       *[no] Confirmed by secretaries: no
    }
pledges-opening-review-guidance = Guidance: { $text }
pledges-opening-confirm = Confirm and open
pledges-opening-edit-title = Title
pledges-opening-edit-period = Period
pledges-opening-edit-groups = Groups
pledges-opening-edit-counts = Numbers
pledges-opening-edit-times = Times
pledges-opening-edit-audience = Audience
pledges-opening-edit-basis = Basis
pledges-opening-edit-approval = Confirmation
pledges-opening-edit-guidance = Guidance
pledges-opening-opened = The round <b>{ $title }</b> is set up.
pledges-opening-opened-frozen = On the frozen list: <b>{ $people }</b>, at { $moment }.
pledges-opening-opened-notice = It is open now; notices go out in working hours.
pledges-opening-opened-later = It opens at { $moment }. Until then members do not see it and no message goes out.
pledges-opening-edit-closes = Closing
pledges-opening-edit-late = Late pledges
