"""Background tasks of Elasticsearch: nudges; what is missing stands in the table.

The client takes a second and 40 MB, so only a worker that has an Elasticsearch imports it.
"""

from django.db import transaction
from django_tasks import task

from search.elastik import setelan


@task()
def kirim_elastik():
    """Send what Elasticsearch lacks."""
    from search.elastik.antar import antar

    antar()


@task()
def samakan_elastik():
    """Compare all that Elasticsearch has with the table."""
    from search.elastik.antar import samakan_semua

    samakan_semua()


def dorong() -> None:
    """Have what a transaction changed sent after its commit; once, however much it changes."""
    sesudah = transaction.get_connection().run_on_commit
    if setelan.ada() and not any(satu[1] is _dorong for satu in sesudah):
        transaction.on_commit(_dorong)


def _dorong() -> None:
    kirim_elastik.enqueue()
