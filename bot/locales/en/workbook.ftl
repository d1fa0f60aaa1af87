# The consolidated workbook and the command /xuat.
command-xuat = Export to Excel
command-xuat-about = An Excel file: summary, units, members, pledges, study

export-pick-unit = Which unit's figures shall be exported?
export-pick-rounds = Which rounds shall be exported?
export-open = The open rounds
export-all = All rounds
export-round = { $title }
export-unit = { $unit }
export-no-rounds = There has been no round yet, so there is nothing to export.
export-gone = The list of rounds has just changed. Please choose again.
export-caption =
    <b>{ $unit }</b>: Excel file of { $rounds ->
        [1] one round
       *[other] { $rounds } rounds
    } of { $kind ->
        [pledge] pledges
        [study] study
       *[both] pledges and study
    }, figures at { $at }.
    { $kind ->
        [pledge] The file holds members' names and pledges.
        [study] The file holds members' names and what they studied.
       *[both] The file holds members' names, pledges and what they studied.
    } Please do not pass it on beyond your duties.
export-door-summary = See the figures in the chat

workbook-title-pledge = Summary of exemplary pledges
workbook-title-study = Summary of the study of resolutions
workbook-title-both = Summary of exemplary pledges and the study of resolutions
workbook-as-of = Figures as of { $at }
workbook-footer = { $unit } – figures at { $at }
workbook-total = Total
workbook-sheet-summary = Summary
workbook-sheet-units = Units
workbook-sheet-people = Members × rounds
workbook-sheet-pledges = Pledges
workbook-heading-summary = SUMMARY OF EXEMPLARY PLEDGES
workbook-heading-units = EXEMPLARY PLEDGES BY UNIT
workbook-heading-people = MEMBERS BY ROUND
workbook-heading-pledges = PLEDGES
workbook-sheet-study-summary = Study – summary
workbook-sheet-study-units = Study – units
workbook-sheet-study-people = Study – members
workbook-sheet-questions = Questions
workbook-heading-study-summary = SUMMARY OF THE STUDY OF RESOLUTIONS
workbook-heading-study-units = STUDY OF RESOLUTIONS BY UNIT
workbook-heading-study-people = STUDY OF RESOLUTIONS BY MEMBER AND ROUND
workbook-heading-questions = ANSWERS TO THE QUESTIONS
workbook-note-study = Studied, % = studied / due; handed in and accepted, % = of the reflections due; people count once in every round
workbook-note-questions = The first answer of each member counts; the most missed come first
workbook-note-units = Rows in bold include the units under them; share = total done / total due

workbook-col-number = No.
workbook-col-round = Round
workbook-col-deadline = Deadline
workbook-col-own-deadline = Own deadline
workbook-col-round-state = State
workbook-col-due = Due
workbook-col-registered = Registered
workbook-col-registration = Registered, %
workbook-col-approved = Approved
workbook-col-approval = Approved, %
workbook-col-waiting = Waiting
workbook-col-returned = Returned
workbook-col-missing = Missing
workbook-col-done = Pledges done
workbook-col-doing = Under way
workbook-col-stuck = In difficulty
workbook-col-silent = No report yet
workbook-col-unit-code = Unit code
workbook-col-unit = Unit
workbook-col-level = Level
workbook-col-linked = Accounts linked
workbook-col-person-code = Member code
workbook-col-full-name = Full name
workbook-col-status = Status
workbook-col-owed = Pledges owed
workbook-col-pledged = Registered
workbook-col-standing = Standing
workbook-col-reached = Reached
workbook-col-remarks = Notes
workbook-col-receipt = Receipt
workbook-col-group = Content group
workbook-col-deed = Deed
workbook-col-result = Expected result
workbook-col-until = Complete by
workbook-col-evidence = Evidence
workbook-col-state = State
workbook-col-submitted-at = Submitted
workbook-col-decided-at = Decided
workbook-col-decided-by = Decided by
workbook-col-remark = Remark
workbook-col-progress = Progress
workbook-col-percent = % done
workbook-col-progress-note = Progress note

workbook-round-open = Open
workbook-round-closed = Closed
workbook-status-active = Active
workbook-status-temporary-in = Temporarily here
workbook-status-temporary-out = Temporarily elsewhere
workbook-status-exempt = Exempt
workbook-status-suspended = Suspended
workbook-status-away = Away
workbook-status-left = Left
workbook-status-deceased = Deceased
workbook-standing-missing = Missing
workbook-standing-part = Incomplete
workbook-standing-waiting = Waiting
workbook-standing-returned = Returned
workbook-standing-approved = Approved
workbook-standing-uncounted = No longer counted
workbook-reached-yes = Yes
workbook-reached-no = No
workbook-reached-unlinked = Not linked
workbook-snoozed = Busy until { $until }: { $reason }
workbook-extended = Extended to { $until }: { $reason }
workbook-state-submitted = Waiting
workbook-state-approved = Approved
workbook-state-returned = Returned
workbook-state-withdrawn = Withdrawn
workbook-progress-doing = Under way
workbook-progress-done = Done
workbook-progress-stuck = In difficulty

workbook-col-study-round = Study round
workbook-col-seated = Members
workbook-col-called = Due
workbook-col-studied = Studied
workbook-col-study = Studied, %
workbook-col-direct = In person
workbook-col-online = Online
workbook-col-self-study = Self-study
workbook-col-makeup = Make-up
workbook-col-excused = Not studied, with a reason
workbook-col-unexcused = Not studied, without a reason
workbook-col-reflections = Reflections due
workbook-col-handed-in = Reflections handed in
workbook-col-reflection = Handed in, %
workbook-col-accepted = Reflections accepted
workbook-col-acceptance = Accepted, %
workbook-col-late = Studied late
workbook-col-cells = Units with people due
workbook-col-finished = Units at 100%
workbook-col-finished-on = Completed on
workbook-col-way = Way
workbook-col-studied-at = At
workbook-col-proof = Proof
workbook-col-entered-by = Entered by
workbook-col-reason = Reason
workbook-col-reflection-state = Reflection
workbook-col-card = Card
workbook-col-question = Question
workbook-col-asked = Answered by
workbook-col-missed = Missed
workbook-col-miss-rate = Missed, %

workbook-way-direct = In person
workbook-way-online = Online
workbook-way-self = Self-study
workbook-way-makeup = Make-up
workbook-way-none = Not studied
workbook-reflection-submitted = Handed in
workbook-reflection-accepted = Accepted
workbook-reflection-returned = Returned
workbook-reflection-owed = Missing
workbook-late = Late
workbook-studied-done = Complete
workbook-studied-unread = To be read
workbook-studied-returned = Returned
workbook-studied-reflection = Reflection missing
workbook-studied-excused = Reason given
workbook-studied-reading = Reading, card { $card }
workbook-studied-missing = Not studied
workbook-studied-uncounted = No longer counted
