"""The page with the phones, its clock, and its server."""
