"""The table of nominations."""
