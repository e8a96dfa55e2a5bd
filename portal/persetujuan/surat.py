"""Wagtail's mails about approvals, sent when what they tell of has happened.

Wagtail sends them from inside the transaction: a slow mail server would hold the database, and a
refusal afterwards would leave a mail about something that never was. The words are in
``templates/wagtailadmin/notifications/``; the dashboard says the same to whoever reads no mail.
"""

from functools import partial

from django.db import transaction
from wagtail.admin import signal_handlers as surat
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

KABAR = [
    (
        task_submitted,
        TaskState,
        "group_approval_task_submitted_email_notification",
        surat.task_submission_email_notifier,
    ),
    (
        workflow_submitted,
        WorkflowState,
        "workflow_state_submitted_email_notification",
        surat.workflow_submission_email_notifier,
    ),
    (
        workflow_rejected,
        WorkflowState,
        "workflow_state_rejected_email_notification",
        surat.workflow_rejection_email_notifier,
    ),
    (
        workflow_approved,
        WorkflowState,
        "workflow_state_approved_email_notification",
        surat.workflow_approval_email_notifier,
    ),
]
"""Signal, sender, the name under which Wagtail connected its notifier, and the notifier."""


def hubungkan():
    """Put our receivers in the place of Wagtail's; called when Wagtail's are connected."""
    for sinyal, pengirim, nama, kirim in KABAR:
        sinyal.disconnect(sender=pengirim, dispatch_uid=nama)
        sinyal.connect(partial(_sesudahnya, kirim), sender=pengirim, dispatch_uid=nama, weak=False)


def _sesudahnya(kirim, instance, user=None, **kwargs):
    """Send after the commit; a mail server that is down is logged and spoils nothing."""
    # A function with a name of its own: Django's record of a failure asks for it.
    transaction.on_commit(lambda: kirim(instance=instance, user=user), robust=True)
