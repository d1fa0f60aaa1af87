# What the office of the whole committee sets (/caidat); history and undoing.
command-caidat = Common settings
command-caidat-about = Hours, reminders, content groups, contact
command-lichsucaidat = History of settings
command-lichsucaidat-about = Who changed which setting, and undoing it
command-hoantaccaidat = Undo a setting
command-hoantaccaidat-about = Give a setting its former value back
preferences-not-yours = The common settings belong to the office of the whole committee; offices further down cannot change them.
preferences-button = Settings
preferences-history = Recent changes
preferences-ask = Which settings do you want to see or change?
preferences-group-reminding = Reminders
preferences-group-week = Figures of the week
preferences-group-pledging = Pledges
preferences-group-committee = Contact, data
preferences-group-consent = Consent text
preferences-contact-of-unit = Contact of a unit
preferences-which = Settings as they are:
preferences-line = • { $what }: <b>{ $value }</b>
preferences-gone = This setting is no longer there.
preferences-title = <b>{ $what }</b>
preferences-now = Now: <b>{ $value }</b>
preferences-since = Comrade { $by } set it at { $moment }.
preferences-type = Please type the new value.
preferences-default = Back to default
preferences-switch-on = Take photos
preferences-switch-off = Take no photos
preferences-same = The setting is just that, so there is nothing to change. Please type another value.
preferences-before = Now: { $value }
preferences-after = Change to: <b>{ $value }</b>
preferences-open-rounds =
    { $count ->
        [one] This is so for the { $count } open round, too; people whom the last step did not remind are reminded in the next hours of messages.
       *[other] This is so for the { $count } open rounds, too; people whom the last step did not remind are reminded in the next hours of messages.
    }
preferences-confirm = Change it
preferences-done = Changed. { $change }.
preferences-soon = It takes effect within a minute. The others in the office have been told.
preferences-undo = Undo
preferences-undo-number = Undo { $number }
preferences-undo-gone = This setting was changed again since. Please look at the recent changes.
preferences-meanwhile = Comrade { $by } has just changed this setting. { $change }. Please look again.
preferences-told = Comrade { $by } changed a common setting. { $change }.
preferences-history-title = <b>Recent changes of settings</b>
preferences-history-none = No setting has been changed yet.
# $change: preferences-change.
preferences-history-line = { $number }. { $moment }, { $by }: { $change }
preferences-change = { $what }: { $before } → { $after }

preferences-name =
    { $name ->
        [reminders-a-week] Reminders a week
        [reminder-days] Days before deadline
        [reminder-time] Time of reminders
        [working-hours] Hours of messages
        [missing-after] List for secretaries
        [superior-after] Word to level above
        [week-question] Friday's question
        [week-report] Monday's figures
        [content-groups] Content groups
        [guidance] Guidance for pledges
        [late-pledges] Late pledges
        [evidence-photos] Photos as evidence
        [evidence-photo-days] Days photos are kept
        [contact] Common contact
        [data-location] Where data are kept
        [consent-purposes] Further purposes
        [consent-notice] Further information
       *[other] { $name }
    }
preferences-about =
    { $name ->
        [reminders-a-week] The most reminders a person gets in a week, from 1 to 7. The last two before a deadline are always sent.
        [reminder-days] How many days before a deadline people are reminded, such as 10, 5. One day before and on the day itself they always are.
        [reminder-time] When reminders are sent on a working day, such as 9:00. It has to be within the hours of messages.
        [working-hours] When the System may write of its own accord, such as 8:00-11:00, 14:00-16:30. Outside these hours and on days off it does not remind.
        [missing-after] How many working days after a deadline secretaries get the list of those missing, from 1 to 10.
        [superior-after] How many working days after that list the level above is told if people are still missing, from 1 to 20.
        [week-question] When secretaries are asked on Friday for a remark on the week, such as 15:00. It has to be within the hours of messages.
        [week-report] When the figures of the past week are sent on Monday, such as 8:00. It has to be within the hours of messages.
        [content-groups] The content groups proposed when a registration round is opened, one on each line. Rounds that are open keep theirs.
        [guidance] The guidance that is proposed when a registration round is opened; whoever opens it takes it or writes another. At most 1,000 characters.
        [late-pledges] What becomes of pledges after the deadline: ready when a round is opened, and whoever opens it may choose otherwise. For a round that is open, see its “After the deadline”.
        [evidence-photos] Whether members may send photos as evidence.
        [evidence-photo-days] After how many days photos are deleted, from 30 to 400.
        [contact] Whom members ask where their unit names nobody, such as Committee office, 0900 000 000.
        [data-location] Where the data are kept, as the consent text says it.
        [consent-purposes] What the office adds to the purposes in the consent text, one on each line, at most 3, such as: the yearly review and rating. The ready part of that text cannot be replaced. Who has agreed is asked again when there is a new purpose.
        [consent-notice] What the office tells members besides in the consent text, such as: the committee's rules on personal data, where requests are received. New purposes, data or readers are not named here. At most 500 characters.
       *[other] { $name }
    }
