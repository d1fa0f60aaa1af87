"""An invented committee, and what it did before the demonstration begins."""
