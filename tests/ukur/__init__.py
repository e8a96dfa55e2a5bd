"""Long measurements, run by hand with ``make ukur``; each prints a Markdown table."""
