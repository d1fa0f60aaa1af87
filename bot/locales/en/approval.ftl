# Deciding on pledges: /duyet, and the notices that go with it.

command-duyet = Approve pledges
command-duyet-about = See, approve or return what waits for you

# ---------------------------------------------------------------- the queue

approval-nothing = Nothing waits for your approval.
approval-queue = <b>{ $count }</b> pledges wait for you:
approval-item =
    { $number }. <b>{ $name }</b>, no. { $receipt }
    { $text }
    <i>{ $about }</i>
approval-item-gone = { $number }. (dealt with or changed meanwhile)
approval-about =
    { $kind ->
        [changed] Changed after approval
        [again] Changed and sent again
       *[new] New
    }, sent { $day }{ $days ->
        [0] { "" }
       *[other] , waiting { $days } working days
    }{ $likeness ->
        [0] { "" }
       *[other] , { $likeness }% like another one
    }
approval-option = { $number }
approval-more = These are the { $shown } oldest ones; the others follow.
approval-queue-how = Choose a number to read and decide, or send a line such as <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
approval-to-queue = See the queue
approval-open = Read and decide

# ---------------------------------------------------------------- one by one

approval-whole =
    <b>{ $name }</b>, { $unit }
    Pledge no. <b>{ $receipt }</b> (version { $version }), { $title }
approval-changes = <b>Changes against the approved version</b> (in square brackets):
approval-change =
    • { $field }
    Before: { $before }
    Now: { $after }
approval-field-group = Content group
approval-field-deed = Deed
approval-field-result = Expected result
approval-field-until = Day of completion
approval-field-evidence = Evidence
approval-alike = ⚠ { $percent }% like another pledge of the unit in this round. Please read closely.
approval-approve = Approve
approval-return = Return
approval-later = Skip
approval-ask-remark = What is wanting? Choose a remark below, or write one to go with the returned pledge.
approval-remark-evidence = Evidence is missing
approval-remark-figures = Figures are missing
approval-remark-concrete = Be more concrete
approval-remark-deadline = State the deadline
approval-remark-alike = Same as another pledge
approval-remark-long = The remark has { $length } characters, more than the limit of { $most }. Please shorten it.

approval-done-approved = Pledge no. <b>{ $number }</b> of { $name } is approved.
approval-done-returned = Pledge no. <b>{ $number }</b> was returned with your remark to { $name }.
approval-passed = Pledge no. { $number } was left undecided.
approval-all-done = Nothing more waits for approval. Thank you.
approval-rest = { $count } pledges still wait for you.

approval-unknown = This pledge could not be found in your units.
approval-own = Pledge no. { $number } is your own, so somebody else decides it.
approval-withdrawn = Pledge no. { $number } was withdrawn by its author.
approval-not-yet = Pledge no. { $number } waits for the cell's secretary. After { $days } working days without a decision the unit above may act.
approval-already =
    Pledge no. { $number } was dealt with already.
    { $verdict }
approval-changed = Pledge no. { $number } was just changed by its author. Please read the new version below.

approval-verdict-approved = { $at }: { $name } ({ $by }) approved version { $version }.
approval-verdict-returned = { $at }: { $name } ({ $by }) returned version { $version }: { $remark }
approval-somebody = an authorised person
approval-role-secretary = secretary
approval-role-deputy = deputy secretary
approval-role-above = the unit above, standing in

# ---------------------------------------------------------------- many at once

approval-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
approval-line-twice = Number { $numbers } is named twice. Please send the whole line again.
approval-line-outside = The list has no number { $numbers }, only 1 to { $count }. Please send the whole line again.
approval-ask-reason = Numbers { $numbers } go back and need a remark. Choose one below, or write it.
approval-plan = This is what will happen:
approval-plan-approve = { $number }. { $name }, no. { $receipt }: <b>approve</b>
approval-plan-return = { $number }. { $name }, no. { $receipt }: <b>return</b>, { $remark }
approval-plan-yes = Do it
approval-plan-again = Send another line
approval-batch-done = <b>{ $approved }</b> approved, <b>{ $returned }</b> returned. Their authors were told.
approval-batch-left = Not done: { $numbers }, since they were dealt with, changed or withdrawn meanwhile.

# ---------------------------------------------------------------- notices

approval-notice-submitted = { $name } ({ $unit }) has registered pledge no. <b>{ $number }</b>. Please read and decide.
approval-notice-revised = { $name } ({ $unit }) has sent a changed version of pledge no. <b>{ $number }</b>. Please read and decide.
approval-notice-withdrawn = { $name } has withdrawn pledge no. <b>{ $number }</b> (it was approved before).
approval-notice-approved = { $name } ({ $by }) has approved your pledge no. <b>{ $number }</b>.
approval-notice-thanks = When there is progress, send <code>tien do</code>. Thank you.
approval-notice-returned = { $name } ({ $by }) asks you to complete pledge no. <b>{ $number }</b>.
approval-notice-remark = Remark: <i>{ $remark }</i>
approval-notice-fix = Answer 1 to change it.
approval-fix = Change the pledge
approval-open-own = See the pledge
