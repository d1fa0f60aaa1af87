"""What the whole looks like: summaries, the week, the workbook."""
