"""The demo: emulators of the platforms and the page."""
