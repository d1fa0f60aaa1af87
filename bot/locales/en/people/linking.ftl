# Linking an account with a one-time code; the consent text.
command-lienket = Type a link code
command-lienket-about = Link this account with the code your cell gave you
people-link-committee = { $name }
people-link-committee-unknown = the Party committee
people-link-channel =
    { $channel ->
        [telegram] Telegram
        [zalo] Zalo
       *[other] this messenger
    }
people-link-contact = For help, please contact: { $contact }.
people-link-contact-unknown = For help, please contact the committee above you or its office.
people-link-automatic = Good day. This is an automatic system of { $committee }; no person answers here.
people-link-question =
    To begin, please send the <b>8-digit code</b> your cell gave you, for example: <code>4829 1375</code>
    If you have none, ask the secretary of your cell.
people-link-not-a-code = The code could not be read. A code has exactly 8 digits. Please send it again.
people-link-wrong-code = This code does not work. Please check each digit and send it again, or ask your cell's secretary for a new one.
people-link-dead-code = This code was issued, but is good no longer: it was used, ran out, was replaced by a newer one, or whoever issued it is not in charge any more. Please ask your cell's secretary for a new one.
people-link-wait =
    This account has sent { $count } codes that do not work, so it has to wait until <b>{ $until }</b>.
    Meanwhile you may ask your cell's secretary for a new code; send it here after that time.
people-link-code-gone = That code no longer works. Please ask your cell's secretary for a new one and send it here.
people-link-again = Type a code
people-link-menu = Main page
people-link-other = This account belongs to comrade <b>{ $name }</b> ({ $unit }).
people-link-other-new = The code you brought was issued to comrade <b>{ $name }</b> ({ $unit }).
people-link-other-question = If you move it, the account no longer gets the messages of its present owner. Do you want to move it?
people-link-move = Move it
people-link-already = This account belongs to comrade <b>{ $name }</b> ({ $unit }). Choose the entry below to go on.
people-link-for =
    This code was issued to comrade <b>{ $name }</b> ({ $unit }).
    If that is not you, please do not agree, and tell your cell.
people-consent-who = This is an automatic system of <b>{ $committee }</b>, the controller of the data, for pledges, the study of resolutions and reminders. { $contact }
people-consent-what = <b>Data:</b> what the roster says of you; your { $channel } account; pledges, evidence, results; reflections, answers, how far you have read; reasons for being busy, away or not having studied. These may be sensitive personal data.
people-consent-see = <b>Who can see them:</b> you; the secretary and deputies of your cell; the committees above it, for the people they look after (such as when the cell has not decided); the assigned staff of the office and of the System.
people-consent-keep =
    <b>Kept:</b> by the rules of { $committee }.{ $where } { $platform ->
        [telegram] Messages pass through servers of { $channel } outside Viet Nam.
       *[other] Messages pass through the infrastructure of { $channel }.
    }
people-consent-where = { " " }Kept at: { $place }.
people-consent-rights = <b>Your rights:</b> to see and export your data and to withdraw your consent at any time: send <code>dulieu</code>. If you do not agree, you register and confirm your study on paper at your cell; your rights are not affected.
people-consent-full =
    <b>Consent to the processing of personal data</b> (version { $version })

    <b>1. Controller:</b> { $committee }. { $contact }
    <b>2. Purposes:</b> pledges, the study of resolutions, reminders, figures for the committee.{ $further }
    <b>3. Data:</b> name, member code, day of admission, gender, cell, Party position, kind of membership, rights in the System; { $channel } account id, link codes; pledges, evidence{ $photo-days ->
        [0] {""}
       *[other] {" "}(words, photos)
    }, results; reflections, answers, how far you have read, unfinished writing; reasons for being busy, away, for an extension or for not having studied; what the cell says of it, nominations as an example; messages the System sends; the time of each act. These may be sensitive data under the Law on Personal Data Protection.
    <b>4. Who can see them:</b> you; the secretary and deputies of your cell; the committees above it, for the people they look after (such as when the cell has not decided, or to enter something for you); assigned staff of the office and the System.
    <b>5. Kept:</b> by the rules of { $committee }.{ $where } Expired link codes and the words of messages, sent or not, are deleted by the System{ $photo-days ->
        [0] {""}
        [1] , evidence photos after 1 day
       *[other] , evidence photos after { $photo-days } days
    }. { $platform ->
        [telegram] Messages pass through servers of { $channel } outside Viet Nam.
       *[other] Messages pass through the infrastructure of { $channel }.
    }
    <b>6. Your rights:</b> to see, export, withdraw your consent: send <code>dulieu</code>. To correct, delete, restrict, object, complain: write to { $committee }; it has 2 working days by law. When you withdraw, the System stops writing to you and tells your cell; what you sent to the cell is kept by its rules.
    <b>7. If you do not agree:</b> you register and confirm your study on paper at your cell; your rights are not affected; the cell may enter the paper for the figures.
