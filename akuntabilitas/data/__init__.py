"""Open data: everything published of the chain, as tables for people and machines."""
