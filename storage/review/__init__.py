"""What waits for somebody's decision, as SQL: the same conditions for everything that is decided on."""
