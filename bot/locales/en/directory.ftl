# Looking people up, giving roles.

command-danhsach = Look up a member
command-danhsach-about = Find a member: unit, account, roles
command-phanquyen = Roles
command-phanquyen-about = Give or end the roles of secretary, deputy, office

find-nobody = Nobody like that was found among those you look after. Please check the name or the roster code.
find-many = There are { $most } people or more; if the one you mean is not here, go back and send the full name.
find-which = Please choose whom you mean:
find-person = { $name } ({ $unit }, { $code })

directory-question = Please send the name (or part of it) or the roster code. Diacritics are not needed.
directory-person = <b>{ $name }</b> ({ $code })
directory-place = Unit: { $unit }
directory-place-under = Unit: { $unit }, of { $above }
directory-position = Position: { $position }
directory-status =
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
directory-linked = Account: linked
directory-unlinked = Account: <b>not linked</b>
directory-unreachable = Account: linked, but <b>cannot be reached</b>
directory-role = Role: { $role } – { $unit }
directory-code = Issue a link code
directory-roles = Roles
directory-another = Look up somebody else

role-name =
    { $role ->
        [secretary] secretary
        [deputy] deputy secretary
        [office] office staff
       *[admin] system administrator
    }

roles-question = Whose role is to be given or ended? Please send the name or the roster code.
roles-person = <b>{ $name }</b> ({ $unit })
roles-held = • Holds: { $role } – { $unit }
roles-none = Holds no role besides membership.
roles-act = Please choose:
roles-give = Give: { $role }
roles-end = End: { $role } – { $unit }
roles-where = At which unit is the role <b>{ $role }</b> given? Press a unit, or send the name or code of another.
roles-which-unit = Please choose the unit:
roles-unit = { $name } ({ $code })
roles-no-unit = That unit was not found among those you look after. Please send a unit's name or code.
roles-many-units = There are { $count } units like that. Please be more precise, or send the unit's code.
roles-sure-give = Give the role <b>{ $role }</b> at <b>{ $unit }</b> to comrade <b>{ $name }</b>?
roles-sure-end = End the role <b>{ $role }</b> at <b>{ $unit }</b> of comrade <b>{ $name }</b>?
roles-reach =
    { $role ->
        [office] Whoever holds it sees the figures of the unit and all units under it, opens rounds and gives roles.
       *[other] Whoever holds it sees the pledges of the unit's members and decides on them.
    }
roles-holder = The role { $role } is held at present by comrade { $name }; that does not change.
roles-confirm = Confirm
roles-given = The role <b>{ $role }</b> at { $unit } is given to comrade { $name }.
roles-ended = The role <b>{ $role }</b> at { $unit } of comrade { $name } has ended.
roles-as-before = Nothing changed: the role { $role } at { $unit } of comrade { $name } had been updated before.
roles-gone = This person or unit is no longer among those you look after, so nothing changed.
roles-more = More roles
roles-menu = Menu
roles-notice-given = Comrade { $name }: you are given the role <b>{ $role }</b> at { $unit }. Open the menu to begin.
roles-notice-ended = Comrade { $name }: your role { $role } at { $unit } has ended. Thank you.
