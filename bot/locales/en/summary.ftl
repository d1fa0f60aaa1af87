# The figures now: /tonghop for the office, /chibo for unit leaders.
command-tonghop = Summary
command-tonghop-about = Figures of registration and study, of the committee and each unit, now
command-chibo = My unit
command-chibo-about = Who has registered and studied, who has not, what waits for a decision

summary-share =
    { $due ->
        [0] –
       *[other] { $done }/{ $due } ({ $percent }%)
    }
summary-title = <b>{ $unit }</b> – figures at { $at }
summary-your-units = The units you look after
summary-round =
    { $state ->
        [closed] Round: { $title } (closed, deadline { $deadline })
       *[open] Round: { $title } (deadline { $deadline })
    }
summary-more-rounds = and { $count } more rounds
summary-headline = Registered: <b>{ $share }</b>
summary-counts = Waiting: { $waiting } · Returned: { $returned } · Missing: { $missing }
summary-approved = Approved: { $share }
summary-study = Resolutions studied: <b>{ $share }</b>
summary-way-direct = In person: { $count }
summary-way-online = Online: { $count }
summary-way-self = Self-study: { $count }
summary-way-makeup = Make-up: { $count }
summary-unstudied = Not studied: { $count } (with a reason { $excused }, without { $unexcused })
summary-reflections =
    { $returned ->
        [0] Reflections handed in: { $handed-in } · Accepted: { $accepted }
       *[other] Reflections handed in: { $handed-in } · Accepted: { $accepted } · Returned: { $returned }
    }
summary-finished = Units at 100%: { $done }/{ $due }
summary-joined = { $first } · { $second }
summary-units =
    { $pages ->
        [1] Units, lowest share first:
       *[other] Units, lowest share first (page { $page }/{ $pages }):
    }
summary-unit = { $number }. { $unit }: { $share }
summary-of-pledge = registered { $share }
summary-of-study = studied { $share }
summary-lacks = { $share }, missing { $count }
summary-lacks-reflections = { $share }, lacking { $count } reflections
summary-own-people = Members of the unit itself
summary-type-a-number = Press a name, or type the unit's number, to see more.
summary-pick-unit = You look after several units. Please choose one:
summary-not-in-scope = This unit is not within your scope, or no longer exists. Please choose a unit from the list again.
summary-no-rounds = There has been no round yet, so there are no figures. Open one with the button below.
summary-none-open = No round is open now. You can see the figures of closed rounds.
summary-pick-rounds =
    { $pages ->
        [1] Choose the round to see:
       *[other] Choose the round to see (page { $page }/{ $pages }):
    }
summary-pick-open = { $number }. All open rounds
summary-pick-round =
    { $state ->
        [closed] { $number }. { $title } (closed, deadline { $deadline })
       *[open] { $number }. { $title } (deadline { $deadline })
    }
summary-door-unit = { $unit }
summary-door-up = ⬆ { $unit }
summary-door-top = See all figures
summary-door-mine = My unit
summary-door-more = Next page
summary-door-names = See the names
summary-door-rounds = Choose another round
summary-door-all-open = All open rounds
summary-door-round = { $title }
summary-door-open-round = Registration rounds
summary-door-open-study = Study rounds
summary-door-export = Export to Excel

names-title = <b>{ $unit }</b> – figures at { $at }
names-no-rounds = No round is open now; there is nothing you need to do.
names-nobody = Nobody of this unit is on the frozen roster of these rounds.
names-round = <b>{ $title }</b> (deadline { $deadline })
names-done =
    { $missing ->
        [0] Registered { $done }/{ $due }. Nobody is missing.
       *[other] Registered { $done }/{ $due }
    }
names-missing = Not yet registered ({ $count }):
names-incomplete = Not yet registered in full ({ $count }):
names-waiting = Waiting for a decision ({ $count }):
names-returned = Returned, to be completed ({ $count }):
names-out-of-reach = Not reached by our messages ({ $count }):
names-one = • { $name }
names-noted = { $name } – { $note }
names-more = … and { $count } more
names-note-part = { $registered }/{ $owed } pledges so far
names-note-snoozed = busy until { $until }: { $reason }
names-note-extended = extended to { $until }: { $reason }
names-note-unlinked = no account linked
names-note-closed = blocked the bot or gets no messages
names-door-decide = See what waits
names-door-nudge = Remind: { $title }
names-door-codes = Issue link codes

# The table on the command line.
table-unit = Unit
table-registration = Registered
table-approved = Approved
table-waiting = Waiting
table-returned = Returned
table-missing = Missing
table-studied = Studied
table-excused = Not, with reason
table-unexcused = Not, without
table-reflections = Reflections
table-accepted = Accepted
table-count = { $count }
