"""Whatever a platform brings: it is answered, nothing fails, nobody reads what is foreign to them: `make fuzz`."""
