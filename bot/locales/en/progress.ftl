# Reporting how an approved pledge goes: /tiendo.

command-tiendo = Report progress
command-tiendo-about = Report progress and results of an approved pledge

progress-doing = under way
progress-done = completed
progress-stuck = in difficulty
progress-percent = { $progress } { $percent }%
progress-choice-doing = Under way
progress-choice-done = Completed
progress-choice-stuck = In difficulty

progress-none = You have no approved pledge to report on yet. See how yours stand under “My pledges”.
progress-not-approved = Nothing can be reported on this pledge now: it is not approved, waits for approval again, or was withdrawn. See “My pledges”.
progress-ask-pledge = Which pledge do you report on?
progress-pledge-line = { $number }. <b>{ $receipt }</b>: { $text }
progress-about =
    Pledge no. <b>{ $receipt }</b>, to be done by { $day }:
    { $text }
progress-last = Last time you reported: { $progress }.
progress-ask = How does it go? Choose below, or send a percentage such as 50%
progress-not-understood = This could not be understood. Choose an entry, or send a percentage from 0% to 100%, such as 50%
progress-ask-note = Add a line on what was done, or choose “Skip”.
progress-ask-result = Write the result and the evidence in words, or choose “Skip”.
progress-ask-trouble = Write a line on the difficulty and what you propose.
progress-kept = Recorded for pledge no. <b>{ $receipt }</b>: { $progress }. Thank you.
progress-another = Report on another one
