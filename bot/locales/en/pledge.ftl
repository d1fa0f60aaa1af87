# Registering a pledge, own pledges: /dangky, /camket, changing, withdrawing.

command-dangky = Register a pledge
command-dangky-about = Register an exemplary pledge in an open round
command-camket = My pledges
command-camket-about = See, change or withdraw what you registered
command-sua = Change a pledge
command-sua-about = Change a pledge you registered
command-rut = Withdraw a pledge
command-rut-about = Withdraw a pledge you registered

typed-no-words = There are no words in it yet. Please write it in words.

# ---------------------------------------------------------------- the round

pledge-ask-round = Which round is it for?
pledge-round-line = { $number }. <b>{ $title }</b>: due { $deadline }, { $used } of { $least } registered
pledge-option = { $title }
pledge-no-round = No registration round is open now. You will be told when one opens.
pledge-not-listed = Your name is not on the list of the round that is open. If that is a mistake, please tell your cell's secretary or the committee's office.
pledge-not-counted = By the present roster you are not asked to register. If that is a mistake, please tell your cell's secretary.
pledge-late = Registration in “{ $title }” ended for you at { $deadline }. Please speak to your cell's secretary or the committee's office about an extension, then send <code>dang ky</code>.
pledge-not-yet = The round “{ $title }” opens at { $opens }. Please register from then on; you will be told when it opens.
pledge-closed = The round “{ $title }” is closed. If you still need to register, please speak to your cell's secretary or the committee's office.
pledge-enough = You have registered { $used } of { $most } pledges in “{ $title }”. See or change them under “My pledges”.
pledge-contact = Where to ask: { $contact }
pledge-refused = This could not be recorded, since the round has just changed. Please send it again in a few minutes, or ask your cell's secretary.
pledge-kept = What you wrote was <b>not sent</b>, but it is kept as it is. You can read and copy it below.
pledge-unknown-round = This round could not be found. Please send <code>dang ky</code> to choose again.

# ---------------------------------------------------------------- the questions

pledge-ask-group = Choose a content group:
pledge-group-option = { $title }
pledge-group-gone = The group you chose is no longer part of this round. Please choose again.
pledge-guidance = <i>{ $text }</i>
pledge-ask-deed =
    Write your exemplary deed, 60 to 600 characters at best: one concrete action, with a number.
    Example: “Help 9 of 9 comrades of the cell to use the digital signature with ease.”
pledge-hint =
    <b>Hint:</b> { $hint }
    <i>Your text is kept. Choose “Back” to write it again, or just go on.</i>
pledge-ask-result = What result do you expect? Write it briefly, or choose “Skip”.
pledge-ask-until = By which day will it be done? Choose one or type a day from { $first } to { $last }.
pledge-end-of-month = End of month ({ $day })
pledge-end-of-quarter = End of quarter ({ $day })
pledge-end-of-period = End of period ({ $day })
pledge-day-outside = { $day } is outside the period of the round. Please choose a day from { $first } to { $last }.
pledge-ask-evidence = What will be the evidence, or who confirms it? Example: “A signed list.” Write it in words, or choose “Skip”.

# ---------------------------------------------------------------- review, sending

pledge-review = Please look it over before sending. Round: <b>{ $title }</b>
pledge-field-group = <b>Content group:</b> { $title }
pledge-field-deed = <b>Deed:</b> { $text }
pledge-field-result = <b>Expected result:</b> { $text }
pledge-field-until = <b>Done by:</b> { $day }
pledge-field-evidence = <b>Evidence:</b> { $text }
pledge-field-empty = (none given)
pledge-send = Send
pledge-edit-group = Change the group
pledge-edit-deed = Change the deed
pledge-edit-result = Change the result
pledge-edit-until = Change the day
pledge-edit-evidence = Change the evidence

pledge-receipt = Your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. It now waits for your cell's confirmation.
pledge-receipt-revised = The changed version of your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. It now waits for your cell's confirmation.
pledge-receipt-final = Your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. This round needs no confirmation. Thank you.
pledge-moved = You now belong to { $unit }, so your pledge was sent to { $unit }.
pledge-more-needed = This round asks for at least { $least } pledges; { $missing } to go.
pledge-one-more = Register another one
pledge-open-own = My pledges

# ---------------------------------------------------------------- own pledges

own-none = You have not registered anything yet.
own-register = Register now
own-unknown = This pledge is not among yours; it may have been withdrawn.
own-list = You have <b>{ $count }</b> pledges:
own-line =
    { $number }. <b>{ $receipt }</b>: { $state }
    { $text }
own-list-next = Choose a number to read it in full, change it, withdraw it or report progress.
own-option = { $receipt }
own-pick = { $receipt }: { $text }
own-state-submitted = waiting for approval
own-state-approved = approved
own-state-withdrawn = withdrawn
own-state-returned = returned: { $remark }
own-state-reported = approved, { $progress }
own-title =
    Pledge no. <b>{ $receipt }</b> (version { $version })
    Round: { $title }
own-stands = State: <b>{ $state }</b>
own-report = <b>Progress:</b> { $note }
own-decisions = <b>Your cell's decisions:</b>
own-report-progress = Report progress
own-edit = Change
own-withdraw = Withdraw

own-none-to-edit = None of your pledges can be changed or withdrawn any more. Send <code>cam ket</code> to see them.
own-too-late = The period of the round is over, so pledge no. { $receipt } cannot be changed or withdrawn. If needed, please speak to your cell's secretary.
own-ask-edit = Which pledge do you want to change?
own-edit-title = Changing pledge no. <b>{ $receipt }</b>
own-edit-remark = Your cell asks: <i>{ $remark }</i>
own-edit-approved = This pledge is approved. When you send a changed version, your cell will look at it again.
own-edit-next = Choose what to change. When done, choose “Send the change”.
own-edit-send = Send the change
own-edit-same = Nothing has changed yet. Choose what to change, or send /huy to leave it as it is.
own-edit-meanwhile = This pledge has just changed elsewhere (your cell dealt with it, or you changed it on another device). What you wrote is still below. Please look it over and send it.

own-ask-withdraw = Which pledge do you want to withdraw?
own-withdraw-title =
    Pledge no. <b>{ $receipt }</b>:
    { $text }
own-withdraw-sure = Once withdrawn it no longer counts as registered. Are you sure?
own-withdraw-yes = Withdraw it
own-withdraw-no = Keep it
own-withdraw-kept = The pledge stays as it is.
own-withdrawn = Pledge no. <b>{ $receipt }</b> was withdrawn. You may register another one while the round is open.
