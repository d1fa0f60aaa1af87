"""How absences are kept, and what they put off."""
