# Entering for members without a phone, or from paper: /nhapthay; the mark on entries, and objections.

command-nhapthay = Enter for a member
command-nhapthay-about = Enter for a member without a phone
command-nhapdangky = Enter a pledge
command-nhapdangky-about = Enter a member's pledge from paper
command-nhaptiendo = Enter progress
command-nhaptiendo-about = Enter how a member's approved pledge goes
command-nhaphoc = Enter study
command-nhaphoc-about = Enter a member's study of a resolution

# ---------------------------------------------------------------- whom

paper-ask-who = Whom do you enter for? Please type a name or a member's code.
paper-unreached = <b>{ $count }</b> people get no messages from the assistant; you can choose below.
paper-person = { $name } ({ $unit })
paper-another = Enter for somebody else
paper-whom = Please type <code>nhap thay</code> to choose whom you enter for.
paper-yourself = This is for entering for others. For yourself, please type <code>dang ky</code>, <code>tien do</code> or <code>hoc tap</code>.
paper-chosen =
    Entering for <b>{ $name }</b> ({ $code })
    { $unit }
paper-not-counted = By the present roster this person neither registers nor studies, so there is nothing to enter.
paper-may-pledge = • Registration <b>{ $title }</b>: { $used }/{ $least } pledges, until { $moment }.
paper-may-report = • Approved pledges to report on: { $count }.
paper-may-study = • Study <b>{ $title }</b>: { $status }.
paper-ask-what = What do you enter?
paper-nothing = There is nothing to enter for this person now.
paper-door-pledge = Enter a pledge
paper-door-progress = Enter progress
paper-door-study = Enter study

paper-for = <i>Entering for { $name }</i>

# ---------------------------------------------------------------- the reason, the review

paper-ask-why = Why do you enter it? Choose or type a reason; it is kept with the entry.
paper-why-no-phone = Has no smartphone
paper-why-paper = Handed in on paper
paper-why-broken = Phone is broken
paper-review = <b>Please look at it again before it is entered</b>
paper-field-person = <b>Member:</b> { $name }, { $unit }
paper-field-round = <b>Round:</b> { $title }
paper-field-why = <b>Why it was entered:</b> { $reason }
paper-send = Enter it
paper-edit-why = Change the reason
paper-edit-note = Change the note
paper-refused = It could not be kept, because the round or the roster has just changed. Please try again in a few minutes.
paper-not-kept = What you entered is <b>not kept yet</b>. You can look at it and copy it below.
paper-told = They are told in working hours and have 7 days to say that it is not so.
paper-untold = They are not linked to the assistant, so please tell them yourself.

# ---------------------------------------------------------------- pledges

paper-ask-round = For which round?
paper-pledge-none = There is no open registration round with { $name } on its list.
paper-pledge-late = The deadline of “{ $title }” for this person was { $deadline }; late paper cannot be entered either. With good reason, please ask the office for an extension first.
paper-pledge-enough = “{ $title }”: this person has { $used }/{ $most } pledges, the most that is allowed.
paper-pledge-done = Pledge <b>{ $number }</b> of { $name } is entered. It waits for approval and is marked as entered.
paper-pledge-final = Pledge <b>{ $number }</b> of { $name } is entered. This round needs no approval; it is marked as entered.
paper-pledge-more = Enter another pledge

# ---------------------------------------------------------------- progress

paper-ask-pledge = For which pledge?
paper-progress-none = { $name } has no approved pledge to report on.
paper-progress-last = Reported last: { $progress }.
paper-ask-trouble = What is the trouble, and what would help? Please write one line.
paper-field-pledge = <b>Pledge { $receipt }:</b> { $text }
paper-field-receipt = <b>Pledge { $receipt }</b>
paper-field-note = <b>Note:</b> { $note }
paper-field-progress = <b>Progress:</b> { $progress }
paper-progress-done = Progress of pledge <b>{ $number }</b> of { $name } is entered: { $progress }.

# ---------------------------------------------------------------- study

paper-ask-study = For which study round?
paper-study-none = { $name } has no open study round with anything left to do.
paper-ask-way = How has this person studied <b>{ $title }</b>?
paper-ask-reflection =
    The reflection on <b>{ $title }</b>: type it (or its main points) from the paper, in one message.
    Otherwise choose “The paper stays with the cell”; it counts as handed in and waits to be read and accepted.
paper-reflection-cell = The paper stays with the cell
paper-reflection-later = No reflection yet
paper-reflection-kept = The reflection was handed in on paper and stays with the cell (entered).
paper-reflection-mark = (Entered from paper.)
paper-field-reflection = <b>Reflection:</b> { $text }
paper-field-proof = <b>Proof:</b> <code>{ $code }</code>
paper-study-meanwhile = What stands about this person's study has just changed elsewhere. Please look and enter it again.
paper-study-done = Entered for { $name }: <b>{ $title }</b>.
paper-reflection-done = The reflection is kept as handed in on paper and waits to be read and accepted.
paper-reflection-owed = The reflection is still to be handed in.
paper-open-reflections = Read the reflections

# ---------------------------------------------------------------- to whoever was entered

paper-notice-pledge = { $by } has entered pledge <b>{ $number }</b> for you, round <b>{ $title }</b>.
paper-notice-progress = { $by } has entered the progress of pledge <b>{ $number }</b> for you.
paper-notice-study = { $by } has entered for you, study round <b>{ $title }</b>.
paper-objection = If this is not so, choose “This is not so” within 7 days, before { $until }.
paper-objection-aloud = If this is not so, please tell your cell's secretary, who can return it.

# ---------------------------------------------------------------- the mark

entered-mark = <i>Entered by { $by }. Reason: { $reason }.</i>
entered-mark-report = <i>Progress entered by { $by }.</i>
entered-door-object-progress = This progress is not so
entered-mark-short = { $said }, entered for them

# ---------------------------------------------------------------- objections

paper-option-pledge = Pledge { $receipt }
paper-option-progress = Progress of pledge { $receipt }
paper-objection-decided = The cell has decided on pledge <b>{ $receipt }</b>, so it can no longer be objected to. If it is not right, open it to change or withdraw it.
paper-objection-late = Pledge <b>{ $receipt }</b> can no longer be objected to: it is more than 7 days old, or you have changed it. If it is not right, open it to change or withdraw it.
paper-objected-pledge = Your objection is recorded. Pledge <b>{ $receipt }</b> no longer counts; whoever entered it is told.
paper-objected-pledge-next = You can register yourself while the round is open.
paper-objected-progress = Your objection is recorded. The progress entered for pledge <b>{ $receipt }</b> no longer counts; whoever entered it is told.
paper-objected-progress-next = You can report the progress yourself now.
paper-objected-note = The member objected to what was entered.
paper-open-again = Enter for a member
