"""Word documents as far as they are read."""
