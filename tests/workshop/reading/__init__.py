"""What the readers make of Office files."""
