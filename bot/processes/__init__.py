"""Leases and the ticker."""
