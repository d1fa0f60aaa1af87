# Units: renamed, split, merged, moved, dissolved (/donvi); one person transferred.
command-donvi = Units
command-donvi-about = Rename, split, merge, move or dissolve a unit
command-chuyendonvi = Transfer
command-chuyendonvi-about = Transfer somebody to another unit, by the day of the decision
units-ask-unit = Type the name or the code of the unit to be changed.
units-ask-one = Choose a unit:
units-title = <b>{ $name }</b> ({ $code })
units-now = Members: { $people } · Leaders: { $leaders }
units-no-leader = none yet
units-ask-act = What is to be done?
units-act-rename = Rename
units-act-split = Split
units-act-merge = Merge
units-act-move = Move
units-act-dissolve = Dissolve
units-ask-name =
    { $act ->
        [split] Type the name of the new unit that is split off.
       *[rename] Type the unit's new name.
    }
units-name-too-long = The name is longer than { $most } characters. Please shorten it.
units-ask-who = Type the numbers of those who go with the new unit, such as: 1-5, 8.
units-person = { $number }. { $name }
units-who-unread = Type numbers from 1 to { $count }, such as: 1, 2.
units-too-few = The unit has fewer than two people and cannot be split.
units-ask-where =
    { $act ->
        [merge] Into which unit? Type its name or its code.
        [move] Under which unit? Type its name or its code.
       *[dissolve] To which unit do its people and the units under it go? Type its name or its code.
    }
units-ask-secretary = Both units have a secretary. Who is secretary afterwards?
units-secretary = { $name }
units-ask-day = From which day on does the decision hold? Choose today, or type a day that is over.
units-today = Today
units-day-to-come = This day is still to come. Please do it on that day, or type a day that is over.
units-day-too-old = This day is more than a year ago. Please check it.
units-confirm = Carry out
units-button-more = Another unit
units-changed-meanwhile = Something changed in the unit while you were looking. This is how it is now; please check it again:
units-plan-rename = Rename <b>{ $unit }</b> to <b>{ $name }</b>.
units-plan-split =
    { $people ->
        [one] Split <b>{ $name }</b> off { $unit }: one person.
       *[other] Split <b>{ $name }</b> off { $unit }: { $people } people.
    }
units-plan-merge = Merge <b>{ $unit }</b> into <b>{ $target }</b>.
units-plan-move = Move <b>{ $unit }</b> under <b>{ $target }</b>.
units-plan-dissolve = Dissolve <b>{ $unit }</b>.
units-preview-day = In force by the decision: { $day }
units-preview-code = Code of the new unit: { $code }
units-preview-with =
    { $units ->
        [0] All its people go with it.
        [one] All its people and the unit under it go with it.
       *[other] All its people and the { $units } units under it go with it.
    }
units-preview-people =
    { $people ->
        [one] • One person goes to { $target } (counted: { $counted })
       *[other] • { $people } people go to { $target } (counted: { $counted })
    }
units-preview-children =
    { $units ->
        [one] • The unit under it goes to { $target }
       *[other] • The { $units } units under it go to { $target }
    }
units-preview-leader = • Secretary of { $unit }: { $name }
units-preview-no-leader = • { $unit } has no secretary yet; appoint one under “Rights”.
units-preview-role-ends = • Rights in the System for { $unit } end: { $names }
units-preview-no-rounds = • No round is open there.
units-preview-rounds = • Open rounds: { $rounds }, waiting for a decision: { $waiting }. They go on by their frozen lists; whoever takes over decides.
units-preview-figures = The figures of the days before do not change.
units-fault-gone = The unit is no longer as you chose it. Please choose again.
units-fault-top =
    { $act ->
        [move] { $unit } is the highest unit you look after and cannot be moved.
        [merge] { $unit } is the highest unit you look after and cannot be merged.
       *[dissolve] { $unit } is the highest unit you look after and cannot be dissolved.
    }
units-fault-itself =
    { $act ->
        [move] A unit cannot stand under itself. Choose another one.
        [merge] A unit cannot be merged into itself. Choose another one.
       *[dissolve] Its people have to go to another unit. Choose another one.
    }
units-fault-cycle = { $target } lies under { $unit } and cannot take it in. Choose another one.
units-fault-same = Nothing would change: it is so already.
units-fault-no-target = { $unit } still has people, or units under it. Choose the unit that takes them in.
units-fault-two-secretaries = Both units have a secretary. Choose who stays.
units-fault-nobody = Nobody would go with the new unit.
units-fault-everybody = If everybody goes, nothing is left of the unit. To rename it, choose “Rename”.
units-fault-audience = The round “{ $round }” is open for this unit alone. Please close it first.
units-done-rename = { $unit } is now called { $name }. Its leaders were told.
units-done-split = { $name } was split off { $unit }. Its leaders were told.
units-done-merge = { $unit } was merged. The leaders of both units were told.
units-done-move = { $unit } was moved. The leaders of both units were told.
units-done-dissolve = { $unit } was dissolved. The leaders concerned were told.
units-told-rename = { $by } renamed { $unit } to <b>{ $name }</b>, in force from { $day }.
units-told-split =
    { $people ->
        [one] { $by } split <b>{ $name }</b> off { $unit } (one person), in force from { $day }.
       *[other] { $by } split <b>{ $name }</b> off { $unit } ({ $people } people), in force from { $day }.
    }
units-told-merge = { $by } merged <b>{ $unit }</b> into <b>{ $target }</b>, in force from { $day }.
units-told-move = { $by } moved <b>{ $unit }</b> under { $target }, in force from { $day }.
units-told-dissolve = { $by } dissolved <b>{ $unit }</b>, in force from { $day }.
units-transfer-button = Transfer
units-transfer-whom = Type the name or the code of the member to be transferred.
units-transfer-where = { $name } belongs to { $unit }. To which unit do they go? Type its name or its code.
units-transfer-review = Transfer <b>{ $name }</b> from { $former } to <b>{ $unit }</b>.
units-transfer-role-ends = They are no longer { $role } at { $unit }.
units-transfer-seats =
    { $rounds ->
        [one] One open round: they stay on its frozen list for { $unit }.
       *[other] { $rounds } open rounds: they stay on their frozen lists for { $unit }.
    }
units-transfer-done = { $name } now belongs to { $unit }. They and the leaders of both units were told.
units-transfer-told = <b>{ $name }</b> goes from { $former } to { $unit }, in force from { $day }.
units-transfer-told-own = You go from { $former } to <b>{ $unit }</b>, in force from { $day }.
units-transfer-gone = This person or this unit is not among those you look after, or has changed. Please choose again.
units-transfer-same = { $name } belongs to { $unit } already.
