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
people-link-contact-unknown = For help, please contact your cell's secretary or the committee's office.
people-link-automatic = Good day. This is an automatic system of { $committee }; no person answers here.
people-link-question =
    To begin, please send the <b>8-digit code</b> your cell gave you, for example: <code>4829 1375</code>
    If you have none, ask the secretary of your cell.
people-link-not-a-code = The code could not be read. A code has exactly 8 digits.
people-link-wrong-code = This code does not work. Please check each digit and send it again, or ask your cell's secretary for a new one.
people-link-wait =
    This account has sent { $count } codes that do not work, so it has to wait until <b>{ $until }</b>.
    Meanwhile you may ask your cell's secretary for a new code; send it here after that time.
people-link-code-gone = That code no longer works. Please ask your cell's secretary for a new one and send it here.
people-link-again = Type a code
people-link-menu = Menu
people-link-other = This account belongs to comrade <b>{ $name }</b> ({ $unit }).
people-link-other-new = The code you brought was made for comrade <b>{ $name }</b> ({ $unit }).
people-link-other-question = If you move it, the account no longer gets the messages of its present owner. Do you want to move it?
people-link-move = Move it
people-link-already = This account belongs to comrade <b>{ $name }</b> ({ $unit }). Choose the entry below to go on.
people-link-for =
    This code was made for comrade <b>{ $name }</b> ({ $unit }).
    If that is not you, please do not agree, and tell your cell.
people-consent-text =
    This is an automatic system of { $committee } (no person answers here).

    For registering exemplary pledges, confirming the study of resolutions and reminding of deadlines, the system processes: name, cell, Party position, { $channel } account id, pledges, evidence, state of study, and the time of each act. These may be sensitive personal data under the Law on Personal Data Protection.

    Controller: { $committee }. { $contact }
    Who can see them: you; the secretary of your cell; the committee's assigned staff.
    Kept: on servers in Viet Nam, until the year's rating is closed and 12 months more. Messages pass through the infrastructure of { $channel }.

    You may see, correct, have deleted, restrict, or withdraw your consent at any time by telling your secretary or the office. If you do not agree, register on paper at your cell; your rights are not affected.

    <b>Please do NOT send secret information or documents through this channel.</b>

    Please answer <b>1 – I AGREE</b> or <b>2 – I DO NOT AGREE</b>.
people-consent-yes = I agree
people-consent-no = I do not agree
people-consent-done = Your consent has been recorded. Thank you.
people-consent-refused = It has been recorded that you do not agree, and the system stops here. You can register on paper at your cell; your rights are not affected.
people-consent-refused-back = Should you change your mind, choose the entry below or send any message.
people-consent-again = Read the consent text again
people-link-done = ✅ This account is now linked with comrade <b>{ $name }</b> ({ $unit }).
people-link-detached = This { $channel } account was detached because you have just linked another one. The system sends no more messages here.
people-link-detached-not-me = If that was not you, please tell your cell's secretary at once, so that you get a new code.
