"""What leaves: claimed, composed, paced, sent, settled."""
