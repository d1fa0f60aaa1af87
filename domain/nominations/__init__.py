"""Nominations: whom or which unit its leader holds up as an example, as a draft of what may once be honoured."""
