"""The outside: settings, channels, dispatch, delivery, schedule, words, files, web, demo."""
