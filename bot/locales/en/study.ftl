# Studying resolutions: /hoctap, the reflection, the proof, /phandoi.

command-hoctap = Study a resolution
command-hoctap-about = Read the resolution, confirm it, hand in a reflection
command-phandoi = Object to an entry
command-phandoi-about = Say that what was entered for you is not right

learn-leave = Later
learn-left = Stopped. Your place in the text and what you wrote are kept; send <code>hoc tap</code> to go on.
learn-door-list = Study rounds
learn-option = { $title }

# ---------------------------------------------------------------- the list

learn-nothing = There is no study round for you now. You will be told when there is one.
learn-not-counted = By the present roster you are not asked to study. If that is a mistake, please tell your cell's secretary.
learn-not-listed = Your name is not on the list of “{ $title }”. If that is a mistake, please tell your cell's secretary or the committee's office.
learn-not-yet = The study round “{ $title }” opens at { $opens }. You will be told when it opens.
learn-closed = The study round “{ $title }” is closed. If you still need to confirm, please speak to your cell's secretary or the committee's office.
learn-unknown = This study round could not be found. Please send <code>hoc tap</code> to see the open ones.
learn-gone = This study round was just closed or changed, so this could not be recorded. Please look at the list again.
learn-list-open = <b>Study rounds to complete: { $count }</b>
learn-list-line =
    { $number }. <b>{ $title }</b>
    Due { $moment } ({ $left }); { $status }.
learn-list-none-open = You have no study round left to complete.
learn-list-proofs = <b>Proofs of study: { $count }</b>
learn-list-proof = { $number }. { $code }: { $title }, { $way }, { $day }
learn-list-older = The list shows the { $shown } newest proofs. To see an older one, send <code>/hoctap</code> with its code.
learn-list-how = Press a button or send a number to open it.
learn-status-new = not begun
learn-status-reading = reading card { $card } of { $cards }
learn-status-read = read to the end, not confirmed yet
learn-status-done = complete
learn-status-reflection = studied, the reflection is left
learn-status-returned = the reflection needs more: “{ $remark }”
learn-status-excused = reported as not studied: { $reason }
learn-status-absent = entered as absent

# ---------------------------------------------------------------- the beginning

learn-title = <b>{ $title }</b>
learn-resolution = No. { $number }, { $day }, { $issuer }
learn-link = Full text: { $link }
learn-deadline = Due: { $moment } ({ $left })
learn-contents =
    { $cards ->
        [one] It has one card
       *[other] It has { $cards } cards
    }{ $questions ->
        [0] { "" }
        [one] , with one short question
       *[other] , with { $questions } short questions
    }.
learn-contents-reflection = After reading you write a reflection of at least { $least } characters; it can be handed in later.
learn-begin-how = Read card by card and stop whenever you like; next time it opens where you were. If you attended the conference, please look through the cards too, since the proof is tied to exactly this text.
learn-begin = Begin
learn-begin-again = Begin the new edition
learn-renewed = The text was replaced by <b>edition { $edition }</b>, so please read it from the first card. The way and the reflection you gave are kept.
learn-renewed-change = What changed: { $note }
learn-corrected = <i>The text was just corrected: { $note } Go on reading; nothing has to be read again.</i>
learn-corrected-small = <i>The text was just corrected. Go on reading; nothing has to be read again.</i>

# ---------------------------------------------------------------- cards and questions

learn-card-on = Read, go on
learn-card-next = Next card
learn-card-before = Card before
learn-not-now = I could not study yet
learn-not-now-for = Not studied yet: { $title }
learn-too-fast = Please read this card with care and go on in about { $seconds } seconds.
learn-again-place = <i>Once more { $turn }/{ $turns }</i>
learn-question = <b>Question:</b> { $text }
learn-question-option = { $letter }. { $text }
learn-question-label = { $text }
learn-question-card = See the card again
learn-right = Right.
learn-right-because = <b>Right.</b> { $why }
learn-wrong = That is not quite it. Please read this card again and answer once more.
learn-wrong-because = That is not quite it. { $why } Please read this card again and answer once more.
learn-once-more = You answered { $right } of { $questions } questions right at the first try; this round asks for { $least }. Please read card { $cards } again and answer once more; the others need not be read again.

# ---------------------------------------------------------------- the way, the reason

learn-ask-way =
    You have read all { $cards } cards of <b>{ $title }</b>.
    In which way did you study it?
learn-way-direct = in person
learn-way-online = online
learn-way-self = by self-study
learn-way-makeup = make-up study
learn-way-option-direct = In person
learn-way-option-online = Online
learn-way-option-self = Self-study
learn-way-option-makeup = Make-up study
learn-way-option-none = Not yet (with a reason)
learn-look-again = See the cards again
learn-ask-reason = Why could you not study <b>{ $title }</b> yet? Choose or write the reason; your cell's secretary and the committee's office will see it.

# ---------------------------------------------------------------- the reflection

