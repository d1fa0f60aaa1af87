# Nominations: drafts of what may be honoured later; nobody is named to others.
command-gioithieu = Nominate an example
command-gioithieu-about = Nominate a member or a whole unit as an example to be considered
command-guong = Nominations
command-guong-about = See the examples nominated so far, nominate another, withdraw your own
nominations-not-yours = This cannot be nominated: you may nominate the unit you are responsible for, or another member of it whom rounds ask.
nominations-ask-unit = From which unit do you nominate an example?
nominations-ask-who = Whom do you nominate? Please send the name or the roster code; for all of them choose “The whole unit”.
nominations-unit-itself = The whole unit
nominations-unit = { $unit }
nominations-person = { $name }
nominations-left = A member who moved
nominations-ask-basis = The cell has confirmed pledges of this comrade as met. Which of them is the basis?
nominations-pledge = { $number }. { $receipt }: { $deed }
nominations-button-pledge = { $receipt }
nominations-all-pledges = All of them
nominations-no-pledges = None
nominations-ask-deed = Which deed is the example? Write it in your own words, with a figure or evidence if you can.
nominations-ask-deed-example = For example: “In November helped 45 households file online; the one-stop office has the list.”
nominations-deed-too-long = This has { $length } characters, more than { $most }. Please shorten it and send it again.
nominations-hint-figure = A hint: there is no figure in it. If there is a number or evidence, choose to change the deed and add it.
nominations-review-person = <b>Nominated as an example:</b> comrade { $name } ({ $unit })
nominations-review-unit = <b>Nominated as an example:</b> the whole of { $unit }
nominations-review-deed = Deed: { $deed }
nominations-basis = Basis: { $receipts }
nominations-review-seen = It waits to be considered; only you and the offices above read it, and the comrade can see it by exporting their own data. Without the comrade's consent the name is shown nowhere.
nominations-review-seen-unit = It waits to be considered; only you and the offices above read it.
nominations-confirm = Send the nomination
nominations-edit-who = Person or unit
nominations-edit-deed = Deed
nominations-kept = The nomination is kept and waits to be considered. It is not yet your cell's proposal to honour anybody. You can withdraw it at any time.
nominations-button-list = Nominated so far
nominations-button-another = Nominate another
nominations-title = <b>Nominated examples</b>, the newest first
nominations-title-own = <b>Examples you nominated</b>, the newest first
nominations-filter-week = Only: { $week }
nominations-filter-unit = Only: { $unit }
# $own: 1 where a whole unit is nominated.
nominations-line =
    { $own ->
        [1] • The whole of <b>{ $who }</b>, { $week }
       *[other] • <b>{ $who }</b> ({ $unit }), { $week }
    }
nominations-line-deed = { $deed }
nominations-line-by = Nominated by: { $name }
nominations-week = Week { $number }/{ $year }
nominations-waits = All wait to be considered; no name is shown anywhere yet.
nominations-none = Nothing is nominated yet.
nominations-how = To narrow the list choose below, or send the name of a unit or a week (for example: week 48).
nominations-button-nominate = Nominate an example
nominations-button-withdraw = Withdraw one
nominations-older = Older
nominations-by-week = By week
nominations-by-unit = By unit
nominations-all = Show all again
nominations-back = Back to the list
nominations-leave = Done
nominations-closed = The list is closed.
nominations-which-unit = Choose, or send another unit's name:
nominations-ask-by-unit = Of which unit? Please send its name or code.
nominations-ask-by-week = Of which week?
nominations-which-withdraw = Which one is withdrawn? It cannot be brought back.
nominations-withdrawn = The nomination is withdrawn.
nominations-gone = This nomination is there no longer.
nominations-not-understood = There is no such unit among yours, and this is no week either. Please send it again.
nominations-of-week = Examples nominated in the week: { $count }
