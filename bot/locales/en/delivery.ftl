# Quotas of messages a month. $kept: percent from which only secretaries and the office get notices.
delivery-quota-near = { $channel } has used { $percent }% of this month's quota ({ $used }/{ $limit } messages in and out). From { $kept }% on, notices through { $channel } go only to secretaries, deputies and the office.
delivery-quota-exhausted = ⚠️ { $channel } has used up this month's quota. The System can send no notices through { $channel } until <b>{ $turns }</b>.
delivery-quota-advice = Whoever has another channel still gets everything. Please have cells remind those who use only this channel, and show them how to add one under “My channels”.
delivery-answer-elsewhere = { $channel } has used up this month's quota, so the answer comes here.

# $people: how many people. $messages: messages a person, $most: messages in all, at most.
delivery-quota-forecast = { $channel }: people: { $people }, messages to each: { $messages } at most, in all: { $most } at most. Left this month: { $left } of { $limit }.
delivery-quota-forecast-short = ⚠️ { $channel }: people: { $people }, messages to each: { $messages } at most, in all: { $most } at most, <b>more than is left this month</b> ({ $left } of { $limit }). Please have members add another channel under “My channels”.
delivery-quota-forecast-kept = From { $kept }% of the quota on, only secretaries, deputies and the office are written to.
delivery-quota-forecast-spent = ⚠️ { $channel }: people reached there: { $people }, but it has <b>used up this month's quota</b>. Whoever has another channel still gets everything.
