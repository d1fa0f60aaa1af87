command-thongbao = Broadcast
command-thongbao-about = Send an announcement to members of your part, and see how far it is
command-xemthongbao = Broadcasts
command-xemthongbao-about = The recent broadcasts and how far they are
command-thuhoi = Take a notice back
command-thuhoi-about = Take back a broadcast that has not begun to go out
command-dungthongbao = Stop a broadcast
command-dungthongbao-about = Send nothing more of a broadcast
broadcasts-header = <b>Announcement of the office of { $office }</b>
# The committee of a body: an office is a committee's.
broadcasts-office-of-body = the Party Committee of { $name }
broadcasts-text = { $text }
broadcasts-footer = <i>This message is automatic; an answer here does not reach the office.</i>
broadcasts-none = There is no broadcast yet.
broadcasts-none-going = No broadcast is waiting or going out now.
broadcasts-unknown = There is no such broadcast in your part of the committee. Please choose one of the list.
broadcasts-list = <b>Recent broadcasts</b>
broadcasts-line = { $number }. { $moment } – “{ $excerpt }”: { $state }
broadcasts-option = “{ $excerpt }”
broadcasts-state =
    { $state ->
        [waiting] not sent yet
        [going] going out
        [sending] going out
        [done] sent
        [withdrawn] taken back, nothing was sent
       *[stopped] stopped
    }
broadcasts-title = <b>Broadcast</b> “{ $excerpt }”
broadcasts-is = State: { $state }
broadcasts-confirmed = Confirmed: { $moment }
broadcasts-to =
    { $who ->
        [leaders] To: secretaries and deputies of { $unit } and the units under it
       *[everybody] To: members of { $unit } and the units under it
    }
broadcasts-button-new = New broadcast
broadcasts-button-list = Broadcasts
broadcasts-button-progress = Progress
broadcasts-button-again = Update the progress
broadcasts-button-view = See the broadcast
broadcasts-button-undo = Take back
broadcasts-button-stop = Stop
broadcasts-button-reach = Who is reached
broadcasts-ask-text = Please write the text, at most { $most } characters, in one message or several. It is read exactly as you write it.
broadcasts-text-so-far = The text so far ({ $length }/{ $most } characters):
broadcasts-text-more = Please write on if there is more, or choose “That is all”.
broadcasts-text-done = That is all
broadcasts-text-anew = Start again
broadcasts-text-long = The whole text has { $length } characters, more than { $most }. The last part was not kept, the earlier ones were. Please shorten it and send it again.
broadcasts-ask-audience = To which unit? All units under it get it too.
broadcasts-ask-who = To whom in these units?
broadcasts-who =
    { $who ->
        [leaders] Secretaries and deputies only
       *[everybody] All members
    }
broadcasts-preview = <b>Preview. The receivers will read:</b>
broadcasts-people = To be written to: <b>{ $people }</b>
broadcasts-examples =
    { $more ->
        [0] • These: { $names }
       *[other] • For example: { $names }… and { $more } more
    }
broadcasts-by-channel = • By { $channel }: { $people }
broadcasts-unreached = • Not reached (their secretaries tell them): { $people }
broadcasts-not-counted = Members who are exempt, suspended, away or gone do not get it.
broadcasts-when-now = Begins: { $seconds } seconds after you confirm
broadcasts-when-later = Begins: { $moment }, since it goes out in working hours only
broadcasts-takes = Takes: about { $minutes } min
broadcasts-confirm = Send it
broadcasts-edit =
    { $part ->
        [text] Text
       *[audience] Receivers
    }
broadcasts-nobody = Nobody in { $unit } gets it. Please change the receivers.
broadcasts-changed = The receivers have just changed. Please look again.
broadcasts-code =
    Receivers: <b>{ $people }</b>.
    To confirm, please type the code <b>{ $code }</b>.
broadcasts-code-wrong = That is not the code; nothing was sent. Please type the code below, or go back.
broadcasts-accepted = The broadcast is noted. Receivers: <b>{ $people }</b>.
broadcasts-accepted-now = It begins to go out in { $seconds } seconds. Until then you can take it back.
broadcasts-accepted-later = It begins to go out at { $moment }. Until then you can take it back.
broadcasts-withdrawn = The broadcast was taken back; nothing was sent.
broadcasts-too-late = It is too late to take it back: it is going out. You can stop what is left.
broadcasts-over = This broadcast: { $state }.
broadcasts-stop = Stop the broadcast “{ $excerpt }”? What has arrived stays; the rest will not be sent.
broadcasts-stop-confirm = Stop it
broadcasts-stopped = Stopped. What was not sent will not be; whoever confirmed it is told the result.
broadcasts-sent = Sent: <b>{ $sent }/{ $people }</b>
broadcasts-sent-by = • By { $channel }: { $count }
broadcasts-waiting = Waiting: { $count }
broadcasts-failed = Could not be sent: { $count }
broadcasts-failed-why =
    { $why ->
        [no-account] • No channel: { $count }
        [blocked] • Blocked the System: { $count }
        [quota] • The channel's month is used up: { $count }
       *[refused] • Refused by Zalo or Telegram: { $count }
    }
broadcasts-dropped = Not sent, since it was stopped or they do not belong to the receivers any more: { $count }
broadcasts-expired = Too late to be sent: { $count }
broadcasts-doubted = Not known whether they arrived, not sent again: { $count }
broadcasts-goes-on = Goes out in working hours, from { $moment } on.
broadcasts-left = About { $minutes } min left.
broadcasts-counted = As of { $at }.
broadcasts-counting = As of { $at }, updated every { $seconds } seconds.
broadcasts-result = <b>The broadcast was sent:</b> “{ $excerpt }”
broadcasts-result-stopped = <b>The broadcast was stopped:</b> “{ $excerpt }”
broadcasts-result-reach = Who is not reached, and what to do about it: see the entry on who is reached.
