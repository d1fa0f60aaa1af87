# Whom messages reach, through which doors, and what to do about whom.

command-tiepcan = Who can be reached
command-tiepcan-about = Who is linked where, and whom no message reaches

reach-title = <b>{ $unit }</b> – who can be reached
reach-your-units = Your units
reach-nobody = There is nobody on the unit's roster yet.
reach-share = Messages reach: <b>{ $reached } of { $people }</b> ({ $percent }%)
reach-several = • On several channels: { $count }
reach-only = • { $channel } only: { $count }
reach-count-never = • Not linked: { $count }
reach-count-paper = • On paper only (entered by others): { $count }
reach-count-blocked = • Blocked the assistant: { $count }
reach-count-unagreed = • Have not agreed to messages: { $count }
reach-count-silent = • Silent for more than { $days } days: { $count }

reach-units = Units, the lowest share first (page { $page } of { $pages }):
reach-unit = { $number }. { $unit }: { $reached } of { $people }
reach-own-people = People directly under it
reach-door-unit = { $unit }
reach-door-more = More units
reach-door-up = Up to { $unit }
reach-door-top = My units
reach-door-cards = Cards on A4 (PDF)
reach-not-in-scope = That unit is not among those you look after.

reach-never = <b>Not linked</b> ({ $count }) – issue a code:
reach-paper = <b>On paper only</b> ({ $count }) – enter for them:
reach-blocked = <b>Blocked the assistant</b> ({ $count }) – call, and issue a new code if needed:
reach-unagreed = <b>Have not agreed</b> ({ $count }) – call and ask them to open the assistant again:
reach-silent = <b>Silent for long</b> ({ $count }) – call and ask how they are:
reach-name = • { $name }
reach-name-numbered = { $number }. { $name }
reach-noted = { $name } – { $note }
reach-heard = last wrote { $at }
reach-code = has a code until { $until }
reach-more-names = … and { $count } more
reach-all-well = Messages reach everybody.
reach-act-ma = Code: { $name }
reach-act-nhapthay = Enter: { $name }

workbook-sheet-reach = Reach
workbook-heading-reach = WHO CAN BE REACHED, AND HOW
workbook-note-reach = Silent: wrote nothing for more than { $days } days; on paper only: not linked, with things entered by others
workbook-col-channels = Linked on
workbook-col-reach = Standing
workbook-col-heard-at = Last wrote
workbook-col-code-until = Has a code until
workbook-col-act = To do
workbook-reach-never = Not linked
workbook-reach-paper = On paper only
workbook-reach-blocked = Blocked
workbook-reach-unagreed = Not agreed
workbook-reach-silent = Silent
workbook-reach-reached = Reached
workbook-act-never = Issue a link code
workbook-act-paper = Enter for them
workbook-act-blocked = Call; a new code if needed
workbook-act-unagreed = Call; open the assistant again
workbook-act-silent = Call
workbook-act-reached = {""}