people-consent-no-secrets = <b>Please do NOT send secret information or documents through this channel.</b>
people-consent-further = <b>Further purposes:</b> { $purposes }.
people-consent-further-too = { " " }Added by the office: { $purposes }.
people-consent-notice = <b>The office adds:</b> { $notice }
people-consent-anew = The consent text has changed since you answered it, so you are asked once more.
people-consent-yes = I agree
people-consent-no = No
people-consent-read = Read the whole text
people-consent-done = Your consent has been recorded. Thank you.
people-consent-refused = It has been recorded that you do not agree, and the System stops here. You can register and confirm your study on paper at your cell; your rights are not affected, and the cell may enter the paper into the System for the figures.
people-consent-refused-back = Should you change your mind, choose the entry below or send any message.
people-consent-again = Read it again
people-link-done = ✅ This account is now linked with comrade <b>{ $name }</b> ({ $unit }).
people-link-detached = This { $channel } account was detached because you have just linked another one. The System sends no more messages here.
people-link-paused = Many wrong codes are being sent, so typed codes are not taken until <b>{ $until }</b>. Open your link or scan the QR code on your slip, or type the code again after that.
people-link-guessing = Warning: { $hour } or more wrong link codes were typed, from several accounts; somebody may be guessing. Typed codes are not taken until { $until }; links and QR codes still work.
people-link-fact =
    { $fact ->
        [admitted] This code needs one more thing. Please send the <b>day of your admission to the Party</b>, for example: 03/02/1998
       *[code] This code needs one more thing. Please send your <b>member code</b>.
    }
people-link-wrong-fact = That is not what the roster says. Please look again and send it once more.
people-link-doubted = Warning: somebody had { $name }'s link code right and the second fact wrong { $count } times. The code was cancelled.
people-link-waits = Noted. Another account of yours is linked already: please open it and choose <b>Allow</b>. You will be told here when that is done.
people-link-waits-lost = If you cannot use the old account any more, ask the committee's office for a code.
people-link-asked = A { $channel } account wants to be linked to you, at { $at } (code issued by { $by }). Is it you?
people-link-asked-how = If so, choose <b>Allow</b>. If not, choose <b>Not me</b>: that account stays out and the office is told.
people-link-allow = Allow
people-link-role-since = You have rights in the System by now, so a new account is linked with a code of the committee's office alone.
people-link-allowed = ✅ Your { $channel } account is linked too.
people-link-not-me = Not me
people-link-told = A { $channel } account was just linked to you, at { $at } (code issued by { $by }).
people-link-told-not-me-office = If that was not you, choose <b>Not me</b>: the office is told at once and looks into it.
people-link-missed = While this account took no messages, a { $channel } account was linked to you, at { $at } (code issued by { $by }).
people-link-missed-late = If that was not you, please remove that account under “My channels”, or contact the committee's office at once.
people-link-which = There are { $count } new accounts. Please choose the right one:
people-link-which-one = { $letter }. { $channel }, at { $at } (code issued by { $by })
people-link-which-allow = Allow: { $letter }
people-link-which-not-me = Not me: { $letter }
people-link-told-not-me = If that was not you, choose <b>Not me</b>: that account is closed at once and the office is told.
people-link-nothing-asked = No new account waits for your answer. To remove an account, send <b>kenh</b>.
people-link-disowned = ✅ The { $channel } account is closed; the office has been told.
people-link-disowned-next = What was done through it is being reviewed. Link codes issued for you no longer work.
people-link-disowned-there = This { $channel } account was closed because its owner said it is not theirs. If this is a mistake, please contact the committee's office.

