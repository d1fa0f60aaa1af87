"""Sums along the tree, lines of lists, kept weeks."""
