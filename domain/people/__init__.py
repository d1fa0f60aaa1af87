"""Units, people, roles, link codes, and how people are reached."""
