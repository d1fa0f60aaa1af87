"""What is asked of whom until when, whatever its kind."""
