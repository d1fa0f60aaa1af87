# What becomes of a round after its deadline: whether late ones are taken; how many in time, how many late.
command-sauhan = After the deadline
command-sauhan-about = Whether a round takes what comes late, who may extend

# ---------------------------------------------------------------- in the opening
rounds-ask-late = What about pledges after the deadline?
rounds-late =
    { $late ->
        [yes] Take, mark as late
        [leaders] Leaders may extend
       *[no] Not taken
    }
rounds-ask-closes = How long after its deadline does the round close?
rounds-closes = After { $days } days
rounds-closes-never = Not by itself
rounds-closes-line = Closes { $days } days after the deadline: { $moment }; everybody hears once how it ended
rounds-closes-by-hand = Does not close by itself: the office closes it
rounds-edit-closes = Change the closing
rounds-edit-late = Change late pledges

rounds-late-line =
    { $kind ->
        [study] After the deadline: study is still possible, marked as late
       *[pledge]
            { $late ->
                [1] After the deadline: still taken, marked as late
               *[0] After the deadline: not taken
            }
    }

rounds-leaders-line =
    { $leaders ->
        [1] Extensions: secretaries and deputies may give them to their members
       *[0] Extensions: secretaries pass requests on, the office decides
    }

# ---------------------------------------------------------------- figures
rounds-punctuality =
    { $kind ->
        [study] Done in time: { $in-time } · Late: { $late }
       *[pledge] In time: { $in-time } · Late: { $late }
    }

# ---------------------------------------------------------------- read by who is late
rounds-late-will = The deadline { $moment } is over. The pledge is still taken and marked as late.
rounds-late-noted = The pledge came after the deadline { $moment } and is marked as late.
rounds-late-still = The round is not closed yet: you can still hand in, marked as late.

# ---------------------------------------------------------------- changed while it is open
rounds-button-afterwards = After the deadline
rounds-afterwards = <b>After the deadline</b> – { $title }
rounds-afterwards-changed = Changed.
rounds-afterwards-change =
    { $change ->
        [late] Take late ones
        [leaders] Leaders may extend
        [no-leaders] Only office extends
        [closes-3] Close after 3 days
        [closes-7] Close after 7 days
        [closes-14] Close after 14 days
        [no-closing] No closing by itself
       *[no-late] Take no late ones
    }

# ---------------------------------------------------------------- the last word of a round
rounds-ended =
    { $kind ->
        [study]
            { $how ->
                [in-time] The study round { $title } is closed. You completed it in time. Thank you.
                [late] The study round { $title } is closed. You completed it; it is marked as late. Thank you.
               *[nothing] The study round { $title } is closed. You have not completed it. If need be, please talk to the secretary of your cell.
            }
       *[pledge]
            { $how ->
                [in-time]
                    { $done ->
                        [1] “{ $title }” is closed. You registered 1 pledge, in time. Thank you.
                       *[other] “{ $title }” is closed. You registered { $done } pledges, in time. Thank you.
                    }
                [late]
                    { $done ->
                        [1] “{ $title }” is closed. You registered 1 pledge; it is marked as late. Thank you.
                       *[other] “{ $title }” is closed. You registered { $done } pledges; they are marked as late. Thank you.
                    }
                [part] “{ $title }” is closed. You registered { $done } of { $owed }. If need be, please talk to the secretary of your cell.
               *[nothing] “{ $title }” is closed. You have registered no pledge. If need be, please talk to the secretary of your cell.
            }
    }
rounds-ended-office =
    { $kind ->
        [study] The study round { $title } closed by itself. Done in time: { $in-time } · Late: { $late } · Not done: { $missing }
       *[pledge] “{ $title }” closed by itself. In time: { $in-time } · Late: { $late } · Missing: { $missing }
    }
