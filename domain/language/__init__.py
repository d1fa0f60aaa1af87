"""Vietnamese as people type it: words, dates, ranges."""
