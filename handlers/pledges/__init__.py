"""Promising, deciding, reporting: everything about single pledges."""
