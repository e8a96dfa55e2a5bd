"""Figures in news: what may be cited, what a page kept of it, and who cites what."""
