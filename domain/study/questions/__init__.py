"""Questions for the cards of a text: typed, or in a sheet, and what can be wrong with them."""
