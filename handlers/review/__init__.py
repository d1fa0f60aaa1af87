"""Everything that waits for somebody's decision."""
