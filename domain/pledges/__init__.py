"""Pledges: what somebody promised, how it was decided, how it goes."""
