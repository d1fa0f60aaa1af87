"""Broadcasts: an office says something to everybody in a part of the committee, once, and sees what became of it."""
