"""A secretary enters who attended a conference."""
