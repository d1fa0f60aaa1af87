# Greeting, menu, help, language.
command-menu = Main page
command-menu-about = What waits for you, and all you can do here
command-menu-said = hello | good morning | main page
command-start = Start
command-start-about = Open the System and its main page
command-trogiup = Help
command-trogiup-about = How to use it, examples, whom to ask
command-trogiup-said = help | help me | how does it work | how do i use it | i do not know how
command-ngonngu = Language
command-ngonngu-about = Choose Vietnamese or English
command-ngonngu-said = english | change the language
people-menu-greeting = Good day, comrade <b>{ $name }</b> ({ $unit }).
people-menu-entry-registering = Register a pledge
people-menu-entry-studying = Study resolutions
people-menu-entry-own = My things
people-menu-entry-busy = Busy, need more time
people-menu-entry-help = Questions, help
people-menu-entry-settings = Settings
people-menu-entry-tasks = What waits
people-menu-entry-cell = My cell
people-menu-entry-cell-seldom = More for the cell
people-menu-entry-people-seldom = Reach, nominations
people-menu-entry-on-behalf = Enter for somebody
people-menu-entry-codes = Link slips and codes
people-menu-entry-mine = My own part
people-menu-entry-settings-help = Settings, help
people-menu-entry-figures = Figures
people-menu-entry-pledge-rounds = Pledge rounds
people-menu-entry-study-rounds = Study rounds
people-menu-entry-people = Members
people-menu-entry-notices = Notices, calendar
people-menu-entry-mine-settings = My part, settings
people-menu-behind = <b>{ $entry }</b>
people-menu-back = Main page
people-menu-waits = Waiting for you: { $what }.
people-menu-and = { $first } · { $second }
people-menu-own-too = { $count } of your own
people-menu-further = More to do: { $count }
people-menu-due =
    { $kind ->
        [study] Study { $name }: not completed
       *[pledge]
            { $title }: { $done ->
                [0] nothing registered
               *[other] { $done } of { $owed } registered
            }
    }, due { $until } ({ $days ->
        [0] today
        [1] tomorrow
       *[other] { $days } days left
    }).
people-menu-overdue =
    { $kind ->
        [study] Study { $name }: not completed
       *[pledge]
            { $title }: { $done ->
                [0] nothing registered
               *[other] { $done } of { $owed } registered
            }
    }, was due { $until }{ $doable ->
        [1] ; it can be completed late.
       *[other] . Please ask for more time.
    }
people-menu-returned = Pledge { $receipt } needs a change: { $remark }
people-menu-revise = Change it now
people-menu-stranger = This account is not linked yet. Choose the entry below to type the code your cell gave you.
people-menu-link = Type a link code
people-menu-no-consent = Before you can use the System, please read the consent text and answer it.
people-menu-consent = Read the consent
people-help-banner = <b>Do not send documents or information that are secrets of the State or of the Party through this channel.</b>
people-help-menu = Main page
people-help-pledge = Register now
people-help-what =
    <b>Help</b>
    This is an automatic system of { $committee }; no person answers here.
    It helps you register exemplary pledges and report results, study resolutions and confirm it, and reminds you before the deadline.
people-help-how =
    • Choose an entry, or send its number, for example: 2
    • Words work with or without diacritics, for example: <code>dang ky</code>, <code>hoc tap</code>, <code>viec</code>
    • Send <code>menu</code> for the main page
    • Send <code>huy</code> to stop what you are doing
    • Send 0 to go back or to leave
    What you have begun to write is kept for you to go on.
people-help-examples = Examples of pledges
people-help-examples-good =
    <b>Pledges that work well:</b>
    • “Help 9 of 9 comrades of the cell to use the digital signature with ease by { $last }. Evidence: a signed list.”
    • “Settle at least 30% of the files assigned to me ahead of time, with none overdue through my own fault. Evidence: the figures of the one-stop system on the last day of each quarter.”
    • “One initiative that shortens the monthly report from 3 days to 1, recognised by { $last }.”
people-help-examples-bad =
    <b>Not concrete enough:</b>
    • “Always comply well with the Party's policies.”
    • “Strive to fulfil my duties well.”
    • “Actively study and follow Uncle Ho.”
people-help-examples-rule = A good pledge names one action, one number, one deadline, one piece of evidence and who confirms it.
people-language-question = Please choose the language of the answers:
people-language-vi = Tiếng Việt
people-language-en = English
people-language-kept-vi = From now on the System answers you in Vietnamese. Change it back under “Language”.
people-language-kept-en = From now on the System answers you in English.
people-leaders-title = <b>{ $unit }</b>
people-leaders-line =
    • { $role ->
        [secretary] Secretary
       *[deputy] Deputy secretary
    }: comrade { $name }
people-leaders-none = The System has no secretary of { $unit } yet.
