"""The process that reads and makes files."""
