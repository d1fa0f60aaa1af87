"""What processes hold while they live."""
