"""Extensions of a deadline: asked for by members, passed on by their secretaries, granted by the office."""
