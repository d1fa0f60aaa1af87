"""The doors: one module a platform, each translating at the border and nothing else."""
