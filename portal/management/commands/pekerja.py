"""``manage.py pekerja``: the task worker, quiet while all goes well."""

import logging

from django_tasks_db.management.commands import db_worker


class Command(db_worker.Command):
    """The worker of django-tasks-db, with all its options; it logs what fails, not each task."""

    help = "Mengerjakan tugas dari antrean sampai dihentikan; hanya kegagalan yang dicatat."

    def configure_logging(self, verbosity):
        """Leaves logging to the settings; of the worker's own lines only errors are kept."""
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
