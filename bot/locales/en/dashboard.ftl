# The dashboard: the page in a browser for the office and for those who lead units, opened from a message.
command-bang = Dashboard
command-bang-about = Open the dashboard in a browser: what waits, figures of units and people
# ---------------------------------------------------------------- in messages
dashboard-link = <b>Dashboard.</b> Open the link below, then enter the code <b>{ $code }</b>.
dashboard-link-address = { $link }
dashboard-link-terms = The link works once, for { $minutes } minutes, in one browser. After { $idle } minutes without use the session ends by itself. Please pass on neither the link nor the code.
dashboard-sessions =
    { $count ->
        [one] One session is open, since { $moment }.
       *[other] { $count } sessions are open, the latest since { $moment }.
    }
dashboard-sessions-closed =
    { $count ->
        [0] No session is open.
        [one] Your session has ended.
       *[other] Your { $count } sessions have ended.
    }
dashboard-button-close = End the sessions
dashboard-button-again = Open the dashboard
dashboard-button-figures = See figures here
dashboard-no-address = The dashboard cannot be opened: the System has no address on the network yet. Please tell the administrator; the figures can be read in messages.
dashboard-code-alarm = The code of your dashboard was entered wrongly { $count } times, and the link has ended. It was asked for through { $account }. If this was not you, please tell the committee's office.
# ---------------------------------------------------------------- in and out
dashboard-name = Dashboard
dashboard-sign-in = Open the dashboard
dashboard-ask-code = The 4 digits in the System's message
dashboard-enter = Enter
dashboard-link-gone = This link is good no more: it was used, its time is over, or there is a newer one.
dashboard-link-elsewhere = This link was opened in another browser.
dashboard-code-wrong =
    { $left ->
        [one] That is not the code. One try is left.
       *[other] That is not the code. { $left } tries are left.
    }
dashboard-code-dead = The code was entered wrongly too often, and the link has ended.
dashboard-again = To come back, write “dashboard” to the System and use the new link.
dashboard-ended = The session has ended.
dashboard-signed-out = You have left the dashboard.
dashboard-sign-out = Sign out
dashboard-nothing-title = This cannot be opened
# $status: 404 nothing there, 500 a fault, anything else a request that is none.
dashboard-nothing =
    { $status ->
        [404] There is no such page, or it lies outside your scope.
        [500] The System met a fault. Please try again in a few minutes.
       *[other] The request was not valid and nothing was done. Please open the page again and try once more.
    }
dashboard-back-home = To the overview
# ---------------------------------------------------------------- around each page
dashboard-skip = To the content
dashboard-nav = Sections
dashboard-nav-home = Overview
dashboard-nav-waiting = To decide
dashboard-nav-people = People
dashboard-nav-reach = Reach
dashboard-nav-calendar = Calendar
dashboard-footer = Reader: { $name }, at { $at }. For internal use only.
dashboard-further = Further
# ---------------------------------------------------------------- figures
dashboard-up = Up to { $unit }
dashboard-waits = Waiting for you ({ $count })
dashboard-waits-nothing = Nothing waits for you.
dashboard-in-chat = (done in messages)
dashboard-rounds = Open rounds
dashboard-no-rounds = No round is open now.
dashboard-round-until = Deadline: { $moment } ({ $left })
dashboard-pace =
    { $percent }% done; an even pace would have brought { $expected }% by { $past ->
        [0] today
       *[1] that day
    }{ $behind ->
        [0] .
       *[other] {" "}– <b>behind</b>.
    }
dashboard-charts = Charts
dashboard-charts-said = Charts of the rounds, the units and the weeks of { $unit }; the figures stand in the tables above.
# A round day by day: a picture and a table.
dashboard-curve = Day by day
dashboard-curve-title = Day by day: { $title } – { $unit }
dashboard-curve-said = The round { $title } day by day: { $share } so far, { $expected }% should be done.
dashboard-curve-days = Table of the figures day by day
dashboard-curve-day = { $day }
dashboard-column-day = Day
dashboard-column-expected = Should be done
dashboard-ended-rounds = Rounds that ended in this quarter
dashboard-past = Figures of a past day
dashboard-past-day = Day
dashboard-past-show = Show this day
dashboard-past-end = { $kind ->
        [week] End of last week ({ $day })
        [month] End of last month ({ $day })
       *[quarter] End of last quarter ({ $day })
    }
