"""Preferences: what the office of the whole committee sets, over what the operator set."""
