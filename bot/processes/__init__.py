"""What a process does beside answering: leases, the schedule, regular chores, supervision of its channels."""
