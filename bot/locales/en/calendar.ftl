# The working calendar: /lich, the days off and swapped days set by the committee's office, importing a year.
command-lich = Working calendar
command-lich-about = Days off and swapped days ahead, and when reminders are sent
command-lich-said = calendar | days off | holidays
command-themnghi = Add a day off
command-themnghi-about = Set a day off of the committee's own
command-thembu = Add a working day
command-thembu-about = Make a day off a working day
command-bolich = Take back a day
command-bolich-about = Let the public calendar decide on a day again
command-nhaplich = Import a year
command-nhaplich-about = Bring in days off and swapped days from Excel or a message

# ---------------------------------------------------------------- looking
calendar-span =
    { $month ->
        [1] { $day } Jan – { $last }
        [2] { $day } Feb – { $last }
        [3] { $day } Mar – { $last }
        [4] { $day } Apr – { $last }
        [5] { $day } May – { $last }
        [6] { $day } Jun – { $last }
        [7] { $day } Jul – { $last }
        [8] { $day } Aug – { $last }
        [9] { $day } Sep – { $last }
        [10] { $day } Oct – { $last }
        [11] { $day } Nov – { $last }
       *[12] { $day } Dec – { $last }
    }
calendar-span-years = { $first } – { $last }
calendar-title = <b>Working calendar</b>
calendar-today-now = Today, { $day }: a working day, within the hours of reminders.
calendar-today =
    { $worked ->
        [1] Today, { $day }: a working day. The next reminder may come at { $moment }.
       *[0] Today, { $day }: a day off. The next reminder may come at { $moment }.
    }
calendar-hours = Reminders are sent on working days only, at { $hours }.
calendar-free-ahead = <b>Days off ahead</b>
calendar-free = • { $days }: { $names }
calendar-free-guessed = • { $days }: { $names } (<b>expected, not announced yet</b>; no reminders on these days)
calendar-feasts = { $first }, { $rest }

# $known: the Labour Code's name without marks; $name: that name; $instead: a day off in the place of it.
calendar-feast =
    { $known ->
        [tet-duong-lich] New Year's Day
        [tet-nguyen-dan] Lunar New Year
        [giao-thua-tet-nguyen-dan] Lunar New Year's Eve
        [mung-hai-tet-nguyen-dan] Second day of the Lunar New Year
        [mung-ba-tet-nguyen-dan] Third day of the Lunar New Year
        [mung-bon-tet-nguyen-dan] Fourth day of the Lunar New Year
        [mung-nam-tet-nguyen-dan] Fifth day of the Lunar New Year
        [ngay-gio-to-hung-vuong] Hùng Kings' Commemoration Day
        [ngay-chien-thang] Liberation Day
        [ngay-quoc-te-lao-dong] International Labour Day
        [quoc-khanh] National Day
        [ngay-van-hoa-viet-nam] Vietnam Culture Day
       *[other] { $name }
    }{ $instead ->
        [1] {" "}(in its stead)
       *[0] {""}
    }
calendar-feast-exchanged = Day off in exchange for { $day }
calendar-free-unnamed = • { $days }: off by the committee's own calendar
calendar-ahead-more = and { $count } more, in the calendar of the year
calendar-worked-ahead = <b>Swapped working days ahead</b>
calendar-worked = • { $days }: { $note }
calendar-worked-unnamed = • { $days }
calendar-deadlines = <b>Your deadlines</b>
calendar-deadline = • { $moment }: { $title }
calendar-year-title = <b>Days off in { $year }</b> (besides Saturdays and Sundays)
calendar-year-unknown = The calendar is kept for the years { $first } to { $last } only.
calendar-worked-year = <b>Swapped working days</b>
calendar-own-year = <b>Days set by the committee's office</b>
calendar-own =
    { $worked ->
        [1]
            { $noted ->
                [1] • { $days }: worked ({ $note })
               *[0] • { $days }: worked
            }
       *[0]
            { $noted ->
                [1] • { $days }: off ({ $note })
               *[0] • { $days }: off
            }
    }