learn-reflection = <b>Reflection:</b> { $title }
learn-reflection-returned = The cell asks for more: <i>{ $remark }</i>
learn-guide = • { $text }
learn-reflection-how = Write at least { $least } characters. A long text may come in several messages; each is added at the end and kept at once.
learn-reflection-count =
    <b>{ $length } of { $least } characters</b>{ $missing ->
        [0] , enough to hand in. You may write more, or choose “Done”.
       *[other] , { $missing } to go. Go on writing; each message is added at the end.
    }
learn-reflection-end = It ends: “{ $text }”
learn-reflection-done = Done
learn-reflection-mend = Mend the last paragraph
learn-reflection-anew = Begin anew
learn-reflection-whole = See all of it
learn-reflection-later = Hand in later
learn-reflection-short = The reflection needs { $missing } characters more. What you wrote is kept; please go on.
learn-reflection-full = The reflection has { $length } characters; { $part } more would exceed { $most }, so this part was not added. What you wrote is kept.
learn-reflection-text =
    <b>All of it:</b>
    { $text }
learn-reflection-mended =
    The last paragraph was taken out for you to write it again:
    { $text }
learn-anew-sure = Delete all { $length } characters and begin anew?
learn-anew-yes = Delete, begin anew
learn-anew-no = Keep it
learn-anew-done = What was written is deleted.

# ---------------------------------------------------------------- review, confirmation

learn-review = Please look at it once more before you send it: <b>{ $title }</b>
learn-review-text = <b>Text:</b> edition { $edition }, digest <code>{ $digest }</code>
learn-review-reflection = <b>Reflection:</b> { $length } characters
learn-review-later = <b>Reflection:</b> later
learn-review-late = The deadline was { $moment }. It is recorded all the same, marked as late.
learn-review-none = <b>Not studied yet</b>
learn-review-reason = <b>Reason:</b> { $reason }
learn-quote = “{ $text }”
learn-confirm = Confirm
learn-hand-in = Hand in
learn-send = Send
learn-edit-way = Change the way
learn-edit-reflection = Change the reflection
learn-edit-reason = Change the reason
learn-asked-again = Your earlier confirmation no longer stands, so please read and confirm again. The reflection you wrote is kept.

learn-done = Recorded. Thank you.
learn-already = You have completed this study round.
learn-excused = Recorded: you have not studied <b>{ $title }</b> yet. Reason: { $reason }. Your cell's secretary will see it.
learn-excused-until = You can make it up until { $moment } ({ $left }).
learn-excused-late = The deadline is over, but you can still make it up while the round is open.
learn-now = Study now
learn-reflection-received = Your reflection on <b>{ $title }</b> ({ $length } characters) is here. The cell will read it and tell you. Thank you.
learn-reflection-refused = Your study is recorded, but the reflection could not be taken since the round has just changed. What you wrote is kept.
learn-reflection-left = Your <b>reflection</b> is left, due { $moment }.
learn-reflection-left-late = Your <b>reflection</b> is left. The deadline was { $moment }; please hand it in while the round is open.
learn-write-reflection = Write the reflection

# ---------------------------------------------------------------- the proof

learn-proof = <b>Proof of study { $code }</b>
learn-proof-title = { $title }
learn-proof-way = <b>Way:</b> { $way }
learn-proof-at = <b>Time:</b> { $moment }
learn-proof-late = Recorded after the deadline.
learn-proof-entered = Entered by { $name }.
learn-somebody = the official in charge
learn-proof-reflection-none = <b>Reflection:</b> not handed in
learn-proof-reflection-submitted = <b>Reflection:</b> handed in { $moment }, to be read by the cell
learn-proof-reflection-accepted = <b>Reflection:</b> accepted, handed in { $moment }
learn-proof-reflection-returned = <b>Reflection:</b> needs more: { $remark }
learn-proof-ended = This proof no longer stands: the text has a new edition, or the entry was withdrawn.
learn-proof-text =
    Edition { $edition } of the text, SHA-256:
    <code>{ $digest }</code>
learn-proof-unknown = Proof { $code } is not among yours.
learn-door-object = This is not right

# ---------------------------------------------------------------- objecting to an entry

objection-nothing = Nothing was entered for you in the last { $days } days that you could object to.
objection-not-possible = This can no longer be objected to: it is more than { $days } days old, was changed, or was not entered for you. If need be, please speak to your cell's secretary.
objection-ask-which = Which entry is it about?
objection-entered = { $name } entered for you at { $moment }, round <b>{ $title }</b>:
objection-excused = <b>Not studied yet</b>, reason: { $reason }
objection-absent = <b>Absent</b>
objection-sure = If this is not right, choose “Not right”: it will no longer count, and whoever entered it is told.
objection-closed = This round is closed, so your cell's secretary or the committee's office will see to it.
objection-yes = Not right
objection-no = Right, keep it
objection-kept = The entry is kept. Thank you.
objection-done = Your objection is recorded. The entry in <b>{ $title }</b> no longer counts; whoever entered it is told.
objection-next = You can study and confirm it yourself now.
objection-notice = <b>{ $name }</b> ({ $unit }) says that what you entered is not right, round <b>{ $title }</b>:
objection-notice-next = It no longer counts. Please speak to the member and enter it again if need be.
objection-open = Open the attendance
