"""Rounds, their seats, and how much of what a seat owes is done."""
