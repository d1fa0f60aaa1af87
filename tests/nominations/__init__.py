"""Nominations: who may, who reads them, and that nobody is named beyond."""
