"""What is kept, as protocols in the domain's words. `storage/` keeps it; every query that serves a person is scoped.

A scope is a tuple of unit ids: the caller sees these units and everything under them on that day, nothing else.
A boolean result means "I did it"; False that somebody else was first, or that it is outside the scope.
"""
