# Advice on a pledge: one hint at a time, never a block. $last: the last day of the period.
pledges-coach-too-short =
    The text is rather short. Please state the action, a number, a deadline and the evidence.
    Example: “Help 9 of 9 comrades of the cell to use the digital signature with ease by { $last }. Evidence: a signed list.”
pledges-coach-too-long =
    The text is rather long. One action, one number, one deadline and one piece of evidence are enough.
    Example: “One initiative that shortens the monthly report from 3 days to 1, recognised by { $last }.”
pledges-coach-no-number =
    There is no number yet to compare the result with.
    Example: “Settle at least 30% of the files assigned to me ahead of time, with none overdue through my own fault.”
pledges-coach-no-date =
    There is no completion date yet.
    Example: “One initiative recognised by the office's council by { $last }.”
pledges-coach-no-evidence =
    There is no evidence yet, and nobody who confirms it.
    Example: “… Evidence: the figures of the one-stop system on the last day of each quarter.”
pledges-coach-slogan-only =
    The text is rather general. Please name one concrete deed of your own, with a number and a deadline.
    Example: “Cut my own printing by at least 50% against the same months of last year by the printer's count, and report to the cell on the 5th of each quarter's first month.”
pledges-coach-alike =
    The text is much like another one of your unit in this round. You may say more clearly what belongs to your own post.
    Example: “Lead one thematic meeting of the cell by { $last }, with at least 3 concrete matters of our division.”
pledges-coach-sensitive =
    The text may touch inspection, discipline, personnel or somebody else's data. Please write only of your own deed: no cases, names, document or telephone numbers of anybody.
    Example: “100% of the documents assigned to me submitted on time; result reported to the cell at the end of each quarter.”
pledges-coach-secret-mark =
    The text contains a word that marks a grade of secrecy (“{ $mark }”), so the System does not accept or keep it.
    Please do not send secret documents or information here, and put the text in other words.

# Registering a pledge, own pledges: /dangky, /camket, changing, withdrawing.
command-dangky = Register a pledge
command-dangky-about = Register an exemplary pledge in an open round
command-dangky-said = register | register a pledge | pledge | make a pledge | sign up | new pledge
command-camket = My pledges
command-camket-about = See, change or withdraw what you registered
command-camket-said = registered already | already registered | my pledges | my pledge | has it been confirmed | i have registered
command-sua = Change a pledge
command-sua-about = Change a pledge you registered
command-rut = Withdraw a pledge
command-rut-about = Withdraw a pledge you registered

# ---------------------------------------------------------------- the round
pledges-ask-round = Which round is it for?
pledges-round-line = { $number }. <b>{ $title }</b>: due { $deadline }, { $used } of { $least } registered
pledges-no-round = No registration round is open now. You will be told when one opens.
pledges-not-listed = Your name is not on the list of the round that is open. If that is a mistake, please tell your cell's secretary or the committee's office.
pledges-not-counted = By the present roster you are not asked to register. If that is a mistake, please tell whoever looks after your unit (send <code>lien he</code>).
pledges-late = Registration in “{ $title }” ended at { $deadline } (your own deadline). Choose “Ask for more time” to send a request.
pledges-not-yet = The round “{ $title }” opens at { $opens }. Please register from then on; you will be told when it opens.
pledges-closed = The round “{ $title }” is closed. If you still need to register, please speak to your cell's secretary or the committee's office.
pledges-enough = You have registered { $used } of { $most } pledges in “{ $title }”. See or change them under “My pledges”.
pledges-contact = Where to ask: { $contact }
pledges-refused = This could not be recorded, since the round has just changed. Please send it again in a few minutes, or ask whoever looks after your unit (send <code>lien he</code>).
pledges-kept = What you wrote was <b>not sent</b>, but it is kept as it is. You can read and copy it below.
pledges-unknown-round = This round could not be found. Please send <code>dang ky</code> to choose again.

