# Looking people up, giving roles.
command-danhsach = Look up a member
command-danhsach-about = Find a member: unit, account, what waits, what can be done
command-phanquyen = Rights
command-phanquyen-about = Give or withdraw the rights of secretary, deputy, office in the System
people-find-nobody = Nobody like that was found among those you look after. Please check the name or the roster code.
people-find-many = There are more than { $most } people; if the one you mean is not here, send the full name or the code.
people-find-which = Choose, or send another name:
people-find-person-short = { $name }
people-find-person = { $name } ({ $unit }, { $code })
people-directory-question = Please send the name (or part of it) or the roster code. Diacritics are not needed.
people-directory-person = <b>{ $name }</b> ({ $code })
people-directory-place = Unit: { $unit }
people-directory-place-under = Unit: { $unit }, of { $above }
people-directory-position = Position: { $position }
people-directory-status =
    Status: { $status ->
        [active] active
        [temporary-in] attending temporarily (from elsewhere)
        [temporary-out] attending temporarily (elsewhere)
        [exempt] exempt
        [suspended] suspended
        [away] away
        [left] left
       *[deceased] deceased
    }
people-directory-linked = Account: linked
people-directory-unlinked = Account: <b>not linked</b>
people-directory-unreachable = Account: linked, but <b>cannot be reached</b>
people-directory-role = Rights in the System: { $role } – { $unit }
people-directory-code = Link slip
people-directory-roles = Rights
people-directory-another = Another person
people-card-button = Back to the person
people-card-button-people = Choose a person
people-role-name =
    { $role ->
        [secretary] secretary
        [deputy] deputy secretary
        [office] office staff
       *[admin] system administrator
    }
people-roles-question = Whose rights are to be given or withdrawn? Please send the name or the roster code.
people-roles-person = <b>{ $name }</b> ({ $unit })
people-roles-held = • Has the rights of: { $role } – { $unit }
people-roles-none = Has no rights in the System besides those of a member.
people-roles-act = Please choose:
people-roles-give = + { $role }
people-roles-end = Withdraw: { $role } – { $unit }
people-roles-where = For which unit are the rights of <b>{ $role }</b> given? Choose a unit, or send the name or code of another.
people-roles-which-unit = Please choose the unit:
people-roles-unit = { $name } ({ $code })
people-roles-no-unit = That unit was not found among those you look after. Please send a unit's name or code.
people-roles-many-units = There are { $count } units like that. Please be more precise, or send the unit's code.
people-roles-sure-give = Give the rights of <b>{ $role }</b> in the System for <b>{ $unit }</b> to comrade <b>{ $name }</b>?
people-roles-sure-end = Withdraw the rights of <b>{ $role }</b> in the System for <b>{ $unit }</b> from comrade <b>{ $name }</b>?
people-roles-codes-end = Link codes that they issued by these rights, on slips too, no longer work; whoever still needs one gets a new one.
people-roles-reach =
    { $role ->
        [office] Whoever has these rights sees the figures of the unit and all units under it, opens rounds and gives rights.
       *[other] Whoever has these rights sees the pledges of the unit's members and confirms them.
    }
people-roles-holder = Comrade { $name } has the rights of { $role } at present; that does not change.
people-roles-confirm = Confirm
people-roles-given = Comrade { $name } now has the rights of <b>{ $role }</b> in the System for { $unit }.
people-roles-ended = Comrade { $name } no longer has the rights of <b>{ $role }</b> in the System for { $unit }.
people-roles-as-before = Nothing changed: the rights of { $role } for { $unit } of comrade { $name } had been updated before.
people-roles-gone = This person or unit is no longer among those you look after, so nothing changed.
people-roles-more = More rights
people-roles-menu = Main page
people-roles-notice-given =
    Comrade { $name },
    From today you have the rights of <b>{ $role }</b> in the System for { $unit }. (Rights to use the System; they do not stand for a decision on personnel.)
people-roles-notice-ended =
    Comrade { $name },
    Your rights of { $role } in the System for { $unit } have ended.
