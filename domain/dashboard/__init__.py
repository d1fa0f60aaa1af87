"""The office's page in a browser: how somebody gets in."""
