"""What the assistant says and does, on any platform."""
