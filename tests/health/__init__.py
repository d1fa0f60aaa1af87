"""What the office is shown of the running assistant."""
