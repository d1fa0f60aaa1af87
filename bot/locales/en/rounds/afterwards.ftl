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
        [office] Only office extends
        [days-3] Close after 3 days
        [days-7] Close after 7 days
        [days-14] Close after 14 days
        [by-hand] No closing by itself
       *[no-late] Take no late ones
    }

# ---------------------------------------------------------------- the last word of a round
rounds-ended =
    { $kind ->
        [study] The study round { $title } is closed.
       *[pledge] “{ $title }” is closed.
    } { $how ->
        [in-time]
            { $kind ->
                [study] You completed it in time{ $waits ->
                    [1] ; your reflection waits for your cell
                   *[0] { "" }
                }.
               *[pledge] You registered { $done ->
                    [1] 1 pledge
                   *[other] { $done } pledges
                }, in time{ $waits ->
                    [1] ; it waits for your cell’s confirmation
                   *[0] { "" }
                }.
            }{ $ends ->
                [1] {" "}Thank you.
               *[0] { "" }
            }
        [late]
            { $kind ->
                [study] You completed it; it is marked as late{ $waits ->
                    [1] , and your reflection waits for your cell
                   *[0] { "" }
                }.
               *[pledge] You registered { $done ->
                    [1] 1 pledge; it is marked as late
                   *[other] { $done } pledges; they are marked as late
                }{ $waits ->
                    [1] , and waits for your cell’s confirmation
                   *[0] { "" }
                }.
            }{ $ends ->
                [1] {" "}Thank you.
               *[0] { "" }
            }
       *[other]
            { $kind ->
                [study]
                    { $how ->
                        [returned] Your reflection still has to be completed.
                       *[nothing] You have not completed it.
                    }
               *[pledge]
                    { $how ->
                        [returned] What you sent still has to be completed.
                        [part] You registered { $done } of { $owed } pledges.
                       *[nothing] You have registered no pledge.
                    }
            }{ $ends ->
                [1] {" "}If need be, please talk to { $leads ->
                        [1] the committee above you
                       *[0] the secretary of your cell
                    }.
               *[0] { "" }
            }
    }
rounds-ended-of = { $unit }: { $said }
rounds-ended-more =
    { $count ->
        [one] One more round closed by itself, too.
       *[other] { $count } more rounds closed by themselves, too.
    }
rounds-ended-office =
    { $kind ->
        [study] The study round { $title } closed by itself. Done in time: { $in-time } · Late: { $late } · Not done: { $missing }
       *[pledge] “{ $title }” closed by itself. In time: { $in-time } · Late: { $late } · Missing: { $missing }
    }
