"""Excel, Word and PDF, read and made in a process of their own: `process.Workshop` asks it, `__main__` answers."""
