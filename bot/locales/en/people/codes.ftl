# Issuing link codes.
command-ma = Link codes
command-ma-about = Issue codes with which members link their accounts
command-ma-said = link code | give a code
people-codes-no-people = There is nobody on the unit's roster yet. Please tell the committee's office.
people-codes-title = <b>Link codes</b> – not linked: { $unlinked } of { $people } (page { $page } of { $pages })
people-codes-line = { $number }. { $name } – { $state }
people-codes-line-unit = { $number }. { $name } ({ $unit }) – { $state }
people-codes-linked = linked
people-codes-unlinked = <b>not linked</b>
people-codes-unreachable = cannot be reached
people-codes-how = Choose a name, send several numbers at once (for example: 1-5), or send part of a name to search.
people-codes-name = { $name }
people-codes-name-unit = { $name } ({ $unit })
people-codes-next = Next page
people-codes-previous = Previous page
people-codes-nobody = Nobody like that was found in the unit. Please check the name or the roster code.
people-codes-out-of-range = Please send numbers from 1 to { $most }, for example: 1-{ $most }
people-codes-several = Several people share that name. Please choose one:
people-codes-chosen =
    { $count ->
        [1] A code for:
       *[other] Codes for { $count } people:
    }
people-codes-for = • { $name } ({ $unit })
people-codes-life = How will the code be used?
people-codes-now = Now, { $minutes } minutes
people-codes-card = On a slip, { $days } days
people-codes-lost = Old phone is lost
people-codes-life-lost = If they lost their telephone, choose <b>Old phone is lost</b>: every account that is linked now is closed, then a code to be typed at once is issued.
people-codes-code =
    { $name }:
    <code>{ $code }</code>
people-codes-link = or open: { $link }
people-codes-open = On { $channel }: open { $link } and send the code of eight digits.
people-codes-until = Each code works once, until <b>{ $until }</b>. Codes issued before no longer work.
people-codes-give =
    { $count ->
        [1] Please send it to that person only, never to a group.
       *[other] Please send each code to its own person only, never to a group.
    }
people-codes-not-yours = No code for { $name }: they have rights in the System beyond your units. The committee's office that looks after those rights issues it.
people-codes-guarded = The code of somebody with rights in the System is good until { $until } only; whoever uses it is asked for one more thing that only its owner knows.
people-codes-office-stands = The code that the committee's office issued for { $name } stays good until { $until }. If it was lost, please ask the office for a new one.
people-codes-told-person = A link code for your account was just issued (by { $by }). If you did not ask for it, please tell the committee's office at once.
people-codes-told-office = A link code for { $name }, who has rights in the System, was just issued (by { $by }).
people-codes-program = the server
people-codes-more = Another code
people-codes-print = Slips on A4 (PDF)

# Link slips printed on A4, and how they are printed from /ma.
command-inthe = Print link slips
command-inthe-about = Slips on A4 with link codes and QR codes for members
people-link-cards-title = NÊU GƯƠNG ACCOUNT SLIP
people-link-cards-about = Slips: { $cards }, issued { $at } – page { $page } of { $pages }
people-link-cards-cut = Cut along the lines and hand each slip to its owner. Do not photograph slips or send them to a group.
people-link-cards-person = Roster code: { $code }
people-link-cards-until = The code works once, until { $until }
people-link-cards-scan = • { $channel }: scan the QR code with the camera, choose Start.
people-link-cards-type = • { $channel }: scan the QR code, send the code { $code }
people-link-cards-type-only = Open the Nêu Gương assistant, send the code: { $code }
people-link-cards-purpose = For pledges and the study of resolutions.
people-link-cards-ask = Ask: { $contact }
people-link-cards-own = This slip is for the person named above only.
people-link-cards-pick-unit = Link slips for which unit? Choose one, or send another unit's name or code.
people-link-cards-unit = { $unit }
people-link-cards-no-unit = That unit was not found among those you look after. Please send its name or code.
people-link-cards-many-units = { $count } units match. Please be more precise, or send the unit's code.
people-link-cards-whom =
    <b>{ $unit }</b>: people: { $people }, of them not linked: { $unlinked }.
    Each slip carries a code that works for { $days } days; codes these people got before no longer work.
    Slips for whom?
people-link-cards-unlinked = The { $count } not linked
people-link-cards-all = All { $count }
people-link-cards-too-many = The unit has { $count } people; a file holds { $most } slips at most. Please print the units below it one by one.
people-link-cards-nobody = There is nobody on the unit's roster yet. Please tell the committee's office.
people-link-cards-none-left = No slip is left to print: the codes of this sheet were used, have expired or gave way to newer ones. Please print again under “Print link slips”.
people-link-cards-gone = The list has just changed. Please choose again.
people-link-cards-caption =
    <b>{ $unit }</b>: link slips for A4 paper: { $count } (pages: { $pages }), to be cut along the lines.
    Each code works once, until <b>{ $until }</b>. Codes issued before no longer work.
    Please hand each slip to its owner and send the file to no group.
people-link-cards-left-out = No slip for those who have rights in the System: { $names }. The office issues their codes one by one, good for 15 minutes.
people-link-cards-left-out-more = No slip for those who have rights in the System: { $names } and { $rest } more. The office issues their codes one by one, good for 15 minutes.
people-link-cards-office-stands =
    { $rest ->
        [0] Codes that the committee's office issued stay good: { $names }. If one was lost, please ask the office for a new one.
       *[other] Codes that the committee's office issued stay good: { $names } and { $rest } more. If one was lost, please ask the office for a new one.
    }
people-link-cards-button-reach = Who is linked
people-link-cards-button-codes = Codes in a message
