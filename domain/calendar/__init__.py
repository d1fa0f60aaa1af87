"""Working days, periods, and the office's own days."""
