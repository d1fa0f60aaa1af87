"""Office files in."""
