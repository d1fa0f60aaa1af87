"""Requests for extensions."""
