"""The moderator's desk in the CMS."""
