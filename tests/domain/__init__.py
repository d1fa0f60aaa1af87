"""The domain's own tests: tables of cases and properties, with no platform and no database."""
