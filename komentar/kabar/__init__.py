"""Mails about comments: rows first, sent by the worker; and the doors that the mails lead to."""
