"""Elasticsearch beside the embedded engine, for an office that has it (decision 29).

The table of entries stays the truth; an index is a copy that may be lost at any time.
"""
