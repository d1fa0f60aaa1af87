"""Files that the assistant hands out."""