dashboard-past-note = Figures as they stood at the end of { $day }; they do not change afterwards.
dashboard-past-none = At the end of { $day } no round was open.
dashboard-past-no-day = There is no such day. Please choose another one below.
dashboard-nudge = Remind
dashboard-missing-names = Who is missing
dashboard-units = Units, lowest share first
dashboard-column-unit = Unit
dashboard-column-name = Name
dashboard-people = People and rounds
dashboard-people-more = See all
dashboard-people-of-unit = People of the unit
dashboard-reach-of-unit = Reach of the unit
dashboard-download = Download the workbook (Excel)
dashboard-download-draft = Download the weekly report (Word)
dashboard-download-quarter = Download the report of the quarter (Word)
# ---------------------------------------------------------------- people
dashboard-unreached = not reached
# $kind: the kind of round; $standing: how somebody stands; $done/$owed: handed in of what is due.
dashboard-standing =
    { $standing ->
        [confirmed] { $kind ->
            [study] Studied
           *[pledge] Confirmed
        }
        [waiting] { $kind ->
            [study] Essay to be read
           *[pledge] To be confirmed
        }
        [returned] To be completed
        [part] { $done }/{ $owed }
       *[missing] { $kind ->
            [study] Not studied
           *[pledge] Not registered
        }
    }
dashboard-filter = Filter
dashboard-filter-name = Name or code
dashboard-filter-standing = Standing in a round
dashboard-filter-any = Any
dashboard-filter-all-units = All units
dashboard-filter-standing-confirmed = Done
dashboard-filter-standing-waiting = Waiting for a decision
dashboard-filter-standing-returned = To be completed
dashboard-filter-standing-part = Partly done
dashboard-filter-standing-missing = Nothing yet
dashboard-nobody = There is nobody like that.
dashboard-page-before = Previous page
dashboard-page-after = Next page
dashboard-card = Facts
dashboard-card-rest = Codes, rights, absences: in messages, under People.
# ---------------------------------------------------------------- what waits
dashboard-queue-empty = Nothing waits for your decision.
dashboard-choose = Choose number { $number }
dashboard-approve-chosen = Confirm the chosen ones
dashboard-approve-sure = Do you confirm these?
dashboard-approve-yes =
    { $count ->
        [one] Confirm it
       *[other] Confirm { $count }
    }
dashboard-nothing-chosen = Nothing was chosen.
dashboard-item = What was sent
dashboard-own-words = Or in your own words
dashboard-cancel = No, go back
dashboard-last-look = Once more before it is done
dashboard-done = Result
dashboard-back = Back
dashboard-go-on = Look at it once more
# ---------------------------------------------------------------- reminders, more time
dashboard-nudge-yes = Send the reminder
dashboard-nudge-one = Remind { $name } ({ $unit }) of what is not done?
dashboard-extend = More time
dashboard-extend-for = More time for { $name }
dashboard-extend-round = In which round
dashboard-extend-now = deadline now { $moment }
dashboard-extend-until = Until (such as 17:00 31/12)
dashboard-extend-why = Reason
dashboard-extension-yes = Grant it
dashboard-extension-changed = The deadline of this person was changed meanwhile: now it is { $moment }. Please look at it once more.
# ---------------------------------------------------------------- reach, calendar
dashboard-reached = Reached
dashboard-reach-never = Not linked
dashboard-reach-paper = On paper only
dashboard-reach-blocked = Blocked us
dashboard-reach-unagreed = Not agreed
dashboard-reach-silent = Long silent
dashboard-reach-care = To be contacted
dashboard-preferences = Common settings
dashboard-preferences-new = New value
dashboard-calendar = The next 60 days
dashboard-today = today
# $what: opens, deadline, closes by itself.
dashboard-agenda-round =
    { $what ->
        [opens] Opens: { $title } ({ $moment })
        [closes] Closes: { $title } ({ $moment })
       *[deadline] Deadline: { $title } ({ $moment })
    }
