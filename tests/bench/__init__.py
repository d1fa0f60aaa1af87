"""What the assistant costs, beside the two libraries that most Telegram bots in Python are made with.

`python -m tests.bench` measures whole conversations against a local Telegram, the start, and the memory at rest.
"""
