# Looking people up, giving roles.
command-danhsach = Look up a member
command-danhsach-about = Find a member: unit, account, roles
command-phanquyen = Roles
command-phanquyen-about = Give or end the roles of secretary, deputy, office
people-find-nobody = Nobody like that was found among those you look after. Please check the name or the roster code.
people-find-many = There are { $most } people or more; if the one you mean is not here, go back and send the full name.
people-find-which = Please choose whom you mean:
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
people-directory-role = Role: { $role } – { $unit }
people-directory-code = Issue a link code
people-directory-roles = Roles
people-directory-another = Look up somebody else
people-role-name =
    { $role ->
        [secretary] secretary
        [deputy] deputy secretary
        [office] office staff
       *[admin] system administrator
    }
people-roles-question = Whose role is to be given or ended? Please send the name or the roster code.
people-roles-person = <b>{ $name }</b> ({ $unit })
people-roles-held = • Holds: { $role } – { $unit }
people-roles-none = Holds no role besides membership.
people-roles-act = Please choose:
people-roles-give = Give: { $role }
people-roles-end = End: { $role } – { $unit }
people-roles-where = At which unit is the role <b>{ $role }</b> given? Press a unit, or send the name or code of another.
people-roles-which-unit = Please choose the unit:
people-roles-unit = { $name } ({ $code })
people-roles-no-unit = That unit was not found among those you look after. Please send a unit's name or code.
people-roles-many-units = There are { $count } units like that. Please be more precise, or send the unit's code.
people-roles-sure-give = Give the role <b>{ $role }</b> at <b>{ $unit }</b> to comrade <b>{ $name }</b>?
people-roles-sure-end = End the role <b>{ $role }</b> at <b>{ $unit }</b> of comrade <b>{ $name }</b>?
people-roles-codes-end = Link codes that they issued by this role, on cards too, no longer work; whoever still needs one gets a new one.
people-roles-reach =
    { $role ->
        [office] Whoever holds it sees the figures of the unit and all units under it, opens rounds and gives roles.
       *[other] Whoever holds it sees the pledges of the unit's members and decides on them.
    }
people-roles-holder = The role { $role } is held at present by comrade { $name }; that does not change.
people-roles-confirm = Confirm
people-roles-given = The role <b>{ $role }</b> at { $unit } is given to comrade { $name }.
people-roles-ended = The role <b>{ $role }</b> at { $unit } of comrade { $name } has ended.
people-roles-as-before = Nothing changed: the role { $role } at { $unit } of comrade { $name } had been updated before.
people-roles-gone = This person or unit is no longer among those you look after, so nothing changed.
people-roles-more = More roles
people-roles-menu = Menu
people-roles-notice-given = Comrade { $name }: you are given the role <b>{ $role }</b> at { $unit }. Open the menu to begin.
people-roles-notice-ended = Comrade { $name }: your role { $role } at { $unit } has ended. Thank you.
people-roles-second-secretary = { $unit } has a secretary already: { $name }. A unit has one: please end their role first.
people-roles-told-given = { $name } was just given the role of <b>{ $role }</b> at { $unit } (by { $by }). If this is not right, please tell the committee's office at once.
people-roles-told-ended = { $name } just ceased to be <b>{ $role }</b> at { $unit } (by { $by }). If this is not right, please tell the committee's office at once.
people-roles-accounts = The role can be used from these accounts, which no office over the role has linked:
people-roles-account = • { $channel }, linked at { $since } (code issued by { $by })
people-roles-account-unknown = • { $channel }, linked at { $since } (by whose code is not known)
people-roles-accounts-check = Please ask them in person whether these are theirs; where it is not clear, choose “Close all accounts” and issue a new code.
people-roles-accounts-told = { $name } was just given the role of <b>{ $role }</b> at { $unit }.
people-roles-accounts-changed = The accounts of { $name } changed just now, so the role was not given. Please look again.
