"""Counts, shares and sums along the tree of units."""
