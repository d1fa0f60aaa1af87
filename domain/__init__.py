"""The words everybody shares. Pure: no input or output, no clock, no framework."""
