# Sentences of a report on a registration round.
pledges-draft-results = Results confirmed by cells: met { $met }, not met { $unmet }; reported as done by members: { $reported } (what cells confirmed included), { $evidenced } of these with evidence
pledges-draft-confirmed = Registered and confirmed by the cell: { $share }; waiting: { $waiting }
pledges-draft-registered = Registered: { $share }
pledges-draft-left = To be completed: { $returned }; not registered: { $missing }
