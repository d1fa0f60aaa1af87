# Away until a day: noted by the secretary for members of the cell, ended early by either.
command-divang = Away until…
command-divang-about = Note that a member is away until a day; no reminders meanwhile
command-trolai = Back again
command-trolai-about = End an absence; reminders begin again

absences-none = No absence is noted at present.
absences-not-yours = No absence can be noted: only for other members whom rounds ask and whom you look after. If you are busy yourself, use the entry “Busy, need more time”.
absences-ask-who = Who is away? Please send the name or the roster code.
absences-now = Noted: away, back on { $until } ({ $reason }).
absences-ask-until = Comrade <b>{ $name }</b> is away: on which day are they back? Choose, or type a date.
absences-day-out-of-range = Please choose a day from tomorrow to { $latest }.
absences-ask-reason = What is the reason? Choose or type it; the member and the committee can read it.
absences-review = <b>Away:</b> { $name } ({ $unit })
absences-review-until = Back on: { $until } (reminders begin again on this day)
absences-review-reason = Reason: { $reason }
absences-review-told = Deadlines do not change. The comrade is told who noted it and how to change it.
absences-confirm = Note the absence
absences-edit-until = Day of return
absences-edit-reason = Reason
absences-noted = Comrade { $name } is noted as away, back on { $until }. No reminders go to them before that day.
absences-told = They have been told.
absences-untold = No message reaches them yet, so please tell them yourself.
absences-ended = The absence of comrade { $name } has ended. Reminders begin again.
absences-back = You are noted as back. Reminders go on as before.
absences-card = Away, back on { $until }: { $reason } (noted by comrade { $name })
absences-button-away = Away until…
absences-button-change = Change the absence
absences-button-is-back = Is back
absences-button-back = I am back
absences-button-tasks = My tasks

# ---------------------------------------------------------------- notices
absences-notice = Comrade { $by } noted you as away, back on <b>{ $until }</b> ({ $reason }). No reminders go to you before that day; deadlines do not change.
absences-notice-change = If that is wrong or you come back earlier, choose “I am back”; to change the day, tell whoever noted it.
absences-notice-ended = Comrade { $by } ended your absence. Reminders begin again.
absences-notice-back = Comrade { $name } says they are back. Reminders go to them as before.
