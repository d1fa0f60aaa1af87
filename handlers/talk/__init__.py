"""How a conversation works, whatever it is about: the front desk, the engine, the kinds of questions."""
