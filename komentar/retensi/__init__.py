"""What is kept of a person how long, its purge by the clock, and its copy or erasure on request."""
