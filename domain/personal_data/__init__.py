"""What is kept of a person, for that person."""
