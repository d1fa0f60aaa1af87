"""What the office sets, what becomes of it, and who hears of it."""
