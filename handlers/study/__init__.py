"""The study of resolutions: publishing, reading in the chat, proofs, reflections, attendance."""
