"""Pledges, their versions, decisions and progress."""
