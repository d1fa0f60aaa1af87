"""Everything that is kept of one person, from every room's tables."""
