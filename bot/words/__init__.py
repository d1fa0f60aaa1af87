"""Words by their id become sentences."""
