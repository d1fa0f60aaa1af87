# Entering for members without a phone, or from paper: /nhapthay; the mark on entries, and saying that an entry is not right.
command-nhapthay = Enter for a member
command-nhapthay-about = Enter for a member without a phone
command-nhapdangky = Enter a pledge
command-nhapdangky-about = Enter a member's pledge from paper
command-nhaptiendo = Enter progress
command-nhaptiendo-about = Enter how a member's confirmed pledge goes
command-nhaphoc = Enter study
command-nhaphoc-about = Enter a member's study of a resolution

# ---------------------------------------------------------------- whom
on-behalf-ask-who = Whom do you enter for? Please type a name or a member's code.
on-behalf-unreached = No messages of the System reach: <b>{ $count }</b>. You can choose below.
on-behalf-person = { $name } ({ $unit })
on-behalf-another = Another person
on-behalf-whom = Please type <code>nhap thay</code> to choose whom you enter for.
on-behalf-yourself = This is for entering for others. For yourself, please type <code>dang ky</code>, <code>tien do</code> or <code>hoc tap</code>.
on-behalf-chosen =
    Entering for <b>{ $name }</b> ({ $code })
    { $unit }
on-behalf-not-counted = By the present roster this person neither registers nor studies, so there is nothing to enter.
on-behalf-may-pledge = • Registration <b>{ $title }</b>: pledges { $used }/{ $least }, until { $moment }.
on-behalf-may-report = • Confirmed pledges to report on: { $count }.
on-behalf-may-study = • Study <b>{ $title }</b>: { $status }.
on-behalf-ask-what = What do you enter?
on-behalf-nothing = There is nothing to enter for this person now.
on-behalf-button-card = Enter for them
on-behalf-button-pledge = Enter a pledge
on-behalf-button-progress = Enter progress
on-behalf-button-study = Enter study
on-behalf-for = <i>Entering for { $name }</i>

# ---------------------------------------------------------------- the reason, the review
on-behalf-ask-why = Why do you enter it? Choose or type a reason; it is kept with the entry.
on-behalf-why-no-phone = Has no smartphone
on-behalf-why-paper = Handed in on paper
on-behalf-why-broken = Phone is broken
on-behalf-review = <b>Please look at it again before it is entered</b>
on-behalf-field-person = <b>Member:</b> { $name }, { $unit }
on-behalf-field-round = <b>Round:</b> { $title }
on-behalf-field-why = <b>Why it was entered:</b> { $reason }
on-behalf-send = Enter it
on-behalf-edit-why = Reason
on-behalf-edit-note = Note
on-behalf-refused = It could not be kept, because the round or the roster has just changed. Please try again in a few minutes.
on-behalf-not-kept = What you entered is <b>not kept yet</b>. You can look at it and copy it below.
on-behalf-told = They are told in working hours and have 7 days to say that it is not so.
on-behalf-untold = They are not linked to the System, so please tell them yourself.

# ---------------------------------------------------------------- pledges
on-behalf-ask-round = For which round?
on-behalf-pledge-none = There is no open registration round with { $name } on its list.
on-behalf-pledge-late = The deadline of “{ $title }” for this person was { $deadline }; late paper cannot be entered either. With good reason, please ask the office for an extension first.
on-behalf-pledge-enough = “{ $title }”: this person has { $used }/{ $most } pledges, the most that is allowed.
on-behalf-pledge-done = Pledge <b>{ $number }</b> of { $name } is entered. It waits for the cell's confirmation and is marked as entered.
on-behalf-pledge-final = Pledge <b>{ $number }</b> of { $name } is entered. This round needs no confirmation; it is marked as entered.
on-behalf-pledge-more = Enter another pledge

# ---------------------------------------------------------------- progress
on-behalf-ask-pledge = For which pledge?
on-behalf-progress-none = { $name } has no confirmed pledge to report on.
on-behalf-progress-last = Reported last: { $progress }.
on-behalf-ask-trouble = What is the trouble, and what would help? Please write one line.
on-behalf-field-pledge = <b>Pledge { $receipt }:</b> { $text }
on-behalf-field-receipt = <b>Pledge { $receipt }</b>
on-behalf-field-note = <b>Note:</b> { $note }
on-behalf-field-progress = <b>Progress:</b> { $progress }
on-behalf-progress-done = Progress of pledge <b>{ $number }</b> of { $name } is entered: { $progress }.

# ---------------------------------------------------------------- study
on-behalf-ask-study = For which study round?
on-behalf-study-none = { $name } has no open study round with anything left to do.
on-behalf-ask-way = How has this person studied <b>{ $title }</b>?
on-behalf-ask-reflection =
    The reflection on <b>{ $title }</b>: type it (or its main points) from the paper, in one message.
    Otherwise choose “The paper stays with the cell”; it counts as handed in and waits to be read and accepted.
on-behalf-reflection-cell = Paper at the cell
on-behalf-reflection-later = No reflection yet
on-behalf-reflection-kept = The reflection was handed in on paper and stays with the cell (entered).
on-behalf-reflection-mark = (Entered from paper.)
on-behalf-field-reflection = <b>Reflection:</b> { $text }
on-behalf-field-proof = <b>Proof:</b> <code>{ $code }</code>
on-behalf-study-meanwhile = What stands about this person's study has just changed. Please look and enter it again.
on-behalf-study-done = Entered for { $name }: <b>{ $title }</b>.
on-behalf-reflection-done = The reflection is kept as handed in on paper and waits to be read and accepted.
on-behalf-reflection-owed = The reflection is still to be handed in.
on-behalf-open-reflections = Read the reflections

# ---------------------------------------------------------------- to whoever was entered
on-behalf-notice-pledge = { $by } has entered pledge <b>{ $number }</b> for you, round <b>{ $title }</b>.
on-behalf-notice-progress = { $by } has entered the progress of pledge <b>{ $number }</b> for you.
on-behalf-notice-study = { $by } has entered for you, study round <b>{ $title }</b>.
on-behalf-objection = If this is not so, choose “This is not so” within 7 days, before { $until }.
on-behalf-objection-aloud = If this is not so, please tell whoever looks after your unit (send <code>lien he</code>), who can ask for more.

# ---------------------------------------------------------------- the mark
on-behalf-entered-mark = <i>Entered by { $by }. Reason: { $reason }.</i>
on-behalf-entered-mark-report = <i>Progress entered by { $by }.</i>
on-behalf-entered-button-object-progress = Progress is wrong
on-behalf-entered-mark-short = { $said }, entered for them

# ---------------------------------------------------------------- saying that an entry is not right
on-behalf-option-pledge = Pledge { $receipt }
on-behalf-option-progress = Result { $receipt }
on-behalf-objection-decided = The cell has decided on pledge <b>{ $receipt }</b>, so it can no longer be reported as wrong. If it is not right, open it to change or withdraw it.
on-behalf-objection-late = Pledge <b>{ $receipt }</b> can no longer be reported as wrong: it is more than 7 days old, or you have changed it. If it is not right, open it to change or withdraw it.
on-behalf-objected-pledge = What you said is recorded. Pledge <b>{ $receipt }</b> no longer counts; whoever entered it is told.
on-behalf-objected-pledge-next = You can register yourself while the round is open.
on-behalf-objected-progress = What you said is recorded. The progress entered for pledge <b>{ $receipt }</b> no longer counts; whoever entered it is told.
on-behalf-objected-progress-next = You can report the progress yourself now.
on-behalf-objected-note = The member said that what was entered is not right.
on-behalf-open-again = Enter for a member
