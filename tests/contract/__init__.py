"""The reminder contract, a file for each of its nine points, and escalation; played against the whole product."""
