"""A quarter, played from the opening of its rounds to the last word of its results, and what each phone hears in it."""
