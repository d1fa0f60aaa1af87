# Studying resolutions: /hoctap, the reflection, the proof, /phandoi.
command-hoctap = Study a resolution
command-hoctap-about = Read the resolution, confirm it, hand in a reflection
command-hoctap-said = study | study a resolution | resolution | read the resolution | reflection
command-phandoi = An entry is wrong
command-phandoi-about = Say that what was entered for you is not right
study-learn-leave = Later
study-learn-left = Stopped. Your place in the text and what you wrote are kept; send <code>hoc tap</code> to go on.
study-learn-button-list = Study rounds
study-learn-option = { $title }

# ---------------------------------------------------------------- the list
study-learn-nothing = There is no study round for you now. You will be told when there is one.
study-learn-not-counted = By the present roster you are not asked to study. If that is a mistake, please tell whoever looks after your unit (send <code>lien he</code>).
study-learn-not-yet = The study round “{ $title }” opens at { $opens }. You will be told when it opens.
study-learn-closed = The study round “{ $title }” is closed. If you still need to confirm, please speak to your cell's secretary or the committee's office.
study-learn-unknown = Your name is not on the list of this study round. Please send <code>hoc tap</code> to see the open ones; if that is a mistake, please tell your cell's secretary or the committee's office.
study-learn-gone = This study round was just closed or changed, so this could not be recorded. Please look at the list again.
study-learn-list-open = <b>Study rounds to complete: { $count }</b>
study-learn-list-line =
    { $number }. <b>{ $title }</b>
    Due { $moment } ({ $left }); { $status }.
study-learn-list-none-open = You have no study round left to complete.
study-learn-list-proofs = <b>Proofs of study: { $count }</b>
study-learn-list-proof = { $number }. { $code }: { $title }, { $way }, { $day }
study-learn-list-older = The list shows the { $shown } newest proofs. To see an older one, send <code>/hoctap</code> with its code.
study-learn-list-how = Choose one or send its number to open it.
study-learn-status-new = not begun
study-learn-status-reading = reading part { $card } of { $cards }
study-learn-status-read = read to the end, not confirmed yet
study-learn-status-done = complete
study-learn-status-reflection = studied, the reflection is left
study-learn-status-returned = the reflection needs more: “{ $remark }”
study-learn-status-excused = reported as not studied: { $reason }
study-learn-status-absent = entered as absent

# ---------------------------------------------------------------- the beginning
study-learn-title = <b>{ $title }</b>
study-learn-resolution =
    { $numbered ->
        [0] { $day }, by { $issuer }
       *[other] No. { $number }, { $day }, by { $issuer }
    }
study-learn-link = Full text: { $link }
study-learn-deadline = Due: { $moment } ({ $left })
study-learn-contents =
    { $cards ->
        [one] It has one part
       *[other] It has { $cards } parts
    }{ $questions ->
        [0] { "" }
        [one] , with one short question
       *[other] , with { $questions } short questions
    }.
study-learn-contents-reflection = After reading you write a reflection of at least { $least } characters; it can be handed in later.
# $suffices: 1 where whoever attended the conference need not read.
study-learn-begin-how =
    Read part by part and stop whenever you like; next time it opens where you were. { $suffices ->
        [1] If you attended the conference, your secretary enters it in the roll call and you need not read again.
       *[0] In this round those who attended the conference read the text and confirm it, too.
    }
study-learn-begin = Begin
study-learn-begin-again = Begin new edition
study-learn-renewed = The text was replaced by <b>edition { $edition }</b>, so please read it from the first part. The way and the reflection you gave are kept.
study-learn-renewed-change = What changed: { $note }
study-learn-corrected = <i>The text was just corrected: { $note } Go on reading; nothing has to be read again.</i>
study-learn-corrected-small = <i>The text was just corrected. Go on reading; nothing has to be read again.</i>

