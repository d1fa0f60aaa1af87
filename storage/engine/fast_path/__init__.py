"""The short way of frequent statements on SQLite."""
