# Asking for the result when the day of completion comes; asking for more days (/themngay).
pledges-inquiry-when =
    { $when ->
        [ahead]
            { $left ->
                [1] Tomorrow ({ $day }) is the day of completion
               *[other] { $left } days are left until the day of completion ({ $day })
            }
        [over] The day of completion has passed ({ $day })
       *[today] Today ({ $day }) is the day of completion
    }
pledges-inquiry-about = Pledge no. <b>{ $receipt }</b>: { $text }
# Where the message speaks of several things. $when: pledges-inquiry-when.
pledges-inquiry = { $when } of pledge no. <b>{ $receipt }</b>: { $text }
pledges-inquiry-ask = Please report the result.
pledges-inquiry-done = Completed
pledges-inquiry-doing = Doing it, more days
pledges-inquiry-stuck = In difficulty
pledges-inquiry-report = Report { $receipt }
pledges-inquiry-told = Your cell's secretary was told, so as to talk it over and help.
pledges-inquiry-menu =
    { $count ->
        [1] 1 pledge has come to its day without a result.
       *[other] { $count } pledges have come to their day without a result.
    }
# ---------------------------------------------------------------- more days
pledges-postpone-ask = By which day will it be done? Choose one or type a day, { $last } at the latest.
pledges-postpone-keep = Keep { $day }
pledges-postpone-day = By { $day }
pledges-postpone-outside = Please choose a day from { $first } to { $last }.
pledges-postpone-ask-note = Write a line: what is done already, and why more days are needed.
pledges-postpone-kept = Recorded: pledge no. <b>{ $receipt }</b> is under way, to be done by { $day }. Thank you.
pledges-postpone-waits = Your cell was asked to move the day of completion of pledge no. <b>{ $receipt }</b> to { $day }. You will be told what it decides.
pledges-postpone-done = The day of completion of pledge no. <b>{ $receipt }</b> is now { $day }.
pledges-postpone-notice =
    { $name } ({ $unit }) asks to move the day of completion of pledge no. <b>{ $number }</b> from { $before } to { $after }. Please read and decide.
    Reason: <i>{ $reason }</i>
command-themngay = Ask for more days
command-themngay-about = Ask for a later day for a pledge
command-khokhan = Tell of difficulties
command-khokhan-about = Tell what makes a pledge difficult
command-hoanthanh = Report it done
command-hoanthanh-about = Report a pledge as done
