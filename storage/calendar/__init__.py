"""The office's own days."""
