"""The doors, against the platforms' JSON and answers."""
