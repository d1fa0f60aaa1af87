"""How much people have to do: taps, typed characters and screens of the ways that everybody goes."""
