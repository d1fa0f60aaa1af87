"""The HTTP listener: webhooks, files, health."""
