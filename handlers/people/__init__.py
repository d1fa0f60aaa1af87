"""Who somebody is: linking a phone, consent, codes, the directory, roles."""
