command-thongbao = Broadcast
command-thongbao-about = Send an announcement to members of your part of the committee, and see how far it is
command-xemthongbao = Broadcasts
command-xemthongbao-about = The recent broadcasts and how far they are
command-thuhoi = Take a broadcast back
command-thuhoi-about = Take back a broadcast that has not begun to go out
command-dungthongbao = Stop a broadcast
command-dungthongbao-about = Send nothing more of a broadcast

broadcast-header = <b>Announcement of the office of { $office }</b>
broadcast-text = { $text }
broadcast-footer = <i>This message is automatic; an answer here does not reach the office.</i>

broadcast-none = There is no broadcast yet.
broadcast-none-going = No broadcast is waiting or going out now.
broadcast-unknown = There is no such broadcast in your part of the committee. Please choose one of the list.
broadcast-list = <b>Recent broadcasts</b>
broadcast-line = { $number }. { $moment } – “{ $excerpt }”: { $state }
broadcast-option = “{ $excerpt }”
broadcast-state =
    { $state ->
        [waiting] not sent yet
        [going] going out
        [sending] going out
        [done] sent
        [withdrawn] taken back, nothing was sent
       *[stopped] stopped
    }
broadcast-title = <b>Broadcast</b> “{ $excerpt }”
broadcast-is = State: { $state }
broadcast-confirmed = Confirmed: { $moment }
broadcast-to =
    { $who ->
        [leaders] To: secretaries and deputies of { $unit } and the units under it
       *[everybody] To: members of { $unit } and the units under it
    }
broadcast-door-new = New broadcast
broadcast-door-list = Broadcasts
broadcast-door-progress = Progress
broadcast-door-again = Update the progress
broadcast-door-view = See the broadcast
broadcast-door-undo = Take back
broadcast-door-stop = Stop
broadcast-door-reach = Who is reached

broadcast-ask-text = Please write the text, at most { $most } characters, in one message or several. It is read exactly as you write it.
broadcast-text-so-far = The text so far ({ $length }/{ $most } characters):
broadcast-text-more = Please write on if there is more, or choose “That is all”.
broadcast-text-done = That is all
broadcast-text-anew = Start anew
broadcast-text-long = The whole text has { $length } characters, more than { $most }. The last part was not kept, the earlier ones were. Please shorten it and send it again.
broadcast-ask-audience = To which unit? All units under it get it too.
broadcast-ask-who = To whom in these units?
broadcast-who =
    { $who ->
        [leaders] Secretaries and deputies only
       *[everybody] All members
    }

broadcast-preview = <b>Preview. The receivers will read:</b>
broadcast-people = Receivers: <b>{ $people }</b>
broadcast-examples =
    { $more ->
        [0] • These: { $names }
       *[other] • For example: { $names }… and { $more } more
    }
broadcast-by-door = • By { $channel }: { $people }
broadcast-unreached = • Without any door: { $people }
broadcast-not-counted = Members who are exempt, suspended, away or gone do not get it.
broadcast-when-now = Begins: { $seconds } seconds after you confirm
broadcast-when-later = Begins: { $moment }, since it goes out in working hours only
broadcast-takes = Takes: about { $minutes } min, at most { $rate } messages a second
broadcast-confirm = Send it
broadcast-edit =
    { $part ->
        [again-text] Change the text
       *[again-audience] Change the receivers
    }
broadcast-nobody = Nobody in { $unit } gets it. Please change the receivers.
broadcast-changed = The receivers have just changed. Please look again.
broadcast-code =
    It will go to <b>{ $people }</b> people.
    To confirm, please type the code <b>{ $code }</b>.
broadcast-code-wrong = That is not the code; nothing was sent. Please type the code below, or go back.

broadcast-accepted = The broadcast to <b>{ $people }</b> people is noted.
broadcast-accepted-now = It begins to go out in { $seconds } seconds. Until then you can take it back whole.
broadcast-accepted-later = It begins to go out at { $moment }. Until then you can take it back whole.

broadcast-withdrawn = The broadcast was taken back; nothing was sent.
broadcast-too-late = It is too late to take it back: it is going out. You can stop what is left.
broadcast-over = This broadcast: { $state }.
broadcast-stop = Stop the broadcast “{ $excerpt }”? What has arrived stays; the rest will not be sent.
broadcast-stop-confirm = Stop it
broadcast-stopped = Stopped. What was not sent will not be; whoever confirmed it hears of the result.

broadcast-sent = Sent: <b>{ $sent }/{ $people }</b>
broadcast-sent-by = • By { $channel }: { $count }
broadcast-waiting = Waiting: { $count }
broadcast-failed = Could not be sent: { $count }
broadcast-failed-why =
    { $why ->
        [no-door] • No door: { $count }
        [blocked] • Blocked the assistant: { $count }
        [quota] • The channel's month is used up: { $count }
       *[refused] • Refused by the platform: { $count }
    }
broadcast-dropped = Not sent, since it was stopped or they do not belong to the receivers any more: { $count }
broadcast-expired = Too late to be sent: { $count }
broadcast-doubted = Not known whether they arrived, not sent again: { $count }
broadcast-goes-on = Goes out in working hours, from { $moment } on.
broadcast-left = About { $minutes } min left.
broadcast-counted = As of { $at }.
broadcast-counting = As of { $at }, counted again about every { $seconds } seconds.
broadcast-result = <b>The broadcast was sent:</b> “{ $excerpt }”
broadcast-result-stopped = <b>The broadcast was stopped:</b> “{ $excerpt }”
broadcast-result-reach = Who is not reached, and what to do about it: see /tiepcan.
