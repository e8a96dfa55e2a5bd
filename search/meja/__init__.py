"""The menu *Pencarian* in the CMS: what readers seek, words that mean the same, what is pinned."""
