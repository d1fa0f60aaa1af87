# One person's messaging channels (/kenh), and each channel's quota of messages a month.
command-kenh = My channels
command-kenh-about = See, choose, add or remove channels
command-kenh-said = change my phone | add zalo | add telegram
people-accounts-back = Your { $channel } receives messages again.
people-accounts-back-next = What waits for you: send <b>viec</b>. To choose channels: send <b>kenh</b>.
people-accounts-title = <b>Your channels</b>

# $since: day of linking. $state: how it stands.
people-accounts-line = • <b>{ $channel }</b>, linked on { $since }: { $state }
people-accounts-state-first = receives messages, preferred
people-accounts-state-open = receives messages
people-accounts-state-closed = cannot be reached. Please unblock it, then send any message there.
people-accounts-state-refused = not yet agreed to messages here. Please open it and send any message.
people-accounts-one-work = What you began on Zalo you can go on with on Telegram, and the other way round.
people-accounts-question = What would you like to do?
people-accounts-prefer = Use { $channel } first
people-accounts-add = Add { $channel }
people-accounts-remove = Remove { $channel }
people-accounts-done = Done
people-accounts-left = Nothing has changed.
people-accounts-preferred = ✅ From now on messages go to <b>{ $channel }</b> first. Where { $channel } cannot be reached, the other channel is used.
people-accounts-preferred-told = From now on messages go to <b>{ $channel }</b> first, as you chose on { $on }.
people-accounts-preferred-not-me = If that was not you, please look at your channels below and tell the committee's office at once.

# $code: a code of 8 digits.
people-accounts-code = Your link code: <code>{ $code }</code>
people-accounts-code-until = It works once, until <b>{ $until }</b>. Please give it to nobody.
people-accounts-code-link = Open this link on your phone to add { $channel }; the code is in it:
people-accounts-code-type = Open { $channel } by this link, then send the code there:
people-accounts-code-address = { $link }
people-accounts-remove-question = Remove the <b>{ $channel }</b> account from the System? Your tasks and what you registered stay as they are.
people-accounts-remove-next = Messages then go to { $channel }.
people-accounts-remove-last =
    This is your last channel. Once it is removed, the System <b>can remind you no more</b>; please register and report with your cell.
    To use it again, ask your cell or the committee's office for a new code.
people-accounts-remove-yes = Remove { $channel }
people-accounts-removed = ✅ The { $channel } account was removed.
people-accounts-gone = The { $channel } account is not yours any more.
people-accounts-too-new = This account was linked recently, so it cannot remove the earlier { $channel } account before { $until }. To do it now, use the { $channel } account itself, or ask the committee's office for a code.
people-accounts-by-office = The { $channel } account was linked by the office, so it cannot be removed from this account. If needed, use the { $channel } account itself, or contact the committee's office.
people-accounts-detached = This { $channel } account was removed from the System as you asked. The System sends nothing here any more.
people-accounts-detached-elsewhere = To use it again, send <b>kenh</b> on { $channel } for a new code and send the code here.
people-accounts-detached-again = To use it again, ask your cell or the committee's office for a new code and send it here.
