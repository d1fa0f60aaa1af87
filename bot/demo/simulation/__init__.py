"""A whole committee lived through in virtual time, against the real planners, storage and delivery."""
