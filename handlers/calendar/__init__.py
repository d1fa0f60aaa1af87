"""The working calendar: what members see of it, and what the committee's office sets in it."""