# The office closes every account and code of one person. $count: how many accounts.
command-dongtaikhoan = Close all accounts
command-dongtaikhoan-about = Close every account and link code of a member
people-close-button = Close all accounts
people-close-whose = Whose accounts are to be closed? Please send the name or the roster code.
people-close-question =
    { $count ->
        [0] Comrade <b>{ $name }</b> ({ $unit }) has no account. End every link code that was issued all the same?
       *[other] Close every account of comrade <b>{ $name }</b> ({ $unit })?
    }
people-close-account = • { $channel }, linked on { $since }
people-close-after = Every link code issued for them, or by them, no longer works then. Pledges and rights in the System stay as they are. Afterwards please meet them in person and issue a new code.
people-close-done =
    { $count ->
        [0] ✅ Every link code of comrade { $name } was cancelled.
        [one] ✅ 1 account is closed, and every link code of comrade { $name } was cancelled.
       *[other] ✅ { $count } accounts are closed, and every link code of comrade { $name } was cancelled.
    }
people-close-not-yours = You cannot close the accounts of comrade { $name }: that is for the committee's office that looks after all their rights. Your own are removed under “My channels”.
people-close-there = This { $channel } account was closed by the committee's office. The System sends no more messages here. To use it again, please ask the office for a new code.
people-close-told =
    { $count ->
        [one] 1 account and every link code of { $name } ({ $unit }) were closed (by { $by }).
       *[other] { $count } accounts and every link code of { $name } ({ $unit }) were closed (by { $by }).
    }
people-link-disputed = The { $channel } account was linked by the office's code, so it cannot be closed from this account. The office has been told and will look into it. Please contact the committee's office.
people-link-disputed-office = { $name } ({ $unit }) says, from a { $other } account that the office did not link, that the { $channel } account (code issued by { $by }) is not theirs, at { $at }.
people-link-disputed-how = No account is closed yet. Please ask them in person; where it is not clear, close all accounts and issue a new code.

# Accounts that their owners disowned: what was done through them, for the office to review.
command-khongphaitoi = Not me
command-khongphaitoi-about = Close a newly linked account that is not yours
command-dongylienket = Allow a link
command-dongylienket-about = Let a new account of yours be linked
command-rasoat = Review accounts
command-rasoat-about = What was done through accounts that their owners disowned
people-disowned-office = { $name } ({ $unit }) says that a newly linked { $channel } account is not theirs. It was closed at { $at }.
people-disowned-acts =
    { $count ->
        [one] 1 thing was done through it.
       *[other] { $count } things were done through it.
    }
people-disowned-review = Review
people-disowned-waiting =
    { $count ->
        [one] 1 disowned account waits for review.
       *[other] { $count } disowned accounts wait for review.
    }
people-disowned-head =
    { $count ->
        [1] 1 account to review
       *[other] { $count } accounts to review
    }
people-disowned-head-button = Review { $count }
people-disowned-title =
    <b>{ $name }</b> ({ $unit }): { $channel } account, linked { $linked }, disowned { $disowned }.
    Done through it{ $rest ->
        [0] {""}
       *[other] {" "}(more accounts that wait: { $rest })
    }:
people-disowned-act = • { $at }: { $act } (…{ $what })
people-disowned-nothing = • Nothing yet.
people-disowned-more = … and { $count } more.
people-disowned-how = Please ask them; for what is not right, more is asked for, or it is withdrawn. When you are done, choose below.
people-disowned-done = Reviewed
people-disowned-reviewed = Noted as reviewed.
people-disowned-none = No account waits for review.
people-disowned-gone = This account was reviewed already, or is not in your scope.
people-disowned-own-role = You were given rights through this account, so somebody else has to review it.