dashboard-evidence-said = Photo of the evidence for this
dashboard-item-in-chat = To be seen in your messages alone: { $what }
# ---------------------------------------------------------------- writing a text on the page
dashboard-writing-link = <b>Write on a page.</b> Open the link below, then type the code <b>{ $code }</b>.
dashboard-writing-terms = The link works once, for { $minutes } minutes, in one browser, and for this text alone. The draft is what you have written here, and is kept as you write; after { $idle } minutes without use you are signed out. Please do not pass the link and the code on.
dashboard-writing-alarm = The code of your link to write was entered wrongly { $count } times, and the link has ended. It was asked for through { $account }. If this was not you, please tell the committee's office.
dashboard-writing-name = Write a text
dashboard-writing-home = Back to the text
dashboard-writing-sign-in = Open the page to write
dashboard-writing-again = The draft that was kept is still there. To go on, choose “Write on a page” in your messages and use the new link.
dashboard-writing-left = You have left the page.
dashboard-writing-about = What is asked for
dashboard-writing-label = Your text
dashboard-writing-characters = characters
dashboard-writing-words = words
dashboard-writing-range = Characters needed: { $least }; taken at most: { $most }.
dashboard-writing-kept = Draft kept at { $at }.
dashboard-writing-keep = Keep the draft
dashboard-writing-look = Review and send
dashboard-writing-how = The draft is in your messages, too: go on wherever you like. The text is sent only when you choose “Send” on the next page.
dashboard-writing-whole = The whole text
dashboard-writing-send = Send
dashboard-writing-back = Go on writing
dashboard-writing-told = You are told in your messages, too. You may close this page.
dashboard-writing-close = You may close this page and go on in your messages.
dashboard-writing-changed = The draft was changed elsewhere meanwhile (in your messages or in another window). The text below is not kept yet; please compare and keep it again.
dashboard-writing-other = The draft as it is kept
dashboard-writing-late = What you just wrote and was not kept (to be copied)
dashboard-writing-unknown = This text is not to be written any more.
# ---------------------------------------------------------------- long texts
dashboard-nav-drafts = Drafts
dashboard-drafts = Texts in preparation
dashboard-drafts-none = No question is waiting for a text of yours. When you open a round, change a resolution or prepare an announcement in your messages and are asked for the text, open this page to write or paste it.
dashboard-drafts-busy = Another question is waiting for you in your messages. Please answer or cancel it first.
dashboard-drafts-question = The question in your messages
dashboard-drafts-label = Your text
dashboard-drafts-changed = This question was answered or changed in your messages. The text below is not taken; please look at it again.
dashboard-drafts-next = What your messages will say
dashboard-drafts-written = The text (characters: { $length })
dashboard-drafts-yes = Put into messages
dashboard-drafts-edit = Go on editing
dashboard-drafts-done = The text is taken, and the next question is sent to your messages.
# ---------------------------------------------------------------- remarks on the week
dashboard-nav-remarks = Weekly remarks
dashboard-remarks = Remarks on { $week }
dashboard-remarks-own = Remark of { $unit }
dashboard-remarks-until = Taken until { $moment }; until then you may change it.
dashboard-remarks-label = One line: what goes well, what is difficult, what you suggest (at most { $most } characters)
dashboard-remarks-send = Send the remark
dashboard-remarks-changed = The remark of this unit was changed meanwhile. Kept now: “{ $text }”. Please look at the line below again, then send it.
dashboard-remarks-received = Remarks of the units ({ $count })
dashboard-remarks-nothing = There is no remark on this week yet.
dashboard-remarks-before = Week before
dashboard-remarks-after = Week after
# ---------------------------------------------------------------- entering for somebody
dashboard-entries = Enter for them
dashboard-entries-for = Enter something for { $name }
dashboard-entries-words = Or in words
dashboard-entries-answer = In words
dashboard-entries-next = Go on
dashboard-entries-yes = Enter
dashboard-entries-edit = Change
dashboard-entries-changed = What is below is not entered: something changed since you looked at it. Please look at it once more.
