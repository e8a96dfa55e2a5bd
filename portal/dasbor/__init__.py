"""The dashboard: what waits for whom, one's own pages, what to send round after publication."""
