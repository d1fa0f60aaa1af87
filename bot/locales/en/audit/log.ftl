# The audit log: who did what and when; the office reads it within its units.
command-nhatky = Log
command-nhatky-about = Who did what, by person, kind and day; as an Excel file
command-nhatky-said = audit log | show the log | who did what
audit-title = <b>Log</b>, the newest first
audit-line = • { $at }: { $who } { $act }{ $about ->
        [person] , about { $person }
        [unit] , at { $unit }
       *[none] {""}
    }{ $noted ->
        [0] {""}
       *[other] . Note: { $note }
    }
audit-by = { $name }
audit-by-program =
    { $program ->
        [operator] The operator
       *[assistant] The System
    }
audit-none = Nothing was done.
audit-filter-person = By or about: <b>{ $name }</b>
audit-filter-kind = Kind: <b>{ $kind }</b>
audit-filter-days = Days: <b>{ $days }</b>
audit-days =
    { $single ->
        [1] { $first }
       *[other] { $first } to { $last }
    }
audit-kind =
    { $kind ->
        [pledges] Pledges
        [study] Study
        [rounds] Rounds, reminders
        [people] Units, rights
        [accounts] Accounts
       *[data] Looks, downloads
    }
audit-how = Choose below, or write a name or a day (such as { $today }, last week) to see less.
audit-older = Older
audit-newest = Newest
audit-by-person = By person
audit-by-kind = By kind
audit-by-days = By day
audit-all = Show all
audit-excel = Excel file
audit-back = Back to the log
audit-leave = Done
audit-left = The log is closed.
audit-ask-person = Write a name, a part of one, or a member code. Marks are not needed.
audit-which-person = Choose, or write another name:
audit-ask-kind = Which kind?
audit-ask-days = Which day? Choose, or write one or several, such as { $today }; last week.
audit-ready-0 = Today
audit-ready-1 = Yesterday
audit-ready-2 = This week
audit-ready-3 = Last week
audit-ready-4 = This month
audit-ready-5 = Last month
audit-day-to-come = That day is yet to come. Write today or a day before it.
audit-not-understood = Nobody in your units is called so, and it is neither a day nor a kind. Please write it again.
audit-root = Log up to entry { $number }: check code <code>{ $root }</code>
audit-excel-given = The Excel file comes with this message. Taking it is in the log, too.
audit-sheet-name = Log
audit-sheet-title = AUDIT LOG
audit-sheet-as-of =
    Made at { $at }; { $count ->
        [one] one entry.
       *[other] { $count } entries, the newest first.
    }