calendar-own-more = and { $count } more
calendar-source = Public holidays follow the Labour Code. A break called “expected” is taken at its longest until it is announced, so that nobody gets a message on a day off.
calendar-button-view = What is ahead
calendar-button-year = The year { $year }
calendar-button-free = Add a day off
calendar-button-worked = Add a working day
calendar-button-back = Take back a day
calendar-button-import = Import a year
calendar-not-yours = The calendar is set by the office of the whole committee. You may read it, not change it.

# ---------------------------------------------------------------- setting days
calendar-ask-free = Which day off? Send a day or a span, such as <code>20/11</code> or <code>30/8 - 31/8/2027</code>.
calendar-ask-worked = Which day off is worked? Send the Saturday or Sunday, such as <code>21/8/2027</code>. Use this too where a day of a public break is worked after all.
calendar-ask-note-free = Why? Members read this line in the calendar. Send it, such as: As announced by the office; or choose “Skip”.
calendar-ask-note-worked = In exchange for which day, and why? Members read this line in the calendar. Send it, or choose “Skip”.
calendar-days-unreadable = This could not be read as days. Write <code>20/11/2027</code> or <code>30/8 - 31/8/2027</code>; the first day is not after the last.
calendar-days-past = This ({ $days }) is over. Please send days from today on.
calendar-days-long = This ({ $days }) makes { $length } days in a row without a working day; at most { $most } are taken. Please check.
calendar-free-anyway = This ({ $days }) is off anyway and need not be set.
calendar-worked-anyway = This ({ $day }) is a working day anyway. Please send a day that is off.
calendar-note-long = The note is longer than { $most } characters. Please shorten it and send it again.
calendar-review =
    { $worked ->
        [1] <b>Please check</b>: a swapped working day
       *[0] <b>Please check</b>: a day off of the committee's own
    }
calendar-review-days =
    { $worked ->
        [1] { $days }: days off that become working days: { $turning }
       *[0] { $days }: days: { $count }, of which working days that become days off: { $turning }
    }
calendar-review-note = Note: { $note }
calendar-review-holiday = Please note: by the public calendar this is a day off ({ $names }). If you confirm, messages will be sent on it.
calendar-confirm = Confirm
calendar-edit-days = Days
calendar-edit-note = Note
calendar-set =
    { $worked ->
        [1] Set as worked: { $days }.
       *[0] Set as off: { $days }.
    }
calendar-soon = Reminders follow the new calendar within a minute.

# ---------------------------------------------------------------- reminders that move
calendar-moves-none = No reminder of an open round has to move.
calendar-moves = Reminders of open rounds change ({ $count }):
calendar-move = • { $title }, { $step }: { $before } → { $after }
calendar-move-due = • { $title }, { $step }: { $before } → { $after }, unless it was sent already
calendar-move-gone = • { $title }, { $step }: no longer sent at { $moment }
calendar-move-new = • { $title }, { $step }: added at { $moment }
calendar-moves-more = and { $count } more
calendar-deadlines-stay = The deadlines of the rounds stay as they are.
calendar-step =
    { $step ->
        [open] opening notice
        [secretary] list for secretaries
        [t-0] reminder on the last day
        [t-1] reminder 1 day before
       *[other] reminder, days before: { $days }
    }

# ---------------------------------------------------------------- taking back
calendar-back-ask = Which day is taken back? The public calendar will decide on it again.
calendar-back-later = These are the next { $most }; there are { $count } later ones.
calendar-back-none = No day from today on was set by the committee's office.
calendar-back-option =
    { $worked ->
        [1]
            { $noted ->
                [1] { $days }: worked – { $note }
               *[0] { $days }: worked
            }
       *[0]
            { $noted ->
                [1] { $days }: off – { $note }
               *[0] { $days }: off
            }
    }
calendar-back-review = <b>Take back</b>: { $days }
calendar-back-then =
    { $worked ->
        [0] By the public calendar this is time off.
       *[other] Working days by the public calendar: { $worked }.
    }
calendar-back-confirm = Confirm
calendar-back-done = Taken back: the public calendar decides on { $days } again.
calendar-back-gone = This day is no longer among those that were set.

# ---------------------------------------------------------------- importing a year
calendar-import-ask = <b>Import a year of the committee's own days</b>. Take the Excel template, fill it in and send the file here. Public holidays are there already.
calendar-import-lines = Or paste lines like these (days, “off” or “worked”, note):
calendar-import-example =
    <code>30/8 - 31/8/2027 off: As announced by the office</code>
    <code>21/8/2027 worked: In exchange for 30/8</code>
