"""A person's own data: seeing them, taking them away, and taking the consent back."""
