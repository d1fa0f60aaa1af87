# The week: Friday's question, Monday's result, the command /baocao.
command-baocao = Remark on the week
command-baocao-about = Send one line on your unit's week, until Sunday 20:00

week-name = Week { $number } ({ $first } to { $last })
week-result = <b>{ $unit }</b>, { $week }: { $result }
week-results = { $first } { $second }
week-pledge = Registered <b>{ $share }</b>.
week-pledge-change = Registered <b>{ $share }</b>, { $change }.
week-study = Resolutions studied <b>{ $share }</b>.
week-study-change = Resolutions studied <b>{ $share }</b>, { $change }.
week-all-same = The same as last week.
week-up = { $count } more than last week
week-down = { $count } fewer than last week
week-same = as last week
week-all-well = { $result } There is nothing for you to do.

week-question = Please send one line on your unit's week. It is taken until { $until }.
week-door-remark = Send the remark

week-acts = What needs you:
week-act = • { $name } – { $needs }
week-needs = { $first }; { $second }
week-need-decision = waits for your decision
week-need-reading = has a reflection for you to read
week-need-reach = not reached by our messages
week-owes-pledge = not registered
week-owes-more-pledges = not registered in full
week-owes-study = not studied
week-owes-study-said = not studied, a reason was given
week-owes-reflection = reflection not handed in
week-owes-in = { $what } ({ $round })
week-more-acts = … and { $count } more people; please open the unit's list.
week-behind = Units under yours that are behind:
week-unit-up = { $share }, up { $count }
week-unit-down = { $share }, down { $count }
week-own-people = { $unit } (its own members)
week-due = Due this week:
week-due-round = • { $title }: { $deadline }
week-due-pledges = • { $count } pledges reach their day of completion
week-door-decide = Decide: { $name }
week-door-read = Read: { $name }
week-door-remind = Remind: { $title }
week-door-code = Issue code: { $name }
week-door-unit = See the unit's list

week-remarks = Remarks on the week: { $received }/{ $units } units
week-worst = Units that are behind, lowest share first:
week-none-behind = All units have finished.
week-remark = “{ $text }”
week-door-summary = See the figures now
week-door-export = Export to Excel

remark-pick-unit = { $week }: which unit is your remark about?
remark-unit = { $unit }
remark-title = <b>{ $unit }</b>, { $week }
remark-ask =
    Please type one line on this week: what went well, difficulties, proposals.
    For example: “Most registered early; two comrades are travelling and will finish before Wednesday.”
remark-ask-again = Type a new line to replace it, or 0 to keep it.
remark-written = Your remark: “{ $text }”
remark-too-long = The remark has { $length } characters, more than { $most }. Please shorten it and send it again.
remark-closed = Remarks on { $week } are not taken now. Each week's are taken until Sunday 20:00; a new week begins on Monday.
remark-kept = The remark of { $unit } on { $week } is kept. You may change it until { $until }. Thank you.
remark-door-change = Change the remark
remark-door-unit = See the unit's list