# ---------------------------------------------------------------- the questions
pledges-in-round = Round: <b>{ $title }</b>, until { $moment } ({ $left }); registered { $used }/{ $least }.
pledges-ask-group = Choose a content group:
pledges-group-option = { $title }
pledges-group-chosen = Group: <i>{ $title }</i>
pledges-group-gone = The group you chose is no longer part of this round. Please choose again.
pledges-guidance = <i>{ $text }</i>
pledges-ask-deed =
    Write your exemplary deed, 60 to 600 characters at best: one concrete action, with a number.
    Example: “Help 9 of 9 comrades of the cell to use the digital signature with ease.”
pledges-hint =
    <b>Hint:</b> { $hint }
    <i>Your text is kept. Just go on, or write it again: “Back”, or “Change a part” in the review.</i>
pledges-ask-result = What result do you expect? Write it briefly, or choose “Skip”.
pledges-ask-until = By which day will it be done? Choose one or type a day from { $first } to { $last }.
pledges-end-of-month = Month, { $day }
pledges-end-of-quarter = Quarter, { $day }
pledges-end-of-period = End of period ({ $day })
pledges-day-outside = { $day } is outside the time to keep the pledge (from { $first } to { $last }). Please choose another day.
pledges-ask-evidence =
    What will be the evidence (and who confirms it)? Example: “A signed list.” { $photos ->
        [1] Write it in words or send one photo, or choose “Skip”.
       *[0] Only words are taken. Write it, or choose “Skip”.
    }

# ---------------------------------------------------------------- review, sending
pledges-review = Please look it over before sending. Round: <b>{ $title }</b>
pledges-field-group = <b>Content group:</b> { $title }
pledges-field-deed = <b>Deed:</b> { $text }
pledges-field-result = <b>Expected result:</b> { $text }
pledges-field-until = <b>Done by:</b> { $day }
pledges-field-evidence = <b>Evidence:</b> { $text }
pledges-field-empty = (none given)
pledges-send = Send
pledges-edit-group = Group
pledges-edit-deed = Deed
pledges-edit-result = Result
pledges-edit-until = Day
pledges-edit-evidence = Evidence
pledges-receipt = Your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. It now waits for your cell's confirmation.
pledges-receipt-revised = The changed version of your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. It now waits for your cell's confirmation.
pledges-receipt-final = Your pledge no. <b>{ $number }</b> was recorded at { $time } on { $day }. This round needs no confirmation. Thank you.
pledges-moved = You now belong to { $unit }, so your pledge was sent to { $unit }.
pledges-more-needed = Pledges that this round asks for at least: { $least }; to go: { $missing }.
pledges-one-more = Register another one
pledges-open-own = My pledges

# ---------------------------------------------------------------- own pledges
pledges-own-none = You have not registered anything yet.
pledges-own-register = Register now
pledges-own-unknown = This pledge is not among yours; it may have been withdrawn.
pledges-own-list =
    { $count ->
        [1] You have <b>1</b> pledge:
       *[other] You have <b>{ $count }</b> pledges:
    }
pledges-own-line =
    { $number }. <b>{ $receipt }</b>: { $state }
    { $text }
pledges-own-list-next = Choose a number to read it in full, change it, withdraw it or report progress.
pledges-own-option = { $receipt }
pledges-own-pick = { $receipt }: { $text }
pledges-own-state-submitted = waiting for confirmation
pledges-own-state-approved = confirmed
pledges-own-state-withdrawn = withdrawn
pledges-own-state-returned = needs more: { $remark }
pledges-own-state-reported = confirmed, { $progress }
pledges-own-title =
    Pledge no. <b>{ $receipt }</b> (version { $version })
    Round: { $title }
