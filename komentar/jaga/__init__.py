"""What stands between a form and its row: tickets, and why a comment is read with more care."""
