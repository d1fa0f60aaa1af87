"""The command line: one module a command, each with `main(chosen, settings, tell) -> exit status`."""
