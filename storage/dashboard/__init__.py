"""Sessions of the office's page, and its lists that are read a page at a time."""