preferences-value =
    { $name ->
        [reminders-a-week]
            { $count ->
                [one] { $count } reminder
               *[other] { $count } reminders
            }
        [reminder-days] { $value }
        [missing-after]
            { $count ->
                [one] { $count } working day
               *[other] { $count } working days
            }
        [superior-after]
            { $count ->
                [one] { $count } working day
               *[other] { $count } working days
            }
        [evidence-photo-days]
            { $count ->
                [one] { $count } day
               *[other] { $count } days
            }
        [late-pledges]
            { $value ->
                [yes] taken, marked late
                [leaders] not taken; secretaries may extend
               *[no] not taken
            }
        [evidence-photos]
            { $count ->
                [1] yes
               *[0] no
            }
        [content-groups]
            { $count ->
                [0] the ready groups of the System
                [one] { $count } group ({ $value })
               *[other] { $count } groups ({ $value })
            }
       *[other]
            { $count ->
                [0] not set
               *[other] { $value }
            }
    }
preferences-then =
    { $name ->
        [reminders-a-week]
            { $count ->
                [one] From now on nobody gets more than { $count } reminder a week; the last two before a deadline are sent in any case.
               *[other] From now on nobody gets more than { $count } reminders a week; the last two before a deadline are sent in any case.
            }
        [reminder-days] From now on the System reminds people when so many days are left: { $value }. On a day off, it does so on the working day before.
        [reminder-time] From now on the time of reminders on working days is { $value }.
        [working-hours] From now on the System writes of its own accord only on working days, during { $value }.
        [missing-after]
            { $count ->
                [one] From now on secretaries get the list of those missing { $count } working day after a deadline.
               *[other] From now on secretaries get the list of those missing { $count } working days after a deadline.
            }
        [superior-after]
            { $count ->
                [one] From now on the level above is told { $count } working day after that list.
               *[other] From now on the level above is told { $count } working days after that list.
            }
        [week-question] From now on secretaries are asked for a remark on Fridays at { $value }.
        [week-report] From now on the figures of the week are sent on Mondays at { $value }.
        [content-groups]
            { $count ->
                [0] From now on new registration rounds are proposed the ready groups of the System again.
                [one] From now on new registration rounds are proposed this { $count } group; open rounds keep theirs.
               *[other] From now on new registration rounds are proposed these { $count } groups; open rounds keep theirs.
            }
        [guidance]
            { $count ->
                [0] From now on no guidance is proposed when a registration round is opened.
               *[other] From now on this guidance can be chosen when a registration round is opened; open rounds keep theirs.
            }
        [late-pledges]
            { $value ->
                [yes] New rounds come with: taken after the deadline, and marked late. Rounds that are open keep theirs.
                [leaders] New rounds come with: not taken after the deadline; secretaries may extend it for their cell. Rounds that are open keep theirs.
               *[no] New rounds come with: not taken after the deadline. Rounds that are open keep theirs.
            }
        [evidence-photos]
            { $count ->
                [1] From now on members may send photos as evidence.
               *[0] From now on evidence is words only; photos that were sent are kept to their end.
            }
        [evidence-photo-days]
            { $count ->
                [one] From now on photos older than { $count } day are deleted within an hour; those are gone for good.
               *[other] From now on photos older than { $count } days are deleted within an hour; those are gone for good.
            }
        [contact]
            { $count ->
                [0] From now on the System names no common contact.
               *[other] From now on the System names as common contact: { $value }.
            }
        [data-location]
            { $count ->
                [0] From now on the consent text does not say where the data are kept.
               *[other] From now on the consent text says that the data are kept here: { $value }. Those who agreed are not asked again.
            }
        [consent-purposes]
            { $count ->
                [0] From now on the consent text has its ready purposes alone.
               *[other] From now on the consent text has these purposes, too: { $value }.
            }
        [consent-notice]
            { $count ->
                [0] From now on the consent text has no words of the office. Who has agreed need not answer again.
               *[other] From now on the consent text has these words of the office. Who has agreed need not answer again.
            }
       *[other] { $name }
    }
preferences-consent-asked =
    { $count ->
        [0] Nobody has to answer again.
        [one] { $count } person who has agreed is asked again with their next message; reminders come as before meanwhile.
       *[other] { $count } people who have agreed are asked again with their next message; reminders come as before meanwhile.
    }
preferences-consent-reads = <b>The whole text that members will read:</b>

# ---------------------------------------------------------------- values that cannot be set
preferences-fault-number = Please type a number from { $least } to { $most }.
preferences-fault-time = Please type a time, such as 9:00.
preferences-fault-switch = Please type “yes” or “no”.
preferences-fault-option = Please choose one of the ready values.
preferences-fault-line = Please type words, 3 to { $longest } characters on each line.
preferences-fault-secret = The text carries the mark “{ $mark }”, so the System does not keep it. Please send no secret documents through the System.
preferences-fault-titles = Please type at most { $most } lines, one thing on each.
preferences-fault-days = Please type at most { $most } days, none more than { $farthest } before the deadline, such as 7, 3.
preferences-fault-hours = Please type spans, such as 8:00-11:00, 14:00-16:30.
preferences-fault-hours-order = The spans have to be in order and must not overlap; there may be at most { $most }.
preferences-fault-hours-short = The shortest span, in minutes: { $least }.
preferences-fault-hours-quiet = The System does not write before { $first } or after { $last }. Please choose other hours.
# $what: the setting's name.
preferences-fault-outside-hours = { $what } ({ $time }) has to be within the hours of messages ({ $hours }).
preferences-fault-photo-days = Members agreed to photos being kept for at most { $most } days, so it cannot be longer.
