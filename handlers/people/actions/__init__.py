"""What is done about people: codes, accounts and consents, roles, and the roster as a whole.

`by` is the id of whoever acts, or the name of a program; `scope` the units within which they may.
"""
