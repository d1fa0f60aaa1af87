"""The audit log: who did what, kept so that nothing of it can be changed unseen."""