people-roles-second-secretary = Comrade { $name } has the rights of secretary for { $unit }. One person has these rights for a unit: please withdraw theirs first.
people-roles-instead = Comrade <b>{ $present }</b> has the rights of secretary for { $unit }. Give them to comrade <b>{ $name }</b> instead, or give that comrade the rights of a deputy?
people-roles-replace = Replace
people-roles-beside = Add as a deputy
people-roles-replaced = Comrade { $name }'s rights of secretary in the System end at the same time.
people-roles-told-given = Comrade { $name } was just given the rights of <b>{ $role }</b> in the System for { $unit } (by { $by }). If this is not right, please tell the committee's office at once.
people-roles-told-ended = The rights of <b>{ $role }</b> in the System of comrade { $name } for { $unit } were just withdrawn (by { $by }). If this is not right, please tell the committee's office at once.
people-roles-accounts = These rights can be used from these accounts, which no office over them has linked:
people-roles-account = • { $channel }, linked at { $since } (code issued by { $by })
people-roles-account-unknown = • { $channel }, linked at { $since } (by whose code is not known)
people-roles-accounts-check = Please ask them in person whether these are theirs; where it is not clear, choose “Close all accounts” and issue a new code.
people-roles-accounts-told = Comrade { $name } was just given the rights of <b>{ $role }</b> in the System for { $unit }.
people-roles-accounts-changed = The accounts of { $name } changed just now, so the rights were not given. Please look again.

# ---------------------------------------------------------------- mending what is known of one member
command-suadangvien = Edit a member
command-suadangvien-about = Correct the name, position, kind, status or day of admission of a member
people-edit-button = Edit
people-edit-whom = Whose entry? Please type the name or the member code.
people-edit-gone = This member is not among yours any more; nothing was changed.
people-edit-same = It says so of { $name } already; nothing was changed.
people-edit-second-secretary = { $unit } would have two secretaries ({ $names }). Please take back the right or correct the position of the other first.
people-edit-rights-beyond = { $name } has rights in the System at another unit. Please ask the office above to record this.
people-edit-last-office = Nobody else holds the office of the whole committee. Please grant it to somebody else first.
people-edit-which = What is to be corrected for <b>{ $name }</b>?
people-edit-part-name = Name
people-edit-part-position = Party position
people-edit-part-kind = Kind
people-edit-part-status = Status
people-edit-part-admitted = Day of admission
people-edit-ask-name = Please type the right name.
people-edit-ask-position = Please type the Party position, or choose that there is none.
people-edit-ask-kind = Please choose the kind:
people-edit-ask-status = Please choose the status:
people-edit-ask-admitted = Please type the right day of admission to the Party, with day, month and year, such as 03/02/1998.
people-edit-kind =
    { $kind ->
        [probationary] Probationary
       *[full] Full
    }
people-edit-no-position = No position
people-edit-status =
    { $status ->
        [active] Active
        [temporary-in] Temporarily here
        [temporary-out] Elsewhere for now
        [exempt] Exempt
        [suspended] Suspended
        [away] Away
        [left] Left
       *[deceased] Deceased
    }
people-edit-too-long = This is longer than { $most } characters. Please make it shorter.
people-edit-no-day = Please type day, month and year, such as 03/02/1998.
people-edit-admitted = Day of admission: { $day }.
people-edit-admitted-later = This day also proves who links an account of somebody with rights. So the member and the offices above are told, and the System goes on asking for what it asked for before until { $until }.
people-edit-admitted-never = The day has to be between { $first } and today; nothing was changed.
people-edit-admitted-told = Your day of admission in the System was just changed to { $day } (by { $by }). If that is not right, please tell the committee's office at once.
people-edit-admitted-told-office = The day of admission of { $name } ({ $unit }) was just changed (by { $by }). It proves who links an account; if you know nothing of it, please look into it.
people-name-one-word = This name has one word alone: <b>{ $name }</b>. If a part is missing, please type it again; if that is the whole name, as some peoples have it, please confirm.
people-name-whole = The whole name
people-name-again = Type it again
people-edit-no-name = This is no name; nothing was changed.
people-edit-review = Please look once more at what changes of <b>{ $name }</b>:
people-edit-leader = { $role } of { $unit }: { $before } → { $after }.
people-edit-no-secretary = { $unit } will <b>have no secretary</b>.
people-edit-leaving =
    { $rounds ->
        [one] One open round counts
       *[other] { $rounds } open rounds count
    } this member no more from today{ $waiting ->
        [0] .
       *[other] , and what waits for a decision waits no longer.
    }
people-edit-confirm = Confirm
people-edit-changed-meanwhile = Somebody changed this member's entry after you looked. Please look again:
people-edit-done = The entry of <b>{ $name }</b> is corrected.

# ---------------------------------------------------------------- adding one member
command-themdangvien = Add a member
command-themdangvien-about = Add one member to the roster of a unit
people-add-button = Add a member
people-add-where = To which unit? Please type its name or code.
people-add-name = Please type the member's full name.
people-add-no-name = This is no name. Please type it again.
people-add-review = Add <b>{ $name }</b> ({ $kind }) to <b>{ $unit }</b>, from today on?
people-add-known = { $unit } has { $name } already, so nobody was added. Where they are two people, please add the new one by a roster file with member codes.
people-add-done = { $name } (code { $code }) was added to { $unit }. A link slip can be issued from the page of this member.
