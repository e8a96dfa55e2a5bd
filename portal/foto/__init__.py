"""Photos: what may become a picture, and the ways in which one is uploaded."""
