"""Asking for an extension, deciding on it, and granting one to a person, a unit or everybody who is missing."""
