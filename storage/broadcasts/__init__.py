"""Announcements and their messages in the outbox."""
