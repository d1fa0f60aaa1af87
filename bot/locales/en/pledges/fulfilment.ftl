# What became of pledges: their authors report it, the cell confirms it (/xacnhanketqua).
command-xacnhanketqua = Confirm results
command-xacnhanketqua-about = See and confirm the results that members report
pledges-own-state-reported-result = reported as completed, waiting for the cell's confirmation
pledges-own-state-returned-result = the result needs more: { $remark }
pledges-own-state-confirmed-result = result: met
pledges-own-state-not-met-result = result: not met ({ $remark })
pledges-own-settled = Your cell has decided on the result of pledge no. { $receipt }, so the pledge cannot be changed or withdrawn any more.
pledges-fulfilment-waits = The result now waits for your cell's confirmation.
# ---------------------------------------------------------------- the queue
pledges-fulfilment-nothing = No result waits for your confirmation.
pledges-fulfilment-queue =
    { $count ->
        [1] <b>1</b> result waits for your confirmation:
       *[other] <b>{ $count }</b> results wait for your confirmation:
    }
pledges-fulfilment-item =
    { $number }. <b>{ $name }</b> ({ $unit }), no. { $receipt }
    { $text }
    <i>{ $about }</i>
pledges-fulfilment-about =
    Reported { $day }{ $days ->
        [0] { "" }
        [1] , waiting 1 working day
       *[other] , waiting { $days } working days
    }
pledges-fulfilment-more = These are the { $shown } oldest ones; the others follow.
pledges-fulfilment-how = Choose a number to read one in full, or send a line such as <code>1-5 confirm, 6 not met: too few, 7 return: figures please</code> (confirm: met, return: more is needed)
pledges-fulfilment-to-queue = See the queue
pledges-fulfilment-open = See the result
# ---------------------------------------------------------------- one by one
pledges-fulfilment-whole =
    <b>{ $name }</b>, { $unit }
    Result of pledge no. <b>{ $receipt }</b>, { $title }
pledges-fulfilment-said = <b>Result, by the member:</b> { $note }
pledges-fulfilment-approve = Met
pledges-fulfilment-refuse = Not met
pledges-fulfilment-return = Ask for more
pledges-fulfilment-later = Later
pledges-fulfilment-ask-remark = What should the member add? Choose a remark below, or write one.
pledges-fulfilment-ask-why-refused = Why is it not met? Choose a remark below, or write one for the member.
pledges-fulfilment-remark-evidence = Evidence is missing
pledges-fulfilment-remark-figures = Figures are missing
pledges-fulfilment-remark-part = Only partly done
pledges-fulfilment-done-approved = The result of pledge no. <b>{ $receipt }</b> of { $name } is confirmed: met.
pledges-fulfilment-done-refused = The result of pledge no. <b>{ $receipt }</b> of { $name } is recorded: not met.
pledges-fulfilment-done-returned = { $name } was asked to add to the result of pledge no. <b>{ $receipt }</b>.
pledges-fulfilment-passed = The result of pledge no. { $receipt } was left undecided.
pledges-fulfilment-all-done = Nothing more waits for confirmation. Thank you.
pledges-fulfilment-rest =
    { $count ->
        [1] 1 result still waits for you.
       *[other] { $count } results still wait for you.
    }
pledges-fulfilment-unknown = This result could not be found in your units.
pledges-fulfilment-own = Pledge no. { $number } is your own, so somebody else confirms its result.
pledges-fulfilment-not-yet = The result of pledge no. { $number } waits for the cell's secretary. After { $days } working days without a decision the unit above may act.
pledges-fulfilment-already =
    The result of pledge no. { $number } was dealt with already.
    { $verdict }
pledges-fulfilment-changed = { $name } has just reported again on pledge no. { $receipt }. Please read the new report below.
pledges-fulfilment-verdict-approved = { $at }: { $name } ({ $by }) confirmed the result: met.
pledges-fulfilment-verdict-refused = { $at }: { $name } ({ $by }) recorded the result as not met: { $remark }
pledges-fulfilment-verdict-returned = { $at }: { $name } ({ $by }) asked for more about the result: { $remark }
# ---------------------------------------------------------------- many at once
pledges-fulfilment-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 confirm, 6 not met: too few, 7 return: figures please</code>
pledges-fulfilment-ask-reason = Numbers { $numbers } need a remark. Choose one below, or write it.
pledges-fulfilment-plan-approve = { $number }. { $name }, no. { $receipt }: <b>met</b>
pledges-fulfilment-plan-refuse = { $number }. { $name }, no. { $receipt }: <b>not met</b>, { $remark }
pledges-fulfilment-plan-return = { $number }. { $name }, no. { $receipt }: <b>ask for more</b>, { $remark }
pledges-fulfilment-batch-done = Met: <b>{ $approved }</b>; not met: <b>{ $refused }</b>; more asked for: <b>{ $returned }</b>. Their authors were told.
pledges-fulfilment-batch-left = Not done: { $numbers }, since they were dealt with or reported again meanwhile.
# ---------------------------------------------------------------- notices
pledges-fulfilment-notice-reported =
    { $name } ({ $unit }) has reported pledge no. <b>{ $number }</b> as completed. Please read and confirm the result.
    Pledge: { $text }
pledges-fulfilment-notice-stuck =
    { $name } ({ $unit }) has difficulties with pledge no. <b>{ $number }</b>. Please talk to them and help.
    Pledge: { $text }
pledges-fulfilment-notice-note =
    { $how ->
        [done] Result as reported: <i>{ $note }</i>
       *[stuck] In their words: <i>{ $note }</i>
    }
pledges-fulfilment-notice-approved =
    { $name } ({ $by }) has confirmed the result of your pledge no. <b>{ $number }</b>: <b>met</b>.
    Pledge: { $text }
pledges-fulfilment-notice-refused =
    { $name } ({ $by }) has recorded the result of your pledge no. <b>{ $number }</b>: <b>not met</b>.
    Pledge: { $text }
pledges-fulfilment-notice-returned =
    { $name } ({ $by }) asks you to add to the result of pledge no. <b>{ $number }</b>.
    Pledge: { $text }
pledges-fulfilment-notice-fix = Answer 1 to add to it.
pledges-fulfilment-complete = Add to the result
pledges-fulfilment-complete-of = Add to { $receipt }
# ---------------------------------------------------------------- what waits
pledges-fulfilment-menu =
    { $count ->
        [1] 1 result
       *[other] { $count } results
    }
pledges-fulfilment-menu-many = { $count }+ results
pledges-fulfilment-menu-button = Results { $count }
pledges-fulfilment-menu-button-many = Results { $count }+
pledges-fulfilment-menu-returned =
    { $count ->
        [1] 1 result of yours needs more.
       *[other] { $count } results of yours need more.
    }
pledges-fulfilment-task =
    { $count ->
        [1] Confirm 1 result
       *[other] Confirm { $count } results
    }
pledges-fulfilment-task-many = Confirm { $count } results or more
pledges-fulfilment-task-returned = The result of pledge no. { $receipt } needs more: { $remark }
pledges-fulfilment-need = result to confirm
pledges-fulfilment-button-decide = Result: { $name }
