"""Background tasks of Elasticsearch: nudges; what is missing stands in the table.

The client takes a second and 40 MB, so only a worker that has an Elasticsearch imports it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django_tasks import task

from search.elastik import setelan

_berlaku: ContextVar[bool] = ContextVar("_berlaku", default=True)


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
    if setelan.ada() and _berlaku.get() and not any(satu[1] is _dorong for satu in sesudah):
        # What is public by now must not fail for a nudge; the clock gives the next one.
        transaction.on_commit(_dorong, robust=True)


@contextmanager
def tanpa_dorongan() -> Iterator[None]:
    """Within this, entries are written that are no office's, in a database without a queue."""
    tanda = _berlaku.set(False)
    try:
        yield
    finally:
        _berlaku.reset(tanda)


def _dorong() -> None:
    kirim_elastik.enqueue()
