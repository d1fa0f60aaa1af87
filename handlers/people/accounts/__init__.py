"""How an account comes to belong to a person, through which channels one is reached, and who is not."""
