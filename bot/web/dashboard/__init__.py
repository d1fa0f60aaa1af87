"""The office's page: requests and sessions, and pages made of what `handlers/dashboard` says."""
