"""The outbox: what is on its way, in whose hands, how fast it may leave."""
