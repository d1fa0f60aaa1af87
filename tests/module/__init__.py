"""A feature that only these tests know, to show that the product needs to know of none."""
