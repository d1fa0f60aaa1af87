"""Databases, statements, migrations, copying."""
