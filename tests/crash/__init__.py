"""The real assistant in processes of its own, which die where they are told to."""
