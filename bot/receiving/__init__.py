"""What comes in: updates, documents, and the list of commands each person may use."""
