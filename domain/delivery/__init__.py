"""What is on its way to people, and what each kind of message is allowed."""
