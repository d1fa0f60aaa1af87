figures-workbook-sheet-reach = Connections
figures-workbook-heading-reach = WHO CAN BE REACHED, AND HOW
figures-workbook-note-reach = Nothing sent: for more than { $days } days; on paper only: not linked, with things entered by others
figures-workbook-col-channels = Linked on
figures-workbook-col-reach = Standing
figures-workbook-col-heard-at = Last wrote
figures-workbook-col-code-until = Has a code until
figures-workbook-col-act = To do
figures-workbook-reach-never = Not linked
figures-workbook-reach-paper = On paper only
figures-workbook-reach-blocked = Blocked
figures-workbook-reach-unagreed = Not agreed
figures-workbook-reach-silent = Nothing sent
figures-workbook-reach-reached = Reached
figures-workbook-act-never = Issue a link code
figures-workbook-act-paper = Enter for them
figures-workbook-act-blocked = Call; a new code if needed
figures-workbook-act-unagreed = Call; ask them to open the System's messages again
figures-workbook-act-silent = Better call
figures-workbook-act-reached = {""}

# The consolidated workbook and the command /xuat.
command-xuat = Export to Excel
command-xuat-about = The workbook, drafts of reports, charts
figures-export-pick-unit = Which unit's figures shall be exported?
figures-export-pick-paper = Which file do you need?
figures-export-workbook = Workbook (Excel)
figures-export-week = Weekly report
figures-export-month = Monthly report
figures-export-quarter = Quarterly report
figures-export-month-before = Last month
figures-export-quarter-before = Last quarter
figures-export-charts = Charts
figures-export-paper =
    <b>{ $unit }</b>: { $paper ->
        [week] draft of the report on last week, by the figures that were kept.
        [month] draft of the report on this month, figures at { $at }.
        [quarter] draft of the report on this quarter, figures at { $at }.
        [month-before] draft of the report on last month, figures as of its last day.
        [quarter-before] draft of the report on last quarter, figures as of its last day.
       *[charts] charts of the rounds, figures at { $at }.
    }{ $paper ->
        [charts] {""}
       *[other] {" "}Number and day are left open; please look it through before it is signed.
    }
figures-export-pick-rounds = Which rounds shall be exported?
figures-export-open = The open rounds
figures-export-all = All rounds
figures-export-unit = { $unit }
figures-export-no-rounds = There has been no round yet, so there is nothing to export.
figures-export-gone = The list of rounds has just changed. Please choose again.
figures-export-caption =
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
figures-export-button-summary = See the figures
figures-workbook-title-pledge = Summary of exemplary pledges
figures-workbook-title-study = Summary of the study of resolutions
figures-workbook-title-both = Summary of exemplary pledges and the study of resolutions
figures-workbook-as-of = Figures as of { $at }
figures-workbook-footer = { $unit } – figures at { $at }
figures-workbook-party = COMMUNIST PARTY OF VIETNAM
figures-workbook-annex = Annex to report no. ……, dated …/…/……
figures-workbook-drawn-up-by =
    DRAWN UP BY
    (signature, full name)
figures-workbook-signed-by =
    FOR THE COMMITTEE
    (signature, seal, full name)
