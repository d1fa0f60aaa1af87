"""The audit log for those who look after others: `/nhatky`, and as a workbook."""
