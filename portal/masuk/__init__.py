"""The one way into the CMS: login, second step, lost passwords, invitations, sessions."""
