# A person's own data (/dulieu): seeing them, taking them away, withdrawing consent.
command-dulieu = My data
command-dulieu-about = See or export your data, withdraw your consent
personal-data-title = <b>Your data</b>
personal-data-agreed = You have agreed to the processing of your data.
personal-data-not-agreed = You have not agreed, or have withdrawn your consent: the System does not write to you.
personal-data-question = What would you like to do?
personal-data-see = See my data
personal-data-export = Get a file
personal-data-withdraw = Withdraw consent
personal-data-give = Read, agree again
personal-data-more = My data
personal-data-left = Nothing has changed.
personal-data-kept = <b>The System keeps of you:</b>
personal-data-person = Name: { $name }; member code: { $code }; unit: { $unit }
personal-data-admitted = Admitted to the Party: { $day }
personal-data-gender = Gender: { $gender ->
        [male] male
        [female] female
       *[other] other
    }
personal-data-account =
    { $channel } account: linked on { $since }, { $agreed ->
        [yes] consent given
       *[no] no consent
    }
personal-data-count =
    • { $what ->
        [account_links] Times an account was linked
        [link_codes] Link codes issued (the digits are not kept)
        [wrong_codes] Wrong codes sent
        [seats] Rounds you are in, with your reasons for being busy or an extension
        [pledges] Pledges
        [pledge_versions] Versions of pledges
        [decisions] Decisions of the cell on pledges
        [progress_reports] Reports of progress
        [study_readings] Resolutions read, and how far
        [study_tries] Answers to questions
        [study_answers] Confirmations of study, reasons for not having studied
        [reflection_drafts] Unfinished reflections
        [reflections] Reflections
        [reflection_versions] Versions of reflections
        [assessments] Assessments of reflections by the cell
        [reminders] Reminders
        [extension_requests] Requests for an extension
        [fulfilment_decisions] Decisions of the cell on results
        [pledge_photos] Photos as evidence
        [nominations] Nominations
        [absences] Absences that were noted
        [dashboard_sessions] Times the dashboard or a page to write was opened
        [unit_changes] Transfers to another unit
        [handovers] Hand-overs of the cell
        [greetings] Greetings by the System
        [conversations] What you are writing, and open questions
        [audit] Entries of the log about you
       *[other] Other data
    }: { $count }
personal-data-whole = Choose “Get a file” for each of them. If something is wrong, please tell us.
personal-data-file = All data about you are in the file attached (any browser opens it). It is for you alone; please do not pass it on.
personal-data-sure =
    <b>Withdraw your consent?</b>
    • The System stops writing to you on all your accounts, deletes what you have not finished writing, and ends your link codes.
    • Your cell's secretary and the office are told; you register and confirm your study on paper at your cell.
    • What you sent to the cell is kept by its rules; you can still see and export it by sending <code>dulieu</code>.
personal-data-withdrawn = Your consent is withdrawn and your cell has been told. The System no longer writes to you; you register and confirm your study on paper at your cell, and your rights are not affected.
personal-data-withdrawn-elsewhere = At { $at } you withdrew your consent on { $channel }. The System no longer writes to you here. If that was not you, tell the committee's office at once.
personal-data-withdrawn-told = <b>{ $name }</b> ({ $unit }) has withdrawn consent. The System no longer writes to them; please have them register and confirm their study on paper at the cell.
personal-data-too-new = This account was linked only recently, so until { $until } consent cannot be withdrawn here. Do it on your older { $channel } account, or ask the committee's office.
