"""Members who are away until a day, as those who look after them noted it."""
