"""Announcements of an office, and what became of them."""
