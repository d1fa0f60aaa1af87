"""The whole story in a real browser, against the demonstration started as anybody would start it."""