pledges-own-stands = State: <b>{ $state }</b>
pledges-own-report = <b>Progress:</b> { $note }
pledges-own-decisions = <b>Your cell's decisions:</b>
pledges-own-report-progress = Report progress
pledges-own-edit = Change
pledges-own-withdraw = Withdraw
pledges-own-none-to-edit = None of your pledges can be changed or withdrawn any more. Send <code>cam ket</code> to see them.
pledges-own-too-late = The time to keep the pledge is over, so pledge no. { $receipt } cannot be changed or withdrawn. If needed, please speak to whoever looks after your unit (send <code>lien he</code>).
pledges-own-ask-edit = Which pledge do you want to change?
pledges-own-edit-title = Changing pledge no. <b>{ $receipt }</b>
pledges-own-edit-remark = Your cell asks: <i>{ $remark }</i>
pledges-own-edit-approved = This pledge is confirmed. When you send a changed version, your cell will look at it again.
pledges-own-edit-next = Choose “Change a part”. When done, choose “Send the change”.
pledges-own-edit-send = Send the change
pledges-own-edit-same = Nothing has changed yet. Choose “Change a part”, or “Give up” to leave it as it is.
pledges-own-edit-meanwhile = This pledge has just changed elsewhere (your cell dealt with it, or you changed it on another device). What you wrote is still below. Please look it over and send it.
pledges-own-ask-withdraw = Which pledge do you want to withdraw?
pledges-own-withdraw-title =
    Pledge no. <b>{ $receipt }</b>:
    { $text }
pledges-own-withdraw-sure = Once withdrawn it no longer counts as registered. Are you sure?
pledges-own-withdraw-yes = Withdraw it
pledges-own-withdraw-no = Keep it
pledges-own-withdraw-kept = The pledge stays as it is.
pledges-own-withdrawn = Pledge no. <b>{ $receipt }</b> was withdrawn. You may register another one while the round is open.

# Reporting how a confirmed pledge goes: /tiendo.
command-tiendo = Report progress
command-tiendo-about = Report progress and results of a confirmed pledge
command-tiendo-said = progress | report progress | report a result | it is done
pledges-progress-doing = under way
pledges-progress-done = completed
pledges-progress-stuck = in difficulty
pledges-progress-percent = { $progress } { $percent }%
pledges-progress-choice-doing = Under way
pledges-progress-choice-done = Completed
pledges-progress-choice-stuck = In difficulty
pledges-progress-none = You have no confirmed pledge to report on yet. See how yours stand under “My pledges”.
pledges-progress-not-approved = Nothing can be reported on this pledge now: it is not confirmed, waits for confirmation again, or was withdrawn. See “My pledges”.
pledges-progress-ask-pledge = Which pledge do you report on?
pledges-progress-pledge-line = { $number }. <b>{ $receipt }</b>: { $text }
pledges-progress-about =
    Pledge no. <b>{ $receipt }</b>, by { $day } at the latest:
    { $text }
pledges-progress-last = Last time you reported: { $progress }.
pledges-progress-ask = How does it go? Choose below, or send a percentage such as 50%
pledges-progress-not-understood = This could not be understood. Choose an entry, or send a percentage from 0% to 100%, such as 50%
pledges-progress-ask-note = Add a line on what was done, or choose “Skip”.
pledges-progress-ask-result = Write the result and the evidence in words, or choose “Skip”.
pledges-progress-ask-trouble = Write a line on the difficulty and what you propose.
pledges-progress-kept = Recorded for pledge no. <b>{ $receipt }</b>: { $progress }. Thank you.
pledges-progress-another = Another one
command-dangkynoidung = Register this
command-dangkynoidung-about = Register the pledge that you have written
pledges-typed-ask =
    { $count ->
        [1] Do you want to register this pledge?
       *[other] Do you want to register these { $count } pledges? You are asked about one after the other.
    }
pledges-typed-item = { $number }. { $text }
pledges-typed-yes = Register
pledges-typed-no = No
pledges-typed-left = Nothing of it was kept.
pledges-proof = Pledge, round { $title }
pledges-proof-at = Sent at: { $at }
pledges-proof-state =
    Version { $version }: { $state ->
        [submitted] waits to be confirmed
        [approved] confirmed
        [returned] more is asked for
       *[withdrawn] withdrawn
    }
