"""The week: Friday's question, Monday's result."""
