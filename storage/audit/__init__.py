"""The audit log as a chain, what of it an office sees."""
