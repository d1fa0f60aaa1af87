"""The office's page in a browser: how somebody gets in, and what a round should have reached by now."""
