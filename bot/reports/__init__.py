"""Files that leave the house: workbooks."""
