"""Several processes of the assistant on one database."""
