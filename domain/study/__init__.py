"""The study of a resolution: its text in cards, questions, ways of studying, proofs."""
