"""Office files out."""
