"""What waits for a decision, and the lines that decide on it."""
