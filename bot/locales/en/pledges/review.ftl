# Deciding on pledges: /duyet, and the notices that go with it.
command-duyet = Confirm pledges
command-duyet-about = See and confirm what waits for you, or ask for more
# ---------------------------------------------------------------- the queue
pledges-review-nothing = Nothing waits for your confirmation.
pledges-review-queue =
    { $count ->
        [1] <b>1</b> pledge waits for you:
       *[other] <b>{ $count }</b> pledges wait for you:
    }
pledges-review-of-unit = { $name } ({ $unit })
pledges-review-item =
    { $number }. <b>{ $name }</b>, no. { $receipt }
    { $text }
    <i>{ $about }</i>
pledges-review-about =
    { $kind ->
        [again] Changed, sent again on
        [changed] Changed after confirmation, sent on
       *[new] New, sent on
    } { $day }{ $days ->
        [0] { "" }
        [1] , waiting 1 working day
       *[other] , waiting { $days } working days
    }{ $likeness ->
        [0] { "" }
       *[other] , { $likeness }% like another one
    }
pledges-review-more = These are the { $shown } oldest ones; the others follow.
pledges-review-how = Choose a number to read and decide, or send a line such as <code>1-5 confirm, 6 return: evidence is missing</code>
pledges-review-to-queue = See the queue
pledges-review-open = Read and decide
# ---------------------------------------------------------------- one by one
pledges-review-whole =
    <b>{ $name }</b>, { $unit }
    Pledge no. <b>{ $receipt }</b> (version { $version }), { $title }
pledges-review-changes = <b>Changes against the confirmed version</b> (in square brackets):
pledges-review-change =
    • { $field }
    Before: { $before }
    Now: { $after }
pledges-review-field-group = Content group
pledges-review-field-deed = Deed
pledges-review-field-result = Expected result
pledges-review-field-until = Day of completion
pledges-review-field-evidence = Evidence
pledges-review-alike = ⚠ { $percent }% like another pledge of the unit in this round. Please read closely.
pledges-review-approve = Confirm
pledges-review-return = Ask for more
pledges-review-later = Later
pledges-review-ask-remark = What should the member add? Choose a remark below, or write one.
pledges-review-remark-evidence = Evidence is missing
pledges-review-remark-figures = Figures are missing
pledges-review-remark-concrete = Be more concrete
pledges-review-remark-deadline = State the deadline
pledges-review-remark-alike = Like another pledge
pledges-review-done-approved = Pledge no. <b>{ $receipt }</b> of { $name } is confirmed.
pledges-review-done-returned = { $name } was asked to add to pledge no. <b>{ $receipt }</b>.
pledges-review-passed = Pledge no. { $receipt } was left undecided.
pledges-review-all-done = Nothing more waits for confirmation. Thank you.
pledges-review-rest =
    { $count ->
        [1] 1 pledge still waits for you.
       *[other] { $count } pledges still wait for you.
    }
pledges-review-unknown = This pledge could not be found in your units.
pledges-review-own = Pledge no. { $number } is your own, so somebody else decides it.
pledges-review-withdrawn = Pledge no. { $number } was withdrawn by its author.
pledges-review-not-yet = Pledge no. { $number } waits for the cell's secretary. After { $days } working days without a decision the unit above may act.
pledges-review-already =
    Pledge no. { $number } was dealt with already.
    { $verdict }
pledges-review-changed = Pledge no. { $receipt } was just changed by its author. Please read the new version below.
pledges-review-verdict-approved = { $at }: { $name } ({ $by }) confirmed version { $version }.
pledges-review-verdict-returned = { $at }: { $name } ({ $by }) asked for more about version { $version }: { $remark }
pledges-review-somebody = an authorised person
pledges-review-role-secretary = secretary
pledges-review-role-deputy = deputy secretary
pledges-review-role-above = the unit above
pledges-review-role-office = the committee's office
# ---------------------------------------------------------------- many at once
pledges-review-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 confirm, 6 return: evidence is missing</code>
pledges-review-ask-reason = Numbers { $numbers } need a remark. Choose one below, or write it.
pledges-review-plan-approve = { $number }. { $name }, no. { $receipt }: <b>confirm</b>
pledges-review-plan-return = { $number }. { $name }, no. { $receipt }: <b>ask for more</b>, { $remark }
pledges-review-batch-done =
    { $approved ->
        [0] More asked for <b>{ $returned }</b>
       *[other] <b>{ $approved }</b> confirmed{ $returned ->
            [0] { "" }
           *[other] , more asked for <b>{ $returned }</b>
        }
    }. Their authors were told.
pledges-review-batch-left = Not done: { $numbers }, since they were dealt with, changed or withdrawn meanwhile.
# ---------------------------------------------------------------- notices
pledges-review-notice-submitted = { $name } ({ $unit }) has registered pledge no. <b>{ $number }</b>. Please read and decide.
pledges-review-notice-revised = { $name } ({ $unit }) has sent a changed version of pledge no. <b>{ $number }</b>. Please read and decide.
pledges-review-notice-withdrawn = { $name } has withdrawn pledge no. <b>{ $number }</b> (it was confirmed before).
pledges-review-notice-approved =
    { $name } ({ $by }) has confirmed{ $above ->
        [1] , in place of the cell,
       *[0] { "" }
    } your pledge no. <b>{ $number }</b>: { $text }
pledges-review-notice-thanks = You will be asked for the result when its day comes. Thank you.
pledges-review-notice-returned = { $name } ({ $by }) asks you to add to pledge no. <b>{ $number }</b>: { $text }
pledges-review-notice-remark = Remark: <i>{ $remark }</i>
pledges-review-notice-fix = Answer 1 to change it.
pledges-review-fix = Change the pledge
pledges-review-open-own = See the pledge
# ---------------------------------------------------------------- what waits: in the menu, in /viec
pledges-review-menu =
    { $count ->
        [1] 1 pledge
       *[other] { $count } pledges
    }
pledges-review-menu-many = { $count }+ pledges
pledges-review-menu-button = Confirm { $count }
pledges-review-menu-button-many = Confirm { $count }+
pledges-review-task =
    { $count ->
        [1] Confirm 1 pledge
       *[other] Confirm { $count } pledges
    }
pledges-review-task-many = Confirm { $count } pledges or more
