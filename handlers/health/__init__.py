"""Health: what the assistant is doing right now, for the committee's office."""