# ---------------------------------------------------------------- parts and questions
study-learn-card-on = Read, go on
study-learn-card-next = Next part
study-learn-card-before = Part before
study-learn-not-now = Could not study yet
study-learn-not-now-for = Not done { $round }
study-learn-too-fast = Please read this part with care and go on in about { $seconds } seconds.
study-learn-again-place = <i>Once more { $turn }/{ $turns }</i>
study-learn-question = <b>Question:</b> { $text }
study-learn-question-option = { $letter }. { $text }
study-learn-question-label = { $text }
study-learn-question-card = See the part again
study-learn-right = Right.
study-learn-right-because = <b>Right.</b> { $why }
study-learn-wrong = That is not quite it. Please read this part again and answer once more.
study-learn-wrong-because = That is not quite it. { $why } Please read this part again and answer once more.
study-learn-once-more = You had { $right } of { $questions } right and need { $least }. Please read part { $cards } again and answer once more.

# ---------------------------------------------------------------- the way, the reason
study-learn-ask-way =
    You have read all of <b>{ $title }</b> ({ $cards }/{ $cards }).
    In which way did you study it?
study-learn-way-direct = in person
study-learn-way-online = online
study-learn-way-self = by self-study
study-learn-way-makeup = make-up study
study-learn-way-option-direct = In person
study-learn-way-option-online = Online
study-learn-way-option-self = Self-study
study-learn-way-option-makeup = Make-up study
study-learn-way-option-none = Not yet (reason)
study-learn-look-again = See the parts again
study-learn-ask-reason = Why could you not study <b>{ $title }</b> yet? Choose or write the reason; your cell's secretary and the committee's office will see it.

# ---------------------------------------------------------------- the reflection
study-learn-reflection = <b>Reflection:</b> { $title }
study-learn-reflection-returned = The cell asks for more: <i>{ $remark }</i>
study-learn-guide = • { $text }
study-learn-reflection-how = Write at least { $least } characters. A long text may come in several messages; each is added at the end and kept at once.
study-learn-reflection-count =
    <b>{ $length } of { $least } characters</b>{ $missing ->
        [0] , enough to hand in. You may write more, or choose “Done”.
       *[other] , { $missing } to go. Go on writing; each message is added at the end.
    }
study-learn-reflection-end = It ends: “{ $text }”
study-learn-reflection-done = Done
study-learn-reflection-mend = Rewrite last part
study-learn-reflection-anew = Start again
study-learn-reflection-whole = See all of it
study-learn-reflection-not-owed = You do not owe a reflection in “{ $title }” any more.
study-learn-reflection-confirm-first = The text is kept. You have not said how you studied yet: please open the resolution in your messages and confirm that you studied; the text is sent with that.
study-learn-reflection-too-long = Characters of the text: { $length }. That is more than { $most }, so it is not kept. Please shorten it.
study-learn-reflection-later = Hand in later
study-learn-reflection-short = More characters that the reflection needs: { $missing }. What you wrote is kept; please go on.
study-learn-reflection-full = The reflection has { $length } characters; { $part } more would exceed { $most }, so this part was not added. What you wrote is kept.
study-learn-reflection-text =
    <b>All of it:</b>
    { $text }
study-learn-reflection-mended =
    The last paragraph was taken out for you to write it again:
    { $text }
study-learn-anew-sure = Delete all { $length } characters and start again?
study-learn-anew-yes = Delete, start again
study-learn-anew-no = Keep it
study-learn-anew-done = What was written is deleted.

