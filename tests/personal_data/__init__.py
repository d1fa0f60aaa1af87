"""What is kept of somebody, shown to them and given to them; and a consent taken back."""
