"""When to remind whom: the ladder, the plan, the rehearsal."""
