# Whom to call: /lienhe, naming a unit's contact (/datlienhe).
command-lienhe = Whom to call
command-lienhe-about = Who helps, and their telephone number
command-lienhe-said = who | who is the secretary | whom can i ask | whom to call | telephone | contact
command-datlienhe = Name the contact
command-datlienhe-about = The name and number that the unit's members may call
people-contact-line = For help call comrade { $name }, { $phone }.
people-contact-name = Name the contact
people-contact-show = See the number
people-contact-help = Whom to call
people-contact-help-text = For help, call your unit's contact. Secretaries, deputies and the office name the contact of the units they look after.
people-contact-which = Which unit's contact? Choose, or send the unit's name.
people-contact-unit = { $name }
people-contact-no-unit = There is no such unit among those you look after. Please send its name or code.
people-contact-many =
    { $count ->
        [one] 1 unit has a name like this. Please send its full name or its code.
       *[other] { $count } units have names like this. Please send the full name or the code.
    }
people-contact-unit-gone = This unit is no longer among those you look after.
people-contact-ask-name =
    <b>{ $unit }</b>: whom may members call? Choose, or send a name. Messages to this unit now say:
people-contact-myself = { $name }
people-contact-nobody = The one above
people-contact-ask-phone = The telephone number of comrade { $name }? It is shown in messages to the unit's members.
people-contact-name-long = That name is too long. Please send the name of one person.
people-contact-not-a-phone = That is no telephone number. Please send one of 8 to 12 digits, such as 0238 000 000.
people-contact-review = <b>{ $unit }</b>: messages to members will say
people-contact-review-nobody = <b>{ $unit }</b> has no contact of its own any more; messages name the contact of the unit above.
people-contact-save = Save
people-contact-edit-name = Name
people-contact-edit-phone = Phone
people-contact-saved = Saved. Messages to members of { $unit } say:
