"""A member is away until a day: noted by whoever looks after their unit, ended early by either."""
