# Extensions: asked for by members (/xingiahan), passed on or granted (/xetgiahan), given by the office (/giahan).
command-xingiahan = Ask for more time
command-xingiahan-about = Ask for an extension in a round whose deadline is over
command-xetgiahan = Extension requests
command-xetgiahan-about = See the requests for extensions that wait, agree or not
command-giahan = Extend
command-giahan-about = More time for a person, a unit or everybody who is not done

# ---------------------------------------------------------------- a member asks
extensions-button-ask-in = Time for { $round }
extensions-button-ask = Ask for more time
# $owing: 1 where something is left in a round that takes it late as well.
extensions-nothing-to-ask =
    { $owing ->
        [1] You need no extension: what is left is taken after the deadline too, marked as late. If you are busy, choose “Busy until…” and the reminders wait.
       *[0] There is no round in which you need an extension.
    }
extensions-not-asked = The request could not be kept, since the round has just changed. Please see “My tasks”.
extensions-pending =
    { $state ->
        [passed-on] Your request for an extension in { $round } was passed on and waits for the office.
       *[asked] Your request for an extension in { $round } waits for the secretary of your cell.
    }
extensions-ask-reason = Why do you need more time? Choose or type the reason.
extensions-ask-until = Until when? Choose, or type a time and a date, such as <code>17:00 30/11</code>.
extensions-ask-review = <b>Request for an extension</b> in { $round }
extensions-ask-whom = It goes to the secretary and the deputy of your cell.
extensions-ask-send = Send the request
extensions-asked = Your request for an extension in { $round } was sent. You will be told the answer.

# ---------------------------------------------------------------- the requests
extensions-review-nothing = No request for an extension waits for you.
extensions-review-queue =
    { $count ->
        [1] <b>1</b> request for an extension waits for you:
       *[other] <b>{ $count }</b> requests for extensions wait for you:
    }
extensions-review-item =
    { $number }. <b>{ $name }</b> ({ $unit }): until { $until }
    { $reason } – <i>{ $title }</i>
extensions-review-more = These are the { $shown } oldest ones; the others follow.
extensions-review-how = Choose a number to see a request, or send a line such as <code>1-3 approve, 4 decline: the time was enough</code>
extensions-review-to-queue = See the requests
extensions-review-whole = <b>{ $name }</b>, { $unit }, asks for an extension in { $round }
extensions-review-whole-reason = Reason: { $reason }
extensions-review-whole-until = Until: { $until } (asked { $asked })
extensions-review-ask =
    { $grants ->
        [1] Do you agree to the extension?
       *[0] Do you agree to pass this request on to the office?
    }
extensions-review-approve = Agree
extensions-review-return = Do not agree
extensions-review-later = Later
extensions-review-ask-remark = Why not? Choose a remark below, or write one to go with it.
extensions-review-remark-enough = Time was enough
extensions-review-remark-work = Please do it now
extensions-review-remark-meeting = Talk in the cell
extensions-review-done-approved =
    { $grants ->
        [1] { $name } was given more time.
       *[0] The request of { $name } was passed on to the office.
    }
extensions-review-done-returned = { $name } was told that there is no extension, with your remark.
extensions-review-passed = The request of { $name } was left for later.
extensions-review-all-done = No more requests for extensions wait. Thank you.
extensions-review-rest =
    { $count ->
        [1] 1 request for an extension still waits for you.
       *[other] { $count } requests for extensions still wait for you.
    }
extensions-review-unknown = This request could not be found in your units.
extensions-review-own = This request is your own, so somebody else decides on it.
extensions-review-granted = { $name } was given until { $until }.
extensions-review-declined = The request of { $name } was declined: { $remark }
extensions-review-passed-on = The request of { $name } was passed on to the office.
extensions-review-past = { $name } asked for time until { $until }, which is over. Please decline with a remark, or give an extension until another day under “Extend”.
extensions-review-not-yet = This request waits for the cell's secretary. After { $days } working days without an answer the unit above may act.
extensions-review-changed = The request of { $name } has just changed. Please look at it again below.
extensions-review-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-3 approve, 4 decline: the time was enough</code>
extensions-review-ask-reason = Number { $numbers } needs a remark. Choose one below, or write one.
extensions-review-plan-approve =
    { $grants ->
        [1] { $number }. { $name }: <b>extension</b>
       *[0] { $number }. { $name }: <b>passed on to the office</b>
    }
