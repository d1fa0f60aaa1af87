# Issuing link codes.

command-ma = Link codes
command-ma-about = Issue codes with which members link their accounts

codes-no-people = There is nobody on the unit's roster yet. Please tell the committee's office.
codes-title = <b>Link codes</b> – not linked: { $unlinked } of { $people } (page { $page } of { $pages })
codes-line = { $number }. { $name } – { $state }
codes-line-unit = { $number }. { $name } ({ $unit }) – { $state }
codes-linked = linked
codes-unlinked = <b>not linked</b>
codes-unreachable = cannot be reached
codes-how = Press a name, send several numbers at once (for example: 1-5), or send part of a name to search.
codes-name = { $name }
codes-name-unit = { $name } ({ $unit })
codes-next = Next page
codes-previous = Previous page
codes-nobody = Nobody like that was found in the unit. Please check the name or the roster code.
codes-out-of-range = Please send numbers from 1 to { $most }, for example: 1-{ $most }
codes-several = Several people share that name. Please choose one:

codes-chosen =
    { $count ->
        [1] A code for:
       *[other] Codes for { $count } people:
    }
codes-for = • { $name } ({ $unit })
codes-life = How will the code be used?
codes-now = Sent at once – good for { $minutes } minutes
codes-card = Written on a card – good for { $days } days

codes-code =
    { $name }:
    <code>{ $code }</code>
codes-link = or open: { $link }
codes-open = On { $channel }: open { $link } and send the code of eight digits.
codes-until = Each code works once, until <b>{ $until }</b>. Codes issued before no longer work.
codes-give =
    { $count ->
        [1] Please send it to that person only, never to a group.
       *[other] Please send each code to its own person only, never to a group.
    }
codes-more = Another code
codes-print = Cards on A4 (PDF)
