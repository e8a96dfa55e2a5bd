"""The public page of monthly figures."""
