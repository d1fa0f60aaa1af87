"""Excel and Word files in."""
