"""A member studies: cards, questions, the way, the reflection, the proof."""
