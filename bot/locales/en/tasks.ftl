# My tasks: /viec.

command-viec = My tasks
command-viec-about = What waits for you, with deadlines

tasks-title = <b>Waiting for you: { $count }</b>
tasks-line = { $number }. { $task }
tasks-how = Press a button or type a number to do it now.
tasks-none = Nothing waits for you. You will be told when something does.
tasks-own = See my pledges
tasks-over = { $round }
tasks-over-how = The round is over for you: please ask your secretary or the office for an extension.
tasks-returned = Pledge { $receipt } ({ $title }) was returned for completion.
tasks-revise = Complete { $receipt }
tasks-waiting = { $count } pledges wait for your decision.
tasks-waiting-many = { $count } pledges or more wait for your decision.
tasks-decide = See and decide
tasks-reflections = { $count } reflections wait for you to read them.
tasks-reflections-many = { $count } reflections or more wait for you to read them.
tasks-read = Read the reflections
tasks-week = { $week }: your remark on the unit is still missing.
tasks-remark = Write the remark
