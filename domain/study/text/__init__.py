"""The text of a resolution: as it is kept, cut into cards, compared with another."""