audit-sheet-more = Only the newest { $most } entries; choose days to get the rest.
audit-sheet-words = The log holds no pledges, results, reflections or personal reasons of members. The column “Note” has only what whoever published a text to study said of its being public.
audit-sheet-number = Number
audit-sheet-at = At
audit-sheet-by = By
audit-sheet-act = What
audit-sheet-person = About
audit-sheet-unit = Unit
audit-sheet-note = Note
audit-refused-told = { $name } ({ $unit }) asked { $count } times today for something they may not see, and was not shown it. It may be an old message or a mistake: please ask them in person. More: write “log”.
# What was done, after the name of whoever did it. Every name of domain/audit/acts.py, with a hyphen for its dot.
audit-act =
    { $act ->
        [absence-end] ended an absence
        [absence-note] noted an absence
        [account-ask] asked to link another account
        [account-close] closed an account
        [account-close-all] closed all accounts
        [account-confirm] confirmed an account when giving rights
        [account-disown] disowned an account
        [account-dispute] disputed an account that the office linked
        [account-link] linked an account
        [account-prefer] chose where messages go
        [account-review] reviewed a disowned account
        [account-unlink] removed an account
        [broadcast-send] sent an announcement
        [broadcast-stop] stopped an announcement
        [broadcast-withdraw] withdrew an announcement
        [calendar-back] took own days of the calendar back
        [calendar-free] set own days off
        [calendar-import] imported the year’s calendar
        [calendar-worked] set days to be worked
        [code-cards] printed slips with link codes
        [code-doubted] ended a link code after wrong facts
        [code-issue] issued a link code
        [code-paused] stopped taking typed link codes for a while, after many wrong ones
        [consent-give] agreed to the use of their data
        [consent-refuse] refused the use of their data
        [consent-withdraw] withdrew the consent to the use of their data
        [contact-forget] removed the contact
        [contact-name] named the contact
        [dashboard-close] ended a session of the dashboard
        [dashboard-link] asked for a link to the dashboard
        [dashboard-open] opened a link to the dashboard
        [dashboard-other-browser] opened a link to the dashboard in another browser
        [dashboard-sign-in] entered the dashboard
        [dashboard-write] sent what was written on the page
        [dashboard-wrong-code] gave a wrong code for the dashboard
        [export-audit] downloaded the log
        [export-charts] downloaded charts
        [export-month] downloaded the draft of a monthly report
        [export-own-data] downloaded their own data
        [export-quarter] downloaded the draft of a quarterly report
        [export-week] downloaded the draft of a weekly report
        [export-workbook] downloaded the Excel workbook
        [export-year-sheet] downloaded sheets of a year’s results
        [extension-agree] agreed to more time
        [extension-ask] asked for more time
        [extension-decline] declined more time
        [fulfilment-confirm] confirmed a result
        [fulfilment-refuse] refused a result
        [fulfilment-return] asked for more about a result
        [handover-begin] handed the cell over to its deputy
        [handover-end] ended a handover
        [look-refused] asked for something they may not see
        [look-unit] looked at names of members
        [nomination-propose] nominated an example
        [nomination-withdraw] withdrew a nomination
        [paper-pledge] entered a pledge for somebody
        [paper-progress] entered progress for somebody
        [paper-reflection] entered a reflection for somebody
        [paper-study] entered a study for somebody
        [person-edit] changed a member’s details
        [person-transfer] transferred somebody to another unit
        [photo-show] looked at a photo kept as evidence
        [pledge-approve] confirmed a pledge
        [pledge-object] said that a pledge entered for them is not right
        [pledge-postpone] put off the day of a pledge
        [pledge-report] reported progress
        [pledge-return] asked for more about a pledge
        [pledge-revise] changed a pledge
        [pledge-submit] sent a pledge
        [pledge-withdraw] withdrew a pledge
        [preference-change] changed a setting
        [progress-object] said that progress entered for them is not right
        [reflection-accept] accepted a reflection
        [reflection-return] asked for more about a reflection
        [reminder-nudge] reminded those who are not done
        [reminder-snooze] put off their reminders
        [report-template-leave] took the report template of the System again
        [report-template-send] sent a report template
        [report-template-take] took a new report template
        [report-template-take-former] took the former report template again
        [role-grant] gave rights
        [role-revoke] withdrew rights
        [roster-add] added a member to the roster
        [roster-import] imported the roster
        [round-add] added somebody to a round
        [round-afterwards] changed what a round does after its deadline
        [round-close] closed a round
        [round-deadline] moved the deadline of a round
        [round-extend] gave more time
        [round-open] opened a round
        [study-answer] answered about their study
        [study-correct] corrected a text to study
        [study-edition] published a new edition of a text to study
        [study-enter] entered a study for somebody
        [study-object] said that a study entered for them is not right
        [study-open] opened a round of study
        [study-open-text] confirmed that a text to study is a public one
        [study-reflection] sent a reflection
        [unit-dissolve] dissolved a unit
        [unit-merge] merged a unit
        [unit-move] moved a unit
        [unit-rename] renamed a unit
        [unit-split] split a unit
        [week-remark] wrote a comment on the week
       *[other] did something else ({ $act })
    }
