"""What is asked of whom until when: opening rounds and changing them."""
