# Greeting, menu, help, language.
command-menu = Menu
command-menu-about = See what you can do here
command-start = Start
command-start-about = Open the assistant and its menu
command-trogiup = Help
command-trogiup-about = How to use it, examples, whom to ask
command-ngonngu = Language
command-ngonngu-about = Choose Vietnamese or English
people-menu-greeting = Good day, comrade <b>{ $name }</b> ({ $unit }).
people-menu-choose = Please choose:
people-menu-due =
    { $kind ->
        [study]
            { $count ->
                [1] You have 1 study round to complete, due { $until }.
               *[other] You have { $count } study rounds to complete, the first due { $until }.
            }
       *[pledge]
            { $count ->
                [1] You have 1 round to register for, due { $until }.
               *[other] You have { $count } rounds to register for, the first due { $until }.
            }
    }
people-menu-overdue =
    { $kind ->
        [study]
            { $count ->
                [1] You have 1 study round to complete; its deadline { $until } has passed. Please make up for it soon.
               *[other] You have { $count } study rounds to complete; one was due { $until }. Please make up for it soon.
            }
       *[pledge]
            { $late ->
                [1]
                    { $count ->
                        [1] You have 1 round to register for; its deadline { $until } has passed. Please register soon; it is marked as late.
                       *[other] You have { $count } rounds to register for; one was due { $until }. Please register soon; it is marked as late.
                    }
               *[0]
                    { $count ->
                        [1] You have 1 round to register for; its deadline { $until } has passed. Please ask the secretary of your cell for an extension.
                       *[other] You have { $count } rounds to register for; one was due { $until }. Please ask the secretary of your cell for an extension.
                    }
            }
    }
people-menu-returned =
    { $count ->
        [1] Your cell asks you to complete 1 registered pledge.
       *[other] Your cell asks you to complete { $count } registered pledges.
    }
people-menu-stranger = This account is not linked yet. Choose the entry below to type the code your cell gave you.
people-menu-link = Type a link code
people-menu-no-consent = Before you can use the system, please read the consent text and answer it.
people-menu-consent = Read the consent text
people-help-banner = <b>Do not send documents or information that are secrets of the State or of the Party through this channel.</b>
people-help-menu = Menu
people-help-pledge = Register now
people-help-what =
    <b>Help</b>
    This is an automatic system of { $committee }; no person answers here.
    It helps you register exemplary pledges and report results, study resolutions and confirm it, and reminds you before the deadline.
people-help-how =
    • Press a button, or send the number of a choice, for example: 2
    • Words work with or without diacritics, for example: <code>dang ky</code>, <code>hoc tap</code>, <code>viec</code>
    • Send <code>menu</code> for the menu
    • Send <code>huy</code> to stop what you are doing
    • Send 0 to go back one question
    If you stop half-way, what you wrote is kept for you to go on.
people-help-examples = Examples of pledges
people-help-examples-good =
    <b>Pledges that work well:</b>
    • “Help 9 of 9 comrades of the cell to use the digital signature with ease before 31/3/2027. Evidence: a signed list.”
    • “Settle at least 30% of the files assigned to me in 2027 ahead of time, with none overdue through my own fault. Evidence: the figures of the one-stop system on the last day of each quarter.”
    • “One initiative that shortens the monthly report from 3 days to 1, recognised before 30/9/2027.”
people-help-examples-bad =
    <b>Not concrete enough:</b>
    • “Always comply well with the Party's policies.”
    • “Strive to fulfil my duties well.”
    • “Actively study and follow Uncle Ho.”
people-help-examples-rule = A good pledge names one action, one number, one deadline, one piece of evidence and who confirms it.
people-language-question = Please choose the language of the answers:
people-language-vi = Tiếng Việt
people-language-en = English
people-language-kept-vi = From now on the system answers you in Vietnamese (tiếng Việt). Send /ngonngu to change it back.
people-language-kept-en = From now on the system answers you in English.
