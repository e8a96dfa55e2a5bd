"""The yearly report (LKj) as a page: writers' chapters, with the figures of one release between."""
