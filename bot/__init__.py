"""The outside: settings, channels, dispatch, delivery, schedule, words, files, web, demo."""

__version__ = "0.1.0"
