# Sentences of a report on a study round.
study-draft-studied = Studied: { $share }
study-draft-ways = Ways: in person { $direct }, online { $online }, by themselves { $self-study }, made up { $makeup }
study-draft-finished = Cells in which all have studied: { $done }/{ $due }
study-draft-reflections = Reflections accepted: { $accepted }; handed in: { $handed-in }; to be completed { $returned }, not handed in { $unwritten }
study-draft-left =
    Not studied: { $count } { $over ->
        [0] (reason given { $excused }, none yet { $unexcused })
       *[other] (with a reason { $excused }, without { $unexcused })
    }
