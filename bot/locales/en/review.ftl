# Deciding on pledges: /duyet, and the notices that go with it.
command-duyet = Approve pledges
command-duyet-about = See, approve or return what waits for you

# ---------------------------------------------------------------- the queue
review-pledge-nothing = Nothing waits for your approval.
review-pledge-queue = <b>{ $count }</b> pledges wait for you:
review-pledge-item =
    { $number }. <b>{ $name }</b>, no. { $receipt }
    { $text }
    <i>{ $about }</i>
review-pledge-item-gone = { $number }. (dealt with or changed meanwhile)
review-pledge-about =
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
review-pledge-option = { $number }
review-pledge-more = These are the { $shown } oldest ones; the others follow.
review-pledge-queue-how = Choose a number to read and decide, or send a line such as <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
review-pledge-to-queue = See the queue
review-pledge-open = Read and decide

# ---------------------------------------------------------------- one by one
review-pledge-whole =
    <b>{ $name }</b>, { $unit }
    Pledge no. <b>{ $receipt }</b> (version { $version }), { $title }
review-pledge-changes = <b>Changes against the approved version</b> (in square brackets):
review-pledge-change =
    • { $field }
    Before: { $before }
    Now: { $after }
review-pledge-field-group = Content group
review-pledge-field-deed = Deed
review-pledge-field-result = Expected result
review-pledge-field-until = Day of completion
review-pledge-field-evidence = Evidence
review-pledge-alike = ⚠ { $percent }% like another pledge of the unit in this round. Please read closely.
review-pledge-approve = Approve
review-pledge-return = Return
review-pledge-later = Skip
review-pledge-ask-remark = What is wanting? Choose a remark below, or write one to go with the returned pledge.
review-pledge-remark-evidence = Evidence is missing
review-pledge-remark-figures = Figures are missing
review-pledge-remark-concrete = Be more concrete
review-pledge-remark-deadline = State the deadline
review-pledge-remark-alike = Same as another pledge
review-pledge-remark-long = The remark has { $length } characters, more than the limit of { $most }. Please shorten it.
review-pledge-done-approved = Pledge no. <b>{ $number }</b> of { $name } is approved.
review-pledge-done-returned = Pledge no. <b>{ $number }</b> was returned with your remark to { $name }.
review-pledge-passed = Pledge no. { $number } was left undecided.
review-pledge-all-done = Nothing more waits for approval. Thank you.
review-pledge-rest = { $count } pledges still wait for you.
review-pledge-unknown = This pledge could not be found in your units.
review-pledge-own = Pledge no. { $number } is your own, so somebody else decides it.
review-pledge-withdrawn = Pledge no. { $number } was withdrawn by its author.
review-pledge-not-yet = Pledge no. { $number } waits for the cell's secretary. After { $days } working days without a decision the unit above may act.
review-pledge-already =
    Pledge no. { $number } was dealt with already.
    { $verdict }
review-pledge-changed = Pledge no. { $number } was just changed by its author. Please read the new version below.
review-pledge-verdict-approved = { $at }: { $name } ({ $by }) approved version { $version }.
review-pledge-verdict-returned = { $at }: { $name } ({ $by }) returned version { $version }: { $remark }
review-pledge-somebody = an authorised person
review-pledge-role-secretary = secretary
review-pledge-role-deputy = deputy secretary
review-pledge-role-above = the unit above, standing in

# ---------------------------------------------------------------- many at once
review-pledge-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 duyệt, 6 trả: thiếu minh chứng</code>
review-pledge-line-twice = Number { $numbers } is named twice. Please send the whole line again.
review-pledge-line-outside = The list has no number { $numbers }, only 1 to { $count }. Please send the whole line again.
review-pledge-ask-reason = Numbers { $numbers } go back and need a remark. Choose one below, or write it.
review-pledge-plan = This is what will happen:
review-pledge-plan-approve = { $number }. { $name }, no. { $receipt }: <b>approve</b>
review-pledge-plan-return = { $number }. { $name }, no. { $receipt }: <b>return</b>, { $remark }
review-pledge-plan-yes = Do it
review-pledge-plan-again = Send another line
review-pledge-batch-done = <b>{ $approved }</b> approved, <b>{ $returned }</b> returned. Their authors were told.
review-pledge-batch-left = Not done: { $numbers }, since they were dealt with, changed or withdrawn meanwhile.

