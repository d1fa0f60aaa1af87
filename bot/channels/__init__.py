"""The channels: one folder a platform, each translating between its API and our messages, and nothing else."""
