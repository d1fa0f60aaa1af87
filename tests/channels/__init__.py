"""The channels, against the platforms' JSON and answers."""