calendar-template = Excel template { $year }
calendar-template-given = The Excel template for { $year } is attached. Fill it in and send the file here.
calendar-import-review = <b>Please check before it is taken in</b>
calendar-read = Read: days off: { $free }, swapped working days: { $worked }.
calendar-read-change = New: { $new }; changed: { $changed }; as before: { $unchanged }.
calendar-read-kept = Days set in these years that are not on the list: { $count }; they stay. To take one back choose “Take back a day” in the calendar.
calendar-import-confirm = Take it in
calendar-import-nothing = There is nothing new; the calendar stays as it is.
calendar-imported = Days taken into the calendar: { $count }.
calendar-import-looked = Only looked, nothing written. Leave out --dry-run to take it in.
calendar-faults = Faults in the list: { $count }
calendar-faults-more = and { $count } more
calendar-nothing-written = Nothing was written. Please correct the list and send all of it again.
calendar-lines =
    { $before }
    { $line }
calendar-column =
    { $column ->
        [day] Date
        [from] From
        [to] To
        [kind] Kind
       *[note] Note
    }
calendar-fault =
    { $trouble ->
        [no-header] There is no heading with the columns “Date” (or “From”, “To”), “Kind”, “Note”.
        [column-missing] The column “{ $text }” is missing in the heading (row { $line }).
        [column-nameless] Column { $text } has no heading but is filled (row { $line }). Please give it a heading, or delete it.
        [column-twice] The column “{ $text }” is there twice in the heading (row { $line }).
        [no-day] Line { $line }: there is no date.
        [unreadable-day] Line { $line }: “{ $text }” could not be read as a date.
        [no-year] Line { $line }: “{ $text }” names no year.
        [wrong-order] Line { $line }: the last day comes before the first (“{ $text }”).
        [other-year] Line { $line }: “{ $text }” is outside the years of the calendar.
        [no-kind] Line { $line }: neither “off” nor “worked”.
        [unknown-kind] Line { $line }: “{ $text }” is no kind; write “off” or “worked”.
        [twice] Line { $line }: { $text } is on another line too, and differs there.
        [too-long] Line { $line }: “{ $text }” lies in more than { $most } days in a row without a working day.
        [worked-anyway] Line { $line }: “{ $text }” has a day that is worked anyway.
        [long-note] Line { $line }: the note is longer than { $longest } characters (“{ $text }”).
        [secret-mark] Line { $line }: there is a mark of secrecy ({ $text }), so it is not taken.
       *[nothing]
            { $sheet ->
                [1] No row of the sheet is filled in.
               *[0] There is no day in it.
            }
    }

# ---------------------------------------------------------------- the Excel template
calendar-sheet-name = Calendar { $year }
calendar-sheet-title = THE COMMITTEE'S OWN DAYS OFF AND SWAPPED DAYS, { $year }
calendar-sheet-note-fill = Each row is a day, or days in a row. For a single day leave “To” empty. Kind: choose “off” or “worked”.
calendar-sheet-note-public = Public holidays are there already (see the sheet “Public holidays”). The rows filled in are days that the office has set.
calendar-sheet-note-back = Deleting a row does not take a day back: for that choose “Take back a day” in the calendar. Rows marked “Example” are not read.
calendar-sheet-day = Date
calendar-sheet-from = From
calendar-sheet-to = To
calendar-sheet-kind = Kind
calendar-sheet-note = Note
calendar-sheet-free = off
calendar-sheet-worked = worked
calendar-sheet-example-free = Example: As announced by the office
calendar-sheet-example-worked = Example: In exchange for a day off
calendar-sheet-wrong-kind-title = Kind
calendar-sheet-wrong-kind = Please choose “off” or “worked”.
calendar-sheet-wrong-day-title = Date
calendar-sheet-wrong-day = Please write the date like 29/08/2027.
calendar-sheet-public = Public holidays
calendar-sheet-public-title = PUBLIC HOLIDAYS THAT ARE THERE ALREADY, { $year }
calendar-sheet-known = { $names }
calendar-sheet-guessed = { $names } (expected, not announced yet)
calendar-sheet-public-name = Name
