"""Who is reminded of what, when, and what a reminder says."""