# ---------------------------------------------------------------- notices
review-pledge-notice-submitted = { $name } ({ $unit }) has registered pledge no. <b>{ $number }</b>. Please read and decide.
review-pledge-notice-revised = { $name } ({ $unit }) has sent a changed version of pledge no. <b>{ $number }</b>. Please read and decide.
review-pledge-notice-withdrawn = { $name } has withdrawn pledge no. <b>{ $number }</b> (it was approved before).
review-pledge-notice-approved = { $name } ({ $by }) has approved your pledge no. <b>{ $number }</b>.
review-pledge-notice-thanks = When there is progress, send <code>tien do</code>. Thank you.
review-pledge-notice-returned = { $name } ({ $by }) asks you to complete pledge no. <b>{ $number }</b>.
review-pledge-notice-remark = Remark: <i>{ $remark }</i>
review-pledge-notice-fix = Answer 1 to change it.
review-pledge-fix = Change the pledge
review-pledge-open-own = See the pledge

command-docbai = Read reflections
command-docbai-about = Read the reflections that wait, accept or return them

# ---------------------------------------------------------------- /docbai: the queue
review-reflection-nothing = No reflection waits for you.
review-reflection-queue = <b>{ $count }</b> reflections wait for you:
review-reflection-item =
    { $number }. <b>{ $name }</b>: { $length } characters, { $version ->
        [1] handed in { $day }
       *[other] handed in anew { $day } (version { $version })
    }
    <i>{ $title }</i>
review-reflection-option = { $name }
review-reflection-more = These are the { $shown } oldest ones; the others follow.
review-reflection-how = Choose a number to read and assess, or send a line such as <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
review-reflection-to-queue = See what waits

# ---------------------------------------------------------------- one by one
review-reflection-whole =
    <b>{ $name }</b>, { $unit }
    Reflection (version { $version }, { $length } characters, handed in { $day }): { $title }
review-reflection-text = { $text }
review-reflection-ask = Is it sufficient, or should it be completed?
review-reflection-accept = Sufficient
review-reflection-return = To be completed
review-reflection-later = Later
review-reflection-ask-remark = What is wanting? Choose a remark below, or write one to go with it.
review-reflection-remark-self = Relate it more clearly to yourself
review-reflection-remark-news = Name what is new in the resolution
review-reflection-remark-deeds = Name concrete deeds with their dates
review-reflection-remark-guides = Answer all guiding questions
review-reflection-remark-alike = Use your own words
review-reflection-done-accepted = The reflection of { $name } is <b>sufficient</b>.
review-reflection-done-returned = { $name } was asked to <b>complete</b> the reflection, with your remark.
review-reflection-passed = The reflection of { $name } was left unassessed.
review-reflection-all-done = No more reflections wait. Thank you.
review-reflection-rest = { $count } reflections still wait for you.
review-reflection-unknown = This reflection could not be found in your units.
review-reflection-own = This reflection is your own, so somebody else assesses it.
review-reflection-accepted = The reflection of { $name } was assessed: sufficient.
review-reflection-returned = The reflection of { $name } was to be completed: { $remark }
review-reflection-not-yet = This one waits for the cell's secretary. After { $days } working days without an assessment the unit above may act.
review-reflection-rewritten = { $name } has just handed it in anew. Please read the new version below.

# ---------------------------------------------------------------- many at once
review-reflection-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
review-reflection-ask-reason = Number { $numbers } needs a remark. Choose one below, or write one.
review-reflection-plan-accept = { $number }. { $name }: <b>sufficient</b>
review-reflection-plan-accept-remark = { $number }. { $name }: <b>sufficient</b>, { $remark }
review-reflection-plan-return = { $number }. { $name }: <b>to be completed</b>, { $remark }
review-reflection-batch-done = <b>{ $accepted }</b> sufficient, <b>{ $returned }</b> to be completed. Their authors were told.
review-reflection-batch-left = Not done: number { $numbers }, assessed or handed in anew meanwhile.

# ---------------------------------------------------------------- to the author
review-reflection-notice-accepted = { $by } has read your reflection on <b>{ $title }</b>: it is sufficient. Thank you.
review-reflection-notice-returned = { $by } has read your reflection on <b>{ $title }</b> and asks you to complete it.
review-reflection-notice-remark = Remark: <i>{ $remark }</i>
review-reflection-notice-fix = What you handed in is kept. Answer 1 to complete it.
review-reflection-fix = Complete the reflection
