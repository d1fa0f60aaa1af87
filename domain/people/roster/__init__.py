"""The roster file: its rows, its heading, its tree, and what it would change."""
