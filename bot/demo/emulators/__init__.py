"""Both platforms, played over HTTP."""
