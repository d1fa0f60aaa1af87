"""What attackers tried, and what must not work again: one file a way in."""
