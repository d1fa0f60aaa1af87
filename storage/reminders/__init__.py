"""Who is reminded of what: the query, the ledger, the rehearsal."""
