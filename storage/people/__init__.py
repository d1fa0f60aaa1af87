"""People, roles, accounts, link codes."""
