"""`/gioithieu`: a leader holds up a member or the unit as an example; `/guong`: what was held up so far."""
