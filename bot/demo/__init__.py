"""Both sides of the demonstration: an emulated platform, a synthetic committee, a page with phones."""
