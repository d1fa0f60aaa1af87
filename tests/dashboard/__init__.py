"""The office's page, over real sockets."""
