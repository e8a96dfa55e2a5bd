"""The citizen's doors; public, uncached, without cookie or account."""
