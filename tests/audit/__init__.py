"""The audit log: its chain, what an office reads of it."""
