# Link cards printed on A4, and how they are printed from /ma.

command-inthe = Print link cards
command-inthe-about = Cards on A4 with link codes and QR codes for members

link-cards-title = NÊU GƯƠNG ACCOUNT CARD
link-cards-about = { $cards } cards, issued { $at } – page { $page } of { $pages }
link-cards-cut = Cut along the lines and hand each card to its owner. Do not photograph cards or send them to a group.
link-cards-person = Roster code: { $code }
link-cards-until = The code works once, until { $until }
link-cards-scan = • { $channel }: scan the QR code with the camera, press Start.
link-cards-type = • { $channel }: scan the QR code to open the assistant, send the code: { $code }
link-cards-type-only = Open the Nêu Gương assistant, send the code: { $code }
link-cards-own = This card is for the person named above only.

link-cards-pick-unit = Link cards for which unit? Press one, or send another unit's name or code.
link-cards-unit = { $unit }
link-cards-no-unit = That unit was not found among those you look after. Please send its name or code.
link-cards-many-units = { $count } units match. Please be more precise, or send the unit's code.
link-cards-whom =
    <b>{ $unit }</b> has { $people } people, { $unlinked } of them not linked.
    Each card carries a code that works for { $days } days; codes these people got before no longer work.
    Cards for whom?
link-cards-unlinked = The { $count } not linked
link-cards-all = All { $count }
link-cards-too-many = The unit has { $count } people; a file holds { $most } cards at most. Please print the units below it one by one.
link-cards-nobody = There is nobody on the unit's roster yet. Please tell the committee's office.
link-cards-gone = The list has just changed. Please choose again.
link-cards-caption =
    <b>{ $unit }</b>: { $count } link cards for A4 paper ({ $pages } pages), to be cut along the lines.
    Each code works once, until <b>{ $until }</b>. Codes issued before no longer work.
    Please hand each card to its owner and send the file to no group.
link-cards-door-reach = Who is linked
link-cards-door-codes = Codes in the chat