extensions-review-plan-return = { $number }. { $name }: <b>no extension</b>, { $remark }
extensions-review-batch-done = Agreed: <b>{ $approved }</b>, declined: <b>{ $returned }</b>. Those concerned were told.
extensions-review-batch-left = Not done: number { $numbers }, answered meanwhile, or asked for a day that is over.
extensions-review-menu =
    { $count ->
        [1] 1 request for time
       *[other] { $count } requests for time
    }
extensions-review-menu-many = { $count }+ requests for time
extensions-review-menu-button = Extensions { $count }
extensions-review-menu-button-many = Extensions { $count }+
extensions-review-need = asks for more time and waits for your answer
extensions-review-need-button = Extension: { $name }
extensions-review-task =
    { $count ->
        [1] Answer 1 request for an extension
       *[other] Answer { $count } requests for extensions
    }
extensions-review-task-many = Answer { $count } requests for extensions or more

# ---------------------------------------------------------------- notices
extensions-notice-waits = <b>{ $name }</b> ({ $unit }) asks for an extension in { $round }.
extensions-notice-reason = Reason: { $reason }
extensions-button-review = See this request
extensions-button-tasks = My tasks
extensions-notice-passed-on = { $by } passed your request for an extension in { $round } on to the office. You will be told the answer.
extensions-notice-granted = { $by } gave you until <b>{ $until }</b> in { $round }. Please be done by then.
extensions-notice-declined =
    { $by } did not agree to an extension in { $round }.
    Remark: <i>{ $remark }</i>
extensions-notice-unit = { $name } was given until { $until } in { $round }.
extensions-notice-leaders =
    { $count ->
        [1] 1 person of your unit was given until { $moment } in { $round }.
       *[other] { $count } people of your unit were given until { $moment } in { $round }.
    }
extensions-notice =
    You were given more time in <b>{ $round }</b>.
    New deadline: { $moment }.
extensions-notice-why =
    { $kind ->
        [study] Reason: { $reason }. Please complete your study before it.
       *[pledge] Reason: { $reason }. Please register before it.
    }

# ---------------------------------------------------------------- giving
extensions-ask-name = Extend for whom? Choose, or type a name (accents not needed) or a roster code.
command-giahanrieng = More time for one
command-giahanrieng-about = More time for one person
extensions-button-card = More time
extensions-none-for-one = There is no round in which this comrade needs more time and you may give it.
extensions-all = All not done: { $count }
extensions-one-unit = One unit
extensions-ask-unit = Which unit? Choose, or type its name or code.
extensions-unit =
    { $count ->
        [1] { $name }: 1 person
       *[other] { $name }: { $count } people
    }
extensions-nobody = Nobody is left who is not done in this round.
extensions-again = Choose somebody else
extensions-ask-until-when =
    { $one ->
        [1] This person's deadline is { $moment }.
       *[0] The deadline of the round is { $moment }. Whoever has a later one keeps it.
    }
    Until when? Choose, or type a time and a date, such as <code>17:00 30/11</code>.
extensions-too-early = A personal deadline must come after { $moment }. Please choose again.
extensions-ask-why = What is the reason? Choose or type it; the person will read it.
extensions-review-round = <b>Extension in</b> { $round }
extensions-review-person = For: { $name } ({ $unit })
extensions-review-all = Everybody who is not done: <b>{ $count }</b>
extensions-review-unit = Of { $unit }, those who are not done: <b>{ $count }</b>
extensions-review-until = Personal deadline: { $moment }
extensions-review-reason = Reason: { $reason }
extensions-review-told = They and the leaders of their units are told; reminders follow this deadline.
extensions-confirm = Confirm
extensions-edit-until = Deadline
extensions-edit-reason = Reason
extensions-given = { $name } now has until { $moment }.
extensions-given-to-many =
    { $count ->
        [1] 1 person now has until { $moment }.
       *[other] { $count } people now have until { $moment }.
    }
extensions-another = Extend for others