# ---------------------------------------------------------------- review, confirmation
study-learn-review = Please look at it once more before you send it: <b>{ $title }</b>
study-learn-review-text = <b>Text:</b> edition { $edition }, check code <code>{ $digest }</code>
study-learn-review-reflection = <b>Reflection:</b> { $length } characters
study-learn-review-later = <b>Reflection:</b> later
study-learn-review-late = The deadline was { $moment }. It is recorded all the same, marked as late.
study-learn-review-none = <b>Not studied yet</b>
study-learn-review-reason = <b>Reason:</b> { $reason }
study-learn-quote = “{ $text }”
study-learn-confirm = Confirm
study-learn-hand-in = Hand in
study-learn-send = Send
study-learn-edit-way = Way
study-learn-edit-reflection = Reflection
study-learn-edit-reason = Reason
study-learn-asked-again = Your earlier confirmation no longer stands, so please read and confirm again. The reflection you wrote is kept.
study-learn-done = Recorded. Thank you.
study-learn-already = You have completed this study round.
study-learn-excused = Recorded: you have not studied <b>{ $title }</b> yet. Reason: { $reason }. Your cell's secretary will see it.
study-learn-excused-until = You can make it up until { $moment } ({ $left }).
study-learn-excused-late = The deadline is over, but you can still make it up while the round is open.
study-learn-now = Study now
study-learn-reflection-received = Your reflection on <b>{ $title }</b> ({ $length } characters) is here. The cell will read it and tell you. Thank you.
study-learn-reflection-refused = Your study is recorded, but the reflection could not be taken since the round has just changed. What you wrote is kept.
study-learn-reflection-left = Your <b>reflection</b> is left, due { $moment }.
study-learn-reflection-left-late = Your <b>reflection</b> is left. The deadline was { $moment }; please hand it in while the round is open.
study-learn-write-reflection = Write the reflection

# ---------------------------------------------------------------- the proof
study-learn-proof = <b>Proof of study { $code }</b>
study-learn-proof-title = { $title }
study-learn-proof-way = <b>Way:</b> { $way }
study-learn-proof-at = <b>Time:</b> { $moment }
study-learn-proof-late = Recorded after the deadline.
study-learn-proof-entered = Entered by { $name }.
study-learn-somebody = the official in charge
study-learn-proof-reflection-none = <b>Reflection:</b> not handed in
study-learn-proof-reflection-submitted = <b>Reflection:</b> handed in { $moment }, to be read by the cell
study-learn-proof-reflection-accepted = <b>Reflection:</b> accepted, handed in { $moment }
study-learn-proof-reflection-returned = <b>Reflection:</b> needs more: { $remark }
study-learn-proof-ended = This proof no longer stands: the text has a new edition, or the entry was withdrawn.
study-learn-proof-text =
    Edition { $edition } of the text, check code:
    <code>{ $digest }</code>
study-learn-proof-unknown = Proof { $code } is not among yours.
study-learn-button-object = This is not right

# ---------------------------------------------------------------- saying that an entry is not right
study-objection-nothing = Nothing was entered for you in the last { $days } days that you could report as wrong.
study-objection-not-possible = This can no longer be reported: it is more than { $days } days old, was changed, or was not entered for you. If need be, please speak to whoever looks after your unit (send <code>lien he</code>).
study-objection-ask-which = Which entry is it about?
study-objection-entered = { $name } entered for you at { $moment }, in { $round }:
study-objection-excused = <b>Not studied yet</b>, reason: { $reason }
study-objection-absent = <b>Absent</b>
study-objection-sure = If this is not right, choose “Not right”: it will no longer count, and whoever entered it is told.
study-objection-closed = This round is closed, so your cell's secretary or the committee's office will see to it.
study-objection-yes = Not right
study-objection-no = Right, keep it
study-objection-kept = The entry is kept. Thank you.
study-objection-done = What you said is recorded. The entry in the study round <b>{ $title }</b> no longer counts; whoever entered it is told.
study-objection-next = You can study and confirm it yourself now.
study-objection-notice = <b>{ $name }</b> ({ $unit }) says that what you entered is not right, in { $round }:
study-objection-notice-next = It no longer counts. Please speak to the member and enter it again if need be.
study-objection-open = Enter it again
study-receipt-text =
    { $sound ->
        [1] The stored text fits the check code above.
       *[0] The stored text does <b>not</b> fit the check code above. Please tell whoever operates the System.
    }
