"""The simulation: its time, its counters, and a committee lived through."""
