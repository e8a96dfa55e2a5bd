"""Approval: four eyes, the approver's screen, bulk publication, mails."""
