"""Units: how the office changes the tree, and what of it was written down late."""
