# The figures now: /tonghop for the office, /chibo for unit leaders.
command-tonghop = Summary
command-tonghop-about = Figures of registration and study, of the committee and each unit, now
command-tonghop-said = figures | summary | how many have registered
command-chibo = My unit
command-chibo-about = Who has registered and studied, who has not, what waits for a decision
command-chibo-said = my cell | who has not registered | who is missing
figures-summary-share =
    { $due ->
        [0] –
       *[other] { $done }/{ $due } ({ $percent }%)
    }
figures-summary-title = <b>{ $unit }</b> – figures at { $at }
figures-summary-your-units = The units you look after
figures-summary-round =
    { $state ->
        [closed] { $kind ->
            [study] <b>Study round: { $title }</b> (closed, deadline { $deadline })
           *[pledge] <b>Registration round: { $title }</b> (closed, deadline { $deadline })
        }
       *[open] { $kind ->
            [study] <b>Study round: { $title }</b> (deadline { $deadline })
           *[pledge] <b>Registration round: { $title }</b> (deadline { $deadline })
        }
    }
figures-summary-more-rounds =
    { $count ->
        [one] One more round: choose “Choose another round”.
       *[other] { $count } more rounds: choose “Choose another round”.
    }
figures-summary-headline = Registered: <b>{ $share }</b>
figures-summary-counts = To be completed: { $returned } · Not registered: { $missing }
figures-summary-results = Results confirmed by the cells: met { $met } · not met { $unmet }; reported as done: { $reported }, of these with evidence: { $evidenced }
figures-summary-approved = Of them confirmed: { $share } · waiting: { $waiting }
figures-summary-study = Resolutions studied: <b>{ $share }</b>
figures-summary-way-direct = In person: { $count }
figures-summary-way-online = Online: { $count }
figures-summary-way-self = Self-study: { $count }
figures-summary-way-makeup = Make-up: { $count }
figures-summary-unstudied =
    { $over ->
        [0] Not studied: { $count } (gave a reason: { $excused }, no word yet: { $unexcused })
       *[other] Not studied: { $count } (with a reason: { $excused }, without: { $unexcused })
    }
figures-summary-reflections =
    Reflections handed in: { $handed-in }
    Of them accepted: { $accepted } · waiting to be read: { $unread }
    To be completed: { $returned } · Not handed in: { $unwritten }
figures-summary-finished = Cells at 100%: { $done }/{ $due }
figures-summary-joined = { $first } · { $second }
figures-summary-units =
    { $pages ->
        [1] Units, lowest share first:
       *[other] Units, lowest share first (page { $page }/{ $pages }):
    }
figures-summary-unit = { $number }. { $unit }: { $share }
figures-summary-of-pledge = registered { $share }
figures-summary-of-study = studied { $share }
figures-summary-of-round = { $round } { $share }
figures-summary-lacks = { $share }, missing { $count }
figures-summary-lacks-reflections =
    { $count ->
        [one] { $share }, lacking 1 reflection
       *[other] { $share }, lacking { $count } reflections
    }
figures-summary-own-people = Unit's own members
figures-summary-type-a-number = Choose a name, or type the unit's number, to see more.
figures-summary-pick-unit = You look after several units. Please choose one:
figures-summary-not-in-scope = This unit is not within your scope, or no longer exists. Please choose a unit from the list again.
figures-summary-no-rounds = There has been no round yet, so there are no figures. Open one below.
figures-summary-none-open = No round is open now. You can see the figures of closed rounds.
figures-summary-pick-rounds =
    { $pages ->
        [1] Choose the round to see:
       *[other] Choose the round to see (page { $page }/{ $pages }):
    }
figures-summary-pick-open = { $number }. All open rounds
figures-summary-pick-round =
    { $state ->
        [closed] { $number }. { $title } (closed, deadline { $deadline })
       *[open] { $number }. { $title } (deadline { $deadline })
    }
figures-summary-button-unit = { $unit }
figures-summary-button-up = ⬆ { $unit }
figures-summary-button-top = See all figures
figures-summary-button-mine = My unit
figures-summary-button-more = Next page
figures-summary-button-names = See the names
figures-summary-button-rounds = Choose another round
figures-summary-button-all-open = All open rounds
figures-summary-button-open =
    { $kind ->
        [study] Study rounds
       *[pledge] Registration rounds
    }
figures-summary-button-export = Export to Excel
figures-names-title = <b>{ $unit }</b> – figures at { $at }
figures-names-no-rounds = No round is open now; there is nothing you need to do.
figures-names-nobody = Nobody of this unit is on the frozen roster of these rounds.
figures-names-round = <b>{ $title }</b> (deadline { $deadline })
figures-names-done =
    { $missing ->
        [0] Registered { $share }. Everybody has registered.
       *[other] Registered { $share }
    }
figures-names-missing = Not yet registered ({ $count }):
figures-names-incomplete = Not yet registered in full ({ $count }):
figures-names-waiting = Waiting for a decision ({ $count }):
figures-names-returned = To be completed ({ $count }):
figures-names-out-of-reach = Not reached by our messages ({ $count }):
figures-names-one = • { $name }
# On somebody's card: three states that exclude one another.
figures-card-round =
    • { $kind ->
        [study] { $standing ->
            [confirmed] Study of { $name }: done
            [waiting] Study of { $name }: studied, to be confirmed
            [returned] Study of { $name }: <b>to be completed</b>
           *[missing] Study of { $name }: <b>not done</b>, due { $until }
        }
       *[pledge] { $standing ->
            [confirmed] Pledges { $name }: registered and confirmed
            [waiting] Pledges { $name }: registered, to be confirmed
            [returned] Pledges { $name }: <b>to be completed</b>
            [part] Pledges { $name }: <b>not all registered</b> ({ $done }/{ $owed }), due { $until }
           *[missing] Pledges { $name }: <b>not registered</b>, due { $until }
        }
    }
figures-names-noted = { $name } – { $note }
figures-names-more = … and { $count } more
figures-names-note-part = pledges so far: { $registered }/{ $owed }
figures-names-note-snoozed = busy, reminded again from { $until }: { $reason }
figures-names-note-extended = extended to { $until }: { $reason }
figures-names-note-unlinked = no account linked
figures-names-note-closed = blocked the System or gets no messages
figures-names-button-decide = See what waits
figures-names-button-nudge = Remind { $round }
figures-names-button-codes = Issue link codes

# The table on the command line.
figures-table-unit = Unit
figures-table-registration = Registered
figures-table-approved = Confirmed
figures-table-waiting = Waiting
figures-table-returned = To be completed
figures-table-missing = Not registered
figures-table-met = Results met
figures-table-evidenced = With evidence
figures-table-studied = Studied
figures-table-excused = Not, gave a reason
figures-table-unexcused = Not, said nothing
figures-table-reflections = Reflections
figures-table-accepted = Accepted
figures-table-count = { $count }
