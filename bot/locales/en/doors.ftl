# One person's messaging channels (/kenh), and each channel's quota of messages a month.

command-kenh = My channels
command-kenh-about = See, choose, add or remove channels

channel-name-telegram = Telegram
channel-name-zalo = Zalo

door-back = Your { $channel } receives messages again.
door-back-next = What waits for you: send <b>viec</b>. To choose channels: send <b>kenh</b>.

doors-title = <b>Your channels</b>
# $since: day of linking. $state: how it stands.
doors-line = • <b>{ $channel }</b>, linked on { $since }: { $state }
doors-state-first = receives messages, used first
doors-state-open = receives messages
doors-state-closed = cannot be reached. Please unblock it, then send any message there.
doors-state-refused = not yet agreed to messages here. Please open it and send any message.
doors-one-work = Tasks, drafts and answers are shared by all channels: begin on one, go on with another.
doors-question = What would you like to do?
doors-prefer = Use { $channel } first
doors-add = Add { $channel }
doors-remove = Remove { $channel }
doors-done = Done
doors-left = Your channels stay as they are.

doors-preferred = ✅ From now on messages go to <b>{ $channel }</b> first. Where { $channel } cannot be reached, the other channel is used.

# $code: a code of 8 digits.
doors-code = Your link code: <code>{ $code }</code>
doors-code-until = It works once, until <b>{ $until }</b>. Please give it to nobody.
doors-code-link = Open this link on your phone to add { $channel }; the code is in it:
doors-code-type = Open { $channel } by this link, then send the code there:
doors-code-address = { $link }

doors-remove-question = Remove the <b>{ $channel }</b> account from the System? Your tasks and what you registered stay as they are.
doors-remove-next = Messages then go to { $channel }.
doors-remove-last =
    This is your last channel. Once it is removed, the System <b>can remind you no more</b>; please register and report with your cell's secretary.
    To use it again, ask your cell's secretary for a new code.
doors-remove-yes = Remove { $channel }
doors-removed = ✅ The { $channel } account was removed.
doors-gone = The { $channel } account is not yours any more.
doors-detached = This { $channel } account was removed from the System as you asked. The System sends nothing here any more.
doors-detached-elsewhere = To use it again, send <b>kenh</b> on { $channel } for a new code and send the code here.
doors-detached-again = To use it again, ask your cell's secretary for a new code and send it here.

# Quotas of messages a month. $kept: percent from which only secretaries and the office get notices.
quota-near = { $channel } has used { $percent }% of this month's quota ({ $used }/{ $limit } messages in and out). From { $kept }% on, notices through { $channel } go only to secretaries, deputies and the office.
quota-exhausted = ⚠️ { $channel } has used up this month's quota. The System can send no notices through { $channel } until <b>{ $turns }</b>.
quota-advice = Whoever has another channel still gets everything. Please have cells remind those who use only this channel, and show them how to add one with /kenh.

# $people: how many people. $messages: messages a person, $most: messages in all, at most.
quota-forecast = { $channel }: { $people } people, at most { $messages } messages each, { $most } messages in all. { $left }/{ $limit } messages are left this month.
quota-forecast-short = ⚠️ { $channel }: { $people } people, at most { $messages } messages each, { $most } messages in all, <b>more than is left this month</b> ({ $left }/{ $limit } messages). Please have members add another channel with /kenh.
