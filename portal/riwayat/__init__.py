"""History: what was published stays on record, is compared, and is withdrawn with a reason."""
