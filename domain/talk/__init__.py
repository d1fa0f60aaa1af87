"""Messages and conversations, on any platform."""
