"""People, roles, accounts, link codes, the audit log."""