figures-workbook-in-round = { $round }: { $column }
figures-workbook-note-round = Round: { $title }
figures-workbook-sheet-summary = Summary
figures-workbook-sheet-units = Units
figures-workbook-sheet-people = By member
figures-workbook-sheet-pledges = Pledges
figures-workbook-heading-summary = SUMMARY OF EXEMPLARY PLEDGES
figures-workbook-heading-units = EXEMPLARY PLEDGES BY UNIT
figures-workbook-heading-people = MEMBERS BY ROUND
figures-workbook-heading-pledges = PLEDGES
figures-workbook-sheet-study-summary = Study – summary
figures-workbook-sheet-study-units = Study – units
figures-workbook-sheet-study-people = Study – members
figures-workbook-sheet-questions = Questions
figures-workbook-heading-study-summary = SUMMARY OF THE STUDY OF RESOLUTIONS
figures-workbook-heading-study-units = STUDY OF RESOLUTIONS BY UNIT
figures-workbook-heading-study-people = STUDY OF RESOLUTIONS BY MEMBER AND ROUND
figures-workbook-heading-questions = ANSWERS TO THE QUESTIONS
figures-workbook-note-summary = Due = registered (confirmed + waiting) + to be completed + not registered; rounds are not added up; “self-reported”: what members report, results that the cell confirmed among them
figures-workbook-note-study = Studied, % = studied / due; reflections due = handed in (accepted + to be read) + to be completed + not handed in; rounds are not added up
figures-workbook-note-questions = The first answer of each member counts; the most missed come first
figures-workbook-note-units = Rows in bold include the units under them; “Members of the unit itself” are no cell; share = total done / total due
figures-workbook-col-number = No.
figures-workbook-col-round = Round
figures-workbook-col-deadline = Deadline
figures-workbook-col-own-deadline = Own deadline
figures-workbook-col-round-state = State
figures-workbook-col-people = Members in all
figures-workbook-col-due = Due
figures-workbook-col-registered = Registered
figures-workbook-col-registration = Registered, %
figures-workbook-col-approved = Confirmed
figures-workbook-col-approval = Confirmed, %
figures-workbook-col-waiting = Waiting
figures-workbook-col-returned = To be completed
figures-workbook-col-missing = Not registered
figures-workbook-col-met = Results met (confirmed)
figures-workbook-col-not-met = Results not met (confirmed)
figures-workbook-col-evidenced = Pledges done with evidence
figures-workbook-col-done = Pledges done (self-reported)
figures-workbook-col-doing = Under way
figures-workbook-col-stuck = In difficulty
figures-workbook-col-silent = No report yet
figures-workbook-col-unit-code = Unit code
figures-workbook-col-unit = Unit
figures-workbook-col-level = Level
figures-workbook-col-linked = Accounts linked
figures-workbook-col-person-code = Member code
figures-workbook-col-full-name = Full name
figures-workbook-col-status = Status
figures-workbook-col-owed = Pledges owed
figures-workbook-col-pledged = Registered
figures-workbook-col-standing = Standing
figures-workbook-col-reached = Reached
figures-workbook-col-remarks = Notes
figures-workbook-col-receipt = Receipt
figures-workbook-col-group = Content group
figures-workbook-col-deed = Deed
figures-workbook-col-result = Expected result
figures-workbook-col-until = Complete by
figures-workbook-col-evidence = Evidence
figures-workbook-col-state = State
figures-workbook-col-submitted-at = Submitted
figures-workbook-col-decided-at = Decided
figures-workbook-col-decided-by = Decided by
figures-workbook-col-remark = Remark
figures-workbook-col-progress = Progress (self-reported)
figures-workbook-col-percent = % done (self-reported)
figures-workbook-col-progress-note = Progress note
figures-workbook-round-open = Open
figures-workbook-round-closed = Closed
figures-workbook-status-active = Active
figures-workbook-status-temporary-in = Temporarily here
figures-workbook-status-temporary-out = Temporarily elsewhere
figures-workbook-status-exempt = Exempt
figures-workbook-status-suspended = Suspended
figures-workbook-status-away = Away for long (travel, training)
figures-workbook-status-left = Left
figures-workbook-status-deceased = Deceased
figures-workbook-standing-missing = Not registered
figures-workbook-standing-part = Incomplete
figures-workbook-standing-waiting = Waiting
figures-workbook-standing-returned = To be completed
figures-workbook-standing-confirmed = Confirmed
figures-workbook-standing-uncounted = No longer counted
figures-workbook-reached-yes = Yes
figures-workbook-reached-no = No
figures-workbook-reached-unlinked = Not linked
figures-workbook-snoozed = Busy, reminded again from { $until }: { $reason }
figures-workbook-extended = Extended to { $until }: { $reason }
figures-workbook-state-submitted = Waiting
figures-workbook-state-approved = Confirmed
figures-workbook-state-returned = To be completed
figures-workbook-state-withdrawn = Withdrawn
figures-workbook-progress-doing = Under way
figures-workbook-progress-done = Done (self-reported)
figures-workbook-progress-stuck = In difficulty
figures-workbook-col-study-round = Study round
figures-workbook-col-seated = Frozen roster
figures-workbook-col-called = To study
figures-workbook-col-studied = Studied
figures-workbook-col-study = Studied, %
figures-workbook-col-direct = In person
figures-workbook-col-online = Online
figures-workbook-col-self-study = Self-study
figures-workbook-col-makeup = Make-up
figures-workbook-col-excused = Not studied, gave a reason
figures-workbook-col-unexcused = Not studied, said nothing
figures-workbook-col-reflections = Reflections due
figures-workbook-col-handed-in = Reflections handed in
figures-workbook-col-reflection = Handed in, %
figures-workbook-col-accepted = Reflections accepted
figures-workbook-col-acceptance = Accepted, %
figures-workbook-col-unread = Reflections to be read
figures-workbook-col-unwritten = Reflections not handed in
figures-workbook-col-reflections-returned = Reflections to be completed
figures-workbook-col-late = Studied late
figures-workbook-col-cells = Cells with people due
figures-workbook-col-finished = Cells at 100%
figures-workbook-col-finished-on = Completed on
figures-workbook-col-way = Way
figures-workbook-col-studied-at = At
figures-workbook-col-proof = Proof
figures-workbook-col-entered-by = Entered by
figures-workbook-col-reason = Reason
figures-workbook-col-reflection-state = Reflection
figures-workbook-col-card = Part
figures-workbook-col-question = Question
figures-workbook-col-asked = Answered by
figures-workbook-col-missed = Missed
figures-workbook-col-miss-rate = Missed, %
figures-workbook-way-direct = In person
figures-workbook-way-online = Online
figures-workbook-way-self = Self-study
figures-workbook-way-makeup = Make-up
figures-workbook-way-none = Not studied
figures-workbook-reflection-submitted = Handed in
figures-workbook-reflection-accepted = Accepted
figures-workbook-reflection-returned = To be completed
figures-workbook-reflection-owed = Not handed in
figures-workbook-late = Late
figures-workbook-studied-done = Complete
figures-workbook-studied-unread = To be read
figures-workbook-studied-returned = Reflection to be completed
figures-workbook-studied-reflection = Reflection missing
figures-workbook-studied-excused = Not studied, reason given
figures-workbook-studied-reading = Reading, part { $card }
figures-workbook-studied-missing = Not studied
figures-workbook-studied-uncounted = No longer counted
figures-workbook-sheet-leader = For the leader
figures-workbook-heading-leader = RESULT OF EACH ROUND BY UNIT
figures-workbook-leader-effect = { $round }. { $results }.
figures-workbook-leader-result = { $unit }: { $shares }.
figures-workbook-leader-behind = Units behind the pace – { $units }
figures-workbook-leader-chart = { $title } (days over, so expected by now: { $expected })
figures-workbook-other-units = All others ({ $count })
figures-workbook-col-leader-due = Due
figures-workbook-col-leader-done = Done
figures-workbook-col-leader-share = Share
